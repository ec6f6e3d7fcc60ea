"""The figures of a backtest, as plain values. A figure that cannot be had is None, and `remarks` say why."""

from __future__ import annotations

from agent.conversation import Frozen


class Interval(Frozen):
    """A figure with the interval that holds it with 95 %; no interval where the figure has none."""

    value: float | None
    low: float | None = None
    high: float | None = None


class BandFigures(Frozen):
    """One band: its leads, how many of them were won, the close rate with its interval, and the lift.

    `lift` is the close rate over that of all leads; None where no lead was won.
    """

    band: str
    leads: int
    won: int
    rate: Interval
    lift: float | None


class ReliabilityRow(Frozen):
    """Leads of like probability: how often they were expected to be won, 0..1, and how often they were."""

    leads: int
    expected: float
    won: int
    rate: Interval


class Decision(Frozen):
    """What was called SQL against what was so: right and wrong calls, misses, and rightly left alone.

    `precision` is the share of the called that were so, `recall` that of the so that were called, both 0..1; None of
    none.
    """

    right: int
    wrong: int
    missed: int
    left: int

    @property
    def precision(self) -> float | None:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else None

    @property
    def recall(self) -> float | None:
        return self.right / (self.right + self.missed) if self.right + self.missed else None

    def document(self) -> dict[str, float | int | None]:
        """As plain JSON values, with precision and recall."""
        return {**self.model_dump(), "precision": self.precision, "recall": self.recall}


class SegmentFigures(Frozen):
    """The leads of one segment, and what was called SQL among them against what happened."""

    segment: str
    leads: int
    won: int
    decision: Decision


class CardFigures(Frozen):
    """How one card did. `auc`, `best_rate` (of the best 30 %) and `brier` are 0..1.

    `outcome` sets SQL against won, `label` against what people said, None where nobody did.
    """

    card: str
    version: str
    auc: Interval
    best_rate: Interval
    brier: Interval
    bands: tuple[BandFigures, ...]
    reliability: tuple[ReliabilityRow, ...]
    outcome: Decision
    label: Decision | None
    labelled: int
    segments: tuple[SegmentFigures, ...]
    curve: tuple[tuple[float, float], ...]
    """Points of the ROC curve: of the lost and of the won leads, the share that has at least so many points."""


class Difference(Frozen):
    """A figure of the second card less that of the first, with its interval."""

    figure: str
    difference: Interval


class Backtest(Frozen):
    """How cards did on the same leads. `remarks` are plain statements on what could not be said."""

    leads: int
    won: int
    cards: tuple[CardFigures, ...]
    differences: tuple[Difference, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def rate(self) -> float | None:
        """The close rate of all leads, 0..1; None of none."""
        return self.won / self.leads if self.leads else None

    def document(self) -> dict[str, object]:
        """As plain JSON values."""
        content = self.model_dump(mode="json", exclude={"cards"})
        return {**content, "rate": self.rate, "cards": [_card(card) for card in self.cards]}


def _card(card: CardFigures) -> dict[str, object]:
    content = card.model_dump(mode="json", exclude={"outcome", "label", "segments"})
    return {
        **content,
        "outcome": card.outcome.document(),
        "label": card.label.document() if card.label else None,
        "segments": [
            {**segment.model_dump(mode="json", exclude={"decision"}), "decision": segment.decision.document()}
            for segment in card.segments
        ],
    }
