"""Garbage collection waits while a conversation is read.

All that is made of a text lives until it is read. With the hundreds of thousands of turns that a file of some megabytes
may hold, the collector would look through all of them again and again, and find nothing to collect.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Without garbage collection.

    Where two threads meet, whoever found it running starts it again; it is never left off.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
