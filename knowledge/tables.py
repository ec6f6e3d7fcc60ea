"""All tables, the same on SQLite and on PostgreSQL.

Whole values (a conversation, a fact, a screening) are kept as the JSON text of their model; beside it stand only the
columns that are searched or sorted by. What must come back byte for byte (raw conversations, scores and what they
were computed from) is kept as bytes. Moments are kept in UTC, money as the text of its decimal.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

from sqlalchemy import (
    BigInteger,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    LargeBinary,
    MetaData,
    Text,
    TypeDecorator,
    text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class UtcDateTime(TypeDecorator[datetime]):
    """A moment with its zone. SQLite keeps no zone, so it is kept in UTC there and given its zone back."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"A moment without a zone cannot be stored: {value.isoformat()}")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class ExactDecimal(TypeDecorator[Decimal]):
    """A decimal as its text: SQLite would keep a number as a float and lose the last cent."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Decimal | None:  # noqa: ARG002
        return None if value is None else Decimal(value)


class Base(DeclarativeBase):
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy reads it off the class
        str: Text(),
        datetime: UtcDateTime(),
        date: Date(),
        Decimal: ExactDecimal(),
        bytes: LargeBinary(),
    }


class LeadRow(Base):
    """A lead. The columns after `document` repeat what the inbox sorts and searches by."""

    __tablename__ = "leads"

    id: Mapped[str] = mapped_column(primary_key=True)
    document: Mapped[str]
    """agent.lead.Lead"""
    name: Mapped[str | None]
    name_key: Mapped[str] = mapped_column(index=True)
    email: Mapped[str | None]
    email_key: Mapped[str | None] = mapped_column(index=True)
    company: Mapped[str | None]
    crm_id: Mapped[str | None] = mapped_column(index=True)
    activities: Mapped[str] = mapped_column(default="[]")
    """A JSON list of the activities that came in for this lead itself, not for one that was merged into it"""
    counted: Mapped[int] = mapped_column(default=0)
    """Conversations that are not held back as spam."""
    held: Mapped[int] = mapped_column(default=0)
    """Conversations that are."""
    score_id: Mapped[str | None]
    """The score kept last; without a foreign key, for scores point at leads already."""
    points: Mapped[int | None] = mapped_column(index=True)
    band: Mapped[str | None]
    stage: Mapped[str | None]
    created: Mapped[datetime]
    updated: Mapped[datetime]


class LeadMergeRow(Base):
    """A lead that was merged into another, by whom and when; `undone` is null while the merge is in force.

    Nothing is moved: whoever opens the file of `lead_id` sees what belongs to `other_id` too.
    """

    __tablename__ = "lead_merges"
    __table_args__ = (
        Index(
            "uq_lead_merges_other_id_in_force",
            "other_id",
            unique=True,
            sqlite_where=text("undone IS NULL"),
            postgresql_where=text("undone IS NULL"),
        ),
    )

    number: Mapped[int] = mapped_column(primary_key=True)
    lead_id: Mapped[str] = mapped_column(ForeignKey("leads.id", ondelete="CASCADE"), index=True)
    other_id: Mapped[str] = mapped_column(ForeignKey("leads.id", ondelete="CASCADE"))
    merged: Mapped[datetime]
    merged_by: Mapped[str]
    undone: Mapped[datetime | None]
    undone_by: Mapped[str | None]


class ConversationRow(Base):
    """A conversation of one lead, with the bytes it came in as. Two leads may share one call.

    `lead_id` is the lead that it came in for, whatever that one was merged into.
    """

    __tablename__ = "conversations"

    lead_id: Mapped[str] = mapped_column(ForeignKey("leads.id", ondelete="CASCADE"), primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True, index=True)
    sha256: Mapped[str]
    raw: Mapped[bytes] = mapped_column(deferred=True)
    document: Mapped[str]
    """agent.conversation.Conversation"""
    earlier: Mapped[str]
    """How it was read before, where it came in again and was read otherwise: a list of conversations."""
    screening: Mapped[str]
    """agent.screening.Screening"""
    contact: Mapped[str]
    """agent.lead.Contact, as it came with the conversation"""
    gated: Mapped[bool] = mapped_column(index=True)
    took_place: Mapped[datetime]
    received: Mapped[datetime]


class ReadingRow(Base):
    """What a reader made of a conversation: its claims, and those that fell, with the reasons.

    The columns from `model` on are the record of asking a model (agent.readings.ModelReading); where none was asked
    they are null. `cost` is an estimate in US dollars. Token counts are null where the endpoint gave none.
    """

    __tablename__ = "readings"
    __table_args__ = (
        ForeignKeyConstraint(
            ["lead_id", "conversation_id"], ["conversations.lead_id", "conversations.id"], ondelete="CASCADE"
        ),
    )

    lead_id: Mapped[str] = mapped_column(primary_key=True)
    conversation_id: Mapped[str] = mapped_column(primary_key=True)
    reader: Mapped[str]
    claims: Mapped[str]
    rejected: Mapped[str]
    read: Mapped[datetime]
    model: Mapped[str | None]
    answered_by: Mapped[str | None]
    api: Mapped[str | None]
    prompt: Mapped[str | None]
    outcome: Mapped[str | None]
    why: Mapped[str | None]
    windows: Mapped[int | None]
    input_tokens: Mapped[int | None] = mapped_column(BigInteger)
    cached_tokens: Mapped[int | None] = mapped_column(BigInteger)
    output_tokens: Mapped[int | None] = mapped_column(BigInteger)
    cost: Mapped[Decimal | None]
    latency_ms: Mapped[int | None]
    set_aside: Mapped[str | None]
    """A JSON list of what was wrong with claims that could be none"""


class FactRow(Base):
    """A fact as it was grounded in one conversation, in the order the grounding gave."""

    __tablename__ = "facts"
    __table_args__ = (
        ForeignKeyConstraint(
            ["lead_id", "conversation_id"], ["readings.lead_id", "readings.conversation_id"], ondelete="CASCADE"
        ),
    )

    lead_id: Mapped[str] = mapped_column(primary_key=True)
    conversation_id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    factor: Mapped[str]
    state: Mapped[str]
    said_at: Mapped[datetime]
    learned: Mapped[datetime]
    """When the store first kept it; a reading that finds it again keeps this."""
    document: Mapped[str]
    """agent.facts.Fact"""


class ScoreRow(Base):
    """A score and what it was computed from, both byte for byte."""

    __tablename__ = "scores"

    number: Mapped[int] = mapped_column(primary_key=True)
    """Rises with every score that is kept."""
    id: Mapped[str] = mapped_column(unique=True)
    lead_id: Mapped[str] = mapped_column(ForeignKey("leads.id", ondelete="CASCADE"), index=True)
    scorecard: Mapped[str]
    as_of: Mapped[datetime]
    canonical: Mapped[bytes]
    """agent.score.Score.canonical()"""
    given: Mapped[bytes]
    """agent.score.ScoringInput"""
    kept: Mapped[datetime]
    beside: Mapped[str | None] = mapped_column(index=True)
    """The lead's main score that this one stands beside, by another card; null for a main score"""


