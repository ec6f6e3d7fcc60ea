"""What a rule of a scorecard may look at, and when it holds.

A condition looks at one attribute and nothing else. That is what lets a range be computed without trying every
combination (agent/attributes.py).
"""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Any

from pydantic import BeforeValidator, Discriminator, Field, Tag, WithJsonSchema, field_validator, model_validator

from agent.activity_condition import ActivityCondition, InactivityCondition
from agent.amount_condition import BudgetAmountCondition
from agent.checks import BUDGET_FIT, QUANTITY_FIT, TIMELINE_FIT
from agent.claims import BANT, EvidenceClass, Factor
from agent.contact_condition import ContactCondition, Known, is_none, listed
from agent.conversation import Frozen
from agent.facts import CheckOutcome, State
from agent.pair_condition import PairCondition
from agent.seen import Standing, Value

CHECKS = (BUDGET_FIT, TIMELINE_FIT, QUANTITY_FIT)
"""The checks that a rule may look at (agent/checks.py)."""


class FactorCondition(Frozen):
    """Looks at where a BANT factor stands. Without `evidence` the words may have come to be known in any way.

    Without `state` it is bare: it needs a table of points.
    """

    factor: Annotated[Factor, WithJsonSchema({"enum": [factor.value for factor in BANT], "type": "string"})]
    state: State | None = Field(default=None, exclude_if=is_none)
    evidence: Annotated[
        tuple[EvidenceClass, ...],
        BeforeValidator(listed, json_schema_input_type=EvidenceClass | tuple[EvidenceClass, ...]),
    ] = ()

    @model_validator(mode="after")
    def _is_bant(self) -> FactorCondition:
        if self.factor not in BANT:
            raise ValueError(f"factor is one of {', '.join(BANT)}, not {self.factor.value}")
        if self.state is State.UNKNOWN and self.evidence:
            raise ValueError("what is unknown has no evidence; leave `evidence` out")
        return self

    @cached_property
    def key(self) -> str:
        return f"factor.{self.factor.value}"

    @property
    def bare(self) -> bool:
        """Whether it asks nothing yet."""
        return self.state is None

    def holds(self, value: Value) -> bool:
        """Whether it holds for a standing; None is unknown."""
        if not isinstance(value, Standing):
            return self.state is State.UNKNOWN
        return value.state is self.state and (not self.evidence or value.evidence in self.evidence)


class CheckCondition(Frozen):
    """Looks at how a check came out. Without `outcome` it is bare: it needs a table of points."""

    check: str = Field(json_schema_extra={"enum": list(CHECKS)})
    outcome: CheckOutcome | None = Field(default=None, exclude_if=is_none)

    @field_validator("check")
    @classmethod
    def _is_known(cls, name: str) -> str:
        if name not in CHECKS:
            raise ValueError(f"unknown check “{name}”; allowed: {', '.join(CHECKS)}")
        return name

    @cached_property
    def key(self) -> str:
        return f"check.{self.check}"

    @property
    def bare(self) -> bool:
        """Whether it asks nothing yet."""
        return self.outcome is None

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
    "pair": PairCondition,
    "activity": ActivityCondition,
    "inactive_days": InactivityCondition,
    "factor": FactorCondition,
    "budget_amount": BudgetAmountCondition,
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


OpenCondition = (
    ContactCondition | PairCondition | FactorCondition | BudgetAmountCondition | CheckCondition | RequestCondition
)
"""A condition on something that may be unknown."""

OPEN_TYPES = (ContactCondition, PairCondition, FactorCondition, BudgetAmountCondition, CheckCondition, RequestCondition)

Condition = Annotated[
    Annotated[ContactCondition, Tag("attribute")]
    | Annotated[PairCondition, Tag("pair")]
    | Annotated[ActivityCondition, Tag("activity")]
    | Annotated[InactivityCondition, Tag("inactive_days")]
    | Annotated[FactorCondition, Tag("factor")]
    | Annotated[BudgetAmountCondition, Tag("budget_amount")]
    | Annotated[CheckCondition, Tag("check")]
    | Annotated[RequestCondition, Tag("request")]
    | Annotated[SimilarDealsCondition, Tag("similar_deals")],
    Discriminator(_subject),
]


def is_bare(when: Condition) -> bool:
    """Whether a condition has no test of its own, so that it needs a table of points."""
    if isinstance(when, BudgetAmountCondition):
        return when.budget_amount.bare
    return isinstance(when, ContactCondition | PairCondition | FactorCondition | CheckCondition) and when.bare


def is_about_unknown(when: Condition) -> bool:
    """Whether it holds just where nobody knows."""
    if isinstance(when, BudgetAmountCondition):
        return when.budget_amount.known is Known.UNKNOWN
    asked = [getattr(when, field, None) for field in ("known", "state", "outcome", "request")]
    return any(each == "unknown" for each in asked)
