"""Keys, answers that were given, what was delivered where, and the local CRM table."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import (
    Index,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.tables.base import Base


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
    """A score that an early version delivered, with the name that the other side gave it. Nothing writes it now."""

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
