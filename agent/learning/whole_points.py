"""Weights become whole points: so many points double the odds.

Siddiqi, "Credit Risk Scorecards" (Wiley, 2006), chapter 6: points = log-odds x (points to double the odds / ln 2). In
every attribute the bin with the least weight is worth 0 points, so no score falls below 0, and the scale is the widest
on which the best bins together come to no more than the card's highest score.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from agent.errors import InputError
from agent.learning.fitting import Model

STEPS_TO_TRY = 2000


@dataclass(frozen=True, slots=True)
class WholePoints:
    """The points of every bin, by attribute, in the model's order. `to_double` points double the odds of winning."""

    points: tuple[tuple[int, ...], ...]
    to_double: float
    highest: int

    @property
    def most(self) -> int:
        """What the best bins together come to."""
        return sum(max(part) for part in self.points)


def whole_points(model: Model, highest: int, to_double: float | None = None) -> WholePoints:
    """The points of a model's bins.

    `to_double` chooses the scale; the widest that fits below `highest` where not given. Raises InputError
    "points_too_wide" where the scale asked for does not fit.
    """
    if to_double is not None:
        chosen = _at(model, highest, to_double)
        if chosen.most > highest:
            raise InputError(
                "points_too_wide",
                f"With {to_double:g} points to double the odds the best lead has {chosen.most} points, and the card "
                f"ends at {highest}. Give fewer points, or --highest {min(1000, chosen.most)}.",
            )
        return chosen
    spans = sum(float(attribute.weights.max() - attribute.weights.min()) for attribute in model.attributes)
    widest = (highest + len(model.attributes)) * math.log(2) / spans
    for step in range(STEPS_TO_TRY):
        chosen = _at(model, highest, widest * (1 - step / STEPS_TO_TRY))
        if chosen.most <= highest:
            return chosen
    return _at(model, highest, 0.0)


def _at(model: Model, highest: int, to_double: float) -> WholePoints:
    scale = to_double / math.log(2)
    parts = (np.rint((each.weights - each.weights.min()) * scale) for each in model.attributes)
    return WholePoints(tuple(tuple(int(value) for value in part) for part in parts), to_double, highest)
