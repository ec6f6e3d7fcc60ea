"""What a rule saw, in words. One short clause each; text from outside stands in it as data, on one line."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any

from agent.activity_condition import ActivityCondition, InactivityCondition
from agent.amount_condition import BudgetAmountCondition
from agent.checks import BUDGET_FIT, QUANTITY_FIT, TIMELINE_FIT
from agent.claims import EvidenceClass, Factor
from agent.conditions import CheckCondition, Condition, FactorCondition, OpenCondition, RequestCondition
from agent.contact_condition import ContactCondition, Known
from agent.events import silent_days
from agent.facts import CheckOutcome, DerivedFact, Fact, Request, State
from agent.pair_condition import PairCondition
from agent.seen import BUDGET_AMOUNT, EXTRA, PAIR, STRENGTH, BudgetAmounts, Seen, Standing, Value, of_pair
from agent.spelling import one_line

VALUE_CHARACTERS = 80
"""How much of a contact's value a ledger line shows."""

LABELS = {
    "contact.name": "the name",
    "contact.title": "the job title",
    "contact.phone": "the phone number",
    "contact.company": "the company",
    "contact.industry": "the industry",
    "contact.country": "the country",
    "contact.employees": "the number of employees",
    "contact.business_email": "a business e-mail address",
    "check.budget_fit": "whether the budget covers the list price",
    "check.timeline_fit": "whether the date can be met",
    "check.quantity_fit": "whether one order may hold as many",
    "request": "which products, and how many",
    BUDGET_AMOUNT: "the amount of the budget",
}

_CHECKED = {
    BUDGET_FIT: "budget against list price",
    TIMELINE_FIT: "date against installation time",
    QUANTITY_FIT: "quantity against the limit of an order",
}
_SECOND_HAND = "but not in the buyer's own words"
_VERDICT = {
    CheckOutcome.PASSES: "holds",
    CheckOutcome.FAILS: "does not hold",
    CheckOutcome.UNKNOWN: "cannot be told",
}

HEARD = {
    EvidenceClass.SAID: "by the buyer",
    EvidenceClass.ASSENTED: "by the seller, and the buyer agrees",
    EvidenceClass.REPORTED: "by the seller, and the buyer lets it stand",
}
"""Who stands behind a fact, by how it came to be known."""


def label(key: str, value: Value = None) -> str:
    """What an attribute is called where it is open: never learned, only heard second-hand, or contested."""
    return _label(key, value.state if isinstance(value, Standing) else None)


@lru_cache(maxsize=1024)
def _label(key: str, state: State | None) -> str:
    if key.startswith("factor."):
        name = key.removeprefix("factor.")
        if state is None:
            return name
        return f"{name}: contradictory words" if state is State.CONTESTED else f"{name}: {state.value}, {_SECOND_HAND}"
    if key.startswith(PAIR):
        return " and ".join(_label(name, None) for name in of_pair(key))
    if key.startswith(EXTRA):
        return f"the field “{one_line(key.removeprefix(EXTRA), VALUE_CHARACTERS)}”"
    return LABELS[key]


def because(when: Condition, seen: Seen) -> str:
    """What made a condition hold."""
    words = _BECAUSE.get(type(when))
    if words is None:
        raise TypeError(f"a rule about {when.key} has words of its own")
    return words(when, seen)


def wish(when: OpenCondition) -> str:
    """What would make a condition hold, as something to be learned: "budget confirmed by the buyer"."""
    if isinstance(when, FactorCondition):
        heard = f" {HEARD[max(when.evidence, key=STRENGTH.__getitem__)]}" if when.evidence else ""
        return f"{when.factor.value} {(when.state or State.UNKNOWN).value}{heard}"
    if isinstance(when, CheckCondition):
        return f"{_CHECKED[when.check]}, if it {_VERDICT[when.outcome or CheckOutcome.UNKNOWN]},"
    if isinstance(when, RequestCondition):
        return (
            "products asked for with quantities" if when.request is Known.PRESENT else f"a request {when.request.value}"
        )
    if isinstance(when, PairCondition):
        return " and ".join(wish(part) for part in when.parts if part is not None)
    return f"{label(when.key)} {when.words}"


