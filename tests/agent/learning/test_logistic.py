"""The weights against scikit-learn's, and against the slope that must be nought where they are best."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent.learning.logistic import fitted, log_loss, probability


@pytest.mark.xdist_group("scikit-learn")  # whose package takes long to import
def test_the_weights_are_those_of_scikit_learn() -> None:
    from sklearn.linear_model import LogisticRegression

    random = np.random.default_rng(7)
    bins = random.integers(0, (3, 4), (800, 2))
    won = random.random(800) < probability(0.8 * bins[:, 0] - 0.5 * bins[:, 1])
    ours = fitted(bins, (3, 4), won, [2.0, 2.0])
    laid_out = np.concatenate([np.eye(3)[bins[:, 0]], np.eye(4)[bins[:, 1]]], axis=1)
    theirs = LogisticRegression(C=0.5, tol=1e-10, max_iter=10_000).fit(laid_out, won)
    assert np.allclose(ours.log_odds(bins), theirs.decision_function(laid_out), atol=1e-4)


@settings(deadline=None)
@given(seed=st.integers(0, 30))
def test_nought_is_the_average_lead(seed: int) -> None:
    random = np.random.default_rng(seed)
    bins = random.integers(0, 3, (60, 2))
    won = random.random(60) < 0.5
    won[:2] = (True, False)
    weights = fitted(bins, (3, 3), won, [1.0, 1.0])
    for place in range(2):
        assert abs(weights.columns[place][bins[:, place]].mean()) < 1e-9
    assert abs(probability(weights.log_odds(bins)).mean() - won.mean()) < 1e-6


def test_bins_that_tell_everything_give_finite_weights() -> None:
    bins = np.array([[0]] * 50 + [[1]] * 50)
    won = np.array([True] * 50 + [False] * 50)
    weights = fitted(bins, (2,), won, [1.0])
    assert np.isfinite(weights.columns[0]).all()
    assert log_loss(weights.log_odds(bins), won) < 0.1


def test_a_bin_that_nobody_lies_in_weighs_nothing() -> None:
    bins = np.array([[0], [1]] * 50)
    won = np.array([True, False, True, True] * 25)
    assert fitted(bins, (3,), won, [1.0]).columns[0][2] == 0
