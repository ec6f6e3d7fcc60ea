"""Dates as callers write them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time


def last_moment(text: str, read: datetime) -> datetime:
    """The last moment that a date covers: of a day its end in UTC, of a moment, `read` out of the text, itself."""
    try:
        date.fromisoformat(text.strip())
    except ValueError:
        return read
    return datetime.combine(read, time.max, UTC)
