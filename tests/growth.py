"""Whether something takes time in proportion to what it is given.

A test asserts no number of seconds, for machines are shared; how much longer five times as much takes, measured in one
run, says the same on each of them.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

TIMES = 5
MOST = 12
"""Times as long as the shorter; the square would be 25, and a busy machine makes seven of five."""

_TRIES = 4
_SHORTEST = 0.01
"""Seconds; what takes less counts as this much, for it is measured badly."""


def in_proportion(made: Callable[[int], T], done: Callable[[T], object], size: int) -> bool:
    """Whether `done` takes at most `MOST` times as long over what `made` makes five times as large as `size`.

    Each try is of another size, so that nothing is remembered from the one before.
    """
    sizes = [size + size * number // 100 for number in range(_TRIES)]
    shorter = max(_SHORTEST, min(_seconds(done, made(each)) for each in sizes[:2]))
    return any(_seconds(done, made(TIMES * each)) < MOST * shorter for each in sizes)


def _seconds(done: Callable[[T], object], given: T) -> float:
    began = time.process_time()
    done(given)
    return time.process_time() - began
