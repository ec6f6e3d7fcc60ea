"""The endpoints that hear of scores (LEADPROOF_WEBHOOKS): whether their hosts can be reached.

No request is sent: to many an endpoint even an empty one is a message. A connection is opened, with TLS, and closed.
"""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from api.doctor.finding import Finding

if TYPE_CHECKING:
    from api.settings import Settings

SECONDS = 5.0


def listeners(settings: Settings) -> Finding:
    """Whether every endpoint's host takes a connection."""
    if not settings.webhooks:
        return Finding.missing("webhooks out", "Nobody is told of scores by webhook.", "See docs/webhooks-out.md.")
    away = [f"{each.name}: {why}" for each in settings.webhooks if (why := _unreachable(each.url)) is not None]
    if away:
        return Finding.wrong(
            "webhooks out",
            f"Not reached: {'; '.join(away)}.",
            "Check the url in LEADPROOF_WEBHOOKS, the certificate of its host, and the way out of this network.",
        )
    names = ", ".join(each.name for each in settings.webhooks)
    plain = any(urlsplit(each.url).scheme == "http" for each in settings.webhooks)
    advice = "One goes by http, which anybody on the way can read: use https." if plain else ""
    return Finding.ok("webhooks out", f"Reached, and sent nothing: {names}.", advice)


def _unreachable(url: str) -> str | None:
    """Why no connection can be made, None where one can."""
    import httpx

    parts = urlsplit(url)
    host, secure = parts.hostname or "", parts.scheme == "https"
    if _by_proxy(parts.scheme, host):
        return None
    try:
        with socket.create_connection((host, parts.port or (443 if secure else 80)), SECONDS) as opened:
            if secure:
                httpx.create_ssl_context().wrap_socket(opened, server_hostname=host).close()
    except (OSError, ValueError) as error:  # ssl.SSLError is an OSError, a host name that cannot be a ValueError
        return type(error).__name__
    return None


def _by_proxy(scheme: str, host: str) -> bool:
    """Whether a proxy stands between, so that the host itself need not be reachable from here."""
    from urllib.request import getproxies, proxy_bypass

    return scheme in getproxies() and not proxy_bypass(host)
