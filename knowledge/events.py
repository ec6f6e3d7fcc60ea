"""The events that came in: stored before they are acknowledged, and what became of each."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime
from enum import StrEnum
from typing import NamedTuple

from pydantic import AwareDatetime
from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from agent.conversation import Frozen
from agent.errors import Conflict, NotFound
from knowledge.database import Database
from knowledge.leads import storable
from knowledge.tables import EventRow, PublicationRow


class State(StrEnum):
    """How far an event, or a publication, got. `failed` is final until a person asks to try again."""

    RECEIVED = "received"
    WORKING = "working"
    DONE = "done"
    FAILED = "failed"


OPEN = (State.RECEIVED, State.WORKING)


class Fault(Frozen):
    """Why something failed last: a code for programs, a message for people."""

    code: str
    message: str


class Publication(Frozen):
    """What became of telling one target."""

    target: str
    state: State
    attempts: int
    error: Fault | None
    finished: AwareDatetime | None


class Event(Frozen):
    """One event and what became of it, without its payload.

    `event_id` is the vendor's name for it, `attempts` counts how often its own part was begun. `outcome` says what it
    was: "scored", "held_back" (taken for spam), "activities", "nothing"; None while it is open. `due` is when it is
    tried next.
    """

    id: str
    vendor: str
    event_id: str
    kind: str
    received: AwareDatetime
    state: State
    attempts: int
    due: AwareDatetime
    error: Fault | None
    outcome: str | None
    lead_id: str | None
    score_id: str | None
    finished: AwareDatetime | None
    publications: tuple[Publication, ...] = ()


class NewEvent(NamedTuple):
    """An event to be stored, as its vendor names it."""

    event_id: str
    kind: str
    payload: bytes


class Stored(NamedTuple):
    """An event's id, and whether it is new here."""

    id: str
    new: bool


def event_key(vendor: str, event_id: str) -> str:
    """The id of an event: whatever a vendor sends again for the same thing has the same one."""
    return f"ev_{hashlib.sha256(f'{vendor}:{event_id}'.encode('utf-8', 'replace')).hexdigest()[:20]}"


class Events:
    """The list of events, for the door that stores them and for the people who look at them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def store(self, vendor: str, events: Sequence[NewEvent], received: datetime) -> list[Stored]:
        """Keep events, all of them committed when this returns; one that is known already stays as it is."""
        keys = [event_key(vendor, event.event_id) for event in events]
        first, *others = sorted(set(keys))
        with self._database.writing(f"event:{first}") as session:
            for key in others:  # in one order, so that nobody waits for somebody who waits
                self._database.hold(session, f"event:{key}")
            return [_stored(session, vendor, event, key, received) for event, key in zip(events, keys, strict=True)]

    def get(self, key: str) -> Event:
        """Raises NotFound "event_unknown"."""
        found = self._events(select(EventRow).where(EventRow.id == storable(key)))
        if not found:
            raise _unknown(key)
        return found[0]

    def listed(
        self, state: State | None = None, *, vendor: str | None = None, limit: int = 50, offset: int = 0
    ) -> list[Event]:
        """Events, the newest first."""
        chosen = select(EventRow).order_by(EventRow.number.desc()).limit(limit).offset(offset)
        if state is not None:
            chosen = chosen.where(EventRow.state == state)
        if vendor is not None:
            chosen = chosen.where(EventRow.vendor == storable(vendor))
        return self._events(chosen)

    def counts(self) -> dict[State, int]:
        """How many events there are in each state."""
        with self._database.session() as session:
            rows = session.execute(select(EventRow.state, func.count()).group_by(EventRow.state)).all()
        return {**dict.fromkeys(State, 0), **{State(state): number for state, number in rows}}

    def oldest_open(self) -> datetime | None:
        """When the oldest event came in that is not finished; None where all are."""
        with self._database.session() as session:
            return session.scalar(select(func.min(EventRow.received)).where(EventRow.state.in_(OPEN)))

    def retry(self, key: str) -> Event:
        """Let a failed event be tried again: its own part, or only what could not be published.

        What was fetched and heard before is not paid for again. Raises NotFound "event_unknown", Conflict
        "event_not_failed".
        """
        now = datetime.now(UTC)
        with self._database.writing(f"event:{key}") as session:
            row = session.scalar(select(EventRow).where(EventRow.id == storable(key)).with_for_update())
            if row is None:
                raise _unknown(key)
            if row.state != State.FAILED:
                raise Conflict("event_not_failed", f"Event {key} has not failed: it is {row.state}.")
            row.error_code = row.error_message = row.finished = None
            if row.scored is None:
                row.state = State.RECEIVED
                _ask_again(row, now)
            else:
                row.state = State.WORKING
                for publication in _publications(session, [row.id]):
                    if publication.state == State.FAILED:
                        publication.state, publication.finished = State.RECEIVED, None
                        _ask_again(publication, now)
        return self.get(key)

    def _events(self, chosen: Select[EventRow]) -> list[Event]:
        with self._database.session() as session:
            rows = session.scalars(chosen).all()
            told = _publications(session, [row.id for row in rows])
        return [_event(row, [each for each in told if each.event == row.id]) for row in rows]


def _stored(session: Session, vendor: str, event: NewEvent, key: str, received: datetime) -> Stored:
    if _row(session, key) is not None:
        return Stored(key, new=False)
    session.add(
        EventRow(
            id=key,
            vendor=vendor,
            event_id=storable(event.event_id),
            kind=storable(event.kind),
            payload=event.payload,
            received=received,
            asked=received,
            due=received,
            state=State.RECEIVED,
            round=1,
            attempts=0,
        )
    )
    session.flush()
    return Stored(key, new=True)


def _ask_again(row: EventRow | PublicationRow, now: datetime) -> None:
    row.asked = row.due = now
    row.handed = None
    row.round += 1


def _row(session: Session, key: str) -> EventRow | None:
    return session.scalar(select(EventRow).where(EventRow.id == key))


def _publications(session: Session, events: Sequence[str]) -> Sequence[PublicationRow]:
    chosen = select(PublicationRow).where(PublicationRow.event.in_(events))
    return session.scalars(chosen.order_by(PublicationRow.event, PublicationRow.target)).all()


def _event(row: EventRow, told: Sequence[PublicationRow]) -> Event:
    return Event(
        id=row.id,
        vendor=row.vendor,
        event_id=row.event_id,
        kind=row.kind,
        received=row.received,
        state=State(row.state),
        attempts=row.attempts,
        due=row.due,
        error=_fault(row),
        outcome=row.outcome,
        lead_id=row.lead_id,
        score_id=row.score_id,
        finished=row.finished,
        publications=tuple(
            Publication(
                target=each.target,
                state=State(each.state),
                attempts=each.attempts,
                error=_fault(each),
                finished=each.finished,
            )
            for each in told
        ),
    )


def _fault(row: EventRow | PublicationRow) -> Fault | None:
    return None if row.error_code is None else Fault(code=row.error_code, message=row.error_message or "")


def _unknown(key: str) -> NotFound:
    return NotFound("event_unknown", f"There is no event with the id {key!r}. See: leadproof events list")
