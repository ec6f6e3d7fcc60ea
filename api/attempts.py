"""How often one request to a CRM or an endpoint is sent, and how long that may keep whoever sends it.

Two things try again. A client sends one request again where a moment is enough: a locked row, a limit by the second, a
lost connection. What takes longer is left to the work, which puts the publication off and sees to others meanwhile.
`within` draws the line between the two: it bounds what all the requests of one publication may wait together.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Set
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

import httpx

ATTEMPTS = 3
"""How often one request is tried in all."""

LONGEST_WAIT = 30.0
"""Seconds that one request waits at a time where nobody set a bound: by a person's command, or on a schedule."""


ANSWER_SECONDS = 30.0
"""How long an answer may take from its first byte to its last: a client's own timeout counts between two bytes."""


DECODED = frozenset({"content-encoding", "content-length", "transfer-encoding"})
"""Headers of how an answer came, which do not hold for its body once that is read."""


class Patience:
    """The seconds that are left for a publication."""

    def __init__(self, seconds: float) -> None:
        self._left = seconds

    def allows(self, wait: float) -> bool:
        return wait <= self._left

    def spend(self, seconds: float) -> None:
        self._left -= seconds


_patience: ContextVar[Patience | None] = ContextVar("leadproof_patience", default=None)


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Send nothing again, in this thread, once requests and waits together have taken so many seconds."""
    token = _patience.set(Patience(seconds))
    try:
        yield
    finally:
        _patience.reset(token)


def tried(
    send: Callable[[], httpx.Response],
    pause: Callable[[httpx.Response, int], float | None],
    *,
    first_wait: float,
    repeatable: bool = True,
    not_processed: Set[int] = frozenset(),
    sleep: Callable[[float], None] = time.sleep,
) -> httpx.Response:
    """The answer to a request that is sent again as long as that has a chance.

    `pause` gives the seconds to wait after an answer to the attempt of that number, None where waiting is no use;
    `first_wait` is waited after a lost connection, twice as long after the second. A request that is not `repeatable`
    would have a second effect: it is sent again only where no connection was made, or by a status in `not_processed`.
    Raises httpx.TransportError where the last attempt got no answer.
    """
    for attempt in range(1, ATTEMPTS + 1):
        began = time.monotonic()
        try:
            response = send()
        except httpx.TransportError as error:
            _spend(time.monotonic() - began)
            unsent = isinstance(error, (httpx.ConnectError, httpx.ConnectTimeout))
            wait: float | None = first_wait * attempt if repeatable or unsent else None
            if not _goes_on(attempt, wait):
                raise
        else:
            _spend(time.monotonic() - began)
            wait = pause(response, attempt)
            if not (repeatable or response.status_code in not_processed) or not _goes_on(attempt, wait):
                return response
        _spend(wait or 0.0)
        sleep(wait or 0.0)
    raise AssertionError("the last attempt returns or raises")


def answered(client: httpx.Client, method: str, url: str, **given: Any) -> httpx.Response:
    """The answer to one request, as client.request gives it. Raises httpx.ReadTimeout for one that trickles in."""
    with client.stream(method, url, **given) as response:
        deadline = time.monotonic() + ANSWER_SECONDS
        body = bytearray()
        for piece in response.iter_bytes():
            body += piece
            if time.monotonic() > deadline:
                raise httpx.ReadTimeout("the answer trickles in", request=response.request)
        headers = [(name, value) for name, value in response.headers.multi_items() if name not in DECODED]
        return httpx.Response(response.status_code, headers=headers, content=bytes(body), request=response.request)


def _goes_on(attempt: int, wait: float | None) -> bool:
    if attempt == ATTEMPTS or wait is None:
        return False
    patience = _patience.get()
    return wait <= LONGEST_WAIT if patience is None else patience.allows(wait)


def _spend(seconds: float) -> None:
    patience = _patience.get()
    if patience is not None:
        patience.spend(seconds)
