"""A vendor's server on loopback: real HTTP, every request kept, answers given by what the vendor documents."""

from __future__ import annotations

import json
import sys
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self


@dataclass(frozen=True)
class Received:
    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes

    def json(self) -> Any:
        return json.loads(self.body)


@dataclass(frozen=True)
class Answer:
    status: int
    body: Any = None
    headers: Mapping[str, str] = field(default_factory=dict)
    hang_up: bool = False
    """Close the connection without a word."""
    drip: float = 0
    """Seconds before each byte of the body; 0 sends it whole."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """A caller that was killed is no fault of a double."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class Loopback:
    """Answers each request by `answer`; `scripted` answers go first, one a request."""

    def __init__(self) -> None:
        self.requests: list[Received] = []
        self.scripted: list[Answer] = []
        self.faults: list[str] = []
        """What broke in here; a test that leaves something here fails."""
        self._lock = threading.Lock()
        self._server = _Server(("127.0.0.1", 0), _handling(self._answered))
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
        assert not self.scripted, f"{len(self.scripted)} scripted answers were never asked for"
        assert not self.faults, self.faults

    def answer(self, request: Received) -> Answer:
        raise NotImplementedError

    def to(self, path_end: str) -> list[Received]:
        """The requests whose path ends so."""
        return [request for request in self.requests if request.path.endswith(path_end)]

    def _answered(self, request: Received) -> Answer:
        with self._lock:
            self.requests.append(request)
            if self.scripted:
                return self.scripted.pop(0)
            try:
                return self.answer(request)
            except Exception as error:  # noqa: BLE001  (a double's own fault is shown when the test ends)
                self.faults.append(repr(error))
                return Answer(500, {"error": repr(error)})


def _bytes(body: Any) -> bytes:
    if isinstance(body, bytes):
        return body
    return (body if isinstance(body, str) else json.dumps(body)).encode()


def _handling(answered: Callable[[Received], Answer]) -> type[BaseHTTPRequestHandler]:
    class Handling(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            headers = {name.lower(): value for name, value in self.headers.items()}
            sent = self.rfile.read(length)
            if len(sent) < length:  # the client died while it sent
                self.close_connection = True
                return
            answer = answered(Received(self.command, self.path, headers, sent))
            if answer.hang_up:
                self.close_connection = True
                return
            body = _bytes(answer.body)
            self.send_response(answer.status)
            for name, value in {"Content-Type": "application/json", **answer.headers}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            with suppress(ConnectionError):  # a client that has seen enough hangs up
                for piece in (body[i : i + 1] for i in range(len(body))) if answer.drip else (body,):
                    time.sleep(answer.drip)
                    self.wfile.write(piece)

        do_GET = do_PUT = do_PATCH = do_POST  # noqa: N815  (the names that http.server asks for)

        def log_message(self, *args: object) -> None:
            """Quiet."""

    return Handling
