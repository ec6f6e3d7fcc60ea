"""Pairs of columns that tell more together than each by itself.

Whether a lead's source counts otherwise where the trade is unknown is seen in the cells that the values of one column
form with a split of the other: in each, the leads that were won against those that the columns by themselves lead one
to expect. The gain of a pair is the sum over its cells of half the squared difference over its variance, less one half,
which is what chance alone brings (the score test: Rao, "Large sample tests of statistical hypotheses", Proceedings of
the Cambridge Philosophical Society 44, 1948). A column is in one pair at most, so that a card stays readable and its
bounds stay exact.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations

import numpy as np

MOST_CELLS = 48
"""The most cells of a pair's table; what is larger nobody reads."""


@dataclass(frozen=True, slots=True)
class Crossing:
    """Two columns, by their places. `cells` gives the cell of a fine bin of the first and a bin of the second.

    Cell 0 is of all that hold too few leads to say anything.
    """

    first: int
    second: int
    cells: np.ndarray

    @property
    def number(self) -> int:
        """How many cells there are."""
        return int(self.cells.max()) + 1

    def of(self, fine: np.ndarray, bins: np.ndarray) -> np.ndarray:
        """The cell of every lead, given its fine bin and its bin in every column."""
        return np.asarray(self.cells[fine[:, self.first], bins[:, self.second]])


@dataclass(frozen=True, slots=True)
class LaidOut:
    """Leads by their bins: `bins` and `fine` hold a row for each lead and a column for each attribute."""

    bins: np.ndarray
    fine: np.ndarray
    numbers: tuple[int, ...]
    fine_numbers: tuple[int, ...]
    ordered: tuple[bool, ...]


def best_crossings(
    leads: LaidOut, won: np.ndarray, chance: np.ndarray, *, free: Sequence[int], least: int, most: int
) -> list[Crossing]:
    """The pairs of columns with the highest gain, at most `most` of them, no column in two.

    `chance` is the probability of winning, 0..1, that the columns by themselves give each lead, `free` the columns that
    may be paired. A cell with fewer than `least` leads counts for nothing.
    """
    found = []
    for first, second in permutations(free, 2):
        if leads.fine_numbers[first] * leads.numbers[second] > MOST_CELLS:
            continue
        for side in _splits(leads.numbers[second], leads.ordered[second]):
            cell = leads.fine[:, first] * 2 + side[leads.bins[:, second]]
            gain, enough = _gain(cell, 2 * leads.fine_numbers[first], won, chance, least)
            if gain > 0:
                numbered = np.where(enough, np.cumsum(enough), 0).reshape(-1, 2)
                found.append((gain, Crossing(first, second, numbered[:, side])))
    chosen: list[Crossing] = []
    for _, crossing in sorted(found, key=lambda each: -each[0]):
        taken = {place for each in chosen for place in (each.first, each.second)}
        if len(chosen) < most and not taken & {crossing.first, crossing.second}:
            chosen.append(crossing)
    return chosen


def _splits(number: int, ordered: bool) -> Iterator[np.ndarray]:
    """Ways to split bins in two: each against the others, and what is ordered at each cut, unknown with the lower."""
    places = np.arange(number)
    yield from ((places == each).astype(np.int64) for each in range(number))
    if ordered:
        yield from ((places > cut).astype(np.int64) for cut in range(2, number - 2))


def _gain(cell: np.ndarray, size: int, won: np.ndarray, chance: np.ndarray, least: int) -> tuple[float, np.ndarray]:
    enough = np.bincount(cell, minlength=size) >= least
    surplus = np.bincount(cell, weights=won - chance, minlength=size)[enough]
    variance = np.bincount(cell, weights=chance * (1.0 - chance), minlength=size)[enough]
    return float((surplus**2 / np.maximum(variance, 1e-9) / 2 - 0.5).sum()), enough
