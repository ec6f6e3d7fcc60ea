"""The typed slots a reader may fill. A claim is what a reader says was said; nobody trusts it yet."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from agent.conversation import Frozen


class Factor(StrEnum):
    """What a claim or fact is about: the four of BANT, the values that the checks need, and the topics besides.

    lead_time is how long the seller says it takes, where the buyer calls that a problem. The topics, from decider to
    next_step, are told in an explanation and never move a score. price_quoted and time_promised are the seller's own
    words, which say nothing of the buyer and are no claim of a reader (agent/promises).
    """

    BUDGET = "budget"
    AUTHORITY = "authority"
    NEED = "need"
    TIMELINE = "timeline"
    BUDGET_AMOUNT = "budget_amount"
    WANTED_BY = "wanted_by"
    LEAD_TIME = "lead_time"
    REQUEST = "request"
    DECIDER = "decider"
    MUST_AGREE = "must_agree"
    CURRENT_TOOL = "current_tool"
    COMPETITOR = "competitor"
    PAIN = "pain"
    DECISION_STEP = "decision_step"
    OBJECTION = "objection"
    NEXT_STEP = "next_step"
    PRICE_QUOTED = "price_quoted"
    TIME_PROMISED = "time_promised"


LIKELY = "likely."
"""Begins the pattern of a claim that rests on the classifier alone."""

BANT = (Factor.BUDGET, Factor.AUTHORITY, Factor.NEED, Factor.TIMELINE)
TOPICS = (
    Factor.DECIDER,
    Factor.MUST_AGREE,
    Factor.CURRENT_TOOL,
    Factor.COMPETITOR,
    Factor.PAIN,
    Factor.DECISION_STEP,
    Factor.OBJECTION,
    Factor.NEXT_STEP,
)
"""What is told besides: each fact of these names one thing (`agent.facts.Detail`), and many may hold at once."""

PROMISES = (Factor.PRICE_QUOTED, Factor.TIME_PROMISED)
"""What the seller says of prices and times. Code reads it (agent/promises), and no reader claims it."""


class Stance(StrEnum):
    """Whether the words speak for the factor ("I do have the final say") or against it."""

    FOR = "for"
    AGAINST = "against"

    @property
    def opposite(self) -> Stance:
        return Stance.AGAINST if self is Stance.FOR else Stance.FOR


class EvidenceClass(StrEnum):
    """How a thing came to be known, strongest first.

    said: the buyer says it. assented: the seller says it of the buyer and the buyer agrees in the next turns.
    reported: the seller says it of the buyer and the buyer lets it stand.
    """

    SAID = "said"
    ASSENTED = "assented"
    REPORTED = "reported"


class Quote(Frozen):
    """Words that a claim rests on, verbatim, and the index of the utterance they stand in."""

    utterance: int = Field(ge=0)
    text: str = Field(min_length=1)


class Claim(Frozen):
    """One slot filled by a reader.

    `quotes` are the words it rests on; an assented claim has two, the seller's and then the buyer's. `subject` is
    the product as the reader names it (requests only). A claim carries no number: amounts, quantities and dates are
    parsed from the quotes when the claim is grounded. `direct` is False for words that only lean one way ("security
    is a priority for us" for need): they never outweigh direct words. `takes_back`: the words unsay what was said of
    the factor before ("forget what I said about the budget"); such a claim has no stance. `pattern` names what in the
    reader found it.
    """

    factor: Factor
    stance: Stance = Stance.FOR
    evidence_class: EvidenceClass = EvidenceClass.SAID
    quotes: tuple[Quote, ...] = Field(min_length=1)
    subject: str | None = None
    direct: bool = True
    takes_back: bool = False
    pattern: str = ""
