"""The golden set is what its README says: rows of one shape, quotes verbatim, arithmetic right, pairs minimal."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
FILES = ("calls_dev", "calls_held", "pairs", "chatty", "long", "mixed_dev", "held_mixed")
FACTORS = ("budget", "authority", "need", "timeline")
STATES = {"confirmed", "denied", "contested", "unknown"}
PERIODS = {"total", "month", "year", "seat-month"}
POLICY = ((1, 1), (5, 3), (15, 7), (25, 14))
"""From so many units on, installation takes so many days. The same for every seller of the set."""

Row = dict[str, Any]


def rows(name: str) -> list[Row]:
    return [json.loads(line) for line in (HERE / f"{name}.jsonl").read_text("utf-8").splitlines()]


ROWS = [row for name in FILES for row in rows(name)]
each_row = pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])


def words_of(row: Row, speaker: str) -> str:
    """What that speaker says, a line a turn; the whole text of a mail or a form, which has one writer."""
    if row["kind"] in ("email", "form"):
        return str(row["transcript"])
    lines = (line.split("] ", 1)[-1] for line in row["transcript"].splitlines())
    return "\n".join(line.removeprefix(f"{speaker}: ") for line in lines if line.startswith(f"{speaker}: "))


def over_budget(row: Row) -> bool:
    budget, products = row["values"].get("budget"), row["values"].get("products")
    if not (budget and products and "catalogue" in row and budget["period"] == "total"):
        return False
    prices = {each["product"]: each["unit_price"] for each in row["catalogue"]}
    return bool(round(sum(prices[p["name"]] * p["quantity"] for p in products), 2) > budget["amount"])


def too_soon(row: Row) -> bool:
    wanted, products = row["values"].get("timeline"), row["values"].get("products")
    if not (wanted and products and "catalogue" in row):
        return False
    days = (date.fromisoformat(wanted["to"]) - date.fromisoformat(row["date"])).days
    units = sum(product["quantity"] for product in products)
    return days < max(needed for least, needed in POLICY if least <= units)


def test_ids_are_unique() -> None:
    assert [key for key, count in Counter(row["id"] for row in ROWS).items() if count > 1] == []


@each_row
def test_a_row_has_the_documented_shape(row: Row) -> None:
    assert set(row["states"]) == set(FACTORS)
    assert set(row["states"].values()) <= STATES
    assert set(row["values"]) <= {"budget", "timeline", "products"}
    assert row["values"].get("budget", {"period": "total"})["period"] in PERIODS
    assert row["buyers"]
    for speaker in (*row["sellers"], *row["buyers"]):
        assert words_of(row, speaker), speaker


@each_row
def test_each_quote_stands_in_the_words_of_its_speaker(row: Row) -> None:
    for factor, quotes in row["evidence"].items():
        for quote in quotes:
            assert quote["quote"] in words_of(row, quote["speaker"]), factor


@each_row
def test_known_states_have_evidence_and_unknown_ones_have_none(row: Row) -> None:
    for factor in FACTORS:
        assert bool(row["evidence"].get(factor)) == (row["states"][factor] != "unknown"), factor
    if "products" in row["values"]:
        assert row["evidence"]["products"]


@each_row
def test_failed_factors_are_the_denied_ones_and_the_failing_checks(row: Row) -> None:
    failed = {factor for factor in FACTORS if row["states"][factor] == "denied"}
    failed |= {"budget"} if over_budget(row) else set()
    failed |= {"timeline"} if too_soon(row) else set()
    assert row["failed_factors"] == [factor.capitalize() for factor in FACTORS if factor in failed]


@each_row
def test_days_and_date_of_a_wanted_day_agree(row: Row) -> None:
    wanted = row["values"].get("timeline")
    if wanted:
        days = (date.fromisoformat(wanted["to"]) - date.fromisoformat(row["date"])).days
        assert wanted.get("days", days) == days
        assert wanted["from"] is None or row["date"] <= wanted["from"] <= wanted["to"]


def test_the_two_of_a_pair_differ_in_their_labels_and_share_what_they_are_about() -> None:
    pairs = rows("pairs")
    assert [row["id"][:-2] for row in pairs[::2]] == [row["id"][:-2] for row in pairs[1::2]]
    for one, other in zip(pairs[::2], pairs[1::2], strict=True):
        assert (one["id"][-1], other["id"][-1]) == ("a", "b")
        assert (one["change"], one["trade"], one["date"]) == (other["change"], other["trade"], other["date"])
        assert (one["states"], one["values"]) != (other["states"], other["values"]), one["id"]


def test_the_set_is_as_large_and_as_mixed_as_it_claims() -> None:
    long = sorted(row["transcript"].count("\n") + 1 for row in rows("long"))
    assert len(ROWS) >= 150
    assert len(rows("pairs")) >= 60
    assert long[0] > 60
    assert long[-3] > 300
    assert len({row["trade"] for row in rows("chatty")}) >= 8
    assert {row["kind"] for row in ROWS} == {"call", "pair", "chatty", "asr", "email", "form", "long"}


def test_calls_held_apart_share_no_buyer_with_the_others() -> None:
    assert not {name for row in rows("calls_dev") for name in row["buyers"]} & {
        name for row in rows("calls_held") for name in row["buyers"]
    }
