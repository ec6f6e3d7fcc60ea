"""POST /v1/outcomes and /v1/leads/{id}/feedback: what became of leads, and what reps say of facts and scores."""

from __future__ import annotations

import json
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from pydantic import Field, JsonValue, TypeAdapter

from agent.conversation import Frozen
from agent.outcomes import Feedback
from api.routes.bodies import FEEDBACK, FeedbackGiven, json_of
from api.routes.errors import documented
from api.routes.parts import BEARER, Body, Id, Parts, UnsupportedContent, content_type, parsed
from knowledge.open_rows import RowProblem
from knowledge.outcome_files import read_outcomes

router = APIRouter(tags=["outcomes"], dependencies=[BEARER])

JSON = "application/json"
FILES = {"application/x-ndjson": "outcomes.jsonl", "text/csv": "outcomes.csv"}
"""Content types of files, each with a name whose ending says the same."""

AT_ONCE = 50_000

EXAMPLE: list[dict[str, Any]] = [{"email": "ben@adeyemi-foods.example", "outcome": "won", "date": "2026-12-01"}]

OUTCOMES: TypeAdapter[list[dict[str, JsonValue]]] = TypeAdapter(
    Annotated[list[dict[str, JsonValue]], Field(min_length=1, max_length=AT_ONCE)]
)

REQUEST_BODY = {
    "required": True,
    "content": {
        JSON: {
            "schema": {
                "type": "array",
                "minItems": 1,
                "maxItems": AT_ONCE,
                "items": {
                    "type": "object",
                    "required": ["outcome", "date"],
                    "properties": {
                        "outcome": {"type": "string", "description": "won, lost or converted"},
                        "date": {"type": "string", "description": "The day, as 2026-12-01"},
                        "email": {"type": "string"},
                        "lead": {"type": "string", "description": "The lead's id"},
                        "crm_id": {"type": "string"},
                        "name": {"type": "string", "description": "Together with company"},
                        "company": {"type": "string"},
                    },
                },
            },
            "example": EXAMPLE,
        },
        "application/x-ndjson": {"schema": {"type": "string"}, "example": json.dumps(EXAMPLE[0]) + "\n"},
        "text/csv": {
            "schema": {"type": "string"},
            "example": "email,outcome,date\nben@adeyemi-foods.example,won,2026-12-01\n",
        },
    },
}

Strict = Annotated[bool, Query(description="Keep nothing where a row cannot be used.")]


class OutcomesKept(Frozen):
    """How many outcomes were read and were new or changed, how many are known now, and the rows left out, by line."""

    read: int = Field(ge=0)
    new_or_changed: int = Field(ge=0)
    total: int = Field(ge=0)
    problems: tuple[RowProblem, ...]


class FeedbackAnswer(Frozen):
    """What was said of a lead, in the order it was said."""

    feedback: tuple[Feedback, ...]


@router.post(
    "/outcomes",
    summary="Tell what became of leads",
    responses=documented(400, 408, 413, 415, 422),
    openapi_extra={"requestBody": REQUEST_BODY},
)
def post_outcomes(parts: Parts, request: Request, body: Body, strict: Strict = False) -> OutcomesKept:
    """Keeps outcomes, each in place of the lead's earlier one. Rows that cannot be used are listed, the rest goes in.

    Send a JSON list, JSON lines, or CSV with a header. Whose outcome it is says the e-mail, the lead's id, the CRM id,
    or name and company.
    """
    kind = content_type(request)
    if kind == JSON:
        body = b"\n".join(json.dumps(row).encode() for row in parsed(OUTCOMES, body))
    elif kind not in FILES:
        raise UnsupportedContent("content_type_unsupported", f"Send {', '.join((JSON, *FILES))}.")
    name = FILES.get(kind, "outcomes.jsonl")
    read = read_outcomes(body, name, lambda who: parts.inbox.find(who).lead.id, strict=strict, max_bytes=len(body) + 1)
    changed = parts.outcomes.keep(read.outcomes)
    total = len(parts.outcomes.all())
    return OutcomesKept(read=len(read.outcomes), new_or_changed=changed, total=total, problems=read.problems)


@router.post(
    "/leads/{lead_id}/feedback",
    status_code=201,
    summary="Say whether a fact or a score is right",
    responses=documented(404, 408, 413, 422),
    openapi_extra=json_of(FeedbackGiven),
)
def post_feedback(parts: Parts, lead_id: Id, body: Body) -> Feedback:
    """Keeps what a rep says, with the score that was in force then. It enters as a label of a backtest."""
    given = parsed(FEEDBACK, body)
    whose = parts.inbox.lead(lead_id).lead.id
    return parts.outcomes.say(whose, given.about.value, given.verdict, given.by)


@router.get("/leads/{lead_id}/feedback", summary="What was said of a lead", responses=documented(404, 422))
def get_feedback(parts: Parts, lead_id: Id) -> FeedbackAnswer:
    """All feedback on a lead, in the order it was given."""
    return FeedbackAnswer(feedback=tuple(parts.outcomes.feedback(parts.inbox.lead(lead_id).lead.id)))
