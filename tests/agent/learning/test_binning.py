"""Bins against trying every way to cut, and what holds of all of them."""

from __future__ import annotations

from itertools import combinations

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from agent.learning.binning import UNKNOWN, Binning, Bins, Direction, binned, counted
from agent.learning.columns import column_of

values = st.lists(st.tuples(st.integers(0, 6), st.booleans()), min_size=12, max_size=60)


def worth(numbers: np.ndarray, won: np.ndarray, cuts: tuple[float, ...], how: Binning) -> float:
    """Log-likelihood less the price of the bins; minus infinity where a bin is too small."""
    bins = np.searchsorted(np.array(cuts), numbers)
    counts, events = counted(bins, won, len(cuts) + 1)
    if counts.min() < how.least:
        return -np.inf
    total = -how.price * len(counts)
    for count, event in zip(counts, events, strict=True):
        for part in (event, count - event):
            total += part * np.log(part / count) if part else 0.0
    return float(total)


@settings(deadline=None)
@given(rows=values, price=st.sampled_from([0.5, 1.0, 2.0]), least=st.sampled_from([1, 3, 6]))
def test_no_other_way_to_cut_is_worth_more(rows: list[tuple[int, bool]], price: float, least: int) -> None:
    numbers = np.array([number for number, _ in rows], dtype=float)
    won = np.array([mark for _, mark in rows])
    assume(won.any() and not won.all())
    how = Binning(price=price, least=least)
    column = column_of("x", [str(number) for number, _ in rows])
    found = binned(column, np.arange(len(rows)), won, how)
    distinct = sorted(set(numbers.tolist()))[:-1]
    best = max(worth(numbers, won, cuts, how) for n in range(len(distinct) + 1) for cuts in combinations(distinct, n))
    if found is None:
        assert best <= worth(numbers, won, (), how) + 1e-9 or len(distinct) == 0
    else:
        assert abs(worth(numbers, won, found.cuts, how) - best) < 1e-9


@settings(deadline=None)
@given(rows=values, direction=st.sampled_from(Direction))
def test_a_rate_that_must_rise_or_fall_does(rows: list[tuple[int, bool]], direction: Direction) -> None:
    won = np.array([mark for _, mark in rows])
    column = column_of("x", [str(number) for number, _ in rows])
    found = binned(column, np.arange(len(rows)), won, Binning(price=0.1, least=1), direction)
    if found is None:
        return
    counts, events = counted(found.of(column), won, found.number)
    steps = np.diff(events[1:] / counts[1:])
    assert (steps > 0).all() if direction is Direction.UP else (steps < 0).all()


def test_what_is_missing_is_a_bin_of_its_own() -> None:
    column = column_of("x", ["1", "2", None] * 40)
    won = np.array([False, False, True] * 40)
    found = binned(column, np.arange(120), won, Binning(price=2.0, least=10))
    assert found is not None
    assert found.of(column).tolist() == [1, 1, UNKNOWN] * 40


def test_texts_of_like_rates_are_grouped_and_rare_ones_stand_together() -> None:
    rows = [("Fair", 40, 30), ("Referral", 40, 31), ("Post", 40, 4), ("Zine", 3, 3), ("Wall", 4, 0)]
    texts = [name for name, leads, _ in rows for _ in range(leads)]
    won = np.array([place < mark for _, leads, mark in rows for place in range(leads)])
    column = column_of("source", texts)
    found = binned(column, np.arange(len(texts)), won, Binning(price=2.0, least=20))
    assert found is not None
    assert found.groups == (("Post",), ("Fair", "Referral"))
    rare = found.of(column)[-7:]
    assert set(rare.tolist()) == {found.number - 1}


def test_a_column_that_tells_nothing_has_no_bins() -> None:
    won = np.array([True, False] * 60)
    for texts in (["7"] * 120, [None] * 120, ["a", "a", "b", "b"] * 30):
        assert binned(column_of("x", texts), np.arange(120), won, Binning(price=2.0, least=10)) is None


def test_one_class_in_a_bin_is_no_accident_of_arithmetic() -> None:
    column = column_of("x", ["1"] * 50 + ["2"] * 50)
    won = np.array([True] * 50 + [False] * 50)
    assert binned(column, np.arange(100), won, Binning(price=2.0, least=10)) == Bins(cuts=(1.0,))
