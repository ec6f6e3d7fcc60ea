"""The kinds of events that a webhook tells of."""

from __future__ import annotations

from enum import StrEnum


class EventType(StrEnum):
    """What happened."""

    SCORE_CREATED = "score.created"
    BAND_CHANGED = "band.changed"
