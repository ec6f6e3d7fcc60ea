"""POST /v1/deals and GET /v1/deals/similar: past deals, and those most like a text."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request

from agent.deals import PastDeal, SimilarDeals
from api.routes.answers import DealsAdded
from api.routes.bodies import DEALS, DEALS_AT_ONCE, reference
from api.routes.errors import documented
from api.routes.parts import BEARER, Body, Parts, UnsupportedContent, content_type, parsed

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

REQUEST_BODY = {
    "required": True,
    "content": {
        "application/json": {
            "schema": {"type": "array", "items": reference(PastDeal), "minItems": 1, "maxItems": DEALS_AT_ONCE},
            "example": EXAMPLE,
        }
    },
}

LikenessText = Annotated[str, Query(min_length=1, max_length=10_000, description="What the deals are to be like.")]
Before = Annotated[date | None, Query(description="Only deals closed before this day; default: today, UTC.")]
Limit = Annotated[int, Query(ge=1, le=100, description="How many deals at most.")]


@router.post(
    "/deals",
    status_code=201,
    summary="Add past deals",
    responses=documented(400, 413, 415, 422),
    openapi_extra={"requestBody": REQUEST_BODY},
)
def post_deals(parts: Parts, request: Request, body: Body) -> DealsAdded:
    """Adds closed deals, or replaces those of the same id. All of the list is taken, or nothing."""
    if content_type(request) != "application/json":
        raise UnsupportedContent("content_type_unsupported", "Send a list of deals as application/json.")
    deals = parsed(DEALS, body)
    added = parts.deals.add(deals)
    return DealsAdded(added=added, total=parts.deals.count())


@router.get("/deals/similar", summary="Find similar deals", responses=documented(422))
def similar_deals(parts: Parts, text: LikenessText, before: Before = None, limit: Limit = 10) -> SimilarDeals:
    """The deals most like a text among those closed before a day, won and lost alike, with the base rate."""
    return parts.deals.similar(text, before=before or datetime.now(UTC).date(), limit=limit)
