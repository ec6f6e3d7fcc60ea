"""A fitted model: the columns that tell something, their bins, their weights, chosen on the leads to learn from alone.

How dear a bin is and how strong the ridge is are chosen by cross-validation: bins and weights are made anew in every
fold, on its own leads, and the pair with the least log loss on the leads held out wins.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from agent.errors import InputError
from agent.learning.binning import Binning, Bins, Direction, binned, counted
from agent.learning.columns import Column
from agent.learning.lead_table import LeadTable, unknown_column
from agent.learning.logistic import Weights, fitted, log_loss
from agent.learning.splitting import folds

LEAST_OF_EACH = 50
"""Won and lost leads that a fitted card needs, each: ten for every weight that is free to move (Peduzzi et al., Journal
of Clinical Epidemiology 49, 1996) allow five weights, below which a card says hardly anything."""

FOLDS = 5
PRICES = (1.0, 2.0, 3.0, 5.0)
RIDGES = (1.0, 3.0, 10.0)

SMALLEST_BIN = 20
SMALLEST_SHARE = 100
"""A bin holds at least 20 leads, and at least one in 100."""


@dataclass(frozen=True, slots=True)
class Attribute:
    """A column of the model: its bins, their weights in log-odds (nought is the average lead), and what they count.

    `leads` and `won` count the leads that were learned from, by bin.
    """

    name: str
    is_numbers: bool
    bins: Bins
    weights: np.ndarray
    leads: np.ndarray
    won: np.ndarray


@dataclass(frozen=True, slots=True)
class Model:
    """A fitted model. `left_out` says of every other column why it is not in it.

    `held_out` are the log-odds that each lead had while it was held out of the fitting, in the order of `learned`.
    `leads` and `won` count what was learned from.
    """

    intercept: float
    attributes: tuple[Attribute, ...]
    left_out: tuple[tuple[str, str], ...]
    price: float
    ridge: float
    learned: np.ndarray
    held_out: np.ndarray
    leads: int
    won: int


@dataclass(frozen=True, slots=True)
class _Fit:
    columns: tuple[Column, ...]
    bins: tuple[Bins, ...]
    weights: Weights

    def log_odds(self, places: np.ndarray) -> np.ndarray:
        return self.weights.log_odds(_laid_out(self.columns, self.bins, places))


def fit(
    table: LeadTable,
    learned: np.ndarray,
    *,
    monotone: Mapping[str, Direction] | None = None,
    seed: int,
) -> Model:
    """Fit a model on the leads at the places `learned`; no other lead is looked at.

    `monotone` names columns of numbers whose close rate may only rise or fall. Raises InputError
    "learn_too_little", "learn_nothing_tells", "monotone_not_numbers", "column_unknown".
    """
    directions = dict(monotone or {})
    _require_enough(table.won[learned])
    columns, left_out = _usable(table, learned, directions)
    price, ridge, held_out = _chosen(columns, table.won, learned, directions, seed)
    best = _fit(columns, table.won, learned, _binning(price, learned), ridge, directions)
    if not best.columns:
        raise InputError("learn_nothing_tells", "No column tells won leads from lost ones, so there is no card to learn.")
    kept = {column.name for column in best.columns}
    left_out += [(column.name, "tells won from lost leads too little") for column in columns if column.name not in kept]
    return Model(
        intercept=best.weights.intercept,
        attributes=tuple(_attributes(best, table.won, learned)),
        left_out=tuple(left_out),
        price=price,
        ridge=ridge,
        learned=learned,
        held_out=held_out,
        leads=len(learned),
        won=int(table.won[learned].sum()),
    )


def _require_enough(won: np.ndarray) -> None:
    of_each = int(won.sum()), int((~won).sum())
    if min(of_each) < LEAST_OF_EACH:
        raise InputError(
            "learn_too_little",
            f"A fitted card needs at least {LEAST_OF_EACH} won and {LEAST_OF_EACH} lost leads to learn from; there are "
            f"{of_each[0]} won and {of_each[1]} lost. Give more leads, or use --method close-rates.",
        )


def _usable(
    table: LeadTable, learned: np.ndarray, directions: Mapping[str, Direction]
) -> tuple[list[Column], list[tuple[str, str]]]:
    for name in directions:
        if name not in table.columns:
            raise unknown_column(name, tuple(table.columns))
        if not table.columns[name].is_numbers:
            raise InputError("monotone_not_numbers", f"--monotone {name}: only a column of numbers can rise or fall.")
    usable: list[Column] = []
    left_out: list[tuple[str, str]] = []
    for column in table.columns.values():
        reason = _why_not(column, learned)
        if reason is None:
            usable.append(column)
        else:
            left_out.append((column.name, reason))
    return usable, left_out


def _why_not(column: Column, learned: np.ndarray) -> str | None:
    filled = column.filled[learned]
    if not filled.any():
        return "is empty"
    if column.is_identifier:
        return "names single leads (nearly every lead has a value of its own)"
    source = column.numbers if column.numbers is not None else column.codes
    assert source is not None
    if filled.all() and len(np.unique(source[learned])) == 1:
        return "is the same for every lead"
    return None


def _binning(price: float, learned: np.ndarray) -> Binning:
    return Binning(price=price, least=max(SMALLEST_BIN, len(learned) // SMALLEST_SHARE))


def _chosen(
    columns: Sequence[Column], won: np.ndarray, learned: np.ndarray, directions: Mapping[str, Direction], seed: int
) -> tuple[float, float, np.ndarray]:
    """The price and the ridge with the least log loss on leads held out, and the log-odds these had."""
    held = {(price, ridge): np.zeros(len(learned)) for price in PRICES for ridge in RIDGES}
    for inside, outside in folds(won[learned], FOLDS, seed):
        for price in PRICES:
            fits = _fits(columns, won, learned[inside], _binning(price, learned[inside]), RIDGES, directions)
            for ridge, fit_ in zip(RIDGES, fits, strict=True):
                held[price, ridge][outside] = fit_.log_odds(learned[outside])
    best = min(held, key=lambda pair: log_loss(held[pair], won[learned]))
    return (*best, held[best])


def _fits(
    columns: Sequence[Column],
    won: np.ndarray,
    learned: np.ndarray,
    how: Binning,
    ridges: Sequence[float],
    directions: Mapping[str, Direction],
) -> list[_Fit]:
    found = [(column, binned(column, learned, won, how, directions.get(column.name))) for column in columns]
    kept = [(column, bins) for column, bins in found if bins is not None]
    return [_straightened(kept, won, learned, ridge, directions) for ridge in ridges]


def _fit(
    columns: Sequence[Column],
    won: np.ndarray,
    learned: np.ndarray,
    how: Binning,
    ridge: float,
    directions: Mapping[str, Direction],
) -> _Fit:
    return _fits(columns, won, learned, how, [ridge], directions)[0]


def _straightened(
    kept: Sequence[tuple[Column, Bins]],
    won: np.ndarray,
    learned: np.ndarray,
    ridge: float,
    directions: Mapping[str, Direction],
) -> _Fit:
    """Fit, and where a weight goes against the direction asked for, join its bin with the one before and fit again.

    Close rates that rise need not give weights that rise, for other columns share in explaining them.
    """
    columns = tuple(column for column, _ in kept)
    bins = [each for _, each in kept]
    while True:
        laid_out = _laid_out(columns, bins, learned)
        weights = fitted(laid_out, tuple(each.number for each in bins), won[learned], ridge)
        against = _first_against(columns, weights, directions)
        if against is None:
            return _Fit(columns, tuple(bins), weights)
        place, cut = against
        cuts = bins[place].cuts
        bins[place] = Bins(cuts=cuts[:cut] + cuts[cut + 1 :])


def _first_against(
    columns: Sequence[Column], weights: Weights, directions: Mapping[str, Direction]
) -> tuple[int, int] | None:
    for place, column in enumerate(columns):
        direction = directions.get(column.name)
        if direction is None:
            continue
        steps = np.diff(weights.columns[place][1:]) * (1 if direction is Direction.UP else -1)
        if len(steps) and steps.min() < 0:
            return place, int(np.argmin(steps))
    return None


def _laid_out(columns: Sequence[Column], bins: Sequence[Bins], places: np.ndarray) -> np.ndarray:
    if not columns:
        return np.zeros((len(places), 0), dtype=np.int64)
    return np.stack([each.of(column)[places] for column, each in zip(columns, bins, strict=True)], axis=1)


def _attributes(best: _Fit, won: np.ndarray, learned: np.ndarray) -> list[Attribute]:
    attributes = []
    for column, bins, weights in zip(best.columns, best.bins, best.weights.columns, strict=True):
        leads, events = counted(bins.of(column)[learned], won[learned], bins.number)
        attributes.append(Attribute(column.name, column.is_numbers, bins, weights, leads, events.astype(np.int64)))
    return attributes
