"""Vapi: the server message `end-of-call-report` brings the whole call.

How it is proven is chosen at Vapi: a bearer token, the older X-Vapi-Secret, or an HMAC whose header, algorithm and
signed text are settings, for Vapi leaves them open. Only an HMAC covers the body, and only one with {timestamp} the
time. Source: VapiAI/docs fern/server-url/events.mdx and server-authentication.mdx.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from typing import TYPE_CHECKING

from pydantic import AwareDatetime, SecretStr

from agent.transcripts import Incoming
from agent.transcripts.json_nodes import Node
from api.webhooks.documents import document, event_name
from api.webhooks.signatures import hex_hmac, require_recent, require_same, whole_number
from api.webhooks.source import Announced, Delivered, Ignored, SignatureRefused

if TYPE_CHECKING:
    from api.settings import Settings

REPORT = "end-of-call-report"
_MILLISECONDS = 100_000_000_000
"""From here on a number of seconds since 1970 is one of milliseconds."""


class Vapi:
    """Calls of a voice agent of Vapi's."""

    name = "vapi"

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    @property
    def is_set_up(self) -> bool:
        return self._settings.vapi_hmac_secret is not None or self._settings.vapi_secret is not None

    def receive(self, delivered: Delivered) -> Announced | Ignored:
        """Raises SignatureRefused, and UnreadableInput for a body that is no message."""
        self._require_proof(delivered)
        message = document(delivered.body, self._settings.limits).at("message")
        kind = message.at("type").text() or ""
        if kind != REPORT:
            return Ignored(why=f"Vapi message {kind[:60]}")
        # the call is not among the fields that a report must have
        call = message.at("call").at("id").ident() or hashlib.sha256(delivered.body).hexdigest()
        return Announced(event_id=event_name(call, REPORT), kind=REPORT, payload=delivered.body)

    def fetch(self, event: Announced, received: AwareDatetime) -> Incoming | None:
        """The report as it came; None where nobody said anything to the agent. Raises UnreadableInput."""
        message = document(event.payload, self._settings.limits).at("message")
        messages = message.at("artifact").at("messages")
        if messages and not any(_is_heard(each) for each in messages.each()):
            return None
        return Incoming(
            raw=event.payload,
            received=received,
            format="vapi",
            took_place=(message.at("startedAt") or message.at("endedAt")).date(),
        )

    def _require_proof(self, delivered: Delivered) -> None:
        """The HMAC, where its secret is set; else the token."""
        if self._settings.vapi_hmac_secret is not None:
            self._require_signature(delivered, self._settings.vapi_hmac_secret)
        elif self._settings.vapi_secret is not None:
            _require_token(delivered, self._settings.vapi_secret)
        else:
            raise SignatureRefused

    def _require_signature(self, delivered: Delivered, secret: SecretStr) -> None:
        settings = self._settings
        timestamp = delivered.headers.get(settings.vapi_timestamp_header.lower())
        before, after = settings.vapi_hmac_payload.split("{body}")
        if "{timestamp}" in before + after:
            moment = whole_number(timestamp)
            require_recent(moment / 1000 if moment >= _MILLISECONDS else moment, delivered.received)
        signed = _filled(before, timestamp) + delivered.body + _filled(after, timestamp)
        expected = hex_hmac(secret.get_secret_value().encode(), signed, settings.vapi_hmac_algorithm)
        given = delivered.headers.get(settings.vapi_hmac_header.lower(), "")
        require_same(_in_hex(given.removeprefix(f"{settings.vapi_hmac_algorithm}=")), expected)


def _require_token(delivered: Delivered, secret: SecretStr) -> None:
    scheme, _, token = delivered.headers.get("authorization", "").partition(" ")
    given = token.strip() if scheme.lower() == "bearer" else scheme
    require_same(given or delivered.headers.get("x-vapi-secret"), secret.get_secret_value())


def _filled(part: str, timestamp: str | None) -> bytes:
    return part.replace("{timestamp}", timestamp or "").encode()


def _in_hex(signature: str) -> str:
    """A signature in hexadecimal digits as it is, one in Base64 in such digits."""
    if len(signature) % 2 == 0 and all(letter in "0123456789abcdefABCDEF" for letter in signature):
        return signature.lower()
    try:
        return base64.b64decode(signature, validate=True).hex()
    except (binascii.Error, ValueError):
        return ""


def _is_heard(message: Node) -> bool:
    return message.at("role").text() == "user" and bool(message.at("message")) and bool(message.at("message").words())
