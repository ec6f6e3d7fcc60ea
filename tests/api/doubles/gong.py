"""Gong on loopback: the two calls of its API that a transcript takes, and the JWT of an automation rule.

Sources: help.gong.io/docs, /payload-sent-to-webhooks and /prepare-your-receiving-application-to-receive-a-webhook-jwt-
header; the claims' names are those that receivers in the open check (unverified).
"""

from __future__ import annotations

import base64
import hashlib
import json
from datetime import datetime
from functools import cache
from typing import Any

import jwt
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from tests.api.doubles.loopback import Answer, Loopback, Received

KEY, SECRET = "GONGKEY1", "gong-secret-1"
URL_KEY = "gong-url-key-1"
NOT_FOUND = {"requestId": "4al018gzaztcr8nbukw", "errors": ["No calls found corresponding to the provided filters"]}


@cache
def private_key(which: str = "rule") -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, 2048)


@cache
def public_key(which: str = "rule") -> str:
    """As the rule's page shows it: the Base64 alone."""
    pem = (
        private_key(which)
        .public_key()
        .public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    )
    return "".join(pem.decode().splitlines()[1:-1])


def signed(body: bytes, at: datetime, url: str, which: str = "rule", **claims: Any) -> dict[str, str]:
    told = {
        "iat": int(at.timestamp()),
        "exp": int(at.timestamp()) + 300,
        "webhook_url": url,
        "body_sha256": hashlib.sha256(body).hexdigest(),
        **claims,
    }
    known = {key: value for key, value in told.items() if value is not None}
    return {"Authorization": jwt.encode(known, private_key(which), algorithm="RS256")}


def rule_fired(call_id: str, **changes: Any) -> dict[str, Any]:
    """What an automation rule posts; Gong adds fields without notice."""
    return {
        "callData": {
            "metaData": {
                "id": call_id,
                "url": f"https://app.gong.io/call?id={call_id}",
                "title": "Dock sensors – first call",
                "started": "2026-03-02T10:00:00Z",
                "duration": 4200,
                "direction": "Conference",
                "scope": "External",
                "isPrivate": False,
            },
            "context": [],
            "parties": [],
            "content": {"trackers": [], "topics": []},
        },
        "isTest": False,
        **changes,
    }


class GongDouble(Loopback):
    """`a_page` is how many monologues or calls a page holds."""

    def __init__(self) -> None:
        super().__init__()
        self.transcripts: dict[str, Any] = {}
        self.calls: list[Any] = []
        self.a_page = 100

    def answer(self, request: Received) -> Answer:
        wanted = "Basic " + base64.b64encode(f"{KEY}:{SECRET}".encode()).decode()
        if request.headers.get("authorization") != wanted:
            return Answer(401, {"requestId": "1", "errors": ["Unauthorized"]})
        asked = json.loads(request.body)
        ids = asked["filter"]["callIds"]
        assert all(isinstance(ident, str) for ident in ids)
        if (request.method, request.path) == ("POST", "/v2/calls/transcript"):
            said = [part for ident in ids for part in self.transcripts.get(ident, ())]
            entries = [{"callId": ids[0], "transcript": [part]} for part in said]
            return self._page(asked, entries, "callTranscripts")
        if (request.method, request.path) == ("POST", "/v2/calls/extensive"):
            assert asked["contentSelector"]["exposedFields"]["parties"] is True
            return self._page(asked, [call for call in self.calls if call["metaData"]["id"] in ids], "calls")
        return Answer(404, {"errors": ["Not found"]})

    def _page(self, asked: Any, entries: list[Any], name: str) -> Answer:
        if not entries:
            return Answer(404, NOT_FOUND)
        first = int(asked.get("cursor") or 0)
        after = first + self.a_page
        records = {"totalRecords": len(entries), "currentPageSize": self.a_page, "currentPageNumber": first}
        if after < len(entries):
            records["cursor"] = str(after)
        request_id = f"r{len(self.requests)}"
        return Answer(200, {"requestId": request_id, "records": records, name: entries[first:after]})
