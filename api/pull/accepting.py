"""What was pulled enters the store of events, as if its webhook had come."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from api.pull.pulling import Accept, Swept, sweep
from knowledge.events import NewEvent

if TYPE_CHECKING:
    from api.assembly import Assembly
    from api.webhooks.source import Announced


def accepting(parts: Assembly) -> Accept:
    """Stores announcements as events, each once."""

    def accept(vendor: str, announced: Announced) -> bool:
        event = NewEvent(announced.event_id, announced.kind, announced.payload)
        return parts.events.store(vendor, [event], datetime.now(UTC))[0].new

    return accept


def swept(parts: Assembly) -> list[Swept]:
    """Sweep the vendors that are due. A worker may call it every minute, and several workers may."""
    return sweep(parts.settings, parts.pulls, accepting(parts), datetime.now(UTC))
