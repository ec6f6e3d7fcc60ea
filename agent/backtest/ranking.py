"""How well scores rank: the area under the curve, the best leads' close rate, the Brier score."""

from __future__ import annotations

import numpy as np


def auc(points: np.ndarray, won: np.ndarray) -> float | None:
    """How often a won lead has more points than a lost one, ties counting half, 0..1; None without both outcomes.

    The area under the ROC curve (Hanley and McNeil, Radiology 143, 1982).
    """
    of_won, of_lost = int(won.sum()), int((~won).sum())
    if not of_won or not of_lost:
        return None
    _, inverse, counts = np.unique(points, return_inverse=True, return_counts=True)
    ranks = np.cumsum(counts) - (counts - 1) / 2
    return float((ranks[inverse][won].sum() - of_won * (of_won + 1) / 2) / (of_won * of_lost))


def best_rate(points: np.ndarray, won: np.ndarray, share: float) -> float | None:
    """The close rate, 0..1, among the best `share` of the leads; None of no leads.

    Of leads with one score that the limit runs through, each counts for the same part.
    """
    wanted = round(share * len(won))
    if not wanted:
        return None
    limit = np.sort(points)[::-1][wanted - 1]
    above, at = points > limit, points == limit
    inside = wanted - int(above.sum())
    return float((won[above].sum() + inside * won[at].mean()) / wanted)


def brier(chances: np.ndarray, won: np.ndarray) -> float | None:
    """Mean squared difference of probability and outcome, 0 is best; None of no leads.

    Brier, Monthly Weather Review 78, 1950.
    """
    return float(np.mean((chances - won) ** 2)) if len(won) else None
