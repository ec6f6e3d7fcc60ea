"""What a rule saw, in words. One short clause each; text from outside stands in it as data, on one line."""

from __future__ import annotations

from agent.card_content import Rule
from agent.checks import BUDGET_FIT, TIMELINE_FIT
from agent.claims import EvidenceClass
from agent.conditions import ActivityCondition, CheckCondition, FactorCondition, RequestCondition
from agent.contact_condition import ContactCondition, Known
from agent.facts import CheckOutcome, Fact, Request, State
from agent.seen import EXTRA, STRENGTH, Seen, Standing, Value
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
    "request": "which products, and how many",
}

_CHECKED = {BUDGET_FIT: "budget against list price", TIMELINE_FIT: "date against installation time"}
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
    if key.startswith("factor."):
        name = key.removeprefix("factor.")
        if not isinstance(value, Standing):
            return name
        if value.state is State.CONTESTED:
            return f"{name}: contradictory words"
        return f"{name}: {value.state.value}, but not in the buyer's own words"
    if key.startswith(EXTRA):
        return f"the field “{one_line(key.removeprefix(EXTRA), VALUE_CHARACTERS)}”"
    return LABELS[key]


def because(rule: Rule, seen: Seen) -> str:
    """What made a rule hold."""
    when = rule.when
    if isinstance(when, FactorCondition):
        return _of_factor(when, seen)
    if isinstance(when, CheckCondition):
        return _of_check(when, seen)
    if isinstance(when, RequestCondition):
        return _of_request(seen)
    if isinstance(when, ActivityCondition):
        return _of_activity(when, seen)
    if isinstance(when, ContactCondition):
        return _of_contact(when, seen)
    raise TypeError(f"a rule about {when.key} has words of its own")


def wish(rule: Rule) -> str:
    """What would make a rule hold, as something to be learned: "budget confirmed by the buyer"."""
    when = rule.when
    if isinstance(when, FactorCondition):
        heard = f" {HEARD[max(when.evidence, key=STRENGTH.__getitem__)]}" if when.evidence else ""
        return f"{when.factor.value} {when.state.value}{heard}"
    if isinstance(when, CheckCondition):
        return f"{_CHECKED[when.check]}, if it {_VERDICT[when.outcome]},"
    if isinstance(when, RequestCondition):
        return (
            "products asked for with quantities" if when.request is Known.PRESENT else f"a request {when.request.value}"
        )
    if isinstance(when, ContactCondition):
        return f"{label(when.key)} {when.words}"
    raise TypeError(f"{when.key} is never unknown")


def _of_factor(when: FactorCondition, seen: Seen) -> str:
    name = when.factor.value
    standing = seen.value(when.key)
    if not isinstance(standing, Standing):
        return f"{name} unknown: nobody spoke of it"
    if standing.state is State.CONTESTED:
        return f"{name} contested: the words contradict each other"
    leaning = "" if any(fact.direct for fact in seen.facts(when.key)) else ", in words that only lean that way"
    return f"{name} {standing.state.value} {HEARD[standing.evidence]}{leaning}"


def _of_check(when: CheckCondition, seen: Seen) -> str:
    derived = seen.check(when.key)
    told = "" if derived is None else one_line(derived.arithmetic or derived.missing)
    outcome = CheckOutcome.UNKNOWN if derived is None else derived.outcome
    return f"{_CHECKED[when.check]} {_VERDICT[outcome]}{f': {told}' if told else ''}"


def _of_request(seen: Seen) -> str:
    wanted = [fact for fact in seen.facts("request") if fact.state is State.CONFIRMED]
    asked = ", ".join(one_line(_quantity(fact), VALUE_CHARACTERS) for fact in wanted)
    return f"asked for: {asked}" if asked else "nothing asked for with a quantity"


def _quantity(fact: Fact) -> str:
    if not isinstance(fact.value, Request):
        return ""
    return fact.value.product if fact.value.quantity is None else f"{fact.value.quantity} x {fact.value.product}"


def _of_activity(when: ActivityCondition, seen: Seen) -> str:
    count = seen.events(when.activity, when.within_days)
    window = "" if when.within_days is None else f" in the last {when.within_days} days"
    counted = f", {when.limit} of them count" if when.limit is not None and count > when.limit else ""
    return f"{count or 'no'} {one_line(when.activity)}{window}{counted}"


def _of_contact(when: ContactCondition, seen: Seen) -> str:
    value = seen.value(when.key)
    if value is None:
        return f"{label(when.key)} unknown"
    if isinstance(value, bool):
        return "the e-mail address is a company's" if value else "the e-mail address is a free-mail one"
    return f"{label(when.key)}: {one_line(str(value), VALUE_CHARACTERS)}"