class ScorecardRow(Base):
    """The text of a scorecard that scores were computed by."""

    __tablename__ = "scorecards"

    version: Mapped[str] = mapped_column(primary_key=True)
    source: Mapped[str]
    text: Mapped[str]
    first_used: Mapped[datetime]


class CardPublicationRow(Base):
    """A scorecard that was published or withdrawn, by whom, when and why.

    `in_force` is a JSON list of the versions that are in force from then on, the main one first; where it is empty the
    setting decides again. `replaced` is the version whose place was taken.
    """

    __tablename__ = "card_publications"

    number: Mapped[int] = mapped_column(primary_key=True)
    action: Mapped[str]
    """ "published" or "withdrawn" """
    name: Mapped[str]
    version: Mapped[str]
    replaced: Mapped[str | None]
    at: Mapped[datetime]
    by: Mapped[str]
    why: Mapped[str]
    in_force: Mapped[str]


class OutcomeRow(Base):
    """What became of a lead: won, lost or converted, on which day."""

    __tablename__ = "outcomes"

    lead_id: Mapped[str] = mapped_column(ForeignKey("leads.id", ondelete="CASCADE"), primary_key=True)
    outcome: Mapped[str]
    day: Mapped[date] = mapped_column(index=True)
    imported: Mapped[datetime]


class FeedbackRow(Base):
    """What a rep said of a fact or of the score, and which score was in force then."""

    __tablename__ = "feedback"

    number: Mapped[int] = mapped_column(primary_key=True)
    lead_id: Mapped[str] = mapped_column(ForeignKey("leads.id", ondelete="CASCADE"), index=True)
    about: Mapped[str]
    verdict: Mapped[str]
    said_by: Mapped[str]
    at: Mapped[datetime]
    score_id: Mapped[str | None]


