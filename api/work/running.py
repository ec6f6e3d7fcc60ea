"""A worker inside a process: its beginning, its log, and its end on SIGTERM, on Ctrl-C, or when it lost its place."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING

from agent.errors import ConfigurationError
from api.telemetry.logs import log_to_stderr

if TYPE_CHECKING:
    from api.assembly import Assembly
    from api.settings import Settings
    from api.webhooks.source import Source


PLACE_LOST = 75
"""Exit code of a worker that lost its place: nothing is wrong with it, and it may be started again (sysexits.h)."""

MOST_BY_DEFAULT = 4
"""How many workers `serve` starts without being told; each takes about 200 MB."""

_lost = threading.Event()


@contextmanager
def working(
    assembly: Assembly,
    *,
    name: str | None = None,
    wanted: bool = True,
    sources: Mapping[str, Source] | None = None,
) -> Iterator[Callable[[], None]]:
    """A worker in this process as long as the block lasts, where one is wanted; what to call when an event came in."""
    if not wanted:
        yield lambda: None
        return
    from api.pull.sweeping import sweeping
    from api.webhooks import sources as every_source
    from api.work.worker import Worker

    named = every_source(assembly.settings) if sources is None else sources
    with Worker(assembly, named, name=name, lost=_end_this_process) as worker, sweeping(assembly, worker.wake):
        yield worker.wake


@contextmanager
def with_workers(assembly: Assembly, wanted: int | None, name: str | None) -> Iterator[Callable[[], None]]:
    """So many workers beside the doors as long as the block lasts; what to call when an event came in.

    Where no number is given, there are as many as this process may use processors, at most `MOST_BY_DEFAULT`. On
    SQLite, which belongs to one process, the one worker runs in this one. Raises ConfigurationError
    "sqlite_one_process" where another number is wanted there.
    """
    if assembly.settings.database.startswith("sqlite"):
        if wanted not in (None, 1):
            require_postgresql(assembly.settings, f"serve --workers {wanted}")
        with working(assembly, name=name) as wake:
            yield wake
        return
    from api.work.children import beside

    assembly.database  # noqa: B018  (the schema is there before the workers ask for it)
    with beside(assembly.settings, number_by_default() if wanted is None else wanted, name):
        yield lambda: None


def number_by_default() -> int:
    """How many workers stand beside the doors on PostgreSQL."""
    return min(
        len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1, MOST_BY_DEFAULT
    )


@contextmanager
def ending_in_order(settings: Settings) -> Iterator[None]:
    """Let SIGTERM end this process as Ctrl-C does: what is open is closed first. And log what there is to say."""
    log_to_stderr(settings.log)
    before = signal.signal(signal.SIGTERM, _end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def wait_to_be_stopped() -> None:
    """Return when this process is asked to stop."""
    try:
        threading.Event().wait()
    except KeyboardInterrupt:
        return


def require_postgresql(settings: Settings, command: str) -> None:
    """Raises ConfigurationError "sqlite_one_process" on SQLite, which one process has to itself."""
    if settings.database.startswith("sqlite"):
        raise ConfigurationError(
            "sqlite_one_process",
            f"`leadproof {command}` needs PostgreSQL: a SQLite database belongs to one process, `leadproof serve`. "
            "Set LEADPROOF_DATABASE_URL, or run `leadproof serve` alone.",
        )


def _end(_number: int, _frame: FrameType | None) -> None:
    raise SystemExit(PLACE_LOST if _lost.is_set() else 0)


def _end_this_process() -> None:
    """From any thread: the main one then closes what is open. Whoever runs us starts us again."""
    _lost.set()
    os.kill(os.getpid(), signal.SIGTERM)
