"""`leadproof route` and `revisit`, as they are typed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Outcome, Run

RULES = """\
name: two
about: Two people.
people:
  - {id: ada, name: Ada Brandt, open_at_most: 1}
  - {id: ben}
rules:
  - {id: all, to: [ada, ben]}
"""


@pytest.fixture
def rules(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = Path("routing.yaml").absolute()
    path.write_text(RULES, "utf-8")
    monkeypatch.setenv("LEADPROOF_ROUTING", str(path))
    return path


def scored(run: Run, number: int, *arguments: str, said: str = "We need four units. Our budget is $2,500.") -> Outcome:
    path = Path(f"inquiry{number}.txt")
    path.write_text(f"{said} This is inquiry {number}.", "utf-8")
    found = run("score", path, "--format", "inquiry", "--email", f"kim{number}@acme.example", *arguments)
    assert found.code == 0, found.err
    return found


def test_a_scored_lead_says_who_has_it_and_why(run: Run, rules: Path) -> None:
    shown = scored(run, 1)
    assert "Assigned to Ada Brandt: rule all: for every lead; Ada Brandt has 0 of 1 open" in shown.out

    document = scored(run, 2, "--json").document
    assert (document["route"]["person"], document["route"]["rule"]) == ("ben", "all")
    assert document["explanation"]["route"] == document["route"]
    explained = run("explain", "kim2@acme.example")
    assert "Assigned to ben: rule all" in explained.out


def test_without_rules_nothing_is_said_of_routes_and_what_needs_them_says_what_to_set(run: Run, home: Path) -> None:
    assert "Assigned" not in scored(run, 1).out
    assert scored(run, 2, "--json").document["route"] is None

    refused = run("route", "run")
    assert (refused.code, "LEADPROOF_ROUTING" in refused.err) == (2, True)
    assert "No open lead was routed" in run("route", "list").err


def test_leads_from_before_the_rules_are_routed_by_run_after_a_look_at_what_it_would_do(
    run: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in (1, 2, 3):
        scored(run, number)
    Path("routing.yaml").write_text(RULES, "utf-8")
    monkeypatch.setenv("LEADPROOF_ROUTING", "routing.yaml")

    planned = run("route", "run", "--dry-run", "--json").document["planned"]
    assert run("route", "list", "--json").document == {"routes": []}
    done = run("route", "run", "--json").document["routes"]

    assert [each["person"] for each in planned] == [each["person"] for each in done]
    assert sorted(each["person"] for each in done) == ["ada", "ben", "ben"]
    assert "No lead waits." in run("route", "run").err
    listed = run("route", "list", "--person", "ben")
    assert listed.out.count("kim") == 2


def test_a_lead_is_assigned_shown_and_released_by_hand(run: Run, rules: Path) -> None:
    scored(run, 1)
    scored(run, 2)
    who = ("--by", "Pat Lind", "--why", "Knows them")

    given = run("route", "assign", "kim2@acme.example", "ada", *who)
    assert given.out.strip() == "Assigned to Ada Brandt by Pat Lind: Knows them."
    assert "Ada Brandt has 2 open leads now, over the limit of 1." in given.err
    shown = run("route", "show", "kim2@acme.example")
    assert "Ada Brandt (by hand)" in shown.out
    assert "assigned by Pat Lind: Knows them" in shown.out

    released = run("route", "release", "kim2@acme.example", "--by", "Pat", "--why", "Wrong", "--json").document
    assert released["route"]["person"] is None
    history = run("route", "show", "kim2@acme.example", "--json").document["history"]
    assert [each["person"] for each in history] == [None, "ada", "ben"]
    unknown = run("route", "assign", "kim2@acme.example", "bem", *who)
    assert (unknown.code, "Did you mean ben?" in unknown.err) == (2, True)


def test_people_are_listed_with_what_they_have_also_those_who_left(run: Run, rules: Path) -> None:
    scored(run, 1)
    rules.write_text(RULES.replace("ada", "zoe"), "utf-8")

    people = run("route", "people", "--json").document["people"]
    assert [(each["id"], each["open"], each["left"]) for each in people] == [
        ("zoe", 0, False),
        ("ben", 0, False),
        ("ada", 1, True),
    ]
    assert "no longer in the rules" in run("route", "people").out


def test_rules_are_checked_with_lines_and_warnings(run: Run, home: Path) -> None:
    Path("bad.yaml").write_text(RULES.replace("[ada, ben]", "[ada, bem]"), "utf-8")
    Path("odd.yaml").write_text(RULES.replace("id: all,", "id: all, when: {band: tepid},"), "utf-8")

    bad = run("route", "check", "bad.yaml")
    assert (bad.code, "bad.yaml:7: there is no person or team `bem`; did you mean ben?" in bad.err) == (2, True)
    odd = run("route", "check", "odd.yaml")
    assert (odd.code, odd.out.startswith("odd.yaml: two, people 2, teams 0, rules 1, alerts 0")) == (0, True)
    assert "no card in force has a band tepid" in odd.err
    assert run("route", "check", "odd.yaml", "--json").document["people"] == 2


def test_the_example_and_the_schema_are_printed(run: Run, home: Path) -> None:
    Path("example.yaml").write_text(run("route", "example").out, "utf-8")
    assert run("route", "check", "example.yaml").code == 0
    assert run("route", "schema").document["title"] == "Leadproof routing rules"


def test_a_mistake_in_the_rules_stops_scoring_with_its_line(run: Run, rules: Path, call_file: Path) -> None:
    rules.write_text(RULES.replace("id: ben", "idd: ben"), "utf-8")
    refused = run("score", call_file)
    assert refused.code == 2
    assert "routing.yaml:5: unknown field `idd`; did you mean `id`?" in refused.err


def test_old_leads_are_listed_with_the_day_they_named_until_they_are_closed(run: Run, rules: Path) -> None:
    scored(run, 1, "--date", "2026-01-20", said="Not now, we have a contract. Please call me in May.")
    scored(run, 2, "--date", "2026-01-20", said="Not now, we have a contract.")

    shown = run("revisit", "--as-of", "2026-04-20")
    assert "asked to be called again from 2026-05-01 to 2026-05-31" in shown.out
    assert "“Please call me in May.”" in shown.out
    document = run("revisit", "--as-of", "2026-04-20", "--json").document
    (lead,) = document["leads"]
    assert lead["lead"]["contact"]["email"] == "kim1@acme.example"
    assert lead["route"]["name"] == "Ada Brandt"

    assert "worth another look" in run("revisit", "--as-of", "2026-02-01").err
    assert run("revisit", "--as-of", "2026-04-20", "--near", "5", "--json").document == {"leads": []}
    Path("closed.csv").write_text("email,outcome,date\nkim1@acme.example,lost,2026-03-01\n", "utf-8")
    assert run("outcomes", "import", "closed.csv").code == 0
    assert run("revisit", "--as-of", "2026-04-20", "--json").document == {"leads": []}
