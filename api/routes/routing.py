"""GET and POST /v1/leads/{id}/route: who has a lead and why, and giving it to somebody."""

from __future__ import annotations

from fastapi import APIRouter

from agent.conversation import Frozen
from agent.routing.route import PastRoute, Route
from api.routes.bodies import ROUTE, RouteGiven, json_of
from api.routes.errors import documented
from api.routes.parts import BEARER, Body, Id, Parts, parsed

router = APIRouter(tags=["routing"], dependencies=[BEARER])


class RouteAnswer(Frozen):
    """Who has a lead now, null where it was never routed, and everybody who had it, the latest first."""

    lead_id: str
    route: Route | None
    history: tuple[PastRoute, ...]


@router.get("/leads/{lead_id}/route", summary="Who has a lead", responses=documented(404, 422))
def get_route(parts: Parts, lead_id: Id) -> RouteAnswer:
    """Who has a lead since when and why, and who had it before."""
    whose = parts.inbox.lead(lead_id).lead.id
    return RouteAnswer(lead_id=whose, route=parts.routes.of(whose), history=tuple(parts.routes.history(whose)))


@router.post(
    "/leads/{lead_id}/route",
    summary="Give a lead to somebody",
    responses=documented(400, 404, 408, 409, 413, 422),
    openapi_extra=json_of(RouteGiven),
)
def post_route(parts: Parts, lead_id: Id, body: Body) -> RouteAnswer:
    """Gives a lead to a person, from whom the rules never take it again; or puts it back into the queue."""
    given = parsed(ROUTE, body)
    if given.person is None:
        parts.must_route.release(lead_id, by=given.by, why=given.why)
    else:
        parts.must_route.assign(lead_id, given.person, by=given.by, why=given.why)
    return get_route(parts, lead_id)
