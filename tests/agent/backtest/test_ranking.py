"""The figures of a ranking against scikit-learn's and against counting pairs."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent.backtest.ranking import auc, best_rate, brier

leads = st.lists(st.tuples(st.integers(0, 8), st.booleans()), min_size=2, max_size=60)


@pytest.mark.xdist_group("scikit-learn")  # whose package takes long to import
@settings(deadline=None)
@given(rows=leads)
def test_the_area_is_that_of_scikit_learn_and_none_without_both_outcomes(rows: list[tuple[int, bool]]) -> None:
    from sklearn.metrics import roc_auc_score

    points = np.array([value for value, _ in rows])
    won = np.array([mark for _, mark in rows])
    found = auc(points, won)
    if won.all() or not won.any():
        assert found is None
    else:
        assert found == pytest.approx(roc_auc_score(won, points))


@settings(deadline=None)
@given(rows=leads, share=st.sampled_from([0.1, 0.3, 0.5, 1.0]))
def test_the_best_leads_are_counted_fairly_where_scores_tie(rows: list[tuple[int, bool]], share: float) -> None:
    points = np.array([value for value, _ in rows])
    won = np.array([mark for _, mark in rows])
    wanted = round(share * len(rows))
    found = best_rate(points, won, share)
    if not wanted:
        assert found is None
        return
    random = np.random.default_rng(1)
    tries = []
    for _ in range(300):
        mixed = random.permutation(len(rows))
        best = mixed[np.argsort(-points[mixed], kind="stable")[:wanted]]
        tries.append(won[best].mean())
    assert found == pytest.approx(float(np.mean(tries)), abs=0.12)


@pytest.mark.xdist_group("scikit-learn")  # whose package takes long to import
def test_the_brier_score_is_that_of_scikit_learn() -> None:
    from sklearn.metrics import brier_score_loss

    chances, won = np.array([0.1, 0.6, 0.9, 0.4]), np.array([False, True, True, True])
    assert brier(chances, won) == pytest.approx(brier_score_loss(won, chances))
    assert brier(np.array([]), np.array([], dtype=np.bool_)) is None
