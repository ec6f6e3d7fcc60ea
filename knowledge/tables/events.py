"""Events that came in, what was fetched for them, what is to be told to whom, and the workers that see to it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.tables.base import Base


class EventRow(Base):
    """One event as it was acknowledged, and how far it got.

    `number` counts in the order of arrival. `asked` is since when it is tried: its receipt, or a person's wish to try
    again. `due` is when it is to be worked on next and `handed` when it was handed to the queue for that; `round`
    counts the times. `scored` is when its part in the lead was done, after which only its publications are open.
    """

    __tablename__ = "events"
    __table_args__ = (Index("ix_events_state_handed_due", "state", "handed", "due"),)

    number: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    vendor: Mapped[str]
    event_id: Mapped[str]
    kind: Mapped[str]
    payload: Mapped[bytes]
    received: Mapped[datetime] = mapped_column(index=True)
    state: Mapped[str]
    asked: Mapped[datetime]
    due: Mapped[datetime]
    handed: Mapped[datetime | None]
    round: Mapped[int]
    attempts: Mapped[int]
    error_code: Mapped[str | None]
    error_message: Mapped[str | None]
    outcome: Mapped[str | None]
    lead_id: Mapped[str | None] = mapped_column(index=True)
    score_id: Mapped[str | None]
    scored: Mapped[datetime | None]
    finished: Mapped[datetime | None] = mapped_column(index=True)


class EventContentRow(Base):
    """What was fetched for an event that is being worked on, and what was heard in it; gone once it is kept.

    `document` is the JSON of the conversation without its bytes, or of what somebody did; `heard` that of what the
    reader found.
    """

    __tablename__ = "event_contents"

    event: Mapped[str] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"), primary_key=True)
    kind: Mapped[str]
    raw: Mapped[bytes | None]
    document: Mapped[str]
    heard: Mapped[str | None]
    fetched: Mapped[datetime]


class PublicationRow(Base):
    """That a target is to be brought up to date with a lead because of an event, and how far that got."""

    __tablename__ = "publications"
    __table_args__ = (Index("ix_publications_state_handed_due", "state", "handed", "due"),)

    event: Mapped[str] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"), primary_key=True)
    target: Mapped[str] = mapped_column(primary_key=True)
    lead_id: Mapped[str]
    state: Mapped[str]
    due: Mapped[datetime]
    handed: Mapped[datetime | None]
    round: Mapped[int]
    attempts: Mapped[int]
    error_code: Mapped[str | None]
    error_message: Mapped[str | None]
    asked: Mapped[datetime]
    finished: Mapped[datetime | None]


class IntentRow(Base):
    """What is about to be made in an outside system and may have been made already, if we died before noting it."""

    __tablename__ = "intents"

    target: Mapped[str] = mapped_column(primary_key=True)
    subject: Mapped[str] = mapped_column(primary_key=True)
    nonce: Mapped[str]
    score_id: Mapped[str]
    opened: Mapped[datetime]


class WorkerRow(Base):
    """A worker's heartbeat. `life` names one process of it; `replaced` is when others took its work over."""

    __tablename__ = "workers"

    id: Mapped[str] = mapped_column(primary_key=True)
    life: Mapped[str]
    started: Mapped[datetime]
    seen: Mapped[datetime]
    stopped: Mapped[datetime | None]
    replaced: Mapped[datetime | None]
    replaced_by: Mapped[str | None]
