"""Settings of the durable work: how much is done at once, and when a worker is taken for dead."""

from __future__ import annotations

from pydantic import BaseModel


class WorkSettings(BaseModel):
    """How events are worked on."""
