"""DBOS, set up for this work: its database, its queues, its two workflows, and no word of it to anybody outside.

A workflow's id is that of its job, and its steps return no more than whether the next one has its turn: what is kept
of a step stands in our own tables.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dbos import DBOS, DBOSConfig, SetEnqueueOptions, SetWorkflowID
from sqlalchemy import Engine as ConnectionPool
from sqlalchemy import create_engine
from sqlalchemy.engine import make_url

from api.work.quiet import quieten
from knowledge.database import postgresql_engine
from knowledge.event_work import Job

if TYPE_CHECKING:
    from api.settings import Settings
    from api.work.steps import Steps

log = logging.getLogger("leadproof.work")

NAME = "leadproof"
SCHEMA = "dbos"
VERSION = "1"
"""Of the workflows. A worker goes on only with workflows of its own version, so this is raised when their steps change
in a way that a half-done one could not go on with."""

EVENTS = "events"
DEATHS = 20
"""How many workers may die over one job before it is taken for what kills them."""

IDLE_SECONDS = 60.0
"""How often the engine looks for what is never there."""

CONNECTIONS = 10
"""To PostgreSQL, for the engine's own record."""

STANDSTILL_SECONDS = 60
"""How long a transaction on that record may stand still."""

KEPT = timedelta(days=2)
"""How long the engine's own record of a finished job is kept."""

GONE, CRASHING, ENDED = "gone", "crashing", "ended"
"""What the engine says of a job that it will not work on: unknown, deadly, over."""

_ENDS = {"MAX_RECOVERY_ATTEMPTS_EXCEEDED": CRASHING, "SUCCESS": ENDED, "ERROR": ENDED, "CANCELLED": ENDED}


def queue_of(target: str) -> str:
    """The queue of a target's publications."""
    return f"tell-{target}"


def system_database(url: str) -> str:
    """Where the engine keeps its record: beside a SQLite file in one of its own, in PostgreSQL in a schema of its own.

    Two files, for SQLite has one writer each, and what is waiting must not stand in the way of what is stored.
    """
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        return parsed.set(drivername="postgresql").render_as_string(hide_password=False)
    return f"sqlite:///{Path(str(parsed.database)).with_suffix('.work.db')}"


class Engine:
    """DBOS over one database. There can be one in a process at a time."""

    def __init__(self, settings: Settings, url: str, worker: str, steps: Steps) -> None:
        self._settings = settings
        self._steps = steps
        self._url = system_database(url)
        self._worker = worker
        self._connections: ConnectionPool | None = None
        self._workflows: dict[str, Any] = {}

    def start(self) -> None:
        """Open the record and begin to work."""
        quieten()
        for name in [name for name in os.environ if name.startswith("DBOS_")]:
            log.warning("%s is set, and left aside: the engine takes its settings from Leadproof's", name)
            del os.environ[name]
        if self._url.startswith("sqlite"):
            _write_ahead(self._url)
        else:
            self._connections = postgresql_engine(self._url, connections=CONNECTIONS, idle_seconds=STANDSTILL_SECONDS)
        DBOS.destroy(destroy_registry=True)
        DBOS(config=self._config())
        self._workflows = {EVENTS: self._event_workflow(), "tell": self._publication_workflow()}
        DBOS.launch()
        self._register_queues()

    def stop(self, seconds: int = 0) -> None:
        """Take nothing more on, wait that long for what is being done, and close the record."""
        DBOS.destroy(destroy_registry=True, workflow_completion_timeout_sec=seconds)
        if self._connections is not None:
            self._connections.dispose()

    def enqueue(self, job: Job) -> None:
        """Put a job into its queue; one that is there already, or was, stays as it is."""
        with ExitStack() as options:
            options.enter_context(SetWorkflowID(job.id))
            if job.target is None:
                DBOS.enqueue_workflow(EVENTS, self._workflows[EVENTS], job.event, job.round)
                return
            options.enter_context(SetEnqueueOptions(queue_partition_key=job.lead_id))
            DBOS.enqueue_workflow(
                queue_of(job.target), self._workflows["tell"], job.event, job.round, job.target, job.lead_id
            )

    def ends(self, jobs: Sequence[Job]) -> Mapping[str, str]:
        """Of the jobs that it will not work on, by their ids: `gone`, `crashing` or `ended`."""
        found = DBOS.list_workflows(workflow_ids=[job.id for job in jobs], load_input=False, load_output=False)
        states = {status.workflow_id: status.status for status in found}
        ends = {job.id: _ENDS.get(states[job.id]) if job.id in states else GONE for job in jobs}
        return {key: end for key, end in ends.items() if end is not None}

    def take_over(self, workers: Iterable[str]) -> int:
        """Put what other workers had begun back into its queues; how many jobs that were."""
        begun = DBOS.list_workflows(executor_id=list(workers), status="PENDING", load_input=False, load_output=False)
        for queue in {status.queue_name for status in begun if status.queue_name}:
            theirs = [status.workflow_id for status in begun if status.queue_name == queue]
            DBOS.resume_workflows(theirs, queue_name=queue)
        return len(begun)

    def forget(self) -> None:
        """Delete the record of jobs that were finished long ago."""
        before = (datetime.now(UTC) - KEPT).isoformat()
        while True:
            old = DBOS.list_workflows(
                completed_before=before, status=["SUCCESS", "ERROR"], limit=500, load_input=False, load_output=False
            )
            if not old:
                return
            DBOS.delete_workflows([status.workflow_id for status in old])

    def _config(self) -> DBOSConfig:
        return DBOSConfig(
            name=NAME,
            system_database_url=self._url,
            # Its own engine would ask each connection, before each use, whether it is still open.
            system_database_engine=self._connections,
            dbos_system_schema=SCHEMA,
            executor_id=self._worker,
            application_version=VERSION,
            enable_otlp=False,
            # Nothing waits for messages between workflows, so nothing need listen for them.
            use_listen_notify=False,
            scheduler_polling_interval_sec=IDLE_SECONDS,
            log_level="WARNING",
        )

    def _register_queues(self) -> None:
        poll = self._settings.work_poll_seconds
        DBOS.register_queue(
            EVENTS,
            worker_concurrency=self._settings.work_concurrency,
            polling_interval_sec=poll,
            on_conflict="always_update",
        )
        for target in self._steps.outside:
            rate = self._settings.target_rates.get(target.name)
            DBOS.register_queue(
                queue_of(target.name),
                worker_concurrency=self._settings.target_concurrency,
                partition_concurrency=1,
                limiter=None if rate is None else {"limit": rate[0], "period": rate[1]},
                polling_interval_sec=poll,
                on_conflict="always_update",
            )

    def _event_workflow(self) -> Any:
        steps = self._steps

        @DBOS.workflow(name="event", max_recovery_attempts=DEATHS)
        def event(key: str, number: int) -> None:
            job = Job(key, number)
            with steps.traces.event(key):
                for name, step in steps.of_event:
                    if not DBOS.run_step({"name": name}, step, job):
                        return

        return event

    def _publication_workflow(self) -> Any:
        steps = self._steps

        @DBOS.workflow(name="publication", max_recovery_attempts=DEATHS)
        def publication(key: str, number: int, target: str, lead_id: str) -> None:
            with steps.traces.event(key, target=target):
                DBOS.run_step({"name": "publish"}, steps.publish, Job(key, number, target, lead_id))

        return publication


def _write_ahead(url: str) -> None:
    """Let readers of the file read while somebody writes."""
    engine = create_engine(url)
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA journal_mode = WAL")
    engine.dispose()
