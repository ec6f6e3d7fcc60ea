"""The HTTP service as it runs: uvicorn on loopback over a real database and a Chroma directory in a folder."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import uvicorn

from api.assembly import Assembly
from api.http import create_app
from api.impatience import ImpatientHttp
from api.settings import Settings
from api.webhooks.source import Source
from api.work.running import working

NOTHING_SET: dict[str, Any] = {
    "slack_bot_token": None,
    "slack_signing_secret": None,
    "slack_channel": None,
    "hubspot_token": None,
}


@dataclass(frozen=True)
class Service:
    url: str
    key: str
    assembly: Assembly
    client: httpx.Client
    """Sends the key with every request."""


@contextmanager
def serving(
    home: Path,
    *,
    root_path: str = "",
    sources: Mapping[str, Source] | None = None,
    works: bool = False,
    **settings: Any,
) -> Iterator[Service]:
    """A service that runs until the block ends, with a key for a caller named "test"; `works` on its events too."""
    with Assembly(Settings(home=home, **{**NOTHING_SET, **settings}), aloud=False) as assembly:
        key = assembly.keys.create(f"test {time.time_ns()}")
        with socket.socket() as listening:
            listening.bind(("127.0.0.1", 0))
            url = f"http://127.0.0.1:{listening.getsockname()[1]}"
            with working(assembly, wanted=works, sources=sources) as wake:
                app = create_app(assembly, sources=sources, wake=wake)
                config = uvicorn.Config(app, http=ImpatientHttp, log_level="critical", root_path=root_path)
                with _running(uvicorn.Server(config), listening):
                    headers = {"Authorization": f"Bearer {key}"}
                    with httpx.Client(base_url=url, headers=headers, timeout=30) as client:
                        yield Service(url=url, key=key, assembly=assembly, client=client)


@contextmanager
def _running(server: uvicorn.Server, listening: socket.socket) -> Iterator[None]:
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    while not server.started:
        assert thread.is_alive(), "the service did not start"
        time.sleep(0.005)
    try:
        yield
    finally:
        server.should_exit = True
        thread.join()
