"""Which addresses that came from outside may be fetched: https, and the vendor's own hosts or those of the setting.

Whoever can write a payload could otherwise make this service send requests into the network it stands in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import SplitResult, urlsplit

from agent.errors import InputError


class AddressRefused(InputError):
    """An address in a payload that is not the vendor's."""


class Hosts:
    """The hosts that a vendor's files are on.

    `own` are regular expressions, each for a whole host name; `allowed` is LEADPROOF_DOWNLOAD_HOSTS: host names, or
    origins like http://127.0.0.1:8080 where scheme and port differ from those of https.
    """

    def __init__(self, vendor: str, own: Sequence[str], allowed: Sequence[str] = ()) -> None:
        self._vendor = vendor
        self._own = tuple(re.compile(pattern) for pattern in own)
        self._allowed = frozenset(allowed)

    def require(self, url: str) -> None:
        """Raise AddressRefused "download_address_refused" unless the address may be fetched."""
        try:
            parts = urlsplit(url)
            fits = self._fits(parts)
        except ValueError:
            fits = False
        if not fits:
            raise AddressRefused(
                "download_address_refused",
                f"{self._vendor} names a file at an address that is not {self._vendor}'s, so it was not fetched. If it "
                "is right, add its host to LEADPROOF_DOWNLOAD_HOSTS.",
            )

    def _fits(self, parts: SplitResult) -> bool:
        host = (parts.hostname or "").lower()
        if not host or parts.username is not None or parts.password is not None or "\\" in parts.netloc:
            return False
        port = "" if parts.port is None else f":{parts.port}"
        if f"{parts.scheme}://{host}{port}" in self._allowed:
            return True
        if parts.scheme != "https" or parts.port not in (None, 443):
            return False
        return host in self._allowed or any(pattern.fullmatch(host) for pattern in self._own)


def under(domain: str) -> str:
    """The pattern of a domain and all hosts under it."""
    return rf"(?:[a-z0-9-]+\.)*{re.escape(domain)}"
