"""GET /v1/events: what became of events that were acknowledged, and another try for those that failed."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request

from agent.conversation import Frozen
from api.routes.errors import documented
from api.routes.parts import BEARER, Id, Parts
from knowledge.events import Event, State

router = APIRouter(tags=["events"], dependencies=[BEARER])


class EventLinks(Frozen):
    """Paths of what an event led to, null where there is none."""

    lead: str | None
    score: str | None


class EventAnswer(Frozen):
    """An event and what became of it. `state` is received, working, done or failed."""

    event: Event
    links: EventLinks

    @classmethod
    def of(cls, event: Event) -> EventAnswer:
        lead = event.lead_id and f"/v1/leads/{event.lead_id}"
        score = event.score_id and f"/v1/scores/{event.score_id}"
        return cls(event=event, links=EventLinks(lead=lead, score=score))


class EventList(Frozen):
    """A page of events, the newest first, and how many there are in each state."""

    events: tuple[EventAnswer, ...]
    counts: dict[State, int]


@router.get("/events", response_model=EventList, responses=documented(422), summary="List events")
def list_events(
    parts: Parts,
    *,
    state: Annotated[State | None, Query(description="Only those in this state.")] = None,
    limit: Annotated[int, Query(ge=1, le=500)] = 50,
    offset: Annotated[int, Query(ge=0, le=1_000_000_000)] = 0,
) -> EventList:
    """The newest first. The failed ones are those that wait for a person."""
    found = parts.events.listed(state, limit=limit, offset=offset)
    return EventList(events=tuple(map(EventAnswer.of, found)), counts=parts.events.counts())


@router.get(
    "/events/{event_id}", response_model=EventAnswer, responses=documented(404, 422), summary="What became of an event"
)
def get_event(parts: Parts, event_id: Id) -> EventAnswer:
    """How far it got, the lead and the score that it led to, and whether each target was told."""
    return EventAnswer.of(parts.events.get(event_id))


@router.post(
    "/events/{event_id}/retry",
    response_model=EventAnswer,
    responses=documented(404, 409, 422),
    summary="Try a failed event again",
)
def retry_event(parts: Parts, request: Request, event_id: Id) -> EventAnswer:
    """Does again what failed, and only that."""
    event = parts.events.retry(event_id)
    request.app.state.wake()
    return EventAnswer.of(event)
