"""A rule's table of points: `by`, rows that are tried from the top, the first that holds counts.

A row adds its test to the rule's `when`. So `when: {attribute: contact.employees}` with rows of `at_least` and
`at_most` is one rule, and one line of the ledger, for what would else take a rule for each range.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field, ValidationError

from agent.activity_condition import ActivityCondition
from agent.amount_condition import BudgetAmountCondition, Period
from agent.claims import EvidenceClass
from agent.conditions import CheckCondition, Condition, FactorCondition
from agent.contact_condition import ContactCondition, Known, Plain, Word, is_none, listed
from agent.conversation import Frozen
from agent.exact_number import Number
from agent.facts import CheckOutcome, State
from agent.pair_condition import PairCondition, PairTest

Points = Annotated[int, Field(ge=-1000, le=1000)]

_TABLED = (ContactCondition, PairCondition, ActivityCondition, FactorCondition, BudgetAmountCondition, CheckCondition)
_ROW_TESTS = (
    "is, equals, one_of, contains, matches, at_least, at_most, state, evidence, outcome, currency, period; "
    "or first and second for a pair"
)


class Row(Frozen):
    """One row: a test as in `when`, and the points that count where it holds."""

    known: Known | None = Field(default=None, alias="is")
    equals: Plain | None = None
    one_of: tuple[Plain, ...] = ()
    contains: Annotated[tuple[Word, ...], BeforeValidator(listed, json_schema_input_type=str | tuple[Word, ...])] = ()
    matches: str | None = None
    at_least: Number | None = None
    at_most: Number | None = None
    state: State | None = None
    evidence: Annotated[
        tuple[EvidenceClass, ...],
        BeforeValidator(listed, json_schema_input_type=EvidenceClass | tuple[EvidenceClass, ...]),
    ] = ()
    outcome: CheckOutcome | None = None
    currency: str | None = None
    period: Period | None = None
    first: PairTest | None = Field(default=None, exclude_if=is_none)
    second: PairTest | None = Field(default=None, exclude_if=is_none)
    points: Points


def takes_rows(when: Condition) -> bool:
    """Whether a rule with such a condition may have a table of points."""
    return isinstance(when, _TABLED)


def with_row(when: Condition, row: Row) -> Condition:
    """The condition of one row as a whole. Raises ValueError that says what is wrong with it."""
    test = row.model_dump(by_alias=True, exclude={"points"}, exclude_defaults=True)
    if not test:
        raise ValueError(f"this row has no test; give one of {_ROW_TESTS}")
    whole: dict[str, Any] = when.model_dump(by_alias=True, exclude_defaults=True)
    if isinstance(when, BudgetAmountCondition):
        whole = {"budget_amount": {**whole["budget_amount"], **test}}
    else:
        whole |= test
    try:
        return type(when).model_validate(whole)
    except ValidationError as error:
        raise ValueError(_said(error, when)) from error


def _said(error: ValidationError, when: Condition) -> str:
    detail = error.errors(include_url=False)[0]
    if detail["type"] == "value_error":
        return str(detail["ctx"]["error"])
    name = str(detail["loc"][-1])
    if detail["type"] == "extra_forbidden":
        return f"`{name}` is no test for {when.key}"
    return f"`{name}`: {detail['msg']}"
