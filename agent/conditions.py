"""What a rule of a scorecard may look at, and when it holds.

A condition looks at one attribute and nothing else. That is what lets a range be computed without trying every
combination (agent/attributes.py).
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Discriminator, Field, Tag, field_validator, model_validator

from agent.checks import BUDGET_FIT, TIMELINE_FIT
from agent.claims import BANT, EvidenceClass, Factor
from agent.contact_condition import ContactCondition, Known, listed
from agent.conversation import Frozen
from agent.facts import CheckOutcome, State
from agent.seen import Standing, Value

CHECKS = (BUDGET_FIT, TIMELINE_FIT)
"""The checks that a rule may look at (agent/checks.py)."""


class ActivityCondition(Frozen):
    """Looks at one kind of activity in the `within_days` days up to the score's day; without it, at all before.

    Holds where the number of events lies between `at_least` (1 if not given) and `at_most`. With `per_event` the
    rule's points count once for every event, up to `limit` events.
    """

    activity: str = Field(min_length=1, max_length=100)
    within_days: int | None = Field(default=None, ge=1, le=36500)
    at_least: int | None = Field(default=None, ge=1)
    at_most: int | None = Field(default=None, ge=0)
    known: Known | None = Field(default=None, alias="is")
    per_event: bool = False
    limit: int | None = Field(default=None, ge=1)

    @model_validator(mode="after")
    def _agrees(self) -> ActivityCondition:
        if self.known is Known.UNKNOWN:
            raise ValueError("activities are recorded or did not happen; write `is: present` or `is: absent`")
        bounded = self.at_least is not None or self.at_most is not None
        if sum((bounded, self.known is not None, self.per_event)) > 1:
            raise ValueError("give one of `is`, `at_least`/`at_most` or `per_event`")
        if self.limit is not None and not self.per_event:
            raise ValueError("`limit` is the number of events that count and goes with `per_event: true`")
        if self.at_least is not None and self.at_most is not None and self.at_least > self.at_most:
            raise ValueError(f"no number is at least {self.at_least} and at most {self.at_most}")
        return self

    @property
    def key(self) -> str:
        return f"activity.{self.activity}"

    def times(self, count: int) -> int:
        """How often the rule's points count, given how many events fall in the window."""
        if self.per_event:
            return count if self.limit is None else min(count, self.limit)
        if self.known is Known.ABSENT:
            return int(count == 0)
        least = self.at_least if self.at_least is not None else int(self.at_most is None)
        return int(count >= least and (self.at_most is None or count <= self.at_most))


class FactorCondition(Frozen):
    """Looks at where a BANT factor stands. Without `evidence` the words may have come to be known in any way."""

    factor: Factor
    state: State
    evidence: Annotated[tuple[EvidenceClass, ...], BeforeValidator(listed)] = ()

    @model_validator(mode="after")
    def _is_bant(self) -> FactorCondition:
        if self.factor not in BANT:
            raise ValueError(f"factor is one of {', '.join(BANT)}, not {self.factor.value}")
        if self.state is State.UNKNOWN and self.evidence:
            raise ValueError("what is unknown has no evidence; leave `evidence` out")
        return self

    @property
    def key(self) -> str:
        return f"factor.{self.factor.value}"

    def holds(self, value: Value) -> bool:
        """Whether it holds for a standing; None is unknown."""
        if not isinstance(value, Standing):
            return self.state is State.UNKNOWN
        return value.state is self.state and (not self.evidence or value.evidence in self.evidence)


class CheckCondition(Frozen):
    """Looks at how a check came out."""

    check: str
    outcome: CheckOutcome

    @field_validator("check")
    @classmethod
    def _is_known(cls, name: str) -> str:
        if name not in CHECKS:
            raise ValueError(f"unknown check “{name}”; allowed: {', '.join(CHECKS)}")
        return name

    @property
    def key(self) -> str:
        return f"check.{self.check}"

    def holds(self, value: Value) -> bool:
        """Whether it holds for an outcome; None is unknown."""
        return self.outcome is (CheckOutcome.UNKNOWN if value is None else value)


class RequestCondition(Frozen):
    """Looks at whether the buyer asked for a product with a quantity."""

    request: Known

    @property
    def key(self) -> str:
        return "request"

    def holds(self, value: Value) -> bool:
        """Whether it holds; True is asked for, False is known not to be wanted, None is unknown."""
        return self.request is _REQUESTED[value]


_REQUESTED: dict[Any, Known] = {True: Known.PRESENT, False: Known.ABSENT, None: Known.UNKNOWN}


class Likeness(Frozen):
    """How the won rate of the most alike past deals becomes points (agent/shrinkage.py).

    `similarity` is the least cosine similarity, 0..1, that counts as alike. With fewer than `minimum` alike deals
    there are no points. `prior_strength` is how many deals the base rate weighs as much as.
    """

    similarity: float = Field(ge=0, le=1)
    minimum: int = Field(ge=1, le=1000)
    prior_strength: int = Field(ge=1, le=1000)


class SimilarDealsCondition(Frozen):
    """Looks at the past deals that are most alike; the rule's points are the most it can give or take."""

    similar_deals: Likeness

    @property
    def key(self) -> str:
        return "similar_deals"


_SUBJECTS: dict[str, type[Frozen]] = {
    "attribute": ContactCondition,
    "activity": ActivityCondition,
    "factor": FactorCondition,
    "check": CheckCondition,
    "request": RequestCondition,
    "similar_deals": SimilarDealsCondition,
}
SUBJECTS = tuple(_SUBJECTS)
"""The fields of `when` that say what a rule looks at; a condition has exactly one."""


def condition_type(subject: str) -> type[Frozen] | None:
    """The condition that looks at a subject; None where there is no such subject."""
    return _SUBJECTS.get(subject)


def _subject(when: object) -> str | None:
    if isinstance(when, dict):
        return next((name for name in SUBJECTS if name in when), None)
    return next((name for name, model in _SUBJECTS.items() if isinstance(when, model)), None)


OpenCondition = ContactCondition | FactorCondition | CheckCondition | RequestCondition
"""A condition on something that may be unknown."""

Condition = Annotated[
    Annotated[ContactCondition, Tag("attribute")]
    | Annotated[ActivityCondition, Tag("activity")]
    | Annotated[FactorCondition, Tag("factor")]
    | Annotated[CheckCondition, Tag("check")]
    | Annotated[RequestCondition, Tag("request")]
    | Annotated[SimilarDealsCondition, Tag("similar_deals")],
    Discriminator(_subject),
]
