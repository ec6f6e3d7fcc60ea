"""POST /v1/activities: what leads did, in batches."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Response
from pydantic import Field, JsonValue, ValidationError

from agent.conversation import Frozen
from api.recording import Batch, Recorded, Recording, Refusal, Status
from api.routes.bodies import (
    ACTIVITIES,
    ACTIVITIES_AT_ONCE,
    ACTIVITY,
    ActivityOfLead,
    reference,
)
from api.routes.errors import VALIDATION_CODE, documented, faults_in_words
from api.routes.parts import BEARER, Body, Parts, parsed
from knowledge.activity_events import DEFAULT_SOURCE, ActivityEvent

router = APIRouter(tags=["activities"], dependencies=[BEARER])


class ActivityResult(Recorded):
    """What became of one activity, by its place in the batch from 0."""

    index: int = Field(ge=0)


class ActivitiesAnswer(Frozen):
    """What became of a batch.

    `known` came in before, `leads_created` were made without a score, `rescored` leads have a new one. `undelivered`
    says which target could not be told of a score, and why.
    """

    added: int
    known: int
    rejected: int
    leads_created: int
    rescored: int
    results: tuple[ActivityResult, ...]
    undelivered: tuple[str, ...]


EXAMPLE: dict[str, Any] = {
    "source": "website",
    "activities": [
        {
            "id": "evt-1",
            "kind": "pricing_page_view",
            "at": "2026-11-03T10:00:00Z",
            "detail": "/pricing",
            "lead": {"email": "kim@acme.example"},
        },
        {"id": "evt-2", "kind": "unsubscribe", "at": "2026-11-04T08:30:00Z", "lead": {"crm_id": "4411"}},
    ],
}


def request_body() -> dict[str, Any]:
    """The batch as OpenAPI has it, its activities by their own shape."""
    schema = {
        "type": "object",
        "required": ["activities"],
        "additionalProperties": False,
        "properties": {
            "source": {"type": "string", "minLength": 1, "maxLength": 100, "default": DEFAULT_SOURCE},
            "activities": {
                "type": "array",
                "minItems": 1,
                "maxItems": ACTIVITIES_AT_ONCE,
                "items": reference(ActivityOfLead),
            },
        },
    }
    return {"required": True, "content": {"application/json": {"schema": schema, "example": EXAMPLE}}}


@router.post(
    "/activities",
    status_code=200,
    summary="Record what leads did",
    response_model=ActivitiesAnswer,
    responses={
        207: {"model": ActivitiesAnswer, "description": "Some activities, or all, were refused; each says why."},
        **documented(400, 408, 413, 422),
    },
    openapi_extra={"requestBody": request_body()},
)
def post_activities(parts: Parts, body: Body, response: Response) -> ActivitiesAnswer:
    """Adds activities to leads, each once however often it is sent, and scores each lead anew that has a score.

    A lead that is made here has no score until a conversation of it comes in. Scores given before stay as they are.
    """
    given = parsed(ACTIVITIES, body)
    read = [_read(item, given.source) for item in given.activities]
    batch = Recording(parts).record([item for item in read if isinstance(item, ActivityEvent)])
    recorded = iter(batch.results)
    results = [next(recorded) if isinstance(item, ActivityEvent) else item for item in read]
    answer = _answer(batch, results)
    response.status_code = 207 if answer.rejected else 200
    return answer


def _read(item: JsonValue, source: str) -> ActivityEvent | Recorded:
    try:
        return ACTIVITY.validate_python(item).event(source)
    except ValidationError as error:
        why = faults_in_words(error.errors(include_input=False, include_url=False))
        own = item.get("id") if isinstance(item, dict) else None
        named = own[:200] if isinstance(own, str) else None
        return Recorded(id=named, status=Status.REJECTED, error=Refusal(code=VALIDATION_CODE, message=why))


def _answer(batch: Batch, results: list[Recorded]) -> ActivitiesAnswer:
    return ActivitiesAnswer(
        added=batch.count(Status.ADDED),
        known=batch.count(Status.KNOWN),
        rejected=sum(result.status is Status.REJECTED for result in results),
        leads_created=batch.created,
        rescored=batch.rescored,
        results=tuple(ActivityResult(index=place, **dict(result)) for place, result in enumerate(results)),
        undelivered=batch.undelivered,
    )
