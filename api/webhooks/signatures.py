"""What the signatures of all vendors have in common: HMAC over the raw bytes, equality in constant time, a time window.

Whatever does not hold raises SignatureRefused, which says the same for every reason.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from datetime import datetime

from api.webhooks.source import SignatureRefused

WINDOW = 300.0
"""Seconds that a signed time may lie before or after our own: what Zoom, Retell and Standard Webhooks ask for."""

_DIGITS = re.compile(r"[0-9]{1,16}")


def hex_hmac(secret: bytes, message: bytes, algorithm: str = "sha256") -> str:
    """The HMAC of a message in lower-case hexadecimal digits."""
    return hmac.new(secret, message, getattr(hashlib, algorithm)).hexdigest()


def same(given: str | None, expected: str) -> bool:
    """Whether the two are equal; the time it takes tells nothing of where they differ. Nothing equals nothing."""
    return expected != "" and hmac.compare_digest((given or "").encode("utf-8", "surrogatepass"), expected.encode())


def require_same(given: str | None, expected: str) -> None:
    """Raise SignatureRefused unless the two are `same`."""
    if not same(given, expected):
        raise SignatureRefused


def require_recent(seconds: float, now: datetime, window: float = WINDOW) -> None:
    """Raise SignatureRefused unless a moment, in seconds since 1970, is within the window before or after now."""
    if abs(now.timestamp() - seconds) > window:
        raise SignatureRefused


def whole_number(text: str | None) -> int:
    """The number that a header holds in digits. Raises SignatureRefused where it holds none."""
    if text is None or not _DIGITS.fullmatch(text):
        raise SignatureRefused
    return int(text)
