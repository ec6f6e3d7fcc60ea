"""A fitted model: the columns that tell something, their bins, their weights, chosen on the leads to learn from alone.

How dear a bin is, how strong the ridge is and how many pairs of columns are weighed together are chosen by
cross-validation: bins, pairs and weights are made anew in every fold, on its own leads, and the choice with the least
log loss on the leads held out wins.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np

from agent.contact_condition import CONTACT_KINDS, Kind
from agent.errors import InputError
from agent.learning.binning import Binning, Bins, Direction, binned
from agent.learning.columns import Column
from agent.learning.crossing import Crossing, LaidOut, best_crossings
from agent.learning.lead_table import LeadTable, unknown_column
from agent.learning.logistic import Weights, fitted, log_loss, probability
from agent.learning.splitting import folds
from agent.seen import BETWEEN

YES_NO = tuple(name for name, kind in CONTACT_KINDS.items() if kind is Kind.YES_NO)

LEAST_OF_EACH = 50
"""Won and lost leads that a fitted card needs, each: ten for every weight that is free to move (Peduzzi et al., Journal
of Clinical Epidemiology 49, 1996) allow five weights, below which a card says hardly anything."""

FOLDS = 5
PRICES = (1.5, 2.0, 3.0, 5.0)
RIDGES = (1.0, 3.0, 10.0)
PAIRS = (2, 4, 6)
PAIR_RIDGES = (10.0, 30.0)

SMALLEST_BIN = 20
SMALLEST_SHARE = 100
"""A bin holds at least 20 leads, and at least one in 100."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What cross-validation chooses: the price of a bin, the strength of the ridge, and as for pairs of columns the
    most of them and the ridge on their cells."""

    price: float
    ridge: float
    pairs: int = 0
    pair_ridge: float = 0.0


@dataclass(frozen=True, slots=True)
class Fit:
    """Columns with their bins, the pairs among them, and the weights of all: first the columns', then the pairs'."""

    columns: tuple[Column, ...]
    bins: tuple[Bins, ...]
    crossings: tuple[Crossing, ...]
    weights: Weights

    def log_odds(self, places: np.ndarray) -> np.ndarray:
        """The log-odds of winning of the leads at some places."""
        return self.weights.log_odds(_with_cells(self.laid_out(places), self.crossings))

    def laid_out(self, places: np.ndarray) -> LaidOut:
        """The leads at some places by their bins."""
        fine = [each.fine for each in self.bins]
        return LaidOut(
            bins=_bins_of(self.columns, self.bins, places),
            fine=_bins_of(self.columns, fine, places),
            numbers=tuple(each.number for each in self.bins),
            fine_numbers=tuple(each.number for each in fine),
            ordered=tuple(column.is_numbers for column in self.columns),
        )


@dataclass(frozen=True, slots=True)
class Model:
    """The best fit. `left_out` says of every other column why it is not in it.

    `held_out` are the log-odds that each lead had while it was held out of the fitting, in the order of `learned`.
    """

    fit: Fit
    choice: Choice
    left_out: tuple[tuple[str, str], ...]
    learned: np.ndarray
    held_out: np.ndarray


@dataclass(frozen=True, slots=True)
class _Task:
    columns: tuple[Column, ...]
    won: np.ndarray
    directions: Mapping[str, Direction]


def fit(table: LeadTable, learned: np.ndarray, *, monotone: Mapping[str, Direction] | None = None, seed: int) -> Model:
    """Fit a model on the leads at the places `learned`; no other lead is looked at.

    `monotone` names columns of numbers whose close rate may only rise or fall; they are weighed by themselves. Raises
    InputError "learn_too_little", "learn_nothing_tells", "monotone_not_numbers", "column_unknown".
    """
    directions = dict(monotone or {})
    _require_enough(table.won[learned])
    _require_numbers(table, directions)
    reasons = {column.name: why_not(column, learned) for column in table.columns.values()}
    task = _Task(tuple(c for c in table.columns.values() if reasons[c.name] is None), table.won, directions)
    choice, held_out = _chosen(task, learned, seed)
    best = _fits(task, learned, [choice])[choice]
    if not best.columns:
        raise InputError(
            "learn_nothing_tells", "No column tells won leads from lost ones, so there is no card to learn."
        )
    kept = {column.name for column in best.columns}
    left_out = {name: reason or "tells won from lost leads too little" for name, reason in reasons.items()}
    return Model(
        fit=best,
        choice=choice,
        left_out=tuple((name, reason) for name, reason in left_out.items() if name not in kept),
        learned=learned,
        held_out=held_out,
    )


def _require_enough(won: np.ndarray) -> None:
    of_each = int(won.sum()), int((~won).sum())
    if min(of_each) < LEAST_OF_EACH:
        raise InputError(
            "learn_too_little",
            f"A fitted card needs at least {LEAST_OF_EACH} won and {LEAST_OF_EACH} lost leads to learn from; there are "
            f"{of_each[0]} won and {of_each[1]} lost. Give more leads, or use --method close-rates.",
        )


def _require_numbers(table: LeadTable, directions: Mapping[str, Direction]) -> None:
    for name in directions:
        if name not in table.columns:
            raise unknown_column(name, tuple(table.columns))
        if not table.columns[name].is_numbers:
            raise InputError("monotone_not_numbers", f"--monotone {name}: only a column of numbers can rise or fall.")


def why_not(column: Column, learned: np.ndarray) -> str | None:
    """Why a column cannot be learned from; None where it can."""
    filled = column.filled[learned]
    if not filled.any():
        return "is empty"
    if column.is_identifier:
        return "names single leads (nearly every lead has a value of its own)"
    if filled.all() and len(np.unique(column.values[learned])) == 1:
        return "is the same for every lead"
    return None


def _chosen(task: _Task, learned: np.ndarray, seed: int) -> tuple[Choice, np.ndarray]:
    """The choice with the least log loss on leads held out, and the log-odds these had.

    First the bins and the ridge of single columns, then the pairs on top of these.
    """
    alone = [Choice(price, ridge) for price, ridge in product(PRICES, RIDGES)]
    best, held = _least_loss(task, learned, alone, seed)
    paired = [Choice(best.price, best.ridge, *pairs) for pairs in product(PAIRS, PAIR_RIDGES)]
    best_paired, held_paired = _least_loss(task, learned, paired, seed)
    won = task.won[learned]
    return (best_paired, held_paired) if log_loss(held_paired, won) < log_loss(held, won) else (best, held)


def _least_loss(task: _Task, learned: np.ndarray, choices: Sequence[Choice], seed: int) -> tuple[Choice, np.ndarray]:
    held = {choice: np.zeros(len(learned)) for choice in choices}
    for inside, outside in folds(task.won[learned], FOLDS, seed):
        for choice, each in _fits(task, learned[inside], choices).items():
            held[choice][outside] = each.log_odds(learned[outside])
    best = min(choices, key=lambda choice: log_loss(held[choice], task.won[learned]))
    return best, held[best]


def _fits(task: _Task, learned: np.ndarray, choices: Sequence[Choice]) -> dict[Choice, Fit]:
    """A fit for each choice; what several have in common is made once."""
    kept: dict[float, list[tuple[Column, Bins]]] = {}
    alone: dict[tuple[float, float], Fit] = {}
    fits: dict[Choice, Fit] = {}
    for choice in choices:
        if choice.price not in kept:
            kept[choice.price] = _kept(task, learned, choice.price)
        same = (choice.price, choice.ridge)
        if same not in alone:
            alone[same] = _straightened(kept[choice.price], task, learned, choice.ridge)
        fits[choice] = _crossed(alone[same], task, learned, choice) if choice.pairs else alone[same]
    return fits


def _kept(task: _Task, learned: np.ndarray, price: float) -> list[tuple[Column, Bins]]:
    """The columns that tell something, with their bins."""
    how = Binning(price=price, least=_least(learned))
    found = [
        (column, binned(column, learned, task.won, how, task.directions.get(column.name))) for column in task.columns
    ]
    return [(column, bins) for column, bins in found if bins is not None]


def _least(learned: np.ndarray) -> int:
    return max(SMALLEST_BIN, len(learned) // SMALLEST_SHARE)


def _straightened(kept: Sequence[tuple[Column, Bins]], task: _Task, learned: np.ndarray, ridge: float) -> Fit:
    """Fit, and where a weight goes against the direction asked for, join its bin with the one before and fit again.

    Close rates that rise need not give weights that rise, for other columns share in explaining them.
    """
    columns = tuple(column for column, _ in kept)
    bins = [each for _, each in kept]
    while True:
        laid_out = _bins_of(columns, bins, learned)
        weights = fitted(laid_out, tuple(each.number for each in bins), task.won[learned], [ridge] * len(bins))
        against = _first_against(columns, weights, task.directions)
        if against is None:
            return Fit(columns, tuple(bins), (), weights)
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


def _crossed(alone: Fit, task: _Task, learned: np.ndarray, choice: Choice) -> Fit:
    """The fit with the best pairs of columns weighed together on top."""
    directions = task.directions
    columns = alone.columns
    free = [place for place, column in enumerate(columns) if _may_be_paired(column) and column.name not in directions]
    leads = alone.laid_out(learned)
    won = task.won[learned]
    chance = probability(alone.weights.log_odds(leads.bins))
    crossings = tuple(best_crossings(leads, won, chance, free=free, least=_least(learned), most=choice.pairs))
    numbers = (*leads.numbers, *(each.number for each in crossings))
    ridges = [choice.ridge] * len(alone.bins) + [choice.pair_ridge] * len(crossings)
    weights = fitted(_with_cells(leads, crossings), numbers, won, ridges)
    return Fit(alone.columns, alone.bins, crossings, weights)


def _may_be_paired(column: Column) -> bool:
    """A card weighs fields of the contact together, and nothing else; a yes or no has no such test."""
    own = column.attribute is None or (column.attribute.startswith("contact.") and column.attribute not in YES_NO)
    return own and BETWEEN not in column.name


def _bins_of(columns: Sequence[Column], bins: Sequence[Bins], places: np.ndarray) -> np.ndarray:
    if not columns:
        return np.zeros((len(places), 0), dtype=np.int64)
    return np.stack([each.of(column)[places] for column, each in zip(columns, bins, strict=True)], axis=1)


def _with_cells(leads: LaidOut, crossings: Sequence[Crossing]) -> np.ndarray:
    return np.concatenate([leads.bins, *(each.of(leads.fine, leads.bins)[:, None] for each in crossings)], axis=1)
