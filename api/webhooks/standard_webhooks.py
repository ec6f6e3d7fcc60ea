"""Requests signed by Standard Webhooks, under the header names of its own and of Svix, where it comes from.

HMAC-SHA256 over `{id}.{timestamp}.{body}` with the decoded secret, in Base64, as `v1,...`; several signatures, by
spaces, while a secret is being changed. Source: github.com/standard-webhooks/standard-webhooks, spec.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import re
from typing import NamedTuple

from pydantic import SecretStr

from api.webhooks.signatures import require_recent, whole_number
from api.webhooks.source import Delivered, SignatureRefused

PREFIX = "whsec_"
FAMILIES = ("webhook", "svix")
"""What the names of the three headers begin with."""

_ID = re.compile(r"[\x21-\x7e]{1,200}")
_MOST_SIGNATURES = 20


class Message(NamedTuple):
    """The name that the sender gave a message; it is part of what is signed."""

    id: str


def decoded_secret(secret: str) -> bytes:
    """The bytes of a secret like whsec_MfKQ... . Raises ValueError where it is not Base64."""
    try:
        return base64.b64decode(secret.removeprefix(PREFIX), validate=True)
    except binascii.Error:
        raise ValueError("must be whsec_ and Base64, as the sender shows it") from None


def signature(secret: bytes, message_id: str, timestamp: int, body: bytes) -> str:
    """The signature of a message, with its version before it."""
    signed = f"{message_id}.{timestamp}.".encode() + body
    return "v1," + base64.b64encode(hmac.new(secret, signed, hashlib.sha256).digest()).decode()


def verified(delivered: Delivered, secret: SecretStr, families: tuple[str, ...] = FAMILIES) -> Message:
    """The message, proven to be signed with the secret within the last five minutes. Raises SignatureRefused."""
    family = next((name for name in families if f"{name}-signature" in delivered.headers), None)
    if family is None:
        raise SignatureRefused
    ident, time, given = (delivered.headers.get(f"{family}-{part}", "") for part in ("id", "timestamp", "signature"))
    timestamp = whole_number(time)
    if not _ID.fullmatch(ident):
        raise SignatureRefused
    require_recent(timestamp, delivered.received)
    expected = signature(decoded_secret(secret.get_secret_value()), ident, timestamp, delivered.body).encode()
    candidates = given.split(" ")[:_MOST_SIGNATURES]
    # all are compared: which of them fits is nobody's to time
    fitting = [hmac.compare_digest(each.encode("utf-8", "surrogatepass"), expected) for each in candidates]
    if True not in fitting:
        raise SignatureRefused
    return Message(ident)
