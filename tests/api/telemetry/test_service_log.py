"""The whole service as a process: what it logs while it is asked, tricked and made to fail; and what it counts."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

from bench.service.processes import free_port, until, without_settings
from tests.api.doubles import signing

pytestmark = [pytest.mark.long, pytest.mark.xdist_group("service-log")]  # all look at the one log of one service

WORD = "marmaladefactory"
"""In the conversation and in every key: nowhere in the log."""

CALL = f"Dana: What brings you?\nKim: Our {WORD} loses hours. We need forty licences, and our budget is $12,000.\n"

SETTINGS = {
    "LEADPROOF_LOG": "json",
    "LEADPROOF_GENERIC_WEBHOOK_SECRET": signing.SECRET,
    "LEADPROOF_GONG_URL_KEY": f"gong-{WORD}",
    "LEADPROOF_GONG_ACCESS_KEY": f"key-{WORD}",
    "LEADPROOF_GONG_ACCESS_SECRET": f"secret-{WORD}",
    "LEADPROOF_GONG_BASE_URL": "http://127.0.0.1:9",
    "LEADPROOF_WORK_POLL_SECONDS": "0.05",
    "HUBSPOT_TOKEN": f"pat-{WORD}",
    "LEADPROOF_HUBSPOT_BASE_URL": "http://127.0.0.1:9",
}


SECONDS = 60
"""How long the service may take to start, or to get to a step."""


@contextmanager
def served(home: Path, **more: str) -> Iterator[tuple[httpx.Client, Path]]:
    """`leadproof serve` in a process, and the file that its stderr goes to."""
    environment = {**without_settings(), **SETTINGS, "LEADPROOF_HOME": str(home), **more}
    run = [sys.executable, "-c", "from api.cli import main; main()"]
    made = subprocess.run([*run, "keys", "create", "test"], env=environment, capture_output=True, text=True, check=True)
    port, log = free_port(), home / "stderr.log"
    with log.open("wb") as out:
        process = subprocess.Popen([*run, "serve", "--port", str(port)], env=environment, stderr=out, stdout=out)
        headers = {"Authorization": f"Bearer {made.stdout.strip()}"}
        try:
            with httpx.Client(base_url=f"http://127.0.0.1:{port}", headers=headers, timeout=30) as client:
                until(lambda: process.poll() is None and _alive(client), SECONDS)
                yield client, log
        finally:
            process.terminate()
            process.wait(60)


def _alive(client: httpx.Client) -> bool:
    try:
        return client.get("/healthz").status_code == 200
    except httpx.TransportError:
        return False


def told(client: httpx.Client, ident: str, said: Any) -> httpx.Response:
    body = signing.compact(said)
    headers = {**signing.standard(body, datetime.now(UTC), ident=ident), "content-type": "application/json"}
    return client.post("/webhooks/generic", content=body, headers=headers)


@pytest.fixture(scope="module")
def lines_and_metrics(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[str], str, str]:
    """What the service logged and counted, and the id of an event whose conversation was scored."""
    with served(tmp_path_factory.mktemp("logged")) as (client, log):
        accepted = told(client, "m1", {"transcript": CALL, "lead": {"email": f"kim@{WORD}.example"}})
        assert accepted.status_code == 202, accepted.text
        event = accepted.json()["id"]
        told(client, "m2", {"transcript": WORD, "lead": 7})
        client.post(f"/webhooks/gong?key=gong-{WORD}", json={"callData": {"metaData": {"id": "782"}}})
        client.post(f"/webhooks/gong?key=wrong-{WORD}", json={})
        client.post("/v1/conversations", json={"transcript": CALL, "unknown": WORD})
        client.post("/v1/conversations", json={"transcript": CALL, "sellers": ["Dana"]})
        client.get(f"/v1/leads?query={WORD}")
        client.get("/v1/leads", headers={"Authorization": f"Bearer lp_{WORD}"})
        until(lambda: 'outcome="put_off",step="publish"' in client.get("/metrics").text, SECONDS)
        metrics = client.get("/metrics")
        assert metrics.status_code == 200, metrics.text
    return log.read_text().splitlines(), metrics.text, event


def test_every_line_is_a_json_object(lines_and_metrics: tuple[list[str], str, str]) -> None:
    lines, _, _ = lines_and_metrics

    said = [json.loads(line) for line in lines]

    assert len(said) > 15
    assert all({"time", "level", "logger", "message"} <= set(one) for one in said)


def test_no_line_holds_a_secret_or_a_word_that_was_said(lines_and_metrics: tuple[list[str], str, str]) -> None:
    lines, metrics, _ = lines_and_metrics

    assert [line for line in lines if WORD in line.lower()] == []
    assert WORD not in metrics
    assert "key=" not in "".join(lines)
    assert signing.SECRET.removeprefix("whsec_") not in "".join(lines)


def test_the_events_id_stands_in_every_step_of_it(lines_and_metrics: tuple[list[str], str, str]) -> None:
    lines, _, event = lines_and_metrics

    steps = {one.get("step") for one in map(json.loads, lines) if one.get("event") == event}

    assert {"fetch", "read", "score", "publish"} <= steps
    assert any(event in line and "stored" in line for line in lines)


def test_every_answer_stands_in_it_without_what_follows_the_question_mark(
    lines_and_metrics: tuple[list[str], str, str],
) -> None:
    lines, _, _ = lines_and_metrics
    answers = [one["message"] for one in map(json.loads, lines) if one["logger"] == "leadproof.access"]

    assert any(re.fullmatch(r"POST /webhooks/gong 401 [\d.]+ ms", answer) for answer in answers)
    assert any(re.fullmatch(r"GET /v1/leads 200 [\d.]+ ms", answer) for answer in answers)


def test_what_it_did_stands_in_the_metrics(lines_and_metrics: tuple[list[str], str, str]) -> None:
    _, metrics, _ = lines_and_metrics

    assert 'leadproof_step_seconds_count{step="score",target=""}' in metrics
    assert 'leadproof_steps_total{outcome="put_off",step="publish",target="hubspot"}' in metrics
    assert 'leadproof_http_answers_total{method="POST",route="/webhooks/{vendor}",status="401"} 1.0' in metrics
    assert 'leadproof_http_answers_total{method="GET",route="none",status="401"} 1.0' in metrics
    assert 'leadproof_queue_depth{queue="hubspot"} 1.0' in metrics
