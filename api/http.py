"""The HTTP service: routes under /v1 behind API keys, health, and Slack's requests.

What every answer has in common stands here: one shape of error, security headers, no key no answer.
"""

from __future__ import annotations

import math
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

import api
from agent.errors import LeadproofError
from api.routes import (
    activities,
    conversations,
    deals,
    events,
    health,
    leads,
    metrics,
    outcomes,
    revisit,
    routing,
    scores,
    webhooks,
)
from api.routes.bodies import schemas
from api.routes.errors import VALIDATION_CODE, error_response, faults_in_words
from api.routes.gate import OPEN, ApiKeyGate, SecurityHeaders, UnexpectedErrors
from api.routes.record import AnswerRecord
from api.slack.mount import SlackMount
from api.webhooks import sources as every_source
from api.webhooks.rate_limit import TooManyRequests

if TYPE_CHECKING:
    from api.assembly import Assembly
    from api.webhooks.source import Source

DESCRIPTION = """\
Leadproof turns a sales conversation into a lead score that can prove itself: every point leads back to a rule, a \
fact and the words that were said.

Send an API key as `Authorization: Bearer lp_...`; `leadproof keys create NAME` makes one. Every error has the body \
`{"error": {"code": "...", "message": "..."}}`: the code is stable, the message is for people.
"""

CODES = {404: "not_found", 405: "method_not_allowed"}
"""Codes of the errors that the framework itself answers with."""

MESSAGES = {
    404: "There is nothing at this address. /openapi.json lists what there is.",
    405: "This address does not take that method. /openapi.json lists what it takes.",
}


class LeadproofApi(FastAPI):
    """FastAPI, with the bodies that routes read themselves in its OpenAPI document."""

    def openapi(self) -> dict[str, Any]:
        document = super().openapi()
        document["components"]["schemas"].update(schemas())
        return document


def create_app(
    assembly: Assembly, *, sources: Mapping[str, Source] | None = None, wake: Callable[[], None] = lambda: None
) -> FastAPI:
    """The service over one assembly, which stays the caller's to close.

    `sources` are those that the settings name unless given. `wake` is called when an event was stored. Raises what
    opening the database and reading the scorecard raise.
    """
    _open(assembly)
    slack = SlackMount(assembly)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        # Opening the index takes seconds the first time; where it cannot be opened, /readyz says so.
        await run_in_threadpool(health.works, assembly.deals.check)
        yield
        slack.close()

    app = LeadproofApi(
        title="Leadproof",
        version=api.__version__,
        description=DESCRIPTION,
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
        docs_url=None,  # the page would load its scripts from a CDN
        redoc_url=None,
        redirect_slashes=False,
        lifespan=lifespan,
    )
    app.state.assembly = assembly
    app.state.sources = every_source(assembly.settings) if sources is None else sources
    app.state.wake = wake
    for routes in (conversations, activities, leads, revisit, routing, scores, deals, outcomes, events):
        app.include_router(routes.router, prefix="/v1")
    app.include_router(webhooks.router)
    app.include_router(health.router)
    app.include_router(metrics.router)
    app.include_router(slack.router)
    _answer_errors(app)
    also = {metrics.PATH} if assembly.settings.metrics_open else set()
    app.add_middleware(ApiKeyGate, verify=assembly.keys.verify, open_paths=OPEN | also)
    app.add_middleware(UnexpectedErrors)
    app.add_middleware(SecurityHeaders)
    app.add_middleware(AnswerRecord)
    return app


def _open(assembly: Assembly) -> None:
    """Make the parts now: a fault shows at the start, and no two requests make the same part at once."""
    assembly.scorecards.in_force()
    parts = ("qualifier", "inbox", "activity_events", "routes", "outcomes", "deals", "keys", "idempotency", "events")
    for part in (*parts, "event_figures"):
        getattr(assembly, part)


def _answer_errors(app: FastAPI) -> None:
    @app.exception_handler(LeadproofError)
    async def _known(_: Request, error: LeadproofError) -> Response:
        wait = error.retry_after if isinstance(error, TooManyRequests) else None
        headers = {} if wait is None else {"Retry-After": str(math.ceil(wait))}
        return error_response(error.http_status, error.code, error.message, headers)

    @app.exception_handler(RequestValidationError)
    async def _invalid(_: Request, error: RequestValidationError) -> Response:
        return error_response(422, VALIDATION_CODE, faults_in_words(error.errors()))

    @app.exception_handler(HTTPException)
    async def _framework(_: Request, error: HTTPException) -> Response:
        if error.status_code == 400:  # a body that is no text: to us as wrong as one of another shape
            return error_response(422, VALIDATION_CODE, "The body cannot be read. Send it as JSON in UTF-8.")
        headers: Mapping[str, Any] = error.headers or {}
        code = CODES.get(error.status_code, "request_refused")
        message = MESSAGES.get(error.status_code, "The request cannot be answered as it is.")
        return error_response(error.status_code, code, message, headers)
