"""`leadproof activities import`: any export, once, with every bad row named."""

from __future__ import annotations

import json
from pathlib import Path

from tests.api.cli.conftest import CALL, Run

EXPORT = """\
Event ID;Event Name;Occurred At;Page;User Email
1;page_view;2026-03-03T09:00:00Z;/pricing;tomas@lind.example
2;demo_request;2026-03-04;;tomas@lind.example
3;page_view;yesterday;;tomas@lind.example
4;page_view;2026-03-05;/;
5;page_view;2026-03-05;/;somebody
6;email_open;2026-03-06;;new@lind.example
"""


def score(run: Run) -> str:
    Path("call.txt").write_text(CALL)
    outcome = run("score", "call.txt", "--seller", "Rhea Voss", "--email", "tomas@lind.example", "--json")
    assert outcome.code == 0, outcome.err
    return str(outcome.document["lead"]["id"])


def test_an_export_is_recorded_and_its_bad_rows_named(run: Run) -> None:
    score(run)
    Path("events.csv").write_text(EXPORT)
    outcome = run("activities", "import", "events.csv")
    assert outcome.code == 0, outcome.err
    assert "3 activities added, 0 known already. 1 leads made, 1 scored anew." in outcome.out
    assert "line 4: “at” is no time: yesterday" in outcome.out
    assert "line 5: does not say whose activity it is" in outcome.out
    assert "line 6: “email” is no e-mail address" in outcome.out


def test_again_it_adds_nothing(run: Run) -> None:
    Path("events.csv").write_text(EXPORT)
    run("activities", "import", "events.csv")
    outcome = run("activities", "import", "events.csv", "--json")
    document = outcome.document
    assert (document["added"], document["known"], document["unreadable"]) == (0, 3, 3)
    assert len(document["problems"]) == 3


def test_columns_of_other_names_are_mapped(run: Run) -> None:
    rows = [{"What": "unsubscribe", "When": "2026-03-07T10:00:00+01:00", "Who": "new@lind.example"}]
    Path("events.jsonl").write_text("\n".join(map(json.dumps, rows)))
    outcome = run(
        "activities", "import", "events.jsonl", "--map", "kind=What", "--map", "at=When", "--map", "email=Who", "--json"
    )
    assert outcome.document["added"] == 1


def test_strictly_nothing_is_stored_where_a_row_is_bad(run: Run) -> None:
    Path("unreadable.csv").write_text(EXPORT)
    assert run("activities", "import", "unreadable.csv", "--strict").code == 2
    Path("unknown.csv").write_text(
        "kind,at,email,lead\npage_view,2026-03-03,a@b.example,\npage_view,2026-03-03,,ld_x\n"
    )
    outcome = run("activities", "import", "unknown.csv", "--strict")
    assert outcome.code == 2
    assert "line 3: There is no lead with the id" in outcome.err
    assert run("leads", "--json").document["total"] == 0


def test_a_column_that_is_missing_is_named(run: Run) -> None:
    Path("events.csv").write_text("what,email\nx,a@b.example\n")
    outcome = run("activities", "import", "events.csv")
    assert outcome.code == 2
    assert "No column fills “kind”" in outcome.err
