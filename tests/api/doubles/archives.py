"""The lists of past calls of four vendors, on loopback, as their documentation has them.

Sources: help.gong.io/apidocs retrieve-call-data-by-date-range; docs.fireflies.ai/graphql-api/query/transcripts;
developers.fathom.ai/api-reference/meetings/list-meetings; developers.zoom.us list an account's recordings.
"""

from __future__ import annotations

import json
import re
from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.api.doubles import fathom, fireflies
from tests.api.doubles.fathom import FathomDouble
from tests.api.doubles.fireflies import FirefliesDouble
from tests.api.doubles.gong import NOT_FOUND, GongDouble
from tests.api.doubles.loopback import Answer, Received
from tests.api.doubles.zoom import ZoomDouble

ISO = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")


def _query(request: Received) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(request.path).query).items()}


def _moment(text: str) -> datetime:
    assert ISO.fullmatch(text), text
    return datetime.fromisoformat(text)


class GongArchive(GongDouble):
    """`calls` have `metaData` with an id and when they `started`; a hundred a page, or `a_page`."""

    def answer(self, request: Received) -> Answer:
        if request.method != "GET":
            return super().answer(request)
        allowed = super().answer(Received("POST", "/v2/nothing", request.headers, b'{"filter": {"callIds": []}}'))
        if allowed.status == 401 or urlsplit(request.path).path != "/v2/calls":
            return allowed
        asked = _query(request)
        since, until = _moment(asked["fromDateTime"]), _moment(asked["toDateTime"])
        heads = [call["metaData"] for call in self.calls]
        found = [head for head in heads if since <= _moment(head["started"]) < until]
        if not found:
            return Answer(404, NOT_FOUND)
        first = int(asked.get("cursor", "page-0").removeprefix("page-"))
        records = {"totalRecords": len(found), "currentPageSize": self.a_page, "currentPageNumber": first}
        if first + self.a_page < len(found):
            records["cursor"] = f"page-{first + self.a_page}"
        return Answer(200, {"requestId": "1", "records": records, "calls": found[first : first + self.a_page]})


class FathomArchive(FathomDouble):
    def __init__(self) -> None:
        super().__init__()
        self.meetings: list[dict[str, Any]] = []
        self.a_page = 10

    def answer(self, request: Received) -> Answer:
        if urlsplit(request.path).path != "/meetings":
            return super().answer(request)
        if request.headers.get("x-api-key") != fathom.KEY:
            return Answer(401, {"error": "Invalid API key"})
        asked = _query(request)
        after, before = _moment(asked["created_after"]), _moment(asked["created_before"])
        found = [meeting for meeting in self.meetings if after < _moment(meeting["created_at"]) < before]
        first = int(asked.get("cursor", "c0")[1:])
        onward = f"c{first + self.a_page}" if first + self.a_page < len(found) else None
        page = found[first : first + self.a_page]
        return Answer(200, {"limit": self.a_page, "next_cursor": onward, "items": page})


class FirefliesArchive(FirefliesDouble):
    """`transcripts` by id; their `date` is in milliseconds."""

    def answer(self, request: Received) -> Answer:
        body = json.loads(request.body or b"{}")
        if "transcripts(" not in body.get("query", ""):
            return super().answer(request)
        if request.headers.get("authorization") != f"Bearer {fireflies.KEY}":
            return fireflies.errors("auth_failed", 401)
        asked = body["variables"]
        if not 0 < asked["limit"] <= 50:
            return fireflies.errors("invalid_arguments", 400)
        since, until = _moment(asked["fromDate"]).timestamp(), _moment(asked["toDate"]).timestamp()
        found = [each for each in self.transcripts.values() if since <= each["date"] / 1000 < until]
        found.sort(key=lambda each: -each["date"])
        page = found[asked["skip"] : asked["skip"] + asked["limit"]]
        return Answer(200, {"data": {"transcripts": [{"id": each["id"], "date": each["date"]} for each in page]}})


class ZoomArchive(ZoomDouble):
    """A range is a month at most, and the token of a page can be let die."""

    def __init__(self) -> None:
        super().__init__()
        self.meetings: list[dict[str, Any]] = []
        self.a_page = 2
        self.live_tokens: set[str] = set()

    def answer(self, request: Received) -> Answer:
        if urlsplit(request.path).path != "/accounts/me/recordings":
            return super().answer(request)
        if request.headers.get("authorization", "").removeprefix("Bearer ") not in self.access_tokens:
            return Answer(401, {"code": 124, "message": "Invalid access token."})
        asked = _query(request)
        first, last = date.fromisoformat(asked["from"]), date.fromisoformat(asked["to"])
        if last - first > timedelta(days=31) or int(asked["page_size"]) > 300:
            return Answer(400, {"code": 300, "message": "The next page token is invalid or expired."})
        token = asked.get("next_page_token")
        if token is not None and token not in self.live_tokens:
            return Answer(400, {"code": 300, "message": "The next page token is invalid or expired."})
        found = [each for each in self.meetings if first <= _moment(each["start_time"]).date() <= last]
        start = int(token.rsplit("-", 1)[1]) if token else 0
        onward = f"token-{first}-{start + self.a_page}" if start + self.a_page < len(found) else ""
        self.live_tokens.add(onward)
        page = found[start : start + self.a_page]
        answer = {"from": asked["from"], "to": asked["to"], "page_size": self.a_page, "total_records": len(found)}
        return Answer(200, {**answer, "next_page_token": onward, "meetings": page})
