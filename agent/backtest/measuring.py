"""Scores set beside outcomes: every figure of one card, and the difference of two."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from agent.backtest.figures import (
    Backtest,
    BandFigures,
    CardFigures,
    Decision,
    Difference,
    Interval,
    ReliabilityRow,
    SegmentFigures,
)
from agent.backtest.ranking import auc, best_rate, brier
from agent.learning.calibration import RanksOnly, held_out_chances
from agent.learning.intervals import bootstrap, wilson
from agent.score import Stage
from agent.scorecard import Scorecard
from agent.scoring import Placing

BEST = 0.3
"""The share of the leads, best first, whose close rate is told: X Education's case asks for it of hot leads."""

RELIABILITY_ROWS = 10
CURVE_POINTS = 200
MOST_SEGMENTS = 30


@dataclass(frozen=True, slots=True)
class Judged:
    """One lead of a backtest: what happened, what a person said (None where nobody did), and its segment."""

    won: bool
    label: bool | None = None
    segment: str | None = None


@dataclass(frozen=True, slots=True)
class Scored:
    """The scores of one card, in the order of the leads. `chances` are probabilities, 0..1, learned elsewhere."""

    card: Scorecard
    scores: Sequence[Placing]
    chances: np.ndarray | None = None


@dataclass(frozen=True, slots=True)
class _Marks:
    points: np.ndarray
    won: np.ndarray
    chances: np.ndarray | None


def measure(leads: Sequence[Judged], cards: Sequence[Scored], *, seed: int = 42) -> Backtest:
    """All figures of each card, and those of the second less those of the first where there are two.

    Probabilities that are not given are learned from the same leads, each lead's from others only. No leads, all won or
    none won are no errors: the figures that cannot be had are None, and the remarks say so.
    """
    won = np.array([lead.won for lead in leads], dtype=np.bool_)
    remarks = list(_remarks(won))
    marks = []
    for scored in cards:
        points = np.array([score.points for score in scored.scores], dtype=np.int64)
        chances = scored.chances if scored.chances is not None else held_out_chances(points, won)
        if isinstance(chances, RanksOnly):
            remarks.append(f"{scored.card.name}: {chances.because}")
        marks.append(_Marks(points, won, None if isinstance(chances, RanksOnly) else chances))
    figures = tuple(_card(leads, scored, each, seed) for scored, each in zip(cards, marks, strict=True))
    return Backtest(
        leads=len(leads),
        won=int(won.sum()),
        cards=figures,
        differences=tuple(_differences(marks[0], marks[1], seed)) if len(marks) == 2 and len(leads) else (),
        remarks=tuple(dict.fromkeys(remarks)),
    )


def _remarks(won: np.ndarray) -> list[str]:
    if not len(won):
        return ["There are no leads with an outcome, so nothing can be said of the card."]
    if won.all() or not won.any():
        which = "won" if won.all() else "lost"
        leads = "The only lead is" if len(won) == 1 else f"All {len(won):,} leads are"
        return [f"{leads} {which}: nothing can be said of how a card ranks won above lost leads."]
    return []


def _card(leads: Sequence[Judged], scored: Scored, marks: _Marks, seed: int) -> CardFigures:
    called = np.array([score.stage is Stage.SQL for score in scored.scores], dtype=np.bool_)
    labelled = [place for place, lead in enumerate(leads) if lead.label is not None]
    labels = np.array([leads[place].label for place in labelled], dtype=np.bool_)
    return CardFigures(
        card=scored.card.name,
        version=scored.card.version,
        auc=_with_interval(_auc, marks, seed),
        best_rate=_with_interval(_best_rate, marks, seed),
        brier=_with_interval(_brier, marks, seed),
        bands=tuple(_bands(scored, marks.won)),
        reliability=tuple(_reliability(marks)),
        outcome=_decision(called, marks.won),
        label=_decision(called[labelled], labels) if labelled else None,
        labelled=len(labelled),
        segments=tuple(_segments(leads, called, marks.won)),
        curve=tuple(_curve(marks)),
    )


Figure = Callable[[_Marks], float | None]


def _auc(marks: _Marks) -> float | None:
    return auc(marks.points, marks.won)


def _best_rate(marks: _Marks) -> float | None:
    return best_rate(marks.points, marks.won, BEST)


def _brier(marks: _Marks) -> float | None:
    return None if marks.chances is None else brier(marks.chances, marks.won)


_FIGURES: dict[str, Figure] = {"auc": _auc, "best_rate": _best_rate, "brier": _brier}


