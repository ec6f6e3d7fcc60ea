"""The scheduled sweep: beside a worker, a thread looks now and then for calls whose webhook was missed."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from api.pull.accepting import swept

if TYPE_CHECKING:
    from api.assembly import Assembly

log = logging.getLogger("leadproof.pull")

LOOK_SECONDS = 60.0
"""Seconds between two looks at whether a sweep is due."""


@contextmanager
def sweeping(parts: Assembly, wake: Callable[[], None], *, look_seconds: float = LOOK_SECONDS) -> Iterator[None]:
    """Sweep the vendors that LEADPROOF_SWEEP names as long as the block lasts; `wake` is called where calls are new."""
    if not parts.settings.sweep:
        yield
        return
    ending = threading.Event()
    thread = threading.Thread(
        target=_sweep, args=(parts, wake, ending, look_seconds), name="leadproof-sweep", daemon=True
    )
    thread.start()
    try:
        yield
    finally:
        ending.set()
        thread.join(look_seconds)


def _sweep(parts: Assembly, wake: Callable[[], None], ending: threading.Event, look_seconds: float) -> None:
    while not ending.is_set():
        try:
            if any(each.pulled and each.pulled.new for each in swept(parts)):
                wake()
        except Exception as error:  # noqa: BLE001  (the outermost edge: the next look may go well)
            log.critical("unexpected %s in the sweep", type(error).__name__)
        ending.wait(look_seconds)
