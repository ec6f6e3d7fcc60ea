"""What was written to a CRM and what stood there before, what people hold, what is proposed, and the notes."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import (
    Index,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.tables.base import Base


class CrmRecordRow(Base):
    """The record of a lead in a CRM ("hubspot"), and the score that was written there last, whole."""

    __tablename__ = "crm_records"

    target: Mapped[str] = mapped_column(primary_key=True)
    lead_id: Mapped[str] = mapped_column(primary_key=True)
    record: Mapped[str]
    """The CRM's own name for it"""
    score_id: Mapped[str]
    published: Mapped[datetime]


class CrmWriteRow(Base):
    """One field of one write. `batch` is the number of the first row of the write that it is part of.

    It is kept as open before the CRM is asked, with what stands there, and settled when it is known what became of it.
    """

    __tablename__ = "crm_writes"
    __table_args__ = (
        Index("ix_crm_writes_target_lead_id", "target", "lead_id"),
        Index("ix_crm_writes_batch", "batch"),
    )

    number: Mapped[int] = mapped_column(primary_key=True)
    batch: Mapped[int | None]
    target: Mapped[str]
    lead_id: Mapped[str]
    record: Mapped[str | None]
    """Null until the CRM has made it"""
    field: Mapped[str]
    before: Mapped[str | None]
    after: Mapped[str | None]
    cause: Mapped[str]
    """knowledge.crm_writes.Cause"""
    score_id: Mapped[str | None]
    by: Mapped[str | None]
    """Who accepted the proposal or took the write back"""
    undoes: Mapped[int | None]
    """The number of the write that this one takes back"""
    state: Mapped[str]
    """knowledge.crm_writes.State"""
    at: Mapped[datetime]
    settled: Mapped[datetime | None]


class CrmHoldRow(Base):
    """A field that a person changed after Leadproof wrote it, or had filled before: it is theirs."""

    __tablename__ = "crm_holds"

    target: Mapped[str] = mapped_column(primary_key=True)
    lead_id: Mapped[str] = mapped_column(primary_key=True)
    field: Mapped[str] = mapped_column(primary_key=True)
    found: Mapped[str | None]
    """What stood there when it was noticed"""
    since: Mapped[datetime]


class CrmProposalRow(Base):
    """A value that is offered for a field, beside the one that stands there. At most one is open for a field."""

    __tablename__ = "crm_proposals"
    __table_args__ = (
        Index(
            "uq_crm_proposals_open",
            "target",
            "lead_id",
            "field",
            unique=True,
            sqlite_where=text("state = 'open'"),
            postgresql_where=text("state = 'open'"),
        ),
        Index("ix_crm_proposals_lead_id", "lead_id"),
    )

    number: Mapped[int] = mapped_column(primary_key=True)
    target: Mapped[str]
    lead_id: Mapped[str]
    field: Mapped[str]
    stands: Mapped[str | None]
    value: Mapped[str]
    score_id: Mapped[str]
    made: Mapped[datetime]
    state: Mapped[str]
    """knowledge.crm_proposals.Decision"""
    decided: Mapped[datetime | None]
    decided_by: Mapped[str | None]


class CrmNoteRow(Base):
    """A note or task that tells of a new band. Kept as open before the CRM is asked; `reference` once it is there."""

    __tablename__ = "crm_notes"
    __table_args__ = (
        Index("ix_crm_notes_target_lead_id", "target", "lead_id"),
        Index(
            "uq_crm_notes_open",
            "target",
            "lead_id",
            unique=True,
            sqlite_where=text("reference IS NULL"),
            postgresql_where=text("reference IS NULL"),
        ),
    )

    number: Mapped[int] = mapped_column(primary_key=True)
    target: Mapped[str]
    lead_id: Mapped[str]
    record: Mapped[str]
    score_id: Mapped[str]
    band: Mapped[str]
    reference: Mapped[str | None]
    begun: Mapped[datetime]
    told: Mapped[datetime | None]


class CrmPullRow(Base):
    """Up to when the closed deals of a CRM were pulled."""

    __tablename__ = "crm_pulls"

    target: Mapped[str] = mapped_column(primary_key=True)
    until: Mapped[datetime]
