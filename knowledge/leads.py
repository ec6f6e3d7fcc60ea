"""The store of leads: each lead's file is opened, held alone, and kept whole or not at all."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime

from pydantic import TypeAdapter
from sqlalchemy import ColumnElement, delete, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from agent.claims import Claim
from agent.conversation import Conversation, DateSource
from agent.facts import Fact, Rejection
from agent.lead import Contact, Lead
from agent.ports import NOBODY, Kept
from agent.readings import KeptReading, ModelReading
from agent.score import Score, ScoringInput
from agent.screening import Screening
from knowledge.database import Database
from knowledge.model_readings import model_columns, model_reading
from knowledge.tables import ConversationRow, FactRow, LeadRow, ReadingRow, ScoreRow

KEY_CHARACTERS = 200
"""How much of a name or e-mail is searched by; an index entry of PostgreSQL holds no more than 2,700 bytes."""

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
        """The file of one lead, held alone. Leaving stores what was kept, an exception stores nothing."""
        with self._database.writing(f"lead:{lead_id}") as session:
            file = SqlLeadFile(session, lead_id)
            yield file
            file.close()


class SqlLeadFile:
    """`agent.ports.LeadFile` inside one transaction.

    What it gives back is ordered by when things took place, so that it does not depend on when they came in.
    """

    def __init__(self, session: Session, lead_id: str) -> None:
        self._session = session
        self._lead_id = lead_id

    @property
    def lead(self) -> Lead | None:
        row = self._session.get(LeadRow, self._lead_id)
        return Lead.model_validate_json(row.document) if row else None

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
        documents = self._of_each(ConversationRow.contact)
        return tuple(Contact.model_validate_json(document) for document in reversed(documents))

    @property
    def screenings(self) -> tuple[Screening, ...]:
        documents = self._of_each(ConversationRow.screening)
        return tuple(Screening.model_validate_json(document) for document in documents)

    def _of_each(self, column: InstrumentedAttribute[str]) -> Sequence[str]:
        """One column of each conversation that counts, ordered by when it took place."""
        chosen = select(column).where(*self._counted()).order_by(ConversationRow.took_place, ConversationRow.id)
        return self._session.scalars(chosen).all()

    @property
    def facts(self) -> tuple[Fact, ...]:
        documents = self._session.scalars(
            select(FactRow.document)
            .join(
                ConversationRow,
                (ConversationRow.lead_id == FactRow.lead_id) & (ConversationRow.id == FactRow.conversation_id),
            )
            .where(*self._counted())
            .order_by(ConversationRow.took_place, ConversationRow.id, FactRow.position)
        )
        return tuple(Fact.model_validate_json(document) for document in documents)

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
        row.name_key = search_key(contact.name or "")
        row.email_key = search_key(contact.email) if contact.email else None
        row.updated = now
        self._session.flush()

    def as_kept(self, conversation: Conversation, screening: Screening) -> Kept:
        row = self._session.get(ConversationRow, (self._lead_id, conversation.id))
        fresh = Kept(conversation=conversation, screening=screening)
        return fresh if row is None else _kept_again(row, conversation, screening)

    def keep_conversation(
        self, conversation: Conversation, raw: bytes, screening: Screening, contact: Contact = NOBODY
    ) -> Kept:
        row = self._session.get(ConversationRow, (self._lead_id, conversation.id))
        if row is None:
            row = ConversationRow(
                lead_id=self._lead_id,
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
        here = {"lead_id": self._lead_id, "conversation_id": conversation.id}
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
        self._session.add_all(
            FactRow(
                **here,
                position=position,
                factor=fact.factor,
                state=fact.state,
                said_at=fact.said_at,
                document=fact.model_dump_json(),
            )
            for position, fact in enumerate(facts)
        )
        self._session.flush()

    def keep_score(self, score: Score, given: ScoringInput) -> bool:
        lead = self._session.get_one(LeadRow, self._lead_id)
        lead.score_id, lead.points, lead.band, lead.stage = score.id, score.points, score.band, score.stage
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
            )
        )
        self._session.flush()
        return True

    def close(self) -> None:
        """Bring the lead's own row up to date with its conversations."""
        lead = self._session.get(LeadRow, self._lead_id)
        if lead is None:
            return
        lead.counted, lead.held = self._number(gated=False), self._number(gated=True)
        if lead.counted == 0:
            lead.score_id = lead.points = lead.band = lead.stage = None

    def _number(self, *, gated: bool) -> int:
        chosen = select(func.count()).where(ConversationRow.lead_id == self._lead_id, ConversationRow.gated.is_(gated))
        return self._session.scalar(chosen) or 0

    def _counted(self) -> tuple[ColumnElement[bool], ...]:
        return (ConversationRow.lead_id == self._lead_id, ConversationRow.gated.is_(False))


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
