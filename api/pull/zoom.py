"""Zoom's recordings: GET /accounts/me/recordings, a month at a time, by day.

The token of a page lives a quarter of an hour, so the cursor keeps the month beside it: where the token is no longer
taken, the month is begun again. Source: developers.zoom.us, cloud recording, list an account's recordings.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from api.pull.archive import Page
from api.webhooks.documents import long_text
from api.webhooks.source import FetchFailed
from api.webhooks.vendor_http import Reply, Terms, VendorHttp
from api.webhooks.zoom import KEYS, Zoom, announced

if TYPE_CHECKING:
    from api.settings import Settings

A_MONTH = timedelta(days=29)
A_PAGE = "300"
_TOKEN_REFUSED = (300, 400)


class ZoomRecordings:
    """The transcripts of an account's cloud recordings, by the day the meetings began."""

    name = "zoom"
    keys = KEYS

    def __init__(self, settings: Settings, *, sleep: Callable[[float], None] = time.sleep) -> None:
        self._settings = settings
        self._http = VendorHttp(Terms("Zoom", KEYS, settings.limits), sleep=sleep)
        self._tokens = Zoom(settings, sleep=sleep).tokens

    @property
    def is_set_up(self) -> bool:
        return self._tokens.is_set_up

    def page(self, since: datetime, until: datetime, cursor: str | None) -> Page:
        """Raises FetchFailed."""
        month, _, token = (cursor or "").partition("|")
        first = _day(month) or since.astimezone(UTC).date()
        end = until.astimezone(UTC).date()
        last = min(first + A_MONTH, end)
        reply = self._asked(first, last, token)
        if token and reply.status in _TOKEN_REFUSED:
            reply = self._asked(first, last, "")
        self._http.require_success(reply)
        answer = self._http.read(reply)
        meetings = list(answer.at("meetings").each())
        onward = answer.at("next_page_token").value or None  # at the end it is blank
        following = f"{last + timedelta(days=1)}|" if last < end else None
        if onward is not None:
            following = f"{first}|{long_text(answer.at('next_page_token'))}"
        calls = [event for meeting in meetings for event in announced(meeting, None)]
        return Page(calls, len(meetings), following)

    def _asked(self, first: date, last: date, token: str) -> Reply:
        asked = {"from": first.isoformat(), "to": last.isoformat(), "page_size": A_PAGE}
        if token:
            asked["next_page_token"] = token
        reply = self._sent(asked, self._tokens.headers())
        return self._sent(asked, self._tokens.renewed()) if reply.status == 401 else reply

    def _sent(self, asked: Mapping[str, str], headers: Mapping[str, str]) -> Reply:
        return self._http.send(
            "GET", f"{self._settings.zoom_base_url}/accounts/me/recordings", headers=headers, params=asked
        )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise FetchFailed("pull_cursor_invalid", "How far Zoom was pulled cannot be read.", lasting=True) from None
