"""Learned cards, backtests and outcomes in the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.text import Text

from agent.backtest.figures import Backtest, CardFigures, Decision
from agent.learning.calibration import Calibration
from agent.learning.learn import Learned
from api.console import outside, table
from api.learning_words import FIGURE_WORDS, interval_words, share

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table

    from agent.outcomes import KnownOutcome
    from knowledge.open_rows import RowProblem

PROBLEMS_SHOWN = 20


def backtest_lines(found: Backtest) -> Iterator[RenderableType]:
    """A backtest as tables."""
    yield f"{found.leads:,} leads, {found.won:,} of them won ({share(found.rate)})."
    for remark in found.remarks:
        yield outside(remark, "yellow")
    head = table("card", "version", *FIGURE_WORDS.values())
    for card in found.cards:
        figures = (card.auc, card.best_rate, card.brier)
        head.add_row(outside(card.card), card.version, *(interval_words(each) for each in figures))
    yield head
    if found.differences:
        less = table("second card less the first", "difference (95 % interval)")
        for each in found.differences:
            less.add_row(FIGURE_WORDS[each.figure], interval_words(each.difference))
        yield less
    for card in found.cards:
        yield from _card_lines(card)


def _card_lines(card: CardFigures) -> Iterator[RenderableType]:
    yield Text(f"{card.card} {card.version}", style="bold")
    bands = table("band", "leads", "won", "close rate (95 % interval)", "lift", right=("leads", "won", "lift"))
    for band in card.bands:
        lift = "" if band.lift is None else f"{band.lift:.2f}"
        bands.add_row(outside(band.band), f"{band.leads:,}", f"{band.won:,}", interval_words(band.rate), lift)
    yield bands
    if card.reliability:
        rows = table("leads", "expected", "won", "observed (95 % interval)", right=("leads", "expected", "won"))
        for row in card.reliability:
            rows.add_row(f"{row.leads:,}", f"{row.expected:.1%}", f"{row.won:,}", interval_words(row.rate))
        yield rows
    yield _decisions(card)


def _decisions(card: CardFigures) -> Table:
    counts = ("right", "wrong", "missed", "left", "precision", "recall")
    made = table("SQL against", *counts, right=counts)
    made.add_row("won", *_counts(card.outcome))
    if card.label is not None:
        made.add_row(f"the manual label ({card.labelled:,} leads)", *_counts(card.label))
    for segment in card.segments:
        made.add_row(outside(f"won, {segment.segment} ({segment.leads:,} leads)"), *_counts(segment.decision))
    return made


def _counts(decision: Decision) -> Iterator[str]:
    yield from (f"{count:,}" for count in (decision.right, decision.wrong, decision.missed, decision.left))
    yield share(decision.precision)
    yield share(decision.recall)


def learned_lines(learned: Learned) -> Iterator[RenderableType]:
    """What was learned, what may leak, and how good it is on the test part."""
    yield f"Learned from {learned.learned_from:,} leads, {learned.won:,} of them won, and tested on the others:"
    for leak in learned.leaks:
        yield outside(leak.warning, "yellow")
    for column, spelling, times in learned.set_aside:
        yield outside(f"“{column}”: {times:,} times “{spelling}”, which is no number, was taken as missing.", "yellow")
    if learned.left_out:
        named = "; ".join(f"{name} {reason}" for name, reason in learned.left_out)
        yield outside(f"Left out: {named}.", "dim")
    if isinstance(learned.calibration, Calibration):
        yield f"Probabilities: {learned.calibration.method.value}, on leads held out from learning."
    else:
        yield learned.calibration.because
    if learned.to_double is not None:
        yield f"{learned.to_double:.1f} points double the odds."
    yield from backtest_lines(learned.test)


def problem_lines(problems: Sequence[RowProblem]) -> Iterator[str]:
    """The rows that could not be used, the first 20 of them by name."""
    if not problems:
        return
    rows = "1 row cannot be used" if len(problems) == 1 else f"{len(problems):,} rows cannot be used"
    yield f"{rows}; the rest was taken:"
    yield from (f"line {each.line}: {each.reason}" for each in problems[:PROBLEMS_SHOWN])
    if len(problems) > PROBLEMS_SHOWN:
        yield f"... and {len(problems) - PROBLEMS_SHOWN:,} more"


def outcomes_table(outcomes: Sequence[tuple[KnownOutcome, str]]) -> Table:
    """Outcomes with the name of the lead."""
    made = table("lead", "who", "outcome", "day")
    for outcome, who in outcomes:
        made.add_row(outcome.lead_id, outside(who), outcome.outcome.value, outcome.day.isoformat())
    return made
