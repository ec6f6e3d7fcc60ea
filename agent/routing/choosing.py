"""Whose turn it is: the fewest open leads for the weight, then who waited longest, then the order of the file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from agent.routing.content import Person


class Load(NamedTuple):
    """How many leads a person has open, and the number of the last assignment they got; 0 where there was none.

    Numbers rise with every assignment, so that the lowest has waited longest.
    """

    open: int = 0
    last: int = 0


IDLE = Load()

Loads = Mapping[str, Load]


class Choice(NamedTuple):
    """Who takes a lead, None where nobody can, and why in words."""

    person: Person | None
    because: str


def choose(people: Sequence[Person], loads: Loads, holder: str | None = None) -> Choice:
    """Choose among the people that a rule names. `holder`, who has the lead already, keeps it where they can."""
    able = [person for person in people if can_take(person, loads, holder)]
    if not able:
        return Choice(None, "; ".join(_unable(person, loads) for person in people) or "it names nobody")
    kept = next((person for person in able if person.id == holder), None)
    if kept is not None:
        return Choice(kept, f"stays with {kept.called}")
    turn = {person.id: (_share(person, loads), loads.get(person.id, IDLE).last) for person in able}
    chosen = min(able, key=lambda person: turn[person.id])
    return Choice(chosen, f"{chosen.called} has {_has(chosen, loads)}{_lead_over(chosen, able, loads)}")


def can_take(person: Person, loads: Loads, holder: str | None = None) -> bool:
    """Whether a person is there and below their limit; a lead that they hold already is not counted twice."""
    if person.away:
        return False
    open_leads = loads.get(person.id, IDLE).open - (person.id == holder)
    return person.open_at_most is None or open_leads < person.open_at_most


def _share(person: Person, loads: Loads) -> Fraction:
    return Fraction(loads.get(person.id, IDLE).open, person.weight)


def _has(person: Person, loads: Loads) -> str:
    limit = "" if person.open_at_most is None else f" of {person.open_at_most}"
    return f"{loads.get(person.id, IDLE).open}{limit} open"


def _unable(person: Person, loads: Loads) -> str:
    return f"{person.called} is away" if person.away else f"{person.called} has {_has(person, loads)}"


def _lead_over(chosen: Person, able: Sequence[Person], loads: Loads) -> str:
    """Why this one of those who can: the only one, the fewest, the longest wait, or the place in the file."""
    others = [person for person in able if person is not chosen]
    if not others:
        return ", the only one who can take it"
    if all(_share(person, loads) > _share(chosen, loads) for person in others):
        return ", the fewest" if len({person.weight for person in able}) == 1 else ", the fewest for the weight"
    level = [person for person in others if _share(person, loads) == _share(chosen, loads)]
    since = loads.get(chosen.id, IDLE).last
    return ", named first" if any(loads.get(person.id, IDLE).last == since for person in level) else ", waited longest"
