"""Slack's requests in the HTTP service: POST /slack/events, open only where a signing secret is set."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from agent.errors import NotFound, UnreadableInput
from api.routes.errors import EXAMPLES, error_response
from api.routes.parts import read_within
from api.slack.manifest import EVENTS_PATH

if TYPE_CHECKING:
    from slack_bolt import App

    from api.assembly import Assembly

REQUEST_BYTES = 1_000_000
"""More than Slack sends in one request; read before its signature can be checked."""

LISTENING_THREADS = 4
ANSWERING_THREADS = 4

TIMESTAMP = re.compile(r"[0-9]{1,12}")
SIGNATURE = re.compile(r"v0=[0-9a-f]{64}")

REFUSALS = {
    401: (
        "slack_signature_invalid",
        "The request is not signed with SLACK_SIGNING_SECRET, or is older than 5 minutes.",
    ),
    404: ("slack_request_unknown", "Leadproof does not answer this kind of request from Slack."),
    500: EXAMPLES[500],
}
"""What Bolt's refusals mean, in the one shape of an error."""


class SlackMount:
    """The route for Slack's requests, and the threads behind it. Close it when the service stops."""

    def __init__(self, assembly: Assembly) -> None:
        self._listening = ThreadPoolExecutor(LISTENING_THREADS, thread_name_prefix="slack-listening")
        self._answering = ThreadPoolExecutor(ANSWERING_THREADS, thread_name_prefix="slack-answering")
        self._app = self._bolt(assembly)
        self.router = APIRouter(include_in_schema=False)
        self.router.add_api_route(EVENTS_PATH, self._events, methods=["POST"])

    def close(self) -> None:
        """Wait until every command that was acknowledged is answered."""
        self._listening.shutdown()
        self._answering.shutdown()

    def _bolt(self, assembly: Assembly) -> App | None:
        secret = assembly.settings.slack_signing_secret
        if secret is None:
            return None
        from api.slack.app import slack_app

        return slack_app(assembly, secret.get_secret_value(), listening=self._listening, answering=self._answering)

    async def _events(self, request: Request) -> Response:
        if self._app is None:
            raise NotFound("slack_not_set_up", "Slack is not set up here. Set SLACK_SIGNING_SECRET and start again.")
        from slack_bolt.adapter.starlette.handler import to_bolt_request, to_starlette_response

        body = await read_within(request, REQUEST_BYTES, "which is more than Slack sends.")
        if not body.isascii():
            raise UnreadableInput("slack_request_unreadable", "The request is not form-encoded as Slack's are.")
        if not _may_be_signed(request):
            return error_response(401, *REFUSALS[401])
        answer = await run_in_threadpool(self._app.dispatch, to_bolt_request(request, body))
        if answer.status in REFUSALS:
            return error_response(answer.status, *REFUSALS[answer.status])
        return to_starlette_response(answer)


def _may_be_signed(request: Request) -> bool:
    """Whether there is a signature that can be checked at all; Bolt would fall over others instead of refusing them."""
    timestamp = request.headers.get("x-slack-request-timestamp", "")
    signature = request.headers.get("x-slack-signature", "")
    return bool(TIMESTAMP.fullmatch(timestamp) and SIGNATURE.fullmatch(signature))
