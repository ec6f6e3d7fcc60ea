"""A column by its distinct values. Each is weighed once, by the code that weighs it for a single lead.

That is what makes many leads quick, and what keeps their scores the same as those of single leads: a million leads have
a few thousand job titles, and no rule is written a second time in another language.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
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
        return _by_codes(column.to_physical(), column.dtype.categories.to_list(), read)
    if column.dtype == pl.Boolean:
        return _by_codes(column, [False, True], read)
    if column.dtype == pl.String:
        # Categories of its own are numbered from 0, each once, in a single pass.
        own = column.cast(pl.Categorical(pl.Categories.random()))
        codes = own.to_physical()
        numbers = pl.Series(np.arange(_most(codes) + 1), dtype=codes.dtype)
        return _by_codes(codes, numbers.cat.to(own.dtype).to_list(), read)
    used = column.unique().drop_nulls()
    numbers = pl.Series(np.arange(len(used), dtype=np.int32))
    if not len(used):
        return all_unknown(len(column))
    codes = column.replace_strict(used, numbers, default=None, return_dtype=pl.Int32)
    return _by_codes(codes, used.to_list(), read)


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


def _by_codes(codes: pl.Series, named: Sequence[Any], read: Callable[[Any], Any]) -> DistinctValues:
    """From what stands for the values by their number, counted from 0; null is None."""
    places = (codes.cast(pl.Int32) + 1).fill_null(0).to_numpy()
    return DistinctValues((None, *(read(raw) for raw in named)), places)


def _most(codes: pl.Series) -> int:
    most = codes.max()
    return most if isinstance(most, int) else -1
