"""Logistic regression on bins: one weight a bin, pulled toward nought by a ridge, found by Newton's method."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

STEPS = 50
CLOSE_ENOUGH = 1e-8


@dataclass(frozen=True, slots=True)
class Weights:
    """Log-odds: `intercept`, and of each column the weight of each of its bins."""

    intercept: float
    columns: tuple[np.ndarray, ...]

    def log_odds(self, bins: np.ndarray) -> np.ndarray:
        """The log-odds of leads, given the bin of each (rows) in every column."""
        total = np.full(len(bins), self.intercept)
        for place, weights in enumerate(self.columns):
            total += weights[bins[:, place]]
        return total


def probability(log_odds: np.ndarray) -> np.ndarray:
    """The probability, 0..1, that log-odds stand for."""
    return np.asarray(1.0 / (1.0 + np.exp(-np.clip(log_odds, -700, 700))))


def fitted(bins: np.ndarray, numbers: tuple[int, ...], won: np.ndarray, ridges: Sequence[float]) -> Weights:
    """The weights with the least log loss plus half the sum of their squares, each times its column's ridge.

    `bins` holds a row for each lead and a column for each attribute, `numbers` how many bins each attribute has. The
    ridge says how many leads' worth of doubt stands against every weight (le Cessie and van Houwelingen, "Ridge
    Estimators in Logistic Regression", Applied Statistics 41, 1992).
    """
    starts = np.concatenate([[1], 1 + np.cumsum(numbers)]).astype(np.int64)
    size = int(starts[-1])
    weights = np.zeros(size)
    weights[0] = np.log(won.mean() / (1.0 - won.mean()))
    penalty = np.concatenate([[1e-9], np.repeat(np.asarray(ridges, dtype=np.float64), numbers)])
    at = np.concatenate([np.zeros((len(bins), 1), dtype=np.int64), bins + starts[:-1]], axis=1)
    for _ in range(STEPS):
        slope, curve = _slopes(at, weights, won)
        step = np.linalg.solve(curve + np.diag(penalty), slope + penalty * weights)
        weights -= step
        if np.abs(step).max() < CLOSE_ENOUGH:
            break
    parts = tuple(weights[start:end] for start, end in pairwise(starts))
    return _centred(float(weights[0]), parts, bins)


def log_loss(log_odds: np.ndarray, won: np.ndarray) -> float:
    """Mean log loss, in nats."""
    return float(np.mean(np.logaddexp(0.0, np.where(won, -log_odds, log_odds))))


def _slopes(at: np.ndarray, weights: np.ndarray, won: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The slope of the log loss, and its curvature, counted up pair of columns by pair of columns.

    Every lead lies in one bin of each column, so the curvature is a table of sums and no matrix has to be laid out.
    """
    size = len(weights)
    chance = probability(weights[at].sum(axis=1))
    spread = chance * (1.0 - chance)
    slope, curve = np.zeros(size), np.zeros((size, size))
    for one in range(at.shape[1]):
        slope += np.bincount(at[:, one], weights=chance - won, minlength=size)
        for other in range(one + 1):
            pairs = np.bincount(at[:, one] * size + at[:, other], weights=spread, minlength=size * size)
            curve += pairs.reshape(size, size)
            if other < one:
                curve += pairs.reshape(size, size).T
    return slope, curve


def _centred(intercept: float, parts: tuple[np.ndarray, ...], bins: np.ndarray) -> Weights:
    """The same weights, so that nought is the average lead in every column."""
    moved = []
    for place, weights in enumerate(parts):
        mean = float(weights[bins[:, place]].mean())
        seen = np.bincount(bins[:, place], minlength=len(weights)) > 0
        moved.append(np.where(seen, weights - mean, 0.0))
        intercept += mean
    return Weights(intercept, tuple(moved))
