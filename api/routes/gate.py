"""What stands before every route: security headers, the last catch of errors, and the API keys.

Everything is closed but for a short list of open paths, so that a new route cannot be left open by mistake.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.routes.errors import EXAMPLES, error_response
from api.routes.layer import Layer

log = logging.getLogger("leadproof.http")

OPEN = frozenset({"/healthz", "/readyz", "/openapi.json", "/slack/events"})
"""Paths that need no API key: health, the description of the API, and Slack, whose requests are signed."""

OPEN_BELOW = ("/webhooks/",)
"""What lies below these needs no API key either: every request there is signed, or else proven, by its vendor's way."""

BEARER = re.compile(r"^bearer +([\x21-\x7e]{1,200})$", re.IGNORECASE)

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


class SecurityHeaders(Layer):
    """Puts the security headers on every answer, also on errors."""

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, with_headers)


class UnexpectedErrors(Layer):
    """The outermost edge: what nobody foresaw goes to the log, and a plain error to the caller."""

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        started = False

        async def noting(message: Message) -> None:
            nonlocal started
            started = started or message["type"] == "http.response.start"
            await send(message)

        try:
            await self._app(scope, receive, noting)
        except Exception:
            log.exception("unexpected error at %s %r", scope["method"], scope["path"])
            if started:
                raise
            await error_response(500, *EXAMPLES[500])(scope, receive, send)


class ApiKeyGate(Layer):
    """Lets a request through that carries an API key in force; every other one gets the same 401.

    `verify` gives the name that a key was made for, None where it is none of ours.
    """

    def __init__(self, app: ASGIApp, *, verify: Callable[[str], str | None], open_paths: frozenset[str] = OPEN) -> None:
        super().__init__(app)
        self._verify = verify
        self._open = open_paths

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self._is_open(_path(scope)):
            await self._app(scope, receive, send)
            return
        holder = await self._holder(Headers(scope=scope))
        if holder is None:
            response = error_response(401, *EXAMPLES[401], {"WWW-Authenticate": "Bearer"})
            await response(scope, receive, send)
            return
        scope.setdefault("state", {})["key_name"] = holder
        await self._app(scope, receive, send)

    async def _holder(self, headers: Headers) -> str | None:
        found = BEARER.match(headers.get("authorization", ""))
        return await run_in_threadpool(self._verify, found.group(1)) if found else None

    def _is_open(self, path: str) -> bool:
        return path in self._open or path.startswith(OPEN_BELOW)


def _path(scope: Scope) -> str:
    """The path without the prefix under which a proxy serves us."""
    path: str = scope["path"]
    return path.removeprefix(scope.get("root_path", ""))
