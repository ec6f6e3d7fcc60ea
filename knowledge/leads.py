"""The store of leads: each lead's file is opened, held alone, and kept whole or not at all."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import reduce
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import delete, insert, inspect, select
from sqlalchemy.orm import Session

from agent.claims import Claim
from agent.conversation import Conversation
from agent.errors import StorageError
from agent.fact_ledger import Learned
from agent.facts import Fact, Rejection
from agent.lead import Activity, Contact, Lead, in_order
from agent.ports import NOBODY, Kept
from agent.readings import KeptReading, ModelReading
from agent.score import Score, ScoringInput
from agent.screening import Screening
from knowledge.database import Database
from knowledge.lead_conversations import LeadConversations, as_kept, earlier, kept_again
from knowledge.merges import is_apart, members, merged_into, resolved
from knowledge.model_readings import model_columns, model_reading
from knowledge.tables import ActivityEventRow, ConversationRow, FactRow, LeadRow, ReadingRow, ScoreRow

KEY_CHARACTERS = 200
"""How much of a name or e-mail is searched by; an index entry of PostgreSQL holds no more than 2,700 bytes."""

ACTIVITIES = TypeAdapter(tuple[Activity, ...])
CLAIMS = TypeAdapter(tuple[Claim, ...])
REJECTIONS = TypeAdapter(tuple[Rejection, ...])


def search_key(text: str) -> str:
    """A name or e-mail without regard to case, width and spacing."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(storable(folded).split())[:KEY_CHARACTERS]


