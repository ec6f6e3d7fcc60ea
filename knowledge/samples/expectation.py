"""What a careful person reads in a sample conversation, to hold a reader's work against."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from agent.claims import Factor
from agent.conversation import ConversationKind, Frozen
from agent.facts import CheckOutcome, Money, Request, State, Wanted


class BudgetFit(Frozen):
    """List price of all that is asked for, against the budget. `list_total` is in the price list's currency."""

    outcome: CheckOutcome
    list_total: Decimal | None
    arithmetic: str


class TimelineFit(Frozen):
    """Days that the policy gives to the units asked for, against the days that the buyer gives."""

    outcome: CheckOutcome
    units: int | None
    policy_days: int | None
    arithmetic: str


class Expectation(Frozen):
    """One sample conversation, as read by a person.

    `states` say what is said of the four factors; whether price and date can be held is apart, in the two fits.
    `withdrawn` are products that the buyer names and then takes back. `failed_factors` are those that are denied
    or whose fit fails.
    """

    file: str
    kind: ConversationKind
    format: str
    date: date
    sellers: tuple[str, ...]
    buyers: tuple[str, ...]
    states: dict[Factor, State]
    requests: tuple[Request, ...]
    withdrawn: tuple[str, ...]
    budget: Money | None
    wanted: Wanted | None
    budget_fit: BudgetFit
    timeline_fit: TimelineFit
    gated: bool
    injections: int
    failed_factors: tuple[Factor, ...]
