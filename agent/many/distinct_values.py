"""A column by its distinct values. Each is weighed once, by the code that weighs it for a single lead.

That is what makes many leads quick, and what keeps their scores the same as those of single leads: a million leads have
a few thousand job titles, and no rule is written a second time in another language.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import polars as pl

Ints = np.ndarray[tuple[int], np.dtype[np.int32]]
Wide = np.ndarray[tuple[int], np.dtype[np.int64]]
Marks = np.ndarray[tuple[int], np.dtype[np.bool_]]


@dataclass(frozen=True, slots=True)
class DistinctValues:
    """`values` holds each value once, the first of them None; `places` says for each lead where its own stands."""

    values: tuple[Any, ...]
    places: Ints

    def mapped(self, of: Callable[[Any], int]) -> Ints:
        """A whole number for each lead, worked out once for each distinct value."""
        return np.array([of(value) for value in self.values], dtype=np.int32)[self.places]

    def alike(self, seen_as: Callable[[Any], Hashable]) -> DistinctValues:
        """The same with one value in the place of all those that are seen as the same."""
        kept: dict[Hashable, tuple[int, Any]] = {}
        groups = [kept.setdefault(seen_as(value), (len(kept), value))[0] for value in self.values]
        return DistinctValues(tuple(value for _, value in kept.values()), np.array(groups, dtype=np.int32)[self.places])


def all_unknown(leads: int) -> DistinctValues:
    """A column that the frame does not have: nobody knows."""
    return DistinctValues((None,), np.zeros(leads, dtype=np.int32))


def distinct(column: pl.Series, read: Callable[[Any], Any]) -> DistinctValues:
    """The distinct values of a column of texts, categories, whole numbers or yes and no, as `read` makes them out."""
    if isinstance(column.dtype, pl.Enum):
        return _by_codes(column.to_physical(), enumerate(column.dtype.categories.to_list()), read)
    if column.dtype == pl.Categorical:
        used = column.unique().drop_nulls()
        return _by_codes(column.to_physical(), zip(used.to_physical().to_list(), used.to_list(), strict=True), read)
    if column.dtype == pl.Boolean:
        return _by_codes(column.cast(pl.UInt8), ((0, False), (1, True)), read)
    used = column.unique().drop_nulls()
    codes = pl.Series(np.arange(len(used), dtype=np.int32))
    numbered = column.replace_strict(used, codes, default=None, return_dtype=pl.Int32) if len(used) else codes
    places = numbered.fill_null(-1).to_numpy() if len(used) else np.full(len(column), -1, dtype=np.int32)
    return DistinctValues((None, *(read(raw) for raw in used.to_list())), places + np.int32(1))


def stretches(column: pl.Series, starts: Sequence[int]) -> DistinctValues:
    """Whole numbers by the stretch they lie in: from one of the rising `starts` up to the next they are as one.

    `starts` begin with the least that a number can be.
    """
    places = np.searchsorted(np.array(starts, dtype=np.int64), column.fill_null(starts[0]).to_numpy(), side="right")
    known = column.is_not_null().to_numpy()
    return DistinctValues((None, *starts), np.where(known, places, 0).astype(np.int32))


def together(first: DistinctValues, second: DistinctValues, read: Callable[[Any, Any], Any]) -> DistinctValues:
    """Two columns as one: `read` makes a value of two, None of two Nones."""
    values = tuple(read(one, other) for one in first.values for other in second.values)
    return DistinctValues(values, first.places * np.int32(len(second.values)) + second.places)


def _by_codes(codes: pl.Series, named: Iterable[tuple[int, Any]], read: Callable[[Any], Any]) -> DistinctValues:
    """From categories by their codes, which need not be all those between the least and the greatest."""
    listed = list(named)
    at = np.zeros(max((code for code, _ in listed), default=0) + 2, dtype=np.int32)
    for place, (code, _) in enumerate(listed, 1):
        at[code + 1] = place
    moved = codes.cast(pl.Int32).fill_null(-1).to_numpy() + np.int32(1)
    return DistinctValues((None, *(read(raw) for _, raw in listed)), at[moved])
