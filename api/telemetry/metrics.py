"""What is counted and timed, for Prometheus.

Counters and histograms belong to processes. Those of `leadproof serve` and of the workers beside it are added up by
files in a folder that they share (prometheus_client's multiprocess mode); a `leadproof worker` serves its own. What
all processes have in common (events by state, queues) is asked of the database when somebody looks at any of them.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from agent.errors import ConfigurationError, StorageError

if TYPE_CHECKING:
    from prometheus_client import CollectorRegistry
    from prometheus_client.core import Metric

    from api.assembly import Assembly
    from knowledge.event_figures import EventFigures

log = logging.getLogger("leadproof.metrics")

SHARED = "PROMETHEUS_MULTIPROC_DIR"
"""Where prometheus_client looks for the folder, once, when it is imported."""


@contextmanager
def shared_with_children() -> Iterator[None]:
    """Let processes started within the block add to this one's metrics. Enter it before anything is counted."""
    if SHARED in os.environ:
        yield
        return
    with TemporaryDirectory(prefix="leadproof-metrics-") as folder:
        os.environ[SHARED] = folder
        try:
            yield
        finally:
            del os.environ[SHARED]


def exposed(figures: EventFigures) -> bytes:
    """Everything that is known, in Prometheus' text format. Raises StorageError where the database cannot be asked."""
    from prometheus_client import CollectorRegistry, generate_latest

    from api.telemetry.counted import REGISTRY

    stored = CollectorRegistry()
    stored.register(Stored(figures))
    return generate_latest(_counted(REGISTRY)) + generate_latest(stored)


@contextmanager
def metrics_served(assembly: Assembly) -> Iterator[None]:
    """Serve what this worker counts and what the database says as long as the block lasts, where
    LEADPROOF_WORKER_METRICS_PORT is set. Raises ConfigurationError "metrics_port_taken".
    """
    settings = assembly.settings
    if settings.worker_metrics_port is None:
        yield
        return
    from prometheus_client import CollectorRegistry, start_http_server

    from api.telemetry.counted import REGISTRY

    together = CollectorRegistry()
    together.register(REGISTRY)
    together.register(StoredOrNothing(assembly.event_figures))
    try:
        server, thread = start_http_server(settings.worker_metrics_port, settings.host, together)
    except OSError as error:
        raise ConfigurationError(
            "metrics_port_taken",
            f"The worker's metrics cannot be served on {settings.host}:{settings.worker_metrics_port} "
            f"({error.strerror}). Set LEADPROOF_WORKER_METRICS_PORT to a free port.",
        ) from None
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _counted(own: CollectorRegistry) -> CollectorRegistry:
    """What this process counted, and its children where they share."""
    if SHARED not in os.environ:
        return own
    from prometheus_client import CollectorRegistry
    from prometheus_client.multiprocess import MultiProcessCollector

    together = CollectorRegistry()
    MultiProcessCollector(together)  # type: ignore[no-untyped-call]
    return together


class Stored:
    """What the database says of events and queues at the moment."""

    def __init__(self, figures: EventFigures) -> None:
        self._figures = figures

    def collect(self) -> Iterable[Metric]:
        from prometheus_client.core import GaugeMetricFamily

        now = self._figures.now()
        events = GaugeMetricFamily("leadproof_events", "Events by state.", labels=["state"])
        for state, number in now.events.items():
            events.add_metric([state], number)
        told = GaugeMetricFamily(
            "leadproof_publications", "Publications by target and state.", labels=["target", "state"]
        )
        for (target, state), number in now.publications.items():
            told.add_metric([target, state], number)
        queues = GaugeMetricFamily("leadproof_queue_depth", "Jobs that are not finished, by queue.", labels=["queue"])
        for queue, number in now.queues.items():
            queues.add_metric([queue], number)
        oldest = GaugeMetricFamily(
            "leadproof_oldest_event_age_seconds", "Age of the oldest event that is not finished; 0 where all are."
        )
        age = (datetime.now(UTC) - now.oldest).total_seconds() if now.oldest else 0.0
        oldest.add_metric([], max(age, 0.0))
        beats = GaugeMetricFamily(
            "leadproof_worker_heartbeat_age_seconds", "Seconds since each worker was last seen.", labels=["worker"]
        )
        for worker, seen in now.workers.items():
            beats.add_metric([worker], max((datetime.now(UTC) - seen).total_seconds(), 0.0))
        return (events, told, queues, oldest, beats)


class StoredOrNothing(Stored):
    """The same where the database answers. What the process itself counted is told in any case."""

    def collect(self) -> Iterable[Metric]:
        try:
            return super().collect()
        except StorageError as error:
            log.warning("metrics: %s", error.code)
            return ()
