"""The words behind a line of an explanation: who spoke them, and what part each half of a question and answer plays."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from pydantic import AwareDatetime

from agent.claims import EvidenceClass
from agent.conversation import Frozen, Side
from agent.facts import Discrepancy, Evidence
from agent.sentences import Sentence
from agent.spelling import one_line
from agent.turns import REPLY_WITHIN, Answer, answer

FEW_WORDS = 4
"""So short a reply says nothing by itself ("Nobody.", "Yes, that's right."): it leans on what was asked."""


class Manner(StrEnum):
    """How words were spoken. Reported is what the seller says of the buyer and the buyer lets stand."""

    SAID = "said"
    ASKED = "asked"
    ASSENTED = "assented"
    ANSWERED = "answered"
    REPORTED = "reported"


class Words(Frozen):
    """What was said, on one line: the speaker, their side, in which manner, and the words, verbatim.

    `evidence_class` is how the fact they stand behind came to be known, None behind a check.
    """

    speaker: str
    side: Side
    manner: Manner
    evidence_class: EvidenceClass | None
    text: str
    said_at: AwareDatetime


class Aside(Frozen):
    """What the seller said otherwise than the company's own list or policy, with the words."""

    told: str
    words: tuple[Words, ...]


def words_of(evidence: Sequence[Evidence], evidence_class: EvidenceClass | None) -> tuple[Words, ...]:
    """The words behind a line whose fact came to be known as `evidence_class`; None where it rests on several facts."""
    return tuple(
        Words(
            speaker=one_line(each.speaker),
            side=each.side,
            manner=_manner(each, evidence, evidence_class),
            evidence_class=evidence_class,
            text=one_line(each.quote),
            said_at=each.said_at,
        )
        for each in evidence
    )


def asides(discrepancies: Sequence[Discrepancy]) -> tuple[Aside, ...]:
    """What stands beside a check, on one line each."""
    return tuple(Aside(told=one_line(each.told), words=words_of(each.evidence, None)) for each in discrepancies)


def _manner(words: Evidence, beside: Sequence[Evidence], evidence_class: EvidenceClass | None) -> Manner:
    if words.side is Side.SELLER:
        if any(_answers(other, words) for other in beside):
            return Manner.ASKED if Sentence(words.quote, words.start, words.end).asks else Manner.SAID
        return Manner.REPORTED if evidence_class is EvidenceClass.REPORTED else Manner.SAID
    leans = evidence_class is EvidenceClass.ASSENTED or len(words.quote.split()) <= FEW_WORDS
    if leans and any(_answers(words, other) for other in beside):
        return Manner.ASSENTED if answer(words.quote) is Answer.AGREES else Manner.ANSWERED
    return Manner.SAID


def _answers(words: Evidence, other: Evidence) -> bool:
    """Whether words of the buyer reply to other words, of the seller."""
    if words.conversation != other.conversation or words.side is not Side.BUYER or other.side is not Side.SELLER:
        return False
    return 0 < words.utterance - other.utterance <= REPLY_WITHIN
