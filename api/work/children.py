"""Workers as processes beside the doors: what is worked on takes no time from what is acknowledged."""

from __future__ import annotations

import logging
import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.context import SpawnProcess
from typing import TYPE_CHECKING

from api.work.running import ending_in_order, wait_to_be_stopped, working

if TYPE_CHECKING:
    from api.settings import Settings

log = logging.getLogger("leadproof.work")

NICENESS = 5
"""How far workers stand behind the doors where both want the processor (setpriority(2))."""

LOOK_SECONDS = 0.5
AGAIN_SECONDS = 2.0
"""How long after the death of a worker the next one is started."""


@contextmanager
def beside(settings: Settings, number: int, name: str | None) -> Iterator[None]:
    """So many workers in processes of their own as long as the block lasts; one that dies is started again.

    With a name they are called "name", "name-2" ...
    """
    names = [name if name is None or turn == 1 else f"{name}-{turn}" for turn in range(1, number + 1)]
    ending = threading.Event()
    children = [_started(settings, each) for each in names]

    def watch() -> None:
        while not ending.wait(LOOK_SECONDS):
            for place, child in enumerate(children):
                if not child.is_alive() and not ending.wait(AGAIN_SECONDS):
                    log.warning("a worker ended with %s and is started again", child.exitcode)
                    children[place] = _started(settings, names[place])

    watching = threading.Thread(target=watch, name="leadproof-children", daemon=True)
    watching.start()
    try:
        yield
    finally:
        ending.set()
        watching.join()
        _stop(children, settings.worker_stop_seconds)


def _started(settings: Settings, name: str | None) -> SpawnProcess:
    child = get_context("spawn").Process(target=_work, args=(settings, name, os.getpid()), daemon=True)
    child.start()
    return child


def _stop(children: list[SpawnProcess], patience: float) -> None:
    for child in children:
        child.terminate()
    deadline = time.monotonic() + patience + 10
    for child in children:
        child.join(max(0.0, deadline - time.monotonic()))
        if child.is_alive():
            child.kill()
            child.join()


def _work(settings: Settings, name: str | None, parent: int) -> None:
    """What a worker's process does, until its parent stops it or is gone."""
    from api.assembly import Assembly

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's, which then asks us to stop
    os.nice(NICENESS)
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    with ending_in_order(settings), Assembly(settings, aloud=False) as parts, working(parts, name=name):
        wait_to_be_stopped()


def _end_with(parent: int) -> None:
    """A worker without its parent ends at once: what it has begun is taken up by whoever comes next."""
    while os.getppid() == parent:
        time.sleep(LOOK_SECONDS)
    os._exit(1)
