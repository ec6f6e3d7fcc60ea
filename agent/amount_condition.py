"""When a rule about the amount of the budget holds."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from pydantic import Field, model_validator

from agent.contact_condition import Known
from agent.conversation import Frozen
from agent.exact_number import Number
from agent.seen import BUDGET_AMOUNT, BudgetAmounts, BudgetSum, Value


class Period(StrEnum):
    """What an amount is for: all of it, or one of something."""

    TOTAL = "total"
    UNIT = "unit"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class AmountTest(Frozen):
    """What the amount must be. Without `currency` any currency is compared as it was said."""

    at_least: Number | None = None
    at_most: Number | None = None
    known: Known | None = Field(default=None, alias="is")
    currency: str | None = Field(default=None, pattern="^[A-Z]{3}$")
    period: Period = Period.TOTAL

    @model_validator(mode="after")
    def _agrees(self) -> AmountTest:
        bounds = [bound for bound in (self.at_least, self.at_most) if bound is not None]
        if any(bound < 0 for bound in bounds):
            raise ValueError("an amount of money is 0 or more")
        if len(bounds) == 2 and bounds[0] > bounds[1]:
            raise ValueError(f"no amount is at least {bounds[0]} and at most {bounds[1]}")
        if self.known is Known.ABSENT:
            raise ValueError("an amount is present or unknown; a budget that is not there is `factor: budget, denied`")
        if self.known is not None and bounds:
            raise ValueError("give `is`, or `at_least` and `at_most`")
        return self

    @property
    def bare(self) -> bool:
        """Whether it asks nothing yet, so that it needs a table of points."""
        return self.known is None and self.at_least is None and self.at_most is None


class Meant(NamedTuple):
    """What a rule compares: the currency, None for any, and the period."""

    currency: str | None
    period: Period


class BudgetAmountCondition(Frozen):
    """Looks at the amounts of the budget that were confirmed. Of several, all must lie within the bounds."""

    budget_amount: AmountTest

    @property
    def key(self) -> str:
        return BUDGET_AMOUNT

    @property
    def bounds(self) -> tuple[int | Decimal, ...]:
        """The amounts at which it turns."""
        test = self.budget_amount
        return tuple(bound for bound in (test.at_least, test.at_most) if bound is not None)

    def holds(self, value: Value) -> bool:
        """Whether it holds for what is known of the amount; None is unknown."""
        if not isinstance(value, BudgetAmounts):
            return self.budget_amount.known is Known.UNKNOWN
        if self.budget_amount.known is not None:
            return self.budget_amount.known is Known.PRESENT
        return not self.budget_amount.bare and all(self._fits(each) for each in value.sums)

    def _fits(self, each: BudgetSum) -> bool:
        test = self.budget_amount
        return (
            each.period == test.period
            and test.currency in (None, each.currency)
            and (test.at_least is None or each.amount >= test.at_least)
            and (test.at_most is None or each.amount <= test.at_most)
        )

    @property
    def words(self) -> str:
        """The condition in words, without the attribute's name."""
        test = self.budget_amount
        if test.known is not None:
            return "known" if test.known is Known.PRESENT else test.known.value
        said = (("at least", test.at_least), ("at most", test.at_most))
        bounds = " and ".join(f"{word} {bound:,}" for word, bound in said if bound is not None)
        period = "" if test.period is Period.TOTAL else f" a {test.period.value}"
        return " ".join(part for part in (bounds, test.currency) if part) + period
