"""How fast one vendor is asked, so that its rate limit is not run into."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable


class Pace:
    """At most so many requests a second from this process, evenly spaced; the first goes at once."""

    def __init__(
        self,
        per_second: float,
        *,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._between = 1 / per_second
        self._sleep = sleep
        self._clock = clock
        self._next = 0.0
        self._lock = threading.Lock()

    def wait(self) -> None:
        """Wait for this request's turn."""
        with self._lock:
            now = self._clock()
            turn = max(now, self._next)
            self._next = turn + self._between
        if turn > now:
            self._sleep(turn - now)
