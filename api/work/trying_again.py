"""When something that failed is tried again: never, when the other side said, or after a pause that grows."""

from __future__ import annotations

from agent.errors import AccessDenied, Conflict, DeliveryError, InputError, LeadproofError, NotFound, ReplayMismatch
from api.webhooks.source import FetchFailed, TranscriptGone

LONGEST_PAUSE = 900.0
"""Seconds. An outage of hours is looked at four times an hour."""

LONGEST_WISH = 3600.0
"""Seconds. Nobody is waited for longer, whatever they ask for."""

FINAL = (InputError, NotFound, Conflict, AccessDenied, ReplayMismatch, TranscriptGone)
"""Errors that stay as they are however often it is tried."""


def pause(error: LeadproofError, attempts: int, first: float) -> float | None:
    """Seconds until trying again can help; None where it cannot.

    `attempts` counts those made so far, `first` is the pause after the first one; each is twice as long as the last.
    """
    if isinstance(error, FINAL):
        return None
    if isinstance(error, (DeliveryError, FetchFailed)):
        if error.lasting:
            return None
        if error.retry_after is not None:
            return min(max(error.retry_after, 0.0), LONGEST_WISH)
    return min(first * 2.0 ** min(max(attempts - 1, 0), 30), LONGEST_PAUSE)
