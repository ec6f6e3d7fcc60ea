"""The worker as it runs: over DBOS, from the row in the table to the target, once, whatever was half-done before."""

from __future__ import annotations

import logging
import socket
import threading
import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import pytest

from agent.errors import Conflict, DeliveryError
from agent.qualifier import Qualified
from api.work.engine import system_database
from api.work.worker import Worker
from bench.service import processes
from knowledge.event_work import Job
from knowledge.events import NewEvent, State
from tests.api.doubles.service import serving
from tests.api.doubles.sources import SignedSource, call, only, signed
from tests.api.work.conftest import CALL, HOT, Assembling, TestAssembly, Told

until = partial(processes.until, seconds=20)


def store(assembly: TestAssembly, *bodies: bytes) -> list[str]:
    new = [NewEvent(f"e{number}", "call", body) for number, body in enumerate(bodies)]
    return [stored.id for stored in assembly.events.store("tested", new, datetime.now(UTC))]


def finished(assembly: TestAssembly) -> bool:
    counts = assembly.events.counts()
    return counts[State.RECEIVED] + counts[State.WORKING] == 0


@pytest.fixture
def source() -> SignedSource:
    return SignedSource()


@pytest.fixture
def told() -> Told:
    return Told()


def test_a_webhook_becomes_a_stored_score_by_itself(tmp_path: Path, source: SignedSource) -> None:
    body = call("kim@acme.example", CALL)
    with serving(tmp_path, sources=only(source), works=True, work_poll_seconds=0.05) as running:
        answers = [
            httpx.post(f"{running.url}/webhooks/tested", content=body, headers=signed("e1", body)) for _ in range(10)
        ]
        link = answers[0].json()["link"]
        until(lambda: running.client.get(link).json()["event"]["state"] == "done")
        event = running.client.get(link).json()
        score = running.client.get(event["links"]["score"]).json()

    assert {answer.status_code for answer in answers} == {202}
    assert score["score"]["lead_id"] == event["event"]["lead_id"]
    assert len(source.fetched) == 1


def test_what_was_stored_while_nobody_worked_is_done_when_somebody_does(
    assembled: Assembling, source: SignedSource, told: Told
) -> None:
    with assembled(told) as assembly:
        keys = store(assembly, *(call(f"kim{n}@acme.example", CALL) for n in range(12)))
        with Worker(assembly, only(source)):
            until(lambda: finished(assembly))

        assert {assembly.events.get(key).state for key in keys} == {State.DONE}
        assert len(set(told.told)) == len(told.told) == 12


def test_a_job_whose_handing_over_was_not_noted_is_done_once(
    assembled: Assembling, source: SignedSource, told: Told
) -> None:
    with assembled(told) as assembly:
        [key] = store(assembly, call("kim@acme.example", CALL))
        with Worker(assembly, only(source)) as worker:
            for _ in range(5):
                worker.engine.enqueue(Job(key, 1))
            until(lambda: finished(assembly))
            worker.engine.enqueue(Job(key, 1))
            time.sleep(0.3)

    assert (len(source.fetched), len(told.told)) == (1, 1)


def test_what_fails_for_now_is_tried_again_by_itself(assembled: Assembling, source: SignedSource, told: Told) -> None:
    told.fails = [DeliveryError("down", "Down."), DeliveryError("limited", "Slowly.", retry_after=0.1)]
    with assembled(told) as assembly:
        [key] = store(assembly, call("kim@acme.example", CALL))
        with Worker(assembly, only(source)):
            until(lambda: finished(assembly))
        [publication] = assembly.events.get(key).publications

    assert (publication.state, publication.attempts, len(told.told)) == (State.DONE, 3, 1)


def test_a_worker_that_is_stopped_leaves_the_rest_to_the_next(
    assembled: Assembling, source: SignedSource, told: Told
) -> None:
    with assembled(told, work_concurrency=1) as assembly:
        store(assembly, *(call(f"kim{n}@acme.example", CALL) for n in range(20)))
        with Worker(assembly, only(source)):
            until(lambda: len(told.told) > 0)
        assert not finished(assembly)
        with Worker(assembly, only(source)):
            until(lambda: finished(assembly))

    assert sorted(Counter(source.fetched).values()) == [1] * 20
    assert len(set(told.told)) == len(told.told) == 20


