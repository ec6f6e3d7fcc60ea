"""What Leadproof wrote into a CRM, field by field: intended, settled, taken back; and which fields people hold.

A write is kept before the CRM is asked, with what stands there. Whatever dies afterwards, what became of it can be
found out by looking at the record again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from enum import StrEnum

from pydantic import AwareDatetime
from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from agent.conversation import Frozen
from knowledge.database import Database
from knowledge.leads import storable
from knowledge.tables import CrmHoldRow, CrmRecordRow, CrmWriteRow, LeadRow


class Cause(StrEnum):
    """Why a field was written."""

    SCORE = "score"
    PROPOSAL = "proposal"
    RESTORED = "restored"
    """A person had changed it between our read and our write; their value was put back"""
    UNDO = "undo"
    RELEASED = "released"
    """Nothing was written: a person gave the field to Leadproof as it stands"""


class State(StrEnum):
    """What became of a write."""

    OPEN = "open"
    """Not known yet"""
    DONE = "done"
    LOST = "lost"
    """Not there when it was looked for; the request may still arrive"""
    VOID = "void"
    """The CRM did not take it"""
    OVERTAKEN = "overtaken"
    """A person had changed the field meanwhile"""
    UNDONE = "undone"


class Change(Frozen):
    """A field with what stands there and what is to stand there; None is empty.

    `undoes` is the number of the write that it takes back.
    """

    field: str
    before: str | None
    after: str | None
    undoes: int | None = None


class CrmWrite(Frozen):
    """One field of one write. `batch` is what all fields of that write share."""

    number: int
    batch: int
    target: str
    lead_id: str
    record: str | None
    field: str
    before: str | None
    after: str | None
    cause: Cause
    score_id: str | None
    by: str | None
    state: State
    at: AwareDatetime


class Published(Frozen):
    """The record of a lead in a CRM, and the score that was written there last."""

    record: str
    score_id: str


class CrmWrites:
    """The writes to all CRMs. Values are text as the fields of `api.crm.fields` have it; None is empty."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def alone(self, target: str, lead_id: str) -> AbstractContextManager[bool]:
        """Whether nobody else writes a lead there, who is kept out then until the context ends."""
        return self._database.claimed(f"crm-alone:{target}:{lead_id}")

    def is_latest(self, lead_id: str, score_id: str) -> bool:
        """False where a later score of the lead was kept: whoever kept it publishes it."""
        with self._database.session() as session:
            lead = session.get(LeadRow, lead_id)
        return lead is None or lead.score_id is None or lead.score_id == score_id

    def published(self, target: str, lead_id: str) -> Published | None:
        """What was last written whole."""
        with self._database.session() as session:
            row = session.get(CrmRecordRow, (target, lead_id))
        return None if row is None else Published(record=row.record, score_id=row.score_id)

    def publish(self, target: str, lead_id: str, record: str, score_id: str) -> None:
        """Keep that a score stands in the CRM whole."""
        with self._database.writing(_lock(target, lead_id)) as session:
            row = CrmRecordRow(
                target=target, lead_id=lead_id, record=record, score_id=score_id, published=datetime.now(UTC)
            )
            session.merge(row)

    def begin(
        self,
        target: str,
        lead_id: str,
        record: str | None,
        changes: Sequence[Change],
        cause: Cause,
        *,
        score_id: str | None = None,
        by: str | None = None,
    ) -> tuple[CrmWrite, ...]:
        """Keep what is about to be written, as open."""
        if not changes:
            return ()
        with self._database.writing(_lock(target, lead_id)) as session:
            rows = [
                CrmWriteRow(
                    target=target,
                    lead_id=lead_id,
                    record=record,
                    field=change.field,
                    before=_text(change.before),
                    after=_text(change.after),
                    cause=cause.value,
                    score_id=score_id,
                    by=_text(by),
                    undoes=change.undoes,
                    state=State.OPEN.value,
                    at=datetime.now(UTC),
                )
                for change in changes
            ]
            session.add_all(rows)
            session.flush()
            for row in rows:
                row.batch = rows[0].number  # known only now
            return tuple(_write(row) for row in rows)

    def settle(self, states: Mapping[int, State], record: str | None = None) -> None:
        """Keep what became of writes, by their numbers; and the record, where the CRM has only now made it.

        What a write took back is undone with it.
        """
        with self._database.session() as session:
            for number, state in states.items():
                row = session.get_one(CrmWriteRow, number)
                row.state, row.settled, row.record = state.value, datetime.now(UTC), record or row.record
                if row.undoes is not None and state is State.DONE:
                    session.get_one(CrmWriteRow, row.undoes).state = State.UNDONE.value

    def open(self, target: str, lead_id: str) -> tuple[CrmWrite, ...]:
        """Writes of which it is not known what became of them, the lost ones included."""
        unknown = CrmWriteRow.state.in_((State.OPEN, State.LOST))
        with self._database.session() as session:
            return _found(session, *_of(target, lead_id), unknown)

    def last(self, target: str, lead_id: str) -> dict[str, CrmWrite]:
        """By field, the write that stands: the one that was settled last, for a request may arrive late."""
        kept = CrmWriteRow.state == State.DONE.value
        chosen = CrmWriteRow.cause.in_((Cause.SCORE, Cause.PROPOSAL, Cause.RELEASED))
        with self._database.session() as session:
            rows = session.scalars(
                select(CrmWriteRow)
                .where(*_of(target, lead_id), kept, chosen)
                .order_by(CrmWriteRow.settled, CrmWriteRow.number)
            )
            return {row.field: _write(row) for row in rows}

    def taken_back(self, target: str, lead_id: str) -> set[tuple[str, str | None]]:
        """Fields with the values that a person took back."""
        with self._database.session() as session:
            undone = _found(session, *_of(target, lead_id), CrmWriteRow.state == State.UNDONE.value)
        return {(write.field, write.after) for write in undone}

    def log(self, lead_id: str | None = None, target: str | None = None) -> tuple[CrmWrite, ...]:
        """All writes in the order they were made, or those of one lead or one CRM."""
        chosen = []
        if lead_id is not None:
            chosen.append(CrmWriteRow.lead_id == lead_id)
        if target is not None:
            chosen.append(CrmWriteRow.target == target)
        with self._database.session() as session:
            return _found(session, *chosen)

    def to_undo(self, lead_id: str | None, target: str | None) -> tuple[CrmWrite, ...]:
        """The fields of the last write that stands, of one lead or of any; empty where there is none."""
        chosen = [
            CrmWriteRow.state == State.DONE.value,
            CrmWriteRow.cause.in_((Cause.SCORE, Cause.PROPOSAL)),
        ]
        if lead_id is not None:
            chosen.append(CrmWriteRow.lead_id == lead_id)
        if target is not None:
            chosen.append(CrmWriteRow.target == target)
        newest = select(CrmWriteRow.batch).where(*chosen).order_by(CrmWriteRow.number.desc()).limit(1)
        with self._database.session() as session:
            batch = session.scalar(newest)
            return () if batch is None else _found(session, *chosen, CrmWriteRow.batch == batch)

    def held(self, target: str, lead_id: str) -> frozenset[str]:
        """The fields that are a person's."""
        mine = (CrmHoldRow.target == target, CrmHoldRow.lead_id == lead_id)
        with self._database.session() as session:
            return frozenset(session.scalars(select(CrmHoldRow.field).where(*mine)))

    def hold(self, target: str, lead_id: str, found: Mapping[str, str | None]) -> None:
        """Fields are a person's from now on, with what stands there."""
        with self._database.writing(_lock(target, lead_id)) as session:
            for field, value in found.items():
                if session.get(CrmHoldRow, (target, lead_id, field)) is None:
                    row = CrmHoldRow(
                        target=target, lead_id=lead_id, field=field, found=_text(value), since=datetime.now(UTC)
                    )
                    session.add(row)

    def release(self, target: str, lead_id: str, record: str, standing: Mapping[str, str | None]) -> None:
        """A person gives fields to Leadproof, which goes on from what stands in them."""
        given = [Change(field=field, before=value, after=value) for field, value in standing.items()]
        kept = self.begin(target, lead_id, record, given, Cause.RELEASED)
        self.settle({write.number: State.DONE for write in kept})
        self.let_go(target, lead_id, standing)

    def let_go(self, target: str, lead_id: str, fields: Iterable[str]) -> None:
        """Fields are a person's no longer."""
        with self._database.session() as session:
            for field in fields:
                row = session.get(CrmHoldRow, (target, lead_id, field))
                if row is not None:
                    session.delete(row)


def _lock(target: str, lead_id: str) -> str:
    return f"crm:{target}:{lead_id}"


def _of(target: str, lead_id: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return CrmWriteRow.target == target, CrmWriteRow.lead_id == lead_id


def _found(session: Session, *chosen: ColumnElement[bool]) -> tuple[CrmWrite, ...]:
    rows = session.scalars(select(CrmWriteRow).where(*chosen).order_by(CrmWriteRow.number))
    return tuple(_write(row) for row in rows)


def _text(value: str | None) -> str | None:
    return None if value is None else storable(value)


def _write(row: CrmWriteRow) -> CrmWrite:
    return CrmWrite(
        number=row.number,
        batch=row.number if row.batch is None else row.batch,
        target=row.target,
        lead_id=row.lead_id,
        record=row.record,
        field=row.field,
        before=row.before,
        after=row.after,
        cause=Cause(row.cause),
        score_id=row.score_id,
        by=row.by,
        state=State(row.state),
        at=row.at,
    )
