"""Whichever address a body is sent to: one that is too large is cut off while it is read, a slow one is not waited for."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from tests.api.doubles.service import Service, serving
from tests.api.doubles.sources import SignedSource, only

MOST = 20_000
SECONDS = 0.6
SLACK = "/slack/events"
SLACK_MOST = 1_000_000

TAKES_A_BODY = {
    "/v1/conversations", "/v1/activities", "/v1/deals", "/v1/outcomes", "/v1/leads/{lead_id}/route",
    "/v1/leads/{lead_id}/feedback", "/webhooks/{vendor}",
}  # fmt: skip

every_address = pytest.mark.parametrize("path", [*sorted(TAKES_A_BODY), SLACK])


@pytest.fixture(scope="module")
def strict(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    given: dict[str, Any] = {
        "max_bytes": MOST, "body_seconds": SECONDS, "slack_signing_secret": "secret", "slack_bot_token": "xoxb-1",
    }  # fmt: skip
    with serving(tmp_path_factory.mktemp("strict"), sources=only(SignedSource()), **given) as running:
        yield running


def begun(service: Service, path: str, *more: str) -> socket.socket:
    """A POST whose headers are sent, and nothing of its body."""
    host, port = service.url.removeprefix("http://").split(":")
    opened = socket.create_connection((host, int(port)), timeout=10)
    filled = path.format(lead_id="ld_1", vendor="tested")
    lines = (f"POST {filled} HTTP/1.1", "Host: x", "Content-Type: application/json", *more)
    opened.sendall("\r\n".join((*lines, f"Authorization: Bearer {service.key}", "", "")).encode())
    return opened


def test_these_are_all_that_take_a_body_and_each_documents_both(strict: Service) -> None:
    document = httpx.get(f"{strict.url}/openapi.json").json()
    bodies = {path: one for path, item in document["paths"].items() for one in item.values() if "requestBody" in one}

    assert set(bodies) == TAKES_A_BODY
    for path, one in bodies.items():
        assert {"408", "413"} <= set(one["responses"]), path


@every_address
def test_a_body_without_end_is_cut_off_while_it_is_read(strict: Service, path: str) -> None:
    most = SLACK_MOST if path == SLACK else MOST
    chunk = b"1000\r\n" + b"x" * 0x1000 + b"\r\n"
    with begun(strict, path, "Transfer-Encoding: chunked") as client:
        for _ in range(most // 0x1000 + 1):  # and no last chunk
            client.sendall(chunk)
        answer = client.recv(10_000)

    assert answer.startswith(b"HTTP/1.1 413 "), answer
    assert b"body_too_large" in answer


@every_address
def test_a_body_that_is_announced_too_large_is_not_read(strict: Service, path: str) -> None:
    with begun(strict, path, "Content-Length: 100000000") as client:
        answer = client.recv(10_000)

    assert answer.startswith(b"HTTP/1.1 413 "), answer


@every_address
def test_a_body_that_trickles_in_is_not_waited_for(strict: Service, path: str) -> None:
    with begun(strict, path, "Content-Length: 1000") as client:
        began = time.monotonic()
        client.sendall(b"{")
        answer = client.recv(10_000)

    assert answer.startswith(b"HTTP/1.1 408 "), answer
    assert b"body_too_slow" in answer
    assert time.monotonic() - began < SECONDS + 5
