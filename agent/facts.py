"""Facts: claims that survived grounding, with the evidence they rest on."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

from pydantic import AwareDatetime, Field

from agent.claims import Claim, EvidenceClass, Factor
from agent.conversation import Frozen, Side


class State(StrEnum):
    """What is known of a factor. Unknown is the absence of a fact: never "no", never 0."""

    CONFIRMED = "confirmed"
    DENIED = "denied"
    CONTESTED = "contested"
    UNKNOWN = "unknown"


class Change(StrEnum):
    """What plain words of change do to what was said before: put something else in its place, or take it back."""

    REPLACES = "replaces"
    TAKES_BACK = "takes_back"


class Evidence(Frozen):
    """Where the words stand: `start` and `end` are character offsets in the utterance's text, end exclusive."""

    conversation: str
    utterance: int
    speaker: str
    side: Side
    said_at: AwareDatetime
    start: int
    end: int
    quote: str


class Money(Frozen):
    """An amount of money as it was said.

    `currency` is an ISO 4217 code, None where nobody named one. `per` is "unit", "month", "quarter" or "year" where
    the amount is no total.
    """

    amount: Decimal = Field(ge=0)
    currency: str | None = None
    per: str | None = None


class Wanted(Frozen):
    """When the buyer wants it: within `days` of the purchase, or `by` a day. Exactly one is set."""

    days: int | None = Field(default=None, ge=0)
    by: date | None = None


class Request(Frozen):
    """A product the buyer asks for; `quantity` in units is None where nobody named one."""

    product: str
    quantity: int | None = Field(default=None, ge=1)


SPEAKER = "the speaker"
"""What is named where people speak of themselves ("I have the final say"): the evidence tells who that is."""


class Detail(Frozen):
    """What a fact about a topic names: a person, a product, or a kind ("price", "pilot", "demo").

    `by` is the day that the words name for a step, `who` the side that is to act; both None where nobody said.
    """

    what: str = Field(min_length=1)
    by: date | None = None
    who: Side | None = None


class Quoted(Frozen):
    """A price that the seller names: for `units` of a product together, `about` where it was only said roughly."""

    product: str
    money: Money
    units: int = Field(default=1, ge=1)
    about: bool = False


class Fact(Frozen):
    """Something known about a lead, from one conversation, or merged over several.

    `value` goes with every factor but those of BANT. `said_at` is when the (latest) words were said, which is what
    orders facts, not when they came in. `change` is set where the words themselves say that something changed; only
    such a fact displaces older ones. Where it takes them back, `state` is unknown; else it never is. A merged fact
    carries no `change`: what it displaced is gone.
    """

    factor: Factor
    state: State
    evidence_class: EvidenceClass
    direct: bool = True
    value: Money | Wanted | Request | Detail | Quoted | None = None
    evidence: tuple[Evidence, ...] = Field(min_length=1)
    said_at: AwareDatetime
    pattern: str = ""
    change: Change | None = Field(default=None, exclude_if=lambda change: change is None)
    """Left out where there is none, so that what was stored before there were changes keeps its bytes."""


class Rejection(Frozen):
    """A claim that did not survive grounding, kept with the reason for audit."""

    claim: Claim
    reason: str


class CheckOutcome(StrEnum):
    PASSES = "passes"
    FAILS = "fails"
    UNKNOWN = "unknown"


class Discrepancy(Frozen):
    """A price or a time that the seller named, and that is not what the company's own list or policy says.

    `told` sets them side by side ("the rep said $500 for one Gateway, the list says $599.99"); `evidence` are the
    words, the seller's last.
    """

    told: str
    evidence: tuple[Evidence, ...] = Field(min_length=1)


class DerivedFact(Frozen):
    """What follows from facts and from what the company knows, with its arithmetic.

    `factor` is what it speaks to; a check whose factor is none of BANT fails none. `arithmetic` is shown as it is
    ("4 x 499.99 = 1,999.96 <= 2,261"). `missing` says what is needed or to be asked where something is open.
    `sources` are sentences or price-list rows of the company's own that it rests on. `discrepancies` change no
    outcome.
    """

    name: str
    factor: Factor
    outcome: CheckOutcome
    arithmetic: str = ""
    missing: str = ""
    evidence: tuple[Evidence, ...] = ()
    sources: tuple[str, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = Field(default=(), exclude_if=lambda found: not found)
    """Left out where there are none, so that what was stored before they were read keeps its bytes."""
