"""Points from close rates: lift, shrinking, and what is said where there is nothing to compare."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.close_rates import MOST, CloseRate, points_from_close_rates

OVERALL = CloseRate(100, 10_000)


@st.composite
def rates(draw: st.DrawFn) -> CloseRate:
    count = draw(st.integers(0, 500))
    return CloseRate(draw(st.integers(0, count)), count)


def test_few_leads_are_shrunk_toward_the_overall_rate() -> None:
    """1 of 2 leads closed; with 18 leads' worth of the overall 1 % it is (1 + 0.18) / 20 = 5.9 %."""
    found = points_from_close_rates(CloseRate(1, 2), OVERALL, prior_strength=18)
    assert (found.lift, found.points) == (Fraction(59, 10), 6)
    assert points_from_close_rates(CloseRate(1, 2), OVERALL).points == 50


@pytest.mark.parametrize(
    ("closed", "points"), [(10, 1), (15, 2), (14, 1), (25, 3), (20, 2), (5, -2), (4, -3), (1, -10), (0, -MOST)]
)
def test_below_the_overall_rate_costs_what_as_much_above_brings(closed: int, points: int) -> None:
    assert points_from_close_rates(CloseRate(closed, 1000), OVERALL).points == points


@pytest.mark.parametrize(
    ("attribute", "overall", "words"),
    [
        (CloseRate(0, 0), CloseRate(0, 0), "there are no leads"),
        (CloseRate(0, 5), CloseRate(0, 10), "no lead closed at all"),
        (CloseRate(0, 0), CloseRate(5, 10), "no lead has it"),
    ],
)
def test_where_there_is_nothing_to_compare_there_are_no_points(
    attribute: CloseRate, overall: CloseRate, words: str
) -> None:
    found = points_from_close_rates(attribute, overall)
    assert (found.points, found.lift) == (0, None)
    assert words in found.because


def test_all_won_is_a_lift_of_one() -> None:
    assert points_from_close_rates(CloseRate(5, 5), CloseRate(9, 9)).points == 1


@pytest.mark.parametrize("wrong", [CloseRate(3, 2), CloseRate(-1, 2)])
def test_counts_that_cannot_be_are_refused(wrong: CloseRate) -> None:
    with pytest.raises(ValueError, match="cannot have closed"):
        points_from_close_rates(wrong, OVERALL)


@given(rates(), rates(), st.integers(0, 50), st.integers(1, 200))
def test_points_have_the_sign_of_the_lift_and_stay_within_their_limit(
    attribute: CloseRate, overall: CloseRate, prior: int, most: int
) -> None:
    found = points_from_close_rates(attribute, overall, prior_strength=prior, most=most)
    assert abs(found.points) <= most
    if found.lift is not None:
        assert (found.points > 0) is (found.lift >= 1)


@given(rates(), st.integers(0, 500))
def test_more_shrinking_is_nearer_to_a_lift_of_one(attribute: CloseRate, prior: int) -> None:
    less, more = (points_from_close_rates(attribute, OVERALL, prior_strength=k).lift for k in (prior, prior + 10))
    if less is not None and more is not None:
        assert abs(more - 1) <= abs(less - 1)
