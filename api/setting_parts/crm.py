"""Settings of the CRMs and of the webhooks that go out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, Field, SecretStr, field_validator
from pydantic_settings import NoDecode

from api.setting_parts.outgoing import Endpoint


class CrmSettings(BaseModel):
    """One group of fields a system, each named after it.

    `crm_fields` is a YAML file that says whose each field is; `crm_link` an address with “{lead}” where a lead's id
    goes; `crm_patience` how many seconds one lead may take to be told before the rest is tried again later.
    `crm_outcomes_minutes` is how often a worker pulls won and lost deals; never by default.
    `webhooks` are the endpoints that hear of scores, as a JSON list.
    """

    crm_fields: Path | None = None
    crm_link: str | None = None
    crm_outcomes_minutes: int | None = Field(default=None, ge=5)
    crm_patience: float = Field(default=10.0, ge=0)

    hubspot_token: SecretStr | None = Field(default=None, validation_alias="HUBSPOT_TOKEN")
    hubspot_base_url: str = "https://api.hubapi.com"
    hubspot_version: str = Field(default="2026-09", pattern=r"^\d{4}-\d{2}(-beta)?$")

    salesforce_url: str | None = None
    salesforce_client_id: str | None = None
    salesforce_client_secret: SecretStr | None = None
    salesforce_username: str | None = None
    salesforce_private_key_file: Path | None = None
    salesforce_audience: str | None = None
    salesforce_version: str = Field(default="68.0", pattern=r"^\d{2,3}\.0$")

    webhooks: Annotated[tuple[Endpoint, ...], NoDecode] = ()

    @field_validator("webhooks", mode="before")
    @classmethod
    def _listed(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value)
        except ValueError:
            raise ValueError("it is to be a JSON list, as .env.example shows") from None