class SqlLeads:
    """`agent.ports.Leads` over the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @contextmanager
    def open(self, lead_id: str) -> Iterator[SqlLeadFile]:
        """The file of one lead, held alone. Leaving stores what was kept, an exception stores nothing.

        The file of a lead that was merged into another is that one's; what is kept there stays marked as its own.
        """
        with self._database.writing(_lock(lead_id)) as session:
            # What is kept is flushed where it has to be; the lead's own row is written once, at the end.
            session.autoflush = False
            apart = is_apart(session, lead_id)
            whose = lead_id if apart else self._held(session, lead_id)
            file = SqlLeadFile(session, whose, came_for=lead_id, apart=apart)
            yield file
            file.close()

    @contextmanager
    def past(self, lead_id: str, until: datetime) -> Iterator[SqlLeadFile]:
        """The file of one lead with the conversations that took place up to a moment, to read only."""
        with self._database.session() as session:
            apart = is_apart(session, lead_id)
            yield SqlLeadFile(session, lead_id if apart else resolved(session, lead_id), apart=apart, until=until)

    def kept(self, lead_id: str, conversation: Conversation, screening: Screening) -> Kept:
        """How the file of a lead would keep a conversation; keeps nobody else out, and keeps nothing."""
        with self._database.session() as session:
            return as_kept(session, lead_id, conversation, screening)

    def hold(self, session: Session, lead_id: str) -> None:
        """Keep everybody else out of the file of one lead until a transaction that writes ends."""
        self._database.hold(session, _lock(lead_id))

    def _held(self, session: Session, lead_id: str) -> str:
        """The lead that an id stands for, held too: what a lead was merged into cannot change while it is held."""
        while (into := merged_into(session, lead_id)) is not None:
            self.hold(session, into)
            lead_id = into
        return lead_id


def _lock(lead_id: str) -> str:
    return f"lead:{lead_id}"


class SqlLeadFile:
    """`agent.ports.LeadFile` inside one transaction.

    What it gives back is ordered by when things took place, so that it does not depend on when they came in. It holds
    what belongs to the leads that were merged into this one too; `came_for` is the one of them that what is kept came
    in for. With `until` it shows only what took place up to that moment. `apart` says that the lead is known to be
    merged with none.
    """

    def __init__(
        self,
        session: Session,
        lead_id: str,
        *,
        came_for: str | None = None,
        apart: bool = False,
        until: datetime | None = None,
    ) -> None:
        self._session = session
        self._lead_id = lead_id
        self._came_for = came_for or lead_id
        self._members = (lead_id,) if apart else members(session, lead_id)
        self._until = until
        self._told = LeadConversations(session, self._members, until)
        self._rows: dict[str, LeadRow | None] = {}
        self._new = set[str]()

    @property
    def id(self) -> str:
        """The id of the lead whose file this is."""
        return self._lead_id

    @property
    def came_for(self) -> str:
        """The lead that what is kept here came in for."""
        return self._came_for

    @property
    def session(self) -> Session:
        """The transaction that the file is open in."""
        return self._session

    @property
    def lead(self) -> Lead | None:
        row = self._row(self._lead_id)
        if row is None:
            return None
        return Lead.model_validate_json(row.document) if self._until is None else self.as_told

    def _row(self, lead_id: str) -> LeadRow | None:
        """A lead's own row. It is held here, for the session alone would forget it, and ask for it again each time."""
        if lead_id not in self._rows:
            self._rows[lead_id] = self._session.get(LeadRow, lead_id)
        return self._rows[lead_id]

    @property
    def as_told(self) -> Lead:
        """The lead as its conversations and activities alone tell it, the latest conversation that counts first."""
        self._session.flush()
        told = (*self._told.held_back(), *map(Contact.model_validate_json, self._told_with_activities()))
        own = self._session.scalars(select(LeadRow.activities).where(LeadRow.id.in_(self._members)))
        activities = in_order(activity for document in own for activity in ACTIVITIES.validate_json(document))
        return Lead(
            id=self._lead_id,
            contact=reduce(Contact.filled_by, (*self.contacts, *told), Contact()),
            activities=tuple(a for a in activities if self._until is None or a.at <= self._until),
        )

    def _told_with_activities(self) -> Sequence[str]:
        """The contact that came with each activity, the earliest first: all that is known before any conversation."""
        chosen = select(ActivityEventRow.contact).where(ActivityEventRow.lead_id.in_(self._members))
        if self._until is not None:
            chosen = chosen.where(ActivityEventRow.at <= self._until)
        return self._session.scalars(chosen.order_by(ActivityEventRow.at, ActivityEventRow.id)).all()

    @property
    def conversations(self) -> tuple[str, ...]:
        return tuple(told.sha256 for told in self._told.counted)

    @property
    def latest(self) -> Conversation | None:
        return self._told.latest

    @property
    def contacts(self) -> tuple[Contact, ...]:
        # Its own first: what was merged into a lead tells more of it, and makes nobody else of it.
        return self._told.contacts(self._lead_id)

    @property
    def screenings(self) -> tuple[Screening, ...]:
        return tuple(told.screening for told in self._told.counted)

    @property
    def facts(self) -> tuple[Fact, ...]:
        return tuple(each.fact for each in self.learned)

    @property
    def learned(self) -> tuple[Learned, ...]:
        rows = self._session.execute(
            select(FactRow.document, FactRow.learned)
            .join(
                ConversationRow,
                (ConversationRow.lead_id == FactRow.lead_id) & (ConversationRow.id == FactRow.conversation_id),
            )
            .where(*self._told.chosen())
            .order_by(ConversationRow.took_place, ConversationRow.id, FactRow.position)
        )
        return tuple(Learned(fact=Fact.model_validate_json(document), learned=learned) for document, learned in rows)

    @property
    def readings(self) -> tuple[KeptReading, ...]:
        rows = self._session.execute(
            select(ReadingRow, ConversationRow.took_place)
            .join(
                ConversationRow,
                (ConversationRow.lead_id == ReadingRow.lead_id) & (ConversationRow.id == ReadingRow.conversation_id),
            )
            .where(*self._told.chosen())
            .order_by(ConversationRow.took_place, ConversationRow.id)
        )
        return tuple(
            KeptReading(took_place=took_place, reader=row.reader, model=model_reading(row)) for row, took_place in rows
        )

    def keep_lead(self, lead: Lead) -> None:
        if lead.id != self._lead_id:
            raise ValueError(f"Lead {lead.id} does not belong in the file of {self._lead_id}.")
        now = datetime.now(UTC)
        row = self._row(lead.id)
        if row is None:
            row = self._rows[lead.id] = LeadRow(id=lead.id, created=now, counted=0, held=0)
            self._session.add(row)
        contact = lead.contact
        row.document = lead.model_dump_json()
        row.name, row.email, row.company = (_storable(text) for text in (contact.name, contact.email, contact.company))
        row.crm_id = _storable(contact.crm_id)
        row.name_key = search_key(contact.name or "")
        row.email_key = search_key(contact.email) if contact.email else None
        row.updated = now
        self._keep_activities(lead)
        if inspect(row).pending:
            self._session.flush()  # what is kept with it refers to it

    def _keep_activities(self, lead: Lead) -> None:
        """What belongs to no other lead that was merged into this one came in for the one that the file is open for."""
        known = set[Activity]()
        if len(self._members) > 1:
            self._session.flush()
            others = select(LeadRow.activities).where(LeadRow.id.in_(self._members), LeadRow.id != self._came_for)
            known = {each for own in self._session.scalars(others) for each in ACTIVITIES.validate_json(own)}
        row = self._row(self._came_for)
        if row is None:
            raise StorageError("lead_lost", f"Lead {self._came_for} is not in the store.")
        own = ACTIVITIES.validate_json(row.activities or "[]")
        new = (activity for activity in lead.activities if activity not in known)
        row.activities = ACTIVITIES.dump_json(in_order((*own, *new))).decode()

    def keep_conversation(
        self, conversation: Conversation, raw: bytes, screening: Screening, contact: Contact = NOBODY
    ) -> Kept:
        row = self._session.get(ConversationRow, (self._came_for, conversation.id))
        if row is None:
            kept = Kept(conversation=conversation, screening=screening)
            first = {"sha256": conversation.sha256, "raw": raw, "earlier": "[]", "contact": contact.model_dump_json()}
            here = {"lead_id": self._came_for, "id": conversation.id, "received": datetime.now(UTC)}
            self._session.execute(insert(ConversationRow).values(**here, **first, **_columns(kept)))
            self._new.add(conversation.id)
        else:
            kept = kept_again(row, conversation, screening)
            row.earlier = earlier(row, kept.conversation)
            row.contact = Contact.model_validate_json(row.contact).filled_by(contact).model_dump_json()
            for column, value in _columns(kept).items():
                setattr(row, column, value)
            self._session.flush()
        self._told.forget(self._came_for, kept.conversation)
        return kept

    def keep_reading(
        self,
        conversation: Conversation,
        reader: str,
        claims: Sequence[Claim],
        facts: Sequence[Fact],
        rejected: Sequence[Rejection],
        *,
        model: ModelReading | None = None,
    ) -> None:
        here = {"lead_id": self._came_for, "conversation_id": conversation.id}
        learned = {} if conversation.id in self._new else self._read_before(conversation)
        now = datetime.now(UTC)
        reading = {
            "reader": reader,
            "claims": CLAIMS.dump_json(tuple(claims)).decode(),
            "rejected": REJECTIONS.dump_json(tuple(rejected)).decode(),
            "read": now,
            **model_columns(model),
        }
        self._session.execute(insert(ReadingRow).values(**here, **reading))
        rows = [
            {
                **here,
                "position": position,
                "factor": fact.factor,
                "state": fact.state,
                "said_at": fact.said_at,
                "learned": learned.get(fact, now),
                "document": fact.model_dump_json(),
            }
            for position, fact in enumerate(facts)
        ]
        if rows:
            self._session.execute(insert(FactRow), rows)
        self._new.discard(conversation.id)

    def _read_before(self, conversation: Conversation) -> dict[Fact, datetime]:
        """Take back what was read in a conversation before: its facts, each with when it was learned."""
        here = {"lead_id": self._came_for, "conversation_id": conversation.id}
        found = select(FactRow.document, FactRow.learned).filter_by(**here)
        learned = {Fact.model_validate_json(document): at for document, at in self._session.execute(found)}
        self._session.execute(delete(FactRow).filter_by(**here))
        self._session.execute(delete(ReadingRow).filter_by(**here))
        return learned

    def keep_score(self, score: Score, given: ScoringInput) -> bool:
        lead = self._row(self._lead_id) or self._session.get_one(LeadRow, self._lead_id)
        lead.score_id, lead.points, lead.band, lead.stage = score.id, score.points, score.band, score.stage
        return self._keep(score, given, beside=None)

    def keep_beside(self, score: Score, given: ScoringInput, main: Score) -> bool:
        return self._keep(score, given, beside=main.id)

    def _keep(self, score: Score, given: ScoringInput, *, beside: str | None) -> bool:
        if self._session.scalar(select(ScoreRow.number).where(ScoreRow.id == score.id)) is not None:
            return False
        self._session.execute(
            insert(ScoreRow).values(
                id=score.id,
                lead_id=self._lead_id,
                scorecard=score.versions.scorecard,
                as_of=score.as_of,
                canonical=score.canonical(),
                given=given.model_dump_json().encode(),
                kept=datetime.now(UTC),
                beside=beside,
            )
        )
        return True

    def rebuild(self) -> None:
        """Make the lead anew of what its conversations and activities tell, after others became part of it or left."""
        self.keep_lead(self.as_told)

    def close(self) -> None:
        """Bring the lead's own row up to date with its conversations."""
        lead = self._row(self._lead_id)
        if lead is None:
            return
        lead.counted, lead.held = len(self._told.counted), self._told.number_held_back()
        if lead.counted == 0:
            lead.score_id = lead.points = lead.band = lead.stage = None


def _columns(kept: Kept) -> dict[str, Any]:
    """What a conversation's row says of how it is kept."""
    return {
        "document": kept.conversation.model_dump_json(),
        "screening": kept.screening.model_dump_json(),
        "gated": kept.screening.gated,
        "took_place": kept.conversation.took_place,
    }


def storable(text: str) -> str:
    """A text that any database can keep in a column: without NUL and halves of surrogate pairs."""
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")


def _storable(text: str | None) -> str | None:
    return None if text is None else storable(text)
