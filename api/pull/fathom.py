"""Fathom's meetings: GET /meetings, by when they were created.

Source: developers.fathom.ai/api-reference/meetings/list-meetings. The transcript is fetched later, meeting by meeting.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from api.pull.archive import Page
from api.webhooks.documents import long_text, packed
from api.webhooks.fathom import A_SECOND, announced
from api.webhooks.pace import Pace
from api.webhooks.vendor_http import Terms, VendorHttp

if TYPE_CHECKING:
    from api.settings import Settings


class FathomMeetings:
    """The meetings that Fathom recorded for the key's owner, or that were shared with them."""

    name = "fathom"
    keys = "LEADPROOF_FATHOM_API_KEY"

    def __init__(self, settings: Settings, *, sleep: Callable[[float], None] = time.sleep) -> None:
        self._settings = settings
        self._http = VendorHttp(Terms("Fathom", self.keys, settings.limits, Pace(A_SECOND, sleep=sleep)), sleep=sleep)

    @property
    def is_set_up(self) -> bool:
        return self._settings.fathom_api_key is not None

    def page(self, since: datetime, until: datetime, cursor: str | None) -> Page:
        """Raises FetchFailed."""
        key = self._settings.fathom_api_key
        if key is None:
            raise self._http.missing_key()
        asked = {"created_after": _written(since), "created_before": _written(until)}
        if cursor is not None:
            asked["cursor"] = cursor
        answer = self._http.json(
            "GET",
            f"{self._settings.fathom_base_url}/meetings",
            headers={"X-Api-Key": key.get_secret_value()},
            params=asked,
        )
        meetings = list(answer.at("items").each())
        calls = [announced(meeting, packed(meeting.value)) for meeting in meetings]
        return Page(calls, len(meetings), long_text(answer.at("next_cursor")))


def _written(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
