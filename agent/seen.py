"""What a scorecard sees of a lead: for each attribute its value, and None where nobody knows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from agent.claims import BANT, EvidenceClass, Factor
from agent.facts import CheckOutcome, DerivedFact, Fact, Money, Request, State
from agent.lead import Contact, is_business_email
from agent.score import ScoringInput
from agent.spelling import folded

EXTRA = "contact.extra."
"""Before the name of a form field that has no place of its own."""

BUDGET_AMOUNT = "budget_amount"
"""The attribute that is the amount of the budget."""

PAIR = "pair."
"""Before the names of two attributes that are weighed together."""

BETWEEN = " & "
"""Between these names."""

STRENGTH = {EvidenceClass.SAID: 2, EvidenceClass.ASSENTED: 1, EvidenceClass.REPORTED: 0}
"""Classes of evidence by strength."""


class Standing(NamedTuple):
    """Where a BANT factor stands, and how that came to be known. Unknown is None, not a standing."""

    state: State
    evidence: EvidenceClass


_STANDINGS = {(state, heard): Standing(state, heard) for state in State for heard in EvidenceClass}


class BudgetSum(NamedTuple):
    """An amount of money: `currency` is None where nobody named one, `period` "total", "unit", "month" ..."""

    amount: Decimal
    currency: str | None
    period: str


@dataclass(frozen=True, slots=True)
class BudgetAmounts:
    """The amounts of the budget that the buyer's side confirmed: one, or several that differ."""

    sums: tuple[BudgetSum, ...]


class Two(NamedTuple):
    """The values of two attributes of the contact that are weighed together; None is unknown."""

    first: str | int | bool | None
    second: str | int | bool | None


Value = str | int | bool | Standing | CheckOutcome | BudgetAmounts | Two | None
"""What an attribute was seen to be. None is unknown."""

TEXT_FIELDS = ("name", "title", "phone", "company", "industry", "country")
"""The fields of a contact that are texts and attributes."""

FACTOR_KEYS = {factor: f"factor.{factor.value}" for factor in BANT} | {
    Factor.REQUEST: "request",
    Factor.BUDGET_AMOUNT: BUDGET_AMOUNT,
}
"""The attributes that facts are about."""

_TEXT_KEYS = tuple((f"contact.{name}", name) for name in TEXT_FIELDS)
_A_DAY = timedelta(days=1)
_NO_AGE = timedelta(0)
_CANNOT_BE_TOLD = CheckOutcome.UNKNOWN
_CONFIRMED = State.CONFIRMED


def of_pair(key: str) -> tuple[str, str]:
    """The names of the two attributes that "pair.A & B" is of."""
    first, _, second = key.removeprefix(PAIR).partition(BETWEEN)
    return first, second


Event = tuple[timedelta, str]
"""An activity by its age on the day of the score, and its detail as it is compared."""


def days(event: Event) -> int:
    """The age of an activity in whole days."""
    return event[0] // _A_DAY


class Seen:
    """A lead's values, facts and events by the names that a scorecard uses.

    Each is worked out when it is first asked for.
    """

    def __init__(self, given: ScoringInput) -> None:
        self.given = given

    @cached_property
    def values(self) -> dict[str, Value]:
        """The values of the single attributes that are known."""
        values = contact_values(self.given.lead.contact)
        for key, facts in self._facts.items():
            values[key] = VALUE_OF[key](facts)
        for key, derived in self._checks.items():
            values[key] = None if derived.outcome is _CANNOT_BE_TOLD else derived.outcome
        return values

    @cached_property
    def _facts(self) -> dict[str, list[Fact]]:
        found: dict[str, list[Fact]] = {}
        for fact in self.given.facts:
            key = FACTOR_KEYS.get(fact.factor)
            if key is not None:
                found.setdefault(key, []).append(fact)
        return found

    @cached_property
    def _checks(self) -> dict[str, DerivedFact]:
        return {f"check.{derived.name}": derived for derived in self.given.derived}

    def value(self, key: str) -> Value:
        """The value of an attribute; None is unknown."""
        found = self.values.get(key)
        if found is None and key.startswith(PAIR):
            first, second = (self.values.get(name) for name in of_pair(key))
            return None if first is None and second is None else Two(first, second)  # type: ignore[arg-type]
        return found

    def facts(self, key: str) -> Sequence[Fact]:
        """The facts behind "factor.X", "request" or "budget_amount"."""
        return self._facts.get(key, ())

    def check(self, key: str) -> DerivedFact | None:
        """The check behind "check.X"."""
        return self._checks.get(key)

    @cached_property
    def did(self) -> Mapping[str, Sequence[Event]]:
        """What the lead did up to the score's day, by kind, the latest first."""
        return _done(self.given)

    def events(
        self, kind: str, longest: timedelta | None = None, details: frozenset[str] = frozenset()
    ) -> Sequence[Event]:
        """The activities of a kind at most `longest` before the score's day, none of them later, the latest first."""
        return looked_at(self.did.get(kind, ()), longest, details)

    @property
    def kinds(self) -> Collection[str]:
        """The kinds of activities that took place."""
        return self.did.keys()

    def latest(self, kind: str) -> timedelta | None:
        """How long ago the last activity of a kind was; None where there was none."""
        events = self.did.get(kind)
        return events[0][0] if events else None

    @cached_property
    def last_talk(self) -> timedelta | None:
        """How long ago the last conversation took place that facts come from."""
        said = [fact.said_at for fact in self.given.facts if fact.said_at <= self.given.as_of]
        return self.given.as_of - max(said) if said else None


