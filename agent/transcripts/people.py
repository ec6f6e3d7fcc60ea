"""The people of a call as a recording system knows them: name, e-mail, and at times the side they are on."""

from __future__ import annotations

import re
from collections.abc import Iterable

from agent.conversation import Frozen, Side
from agent.lead import FREE_MAIL, Contact, email_domain
from agent.sides import UNNAMED, Told

_LONGEST_NAME = 120
_NOTHING = Contact()

NameAndEmail = tuple[str | None, str | None]


class Person(Frozen):
    """Somebody in the call. `name` is the one that the turns carry; the contact's e-mail, title, phone may be known."""

    name: str
    contact: Contact = Contact()
    told: Told | None = None


class Roster:
    """Gives everybody in a call one name to go by.

    A recording system knows people by a key: an id, or a name. Somebody who joins twice has two keys and is one person;
    two people of one name are told apart where their e-mail or their side differs, and the second goes by "Name (2)".
    """

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._people: dict[str, Person] = {}
        self._known_as: dict[tuple[str, str | None, Side | None], str] = {}
        self._namesakes: dict[str, int] = {}

    def add(self, key: str, name: str | None, contact: Contact = _NOTHING, told: Told | None = None) -> str:
        """Know somebody under a key, and say what they go by; one without a name goes by "Speaker KEY"."""
        person = Person(name=tidy(name) or f"Speaker {tidy(key)}"[:_LONGEST_NAME], contact=contact, told=told)
        known_as = self._known(person)
        self._names.setdefault(key, known_as)
        return known_as

    def name(self, key: str | None) -> str:
        """What somebody goes by; nobody's words where the key is none, "Speaker KEY" where nobody knows it."""
        if key is None:
            return UNNAMED
        return self._names[key] if key in self._names else self.add(key, None)

    def named(self, name: str | None) -> str:
        """What somebody goes by whom the system knows by name alone; nobody's words where there is no name."""
        if name is None:
            return UNNAMED
        return self._names[name] if name in self._names else self.add(name, name)

    @property
    def people(self) -> tuple[Person, ...]:
        """Everybody, in the order in which they were added."""
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


def hosted(host: NameAndEmail, others: Iterable[NameAndEmail], because: str) -> Roster:
    """A roster of people known by name, the host among them; the host sells, unless something says otherwise."""
    roster = Roster()
    told = Told(side=Side.SELLER, because=because, sure=False)
    for (name, email), side in ((host, told), *((other, None) for other in others)):
        if name:
            roster.add(name, name, Contact(email=address(email)), side)
    return roster


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


def bears_name(email: str, name: str) -> bool:
    """Whether an address spells a name of two words or more out: ann.ray@beta.example is Ann Ray's."""
    words = re.split(r"[._+-]", email.split("@", 1)[0].casefold())
    return len(words) > 1 and words == name.casefold().split()


def _may_be_one(one: Person, other: Person) -> bool:
    emails = {(person.contact.email or "").casefold() for person in (one, other)} - {""}
    sides = {person.told.side for person in (one, other) if person.told}
    return len(emails) < 2 and len(sides) < 2


def _together(one: Person, other: Person) -> Person:
    contact = one.contact.filled_by(other.contact)
    return one.model_copy(update={"contact": contact, "told": one.told or other.told})
