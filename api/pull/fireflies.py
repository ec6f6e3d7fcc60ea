"""Fireflies' meetings: the GraphQL query `transcripts`, fifty at a time. The cursor counts those that were passed.

Source: docs.fireflies.ai/graphql-api/query/transcripts. The newest come first; since the pull has an end, none can
come in before those that were seen.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from agent.transcripts.json_nodes import Node
from api.pull.archive import Page
from api.webhooks.documents import needed
from api.webhooks.fireflies import A_SECOND, announced
from api.webhooks.pace import Pace
from api.webhooks.source import FetchFailed
from api.webhooks.vendor_http import Reply, Terms, VendorHttp, waiting_time

if TYPE_CHECKING:
    from api.settings import Settings

A_PAGE = 50

QUERY = """\
query Transcripts($fromDate: DateTime, $toDate: DateTime, $limit: Int, $skip: Int) {
  transcripts(fromDate: $fromDate, toDate: $toDate, limit: $limit, skip: $skip) {
    id date
  }
}
"""


class FirefliesMeetings:
    """The meetings that Fireflies transcribed, by when they took place."""

    name = "fireflies"
    keys = "LEADPROOF_FIREFLIES_API_KEY"

    def __init__(self, settings: Settings, *, sleep: Callable[[float], None] = time.sleep) -> None:
        self._settings = settings
        terms = Terms("Fireflies", self.keys, settings.limits, Pace(A_SECOND, sleep=sleep))
        self._http = VendorHttp(terms, sleep=sleep)

    @property
    def is_set_up(self) -> bool:
        return self._settings.fireflies_api_key is not None

    def page(self, since: datetime, until: datetime, cursor: str | None) -> Page:
        """Raises FetchFailed."""
        skip = int(cursor) if cursor is not None and cursor.isdecimal() else 0
        asked = {"fromDate": _written(since), "toDate": _written(until), "limit": A_PAGE, "skip": skip}
        meetings = list(self._asked(asked).each())
        onward = str(skip + len(meetings)) if len(meetings) >= A_PAGE else None
        return Page([announced(needed(meeting.at("id"))) for meeting in meetings], len(meetings), onward)

    def _asked(self, variables: dict[str, object]) -> Node:
        key = self._settings.fireflies_api_key
        if key is None:
            raise self._http.missing_key()
        reply = self._http.send(
            "POST",
            f"{self._settings.fireflies_base_url}/graphql",
            headers={"Authorization": f"Bearer {key.get_secret_value()}"},
            body={"query": QUERY, "variables": variables},
        )
        if reply.status in (401, 403):
            self._http.refuse_keys(reply.status)
        answer = self._http.read(reply)
        if answer.at("errors"):
            raise self._failed(answer, reply)
        self._http.require_success(reply)
        return answer.at("data").at("transcripts")

    def _failed(self, answer: Node, reply: Reply) -> FetchFailed:
        codes = {(error.at("code") or error.at("extensions").at("code")).text() for error in answer.at("errors").each()}
        if "too_many_requests" in codes:
            after = reply.headers.get("retry-after")
            return self._http.rate_limited(waiting_time(after, datetime.now(UTC)) if after else None)
        return FetchFailed(
            "fireflies_list_failed", "Fireflies answered with an error instead of its meetings.", lasting=True
        )


def _written(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")