def _of_factor(when: FactorCondition, seen: Seen) -> str:
    key = when.key
    standing = seen.value(key)
    if not isinstance(standing, Standing):
        return f"{when.factor} unknown: nobody spoke of it"
    return _stands(when.factor, *standing, any(fact.direct for fact in seen.facts(key)))


@cache
def _stands(name: Factor, state: State, heard: EvidenceClass, direct: bool) -> str:
    if state is State.CONTESTED:
        return f"{name} contested: the words contradict each other"
    leaning = "" if direct else ", in words that only lean that way"
    return f"{name} {state} {HEARD[heard]}{leaning}"


def _of_check(when: CheckCondition, seen: Seen) -> str:
    derived = seen.check(when.key)
    if derived is None:
        return f"{_CHECKED[when.check]} {_VERDICT[CheckOutcome.UNKNOWN]}"
    return verdict(derived, told=derived.arithmetic or derived.missing)


def verdict(derived: DerivedFact, *, told: str) -> str:
    """How a check came out, with what is told of it: its arithmetic, or what it lacks."""
    out = f"{_CHECKED.get(derived.name, derived.name)} {_VERDICT[derived.outcome]}"
    return f"{out}: {one_line(told)}" if told else out


def _of_request(_: RequestCondition, seen: Seen) -> str:
    wanted = [fact for fact in seen.facts("request") if fact.state is State.CONFIRMED]
    asked = ", ".join(one_line(_quantity(fact), VALUE_CHARACTERS) for fact in wanted)
    return f"asked for: {asked}" if asked else "nothing asked for with a quantity"


def _quantity(fact: Fact) -> str:
    if not isinstance(fact.value, Request):
        return ""
    return fact.value.product if fact.value.quantity is None else f"{fact.value.quantity} x {fact.value.product}"


def _of_activity(when: ActivityCondition, seen: Seen) -> str:
    count = len(seen.events(when.activity, when.longest, when.details))
    about = f" ({', '.join(one_line(each, VALUE_CHARACTERS) for each in when.detail)})" if when.detail else ""
    window = "" if when.within_days is None else f" in the last {when.within_days} days"
    counted = f", {when.limit} of them count" if when.limit is not None and count > when.limit else ""
    return f"{count or 'no'} {one_line(when.activity)}{about}{window}{counted}"


def _of_silence(when: InactivityCondition, seen: Seen) -> str:
    since = f" since the last {one_line(when.after)}" if when.after else ""
    kinds = f" ({', '.join(one_line(kind) for kind in when.activities)})" if when.activities else ""
    return f"no sign of life{kinds} for {silent_days(when, seen)} days{since}"


def _of_amount(_: BudgetAmountCondition, seen: Seen) -> str:
    value = seen.value(BUDGET_AMOUNT)
    if not isinstance(value, BudgetAmounts):
        return f"{LABELS[BUDGET_AMOUNT]} unknown"
    named = (
        f"{each.amount:,.2f} {each.currency or 'in no named currency'}"
        + ("" if each.period == "total" else f" a {each.period}")
        for each in value.sums
    )
    return f"{LABELS[BUDGET_AMOUNT]}: {' or '.join(named)}"


def _of_pair(when: PairCondition, seen: Seen) -> str:
    return ", ".join(_of_contact(ContactCondition(attribute=name), seen) for name in when.pair)


def _of_contact(when: ContactCondition, seen: Seen) -> str:
    return of_contact(when.attribute, seen.values.get(when.attribute))


def of_contact(attribute: str, value: Value) -> str:
    """What an attribute of the contact is, in words."""
    if value is None:
        return f"{_label(attribute, None)} unknown"
    if isinstance(value, bool):
        return "the e-mail address is a company's" if value else "the e-mail address is a free-mail one"
    return f"{_label(attribute, None)}: {one_line(str(value), VALUE_CHARACTERS)}"


_BECAUSE: dict[type, Callable[[Any, Seen], str]] = {
    ContactCondition: _of_contact,
    PairCondition: _of_pair,
    FactorCondition: _of_factor,
    ActivityCondition: _of_activity,
    CheckCondition: _of_check,
    RequestCondition: _of_request,
    BudgetAmountCondition: _of_amount,
    InactivityCondition: _of_silence,
}
