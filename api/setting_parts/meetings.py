"""Settings of the meeting tools: the secrets that their webhooks are signed with, and how their APIs are reached."""

from __future__ import annotations

from pydantic import BaseModel


class MeetingSettings(BaseModel):
    """One group of fields a vendor, each named after it."""
