"""What a rule saw, in words. One short clause each; text from outside stands in it as data, on one line."""

from __future__ import annotations

from agent.card_content import Rule
from agent.claims import EvidenceClass
from agent.conditions import ActivityCondition, CheckCondition, FactorCondition, RequestCondition
from agent.contact_condition import ContactCondition
from agent.facts import CheckOutcome, Fact, Request, State
from agent.seen import EXTRA, Seen, Standing, Value
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

_HEARD = {
    EvidenceClass.SAID: "the buyer says",
    EvidenceClass.ASSENTED: "the buyer agrees with the seller",
    EvidenceClass.REPORTED: "the seller says, and the buyer lets it stand",
}


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
    """What would make a rule hold, as something to be learned: "budget confirmed"."""
    when = rule.when
    if isinstance(when, FactorCondition):
        heard = f" ({', '.join(when.evidence)})" if when.evidence else ""
        return f"{when.factor.value} {when.state.value}{heard}"
    if isinstance(when, CheckCondition):
        return f"the check {when.check} if it {when.outcome.value}"
    if isinstance(when, RequestCondition):
        return f"products with quantities if {when.request.value}"
    if isinstance(when, ContactCondition):
        return f"{label(when.key)} {when.words}"
    raise TypeError(f"{when.key} is never unknown")


def _of_factor(when: FactorCondition, seen: Seen) -> str:
    name = when.factor.value
    standing = seen.value(when.key)
    if not isinstance(standing, Standing):
        return f"nobody spoke of it: {name} unknown"
    if standing.state is State.CONTESTED:
        return f"the words contradict each other: {name} contested"
    leaning = "" if any(fact.direct for fact in seen.facts(when.key)) else ", in words that only lean that way"
    return f"{_HEARD[standing.evidence]}: {name} {standing.state.value}{leaning}"


def _of_check(when: CheckCondition, seen: Seen) -> str:
    derived = seen.check(when.key)
    told = "" if derived is None else one_line(derived.arithmetic or derived.missing)
    outcome = CheckOutcome.UNKNOWN if derived is None else derived.outcome
    verdict = {"passes": "holds", "fails": "does not hold", "unknown": "cannot be told"}[outcome.value]
    return f"{_CHECKED[when.check]} {verdict}{f': {told}' if told else ''}"


_CHECKED = {"budget_fit": "budget against list price", "timeline_fit": "date against installation time"}


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
