"""No key, no answer; one shape of error; security headers on everything."""

from __future__ import annotations

import socket
from pathlib import Path

import httpx
import pytest

from tests.api.doubles.service import Service, serving

REFUSED = {
    "error": {
        "code": "unauthorized",
        "message": "Send an API key as 'Authorization: Bearer lp_...'. `leadproof keys create NAME` makes one.",
    }
}

PATHS = [
    ("GET", "/v1/leads"),
    ("GET", "/v1/leads/ld_0"),
    ("GET", "/v1/scores/sc_0"),
    ("POST", "/v1/scores/sc_0/replay"),
    ("POST", "/v1/conversations"),
    ("POST", "/v1/deals"),
    ("GET", "/v1/deals/similar"),
    ("DELETE", "/v1/leads"),
    ("GET", "/v1/no/such/thing"),
    ("GET", "/v1"),
    ("GET", "//v1/leads"),
    ("GET", "/V1/leads"),
    ("GET", "/docs"),
    ("GET", "/"),
]


@pytest.mark.parametrize(("method", "path"), PATHS)
def test_without_a_key_every_address_answers_the_same(service: Service, method: str, path: str) -> None:
    response = httpx.request(method, service.url + path)

    assert response.status_code == 401
    assert response.json() == REFUSED
    assert response.headers["WWW-Authenticate"] == "Bearer"


@pytest.mark.parametrize(
    "header",
    [
        "Bearer lp_wrong",
        "Bearer",
        "Basic {key}",
        "{key}",
        "Bearer {key} {key}",
        "Bearer {key}x",
        "Bearer " + "x" * 5000,
    ],
)
def test_a_wrong_key_is_answered_as_none(service: Service, header: str) -> None:
    response = httpx.get(f"{service.url}/v1/leads", headers={"Authorization": header.format(key=service.key)})

    assert (response.status_code, response.json()) == (401, REFUSED)


def test_bytes_that_are_no_text_in_the_header_are_answered_as_no_key(service: Service) -> None:
    response = httpx.get(f"{service.url}/v1/leads", headers={"Authorization": b"Bearer \xff\xfe\x80"})

    assert (response.status_code, response.json()) == (401, REFUSED)


def test_a_key_is_good_until_it_is_revoked(service: Service) -> None:
    headers = {"Authorization": f"bearer {service.assembly.keys.create('for a while')}"}
    assert httpx.get(f"{service.url}/v1/leads", headers=headers).status_code == 200

    service.assembly.keys.revoke("for a while")

    assert httpx.get(f"{service.url}/v1/leads", headers=headers).json() == REFUSED


def test_a_body_is_not_waited_for_without_a_key(service: Service) -> None:
    host, port = service.url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=10) as open_connection:
        head = f"POST /v1/conversations HTTP/1.1\r\nHost: {host}\r\nContent-Length: 1000000\r\n\r\n"
        open_connection.sendall(head.encode())

        assert open_connection.recv(100).startswith(b"HTTP/1.1 401 ")


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [("GET", "/v1/no/such/thing", 404, "not_found"), ("DELETE", "/v1/leads", 405, "method_not_allowed")],
)
def test_with_a_key_a_wrong_address_or_method_is_told(
    service: Service, method: str, path: str, status: int, code: str
) -> None:
    response = service.client.request(method, path)

    assert response.status_code == status
    assert response.json()["error"]["code"] == code
    assert set(response.json()) == {"error"}


def test_behind_a_proxys_prefix_the_same_addresses_are_open_and_closed(tmp_path: Path) -> None:
    with serving(tmp_path, root_path="/leadproof") as prefixed:
        assert httpx.get(f"{prefixed.url}/healthz").status_code == 200
        assert httpx.get(f"{prefixed.url}/v1/leads").status_code == 401
        assert prefixed.client.get("/v1/leads").status_code == 200


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/openapi.json", "/v1/leads", "/nowhere"])
def test_every_answer_has_the_security_headers(service: Service, path: str) -> None:
    headers = httpx.get(service.url + path).headers

    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cache-Control"] == "no-store"


def test_what_nobody_foresaw_is_told_without_its_text(empty: Service) -> None:
    from sqlalchemy import text

    with empty.assembly.database.session() as session:
        session.execute(text("ALTER TABLE leads RENAME COLUMN document TO moved"))

    response = empty.client.get("/v1/leads")

    assert response.status_code == 500
    assert "document" not in response.text
    assert response.json()["error"]["code"] in ("internal_error", "database_failed")
    assert response.headers["X-Content-Type-Options"] == "nosniff"
