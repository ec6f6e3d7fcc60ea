"""Activities that came in under a name of their own: whose they are, and which of them are new."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from agent.conversation import Frozen
from agent.errors import Conflict, InputError, NotFound
from agent.lead import Activity, Contact, lead_id
from knowledge.database import Database
from knowledge.leads import SqlLeadFile, search_key, storable
from knowledge.merges import resolved
from knowledge.tables import ActivityEventRow, LeadRow

DEFAULT_SOURCE = "default"
"""The source of activities that name none."""

IDS_AT_ONCE = 500
"""How many ids one statement asks for."""

CANDIDATES = 10


class ActivityEvent(Frozen):
    """Something that somebody did, as it came in.

    `id` names it for good within its `source`: the same one again has no second effect. Without an id its content
    names it. `lead_id` says whose it is; else the e-mail or the CRM id of the contact does.
    """

    source: str
    id: str | None = None
    lead_id: str | None = None
    contact: Contact = Contact()
    activity: Activity

    @property
    def key(self) -> str:
        """The name it is kept under."""
        if self.id is not None:
            return storable(self.id)
        whose = self.lead_id or (self.contact.email or "").casefold() or self.contact.crm_id
        content = f"{whose}\n{self.activity.model_dump_json()}"
        return "content-" + hashlib.sha256(content.encode("utf-8", "replace")).hexdigest()


class Whose(NamedTuple):
    """The lead that something came in for, and whether there is none of that id yet."""

    lead_id: str
    new: bool


class ActivityEvents:
    """Whose activities are, by what is known of the leads."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def whose(self, event: ActivityEvent) -> Whose:
        """The lead by its id, else by e-mail, else by CRM id; of an e-mail nobody has, the lead that is to be made.

        Raises NotFound "lead_unknown", Conflict "lead_ambiguous", InputError "lead_unnamed".
        """
        with self._database.session() as session:
            return _whose(session, event)


def keep_new(file: SqlLeadFile, events: Sequence[ActivityEvent]) -> list[ActivityEvent]:
    """Keep in a lead's file those events that were not known, and say which they are. The lead must be kept before."""
    new = unknown(file, events)
    now = datetime.now(UTC)
    file.session.add_all(
        ActivityEventRow(
            source=storable(event.source),
            id=event.key,
            lead_id=file.came_for,
            document=event.activity.model_dump_json(),
            contact=event.contact.model_dump_json(),
            at=event.activity.at,
            received=now,
        )
        for event in new
    )
    file.session.flush()
    return new


def unknown(file: SqlLeadFile, events: Iterable[ActivityEvent]) -> list[ActivityEvent]:
    """The events that are not kept yet, each once."""
    first = {(storable(event.source), event.key): event for event in reversed(list(events))}
    names = sorted(first)
    known: set[tuple[str, str]] = set()
    for start in range(0, len(names), IDS_AT_ONCE):
        ids = [name for _, name in names[start : start + IDS_AT_ONCE]]
        found = select(ActivityEventRow.source, ActivityEventRow.id).where(ActivityEventRow.id.in_(ids))
        known |= {(source, name) for source, name in file.session.execute(found)}
    return [event for name, event in reversed(first.items()) if name not in known]


def _whose(session: Session, event: ActivityEvent) -> Whose:
    contact = event.contact
    if event.lead_id is not None:
        if session.get(LeadRow, storable(event.lead_id)) is None:
            raise NotFound("lead_unknown", f"There is no lead with the id {event.lead_id!r}.")
        return Whose(event.lead_id, new=False)
    if not contact.email and not contact.crm_id:
        raise InputError(
            "lead_unnamed", "Nothing says whose activity this is: give an e-mail, a CRM id or a lead's id."
        )
    if contact.email:
        own = lead_id(Contact(email=contact.email), "")
        if session.get(LeadRow, own) is not None:
            return Whose(own, new=False)
        found = _one(session, LeadRow.email_key == search_key(contact.email), contact.email)
        if found is not None:
            return Whose(found, new=False)
    if contact.crm_id:
        found = _one(session, LeadRow.crm_id == storable(contact.crm_id), contact.crm_id)
        if found is not None:
            return Whose(found, new=False)
    if contact.email:
        return Whose(own, new=True)
    raise NotFound(
        "lead_unknown", f"No lead has the CRM id {contact.crm_id!r}. Send the e-mail too, and a lead is made."
    )


def _one(session: Session, match: ColumnElement[bool], told: str) -> str | None:
    """The lead that a match finds, None where it finds none; several that are parts of one are one."""
    ids = session.scalars(select(LeadRow.id).where(match).order_by(LeadRow.id).limit(CANDIDATES + 1)).all()
    if len({resolved(session, each) for each in ids}) > 1:
        raise Conflict(
            "lead_ambiguous", f"Several leads go by {told!r}: {', '.join(ids[:CANDIDATES])}. Name one by id."
        )
    return ids[0] if ids else None
