"""How many requests an address may send: counted in this process, in a table that does not grow without end."""

from __future__ import annotations

import ipaddress
import math
from collections import OrderedDict
from datetime import datetime
from threading import Lock

from agent.errors import LeadproofError

ADDRESSES = 10_000
"""How many addresses are remembered; the one that was not heard of for longest is forgotten first."""


class TooManyRequests(LeadproofError):
    """An address sent more than it may. It may try again after `retry_after` seconds."""

    http_status = 429

    def __init__(self, retry_after: float) -> None:
        super().__init__("too_many_requests", f"Too many requests. Try again in {math.ceil(retry_after)} seconds.")
        self.retry_after = retry_after


class RateLimit:
    """A bucket an address: it holds a minute's requests and fills up evenly."""

    def __init__(self, per_minute: int, *, addresses: int = ADDRESSES) -> None:
        self._per_minute = per_minute
        self._addresses = addresses
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = Lock()

    def take(self, address: str, now: datetime) -> None:
        """Count one request. Raises TooManyRequests where the address has none left."""
        whose, at = _whose(address), now.timestamp()
        with self._lock:
            left, since = self._buckets.pop(whose, (float(self._per_minute), at))
            left = min(self._per_minute, left + max(0.0, at - since) * self._per_minute / 60)
            allowed = left >= 1
            self._buckets[whose] = (left - 1 if allowed else left, max(at, since))
            if len(self._buckets) > self._addresses:
                self._buckets.popitem(last=False)
        if not allowed:
            raise TooManyRequests((1 - left) * 60 / self._per_minute)


def _whose(address: str) -> str:
    """Whom an address belongs to: of IPv6 the first 64 bits, which one customer of a provider has to themselves."""
    try:
        parsed = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return address[:100]
    if isinstance(parsed, ipaddress.IPv4Address):
        return str(parsed)
    if parsed.ipv4_mapped is not None:
        return str(parsed.ipv4_mapped)
    return str(ipaddress.ip_network((int(parsed) >> 64 << 64, 64)))
