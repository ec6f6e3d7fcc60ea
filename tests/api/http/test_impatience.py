"""Clients that send their headers slowly, or without end, are cut off; those that keep a connection open are not."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from api import impatience
from tests.api.doubles.service import Service, serving

GET = b"GET /healthz HTTP/1.1\r\nHost: x\r\n"


@pytest.fixture
def hurried(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    monkeypatch.setattr(impatience, "HEADER_SECONDS", 0.4)
    with serving(tmp_path) as running:
        yield running


def connected(service: Service) -> socket.socket:
    host, port = service.url.removeprefix("http://").split(":")
    return socket.create_connection((host, int(port)), timeout=10)


def cut_off_within(client: socket.socket, seconds: float) -> bool:
    began = time.monotonic()
    try:
        while time.monotonic() - began < seconds:
            client.sendall(b"x")
            client.settimeout(0.05)
            try:
                if client.recv(1000) == b"":
                    return True
            except TimeoutError:
                continue
    except ConnectionError:
        return True
    return False


def test_headers_that_trickle_in_are_cut_off(hurried: Service) -> None:
    with connected(hurried) as client:
        client.sendall(GET + b"X-Slow: ")
        assert cut_off_within(client, 20)


def test_a_connection_that_says_nothing_is_closed(hurried: Service) -> None:
    with connected(hurried) as client:
        assert client.recv(1000) == b""


def test_so_is_the_second_request_of_a_connection(hurried: Service) -> None:
    with connected(hurried) as client:
        client.sendall(GET + b"\r\n")
        assert b"200 OK" in client.recv(10_000)
        client.sendall(GET + b"X-Slow: ")
        assert cut_off_within(client, 20)


def test_headers_without_end_are_cut_off(hurried: Service) -> None:
    with connected(hurried) as client, pytest.raises(ConnectionError):
        client.sendall(GET)
        for _ in range(10_000):
            client.sendall(b"X-More: " + b"x" * 1000 + b"\r\n")
            time.sleep(0.0005)
        assert client.recv(10) == b"", "ten million bytes of headers were taken"


def test_a_body_may_take_longer_than_the_headers(hurried: Service) -> None:
    body = b'{"transcript": "Kim: Hello."}'
    with connected(hurried) as client:
        client.sendall(
            b"POST /v1/conversations HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            + f"Authorization: Bearer {hurried.key}\r\nContent-Length: {len(body)}\r\n\r\n".encode()
            + body[:5]
        )
        time.sleep(0.8)
        client.sendall(body[5:])
        assert client.recv(10_000).startswith(b"HTTP/1.1 201")
