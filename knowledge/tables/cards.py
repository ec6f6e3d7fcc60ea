"""Scorecards, what became of leads, and what was learned from that."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import (
    ForeignKey,
)
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.tables.base import Base


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
