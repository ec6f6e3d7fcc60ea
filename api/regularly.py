"""A thread beside the work that looks now and then whether something is due."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

log = logging.getLogger("leadproof.schedule")

LOOK_SECONDS = 60.0
"""Seconds between two looks."""


@contextmanager
def regularly(name: str, look: Callable[[], None], *, seconds: float = LOOK_SECONDS) -> Iterator[None]:
    """Look at once, and then every so many seconds as long as the block lasts; a look that fails is not the last."""
    ending = threading.Event()

    def looking() -> None:
        while not ending.is_set():
            try:
                look()
            except Exception as error:  # noqa: BLE001  (the outermost edge: the next look may go well)
                log.critical("unexpected %s in the %s", type(error).__name__, name)
            ending.wait(seconds)

    thread = threading.Thread(target=looking, name=f"leadproof-{name}", daemon=True)
    thread.start()
    try:
        yield
    finally:
        ending.set()
        thread.join(seconds)
