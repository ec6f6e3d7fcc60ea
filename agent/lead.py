"""A lead: a person at a company who may buy, with what is known of both and what they did."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

from pydantic import AwareDatetime, Field

from agent.conversation import Frozen

FREE_MAIL = frozenset(
    "gmail.com googlemail.com yahoo.com hotmail.com outlook.com live.com icloud.com me.com aol.com gmx.de gmx.net "
    "web.de t-online.de mail.ru yandex.ru proton.me protonmail.com qq.com 163.com orange.fr free.fr libero.it".split()
)


class Activity(Frozen):
    """Something the lead did, other than talk: "page_view", "demo_request", "unsubscribe" ..."""

    kind: str = Field(min_length=1, max_length=100)
    at: AwareDatetime
    detail: str | None = None


class Contact(Frozen):
    """What is known of the person and the company. None is unknown, never "no" and never 0.

    `employees` is a head count; `extra` holds the fields of a form that have no place of their own.
    """

    name: str | None = None
    email: str | None = None
    title: str | None = None
    phone: str | None = None
    company: str | None = None
    industry: str | None = None
    employees: int | None = Field(default=None, ge=0)
    country: str | None = None
    crm_id: str | None = None
    extra: tuple[tuple[str, str], ...] = ()

    def filled_by(self, newer: Contact) -> Contact:
        """This contact with the gaps filled by `newer`; what is already known stays."""
        gaps = {f: getattr(newer, f) for f in Contact.model_fields if getattr(self, f) in (None, ())}
        return self.model_copy(update=gaps)


class Lead(Frozen):
    """A lead with its contact and activities. Its facts live in the fact ledger."""

    id: str
    contact: Contact
    activities: tuple[Activity, ...] = ()


def in_order(activities: Iterable[Activity]) -> tuple[Activity, ...]:
    """Each activity once, in the order they happened: the same one reported twice is one."""
    return tuple(sorted(set(activities), key=lambda a: (a.at, a.kind, a.detail or "")))


def email_domain(email: str | None) -> str | None:
    """Lower-case domain of an address, None where there is none."""
    if not email:
        return None
    _, at, domain = email.rpartition("@")
    return domain.strip().lower() or None if at else None


def is_business_email(email: str | None) -> bool | None:
    """Whether an address is a company's rather than a free-mail one; None where unknown."""
    domain = email_domain(email)
    return None if domain is None else domain not in FREE_MAIL


def lead_id(contact: Contact, conversation_id: str) -> str:
    """The id of the lead that a contact is.

    By e-mail, else by CRM id, else by name and company. A name alone tells nobody apart, so such a lead is named
    by the conversation it came in.
    """
    if contact.email:
        key = f"email:{contact.email.strip().casefold()}"
    elif contact.crm_id:
        key = f"crm:{contact.crm_id}"
    elif contact.name and contact.company:
        key = f"name:{_folded(contact.name)}@{_folded(contact.company)}"
    else:
        key = f"conversation:{conversation_id}:{_folded(contact.name or '')}"
    return f"ld_{hashlib.sha256(key.encode()).hexdigest()[:20]}"


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def contact_from(fields: Mapping[str, str]) -> Contact:
    """A contact from loose form fields; keys that are no field of a contact go to `extra`, blanks are left out."""
    given = {key: value.strip() for key, value in fields.items() if value and value.strip()}
    known = {key: given.pop(key) for key in list(given) if key in Contact.model_fields and key != "extra"}
    return Contact.model_validate({**known, "extra": tuple(sorted(given.items()))})
