"""Supervised binning: the ranges of a number, and the groups of texts, that tell won from lost leads best.

The best cut into bins maximises the log-likelihood of the outcomes given the bin's own close rate, less a price for
every bin, and is found exactly by dynamic programming (Bellman, "On the approximation of curves by line segments using
dynamic programming", Communications of the ACM 4, 1961). Texts are put in the order of their close rates first, which
for two classes holds the best grouping (Breiman et al., "Classification and Regression Trees", 1984, theorem 4.5).
Where a rate must rise or fall, values are pooled first until it does (Ayer et al., Annals of Mathematical Statistics
26, 1955). What is missing is a bin of its own: unknown is not "no".
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from agent.learning.columns import Column

FINEST = 64
"""Into how many parts of equal size the numbers of a column are cut before bins are chosen among them."""

UNKNOWN = 0
"""The bin of a missing value."""


class Direction(StrEnum):
    """How the close rate must go with a number: up or down."""

    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Bins:
    """The bins of one column: 0 is unknown, the others are counted from 1.

    Of numbers: bin i reaches up to `cuts[i - 1]`, which belongs to it; the last has no end. Of texts: bin i holds
    `groups[i - 1]`, and a bin after the last group any text that no group names.
    """

    cuts: tuple[float, ...] = ()
    groups: tuple[tuple[str, ...], ...] | None = None

    @property
    def number(self) -> int:
        """How many bins there are, unknown included."""
        return (len(self.cuts) if self.groups is None else len(self.groups)) + 2

    def of(self, column: Column) -> np.ndarray:
        """The bin of every row of a column."""
        if self.groups is None:
            places = np.searchsorted(np.asarray(self.cuts), column.values) + 1
            return np.where(np.isnan(column.values), UNKNOWN, places)
        where = {text: place for place, group in enumerate(self.groups, 1) for text in group}
        bins = [where.get(text, len(self.groups) + 1) for text in column.texts]
        return np.asarray(np.array([*bins, UNKNOWN])[column.values])

    @property
    def fine(self) -> Bins:
        """Bins of which every text is one of its own; of numbers the same."""
        if self.groups is None:
            return self
        return Bins(groups=tuple((text,) for group in self.groups for text in group))

    @property
    def coarse_of_fine(self) -> np.ndarray:
        """The bin that each of the fine bins lies in."""
        if self.groups is None:
            return np.arange(self.number)
        inside = [place for place, group in enumerate(self.groups, 1) for _ in group]
        return np.array([UNKNOWN, *inside, len(self.groups) + 1])


@dataclass(frozen=True, slots=True)
class Binning:
    """How bins are chosen: the log-likelihood that one more bin must bring, and the leads that it must hold."""

    price: float
    least: int


def binned(
    column: Column, places: np.ndarray, won: np.ndarray, how: Binning, direction: Direction | None = None
) -> Bins | None:
    """The bins of a column, chosen on the leads at `places` alone; None where no cut is worth its price.

    `won` is of all leads. `direction` goes with numbers.
    """
    marks = won[places]
    if column.is_numbers:
        bins = _number_bins(column.values[places], marks, how, direction)
    else:
        bins = _text_bins(column, column.values[places], marks, how)
    counts, events = counted(bins.of(column)[places], marks, bins.number)
    gain = _likelihood(events, counts).sum() - _likelihood(np.array([events.sum()]), np.array([counts.sum()])).sum()
    used = int((counts > 0).sum())
    return bins if gain > how.price * (used - 1) and used > 1 else None


def counted(bins: np.ndarray, marks: np.ndarray, number: int) -> tuple[np.ndarray, np.ndarray]:
    """Of each bin how many leads it holds, and how many of them were won."""
    return np.bincount(bins, minlength=number), np.bincount(bins, weights=marks, minlength=number)


def _number_bins(numbers: np.ndarray, marks: np.ndarray, how: Binning, direction: Direction | None) -> Bins:
    known = ~np.isnan(numbers)
    if not known.any():
        return Bins()
    values, marks = numbers[known], marks[known]
    distinct = np.unique(values)
    steps = np.linspace(0, 1, FINEST + 1)[1:]
    ends = distinct if len(distinct) <= FINEST else np.unique(np.quantile(values, steps, method="inverted_cdf"))
    counts, events = counted(np.searchsorted(ends, values), marks, len(ends))
    pieces = [(place, place + 1) for place in range(len(ends))]
    if direction is not None:
        pieces = _pooled(counts, events, direction)
    starts = np.array([start for start, _ in pieces])
    segments = _best_cut(np.add.reduceat(counts, starts), np.add.reduceat(events, starts), how)
    last = [pieces[end - 1][1] - 1 for _, end in segments[:-1]]
    return Bins(cuts=tuple(float(ends[place]) for place in last))


def _text_bins(column: Column, codes: np.ndarray, marks: np.ndarray, how: Binning) -> Bins:
    counts, events = counted(codes[codes >= 0], marks[codes >= 0], len(column.texts))
    common = np.flatnonzero(counts >= how.least)
    if not len(common):
        return Bins(groups=())
    # Shrunk a little toward the overall rate, so that an order by rates does not turn on a handful of leads.
    rates = (events[common] + 5 * marks.mean()) / (counts[common] + 5)
    ordered = common[np.argsort(rates, kind="stable")]
    segments = _best_cut(counts[ordered], events[ordered], how)
    by_size = (sorted(ordered[start:end], key=lambda code: -counts[code]) for start, end in segments)
    return Bins(groups=tuple(tuple(column.texts[code] for code in group) for group in by_size))


def _pooled(counts: np.ndarray, events: np.ndarray, direction: Direction) -> list[tuple[int, int]]:
    """Neighbours pooled until the rate goes one way only: pool adjacent violators."""
    sign = 1 if direction is Direction.UP else -1
    blocks: list[tuple[int, int, float, float]] = []
    for place, (count, event) in enumerate(zip(counts, events, strict=True)):
        blocks.append((place, place + 1, float(count), float(event)))
        while len(blocks) > 1 and sign * blocks[-2][3] / blocks[-2][2] >= sign * blocks[-1][3] / blocks[-1][2]:
            _, end, more, won = blocks.pop()
            start, _, held, before = blocks.pop()
            blocks.append((start, end, held + more, before + won))
    return [(start, end) for start, end, _, _ in blocks]


def _best_cut(counts: np.ndarray, events: np.ndarray, how: Binning) -> list[tuple[int, int]]:
    """The segments, as (start, end), with the highest log-likelihood less their price; each holds `least` leads."""
    total = len(counts)
    before = np.concatenate([[0], np.cumsum(counts)])
    won_before = np.concatenate([[0.0], np.cumsum(events)])
    value = np.full(total + 1, -np.inf)
    value[0] = 0.0
    begins = np.zeros(total + 1, dtype=np.int64)
    for end in range(1, total + 1):
        held = before[end] - before[:end]
        gain = _likelihood(won_before[end] - won_before[:end], held) - how.price
        gain = np.where(held >= how.least, gain, -np.inf) + value[:end]
        begins[end] = int(np.argmax(gain))
        value[end] = gain[begins[end]]
    if not np.isfinite(value[total]):
        return [(0, total)]
    segments, end = [], total
    while end:
        segments.append((int(begins[end]), end))
        end = int(begins[end])
    return segments[::-1]


def _likelihood(events: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """Log-likelihood of `events` won of `counts` leads at their own rate."""
    lost = counts - events
    with np.errstate(divide="ignore", invalid="ignore"):
        won = np.where(events > 0, events * np.log(events / counts), 0.0)
        return np.asarray(won + np.where(lost > 0, lost * np.log(lost / counts), 0.0))
