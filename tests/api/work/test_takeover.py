"""Workers that stay away: others finish what they began, and who comes back late does nothing twice."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from agent.errors import Conflict
from api.assembly import Assembly
from api.settings import Settings
from api.work import worker as worker_module
from api.work.lease import Lease, PlaceLost
from api.work.worker import Worker
from bench.service import processes
from bench.service.postgresql import database
from bench.service.processes import Launch, Process, ending, free_port, wait_until_serving
from knowledge.events import NewEvent, State
from knowledge.workers import Workers
from tests.api.doubles.service import NOTHING_SET
from tests.api.doubles.slack import CHANNEL, TOKEN, SlackDouble
from tests.api.doubles.sources import SignedSource, call, only
from tests.api.work.conftest import CALL, Assembling
from tests.ready.forked import Ready

pytestmark = pytest.mark.long

AWAY_SECONDS = 2


until = partial(processes.until, seconds=45)


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with database() as made:
        yield made


class World:
    """A PostgreSQL database, Slack, and workers to start on them."""

    def __init__(self, url: str, folder: Path, slack: SlackDouble, assembly: Assembly, launch: Launch) -> None:
        self.slack = slack
        self.assembly = assembly
        self.workers: dict[str, Process] = {}
        self.gate = folder / "gate"
        self._folder = folder
        self._launch = launch
        self._environment = {
            "LEADPROOF_HOME": str(folder),
            "LEADPROOF_DATABASE_URL": url,
            "SLACK_BOT_TOKEN": TOKEN,
            "LEADPROOF_SLACK_CHANNEL": CHANNEL,
            "LEADPROOF_SLACK_BASE_URL": f"{slack.url}/api/",
            "LEADPROOF_WORK_POLL_SECONDS": "0.1",
            "LEADPROOF_WORKER_AWAY_SECONDS": str(AWAY_SECONDS),
        }

    def start(self, name: str, *arguments: str) -> Process:
        if name not in self.workers:
            command = list(arguments) or ["worker", "--id", name]
            self.workers[name] = Process(name, command, self._environment, self._folder, self._launch)
        self.workers[name].start()
        return self.workers[name]

    def store(self, event_id: str) -> str:
        body = call(f"{event_id}@acme.example", CALL, wait_for=str(self.gate))
        return self.assembly.events.store("tested", [NewEvent(event_id, "call", body)], datetime.now(UTC))[0].id

    def is_held_up(self, worker: Process) -> bool:
        return Path(f"{self.gate}.{worker.pid}").exists()

    def is_done(self, key: str) -> bool:
        return self.assembly.events.get(key).state == State.DONE


@pytest.fixture
def world(url: str, tmp_path: Path, ready: Ready) -> Iterator[World]:
    settings = Settings(home=tmp_path, **{**NOTHING_SET, "database_url": url})
    with SlackDouble() as slack, Assembly(settings, aloud=False) as assembly:
        made = World(url, tmp_path, slack, assembly, ready.launch)
        try:
            yield made
        finally:
            with ending(*made.workers.values()):
                pass


def test_what_a_killed_worker_had_begun_is_finished_by_another(world: World) -> None:
    key = world.store("killed")
    first = world.start("killed-1")
    until(lambda: world.is_held_up(first))
    second = world.start("killed-2")
    first.kill()

    until(lambda: world.is_held_up(second))
    world.gate.touch()
    until(lambda: world.is_done(key))

    assert len(world.slack.messages) == 1
    assert "took over 1 jobs" in second.said()
    assert {each.id: each.replaced_by for each in Workers(world.assembly.database).list()}["killed-1"] == "killed-2"
    assert second.stop() == 0


def test_a_worker_that_stood_still_and_comes_back_does_nothing_twice_and_ends(world: World) -> None:
    key = world.store("frozen")
    first = world.start("frozen-1")
    until(lambda: world.is_held_up(first))
    first.send(signal.SIGSTOP)
    second = world.start("frozen-2")
    until(lambda: world.is_held_up(second))
    world.gate.touch()
    until(lambda: world.is_done(key))
    told = len(world.slack.requests)

    first.send(signal.SIGCONT)
    until(lambda: not first.is_running)

    assert first.code == 75
    assert "was taken for dead" in first.said()
    assert world.assembly.events.get(key).attempts == 2
    assert (len(world.slack.messages), len(world.slack.requests)) == (1, told)


def test_a_worker_that_comes_back_under_its_id_goes_on_where_it_was(world: World) -> None:
    key = world.store("again")
    worker = world.start("again-1")
    until(lambda: world.is_held_up(worker))
    worker.kill()
    world.start("again-1")
    until(lambda: world.is_held_up(worker))
    world.gate.touch()

    until(lambda: world.is_done(key))
    assert len(world.slack.messages) == 1


def test_serve_has_its_workers_beside_it_and_starts_one_that_died_again(world: World) -> None:
    port = free_port()
    serve = world.start("doors", "serve", "--port", str(port), "--workers", "1", "--id", "beside")
    wait_until_serving(f"http://127.0.0.1:{port}", serve)
    key = world.store("beside")
    first = worker_of(serve, world)
    os.kill(first, signal.SIGKILL)
    until(lambda: worker_of(serve, world) != first)
    world.gate.touch()
    until(lambda: world.is_done(key))

    assert serve.stop() == 0
    assert len(world.slack.messages) == 1


def worker_of(serve: Process, world: World) -> int:
    """The process that holds up an event, as soon as there is a living one."""
    found: list[int] = []

    def held() -> bool:
        found.extend(child for child in serve.children if Path(f"{world.gate}.{child}").exists())
        return bool(found)

    until(held)
    return found[0]


def test_two_workers_cannot_have_one_id(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker_module, "CLAIM_SECONDS", 0.1)
    with world.assembly.database.claimed("worker:mine"), pytest.raises(Conflict, match="--id"):
        Worker(world.assembly, {}, name="mine").start()


def test_without_an_id_each_process_of_a_host_has_its_own(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("socket.gethostname", lambda: "host")
    with world.assembly.database.claimed("worker:host"), Worker(world.assembly, {}) as worker:
        assert worker.name == "host-2"


def test_a_lease_that_nobody_took_is_renewed_and_one_that_was_taken_is_not(assembled: Assembling) -> None:
    with assembled() as assembly:
        workers = Workers(assembly.database)
        lease = Lease(workers, "a", away_seconds=0.0)
        lease.require()
        workers.replace_absent(datetime.max.replace(tzinfo=UTC), "b")

        for _ in range(2):
            with pytest.raises(PlaceLost):
                lease.require()
        assert lease.lost
        lease.end()
        assert workers.list()[0].stopped is None


def test_on_sqlite_there_is_nobody_to_take_over_from(assembled: Assembling) -> None:
    with assembled() as assembly, Worker(assembly, only(SignedSource())) as worker:
        Workers(assembly.database).join("other")
        assert worker.take_over() == 0
