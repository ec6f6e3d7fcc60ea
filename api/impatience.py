"""uvicorn's HTTP protocol, which by itself waits for a request's headers for ever and keeps as many as are sent."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

log = logging.getLogger("leadproof.http")

HEADER_SECONDS = 10.0
"""How long the headers of a request may take, from the connection, or from its first byte on a connection kept open."""

HEADER_BYTES = 65_536
"""How large the request line and the headers may be together."""


class ImpatientHttp(HttpToolsProtocol):
    """Closes a connection whose request line and headers do not come in time, or are too large."""

    _deadline: asyncio.TimerHandle | None = None
    _bytes = 0

    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        self._expect()

    def connection_lost(self, exc: Exception | None) -> None:
        self._arrived()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        self._bytes += len(data)
        super().data_received(data)
        if self._deadline is not None and self._bytes > HEADER_BYTES:
            self._give_up("larger")

    def on_message_begin(self) -> None:
        if self._deadline is None:
            self._bytes = 0
            self._expect()
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        self._arrived()
        super().on_headers_complete()

    def _expect(self) -> None:
        self._deadline = self.loop.call_later(HEADER_SECONDS, self._give_up, "later")

    def _arrived(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _give_up(self, why: str) -> None:
        self._arrived()
        log.info("a connection was closed: its headers came %s than they may", why)
        if not self.transport.is_closing():
            self.transport.close()
