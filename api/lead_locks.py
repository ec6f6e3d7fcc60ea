"""One at a time in a process for each lead, and several leads at once."""

from __future__ import annotations

import threading

LOCKS = 64
"""How many leads one process may tell a target of at once."""


class LeadLocks:
    """Locks by lead. Two leads may share one, which costs time and nothing else."""

    def __init__(self) -> None:
        self._locks = tuple(threading.Lock() for _ in range(LOCKS))

    def of(self, lead_id: str) -> threading.Lock:
        """The lock of a lead."""
        return self._locks[hash(lead_id) % LOCKS]