class Slow(Told):
    """Notes whether it is told of one lead twice at a time, and of how many at once."""

    def __init__(self) -> None:
        super().__init__()
        self.at_once = Counter[str]()
        self.most: dict[str, int] = {"of a lead": 0, "in all": 0}
        self._lock = threading.Lock()

    def publish(self, qualified: Qualified) -> None:
        with self._lock:
            self.at_once[qualified.lead.id] += 1
            self.most["of a lead"] = max(self.most["of a lead"], *self.at_once.values())
            self.most["in all"] = max(self.most["in all"], sum(self.at_once.values()))
        time.sleep(0.15)
        super().publish(qualified)
        with self._lock:
            self.at_once[qualified.lead.id] -= 1


def test_a_target_is_told_of_several_leads_at_once_and_of_one_lead_one_at_a_time(
    assembled: Assembling, source: SignedSource
) -> None:
    slow = Slow()
    with assembled(slow) as assembly:
        bodies = [call(f"kim{n % 3}@acme.example", (CALL, HOT)[n // 6]) for n in range(12)]
        store(assembly, *bodies)
        with Worker(assembly, only(source)):
            until(lambda: finished(assembly))

    assert slow.most["of a lead"] == 1
    assert slow.most["in all"] > 1


def test_a_rate_limit_of_a_target_is_kept(assembled: Assembling, source: SignedSource, told: Told) -> None:
    with assembled(told, target_rates={"told": (2, 1.0)}) as assembly:
        store(assembly, *(call(f"kim{n}@acme.example", CALL) for n in range(10)))
        with Worker(assembly, only(source)):
            until(lambda: finished(assembly))

    assert told.times[-1] - told.times[0] > 1.5  # four seconds, but the first may be told late


def test_open_jobs_that_the_queues_do_not_know_are_found(
    assembled: Assembling, source: SignedSource, told: Told, tmp_path: Path
) -> None:
    """As after the engine's own file was lost, or an older one put back."""
    with assembled(told) as assembly:
        [key] = store(assembly, call("kim@acme.example", CALL))
        assert assembly.event_work.hand_over(10) == [Job(key, 1)]
        with Worker(assembly, only(source)) as worker:
            time.sleep(0.3)
            assert not finished(assembly)
            assert worker.feeder.find_astray(datetime.now(UTC) + timedelta(seconds=1)) == 1
            until(lambda: finished(assembly))

    assert len(told.told) == 1


def test_a_workflow_that_broke_outside_its_steps_is_begun_anew(
    assembled: Assembling, source: SignedSource, told: Told
) -> None:
    with assembled(told) as assembly:
        [key] = store(assembly, call("kim@acme.example", CALL))
        with Worker(assembly, only(source)) as worker:
            guard, worker.steps.guard = worker.steps.guard, lambda: {}["broken"]
            until(lambda: worker.engine.ends([Job(key, 1)]) == {f"{key}.1": "ended"})
            worker.steps.guard = guard
            assert worker.feeder.find_astray(datetime.now(UTC) + timedelta(seconds=1)) == 1
            until(lambda: finished(assembly))

        assert assembly.events.get(key).state == State.DONE


def test_a_sqlite_database_has_one_worker(assembled: Assembling, source: SignedSource) -> None:
    with assembled() as assembly, Worker(assembly, only(source)), pytest.raises(Conflict, match="PostgreSQL"):
        Worker(assembly, only(source)).start()


def test_the_engine_is_quiet_and_calls_nobody(
    assembled: Assembling,
    source: SignedSource,
    told: Told,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    called: list[Any] = []
    monkeypatch.setattr(socket.socket, "connect", lambda _, address: called.append(address))
    monkeypatch.setattr(socket, "getaddrinfo", lambda *given, **_: called.append(given))
    caplog.set_level(logging.DEBUG)
    with assembled(told) as assembly:
        store(assembly, call("kim@acme.example", CALL))
        with Worker(assembly, only(source)):
            until(lambda: finished(assembly))
    said = caplog.text + "".join(capfd.readouterr())

    assert called == []
    assert "paper lists" not in said
    assert "kim@acme.example" not in said
    assert "console.dbos.dev" not in said
    assert "DBOS" not in said


@pytest.mark.parametrize(
    ("url", "own"),
    [
        ("sqlite:////data/leadproof.db", "sqlite:////data/leadproof.work.db"),
        ("postgresql+psycopg://a:b@h/c?host=/tmp", "postgresql://a:b@h/c?host=%2Ftmp"),
    ],
)
def test_the_engine_keeps_its_record_beside_ours(url: str, own: str) -> None:
    assert system_database(url) == own


@pytest.fixture(autouse=True)
def _no_threads_left() -> Iterator[None]:
    yield
    until(lambda: not [t for t in threading.enumerate() if t.name.startswith(("queue-worker", "leadproof-"))])
