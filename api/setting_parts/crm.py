"""Settings of the CRMs and of the webhooks that go out."""

from __future__ import annotations

from pydantic import BaseModel, Field, SecretStr


class CrmSettings(BaseModel):
    """One group of fields a system, each named after it."""

    hubspot_token: SecretStr | None = Field(default=None, validation_alias="HUBSPOT_TOKEN")
    hubspot_base_url: str = "https://api.hubapi.com"
    hubspot_version: str = Field(default="2026-09", pattern=r"^\d{4}-\d{2}(-beta)?$")
