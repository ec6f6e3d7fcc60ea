"""What-if: what a lead would be, were something of it otherwise. Takes assumptions as they are written, NAME=VALUE.

An assumed fact counts as the buyer's own words on the day of the score. Its evidence names no conversation and quotes
the assumption itself, so that it can never be taken for something that was said. Nothing of this is ever stored.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Sequence
from datetime import timedelta
from typing import NamedTuple

from agent.checks import check
from agent.claims import BANT, EvidenceClass, Factor
from agent.conditions import CHECKS
from agent.contact_condition import CONTACT_KINDS
from agent.conversation import Side
from agent.errors import InputError
from agent.facts import CheckOutcome, DerivedFact, Evidence, Fact, Money, Request, State, Wanted
from agent.lead import Activity, Contact, in_order
from agent.offer import Offer
from agent.score import ScoringInput
from agent.seen import EXTRA
from agent.spelling import folded, one_line
from agent.values.amounts import find_amounts
from agent.values.times import find_times

ASSUMED = "assumed"
"""Stands in the evidence of an assumed fact where a conversation's id would."""

UNKNOWN = "unknown"
ACTIVITY = "activity."
CHECK = "check."
REQUEST = "request"
EMAIL = "contact.email"
EVENTS = 1000
"""The most activities that can be assumed of one kind."""

NAMES = (
    *(factor.value for factor in BANT),
    REQUEST,
    *CONTACT_KINDS,
    EMAIL,
    *(f"{CHECK}{name}" for name in CHECKS),
)
"""All that can be assumed, besides `contact.extra.FIELD` and `activity.KIND`."""

_VALUES = {
    Factor.BUDGET: (Factor.BUDGET_AMOUNT, "an amount (30000, $30k, 30000 EUR a month)"),
    Factor.TIMELINE: (Factor.WANTED_BY, "a day or days (2026-09-01, three weeks)"),
}
"""What a factor's value is, and how it is written."""

_RESTS_ON = {
    "budget_fit": {Factor.BUDGET_AMOUNT, Factor.REQUEST},
    "timeline_fit": {Factor.WANTED_BY, Factor.LEAD_TIME, Factor.REQUEST},
    "quantity_fit": {Factor.REQUEST},
}
"""The facts that a check is worked out from."""


class Assumption(NamedTuple):
    """What is to be otherwise, and how: NAME=VALUE, split."""

    name: str
    value: str

    def __str__(self) -> str:
        return one_line(f"{self.name}={self.value}")


def assumption(text: str) -> Assumption:
    """An assumption as it is written. Raises InputError "assumption_unreadable", "assumption_unknown"."""
    name, equals, value = (part.strip() for part in text.partition("="))
    if not equals or not name or not value:
        raise InputError(
            "assumption_unreadable",
            f"“{one_line(text)}” is no assumption. Write NAME=VALUE, as budget=30000 or authority=confirmed.",
        )
    name = name.removeprefix("factor.")
    open_ended = any(name.startswith(start) and len(name) > len(start) for start in (EXTRA, ACTIVITY))
    if name not in NAMES and not open_ended:
        raise InputError("assumption_unknown", f"There is nothing called “{one_line(name)}” to assume{_meant(name)}")
    return Assumption(name, value)


def assume(given: ScoringInput, assumed: Sequence[Assumption], offer: Offer) -> ScoringInput:
    """The same lead, were all of `assumed` so. What comes later in the list counts.

    Checks are worked out anew from `offer` where the facts under them change. Raises InputError "assumption_value".
    """
    before = given
    for each in assumed:
        if not each.name.startswith(CHECK):
            given = _applier(each.name)(given, each)
    given = given.model_copy(update={"derived": _checked(before, given, offer)})
    for each in assumed:
        if each.name.startswith(CHECK):
            given = _with_check(given, each)
    return given


