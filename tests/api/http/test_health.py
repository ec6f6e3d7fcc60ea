"""Alive as long as the process runs; ready only while database and past deals can be used."""

from __future__ import annotations

from pathlib import Path

import httpx

from tests.api.doubles.service import Service, serving


def test_alive_and_ready_need_no_key(service: Service) -> None:
    alive, ready = httpx.get(f"{service.url}/healthz"), httpx.get(f"{service.url}/readyz")

    assert (alive.status_code, alive.json()) == (200, {"status": "ok"})
    assert (ready.status_code, ready.json()) == (200, {"status": "ready", "database": "ok", "past_deals": "ok"})


def test_not_ready_where_the_index_of_past_deals_cannot_be_used(tmp_path: Path) -> None:
    in_the_way = tmp_path / "chroma"
    in_the_way.write_text("a file where a folder belongs")

    with serving(tmp_path) as running:
        response = httpx.get(f"{running.url}/readyz")

        assert response.status_code == 503
        assert response.json() == {"status": "unavailable", "database": "ok", "past_deals": "failed"}
        assert httpx.get(f"{running.url}/healthz").status_code == 200


def test_not_ready_where_the_vector_server_does_not_answer(tmp_path: Path) -> None:
    with serving(tmp_path, chroma="http://127.0.0.1:9") as running:
        assert httpx.get(f"{running.url}/readyz").json()["past_deals"] == "failed"
