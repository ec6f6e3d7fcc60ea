"""A lead laid out by a card: what each attribute of the card weighs at what is known of it, and what is behind it.

Every way of looking a weight up is found once for a card, so that a lead costs one look-up for each thing it has.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from agent.attributes import Attribute, Weight
from agent.facts import CheckOutcome, DerivedFact, Fact
from agent.lead import Contact, is_business_email
from agent.score import ScoringInput
from agent.seen import EXTRA, FACTOR_KEYS, PAIR, TEXT_FIELDS, VALUE_OF, Seen, Value

Behind = tuple[Fact, ...] | DerivedFact | None
"""What an attribute is known from: the facts about it, the check, or None for what the contact says and the unknown."""

_CANNOT_BE_TOLD = CheckOutcome.UNKNOWN
_CONTACT = "contact."
_CHECK = "check."


class _Looked(NamedTuple):
    """Where an attribute stands among all of a card, and how its weight is found: remembered, or worked out."""

    at: int
    remembered: Callable[..., Weight | None]
    weigh: Callable[..., Weight]


@dataclass(frozen=True, slots=True)
class Places:
    """Where what is known of a lead has its place among the attributes of a card."""

    unknown: tuple[Weight, ...]
    nothing: tuple[None, ...]
    fields: tuple[tuple[str, _Looked], ...]
    extras: dict[str, _Looked]
    email: _Looked | None
    facts: dict[str, tuple[Callable[[Sequence[Fact]], Value], _Looked]]
    checks: dict[str, _Looked]
    pairs: tuple[tuple[int, Attribute], ...]

    def laid_out(self, seen: Seen) -> tuple[list[Weight], list[Behind]]:
        """The weight of each attribute, and what is behind it, both in the card's order.

        `seen` itself is asked only for what is weighed in pairs.
        """
        given = seen.given
        weights = [*self.unknown]
        behind: list[Behind] = [*self.nothing]
        self._lay_contact(given.lead.contact, weights)
        self._lay_facts(given, weights, behind)
        for at, attribute in self.pairs:
            weights[at] = attribute.weigh(seen.value(attribute.key))
        return weights, behind

    def _lay_contact(self, contact: Contact, weights: list[Weight]) -> None:
        known = contact.__dict__
        for name, (at, remembered, weigh) in self.fields:
            value = known[name]
            if value is not None:
                weights[at] = remembered(value) or weigh(value)
        if self.email is not None:
            at, remembered, weigh = self.email
            of_company = is_business_email(known["email"])
            weights[at] = remembered(of_company) or weigh(of_company)
        if self.extras:
            for name, text in known["extra"]:
                if name in self.extras and text and not text.isspace():
                    at, remembered, weigh = self.extras[name]
                    weights[at] = remembered(text) or weigh(text)

    def _lay_facts(self, given: ScoringInput, weights: list[Weight], behind: list[Behind]) -> None:
        places = self.facts
        for fact in given.facts:
            factor = fact.factor
            if factor in places:
                value_of, (at, remembered, weigh) = places[factor]
                facts = behind[at]
                behind[at] = facts = (fact,) if facts is None else (*facts, fact)
                value = value_of(facts)
                weights[at] = remembered(value) or weigh(value)
        places_of_checks = self.checks
        for derived in given.derived:
            name = derived.name
            if name in places_of_checks:
                at, remembered, weigh = places_of_checks[name]
                outcome = derived.outcome
                behind[at] = derived
                weights[at] = self.unknown[at] if outcome is _CANNOT_BE_TOLD else remembered(outcome) or weigh(outcome)


def places(attributes: Sequence[Attribute]) -> Places:
    """The places of all attributes of a card."""
    of = {each.key: _Looked(at, each.known.get, each.weigh) for at, each in enumerate(attributes)}
    texts = {f"{_CONTACT}{name}": name for name in TEXT_FIELDS}
    read = {key: looked._replace(weigh=attributes[looked.at].weigh_text) for key, looked in of.items()}
    fields = [(texts[key], read[key]) for key in of if key in texts]
    if "contact.employees" in of:
        fields.append(("employees", of["contact.employees"]))
    return Places(
        unknown=tuple(each.unknown for each in attributes),
        nothing=(None,) * len(attributes),
        fields=tuple(fields),
        extras={key.removeprefix(EXTRA): looked for key, looked in of.items() if key.startswith(EXTRA)},
        email=of.get("contact.business_email"),
        facts={factor: (VALUE_OF[key], of[key]) for factor, key in FACTOR_KEYS.items() if key in of},
        checks={key.removeprefix(_CHECK): looked for key, looked in of.items() if key.startswith(_CHECK)},
        pairs=tuple((looked.at, attributes[looked.at]) for key, looked in of.items() if key.startswith(PAIR)),
    )
