"""`leadproof score-table`: a table of leads scored at once."""

from __future__ import annotations

import csv
import importlib.util
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

LEADS = """\
Lead ID,Job Title,Industry,Employees,Email,Budget,Budget fit,Shoe size
L1,Operations Director,Logistics,220,ada@acme.example,confirmed said,passes,42
L2,Student,Education,few,bo@gmail.com,,,
L3,Head of Stock,Retail,60,cy@brack.example,denied,fails,
=L4,Clerk,,,,,,
"""


@pytest.fixture
def leads(home: Path, tmp_path: Path) -> Path:
    file = tmp_path / "leads.csv"
    file.write_text(LEADS, encoding="utf-8")
    return file


def test_the_bands_and_the_best_leads_are_shown_and_bad_rows_named(run: Run, leads: Path) -> None:
    shown = run("score-table", leads)
    assert shown.code == 0
    assert "3 leads scored by default" in shown.out
    rows = [line.split() for line in shown.out.splitlines() if line.strip().startswith(("L1", "L3", "=L4", "warm"))]
    assert [row[0] for row in rows] == ["warm", "L1", "L3", "=L4"]
    assert f"{leads}: 1 row cannot be used" in shown.err
    assert "line 3: “Employees” must be a whole number" in shown.err
    assert "does not look at these columns: Shoe size" in shown.err
    assert "looks at these too" in shown.err
    assert "contact.phone" in shown.err


def test_each_lead_stands_in_the_file_that_out_names(run: Run, leads: Path, tmp_path: Path) -> None:
    out = tmp_path / "scores.csv"
    assert run("score-table", leads, "--out", out).code == 0
    with out.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    document = run("score-table", leads, "--json").document
    assert [row["id"] for row in rows] == ["L1", "L3", "=L4"]
    assert [int(row["points"]) for row in rows] == [each["points"] for each in document["scores"]]
    assert int(rows[0]["group.fit"]) + int(rows[0]["group.bant"]) == int(rows[0]["points"])
    again = run("score-table", leads, "--out", out)
    assert (again.code, "file_exists" in again.err) == (2, True)
    assert run("score-table", leads, "--out", out, "--force").code == 0


def test_json_is_one_document_with_every_lead_unless_they_go_to_a_file(run: Run, leads: Path, tmp_path: Path) -> None:
    document = run("score-table", leads, "--card", "fit-engagement-labels", "--json").document
    assert document["card"] == "fit-engagement-labels"
    assert document["leads"] == len(document["scores"]) == 3
    assert sum(document["bands"].values()) == 3
    assert document["scores"][0]["label"].startswith("A")
    assert [each["line"] for each in document["problems"]] == [3]
    written = run("score-table", leads, "--json", "--out", tmp_path / "s.csv").document
    assert "scores" not in written
    assert [each["line"] for each in written["problems"]] == [3]


def test_activities_of_a_second_file_age_to_the_day(run: Run, leads: Path, tmp_path: Path) -> None:
    did = tmp_path / "did.csv"
    did.write_text("who,kind,at\nL1,demo_request,2026-08-31\nL7,demo_request,2026-08-31\n", encoding="utf-8")
    options = ("--activities", did, "--activity-column", "lead=who", "--json")
    by_day = {day: run("score-table", leads, *options, "--as-of", day).document for day in ("2026-08-30", "2026-08-31")}
    before, after = (by_day[day]["scores"][0]["group.engagement"] for day in ("2026-08-30", "2026-08-31"))
    assert (before, after > 0) == (0, True)
    assert [each["line"] for each in by_day["2026-08-31"]["activity_problems"]] == [3]


def test_nothing_is_scored_where_a_row_is_bad_and_all_is_wanted(run: Run, leads: Path) -> None:
    refused = run("score-table", leads, "--strict")
    assert (refused.code, refused.out) == (2, "")
    assert "rows_unreadable" in refused.err


def test_a_lead_that_the_card_is_not_for_is_in_no_band(run: Run, leads: Path, tmp_path: Path) -> None:
    card = tmp_path / "card.yaml"
    card.write_text(
        "name: big\nabout: Large ones.\nbands: [{name: any, from: 0}]\n"
        "applies: [{attribute: contact.employees, at_least: 100}]\n"
        "groups: {fit: {cap: 9, rules: [{id: a, points: 9, why: W., when: {attribute: contact.title, is: present}}]}}\n",
        encoding="utf-8",
    )
    document = run("score-table", leads, "--card", card, "--json").document
    assert document["bands"] == {"any": 1}
    assert [each["applies"] for each in document["scores"]] == [True, False, False]


def test_without_polars_it_is_told_what_to_install(run: Run, leads: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "polars" else found(name))
    refused = run("score-table", leads)
    assert refused.code != 0
    assert "pip install 'leadproof[bulk]'" in refused.err
