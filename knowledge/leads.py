"""The store of leads: each lead's file is opened, held alone, and kept whole or not at all."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import reduce

from pydantic import TypeAdapter
from sqlalchemy import ColumnElement, delete, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from agent.claims import Claim
from agent.conversation import Conversation, DateSource
from agent.fact_ledger import Learned
from agent.facts import Fact, Rejection
from agent.lead import Activity, Contact, Lead, in_order
from agent.ports import NOBODY, Kept
from agent.readings import KeptReading, ModelReading
from agent.score import Score, ScoringInput
from agent.screening import Screening
from knowledge.database import Database
from knowledge.merges import members, merged_into, resolved
from knowledge.model_readings import model_columns, model_reading
from knowledge.tables import ActivityEventRow, ConversationRow, FactRow, LeadRow, ReadingRow, ScoreRow

KEY_CHARACTERS = 200
"""How much of a name or e-mail is searched by; an index entry of PostgreSQL holds no more than 2,700 bytes."""

ACTIVITIES = TypeAdapter(tuple[Activity, ...])
CLAIMS = TypeAdapter(tuple[Claim, ...])
REJECTIONS = TypeAdapter(tuple[Rejection, ...])
CONVERSATIONS = TypeAdapter(tuple[Conversation, ...])


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
            file = SqlLeadFile(session, self._held(session, lead_id), came_for=lead_id)
            yield file
            file.close()

    @contextmanager
    def past(self, lead_id: str, until: datetime) -> Iterator[SqlLeadFile]:
        """The file of one lead with the conversations that took place up to a moment, to read only."""
        with self._database.session() as session:
            yield SqlLeadFile(session, resolved(session, lead_id), until=until)

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
    in for. With `until` it shows only what took place up to that moment.
    """

    def __init__(
        self, session: Session, lead_id: str, *, came_for: str | None = None, until: datetime | None = None
    ) -> None:
        self._session = session
        self._lead_id = lead_id
        self._came_for = came_for or lead_id
        self._members = members(session, lead_id)
        self._until = until

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
        row = self._session.get(LeadRow, self._lead_id)
        if row is None:
            return None
        return Lead.model_validate_json(row.document) if self._until is None else self.as_told

    @property
    def as_told(self) -> Lead:
        """The lead as its conversations and activities alone tell it, the latest conversation that counts first."""
        held_back = self._of_each(ConversationRow.contact, gated=True)
        told = (Contact.model_validate_json(each) for each in (*held_back, *self._told_with_activities()))
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
        return tuple(self._of_each(ConversationRow.sha256))

    @property
    def latest(self) -> Conversation | None:
        newest = (ConversationRow.took_place.desc(), ConversationRow.id.desc())
        document = self._session.scalar(
            select(ConversationRow.document).where(*self._counted()).order_by(*newest).limit(1)
        )
        return Conversation.model_validate_json(document) if document else None

    @property
    def contacts(self) -> tuple[Contact, ...]:
        # Its own first: what was merged into a lead tells more of it, and makes nobody else of it.
        own = ConversationRow.lead_id == self._lead_id
        newest = (own.desc(), ConversationRow.took_place.desc(), ConversationRow.id.desc())
        documents = self._session.scalars(select(ConversationRow.contact).where(*self._counted()).order_by(*newest))
        return tuple(Contact.model_validate_json(document) for document in documents)

    @property
    def screenings(self) -> tuple[Screening, ...]:
        documents = self._of_each(ConversationRow.screening)
        return tuple(Screening.model_validate_json(document) for document in documents)

    def _of_each(self, column: InstrumentedAttribute[str], *, gated: bool = False) -> Sequence[str]:
        """One column of each conversation that counts by when it took place, or of each gated one as it came in."""
        order = ConversationRow.received if gated else ConversationRow.took_place
        chosen = select(column).where(*self._chosen(gated=gated)).order_by(order, ConversationRow.id)
        return self._session.scalars(chosen).all()

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
            .where(*self._counted())
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
            .where(*self._counted())
            .order_by(ConversationRow.took_place, ConversationRow.id)
        )
        return tuple(
            KeptReading(took_place=took_place, reader=row.reader, model=model_reading(row)) for row, took_place in rows
        )

    def keep_lead(self, lead: Lead) -> None:
        if lead.id != self._lead_id:
            raise ValueError(f"Lead {lead.id} does not belong in the file of {self._lead_id}.")
        now = datetime.now(UTC)
        row = self._session.get(LeadRow, lead.id)
        if row is None:
            row = LeadRow(id=lead.id, created=now, counted=0, held=0)
            self._session.add(row)
        contact = lead.contact
        row.document = lead.model_dump_json()
        row.name, row.email, row.company = (_storable(text) for text in (contact.name, contact.email, contact.company))
        row.crm_id = _storable(contact.crm_id)
        row.name_key = search_key(contact.name or "")
        row.email_key = search_key(contact.email) if contact.email else None
        row.updated = now
        self._session.flush()
        self._keep_activities(lead)

    def _keep_activities(self, lead: Lead) -> None:
        """What belongs to no other lead that was merged into this one came in for the one that the file is open for."""
        others = select(LeadRow.activities).where(LeadRow.id.in_(self._members), LeadRow.id != self._came_for)
        known = {each for own in self._session.scalars(others) for each in ACTIVITIES.validate_json(own)}
        row = self._session.get_one(LeadRow, self._came_for)
        own = ACTIVITIES.validate_json(row.activities or "[]")
        new = (activity for activity in lead.activities if activity not in known)
        row.activities = ACTIVITIES.dump_json(in_order((*own, *new))).decode()
        self._session.flush()

    def as_kept(self, conversation: Conversation, screening: Screening) -> Kept:
        row = self._session.get(ConversationRow, (self._came_for, conversation.id))
        fresh = Kept(conversation=conversation, screening=screening)
        return fresh if row is None else _kept_again(row, conversation, screening)

    def keep_conversation(
        self, conversation: Conversation, raw: bytes, screening: Screening, contact: Contact = NOBODY
    ) -> Kept:
        row = self._session.get(ConversationRow, (self._came_for, conversation.id))
        if row is None:
            row = ConversationRow(
                lead_id=self._came_for,
                id=conversation.id,
                sha256=conversation.sha256,
                raw=raw,
                earlier="[]",
                contact=contact.model_dump_json(),
                received=datetime.now(UTC),
            )
            kept = Kept(conversation=conversation, screening=screening)
            self._session.add(row)
        else:
            kept = _kept_again(row, conversation, screening)
            row.earlier = _earlier(row, kept.conversation)
            row.contact = Contact.model_validate_json(row.contact).filled_by(contact).model_dump_json()
        row.document = kept.conversation.model_dump_json()
        row.screening = kept.screening.model_dump_json()
        row.gated = kept.screening.gated
        row.took_place = kept.conversation.took_place
        self._session.flush()
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
        learned = self._learned_before(conversation)
        self._session.execute(delete(FactRow).filter_by(**here))
        self._session.execute(delete(ReadingRow).filter_by(**here))
        self._session.add(
            ReadingRow(
                **here,
                reader=reader,
                claims=CLAIMS.dump_json(tuple(claims)).decode(),
                rejected=REJECTIONS.dump_json(tuple(rejected)).decode(),
                **model_columns(model),
                read=datetime.now(UTC),
            )
        )
        self._session.flush()
        now = datetime.now(UTC)
        self._session.add_all(
            FactRow(
                **here,
                position=position,
                factor=fact.factor,
                state=fact.state,
                said_at=fact.said_at,
                learned=learned.get(fact, now),
                document=fact.model_dump_json(),
            )
            for position, fact in enumerate(facts)
        )
        self._session.flush()

    def _learned_before(self, conversation: Conversation) -> dict[Fact, datetime]:
        rows = self._session.execute(
            select(FactRow.document, FactRow.learned).where(
                FactRow.lead_id == self._came_for, FactRow.conversation_id == conversation.id
            )
        )
        return {Fact.model_validate_json(document): learned for document, learned in rows}

    def keep_score(self, score: Score, given: ScoringInput) -> bool:
        lead = self._session.get_one(LeadRow, self._lead_id)
        lead.score_id, lead.points, lead.band, lead.stage = score.id, score.points, score.band, score.stage
        return self._keep(score, given, beside=None)

    def keep_beside(self, score: Score, given: ScoringInput, main: Score) -> bool:
        return self._keep(score, given, beside=main.id)

    def _keep(self, score: Score, given: ScoringInput, *, beside: str | None) -> bool:
        if self._session.scalar(select(ScoreRow.number).where(ScoreRow.id == score.id)) is not None:
            return False
        self._session.add(
            ScoreRow(
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
        self._session.flush()
        return True

    def rebuild(self) -> None:
        """Make the lead anew of what its conversations and activities tell, after others became part of it or left."""
        self.keep_lead(self.as_told)

    def close(self) -> None:
        """Bring the lead's own row up to date with its conversations."""
        lead = self._session.get(LeadRow, self._lead_id)
        if lead is None:
            return
        lead.counted, lead.held = self._number(gated=False), self._number(gated=True)
        if lead.counted == 0:
            lead.score_id = lead.points = lead.band = lead.stage = None

    def _number(self, *, gated: bool) -> int:
        return self._session.scalar(select(func.count()).where(*self._chosen(gated=gated))) or 0

    def _counted(self) -> tuple[ColumnElement[bool], ...]:
        return self._chosen(gated=False)

    def _chosen(self, *, gated: bool) -> tuple[ColumnElement[bool], ...]:
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


def _kept_again(row: ConversationRow, conversation: Conversation, screening: Screening) -> Kept:
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


def _earlier(row: ConversationRow, now: Conversation) -> str:
    """The earlier readings of the row, and what stands in it where that was read otherwise."""
    before = Conversation.model_validate_json(row.document)
    if now.utterances == before.utterances:
        return row.earlier
    return CONVERSATIONS.dump_json((*CONVERSATIONS.validate_json(row.earlier), before)).decode()


def storable(text: str) -> str:
    """A text that any database can keep in a column: without NUL and halves of surrogate pairs."""
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")


def _storable(text: str | None) -> str | None:
    return None if text is None else storable(text)
