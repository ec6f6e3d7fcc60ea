"""A worker: the engine, the thread that feeds it, and the thread that keeps its place among the others."""

from __future__ import annotations

import fcntl
import logging
import socket
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from sqlalchemy import text
from sqlalchemy.engine import make_url

from agent.errors import Conflict, StorageError
from api.work.engine import Engine
from api.work.feeding import Feeder
from api.work.lease import Lease, PlaceLost
from api.work.steps import Steps
from knowledge.workers import LOCK, Workers

if TYPE_CHECKING:
    from api.assembly import Assembly
    from api.webhooks.source import Source

log = logging.getLogger("leadproof.work")

BEATS = 6
"""Heartbeats within the time after which a worker is taken for dead."""

LOCK_SECONDS = 30

CLAIM_SECONDS = 10.0
"""How long a worker's id may still be held by a process that has just died."""

MOST_ON_ONE_HOST = 100


class Worker:
    """Works on events until it is stopped. Use it as a context.

    `name` is its id, which it should keep over restarts; by default the host's name, with a number where there are
    several. `lost` is called, from a thread, where others took its work over: the process should end then. Raises
    Conflict "worker_id_taken", "sqlite_in_use".
    """

    def __init__(
        self,
        assembly: Assembly,
        sources: Mapping[str, Source],
        *,
        name: str | None = None,
        lost: Callable[[], None] = lambda: None,
    ) -> None:
        self._assembly = assembly
        self._settings = assembly.settings
        self._sources = sources
        self._wanted = name
        self._lost = lost
        self._ending = threading.Event()
        self._held = ExitStack()
        self.name = name or ""

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def start(self) -> None:
        """Take a place among the workers and begin."""
        database, settings = self._assembly.database, self._settings
        try:
            self.name = self._claimed()
            self.workers = Workers(database)
            self.lease = Lease(self.workers, self.name, away_seconds=settings.worker_away_seconds)
            self.steps = Steps(self._assembly, self._sources, guard=self.lease.require, told=self.wake)
            self.engine = Engine(settings, database.url, self.name, self.steps)
            self.feeder = Feeder(self._assembly.event_work, self.engine, poll_seconds=settings.work_poll_seconds)
            self.engine.start()
        except BaseException:
            self._held.close()
            raise
        self.feeder.start()
        self._beating = threading.Thread(target=self._beat, name="leadproof-heartbeat", daemon=True)
        self._beating.start()
        log.info("worker %s began", self.name)

    def wake(self) -> None:
        """There may be something to do."""
        self.feeder.wake()

    def stop(self) -> None:
        """Take nothing more on, finish what was begun within the time that the settings allow, and leave."""
        self._ending.set()
        self.feeder.stop()
        self.engine.stop(0 if self.lease.lost else self._settings.worker_stop_seconds)
        self._beating.join()
        self.steps.traces.close()
        with self._held:
            self.lease.end()
        log.info("worker %s ended", self.name)

    def take_over(self) -> int:
        """Take over the work of workers that stay away; how many jobs that were. 0 where another one is at it."""
        database = self._assembly.database
        if not database.is_postgresql:
            return 0
        before = datetime.now(UTC) - timedelta(seconds=self._settings.worker_away_seconds)
        with database.writing(LOCK) as session:
            # Should this process stand still right here, nobody else may have to wait for it.
            session.execute(text(f"SET LOCAL idle_in_transaction_session_timeout = '{LOCK_SECONDS}s'"))
            absent = self.workers.replace_absent(before, self.name)
            taken = self.engine.take_over(absent) if absent else 0
        if taken:
            log.warning("worker %s took over %d jobs of workers that stayed away", self.name, taken)
        return taken

    def _beat(self) -> None:
        every = self._settings.worker_away_seconds / BEATS
        while not self._ending.wait(every):
            try:
                self.lease.beat()
                self.take_over()
            except PlaceLost:
                log.critical("worker %s was taken for dead, and others do its work: it ends", self.name)
                self._lost()
                return
            except StorageError as error:
                log.warning("heartbeat: %s", error.code)
            except Exception as error:  # noqa: BLE001  (a thread's outermost edge: without it the heart stops)
                log.warning("heartbeat: %s", type(error).__name__)

    def _claimed(self) -> str:
        """The id, which is now this process's alone."""
        if not self._assembly.database.is_postgresql:
            self._held.enter_context(_only_process(self._assembly.database.url))
            return self._wanted or "one"
        if self._wanted is not None:
            deadline = time.monotonic() + CLAIM_SECONDS
            while not self._claim(self._wanted):
                if time.monotonic() > deadline:
                    raise Conflict(
                        "worker_id_taken", f"A worker with the id “{self._wanted}” is running. Give each its own: --id"
                    )
                time.sleep(0.2)
            return self._wanted
        host = socket.gethostname()
        for number in range(1, MOST_ON_ONE_HOST):
            name = host if number == 1 else f"{host}-{number}"
            if self._claim(name):
                return name
        raise Conflict("worker_id_taken", f"{MOST_ON_ONE_HOST} workers run on {host}. Give this one an id: --id")

    def _claim(self, name: str) -> bool:
        with ExitStack() as tried:
            if not tried.enter_context(self._assembly.database.claimed(f"worker:{name}")):
                return False
            self._held.push(tried.pop_all())
            return True


@contextmanager
def _only_process(url: str) -> Iterator[None]:
    """Hold a SQLite database that one process has to itself. Raises Conflict "sqlite_in_use"."""
    with Path(f"{make_url(url).database}.lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise Conflict(
                "sqlite_in_use",
                "Another process works on this SQLite database, which has one worker only. Stop that one, or use "
                "PostgreSQL for several: LEADPROOF_DATABASE_URL.",
            ) from None
        yield