def checked_anew(before: ScoringInput, after: ScoringInput) -> set[str]:
    """The checks that rest on facts in which the two differ."""
    was, now = set(before.facts), set(after.facts)
    changed = {fact.factor for fact in was ^ now}
    return {name for name, factors in _RESTS_ON.items() if factors & changed}


def _checked(before: ScoringInput, given: ScoringInput, offer: Offer) -> tuple[DerivedFact, ...]:
    names = checked_anew(before, given)
    anew = {derived.name: derived for derived in check(given.facts, offer) if derived.name in names}
    kept = [derived for derived in given.derived if derived.name not in names]
    return tuple(sorted((*kept, *anew.values()), key=lambda derived: CHECKS.index(derived.name)))


def _applier(name: str) -> Callable[[ScoringInput, Assumption], ScoringInput]:
    if name.startswith(ACTIVITY):
        return _with_activities
    if name.startswith("contact."):
        return _with_contact
    return _with_request if name == REQUEST else _with_factor


# --- facts -------------------------------------------------------------------------------------------------------


def _with_factor(given: ScoringInput, each: Assumption) -> ScoringInput:
    factor = Factor(each.name)
    of_value, written = _VALUES.get(factor, (None, ""))
    states = [state.value for state in State]
    if each.value in states:
        state = State(each.value)
        keeps_value = state in (State.CONFIRMED, State.CONTESTED)
        gone = {factor} if keeps_value or of_value is None else {factor, of_value}
        return _with_facts(given, gone, () if state is State.UNKNOWN else (_fact(given, each, factor, state),))
    value = _value(factor, each.value, given)
    if of_value is None or value is None:
        allowed = ", ".join(states) + (f", or {written}" if written else "")
        raise _unfit(each, f"{factor.value} is {allowed}")
    facts = (_fact(given, each, factor, State.CONFIRMED), _fact(given, each, of_value, State.CONFIRMED, value))
    return _with_facts(given, {factor, of_value}, facts)


def _value(factor: Factor, text: str, given: ScoringInput) -> Money | Wanted | None:
    """The one amount, or the one time, that a text is; None where it is none, or several."""
    if factor is Factor.BUDGET:
        amounts = [amount.money for amount in find_amounts(text)]
        return amounts[0] if len(amounts) == 1 else None
    times = [time.wanted for time in find_times(text, given.as_of.date())] if factor is Factor.TIMELINE else []
    return times[0] if len(times) == 1 else None


def _with_request(given: ScoringInput, each: Assumption) -> ScoringInput:
    if each.value == UNKNOWN:
        return _with_facts(given, {Factor.REQUEST}, ())
    if each.value == "absent":
        nothing = Request(product="anything")
        return _with_facts(given, {Factor.REQUEST}, (_fact(given, each, Factor.REQUEST, State.DENIED, nothing),))
    wanted = [_wanted(part) for part in each.value.split(",")]
    if None in wanted:
        raise _unfit(each, "request is absent, unknown, or products with quantities: “4 x Gateway, 2 x Handheld”")
    facts = tuple(_fact(given, each, Factor.REQUEST, State.CONFIRMED, value) for value in wanted)
    return _with_facts(given, {Factor.REQUEST}, facts)


def _wanted(text: str) -> Request | None:
    """A product with a quantity, as "4 x Gateway"."""
    number, cross, product = (part.strip() for part in text.replace("\u00d7", " x ").partition(" x "))
    count = _whole(number)
    return Request(product=product, quantity=count) if cross and product and count else None


def _fact(
    given: ScoringInput,
    each: Assumption,
    factor: Factor,
    state: State,
    value: Money | Wanted | Request | None = None,
) -> Fact:
    quote = str(each)
    words = Evidence(
        conversation=ASSUMED,
        utterance=0,
        speaker=ASSUMED,
        side=Side.BUYER,
        said_at=given.as_of,
        start=0,
        end=len(quote),
        quote=quote,
    )
    said = EvidenceClass.SAID
    return Fact(factor=factor, state=state, evidence_class=said, value=value, evidence=(words,), said_at=given.as_of)


