"""How well scores rank: the area under the curve, the best leads' close rate, the Brier score."""

from __future__ import annotations

import numpy as np


def auc(points: np.ndarray, won: np.ndarray) -> float | None:
    """How often a won lead has more points than a lost one, ties counting half, 0..1; None without both outcomes.

    `points` are whole and 0 or more. The area under the ROC curve (Hanley and McNeil, Radiology 143, 1982).
    """
    of_won, of_lost = _by_points(points, won)
    pairs = of_won.sum() * of_lost.sum()
    if not pairs:
        return None
    below = np.cumsum(of_lost) - of_lost
    return float((of_won * (below + of_lost / 2)).sum() / pairs)


def best_rate(points: np.ndarray, won: np.ndarray, share: float) -> float | None:
    """The close rate, 0..1, among the best `share` of the leads; None of no leads.

    `points` are whole and 0 or more. Of leads with one score that the limit runs through, each counts for the same
    part.
    """
    wanted = round(share * len(won))
    if not wanted:
        return None
    of_won, of_lost = (counts[::-1] for counts in _by_points(points, won))
    leads = of_won + of_lost
    taken = np.clip(wanted - (np.cumsum(leads) - leads), 0, leads)
    return float((taken * of_won / np.maximum(leads, 1)).sum() / wanted)


def _by_points(points: np.ndarray, won: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """How many won and how many lost leads have each number of points, from 0 up."""
    size = int(points.max(initial=0)) + 1
    of_won = np.bincount(points, weights=won, minlength=size)
    return of_won, np.bincount(points, minlength=size) - of_won


def brier(chances: np.ndarray, won: np.ndarray) -> float | None:
    """Mean squared difference of probability and outcome, 0 is best; None of no leads.

    Brier, Monthly Weather Review 78, 1950.
    """
    return float(np.mean((chances - won) ** 2)) if len(won) else None
