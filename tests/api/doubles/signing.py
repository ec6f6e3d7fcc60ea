"""Signatures as the vendors make them, by their own code where a package has it, else from their documentation."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from standardwebhooks import Webhook

from api.webhooks.source import Delivered

NOW = datetime(2026, 11, 20, 15, 30, tzinfo=UTC)
ADDRESS = "https://leads.acme.example/webhooks"

SECRET = "whsec_" + base64.b64encode(b"a secret of twenty-four b").decode()


def compact(value: Any) -> bytes:
    """JSON as most vendors send it; with a letter that has two spellings in JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def delivered(
    name: str,
    body: bytes,
    headers: Mapping[str, str],
    *,
    at: datetime = NOW,
    query: str = "",
) -> Delivered:
    pairs = dict(part.split("=", 1) for part in query.split("&") if "=" in part)
    return Delivered(
        url=f"{ADDRESS}/{name}" + (f"?{query}" if query else ""),
        query=pairs,
        headers={key.lower(): value for key, value in headers.items()},
        body=body,
        received=at,
        address="203.0.113.9",
    )


def standard(body: bytes, at: datetime, *, secret: str = SECRET, ident: str = "msg_1", family: str = "webhook") -> Any:
    signature = Webhook(secret).sign(ident, at, body.decode())
    return {
        f"{family}-id": ident,
        f"{family}-timestamp": str(int(at.timestamp())),
        f"{family}-signature": signature,
    }


def zoom(body: bytes, at: datetime, *, secret: str) -> dict[str, str]:
    timestamp = str(int(at.timestamp()))
    digest = hmac.new(secret.encode(), b"v0:" + timestamp.encode() + b":" + body, hashlib.sha256).hexdigest()
    return {"x-zm-request-timestamp": timestamp, "x-zm-signature": f"v0={digest}"}


def hub(body: bytes, *, secret: str, prefix: str = "sha256=") -> dict[str, str]:
    return {"X-Hub-Signature": prefix + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()}


def read_ai(body: bytes, *, key: str) -> dict[str, str]:
    return {"X-Read-Signature": hmac.new(base64.b64decode(key), body, hashlib.sha256).hexdigest()}


def vapi(body: bytes, at: datetime, *, secret: str) -> dict[str, str]:
    timestamp = str(round(at.timestamp() * 1000))
    signed = timestamp.encode() + b"." + body
    return {"X-Timestamp": timestamp, "X-Signature": hmac.new(secret.encode(), signed, hashlib.sha256).hexdigest()}


def retell(body: bytes, at: datetime, *, key: str) -> dict[str, str]:
    timestamp = str(round(at.timestamp() * 1000))
    digest = hmac.new(key.encode(), body + timestamp.encode(), hashlib.sha256).hexdigest()
    return {"X-Retell-Signature": f"v={timestamp},d={digest}"}
