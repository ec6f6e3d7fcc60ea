"""`leadproof learn`, `backtest`, `calibrate`, `outcomes` and `feedback`, as they are typed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import numpy as np
import pytest

if TYPE_CHECKING:
    from conftest import Run

SOURCES = ("Fair", "Referral", "Post", '<script>alert("x")</script>')


@pytest.fixture
def leads(home: Path) -> Path:
    """900 leads of a made-up world, some with their source missing."""
    random = np.random.default_rng(3)
    rows = ["Source,Seats,Stage,Came in,Reviewer"]
    for number in range(900):
        source = random.choice(4)
        seats = int(random.integers(1, 100))
        chance = 1 / (1 + np.exp(-(0.05 * (seats - 60) + (1.5 if source == 1 else 0))))
        stage = "Won" if random.random() < chance else "Lost"
        text = SOURCES[source].replace('"', '""')
        shown = "Select" if number % 10 == 0 else f'"{text}"'
        verdict = "yes" if seats > 70 else "no"
        rows.append(f"{shown},{seats},{stage},2026-0{1 + number // 300}-15,{verdict}")
    path = Path("leads.csv")
    path.write_text("\n".join(rows) + "\n", "utf-8")
    return path


def self_contained(page: str) -> None:
    """No script, nothing from elsewhere, no text from outside that was not escaped."""
    assert "<script" not in page
    assert re.findall(r"(?:src|href)\s*=|@import|url\(", page) == []
    assert set(re.findall(r"https?://[^\s\"'<]+", page)) <= {"http://www.w3.org/2000/svg"}
    plots = re.findall(r"<svg.*?</svg>", page, flags=re.DOTALL)
    assert plots
    for plot in plots:
        ElementTree.fromstring(plot)


def test_a_card_is_learned_checked_backtested_and_published(run: Run, leads: Path) -> None:
    arguments = ("--outcome", "Stage", "--missing", "Select", "--drop", "Reviewer", "--drop", "Came in")
    learned = run("learn", leads, *arguments, "--out", "card.yaml", "--report", "report.html", "--name", "spring")
    assert learned.code == 0, learned.err
    assert "Learned from 630 leads" in learned.out
    assert "points double the odds" in learned.out
    page = Path("report.html").read_text("utf-8")
    self_contained(page)
    assert "&lt;script&gt;" in page

    again = run("learn", leads, *arguments, "--out", "card.yaml")
    assert (again.code, "file_exists" in again.err) == (2, True)
    assert run("learn", leads, *arguments, "--out", "card.yaml", "--name", "spring", "--force").code == 0
    assert run("cards", "check", "card.yaml").code == 0
    assert run("cards", "show", "card.yaml").code == 0

    tested = run(
        "backtest", "--card", "card.yaml", "--card", "default", "--file", leads, "--outcome", "Stage", "--missing", "Select",
        "--label", "Reviewer", "--segment", "Source", "--html", "backtest.html", "--json",
    )  # fmt: skip
    assert tested.code == 0, tested.err
    found = tested.document
    assert [card["card"] for card in found["cards"]] == ["spring", "default"]
    assert found["cards"][0]["auc"]["value"] > 0.7
    assert found["cards"][0]["labelled"] == 900
    assert {each["figure"] for each in found["differences"]} == {"auc", "best_rate", "brier"}
    self_contained(Path("backtest.html").read_text("utf-8"))
    table = run("backtest", "--card", "card.yaml", "--file", leads, "--outcome", "Stage", "--segment", "Source")
    assert table.code == 0
    assert "the manual label" not in table.out
    assert run("cards", "publish", "card.yaml", "--by", "Kim", "--why", "Learned").code == 0


def test_learned_points_follow_a_split_by_time_and_a_direction(run: Run, leads: Path) -> None:
    told = run(
        "learn", leads, "--outcome", "Stage", "--drop", "Reviewer", "--split", "time", "--date", "Came in",
        "--monotone", "Seats=up", "--engagement", "Seats", "--json",
    )  # fmt: skip
    assert told.code == 0, told.err
    assert told.document["learned_from"] == 600
    points = [int(each) for each in re.findall(r"at_(?:most|least): \d+, points: (\d+)", told.document["card"])]
    assert points == sorted(points)
    assert "  engagement:" in told.document["card"]
    rates = run("learn", leads, "--outcome", "Stage", "--method", "close-rates", "--json")
    assert rates.document["points_to_double_the_odds"] is None


def test_bad_rows_are_listed_and_the_rest_goes_in_or_nothing_with_strict(run: Run, leads: Path) -> None:
    text = leads.read_bytes() + "Köln,5,Won,2026-01-01,yes\n".encode("latin-1") + b"Fair,5,Perhaps,2026-01-01,yes\n"
    leads.write_bytes(text)
    told = run("learn", leads, "--outcome", "Stage", "--drop", "Reviewer")
    assert told.code == 0
    assert "2 rows cannot be used; the rest was taken:" in told.err
    assert "line 902: “Source” is not UTF-8" in told.err
    strict = run("learn", leads, "--outcome", "Stage", "--strict")
    assert (strict.code, "rows_unreadable" in strict.err) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("learn", "leads.csv"), "Name the column that says won or lost"),
        (("learn", "leads.csv", "--outcome", "Stgae"), "Did you mean “Stage”"),
        (("learn", "leads.csv", "--outcome", "Stage", "--method", "magic"), "--method is fitted or close-rates"),
        (("learn", "leads.csv", "--outcome", "Stage", "--monotone", "Seats=sideways"), "up or down"),
        (("learn", "leads.csv", "--outcome", "Stage", "--monotone", "Seats"), "takes NAME=VALUE"),
        (("learn", "nowhere.csv", "--outcome", "Stage"), "There is no file"),
        (("learn",), "There are no leads with an outcome"),
        (("backtest", "--card", "a", "--card", "b", "--card", "c"), "one card, or two"),
        (("calibrate",), "needs 100 won and 100 lost leads, and 0 won and 0 lost are known"),
        (("feedback", "nobody", "right", "--by", "Kim"), "No lead goes by"),
        (("feedback", "nobody", "right", "--about", "weather"), "Feedback is about"),
    ],
)
def test_what_is_missing_or_wrong_is_said(run: Run, leads: Path, arguments: tuple[str, ...], words: str) -> None:
    told = run(*arguments)
    assert told.code == 2
    assert words in told.err


def test_a_backtest_without_outcomes_says_so_and_ends_well(run: Run) -> None:
    told = run("backtest")
    assert told.code == 0
    assert "There are no leads with an outcome" in told.out
    assert run("backtest", "--json").document["leads"] == 0


def test_outcomes_and_feedback_of_a_stored_lead(run: Run, call_file: Path) -> None:
    scored = run("score", call_file, "--email", "tomas@lind.example", "--json")
    assert scored.code == 0, scored.err
    Path("closed.csv").write_text("Who,Result,When\ntomas@lind.example,won,2026-03-20\nx@y,won,2026-03-20\n", "utf-8")
    columns = ("--column", "email=Who", "--column", "outcome=Result", "--column", "date=When")
    told = run("outcomes", "import", "closed.csv", *columns)
    assert "1 outcome read, 1 of them new or changed; 1 are known." in told.out
    assert "line 3: No lead goes by" in told.err
    assert run("outcomes", "import", "closed.csv", *columns, "--strict").code == 2
    assert run("outcomes", "import", "closed.csv", *columns, "--json").document["new_or_changed"] == 0
    assert run("outcomes", "list", "--json").document["outcomes"][0]["outcome"] == "won"
    assert "won" in run("outcomes", "list").out

    assert run("feedback", "tomas@lind.example", "wrong", "--about", "budget", "--by", "Kim Doe").code == 0
    assert run("feedback", "tomas@lind.example", "right", "--by", "Kim Doe").code == 0
    said = run("feedback", "tomas@lind.example", "--json").document["feedback"]
    assert [(each["about"], each["verdict"], each["by"]) for each in said] == [
        ("budget", "wrong", "Kim Doe"),
        ("score", "right", "Kim Doe"),
    ]
    found = run("backtest", "--label", "feedback", "--json").document
    assert (found["leads"], found["won"], found["cards"][0]["labelled"]) == (1, 1, 1)
    assert "The only lead is won" in found["remarks"][0]
    Path("labels.csv").write_text("email,label\ntomas@lind.example,yes\n", "utf-8")
    labelled = run("backtest", "--label", "labels.csv", "--segment", "company", "--json").document
    assert labelled["cards"][0]["labelled"] == 1


def test_a_score_ranks_only_until_its_card_is_calibrated(run: Run, leads: Path, call_file: Path) -> None:
    Path("card.yaml").write_text(
        "name: seats\nabout: By seats.\nbands: [{name: cold, from: 0}]\n"
        "groups: {fit: {cap: 100, rules: [{id: seats, when: {attribute: contact.extra.Seats}, why: Larger ones pay.,\n"
        "  by: [{at_most: 30, points: 5}, {at_most: 60, points: 30}, {at_most: 80, points: 50}, {at_least: 80, points: 80},\n"
        "       {is: unknown, points: 10}]}]}}\n",
        "utf-8",
    )
    assert run("cards", "publish", "card.yaml", "--by", "Kim", "--why", "Test").code == 0
    assert run("score", call_file, "--email", "tomas@lind.example").code == 0
    assert "This score ranks only" in run("explain", "tomas@lind.example").out
    told = run("calibrate", "--card", "card.yaml", "--file", leads, "--outcome", "Stage")
    assert told.code == 0, told.err
    assert "calibrated on 900 leads" in told.out
    explained = run("explain", "tomas@lind.example")
    assert "Probability of winning: " in explained.out
    chance = run("explain", "tomas@lind.example", "--json").document["probability"]
    assert chance["low"] < chance["probability"] < chance["high"]
