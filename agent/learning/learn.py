"""From a table of leads with outcomes to a draft card, with the figures on leads that it was not learned from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np

from agent.backtest.figures import Backtest
from agent.backtest.measuring import Judged, Scored, measure
from agent.backtest.table_scores import score_rows
from agent.errors import InputError
from agent.learning.binning import Direction
from agent.learning.calibration import Calibration, RanksOnly, calibrate
from agent.learning.close_rate_card import close_rate_tables
from agent.learning.draft import draft_rules
from agent.learning.draft_card import draft_card, thresholds
from agent.learning.fitting import Model, fit
from agent.learning.lead_table import LeadTable
from agent.learning.leaks import Leak, leaks
from agent.learning.splitting import SplitBy, by_time, stratified
from agent.learning.whole_points import Table, whole_points
from agent.scorecard import Scorecard, load_scorecard
from agent.scoring import Placing

ScoreAt = Callable[[Scorecard, np.ndarray], Sequence[Placing]]


class LearnBy(StrEnum):
    """How points are learned: fitted together, or each attribute's close rate for itself."""

    FITTED = "fitted"
    CLOSE_RATES = "close-rates"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of a learned card. `to_double` points double the odds; the widest scale where not given."""

    name: str = "learned"
    method: LearnBy = LearnBy.FITTED
    split: SplitBy = SplitBy.STRATIFIED
    test_share: float = 0.3
    seed: int = 42
    highest: int = 100
    to_double: float | None = None
    monotone: Mapping[str, Direction] = field(default_factory=dict)
    engagement: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Learned:
    """A draft card and how good it is on the test part. `to_double` is None of points from close rates."""

    card: Scorecard
    learned_from: int
    won: int
    left_out: tuple[tuple[str, str], ...]
    leaks: tuple[Leak, ...]
    to_double: float | None
    calibration: Calibration | RanksOnly
    test: Backtest
    set_aside: tuple[tuple[str, str, int], ...]
    """Columns of numbers with values that are none, the spelling, and how often; they counted as missing."""


def learn(table: LeadTable, wanted: Wanted, score_at: ScoreAt | None = None) -> Learned:
    """Learn a draft card on one part of the leads and measure it on the other.

    `score_at` scores the leads at some places by a card; without it the rows of the table are scored as leads.
    Raises InputError "no_leads", "one_outcome", "split_too_small", "days_missing", "learn_too_little",
    "learn_nothing_tells", "column_unknown", "monotone_not_numbers", "points_too_wide".
    """
    _require_both(table.won)
    learned, tested = _parts(table, wanted)
    tables, to_double, calibration, left_out = _points(table, learned, wanted)
    text = _draft(table, tables, to_double, learned, wanted)
    card = load_scorecard(text, f"{wanted.name}.yaml")
    scores = score_rows(table, card, tested) if score_at is None else score_at(card, tested)
    chances = None
    if isinstance(calibration, Calibration):
        chances = calibration.all_at(np.array([each.points for each in scores]))
    judged = [Judged(won=bool(won)) for won in table.won[tested]]
    return Learned(
        card=card,
        learned_from=len(learned),
        won=int(table.won[learned].sum()),
        left_out=left_out,
        leaks=leaks(table, learned),
        to_double=to_double,
        calibration=calibration,
        test=measure(judged, [Scored(card, scores, chances)], seed=wanted.seed),
        set_aside=tuple(
            (column.name, spelling, times)
            for column in table.columns.values()
            for spelling, times in sorted(column.set_aside.items())
        ),
    )


def _require_both(won: np.ndarray) -> None:
    if not len(won):
        raise InputError("no_leads", "There are no leads with an outcome to learn from.")
    if won.all() or not won.any():
        which = "won" if won.all() else "lost"
        raise InputError(
            "one_outcome", f"All {len(won):,} leads are {which}. A card is learned from what tells won from lost leads."
        )


def _parts(table: LeadTable, wanted: Wanted) -> tuple[np.ndarray, np.ndarray]:
    if wanted.split is SplitBy.TIME:
        return by_time(table.days, table.won, wanted.test_share)
    return stratified(table.won, wanted.test_share, wanted.seed)


def _points(
    table: LeadTable, learned: np.ndarray, wanted: Wanted
) -> tuple[Sequence[Table], float | None, Calibration | RanksOnly, tuple[tuple[str, str], ...]]:
    if wanted.method is LearnBy.CLOSE_RATES:
        made = close_rate_tables(table, learned, monotone=wanted.monotone)
        ranks = RanksOnly(because="Points from close rates rank only; calibrate the card once it is in use.")
        return made.tables, None, ranks, made.left_out
    model = fit(table, learned, monotone=wanted.monotone, seed=wanted.seed)
    whole = whole_points(model, table.won, wanted.highest, wanted.to_double)
    calibration = _calibrated(model, table.won[learned], whole.totals()[learned], whole.to_double)
    return whole.tables, whole.to_double, calibration, model.left_out


def _calibrated(model: Model, won: np.ndarray, points: np.ndarray, to_double: float) -> Calibration | RanksOnly:
    """Calibrate on what leads were given while they were held out: their own fit's scores would be too sure.

    Their log-odds are put on the card's scale, which has the middle of its scores where the log-odds have theirs.
    """
    scale = to_double / np.log(2)
    own = model.fit.log_odds(model.learned)
    held = np.rint(model.held_out * scale + np.mean(points - own * scale))
    return calibrate(held.astype(np.int64), won)


def _draft(
    table: LeadTable, tables: Sequence[Table], to_double: float | None, learned: np.ndarray, wanted: Wanted
) -> str:
    rules = draft_rules(tables)
    if not rules:
        raise InputError("learn_nothing_tells", "No column is worth a point, so there is no card to learn.")
    totals = np.clip(sum(each.of() for each in tables), 0, wanted.highest)[learned]
    won = int(table.won[learned].sum())
    notes = [
        f"A draft, learned from {len(learned):,} leads, {won:,} of them won ({won / len(learned):.1%}).",
        "Beside every row stand the leads it was learned from and how many of these were won.",
        "Read it, change what you know better, look at `leadproof backtest`, then publish it.",
    ]
    if to_double is not None:
        notes.append(f"{to_double:.1f} points double the odds.")
    return draft_card(
        rules,
        name=wanted.name,
        about=f"Learned from {len(learned):,} leads that were won or lost.",
        notes=notes,
        highest=wanted.highest,
        bands=thresholds(totals),
        engagement=wanted.engagement,
    )