def _with_facts(given: ScoringInput, gone: set[Factor], added: Iterable[Fact]) -> ScoringInput:
    kept = (fact for fact in given.facts if fact.factor not in gone)
    return given.model_copy(update={"facts": (*kept, *added)})


def _with_check(given: ScoringInput, each: Assumption) -> ScoringInput:
    name = each.name.removeprefix(CHECK)
    outcomes = [outcome.value for outcome in CheckOutcome]
    if each.value not in outcomes:
        raise _unfit(each, f"a check is one of {', '.join(outcomes)}")
    factor = {"budget_fit": Factor.BUDGET, "timeline_fit": Factor.TIMELINE}.get(name, Factor.REQUEST)
    derived = DerivedFact(name=name, factor=factor, outcome=CheckOutcome(each.value), arithmetic=ASSUMED)
    others = (other for other in given.derived if other.name != name)
    return given.model_copy(update={"derived": (*others, derived)})


# --- the contact, and what the lead did --------------------------------------------------------------------------


def _with_contact(given: ScoringInput, each: Assumption) -> ScoringInput:
    lead, unknown = given.lead, each.value == UNKNOWN
    field = each.name.removeprefix("contact.")
    update: dict[str, object] = {field: None if unknown else each.value}
    if each.name.startswith(EXTRA):
        named = each.name.removeprefix(EXTRA)
        others = tuple(pair for pair in lead.contact.extra if pair[0] != named)
        update = {"extra": others if unknown else (*others, (named, each.value))}
    elif field == "employees" and not unknown:
        update = {field: _head_count(each)}
    elif field == "business_email":
        update = {"email": None if unknown else _address(each)}
    contact: Contact = lead.contact.model_copy(update=update)
    return given.model_copy(update={"lead": lead.model_copy(update={"contact": contact})})


def _head_count(each: Assumption) -> int:
    count = _whole(each.value.replace(",", ""))
    if count is None:
        raise _unfit(each, "contact.employees is a whole number, or unknown")
    return count


def _address(each: Assumption) -> str:
    """An address of the kind; only its domain is ever looked at."""
    answers = {"yes": "assumed@company.example", "no": "assumed@gmail.com"}
    if each.value not in answers:
        raise _unfit(each, "contact.business_email is yes, no or unknown")
    return answers[each.value]


def _with_activities(given: ScoringInput, each: Assumption) -> ScoringInput:
    """So many activities of a kind on the day of the score, instead of those recorded, or with "+" on top of them."""
    kind, more = each.name.removeprefix(ACTIVITY), each.value.startswith("+")
    count = _whole(each.value.removeprefix("+"))
    if count is None or count > EVENTS:
        raise _unfit(each, f"an activity is a number up to {EVENTS}, or +N for so many more")
    lead = given.lead
    kept = [activity for activity in lead.activities if more or activity.kind != kind]
    # The same activity at the same moment is one, so each gets a moment of its own.
    added = [Activity(kind=kind, at=given.as_of - timedelta(microseconds=number)) for number in range(1, count + 1)]
    return given.model_copy(update={"lead": lead.model_copy(update={"activities": in_order((*kept, *added))})})


def _whole(text: str) -> int | None:
    """A whole number of plain digits, 0 or more; None for any other text."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 9 else None


def _unfit(each: Assumption, allowed: str) -> InputError:
    return InputError("assumption_value", f"“{each}” cannot be assumed: {allowed}.")


def _meant(name: str) -> str:
    short = {known.rpartition(".")[2]: known for known in reversed(NAMES)}
    near = difflib.get_close_matches(folded(name), [*NAMES, *short, ACTIVITY], n=1)
    guess = f"; did you mean {short.get(near[0], near[0])}?" if near else "."
    return f"{guess} Allowed: {', '.join(NAMES)}, {EXTRA}FIELD, {ACTIVITY}KIND."
