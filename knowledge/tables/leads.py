"""Leads, their conversations, what was read in them, and their scores."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from sqlalchemy import (
    BigInteger,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.tables.base import Base


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
