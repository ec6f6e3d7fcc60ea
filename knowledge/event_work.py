"""What working on events reads and writes: what is due, what was fetched and heard, and how each part ended."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from sqlalchemy import Update, delete, exists, insert, select, tuple_, update
from sqlalchemy.orm import Session

from agent.conversation import Frozen
from knowledge.database import Database
from knowledge.events import OPEN, Fault, State
from knowledge.leads import storable
from knowledge.putting import put
from knowledge.tables import EventContentRow, EventRow, PublicationRow


class Job(NamedTuple):
    """One piece of work: an event's own part, or telling one target about it. `round` counts the times it is tried."""

    event: str
    round: int
    target: str | None = None
    lead_id: str | None = None

    @property
    def id(self) -> str:
        """Its name for good: the same round of the same job is never done twice."""
        of = self.event if self.target is None else f"{self.event}.{self.target}"
        return f"{of}.{self.round}"


class Task(NamedTuple):
    """An event as it is worked on; `attempts` counts this one too, `is_fetched` says whether its content is kept."""

    vendor: str
    event_id: str
    kind: str
    payload: bytes
    received: datetime
    attempts: int
    is_fetched: bool


class Content(Frozen):
    """What was fetched: a conversation's bytes and the JSON of the rest of it, or the JSON of what somebody did.

    `heard` is the JSON of what the reader found, None before it was read.
    """

    kind: str
    raw: bytes | None
    document: str
    heard: str | None = None


class EventWork:
    """The worker's side of the events. Whatever is written is committed when a method returns."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def hand_over(self, limit: int) -> list[Job]:
        """Claim what is due now for the queues, the oldest first, publications before events.

        Each job is claimed by one caller. Should that one die before it is in its queue, `astray` has it.
        """
        now = datetime.now(UTC)
        with self._database.writing(None) as s:
            told = [
                Job(event, number, target, lead_id)
                for event, number, target, lead_id in s.execute(
                    select(PublicationRow.event, PublicationRow.round, PublicationRow.target, PublicationRow.lead_id)
                    .where(PublicationRow.state.in_(OPEN), PublicationRow.handed.is_(None), PublicationRow.due <= now)
                    .order_by(PublicationRow.due)
                    .limit(limit)
                    .with_for_update(skip_locked=True)
                )
            ]
            events = [
                Job(event, number)
                for event, number in s.execute(
                    select(EventRow.id, EventRow.round)
                    .where(EventRow.state.in_(OPEN), EventRow.handed.is_(None), EventRow.due <= now)
                    .where(EventRow.scored.is_(None))
                    .order_by(EventRow.due)
                    .limit(limit - len(told))
                    .with_for_update(skip_locked=True)
                )
            ]
            if told:
                which = tuple_(PublicationRow.event, PublicationRow.target).in_(
                    [(job.event, job.target) for job in told]
                )
                s.execute(update(PublicationRow).where(which).values(handed=now))
            if events:
                s.execute(update(EventRow).where(EventRow.id.in_([job.event for job in events])).values(handed=now))
            return [*told, *events]

    def astray(self, before: datetime) -> list[Job]:
        """Open jobs that were handed to the queues before a moment: to see whether the queues still know them."""
        told = select(PublicationRow).where(PublicationRow.state.in_(OPEN), PublicationRow.handed < before)
        events = select(EventRow.id, EventRow.round).where(
            EventRow.state.in_(OPEN), EventRow.handed < before, EventRow.scored.is_(None)
        )
        with self._database.session() as session:
            publications = [_telling(row) for row in session.scalars(told)]
            return [*publications, *(Job(key, number) for key, number in session.execute(events))]

    def begin(self, job: Job) -> Task | None:
        """Begin a round of an event's own part, or go on with it; None where that round is over."""
        told = (
            EventRow.vendor,
            EventRow.event_id,
            EventRow.kind,
            EventRow.payload,
            EventRow.received,
            EventRow.attempts,
            exists().where(EventContentRow.event == EventRow.id),
        )
        begun = _change(job).values(state=State.WORKING, attempts=EventRow.attempts + 1).returning(*told)
        with self._database.session() as session:
            row = session.execute(begun).one_or_none()
        return None if row is None else Task(*row)

    def begin_telling(self, job: Job) -> bool:
        """Begin a round of a publication, or go on with it; False where that round is over."""
        begun = _change(job).values(state=State.WORKING, attempts=PublicationRow.attempts + 1)
        with self._database.session() as session:
            return session.execute(begun.returning(PublicationRow.target)).first() is not None

    def since(self, job: Job) -> tuple[datetime, int]:
        """Since when a job is tried, and how often it was begun."""
        with self._database.session() as session:
            row = _row(session, job)
            return row.asked, row.attempts

    def keep_content(self, event: str, content: Content) -> None:
        """Keep what was fetched; what was there before is replaced."""
        with self._database.session() as session:
            put(session, EventContentRow, event=event, **content.model_dump(), fetched=datetime.now(UTC))

    def content(self, event: str) -> Content | None:
        """What was fetched, None before it was."""
        with self._database.session() as session:
            row = session.get(EventContentRow, event)
            return None if row is None else Content.model_validate({k: getattr(row, k) for k in Content.model_fields})

    def keep_heard(self, event: str, heard: str) -> None:
        """Keep what the reader found, which may have cost money."""
        with self._database.session() as session:
            session.execute(update(EventContentRow).where(EventContentRow.event == event).values(heard=heard))

    def finish(
        self,
        job: Job,
        outcome: str,
        *,
        lead_id: str | None = None,
        score_id: str | None = None,
        targets: Sequence[str] = (),
    ) -> None:
        """End an event's own part, and ask for its publications. What was fetched is in the lead's file by now."""
        now = datetime.now(UTC)
        state = {"state": State.WORKING} if targets else {"state": State.DONE, "finished": now}
        ended = update(EventRow).where(EventRow.id == job.event, EventRow.scored.is_(None))
        what = {"outcome": outcome, "lead_id": lead_id, "score_id": score_id, "scored": now}
        with self._database.session() as session:
            found = session.execute(ended.values(**what, **state, **_named(None)).returning(EventRow.number))
            if found.first() is None:
                return
            if targets:
                asked = {"lead_id": lead_id, "asked": now, "due": now, "round": 1, "attempts": 0}
                rows = [{"event": job.event, "target": each, "state": State.RECEIVED, **asked} for each in targets]
                session.execute(insert(PublicationRow), rows)
            session.execute(delete(EventContentRow).where(EventContentRow.event == job.event))

    def told(self, job: Job) -> None:
        """End a publication well."""
        self._end(job, State.DONE, None)

    def fail(self, job: Job, fault: Fault) -> None:
        """End a job badly: it stays so until a person asks to try it again."""
        self._end(job, State.FAILED, fault)

    def put_off(self, job: Job, fault: Fault, due: datetime) -> None:
        """End a round badly; the next one begins when it is due."""
        values = _named(fault)
        with self._database.session() as session:
            session.execute(_change(job).values(handed=None, due=due, round=job.round + 1, **values))

    def _end(self, job: Job, state: State, fault: Fault | None) -> None:
        ended = _change(job).values(state=state, finished=datetime.now(UTC), **_named(fault))
        with self._database.writing(None) as session:
            if job.target is not None:
                # Whoever ends the last publication ends the event: they come one after the other.
                session.execute(select(EventRow.number).where(EventRow.id == job.event).with_for_update())
            session.execute(ended)
            if job.target is not None:
                _settle(session, job.event)


