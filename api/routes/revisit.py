"""GET /v1/revisit: old leads worth another look."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import AwareDatetime

from agent.conversation import Frozen
from agent.lead import Lead
from agent.revisiting.revisit import Revisit, Rise
from agent.revisiting.stated_dates import StatedDate
from agent.routing.route import Route
from api.assembly import Assembly
from api.revisiting import DAYS, NEAR, old_leads, worth_revisiting
from api.routes.answers import Links
from api.routes.bodies import Until
from api.routes.errors import documented
from api.routes.parts import BEARER, Parts

router = APIRouter(tags=["leads"], dependencies=[BEARER])

Days = Annotated[int, Query(ge=0, le=36_500, description="A lead is old when its last conversation is longer ago.")]
Near = Annotated[int, Query(ge=0, le=3_650, description="How many days ahead a stated day counts as near.")]
Limit = Annotated[int, Query(ge=1, le=500, description="How many leads at most.")]
AsOf = Annotated[Until | None, Query(description="Look from then instead of now.")]


class LeadToRevisit(Frozen):
    """An old lead worth another look: `dates` are days that were named and come near, `rise` how its score rose."""

    lead: Lead
    last_talk: AwareDatetime
    reasons: tuple[str, ...]
    dates: tuple[StatedDate, ...]
    rise: Rise | None
    route: Route | None
    links: Links


class LeadsToRevisit(Frozen):
    """Old leads worth another look: those with a stated day first, by day, then by how much the score rose."""

    leads: tuple[LeadToRevisit, ...]
    total: int


@router.get("/revisit", summary="Old leads worth another look", responses=documented(422))
def get_revisits(
    parts: Parts, days: Days = DAYS, near: Near = NEAR, as_of: AsOf = None, limit: Limit = 50
) -> LeadsToRevisit:
    """Open leads whose last conversation is longer ago, and whose score rose since, or whose stated day comes near.

    Each is scored anew by the cards in force, with what it did since; nothing is stored.
    """
    now = as_of or datetime.now(UTC)
    found = worth_revisiting(parts, old_leads(parts, days, now), near, now)
    return LeadsToRevisit(leads=tuple(_told(parts, found[:limit])), total=len(found))


def _told(parts: Assembly, found: Sequence[Revisit]) -> list[LeadToRevisit]:
    return [
        LeadToRevisit(
            lead=each.lead,
            last_talk=each.last_talk,
            reasons=each.reasons,
            dates=each.dates,
            rise=each.rise,
            route=parts.routes.of(each.lead.id),
            links=Links.to(each.lead.id, each.score_id),
        )
        for each in found
    ]
