"""Gong's calls: GET /v2/calls, a hundred a page. Private calls are passed over.

Source: help.gong.io/apidocs, retrieve-call-data-by-date-range; where there is no call Gong answers 404.
"""

from __future__ import annotations

import base64
import time
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from api.pull.archive import Page
from api.webhooks.documents import long_text, needed
from api.webhooks.gong import A_SECOND, announced
from api.webhooks.pace import Pace
from api.webhooks.vendor_http import Terms, VendorHttp

if TYPE_CHECKING:
    from api.settings import Settings

NO_CALLS = 404


class GongCalls:
    """The calls that Gong recorded, by when they began."""

    name = "gong"
    keys = "LEADPROOF_GONG_ACCESS_KEY and LEADPROOF_GONG_ACCESS_SECRET"

    def __init__(self, settings: Settings, *, sleep: Callable[[float], None] = time.sleep) -> None:
        self._settings = settings
        self._http = VendorHttp(Terms("Gong", self.keys, settings.limits, Pace(A_SECOND, sleep=sleep)), sleep=sleep)

    @property
    def is_set_up(self) -> bool:
        return self._settings.gong_access_key is not None and self._settings.gong_access_secret is not None

    def page(self, since: datetime, until: datetime, cursor: str | None) -> Page:
        """Raises FetchFailed."""
        asked = {"fromDateTime": since.isoformat(), "toDateTime": until.isoformat()}
        if cursor is not None:
            asked["cursor"] = cursor
        url = f"{self._settings.gong_base_url}/v2/calls"
        reply = self._http.send("GET", url, headers=self._headers(), params=asked)
        if reply.status == NO_CALLS:
            return Page((), 0, None, 0)
        self._http.require_success(reply)
        answer = self._http.read(reply)
        calls = list(answer.at("calls").each())
        total = answer.at("records").at("totalRecords").number()
        return Page(
            calls=[announced(needed(call.at("id"))) for call in calls if call.at("isPrivate").flag() is not True],
            seen=len(calls),
            cursor=long_text(answer.at("records").at("cursor")),
            total=None if total is None else int(total),
        )

    def _headers(self) -> Mapping[str, str]:
        key, secret = self._settings.gong_access_key, self._settings.gong_access_secret
        if key is None or secret is None:
            raise self._http.missing_key()
        pair = f"{key.get_secret_value()}:{secret.get_secret_value()}"
        return {"Authorization": "Basic " + base64.b64encode(pair.encode()).decode()}
