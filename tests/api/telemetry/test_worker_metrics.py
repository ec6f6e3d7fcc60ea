"""What a `leadproof worker` tells Prometheus on a port of its own: its steps, its model, and what the database says."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from agent.errors import ConfigurationError, StorageError
from api.assembly import Assembly
from api.settings import Settings
from api.telemetry.metrics import StoredOrNothing, metrics_served
from bench.service.postgresql import database
from bench.service.processes import Process, ending, free_port
from knowledge.events import NewEvent
from tests.agent.model_reader.openai_double import KEY, MODEL, OpenAIDouble, claims, completion
from tests.api.doubles.loopback import Answer
from tests.api.doubles.service import NOTHING_SET
from tests.api.doubles.sources import call

CALL = "Dana: What brings you to us?\nKim: We need a scanner system, and our budget is approved, $12,000.\n"

Values = dict[tuple[str, tuple[tuple[str, str], ...]], float]


def values(text: str) -> Values:
    samples = (sample for family in text_string_to_metric_families(text) for sample in family.samples)
    return {(sample.name, tuple(sorted(sample.labels.items()))): sample.value for sample in samples}


def asked(url: str) -> Values:
    with suppress(httpx.TransportError):
        return values(httpx.get(f"{url}/metrics", timeout=5).raise_for_status().text)
    return {}


def until(settled: Callable[[], bool], process: Process, seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while not settled():
        assert process.is_running, process.said()[-2000:]
        assert time.monotonic() < deadline, process.said()[-2000:]
        time.sleep(0.1)


def test_a_worker_tells_of_events_steps_model_queues_and_age(tmp_path: Path) -> None:
    port = free_port()
    url, done = f"http://127.0.0.1:{port}", ("leadproof_events", (("state", "done"),))
    with database() as stored, OpenAIDouble() as model:
        model.scripted = [Answer(200, completion("chat", claims()))]
        environment = {
            "LEADPROOF_HOME": str(tmp_path),
            "LEADPROOF_DATABASE_URL": stored,
            "LEADPROOF_WORKER_METRICS_PORT": str(port),
            "LEADPROOF_WORK_POLL_SECONDS": "0.1",
            "LEADPROOF_READER": "openai",
            "LEADPROOF_MODEL": MODEL,
            "LEADPROOF_MODEL_API": "chat",
            "LEADPROOF_MODEL_PRICE_INPUT": "1",
            "LEADPROOF_MODEL_PRICE_OUTPUT": "10",
            "OPENAI_API_KEY": KEY,
            "OPENAI_BASE_URL": model.base_url,
        }
        with Assembly(Settings(home=tmp_path, **{**NOTHING_SET, "database_url": stored}), aloud=False) as parts:
            new = NewEvent("e1", "call", call("kim@acme.example", CALL))
            parts.events.store("tested", [new], datetime.now(UTC))
        worker = Process("worker", ["worker", "--id", "one"], environment, tmp_path)
        worker.start()
        with ending(worker):
            until(lambda: asked(url).get(done) == 1, worker)
            said = asked(url)
            assert worker.stop() == 0

    assert said["leadproof_events", (("state", "failed"),)] == 0
    for step in ("fetch", "read", "score"):
        assert said["leadproof_step_seconds_count", (("step", step), ("target", ""))] == 1
        assert said["leadproof_steps_total", (("outcome", "done"), ("step", step), ("target", ""))] == 1
    assert said["leadproof_model_tokens_total", (("kind", "input"), ("model", MODEL))] == 2_000
    assert said["leadproof_model_tokens_total", (("kind", "output"), ("model", MODEL))] == 90
    assert said["leadproof_model_cost_dollars_total", (("model", MODEL),)] > 0.0009
    assert said["leadproof_queue_depth", (("queue", "events"),)] == 0
    assert said["leadproof_oldest_event_age_seconds", ()] == 0
    assert said["leadproof_worker_heartbeat_age_seconds", (("worker", "one"),)] < 60


def test_a_port_that_is_taken_is_told(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        settings = Settings(home=tmp_path, worker_metrics_port=taken.getsockname()[1], **NOTHING_SET)
        with (
            Assembly(settings, aloud=False) as parts,
            pytest.raises(ConfigurationError, match="LEADPROOF_WORKER_METRICS_PORT"),
            metrics_served(parts),
        ):
            pytest.fail("served on a port that is taken")


def test_without_a_port_nothing_listens(tmp_path: Path) -> None:
    with Assembly(Settings(home=tmp_path, **NOTHING_SET), aloud=False) as parts, metrics_served(parts):
        assert "event_figures" not in vars(parts)


def test_where_the_database_is_away_the_process_tells_what_it_counted(caplog: pytest.LogCaptureFixture) -> None:
    class Away:
        def now(self) -> None:
            raise StorageError("database_unreachable", "Away.")

    assert list(StoredOrNothing(Away()).collect()) == []  # type: ignore[arg-type]
    assert "database_unreachable" in caplog.text
