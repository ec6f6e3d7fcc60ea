"""How much there is to do: what the events, the publications and the workers add up to at one moment."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import func, select

from knowledge.database import Database
from knowledge.events import OPEN, State
from knowledge.tables import EventRow, PublicationRow, WorkerRow

EVENTS = "events"
"""The queue of the events' own part; every target has one of its own name."""


class Figures(NamedTuple):
    """Counts at one moment. `publications` is by target and state, `queues` counts unfinished jobs, `oldest` is when
    the oldest unfinished event came in, `workers` says when each that has not stopped was last seen."""

    events: Mapping[str, int]
    publications: Mapping[tuple[str, str], int]
    queues: Mapping[str, int]
    oldest: datetime | None
    workers: Mapping[str, datetime]


class EventFigures:
    """Counts, asked of the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def now(self) -> Figures:
        """The figures of this moment, all of one transaction. Raises StorageError."""
        waiting = select(func.count()).select_from(EventRow).where(EventRow.state.in_(OPEN), EventRow.scored.is_(None))
        with self._database.session() as s:
            events = s.execute(select(EventRow.state, func.count()).group_by(EventRow.state)).all()
            told = s.execute(
                select(PublicationRow.target, PublicationRow.state, func.count()).group_by(
                    PublicationRow.target, PublicationRow.state
                )
            ).all()
            depth = s.scalar(waiting) or 0
            oldest = s.scalar(select(func.min(EventRow.received)).where(EventRow.state.in_(OPEN)))
            seen = s.execute(select(WorkerRow.id, WorkerRow.seen).where(WorkerRow.stopped.is_(None))).all()
        queues = {EVENTS: depth, **{target: 0 for target, _, _ in told}}
        for target, state, number in told:
            queues[target] += number if state in OPEN else 0
        return Figures(
            events={**{str(state): 0 for state in State}, **{row[0]: row[1] for row in events}},
            publications={(target, state): number for target, state, number in told},
            queues=queues,
            oldest=oldest,
            workers={row[0]: row[1] for row in seen},
        )
