"""`facts`, `diff`, `explain --as-of` and `leads merge`: a lead over time, and leads that are one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

SECOND = """\
[2026-03-20T10:00:00] Rhea Voss: Hello Tomas, this is Rhea Voss from Brightpeg again.
[2026-03-20T10:00:12] Tomas Lind: Hi Rhea. Our budget has been raised to $4,500.
[2026-03-20T10:00:55] Rhea Voss: And who decides?
[2026-03-20T10:01:05] Tomas Lind: My boss has the final say.
"""
EMAIL = "tomas@lindmark.example"


@pytest.fixture
def second_file(home: Path) -> Path:
    path = Path("second.txt").absolute()
    path.write_text(SECOND, "utf-8")
    return path


@pytest.fixture
def twice(run: Any, call_file: Path, second_file: Path) -> str:
    """The id of a lead with two calls, the later of which came in first."""
    for file in (second_file, call_file):
        scored = run("score", file, "--email", EMAIL, "--name", "Tomas Lind", "--title", "Buyer", "--json")
        assert scored.code == 0, scored.err
    return str(scored.document["lead"]["id"])


def test_the_ledger_tells_who_said_what_when_and_what_became_of_it(run: Any, twice: str) -> None:
    printed = run("facts", EMAIL)
    assert printed.code == 0
    amounts = [line for line in printed.out.splitlines() if "USD" in line]
    assert "2,500 USD" in amounts[0]
    assert "replaced on 2026-03-20" in amounts[0]
    assert "4,500 USD" in amounts[1]
    assert "holds" in amounts[1]
    assert "Tomas Lind, Buyer (buyer, said)" in amounts[1]

    document = run("facts", twice, "--json").document
    fates = {entry["fact"]["factor"]: entry["fate"] for entry in document["facts"]}
    assert fates["authority"] == "contested"
    assert document["lead"] == twice


def test_the_ledger_of_a_day_holds_no_more_than_was_said_by_then(run: Any, twice: str) -> None:
    printed = run("facts", EMAIL, "--as-of", "2026-03-02")
    assert "2,500 USD" in printed.out
    assert "4,500 USD" not in printed.out
    assert "No fact is known" in run("facts", EMAIL, "--as-of", "2026-03-01").err


def test_an_explanation_of_a_day_says_what_it_is_and_matches_what_was_scored_then(
    run: Any, call_file: Path, second_file: Path
) -> None:
    then = run("score", call_file, "--email", EMAIL, "--json").document["score"]
    run("score", second_file, "--email", EMAIL)

    printed = run("explain", EMAIL, "--as-of", "2026-03-02")
    assert "As it could be known by 2026-03-02 23:59 UTC, from the one conversation" in printed.out
    assert f"{then['points']} of 100" in printed.out
    document = run("explain", EMAIL, "--as-of", "2026-03-02", "--json").document
    assert document["score"] == then
    assert run("explain", EMAIL, "--as-of", "2026-12-31", "--json").document["score"] != then


def test_a_moment_ends_where_it_says_and_a_day_at_its_end(run: Any, twice: str) -> None:
    early = run("explain", EMAIL, "--as-of", "2026-03-20T09:59:59", "--json").document
    late = run("explain", EMAIL, "--as-of", "2026-03-20T10:00:00+00:00", "--json").document
    assert [len(each["conversations"]) for each in (early, late)] == [1, 2]


def test_a_difference_shows_facts_words_points_and_band(run: Any, twice: str) -> None:
    printed = run("diff", EMAIL, "2026-03-02", "2026-03-20")
    assert printed.code == 0
    assert "now contested" in printed.out
    assert "“My boss has the final say.”" in printed.out
    assert "1 conversation held in between" in printed.out

    document = run("diff", EMAIL, "2026-03-02", "2026-03-20", "--json").document
    turns = {change["factor"]: change["turn"] for change in document["facts"]}
    assert turns["authority"] == "contradicted"
    assert turns["budget_amount"] == "replaced"
    risen = document["after"]["points"] - document["before"]["points"]
    assert sum(line["after"] - line["before"] for line in document["lines"]) == risen


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["explain", EMAIL, "--as-of", "2026-03-01"], "lead_unknown_then"),
        (["explain", EMAIL, "--as-of", "yesterday"], "date_invalid"),
        (["diff", EMAIL, "2026-03-20", "2026-03-02"], "dates_reversed"),
        (["diff", EMAIL, "2026-01-01", "2026-01-02"], "lead_unknown_then"),
        (["diff", "nobody@nowhere.example", "2026-01-01", "2026-01-02"], "lead_unknown"),
        (["leads", "merge", EMAIL, EMAIL, "--by", "Ann"], "leads_same"),
        (["leads", "unmerge", EMAIL, "--all", "--by", "Ann"], "not_merged"),
        (["leads", "unmerge", EMAIL, "--by", "Ann"], "unmerge_what"),
        (["leads", "unmerge", EMAIL, "cv_1", "--all", "--by", "Ann"], "unmerge_what"),
        (["leads", "unmerge", EMAIL, "cv_1", "--by", "Ann"], "conversation_unknown"),
    ],
)
def test_what_cannot_be_is_an_error_with_a_code(run: Any, twice: str, arguments: list[str], code: str) -> None:
    failed = run(*arguments)
    assert failed.code == 2
    assert f"[{code}]" in failed.err


def test_two_leads_become_one_and_two_again(run: Any, call_file: Path, second_file: Path) -> None:
    run("score", call_file, "--email", EMAIL, "--name", "Tomas Lind")
    other = run("score", second_file, "--email", "t.lind@old.example", "--json").document["lead"]["id"]

    merged = run("leads", "merge", EMAIL, "t.lind@old.example", "--by", "Ann Doe", "--json").document
    assert [row["conversations"] for row in merged["leads"]] == [2]
    assert run("leads", "--json").document["total"] == 1
    assert run("explain", other, "--json").document["lead"]["contact"]["email"] == EMAIL
    assert "identical" in run("replay", EMAIL).out

    assert "Ann Doe" in run("leads", "merges").out
    assert "Tomas Lind" in run("leads", "unmerge", EMAIL, "--all", "--by", "Ben").out
    (record,) = run("leads", "merges", EMAIL, "--json").document["merges"]
    assert (record["other"], record["merged_by"], record["undone_by"]) == (other, "Ann Doe", "Ben")
    assert run("leads", "--json").document["total"] == 2


def test_a_lead_is_named_by_name_and_company_too(run: Any, call_file: Path) -> None:
    run("score", call_file, "--email", EMAIL, "--name", "Tomas Lind", "--company", "Lindmark AB")
    assert run("explain", "tomas lind, lindmark ab").code == 0
    assert "lead_unknown" in run("explain", "Tomas Lind, Somebody Else").err


def test_the_inbox_is_shown_without_a_command(run: Any, twice: str) -> None:
    assert "Tomas Lind" in run("leads").out
    assert "Tomas Lind" in run("leads", "--limit", "1").out
    assert "No lead was ever merged" in run("leads", "merges").err
