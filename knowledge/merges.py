"""Which leads are merged: looked up in the transaction of whoever asks."""

from __future__ import annotations

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from knowledge.tables import LeadMergeRow


def is_apart(session: Session, lead_id: str) -> bool:
    """Whether a lead was merged with none: it is part of no other, and no other is part of it."""
    either = (LeadMergeRow.other_id == lead_id) | (LeadMergeRow.lead_id == lead_id)
    return session.scalar(select(LeadMergeRow.number).where(either, LeadMergeRow.undone.is_(None)).limit(1)) is None


def merged_into(session: Session, lead_id: str) -> str | None:
    """The lead that a lead was merged into, None where it stands for itself."""
    return session.scalar(
        select(LeadMergeRow.lead_id).where(LeadMergeRow.other_id == lead_id, LeadMergeRow.undone.is_(None))
    )


def resolved(session: Session, lead_id: str) -> str:
    """The lead that an id stands for now, after all merges."""
    while (into := merged_into(session, lead_id)) is not None:
        lead_id = into
    return lead_id


def members(session: Session, lead_id: str, *, ever: bool = False) -> tuple[str, ...]:
    """A lead and those that are merged into it, directly or over others; itself first. `ever`: or once were."""
    found, reached = [lead_id], [lead_id]
    while reached:
        parts = select(LeadMergeRow.other_id).where(LeadMergeRow.lead_id.in_(reached)).order_by(LeadMergeRow.number)
        if not ever:
            parts = parts.where(LeadMergeRow.undone.is_(None))
        reached = [part for part in dict.fromkeys(session.scalars(parts)) if part not in found]
        found += reached
    return tuple(found)


def merged_away() -> Select[str]:
    """The ids of the leads that are part of another one now."""
    return select(LeadMergeRow.other_id).where(LeadMergeRow.undone.is_(None))
