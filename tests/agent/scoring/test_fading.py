"""Points that age takes: the tables against the arithmetic they stand for."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from agent.fading import Decay, fading, left_of

points_of_a_rule = st.integers(-1000, 1000)


def rounded(value: Decimal) -> int:
    return int(value.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def test_ten_points_at_fifty_per_cent_a_month_are_five_after_one_month() -> None:
    table = fading(Decay(percent_a_month=50), 10)
    assert [left_of(table, day) for day in (0, 30, 59, 60, 61, 10_000)] == [10, 5, 0, 0, 0, 0]
    assert left_of(table, 15) == 8  # 7.5, and halves go away from 0
    assert fading(Decay(percent_a_month=50), -10)[15] == -8


def test_points_that_expire_are_full_until_then() -> None:
    table = fading(Decay(expires_after_days=90), 7)
    assert [left_of(table, day) for day in (0, 89, 90, 91)] == [7, 7, 0, 0]


def test_half_of_the_points_is_left_after_a_half_life() -> None:
    table = fading(Decay(half_life_days=30), 20)
    assert [left_of(table, day) for day in (0, 30, 60, 90, 120)] == [20, 10, 5, 3, 1]
    assert table[-1] == 1
    assert left_of(table, len(table)) == 0


@given(points_of_a_rule, st.integers(1, 400), st.integers(0, 3000))
def test_halving_is_rounded_as_a_calculation_with_fifty_digits_is(points: int, half_life: int, day: int) -> None:
    with localcontext() as context:
        context.prec = 50
        exact = Decimal(points) * Decimal(2) ** (Decimal(-day) / Decimal(half_life))
        # An irrational number never lies on a half; a rational one is exact here.
        assert left_of(fading(Decay(half_life_days=half_life), points), day) == rounded(exact)


@given(points_of_a_rule, st.decimals(1, 100, places=2), st.integers(0, 4000))
def test_a_straight_line_is_rounded_as_its_exact_value_is(points: int, percent: Decimal, day: int) -> None:
    exact = abs(points) * max(Fraction(0), 1 - Fraction(percent) / 100 * day / 30)
    left = abs(left_of(fading(Decay(percent_a_month=percent), points), day))
    assert left in (floor(exact), floor(exact) + 1)
    assert (left == floor(exact) + 1) is (exact - floor(exact) >= Fraction(1, 2))


@given(points_of_a_rule, st.integers(1, 200))
def test_points_only_ever_fade(points: int, half_life: int) -> None:
    for decay in (Decay(half_life_days=half_life), Decay(percent_a_month=min(100, half_life))):
        left = [abs(each) for each in fading(decay, points)]
        assert left == sorted(left, reverse=True)
        assert left[:1] == ([abs(points)] if left else [])


def test_the_longest_half_life_is_worked_out_in_no_time() -> None:
    assert left_of(fading(Decay(half_life_days=3650), 1000), 36_500) == 1


@pytest.mark.parametrize(
    "given_fields",
    [{}, {"percent_a_month": 5, "half_life_days": 5}, {"percent_a_month": 0}, {"percent_a_month": 101}],
)
def test_a_decay_goes_one_way_and_down(given_fields: dict[str, int]) -> None:
    with pytest.raises(ValidationError):
        Decay(**given_fields)
