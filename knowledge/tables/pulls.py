"""What leads did, event by event, and how far the past conversations of each vendor were pulled."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.tables.base import Base


class ActivityEventRow(Base):
    """An activity that came in under a name of its own, so that the same one again has no second effect.

    `contact` is what was told with it of who did it: with no conversation yet it is all that is known of the lead.
    """

    __tablename__ = "activity_events"

    source: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    lead_id: Mapped[str] = mapped_column(ForeignKey("leads.id", ondelete="CASCADE"), index=True)
    """The lead that it came in for, whatever that one was merged into"""
    document: Mapped[str]
    """agent.lead.Activity"""
    contact: Mapped[str]
    """agent.lead.Contact"""
    at: Mapped[datetime]
    received: Mapped[datetime]


class PullRow(Base):
    """How far one vendor's past calls were pulled.

    Everything that the vendor lists from `since` on was looked through up to `reached`; a pull that was broken off
    goes on at `cursor`, the vendor's own mark of a page. `finished` is null while a pull is not at its end.
    """

    __tablename__ = "pulls"

    vendor: Mapped[str] = mapped_column(primary_key=True)
    since: Mapped[datetime]
    until: Mapped[datetime]
    cursor: Mapped[str | None]
    listed: Mapped[int]
    """Calls that were looked at in this pull so far"""
    new: Mapped[int]
    """Those of them that were not known"""
    begun: Mapped[datetime]
    updated: Mapped[datetime]
    finished: Mapped[datetime | None]
