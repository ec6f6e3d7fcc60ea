"""The workers' heartbeats: who is at work, who has stopped, and whose work others have taken over.

A worker is known by an id that it keeps over restarts; each of its processes is a life of it.
"""

from __future__ import annotations

import secrets
from datetime import UTC, datetime, timedelta

from pydantic import AwareDatetime
from sqlalchemy import delete, or_, select, update

from agent.conversation import Frozen
from knowledge.database import Database
from knowledge.tables import WorkerRow

LOCK = "workers"
"""Held while a worker joins, and while somebody's work is taken over: the two never cross."""

FORGOTTEN = timedelta(days=7)
"""How long a worker is remembered that is gone."""


class WorkerState(Frozen):
    """A worker as its row tells it. `replaced` is when others took its work over, None while it has its place."""

    id: str
    started: AwareDatetime
    seen: AwareDatetime
    stopped: AwareDatetime | None
    replaced: AwareDatetime | None
    replaced_by: str | None


class Workers:
    """The list of workers."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def join(self, worker: str) -> str:
        """Take a place, also one that was lost; the name of this life."""
        life, now = secrets.token_hex(8), datetime.now(UTC)
        with self._database.writing(LOCK) as session:
            session.merge(
                WorkerRow(id=worker, life=life, started=now, seen=now, stopped=None, replaced=None, replaced_by=None)
            )
        return life

    def beat(self, worker: str, life: str) -> bool:
        """Say that this life goes on. False where it lost its place: others do its work."""
        with self._database.session() as session:
            found = session.execute(
                update(WorkerRow)
                .where(WorkerRow.id == worker, WorkerRow.life == life, WorkerRow.replaced.is_(None))
                .values(seen=datetime.now(UTC))
                .returning(WorkerRow.id)
            )
            return found.first() is not None

    def leave(self, worker: str, life: str) -> None:
        """Say that this life ends in good order."""
        now = datetime.now(UTC)
        with self._database.session() as session:
            session.execute(
                update(WorkerRow).where(WorkerRow.id == worker, WorkerRow.life == life).values(seen=now, stopped=now)
            )

    def replace_absent(self, seen_before: datetime, by: str) -> list[str]:
        """Take their places from workers that stopped or were not seen since a moment; all who have none.

        Their processes notice at their next heartbeat, should they still live. Call it with the lock `LOCK` held.
        """
        with self._database.session() as session:
            gone = or_(WorkerRow.seen < seen_before, WorkerRow.stopped.is_not(None))
            session.execute(
                update(WorkerRow)
                .where(gone, WorkerRow.replaced.is_(None), WorkerRow.id != by)
                .values(replaced=datetime.now(UTC), replaced_by=by)
            )
            session.execute(delete(WorkerRow).where(WorkerRow.replaced < datetime.now(UTC) - FORGOTTEN))
            return list(session.scalars(select(WorkerRow.id).where(WorkerRow.replaced.is_not(None))))

    def list(self) -> list[WorkerState]:
        """Every worker that is remembered, by id."""
        with self._database.session() as session:
            rows = session.scalars(select(WorkerRow).order_by(WorkerRow.id)).all()
        return [
            WorkerState.model_validate({name: getattr(row, name) for name in WorkerState.model_fields}) for row in rows
        ]
