"""What a scorecard sees of a lead: for each attribute its value, and None where nobody knows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import NamedTuple

from agent.claims import BANT, EvidenceClass, Factor
from agent.facts import CheckOutcome, DerivedFact, Fact, Request, State
from agent.lead import is_business_email
from agent.score import ScoringInput

EXTRA = "contact.extra."
"""Before the name of a form field that has no place of its own."""

STRENGTH = {EvidenceClass.SAID: 2, EvidenceClass.ASSENTED: 1, EvidenceClass.REPORTED: 0}
"""Classes of evidence by strength."""


class Standing(NamedTuple):
    """Where a BANT factor stands, and how that came to be known. Unknown is None, not a standing."""

    state: State
    evidence: EvidenceClass


Value = str | int | bool | Standing | CheckOutcome | None
"""What an attribute was seen to be. None is unknown."""

_TEXT_FIELDS = ("name", "title", "phone", "company", "industry", "country")
_A_DAY = timedelta(days=1)


class Seen:
    """A lead's values, facts and events by the names that a scorecard uses."""

    def __init__(self, given: ScoringInput) -> None:
        self.given = given
        self._values = _contact_values(given)
        self._facts: dict[str, list[Fact]] = {}
        for fact in given.facts:
            if fact.factor in BANT:
                self._facts.setdefault(f"factor.{fact.factor.value}", []).append(fact)
            elif fact.factor is Factor.REQUEST:
                self._facts.setdefault("request", []).append(fact)
        self._checks = {f"check.{derived.name}": derived for derived in given.derived}
        self._ages: dict[str, list[float]] = {}
        for activity in given.lead.activities:
            age = (given.as_of - activity.at) / _A_DAY
            if age >= 0:
                self._ages.setdefault(activity.kind, []).append(age)

    def value(self, key: str) -> Value:
        """The value of an attribute; None is unknown."""
        if key.startswith("contact."):
            return self._values.get(key)
        if key.startswith("factor."):
            return _standing(self._facts.get(key, ()))
        if key.startswith("check."):
            derived = self._checks.get(key)
            return None if derived is None or derived.outcome is CheckOutcome.UNKNOWN else derived.outcome
        return _requested(self._facts.get(key, ()))

    def facts(self, key: str) -> Sequence[Fact]:
        """The facts behind "factor.X" or "request"."""
        return self._facts.get(key, ())

    def check(self, key: str) -> DerivedFact | None:
        """The check behind "check.X"."""
        return self._checks.get(key)

    def events(self, kind: str, within_days: int | None) -> int:
        """How many activities of a kind took place in the days up to the score's day, none of them later."""
        ages = self._ages.get(kind, ())
        return len(ages) if within_days is None else sum(1 for age in ages if age <= within_days)


def _contact_values(given: ScoringInput) -> dict[str, Value]:
    contact = given.lead.contact
    texts = {f"{EXTRA}{name}": text for name, text in contact.extra}
    texts |= {f"contact.{name}": getattr(contact, name) for name in _TEXT_FIELDS}
    values: dict[str, Value] = {key: text for key, text in texts.items() if text and not text.isspace()}
    values["contact.employees"] = contact.employees
    values["contact.business_email"] = is_business_email(contact.email)
    return values


def _standing(facts: Sequence[Fact]) -> Standing | None:
    """Where a factor stands. Merged facts hold one a factor; of several, unlike states contest each other."""
    if not facts:
        return None
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
