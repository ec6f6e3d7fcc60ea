"""A lead's conversations as its file holds them: which of them count, and how one that came in again is kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from pydantic import TypeAdapter
from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, aliased

from agent.conversation import Conversation, DateSource
from agent.lead import Contact
from agent.ports import Kept
from agent.screening import Screening
from knowledge.tables import ConversationRow

CONVERSATIONS = TypeAdapter(tuple[Conversation, ...])


class Told(NamedTuple):
    """One conversation without its words. `lead_id` is the lead that it came in for."""

    lead_id: str
    id: str
    sha256: str
    screening: Screening
    contact: Contact


class LeadConversations:
    """The conversations of a lead and of those merged into it, up to a moment where one is given.

    Those that count are read once. Call `forget` after one was kept.
    """

    def __init__(self, session: Session, members: Sequence[str], until: datetime | None) -> None:
        self._session = session
        self._members = members
        self._until = until
        self._counted: tuple[Told, ...] | None = None
        self._known: dict[tuple[str, str], Conversation] = {}

    @property
    def counted(self) -> tuple[Told, ...]:
        """Those that count, by when they took place."""
        if self._counted is None:
            row = ConversationRow
            chosen = select(row.lead_id, row.id, row.sha256, row.screening, row.contact).where(*self.chosen())
            self._counted = tuple(
                Told(
                    lead_id, id_, sha256, Screening.model_validate_json(screening), Contact.model_validate_json(contact)
                )
                for lead_id, id_, sha256, screening, contact in self._session.execute(
                    chosen.order_by(row.took_place, row.id)
                )
            )
        return self._counted

    @property
    def latest(self) -> Conversation | None:
        """The conversation that took place last of those that count."""
        if not self.counted:
            return None
        last = self.counted[-1]
        known = self._known.get((last.lead_id, last.id))
        if known is None:
            document = self._session.scalars(
                select(ConversationRow.document).where(
                    ConversationRow.lead_id == last.lead_id, ConversationRow.id == last.id
                )
            ).one()
            known = self._known[last.lead_id, last.id] = Conversation.model_validate_json(document)
        return known

    def contacts(self, first: str) -> tuple[Contact, ...]:
        """The contact given with each that counts: those that came in for a lead first, the latest of them first."""
        latest = self.counted[::-1]
        own = (told.contact for told in latest if told.lead_id == first)
        return (*own, *(told.contact for told in latest if told.lead_id != first))

    def held_back(self) -> tuple[Contact, ...]:
        """The contact given with each that is held back as spam, as they came in."""
        chosen = select(ConversationRow.contact).where(*self.chosen(gated=True))
        found = self._session.scalars(chosen.order_by(ConversationRow.received, ConversationRow.id))
        return tuple(Contact.model_validate_json(contact) for contact in found)

    def number_held_back(self) -> int:
        """How many are held back as spam."""
        return self._session.scalar(select(func.count()).where(*self.chosen(gated=True))) or 0

    def forget(self, lead_id: str, kept: Conversation) -> None:
        """What counts is to be read anew: a conversation was kept."""
        self._counted = None
        self._known[lead_id, kept.id] = kept

    def chosen(self, *, gated: bool = False) -> tuple[ColumnElement[bool], ...]:
        """The conversations that count, or those held back; one that came in for several leads once."""
        chosen: list[ColumnElement[bool]] = [
            ConversationRow.lead_id.in_(self._members),
            ConversationRow.gated.is_(gated),
        ]
        if self._until is not None:
            chosen.append(ConversationRow.took_place <= self._until)
        if len(self._members) > 1:
            twin = aliased(ConversationRow)
            same = (twin.id == ConversationRow.id) & twin.gated.is_(gated) & twin.lead_id.in_(self._members)
            chosen.append(~select(twin.id).where(same, twin.lead_id < ConversationRow.lead_id).exists())
        return tuple(chosen)


def as_kept(session: Session, lead_id: str, conversation: Conversation, screening: Screening) -> Kept:
    """How a conversation that came in for a lead would be kept."""
    row = session.get(ConversationRow, (lead_id, conversation.id))
    return (
        Kept(conversation=conversation, screening=screening)
        if row is None
        else kept_again(row, conversation, screening)
    )


def kept_again(row: ConversationRow, conversation: Conversation, screening: Screening) -> Kept:
    """How a conversation that is kept already is kept as it came in now."""
    before = Conversation.model_validate_json(row.document)
    now = conversation
    if now.date_source is DateSource.RECEIVED and (
        before.date_source is not DateSource.RECEIVED or before.took_place < now.took_place
    ):
        now = now.model_copy(update={"took_place": before.took_place, "date_source": before.date_source})
    lifted_by = Screening.model_validate_json(row.screening).lifted_by
    if screening.gated and lifted_by is not None:
        screening = screening.model_copy(update={"lifted_by": lifted_by})
    return Kept(conversation=now, screening=screening)


def earlier(row: ConversationRow, now: Conversation) -> str:
    """The earlier readings of the row, and what stands in it where that was read otherwise."""
    before = Conversation.model_validate_json(row.document)
    if now.utterances == before.utterances:
        return row.earlier
    return CONVERSATIONS.dump_json((*CONVERSATIONS.validate_json(row.earlier), before)).decode()
