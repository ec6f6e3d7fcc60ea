"""Who of a meeting's people is the contact: the only one with an address outside of the selling company."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from agent.lead import Contact, email_domain
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