def looked_at(events: Sequence[Event], longest: timedelta | None, details: frozenset[str]) -> Sequence[Event]:
    """Of the activities of a kind those at most `longest` ago, and if there are any `details`, with one of these."""
    if longest is not None and events and events[-1][0] > longest:
        events = [event for event in events if event[0] <= longest] if events[0][0] <= longest else ()
    return [event for event in events if event[1] in details] if details else events


def _done(given: ScoringInput) -> dict[str, list[Event]]:
    found: dict[str, list[Event]] = {}
    as_of = given.as_of
    for activity in given.lead.activities:
        age = as_of - activity.at
        if age >= _NO_AGE:
            detail = activity.detail
            kind = activity.kind
            event = (age, folded(detail) if detail else "")
            if kind in found:
                found[kind].append(event)
            else:
                found[kind] = [event]
    for same_kind in found.values():
        if len(same_kind) > 1:
            same_kind.sort()
    return found


def contact_values(contact: Contact) -> dict[str, Value]:
    """What is known of a contact, by the names of the attributes."""
    values: dict[str, Value] = {f"{EXTRA}{name}": text for name, text in contact.extra if text and not text.isspace()}
    known = contact.__dict__
    for key, name in _TEXT_KEYS:
        text = known[name]
        if text and not text.isspace():
            values[key] = text
    values["contact.employees"] = contact.employees
    values["contact.business_email"] = is_business_email(contact.email)
    return values


def _standing(facts: Sequence[Fact]) -> Standing:
    """Where a factor stands. Merged facts hold one a factor; of several, unlike states contest each other."""
    if len(facts) == 1:
        return _STANDINGS[facts[0].state, facts[0].evidence_class]
    states = {fact.state for fact in facts}
    state = states.pop() if len(states) == 1 else State.CONTESTED
    return Standing(state, max((fact.evidence_class for fact in facts), key=STRENGTH.__getitem__))


def _requested(facts: Sequence[Fact]) -> bool | None:
    wanted = [fact for fact in facts if isinstance(fact.value, Request)]
    if any(fact.state is State.CONFIRMED and _has_quantity(fact) for fact in wanted):
        return True
    if wanted and all(fact.state is State.DENIED for fact in wanted):
        return False
    return None


def _has_quantity(fact: Fact) -> bool:
    return isinstance(fact.value, Request) and fact.value.quantity is not None


def _amounts(facts: Sequence[Fact]) -> BudgetAmounts | None:
    """The amounts that were confirmed, each once, the smallest first; None where there is none."""
    if len(facts) == 1:
        money = facts[0].value
        if not isinstance(money, Money) or facts[0].state is not _CONFIRMED:
            return None
        return BudgetAmounts((BudgetSum(money.amount, money.currency, money.per or "total"),))
    confirmed = (fact.value for fact in facts if fact.state is State.CONFIRMED)
    sums = {
        BudgetSum(money.amount, money.currency, money.per or "total") for money in confirmed if isinstance(money, Money)
    }
    return BudgetAmounts(tuple(sorted(sums, key=_by_amount))) if sums else None


VALUE_OF: dict[str, Callable[[Sequence[Fact]], Value]] = {
    **{f"factor.{factor.value}": _standing for factor in BANT},
    "request": _requested,
    BUDGET_AMOUNT: _amounts,
}
"""The value of such an attribute by the facts about it, of which there is at least one."""


def _by_amount(each: BudgetSum) -> tuple[Decimal, str, str]:
    return (each.amount, each.currency or "", each.period)
