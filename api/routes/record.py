"""Every answer in the log and in the metrics: by its route, without what follows the “?” of an address."""

from __future__ import annotations

import logging
import re
import time

from starlette.types import Message, Receive, Scope, Send

from api.routes.layer import Layer
from api.telemetry.counted import ANSWER_SECONDS, ANSWERS

log = logging.getLogger("leadproof.access")

NOWHERE = "none"
"""The route of requests that lead nowhere, or were refused at the gate. Their addresses are without number."""

METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})

SHOWN = 200
"""Characters of an address."""

_UNPRINTABLE = re.compile(r"[^\x21-\x7e]+")


class AnswerRecord(Layer):
    """Counts, times and logs each answer."""

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        began, status = time.perf_counter(), 500

        async def noting(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, noting)
        finally:
            _note(scope, status, time.perf_counter() - began)


def _note(scope: Scope, status: int, seconds: float) -> None:
    method = scope["method"] if scope["method"] in METHODS else "other"
    route = _route(scope)
    ANSWERS.labels(method, route, status).inc()
    ANSWER_SECONDS.labels(method, route).observe(seconds)
    shown = _UNPRINTABLE.sub("?", scope["path"])[:SHOWN]
    log.info("%s %s %d %.1f ms", method, shown, status, seconds * 1000)


def _route(scope: Scope) -> str:
    """The address with the names of its parameters in the place of their values."""
    own: str | None = getattr(scope.get("route"), "path", None)
    if own is None:
        return NOWHERE
    # A route knows the part below the prefix that it was included with; that part has as many steps in the address.
    path: str = scope["path"].removeprefix(scope.get("root_path", ""))
    return path.rsplit("/", own.count("/"))[0] + own
