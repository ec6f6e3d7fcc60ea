"""Hands what is due to the queues: new events, publications, and whatever is to be tried again.

An event is acknowledged when its row is stored, and nothing else; that the queues learn of it is this thread's work
alone. It claims what is due and puts it into its queue; what was claimed by somebody who died before that is found
astray a little later, and handed over again.
"""

from __future__ import annotations

import logging
import threading
import time
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from agent.errors import StorageError
from api.work.engine import CRASHING
from knowledge.events import Fault

if TYPE_CHECKING:
    from api.work.engine import Engine
    from knowledge.event_work import EventWork

log = logging.getLogger("leadproof.work")

AT_ONCE = 50
"""How many jobs are handed over between two looks at what is due."""

ASTRAY_SECONDS = 20.0
"""How often, and how long after it was handed over, an open job is looked for in the queues."""

FORGET_SECONDS = 3600.0

INTERRUPTED = Fault(code="interrupted", message="The work was interrupted by something unforeseen; it is tried again.")
CRASHES = Fault(
    code="crashes_workers",
    message="Every worker that began this died over it. Look into the log, then try it again: leadproof events retry",
)


class Feeder:
    """The thread that feeds the queues."""

    def __init__(self, work: EventWork, engine: Engine, *, poll_seconds: float) -> None:
        self._work = work
        self._engine = engine
        self._poll = poll_seconds
        self._news = threading.Event()
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._run, name="leadproof-feeder", daemon=True)
        self._looked = self._forgot = time.monotonic()

    def start(self) -> None:
        self._thread.start()

    def wake(self) -> None:
        """There may be something due."""
        self._news.set()

    def stop(self) -> None:
        """Hand nothing more over."""
        self._ending.set()
        self._news.set()
        self._thread.join()

    def feed(self) -> int:
        """Hand over what is due; how many jobs that were."""
        jobs = self._work.hand_over(AT_ONCE)
        for job in jobs:
            self._engine.enqueue(job)
        return len(jobs)

    def find_astray(self, before: datetime) -> int:
        """See to open jobs that the queues do not work on, though they were handed over; how many there were."""
        jobs = self._work.astray(before)
        ends = self._engine.ends(jobs) if jobs else {}
        for job in jobs:
            end = ends.get(job.id)
            if end == CRASHING:
                self._work.fail(job, CRASHES)
            elif end is not None:
                self._work.put_off(job, INTERRUPTED, datetime.now(UTC))
        return len(ends)

    def _run(self) -> None:
        while not self._ending.is_set():
            try:
                more = self.feed() == AT_ONCE
                self._tidy()
            except StorageError as error:
                log.warning("feeding: %s", error.code)
                more = False
            except Exception as error:  # noqa: BLE001  (a thread's outermost edge: the engine's own errors are many)
                log.warning("feeding: %s", type(error).__name__)
                more = False
            if not more:
                self._news.wait(self._poll)
                self._news.clear()

    def _tidy(self) -> None:
        now = time.monotonic()
        if now - self._looked > ASTRAY_SECONDS:
            self._looked = now
            self.find_astray(datetime.now(UTC) - timedelta(seconds=ASTRAY_SECONDS))
        if now - self._forgot > FORGET_SECONDS:
            self._forgot = now
            self._engine.forget()
