"""Signatures of Standard Webhooks: HMAC-SHA256 of "{id}.{timestamp}.{body}" by the secret behind "whsec_"."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac

PREFIX = "whsec_"


def key_of(secret: str) -> bytes:
    """The key in a secret, which is base64 behind its prefix. Raises ValueError where it is not, or is too short."""
    try:
        key = base64.b64decode(secret.removeprefix(PREFIX), validate=True)
    except binascii.Error:
        raise ValueError("the secret is to be “whsec_” and base64") from None
    if not 24 <= len(key) <= 64:
        raise ValueError("the secret is to hold 24 to 64 bytes")
    return key


def headers(key: bytes, event_id: str, moment: int, body: bytes) -> dict[str, str]:
    """The three headers of a message sent at `moment`, in seconds since 1970."""
    signed = f"{event_id}.{moment}.".encode() + body
    signature = base64.b64encode(hmac.digest(key, signed, hashlib.sha256)).decode()
    return {"webhook-id": event_id, "webhook-timestamp": str(moment), "webhook-signature": f"v1,{signature}"}
