"""Settings of forms, booking tools and inbound e-mail."""

from __future__ import annotations

from pydantic import BaseModel


class InquirySettings(BaseModel):
    """One group of fields a source, each named after it."""
