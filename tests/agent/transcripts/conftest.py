"""Reading bytes as a door would hand them in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from agent.transcripts import Incoming, Limits, Reading, read

RECEIVED = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)

Read = Callable[..., Reading]


@pytest.fixture
def reading() -> Read:
    """Reads text or bytes with the default limits; keywords go to Incoming."""

    def go(text: str | bytes, limits: Limits | None = None, **known: object) -> Reading:
        raw = text.encode() if isinstance(text, str) else text
        return read(Incoming.model_validate({"raw": raw, "received": RECEIVED, **known}), limits or Limits())

    return go
