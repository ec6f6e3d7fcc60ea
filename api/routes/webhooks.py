"""POST /webhooks/{vendor}: what meeting tools, forms and booking tools send. Stored, then acknowledged, then worked on.

No API key stands before it: each vendor's requests are proven as that vendor does it.
"""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Request, Response

from agent.conversation import Frozen
from agent.errors import NotFound
from api.assembly import Assembly
from api.routes.errors import ErrorAnswer, documented
from api.routes.parts import Body, Parts
from api.webhooks.source import Announced, Answered, Delivered, Ignored, Several, SignatureRefused, Source
from knowledge.events import NewEvent

log = logging.getLogger("leadproof.http")

router = APIRouter(tags=["webhooks"])

ANY_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {"schema": {"description": "What the vendor documents."}},
            "application/x-www-form-urlencoded": {"schema": {"type": "object"}},
            "multipart/form-data": {"schema": {"type": "object"}},
        },
    }
}

UNSIGNED: dict[int | str, dict[str, Any]] = {
    401: {
        "model": ErrorAnswer,
        "description": "The request is not proven to come from its vendor. What failed is not said.",
        "content": {
            "application/json": {
                "example": {"error": {"code": SignatureRefused().code, "message": SignatureRefused().message}}
            }
        },
    }
}


def _source(request: Request, vendor: Annotated[str, Path(description="The name of a source.")]) -> Source:
    """The source of that name. One that is not set up answers as one that is not there."""
    source: Source | None = request.app.state.sources.get(vendor)
    if source is None or not source.is_set_up:
        raise NotFound("source_unknown", "Nothing is taken at this address.")
    return source


KnownSource = Annotated[Source, Depends(_source)]


class Accepted(Frozen):
    """An event that is stored and will be worked on. `link` leads to what becomes of it, with an API key."""

    id: str
    link: str


class SeveralAccepted(Frozen):
    """The events of a request that told of several."""

    events: tuple[Accepted, ...]


@router.post(
    "/webhooks/{vendor}",
    status_code=202,
    response_model=Accepted | SeveralAccepted,
    responses={
        200: {
            "description": "A request that is answered by itself, as a challenge is, or that needs nothing done.",
            "content": {"application/json": {"schema": {}}, "text/plain": {"schema": {"type": "string"}}},
        },
        **documented(400, 403, 404, 406, 408, 413, 415, 422, 429),
        **UNSIGNED,
    },
    openapi_extra=ANY_BODY,
    summary="Take what a vendor sends",
)
def post_webhook(parts: Parts, request: Request, source: KnownSource, body: Body) -> Response:
    """Proves the request, stores the event and answers at once; fetching, reading and scoring come after.

    The same event again gets the same answer and has no second effect.
    """
    received = datetime.now(UTC)
    said = source.receive(_delivered(request, body, received))
    if isinstance(said, Answered):
        return Response(said.body, status_code=said.status, media_type=said.media_type)
    if isinstance(said, Ignored):
        log.info("webhook %s: nothing to do: %s", source.name, said.why)
        return Response(b'{"ignored": true}', status_code=200, media_type="application/json")
    events = said.events if isinstance(said, Several) else (said,)
    accepted = _stored(parts, source.name, events, received)
    request.app.state.wake()
    answer = SeveralAccepted(events=accepted) if isinstance(said, Several) else accepted[0]
    return Response(answer.model_dump_json(), status_code=202, media_type="application/json")


def _stored(parts: Assembly, vendor: str, events: tuple[Announced, ...], received: datetime) -> tuple[Accepted, ...]:
    new = [NewEvent(event.event_id, event.kind, event.payload) for event in events]
    stored = parts.events.store(vendor, new, received)
    for key, is_new in stored:
        log.info("webhook %s: %s %s", vendor, key, "stored" if is_new else "known already")
    return tuple(Accepted(id=key, link=f"/v1/events/{key}") for key, _ in stored)


def _delivered(request: Request, body: bytes, received: datetime) -> Delivered:
    public: str | None = request.app.state.assembly.settings.public_url
    base = public.rstrip("/") if public else f"{request.url.scheme}://{request.url.netloc}"
    query = f"?{request.url.query}" if request.url.query else ""
    return Delivered(
        url=f"{base}{request.url.path}{query}",
        query=dict(request.query_params),
        headers={name.lower(): value for name, value in request.headers.items()},
        body=body,
        received=received,
        address=request.client.host if request.client else None,
    )
