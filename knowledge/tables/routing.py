"""Who has which lead, and which thresholds its scores crossed."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.tables.base import Base


class RouteRow(Base):
    """Where a lead was from `since` until `until`, null while it is there: with a person, or in the queue.

    `person` is null in the queue, `rule` where a person assigned the lead, who is then `by`. `ended` says why it ended.
    """

    __tablename__ = "routes"
    __table_args__ = (
        Index(
            "uq_routes_lead_id_in_force",
            "lead_id",
            unique=True,
            sqlite_where=text("until IS NULL"),
            postgresql_where=text("until IS NULL"),
        ),
    )

    number: Mapped[int] = mapped_column(primary_key=True)
    """Rises with every assignment."""
    lead_id: Mapped[str] = mapped_column(ForeignKey("leads.id", ondelete="CASCADE"), index=True)
    person: Mapped[str | None] = mapped_column(index=True)
    name: Mapped[str | None]
    rule: Mapped[str | None]
    because: Mapped[str]
    by: Mapped[str | None]
    since: Mapped[datetime]
    score_id: Mapped[str | None]
    version: Mapped[str | None]
    """Of the routing rules"""
    until: Mapped[datetime | None]
    ended: Mapped[str | None]


class StandingRow(Base):
    """Where a lead stood by the score that was looked at last, and what that score crossed."""

    __tablename__ = "standings"

    lead_id: Mapped[str] = mapped_column(ForeignKey("leads.id", ondelete="CASCADE"), primary_key=True)
    document: Mapped[str]
    """agent.routing.crossings.Standing"""
    crossed: Mapped[str]
    """A JSON list of agent.routing.route.Crossing"""
    updated: Mapped[datetime]
