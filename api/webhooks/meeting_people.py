"""What is known of a meeting's people beside its transcript: who the contact is, and who hosts and so sells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from agent.errors import InputError
from agent.lead import Contact, email_domain
from agent.transcripts import Incoming, Limits, read
from agent.transcripts.people import NameAndEmail, address

RECORDERS = frozenset(("fireflies.ai", "fathom.video", "fathom.ai", "read.ai", "tldv.io", "recall.ai", "otter.ai"))
"""Domains of the note takers that sit in a meeting like a person."""


def only_outsider(people: Iterable[NameAndEmail], seller_domains: Sequence[str]) -> Contact:
    """The contact, where exactly one address is not of the seller's domains; an empty one where it is not clear.

    Without a seller's domain nobody can be told to be outside.
    """
    if not seller_domains:
        return Contact()
    found: dict[str, Contact] = {}
    for name, email in people:
        known = address(email)
        domain = email_domain(known)
        if known is None or domain in RECORDERS or domain in seller_domains:
            continue
        earlier = found.get(known.casefold(), Contact(email=known))
        found[known.casefold()] = earlier.filled_by(Contact(name=name or None))
    return next(iter(found.values())) if len(found) == 1 else Contact()


def hosted_by(incoming: Incoming, host: str | None, limits: Limits) -> Incoming:
    """A call with its host named as the seller, where they speak in it under that name."""
    if host is None:
        return incoming
    try:
        people = read(incoming, limits).conversation.participants
    except InputError:
        return incoming  # it is kept first, and says what is wrong with it when it is read
    named = tuple(person.name for person in people if person.name.casefold() == host.casefold())
    return incoming.model_copy(update={"sellers": named})