class CalibrationRow(Base):
    """How the scores of a scorecard become probabilities. `document` is an agent.learning.calibration.Calibration."""

    __tablename__ = "calibrations"

    scorecard: Mapped[str] = mapped_column(primary_key=True)
    document: Mapped[str]
    made: Mapped[datetime]


class ProductRow(Base):
    """A row of the price list. `name_key` is the name without regard to case; `position` keeps the file's order."""

    __tablename__ = "products"

    name_key: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    unit_price: Mapped[Decimal]
    currency: Mapped[str]
    position: Mapped[int]


class ArticleRow(Base):
    """An article of the company's knowledge base. `position` keeps the file's order."""

    __tablename__ = "articles"

    id: Mapped[str] = mapped_column(primary_key=True)
    title: Mapped[str]
    body: Mapped[str]
    position: Mapped[int]


class PolicyRow(Base):
    """A policy that was found in an article. `steps` is a JSON list: of PolicyStep where `kind` is "installation", of
    QuantityLimit where it is "quantities"."""

    __tablename__ = "policies"

    kind: Mapped[str] = mapped_column(primary_key=True)
    article: Mapped[str]
    title: Mapped[str]
    steps: Mapped[str]
    imported: Mapped[datetime]


class PastDealRow(Base):
    """A past deal. `embedding_name` stays null: the index itself knows by which embedding it was made."""

    __tablename__ = "past_deals"

    id: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[str]
    outcome: Mapped[str]
    closed: Mapped[date] = mapped_column(index=True)
    opened: Mapped[date | None]
    account: Mapped[str | None]
    industry: Mapped[str | None]
    employees: Mapped[int | None] = mapped_column(BigInteger)
    amount: Mapped[Decimal | None]
    currency: Mapped[str | None]
    reason: Mapped[str | None]
    embedding_name: Mapped[str | None]


class ApiKeyRow(Base):
    """A key to the HTTP API, as its hash. At most one key of a name is in force."""

    __tablename__ = "api_keys"
    __table_args__ = (
        Index(
            "uq_api_keys_name_in_force",
            "name",
            unique=True,
            sqlite_where=text("revoked IS NULL"),
            postgresql_where=text("revoked IS NULL"),
        ),
    )

    number: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    sha256: Mapped[str] = mapped_column(unique=True)
    created: Mapped[datetime]
    revoked: Mapped[datetime | None]


class IdempotencyRow(Base):
    """A request that named itself, and its answer once there is one."""

    __tablename__ = "idempotency"

    key: Mapped[str] = mapped_column(primary_key=True)
    request_sha256: Mapped[str]
    status: Mapped[int | None]
    body: Mapped[bytes | None]
    begun: Mapped[datetime] = mapped_column(index=True)


class DeliveryRow(Base):
    """A score that was delivered, with the name that the other side gave it."""

    __tablename__ = "deliveries"

    target: Mapped[str] = mapped_column(primary_key=True)
    score_id: Mapped[str] = mapped_column(primary_key=True)
    reference: Mapped[str]
    delivered: Mapped[datetime]


class SlackThreadRow(Base):
    """The one Slack thread of a lead, and the band that was last told there."""

    __tablename__ = "slack_threads"

    lead_id: Mapped[str] = mapped_column(primary_key=True)
    channel: Mapped[str]
    ts: Mapped[str]
    band: Mapped[str]
    score_id: Mapped[str]
    updated: Mapped[datetime]


class CrmLeadRow(Base):
    """A lead as the sales team sees it when no CRM is connected. `ours` is what Leadproof wrote last, by column."""

    __tablename__ = "crm_leads"

    lead_id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str | None]
    email: Mapped[str | None]
    title: Mapped[str | None]
    phone: Mapped[str | None]
    company: Mapped[str | None]
    points: Mapped[int | None]
    low: Mapped[int | None]
    high: Mapped[int | None]
    band: Mapped[str | None]
    stage: Mapped[str | None]
    budget: Mapped[str | None]
    authority: Mapped[str | None]
    need: Mapped[str | None]
    timeline: Mapped[str | None]
    facts: Mapped[str]
    """A JSON list of agent.facts.Fact"""
    score_id: Mapped[str | None]
    ours: Mapped[str]
    updated: Mapped[datetime]
