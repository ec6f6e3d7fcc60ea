"""A worker's right to have effects: it lasts from one heartbeat to the time after which others take its work over."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from knowledge.workers import Workers


class PlaceLost(BaseException):
    """Others do this worker's work. Not an error of any step: nothing may catch it, and the process is to end."""


class Lease:
    """The right of one life of a worker. `away_seconds` without a heartbeat end it."""

    def __init__(self, workers: Workers, worker: str, *, away_seconds: float) -> None:
        self._workers = workers
        self._worker = worker
        self._life = workers.join(worker)
        self._sure_for = away_seconds / 2
        self._beaten = time.monotonic()
        self._lost = False

    @property
    def lost(self) -> bool:
        return self._lost

    def beat(self) -> None:
        """Say that this life goes on. Raises PlaceLost where others were faster, StorageError."""
        now = time.monotonic()
        if self._lost or not self._workers.beat(self._worker, self._life):
            self._lost = True
            raise PlaceLost
        self._beaten = now

    def require(self) -> None:
        """Pass only where nobody else can have taken this worker's work over. Raises as `beat`.

        A process that stood still for long finds out here, before it goes on with what it was doing.
        """
        if self._lost or time.monotonic() - self._beaten > self._sure_for:
            self.beat()

    def end(self) -> None:
        """Give the place up in good order."""
        if not self._lost:
            self._workers.leave(self._worker, self._life)
