"""A score in words: the band and the reasons first, then every point, what is open, what would change it, what to ask."""

from __future__ import annotations

from pydantic import AwareDatetime

from agent.claims import EvidenceClass
from agent.conversation import Frozen, Side
from agent.score import Group, Score, ScoringInput, Stage, Unknown
from agent.scorecard import Scorecard


class Words(Frozen):
    """What was said, on one line: the speaker, their side, how it came to be known, and the words, verbatim."""

    speaker: str
    side: Side
    evidence_class: EvidenceClass | None
    text: str
    said_at: AwareDatetime


class Reason(Frozen):
    """One line of the ledger with the rule's own reason (`why`) and the words behind it."""

    group: Group | None
    rule: str
    points: int
    because: str
    why: str
    words: tuple[Words, ...] = ()
    sources: tuple[str, ...] = ()


class Explanation(Frozen):
    """All that is to be told about a score. Every text is on one line; what came from outside is data, unescaped.

    `ledger` sums to `points`. `question` is None where the card leaves nothing open.
    """

    score_id: str
    lead_id: str
    who: str
    points: int
    low: int
    high: int
    band: str
    stage: Stage
    sentence: str
    ledger: tuple[Reason, ...]
    unknowns: tuple[Unknown, ...]
    change: str
    question: str | None
    warnings: tuple[str, ...] = ()

    def as_text(self) -> str:
        """The whole explanation as plain text."""
        raise NotImplementedError

    def as_markdown(self) -> str:
        """The whole explanation as Markdown, with outside text escaped."""
        raise NotImplementedError


def explain(score: Score, given: ScoringInput, card: Scorecard) -> Explanation:
    """Explain `score`, which `card` gave for `given`."""
    raise NotImplementedError
