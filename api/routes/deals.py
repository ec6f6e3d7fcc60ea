"""POST /v1/deals and GET /v1/deals/similar: past deals, and those most like a text."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request

from agent.deals import PastDeal, SimilarDeals
from api.routes.answers import DealsAdded
from api.routes.bodies import DEALS, DEALS_AT_ONCE, reference
from api.routes.errors import documented
from api.routes.parts import BEARER, Body, Parts, UnsupportedContent, content_type, parsed
from knowledge.deals import read_deals

router = APIRouter(tags=["deals"], dependencies=[BEARER])

EXAMPLE: list[dict[str, Any]] = [
    {
        "id": "deal-1",
        "text": "Forty licences for a warehouse that had to replace its paper lists before spring.",
        "outcome": "won",
        "closed": "2026-03-20",
        "amount": "11800.00",
        "currency": "USD",
        "reason": "Installed before the deadline",
    }
]

JSON = "application/json"
FILES = {"application/x-ndjson": "deals.jsonl", "text/csv": "deals.csv"}
"""Content types of files, each with a name whose ending says the same."""

REQUEST_BODY = {
    "required": True,
    "content": {
        JSON: {
            "schema": {"type": "array", "items": reference(PastDeal), "minItems": 1, "maxItems": DEALS_AT_ONCE},
            "example": EXAMPLE,
        },
        "application/x-ndjson": {"schema": {"type": "string"}, "example": json.dumps(EXAMPLE[0]) + "\n"},
        "text/csv": {
            "schema": {"type": "string"},
            "example": "id,text,outcome,closed\ndeal-2,Ten units for a bakery,lost,2026-04-02\n",
        },
    },
}

LikenessText = Annotated[str, Query(min_length=1, max_length=10_000, description="What the deals are to be like.")]
Before = Annotated[date | None, Query(description="Only deals closed before this day; default: today, UTC.")]
Limit = Annotated[int, Query(ge=1, le=100, description="How many deals at most.")]


@router.post(
    "/deals",
    status_code=201,
    summary="Add past deals",
    responses=documented(400, 408, 413, 415, 422),
    openapi_extra={"requestBody": REQUEST_BODY},
)
def post_deals(parts: Parts, request: Request, body: Body) -> DealsAdded:
    """Adds closed deals, or replaces those of the same id. All of the list is taken, or nothing.

    Send a JSON list, JSON lines, or CSV with a header. An error names bad deals by their line; in a list, the first
    deal is line 1.
    """
    kind = content_type(request)
    if kind == JSON:
        body = b"\n".join(json.dumps(deal).encode() for deal in parsed(DEALS, body))
    elif kind not in FILES:
        raise UnsupportedContent("content_type_unsupported", f"Send {', '.join((JSON, *FILES))}.")
    deals = read_deals(body, FILES.get(kind, "deals.jsonl"), max_bytes=len(body) + 1)
    added = parts.deals.add(deals)
    return DealsAdded(added=added, total=parts.deals.count())


@router.get("/deals/similar", summary="Find similar deals", responses=documented(422))
def similar_deals(parts: Parts, text: LikenessText, before: Before = None, limit: Limit = 10) -> SimilarDeals:
    """The deals most like a text among those closed before a day, won and lost alike, with the base rate."""
    return parts.deals.similar(text, before=before or datetime.now(UTC).date(), limit=limit)
