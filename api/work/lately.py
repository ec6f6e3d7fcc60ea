"""What is in force, as it was known a moment ago: a worker scores many leads a second, and asks once for all of them.

What another process imports or publishes counts for the worker `SECONDS` later at the latest.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from agent.offer import Offer
    from agent.ports import Offers, Scorecards
    from agent.scorecard import Scorecard

SECONDS = 1.0

Known = TypeVar("Known")


class Lately(Generic[Known]):
    """What `ask` answers, asked at most once in `SECONDS`."""

    def __init__(self, ask: Callable[[], Known], *, clock: Callable[[], float] = time.monotonic) -> None:
        self._ask = ask
        self._clock = clock
        self._lock = threading.Lock()
        self._answer: tuple[float, Known] | None = None

    def __call__(self) -> Known:
        with self._lock:
            now = self._clock()
            if self._answer is None or now - self._answer[0] >= SECONDS:
                # The time is that of the question: what changes while it is answered may not be in the answer.
                self._answer = now, self._ask()
            return self._answer[1]


class RecentOffers:
    """`agent.ports.Offers`, as they were lately."""

    def __init__(self, offers: Offers) -> None:
        self._current = Lately(offers.current)

    def current(self) -> Offer:
        return self._current()


class RecentScorecards:
    """`agent.ports.Scorecards`; those in force as they were lately."""

    def __init__(self, scorecards: Scorecards) -> None:
        self._in_force = Lately(scorecards.in_force)
        self._scorecards = scorecards

    def in_force(self) -> tuple[Scorecard, ...]:
        return self._in_force()

    def by_version(self, version: str) -> Scorecard:
        return self._scorecards.by_version(version)
