"""What readers made of a conversation: their claims, and where a model was asked, what came of asking it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

from pydantic import AwareDatetime, Field

from agent.claims import Claim
from agent.conversation import Frozen

MODEL_READER = "openai"
"""What the model reader is called in settings, options and versions, after the protocol that it speaks."""


class Outcome(StrEnum):
    """How asking a model ended. Anything but `read` is a failure, and then the rules read."""

    READ = "read"
    TRUNCATED = "truncated"
    REFUSED = "refused"
    FILTERED = "filtered"
    EMPTY = "empty"
    NOT_JSON = "not_json"
    WRONG_SHAPE = "wrong_shape"
    BROKEN = "broken"
    TOO_LARGE = "too_large"
    TOO_LONG = "too_long"
    RATE_LIMITED = "rate_limited"
    TIMED_OUT = "timed_out"
    UNREACHABLE = "unreachable"
    ACCESS_DENIED = "access_denied"
    REJECTED = "rejected"
    SERVER_FAILED = "server_failed"


WHY = {
    Outcome.TRUNCATED: "its answer was cut off before the end",
    Outcome.REFUSED: "it refused to answer",
    Outcome.FILTERED: "a content filter held its answer back",
    Outcome.EMPTY: "its answer was empty",
    Outcome.NOT_JSON: "its answer was no JSON",
    Outcome.WRONG_SHAPE: "its answer had not the shape that was asked for",
    Outcome.BROKEN: "the endpoint did not answer as its protocol says",
    Outcome.TOO_LARGE: "its answer was larger than any answer can be",
    Outcome.TOO_LONG: "the conversation was too long to be sent",
    Outcome.RATE_LIMITED: "the endpoint was asked too often",
    Outcome.TIMED_OUT: "the endpoint took too long",
    Outcome.UNREACHABLE: "the endpoint could not be reached",
    Outcome.ACCESS_DENIED: "the endpoint did not accept the key",
    Outcome.REJECTED: "the endpoint rejected the request",
    Outcome.SERVER_FAILED: "the endpoint failed",
}
"""Each failure in words, to stand after "the model did not read it: "."""


class Tokens(Frozen):
    """Tokens used; `cached` are those of `input` that came from the endpoint's cache."""

    input: int = Field(ge=0)
    cached: int = Field(default=0, ge=0)
    output: int = Field(ge=0)

    def plus(self, other: Tokens) -> Tokens:
        return Tokens(
            input=self.input + other.input, cached=self.cached + other.cached, output=self.output + other.output
        )


class ModelReading(Frozen):
    """The record of asking a model to read one conversation, kept with the reading whatever came of it.

    `model` is the name that was asked for, `answered_by` the one that the endpoint gave. `prompt` names the prompt
    and its content. `why` explains a failure. `windows` is how many parts the conversation was sent in. `tokens` is
    None where the endpoint did not say, `cost` (US dollars, an estimate) also where no prices are set. `set_aside`
    says of each claim that could not even be one what was wrong with it.
    """

    model: str
    answered_by: str | None = None
    api: str
    prompt: str
    outcome: Outcome
    why: str = ""
    windows: int = Field(ge=0)
    tokens: Tokens | None = None
    cost: Decimal | None = None
    latency_ms: int = Field(ge=0)
    set_aside: tuple[str, ...] = ()

    @property
    def failed(self) -> bool:
        return self.outcome is not Outcome.READ


class Hearing(Frozen):
    """What one reader found: its claims, and its version."""

    reader: str
    claims: tuple[Claim, ...]


class Heard(Frozen):
    """What was found in one conversation, by each reader that read it. `model` is None where no model was asked."""

    hearings: tuple[Hearing, ...] = Field(min_length=1)
    model: ModelReading | None = None

    @property
    def reader(self) -> str:
        """The readers that read, and the one that failed: "rules-1 (openai failed: truncated)"."""
        readers = " and ".join(hearing.reader for hearing in self.hearings)
        if self.model is None or not self.model.failed:
            return readers
        return f"{readers} ({MODEL_READER} failed: {self.model.outcome})"

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims of all readers, each once."""
        return tuple(dict.fromkeys(claim for hearing in self.hearings for claim in hearing.claims))


class KeptReading(Frozen):
    """What is kept of a reading besides its claims and facts."""

    took_place: AwareDatetime
    reader: str
    model: ModelReading | None = None

    @property
    def warning(self) -> str | None:
        """What a score must say of this reading: that a model was to read, and why the rules did."""
        if self.model is None or not self.model.failed:
            return None
        day: date = self.took_place.date()
        return f"the rules read the conversation of {day}; the model did not: {self.model.why}"
