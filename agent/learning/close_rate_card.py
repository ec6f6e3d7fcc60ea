"""Points from close rates: every column's bins, each worth its lift over the overall rate, by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from agent.close_rates import CloseRate, points_from_close_rates
from agent.learning.binning import Binning, Bins, Direction, binned, counted
from agent.learning.columns import Column
from agent.learning.fitting import SMALLEST_BIN, SMALLEST_SHARE, why_not
from agent.learning.lead_table import LeadTable
from agent.learning.whole_points import Table

PRIOR_STRENGTH = 20
"""How many leads the overall rate weighs as much as, so that a handful of lucky leads moves points little."""

PRICE = 2.0
POINTS_PER_LIFT = 5
MOST = 25
"""A lift of 1 is worth 5 points, and one row never more than 25 either way, so that several signs are needed."""


@dataclass(frozen=True, slots=True)
class CloseRateTables:
    """The tables of the columns that tell something, and why the others were left out."""

    tables: tuple[Table, ...]
    left_out: tuple[tuple[str, str], ...]


def close_rate_tables(
    table: LeadTable, learned: np.ndarray, *, monotone: Mapping[str, Direction] | None = None
) -> CloseRateTables:
    """Points of every column from the close rates of the leads at `learned`; what is unknown gives none."""
    directions = monotone or {}
    how = Binning(price=PRICE, least=max(SMALLEST_BIN, len(learned) // SMALLEST_SHARE))
    tables: list[Table] = []
    left_out: list[tuple[str, str]] = []
    for column in table.columns.values():
        reason = why_not(column, learned)
        bins = None if reason else binned(column, learned, table.won, how, directions.get(column.name))
        if bins is None:
            left_out.append((column.name, reason or "tells won from lost leads too little"))
        else:
            tables.append(_table(column, bins, table.won[learned], learned))
    return CloseRateTables(tuple(tables), tuple(left_out))


def _table(column: Column, bins: Bins, won: np.ndarray, learned: np.ndarray) -> Table:
    overall = CloseRate(int(won.sum()), len(won))
    leads, events = counted(bins.of(column)[learned], won, bins.number)
    points = [_points(int(event), int(count), overall) for count, event in zip(leads[1:], events[1:], strict=True)]
    return Table(
        columns=(column,),
        bins=(bins,),
        points=np.array([0, *points])[:, None],
        leads=leads[:, None],
        won=events.astype(np.int64)[:, None],
    )


def _points(won: int, leads: int, overall: CloseRate) -> int:
    """The lift in points, less what a lift of 1 has, so that a row like the overall rate gives nothing."""
    if not leads:
        return 0
    found = points_from_close_rates(
        CloseRate(won, leads), overall, prior_strength=PRIOR_STRENGTH, points_per_lift=POINTS_PER_LIFT, most=MOST
    )
    return found.points - POINTS_PER_LIFT if found.points > 0 else found.points + POINTS_PER_LIFT
