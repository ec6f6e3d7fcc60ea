"""POST /v1/conversations: a transcript or an inquiry in, a proven score out."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import Annotated, Any

from fastapi import APIRouter, Header, Query, Request, Response

from agent.qualifier import Qualified
from agent.transcripts import Incoming
from api.assembly import Assembly
from api.routes.answers import ConversationAnswer, ConversationInBrief, Links, ScoreBeside, ScoreInBrief
from api.routes.bodies import CONVERSATION, ConversationGiven, Moment, Text, reference
from api.routes.errors import documented
from api.routes.parts import BEARER, Body, Parts, UnsupportedContent, content_type, parsed

router = APIRouter(tags=["conversations"], dependencies=[BEARER])

JSON = "application/json"
TEXTS = ("text/plain", "text/vtt")

ALREADY_ANSWERED = "Idempotent-Replayed"
"""Header of an answer that is given again."""

EXAMPLES: dict[str, Any] = {
    "call": {
        "summary": "A call, with what is known of the lead",
        "value": {
            "transcript": "Dana: Thanks for your time. What brings you to us?\n"
            "Kim: We need forty licences by the end of March, and the budget is $12,000.",
            "sellers": ["Dana"],
            "lead": {"email": "kim@acme.example", "company": "Acme", "title": "Head of Operations"},
            "activities": [{"kind": "demo_request", "at": "2026-11-02T09:00:00Z"}],
            "date": "2026-11-03T10:00:00Z",
        },
    },
    "inquiry": {
        "summary": "The fields of a form",
        "value": {
            "inquiry": {"name": "Kim Lee", "email": "kim@acme.example", "message": "What do ten licences cost?"},
        },
    },
}

REQUEST_BODY = {
    "required": True,
    "content": {
        JSON: {"schema": reference(ConversationGiven), "examples": EXAMPLES},
        "text/plain": {"schema": {"type": "string"}, "example": "Dana: Hello.\nKim: Hello, we need forty licences."},
        "text/vtt": {
            "schema": {"type": "string"},
            "example": "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nKim: We need forty licences.",
        },
    },
}

IdempotencyKey = Annotated[
    str | None,
    Header(
        pattern=r"^[\x21-\x7e]{1,150}$",
        description="A name of your own for this request. The same request under it gets the same answer again.",
    ),
]
Format = Annotated[Text | None, Query(description="Format of a text body; else it is detected.")]
Held = Annotated[Moment | None, Query(description="When a text body's conversation was held.")]
Seller = Annotated[list[Text], Query(max_length=100, description="Name of somebody on the selling side; repeatable.")]


@router.post(
    "/conversations",
    status_code=201,
    response_model=ConversationAnswer,
    responses=documented(400, 404, 408, 409, 413, 415, 422),
    openapi_extra={"requestBody": REQUEST_BODY},
    summary="Score a conversation",
)
def post_conversation(
    parts: Parts,
    request: Request,
    body: Body,
    *,
    idempotency_key: IdempotencyKey = None,
    format: Format = None,  # noqa: A002  (the parameter's name outside)
    date: Held = None,
    seller: Seller = [],  # noqa: B006  (FastAPI copies it)
) -> Response:
    """Reads, screens, scores and stores the conversation, and publishes the score.

    Send JSON, or the text itself as text/plain or text/vtt with `format`, `date` and `seller` in the query. A
    conversation that is taken for spam is answered with `gated: true` and its reasons. The same conversation sent
    again gives the same score.
    """
    kind = content_type(request)
    if kind == JSON:
        incoming = parsed(CONVERSATION, body).incoming(datetime.now(UTC), parts.settings.seller_domains)
    elif kind in TEXTS:
        incoming = Incoming(
            raw=body,
            received=datetime.now(UTC),
            format=format,
            took_place=date,
            sellers=tuple(seller),
            seller_domains=parts.settings.seller_domains,
        )
    else:
        raise UnsupportedContent("content_type_unsupported", f"Send {JSON}, {' or '.join(TEXTS)}.")
    if idempotency_key is None:
        return _created(_qualified(parts, incoming))
    return _once(parts, f"{request.state.key_name}/{idempotency_key}", _fingerprint(request, body), incoming)


def _once(parts: Assembly, key: str, fingerprint: str, incoming: Incoming) -> Response:
    """Answer a request that names itself: the first time by doing it, then with the same answer."""
    answered = parts.idempotency.begin(key, fingerprint)
    if answered is not None:
        response = _created(answered.body)
        response.headers[ALREADY_ANSWERED] = "true"
        return response
    try:
        body = _qualified(parts, incoming)
        parts.idempotency.finish(key, 201, body)
    except BaseException:
        parts.idempotency.abandon(key)
        raise
    return _created(body)


def _qualified(parts: Assembly, incoming: Incoming) -> bytes:
    if incoming.lead_id is not None:
        parts.inbox.lead(incoming.lead_id)
    return _answer(parts.qualifier.qualify(incoming)).model_dump_json().encode()


def _created(body: bytes) -> Response:
    links = ConversationAnswer.model_validate_json(body).links
    headers = {"Location": links.score or links.lead}
    return Response(body, status_code=201, media_type=JSON, headers=headers)


def _answer(qualified: Qualified) -> ConversationAnswer:
    score, screening = qualified.score, qualified.screening
    return ConversationAnswer(
        gated=screening.gated,
        score=ScoreInBrief.of(score) if score else None,
        explanation=qualified.explanation,
        lead=qualified.lead,
        conversation=ConversationInBrief.of(qualified.conversation, gated=screening.gated, reasons=screening.reasons),
        facts=qualified.facts,
        derived=qualified.derived,
        rejected=len(qualified.rejected),
        beside=ScoreBeside.of(qualified.beside),
        route=qualified.route,
        crossed=qualified.crossed,
        undelivered=qualified.undelivered,
        links=Links.to(qualified.lead.id, score.id if score else None),
    )


def _fingerprint(request: Request, body: bytes) -> str:
    """SHA-256 of all that makes a request what it is."""
    about = f"{request.url.path}?{request.url.query}\n{content_type(request)}\n".encode()
    return hashlib.sha256(about + body).hexdigest()