def _telling(row: PublicationRow) -> Job:
    return Job(row.event, row.round, row.target, row.lead_id)


def _settle(session: Session, event: str) -> None:
    """End an event once nothing of it is open: well, unless a target could not be told."""
    told = select(PublicationRow.state, PublicationRow.error_code, PublicationRow.error_message)
    rows = session.execute(told.where(PublicationRow.event == event).order_by(PublicationRow.target)).all()
    ended: dict[str, object] = {"state": State.WORKING}
    if not any(row.state in OPEN for row in rows):
        failed = next((row for row in rows if row.state == State.FAILED), None)
        ended = {"state": State.FAILED if failed else State.DONE, "finished": datetime.now(UTC)}
        if failed:
            ended |= {"error_code": failed.error_code, "error_message": failed.error_message}
    session.execute(update(EventRow).where(EventRow.id == event).values(**ended))


def _row(session: Session, job: Job) -> EventRow | PublicationRow:
    if job.target is not None:
        return session.get_one(PublicationRow, (job.event, job.target))
    return session.scalars(select(EventRow).where(EventRow.id == job.event)).one()


def _change(job: Job) -> Update:
    """A change of the round that a job is, and of no later one, as long as it is open."""
    if job.target is None:
        mine = (EventRow.id == job.event) & (EventRow.round == job.round)
        return update(EventRow).where(mine, EventRow.scored.is_(None), EventRow.state.in_(OPEN))
    return update(PublicationRow).where(
        PublicationRow.event == job.event,
        PublicationRow.target == job.target,
        PublicationRow.round == job.round,
        PublicationRow.state.in_(OPEN),
    )


def _named(fault: Fault | None) -> dict[str, str | None]:
    if fault is None:
        return {"error_code": None, "error_message": None}
    return {"error_code": fault.code, "error_message": storable(fault.message)}
