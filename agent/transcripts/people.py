"""The people of a call as a recording system knows them: name, e-mail, and at times the side they are on."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable
from typing import Generic, TypeVar

from agent.conversation import Frozen, Side
from agent.lead import FREE_MAIL, Contact, email_domain
from agent.sides import UNNAMED, Told

MOST_PEOPLE = 10_000
"""How many people a meeting may list, be they there or not."""

_LONGEST_NAME = 120

NameAndEmail = tuple[str | None, str | None]
Key = TypeVar("Key", bound=Hashable)


class Person(Frozen):
    """Somebody in the call. `name` is the one that the turns carry; the contact's e-mail, title, phone may be known."""

    name: str
    contact: Contact = Contact()
    told: Told | None = None


class Roster(Generic[Key]):
    """Gives everybody who speaks in a call one name to go by.

    A recording system knows people by a key: an id, a name, or both. `introduce` is asked once for each key, when it
    first speaks, and tells who that is, or None. Somebody who joins twice has two keys and is one person; two people of
    one name are told apart where their e-mail or their side differs, and the second goes by "Name (2)".
    """

    def __init__(self, introduce: Callable[[Key], Person | None]) -> None:
        self._introduce = introduce
        self._names: dict[Key, str] = {}
        self._people: dict[str, Person] = {}
        self._known_as: dict[tuple[str, str | None, Side | None], str] = {}
        self._namesakes: dict[str, int] = {}

    def name(self, key: Key | None) -> str:
        """What somebody goes by: "Speaker KEY" where nobody knows them; where there is no key, it was nobody."""
        if key is None:
            return UNNAMED
        if key not in self._names:
            person = self._introduce(key) or Person(name="")
            name = tidy(person.name) or tidy(f"Speaker {key}")
            self._names[key] = self._known(person if person.name == name else person.model_copy(update={"name": name}))
        return self._names[key]

    @property
    def people(self) -> tuple[Person, ...]:
        """Everybody who spoke, in that order."""
        return tuple(self._people.values())

    def _known(self, person: Person) -> str:
        folded = person.name.casefold()
        email = (person.contact.email or "").casefold() or None
        ident = (folded, email, person.told.side if person.told else None)
        if ident not in self._known_as:
            self._known_as[ident] = self._placed(person)
        return self._known_as[ident]

    def _placed(self, person: Person) -> str:
        folded = person.name.casefold()
        first = self._people.get(folded)
        if first is not None and not _may_be_one(first, person):
            return self._add_namesake(person)
        self._people[folded] = _together(first, person) if first else person
        return self._people[folded].name

    def _add_namesake(self, person: Person) -> str:
        folded = person.name.casefold()
        number = self._namesakes.get(folded, 1) + 1
        while f"{folded} ({number})" in self._people:
            number += 1
        self._namesakes[folded] = number
        name = f"{person.name} ({number})"
        self._people[name.casefold()] = person.model_copy(update={"name": name})
        return name


def hosted(host: NameAndEmail, others: Iterable[NameAndEmail], because: str) -> Roster[str]:
    """A roster of people known by name, the host among them; the host sells, unless something says otherwise."""
    told = Told(side=Side.SELLER, because=because, sure=False)
    emails: dict[str | None, str | None] = {}
    for name, email in (host, *others):
        emails[name] = emails.get(name) or address(email)

    def introduce(name: str) -> Person:
        return Person(name=name, contact=Contact(email=emails.get(name)), told=told if name == host[0] else None)

    return Roster(introduce)


def tidy(name: str | None) -> str:
    """A name on one line and of a length to be shown; "" for none."""
    return " ".join((name or "").split())[:_LONGEST_NAME].strip()


def address(text: str | None) -> str | None:
    """The text if it is an e-mail address; some systems write "None" or a phone number in its place."""
    found = (text or "").strip()
    return found if re.fullmatch(r"[^\s@<>]{1,64}@[^\s@<>]{1,190}", found) else None


def business_domains(*emails: str | None) -> tuple[str, ...]:
    """Domains of those addresses that are a company's and not a free-mail service's, each once."""
    domains = [email_domain(email) for email in emails]
    return tuple(dict.fromkeys(domain for domain in domains if domain and domain not in FREE_MAIL))


def spelled_out(email: str) -> str | None:
    """The name of two words or more that an address spells out, in small letters: "ann ray" of ann.ray@beta.example."""
    words = re.split(r"[._+-]", email.split("@", 1)[0].casefold())
    return " ".join(words) if len(words) > 1 and all(words) else None


def _may_be_one(one: Person, other: Person) -> bool:
    emails = {(person.contact.email or "").casefold() for person in (one, other)} - {""}
    sides = {person.told.side for person in (one, other) if person.told}
    return len(emails) < 2 and len(sides) < 2


def _together(one: Person, other: Person) -> Person:
    contact = one.contact.filled_by(other.contact)
    return one.model_copy(update={"contact": contact, "told": one.told or other.told})