def _drawn(marks: _Marks, places: np.ndarray) -> _Marks:
    chances = None if marks.chances is None else marks.chances[places]
    return _Marks(marks.points[places], marks.won[places], chances)


def _with_interval(figure: Figure, marks: _Marks, seed: int) -> Interval:
    value = figure(marks)
    if value is None:
        return Interval(value=None)
    found = bootstrap(lambda places: figure(_drawn(marks, places)), len(marks.won), seed)
    low, high = found or (None, None)
    return Interval(value=value, low=low, high=high)


def _differences(first: _Marks, second: _Marks, seed: int) -> list[Difference]:
    """Both cards are drawn with the same leads each time, for they scored the same leads."""
    found = []
    for name, figure in _FIGURES.items():

        def less(places: np.ndarray, figure: Figure = figure) -> float | None:
            one, other = figure(_drawn(first, places)), figure(_drawn(second, places))
            return None if one is None or other is None else other - one

        value = less(np.arange(len(first.won)))
        low, high = (value is not None and bootstrap(less, len(first.won), seed)) or (None, None)
        found.append(Difference(figure=name, difference=Interval(value=value, low=low, high=high)))
    return found


def _bands(scored: Scored, won: np.ndarray) -> list[BandFigures]:
    named = np.array([score.band for score in scored.scores], dtype=object)
    overall = float(won.mean()) if len(won) else 0.0
    found = []
    for band in reversed(scored.card.bands):
        inside = won[named == band.name] if len(won) else won
        rate = _rate(int(inside.sum()), len(inside))
        lift = rate.value / overall if rate.value is not None and overall else None
        found.append(BandFigures(band=band.name, leads=len(inside), won=int(inside.sum()), rate=rate, lift=lift))
    return found


def _rate(won: int, leads: int) -> Interval:
    if not leads:
        return Interval(value=None)
    low, high = wilson(won, leads)
    return Interval(value=won / leads, low=low, high=high)


def _reliability(marks: _Marks) -> list[ReliabilityRow]:
    """Leads in order of their probability, in rows of like size; the same probability is never in two rows."""
    if marks.chances is None:
        return []
    _, inverse, counts = np.unique(marks.chances, return_inverse=True, return_counts=True)
    after = np.cumsum(counts)
    row_of_chance = np.minimum((after - counts / 2) * RELIABILITY_ROWS // len(marks.won), RELIABILITY_ROWS - 1)
    row = row_of_chance[inverse]
    found = []
    for each in np.unique(row):
        inside = row == each
        won = int(marks.won[inside].sum())
        expected = float(marks.chances[inside].mean())
        leads = int(inside.sum())
        found.append(ReliabilityRow(leads=leads, expected=expected, won=won, rate=_rate(won, leads)))
    return found


def _decision(called: np.ndarray, so: np.ndarray) -> Decision:
    return Decision(
        right=int((called & so).sum()),
        wrong=int((called & ~so).sum()),
        missed=int((~called & so).sum()),
        left=int((~called & ~so).sum()),
    )


def _segments(leads: Sequence[Judged], called: np.ndarray, won: np.ndarray) -> list[SegmentFigures]:
    """The largest segments first; what is beyond the 30 largest is one segment."""
    names = [lead.segment for lead in leads]
    if all(name is None for name in names):
        return []
    places: dict[str, list[int]] = {}
    for place, name in enumerate(names):
        places.setdefault("unknown" if name is None else name, []).append(place)
    ordered = sorted(places.items(), key=lambda item: (-len(item[1]), item[0]))
    if len(ordered) > MOST_SEGMENTS:
        others = [place for _, rest in ordered[MOST_SEGMENTS - 1 :] for place in rest]
        ordered = [*ordered[: MOST_SEGMENTS - 1], (f"{len(ordered) - MOST_SEGMENTS + 1} others", others)]
    return [
        SegmentFigures(
            segment=name, leads=len(inside), won=int(won[inside].sum()), decision=_decision(called[inside], won[inside])
        )
        for name, inside in ordered
    ]


def _curve(marks: _Marks) -> list[tuple[float, float]]:
    of_won, of_lost = int(marks.won.sum()), int((~marks.won).sum())
    if not of_won or not of_lost:
        return []
    values = np.unique(marks.points)[::-1]
    chosen = values[np.unique(np.linspace(0, len(values) - 1, min(CURVE_POINTS, len(values))).astype(np.int64))]
    won, lost = np.sort(marks.points[marks.won]), np.sort(marks.points[~marks.won])
    shares = [
        (float(1 - np.searchsorted(lost, value) / of_lost), float(1 - np.searchsorted(won, value) / of_won))
        for value in chosen
    ]
    return [(0.0, 0.0), *shares]
