"""The part that is learned from and the part that is kept for the test."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent.errors import InputError
from agent.learning.splitting import by_time, folds, stratified


@pytest.mark.xdist_group("scikit-learn")  # whose package takes long to import
@settings(deadline=None)
@given(
    won=st.lists(st.booleans(), min_size=20, max_size=200).filter(lambda marks: 5 <= sum(marks) <= len(marks) - 5),
    share=st.sampled_from([0.2, 0.3, 0.45]),
    seed=st.integers(0, 50),
)
def test_the_parts_are_those_that_scikit_learn_gives(won: list[bool], share: float, seed: int) -> None:
    from sklearn.model_selection import train_test_split

    marks = np.array(won)
    learned, tested = stratified(marks, share, seed)
    theirs = train_test_split(np.arange(len(marks)), test_size=share, stratify=marks, random_state=seed)
    assert learned.tolist() == theirs[0].tolist()
    assert tested.tolist() == theirs[1].tolist()


@settings(deadline=None)
@given(won=st.lists(st.booleans(), min_size=10, max_size=80), seed=st.integers(0, 9))
def test_every_lead_is_held_out_once(won: list[bool], seed: int) -> None:
    held = [outside for _, outside in folds(np.array(won), 5, seed)]
    assert sorted(np.concatenate(held).tolist()) == list(range(len(won)))
    for inside, outside in folds(np.array(won), 5, seed):
        assert not set(inside.tolist()) & set(outside.tolist())


def test_by_time_the_latest_leads_are_the_test_and_no_day_is_in_both_parts() -> None:
    days = [date(2026, 1, 1) + timedelta(days=number // 3) for number in range(30)]
    won = np.array([number % 2 == 0 for number in range(30)])
    learned, tested = by_time(days, won, 0.3)
    assert max(days[place] for place in learned) < min(days[place] for place in tested)
    assert len(tested) == 9


def test_a_day_that_is_missing_is_told() -> None:
    with pytest.raises(InputError, match="1 of 3 leads have no day"):
        by_time([date(2026, 1, 1), None, date(2026, 1, 2)], np.array([True, False, True]), 0.3)


def test_too_few_of_an_outcome_cannot_be_split() -> None:
    with pytest.raises(InputError, match="too few leads to split"):
        stratified(np.array([True, False, False, False]), 0.3, 42)
