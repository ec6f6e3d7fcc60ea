from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.values.amounts import find_amounts


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("$2,261", "2261", "USD"),
        ("2.2k", "2200", None),
        ("EUR 3.000", "3000", "EUR"),
        ("3.000,50 €", "3000.50", "EUR"),
        ("£1.5m", "1500000", "GBP"),
        ("two and a half grand", "2500", None),
        ("twenty-five hundred bucks", "2500", "USD"),
        ("half a million dollars", "500000", "USD"),
        ("four thousand", "4000", None),
        ("1'250 CHF", "1250", "CHF"),
        ("a budget of 2741", "2741", None),
        ("$517.", "517", "USD"),
    ],
)
def test_an_amount_is_read_as_it_is_said(text: str, amount: str, currency: str | None) -> None:
    (found,) = find_amounts(text)
    assert found.money.amount == Decimal(amount)
    assert found.money.currency == currency


@pytest.mark.parametrize(
    "text", ["within 3 days", "four units", "a 10% discount", "40 people", "12 licenses", "24 hours", "seven of them"]
)
def test_days_units_and_shares_are_no_money(text: str) -> None:
    assert find_amounts(text) == []


@pytest.mark.parametrize(
    ("text", "per"),
    [("$500 each", "unit"), ("$12 per seat", "unit"), ("€40 a month", "month"), ("900 dollars/year", "year")],
)
def test_an_amount_per_unit_or_period_is_no_total(text: str, per: str) -> None:
    (found,) = find_amounts(text)
    assert found.money.per == per


def test_both_ends_of_a_range_share_scale_and_currency() -> None:
    first, second = find_amounts("somewhere from 20 to 30k")
    assert (first.money.amount, second.money.amount) == (20_000, 30_000)


@given(st.integers(min_value=0, max_value=99_999_999))
def test_a_grouped_dollar_amount_is_read_back_exactly(amount: int) -> None:
    (found,) = find_amounts(f"we have ${amount:,} for this.")
    assert found.money.amount == amount


@given(st.text(max_size=300))
def test_any_text_gives_spans_within_it_in_order(text: str) -> None:
    spans = [(found.start, found.end) for found in find_amounts(text)]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans)
