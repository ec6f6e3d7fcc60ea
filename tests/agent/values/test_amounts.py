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
        ("TT$240", "240", "TTD"),
        ("HK$ 30,000", "30000", "HKD"),
        ("R8,500 a month", "8500", "ZAR"),
        ("R8 500", "8500", "ZAR"),
        ("R1.2 million", "1200000", "ZAR"),
        ("RM 75,000", "75000", "MYR"),
        ("three million naira", "3000000", "NGN"),
        ("six hundred thousand shillings", "600000", None),
        ("€12 000", "12000", "EUR"),
        ("12 000 euros", "12000", "EUR"),
    ],
)
def test_an_amount_is_read_as_it_is_said(text: str, amount: str, currency: str | None) -> None:
    (found,) = find_amounts(text)
    assert found.money.amount == Decimal(amount)
    assert found.money.currency == currency


def test_a_letter_of_a_model_and_numbers_side_by_side_are_no_money() -> None:
    assert find_amounts("the R134 compressor") == []
    assert find_amounts("$3,000 for 2 300 litre tanks")[0].money.amount == 3000


def test_a_form_may_name_what_its_budget_is_for_before_the_colon() -> None:
    assert [found.money.per for found in find_amounts("Budget per user per month: $18")] == ["unit"]
    assert [found.money.per for found in find_amounts("Budget per month: $18")] == ["month"]
    assert [found.money.per for found in find_amounts("Budget for the month of May: $18")] == [None]


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


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("four point two million", "4200000", None),
        ("seven point five thousand dollars", "7500", "USD"),
        ("six point three k", "6300", None),
        ("zero point eight million euros", "800000", "EUR"),
        ("two point oh five million", "2050000", None),
        ("thirty-one point seventy five thousand", "31750", None),
    ],
)
def test_a_decimal_is_read_from_words(text: str, amount: str, currency: str | None) -> None:
    (found,) = find_amounts(f"we have {text} for it")
    assert (found.money.amount, found.money.currency) == (Decimal(amount), currency)


def test_a_point_without_a_scale_behind_it_makes_no_decimal() -> None:
    (found,) = find_amounts("from a starting point nine thousand dollars off")
    assert found.money.amount == 9_000


@pytest.mark.parametrize(
    ("text", "ends", "currency", "per"),
    [
        ("$35-40k", (35_000, 40_000), "USD", None),
        ("€6 to €8k", (6_000, 8_000), "EUR", None),
        ("between £70 and 90 thousand", (70_000, 90_000), "GBP", None),
        ("45 to 60 thousand", (45_000, 60_000), None, None),
        ("130-160k", (130_000, 160_000), None, None),
        ("2.5-3.5k", (2_500, 3_500), None, None),
        ("three to four million", (3_000_000, 4_000_000), None, None),
        ("thirteen to sixteen hundred a month", (1_300, 1_600), None, "month"),
        ("30... 35 thousand", (30_000, 35_000), None, None),
    ],
)
def test_a_unit_said_once_counts_for_both_ends(
    text: str, ends: tuple[int, int], currency: str | None, per: str | None
) -> None:
    first, second = (found.money for found in find_amounts(text))
    assert (first.amount, second.amount) == ends
    assert {first.currency, second.currency} == {currency}
    assert {first.per, second.per} == {per}


@pytest.mark.parametrize(
    ("text", "first"), [("$700 to 30k", 700), ("a cable is $8 and $30k is what we have", 8), ("50 cents to 30k", 0.5)]
)
def test_a_first_amount_of_its_own_borrows_no_scale(text: str, first: float) -> None:
    assert find_amounts(text)[0].money.amount == Decimal(str(first))


@pytest.mark.parametrize(
    ("text", "pers"),
    [
        ("an annual budget of 36k", ["year"]),
        ("our monthly allowance for tools is about $700", ["month"]),
        ("annually about 36k", ["year"]),
        ("So, per quarter we have 4,000 euros", ["quarter"]),
        ("a yearly budget between 30 and 36k", ["year", "year"]),
        ("an annual budget of 36k, and 6k for this", ["year", None]),
        ("7,000 monthly, about 80k in total", ["month", None]),
        ("we meet monthly, 36k is the budget", [None]),
        ("the annual report says 36k", [None]),
        ("every month we have 4,000 visitors", [None]),
    ],
)
def test_a_period_may_stand_before_the_amount(text: str, pers: list[str | None]) -> None:
    assert [found.money.per for found in find_amounts(text)] == pers


@given(st.integers(min_value=0, max_value=99_999_999))
def test_a_grouped_dollar_amount_is_read_back_exactly(amount: int) -> None:
    (found,) = find_amounts(f"we have ${amount:,} for this.")
    assert found.money.amount == amount


@given(st.text(max_size=300))
def test_any_text_gives_spans_within_it_in_order(text: str) -> None:
    spans = [(found.start, found.end) for found in find_amounts(text)]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans)
