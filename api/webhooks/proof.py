"""How a form or a mailbox proves who it is: secrets compared in constant time, and time windows."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
from collections.abc import Mapping
from typing import NamedTuple

from pydantic import SecretStr

from api.webhooks.signatures import WINDOW, hex_hmac, require_recent, require_same, same, whole_number
from api.webhooks.source import Delivered, SignatureRefused

OUR_SIGNATURE = "x-leadproof-signature"
"""Header of our own scheme, `t=SECONDS,v1=HEX`, which Calendly's is the model of."""

OUR_TOKEN = "x-leadproof-token"  # noqa: S105 -- the name of a header
OUR_WINDOW = WINDOW
"""Seconds that a request signed by our own scheme may be old, or ahead."""


class Timed(NamedTuple):
    """A header of the form `t=SECONDS,v1=HEX[,v1=HEX]`."""

    at: str
    signatures: tuple[str, ...]


def hmac_sha256(key: SecretStr, signed: bytes) -> bytes:
    """The digest of what a key signs."""
    return hmac.new(key.get_secret_value().encode(), signed, hashlib.sha256).digest()


def require_timed(key: SecretStr, header: str | None, delivered: Delivered, window: float) -> None:
    """Raises SignatureRefused where `t=...,v1=...` is no hex HMAC-SHA256 of `{t}.{body}`, or is too old."""
    timed = _timed(header or "")
    require_recent(whole_number(timed.at), delivered.received, window)
    expected = hex_hmac(key.get_secret_value().encode(), timed.at.encode() + b"." + delivered.body)
    if not any([same(given, expected) for given in timed.signatures]):  # noqa: C419 -- all are compared, always
        raise SignatureRefused


def require_basic(password: SecretStr, headers: Mapping[str, str]) -> None:
    """Raises SignatureRefused where HTTP basic auth does not have the password; the user's name is not looked at."""
    scheme, _, encoded = headers.get("authorization", "").partition(" ")
    try:
        pair = base64.b64decode(encoded.strip(), validate=True).decode() if scheme.lower() == "basic" else ""
    except (binascii.Error, ValueError):
        pair = ""
    require_same(pair.partition(":")[2], password.get_secret_value())


def _timed(header: str) -> Timed:
    pairs = [part.strip().partition("=") for part in header.split(",")[:10]]
    at = next((value for name, _, value in pairs if name == "t"), "")
    return Timed(at, tuple(value for name, _, value in pairs if name == "v1"))
