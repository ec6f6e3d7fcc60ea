"""Weights become whole points: so many points double the odds.

Siddiqi, "Credit Risk Scorecards" (Wiley, 2006), chapter 6: points = log-odds x (points to double the odds / ln 2). In
every table the cell with the least weight is worth 0 points, so no score falls below 0, and the scale is the widest on
which the best cells of all tables together come to no more than the card's highest score.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from agent.errors import InputError
from agent.learning.binning import Bins
from agent.learning.columns import Column
from agent.learning.crossing import Crossing
from agent.learning.fitting import Model

STEPS_TO_TRY = 2000
"""How finely the scale is searched, from the widest conceivable one down."""


@dataclass(frozen=True, slots=True)
class Table:
    """The points of one column, or of two that are weighed together: a row for every bin of the first.

    `leads` and `won` count the leads that were learned from, by cell. Of a single column the tables have one column.
    """

    columns: tuple[Column, ...]
    bins: tuple[Bins, ...]
    points: np.ndarray
    leads: np.ndarray
    won: np.ndarray

    def of(self) -> np.ndarray:
        """The points of every lead of the table of leads that was learned from."""
        return np.asarray(self.points[self._cells()])

    def _cells(self) -> tuple[np.ndarray, np.ndarray]:
        return _cells(self.columns, self.bins)


@dataclass(frozen=True, slots=True)
class WholePoints:
    """A model in whole points. `to_double` points double the odds of winning; no score is above `highest`."""

    tables: tuple[Table, ...]
    to_double: float
    highest: int

    @property
    def most(self) -> int:
        """What the best cells together come to."""
        return sum(int(table.points.max()) for table in self.tables)

    def totals(self) -> np.ndarray:
        """The score of every lead of the table of leads, 0..highest."""
        return np.asarray(sum(table.of() for table in self.tables))


@dataclass(frozen=True, slots=True)
class _Weighed:
    columns: tuple[Column, ...]
    bins: tuple[Bins, ...]
    weights: np.ndarray


def whole_points(model: Model, won: np.ndarray, highest: int, to_double: float | None = None) -> WholePoints:
    """The whole points of a model; `won` is of all leads of its table.

    `to_double` chooses the scale; the widest that fits below `highest` where not given. Raises InputError
    "points_too_wide" where the scale asked for does not fit.
    """
    weighed = list(_weighed(model))
    if to_double is None:
        to_double = _widest([each.weights for each in weighed], highest)
    points = [_points(each.weights, to_double) for each in weighed]
    most = sum(int(part.max()) for part in points)
    if most > highest:
        raise InputError(
            "points_too_wide",
            f"With {to_double:g} points to double the odds the best lead has {most} points, and the card ends at "
            f"{highest}. Give fewer points to double, or a higher --highest (up to 1000).",
        )
    tables = (_table(each, part, model.learned, won) for each, part in zip(weighed, points, strict=True))
    return WholePoints(tuple(tables), to_double, highest)


def _weighed(model: Model) -> Iterator[_Weighed]:
    """The weights of single columns, and of pairs all their cells': the two columns' and the pair's together."""
    fit = model.fit
    pairs = {crossing.first: crossing for crossing in fit.crossings}
    seconds = {crossing.second for crossing in fit.crossings}
    crossed = fit.weights.columns[len(fit.columns) :]
    of_pair = dict(zip((crossing.first for crossing in fit.crossings), crossed, strict=True))
    for place, column in enumerate(fit.columns):
        if place in seconds:
            continue
        if place not in pairs:
            weights = fit.weights.columns[place][:, None]
            yield _within_seen(_Weighed((column,), (fit.bins[place],), weights), model.learned)
            continue
        crossing = pairs[place]
        other = crossing.second
        bins = (fit.bins[place].fine, fit.bins[other])
        first = fit.weights.columns[place][fit.bins[place].coarse_of_fine]
        weights = first[:, None] + fit.weights.columns[other][None, :] + _cells_of(crossing, of_pair[place])
        yield _within_seen(_Weighed((column, fit.columns[other]), bins, weights), model.learned)


def _cells_of(crossing: Crossing, weights: np.ndarray) -> np.ndarray:
    return np.asarray(weights[crossing.cells])


def _within_seen(each: _Weighed, learned: np.ndarray) -> _Weighed:
    """Cells that no lead lies in get no more and no less than those that some do."""
    seen = _count(each, learned, np.ones(len(each.columns[0].values))) > 0
    bounded = np.clip(each.weights, each.weights[seen].min(), each.weights[seen].max())
    return _Weighed(each.columns, each.bins, bounded)


def _count(each: _Weighed, learned: np.ndarray, what: np.ndarray) -> np.ndarray:
    first, second = _cells(each.columns, each.bins)
    width = each.weights.shape[1]
    cells = (first * width + second)[learned]
    counts = np.bincount(cells, weights=what[learned], minlength=each.weights.size)
    return np.asarray(counts.reshape(each.weights.shape))


def _cells(columns: tuple[Column, ...], bins: tuple[Bins, ...]) -> tuple[np.ndarray, np.ndarray]:
    first = bins[0].of(columns[0])
    return first, bins[1].of(columns[1]) if len(columns) > 1 else np.zeros_like(first)


def _table(each: _Weighed, points: np.ndarray, learned: np.ndarray, won: np.ndarray) -> Table:
    leads = _count(each, learned, np.ones(len(won)))
    return Table(
        columns=each.columns,
        bins=each.bins,
        points=points,
        leads=leads.astype(np.int64),
        won=_count(each, learned, won.astype(np.float64)).astype(np.int64),
    )


def _points(weights: np.ndarray, to_double: float) -> np.ndarray:
    return np.asarray(np.rint((weights - weights.min()) * to_double / math.log(2)), dtype=np.int64)


def _widest(parts: list[np.ndarray], highest: int) -> float:
    span = sum(float(weights.max() - weights.min()) for weights in parts)
    widest = (highest + len(parts)) * math.log(2) / span
    for step in range(STEPS_TO_TRY):
        to_double = widest * (1 - step / STEPS_TO_TRY)
        if sum(int(_points(weights, to_double).max()) for weights in parts) <= highest:
            return to_double
    return 0.0
