"""Settings of the durable work: how much is done at once, and when a worker is taken for dead."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BaseModel, Field, field_validator
from pydantic_settings import NoDecode

RATE = re.compile(r"^([a-z0-9_-]+)=([1-9]\d{0,5})/(\d{1,5}(?:\.\d+)?)$")


class WorkSettings(BaseModel):
    """How events are worked on. All `..._seconds` and `..._hours` are just that.

    `public_url` is the service's address as the world sees it, before /webhooks; by default what a request says.
    `target_rates` says how many leads a target may be told of within how many seconds, as (count, seconds) by its name.
    """

    public_url: str | None = Field(default=None, pattern=r"^https?://[^/?#]+(/[^?#]*)?$")
    work_concurrency: int = Field(default=8, ge=1, le=200)
    target_concurrency: int = Field(default=8, ge=1, le=200)
    target_rates: Annotated[dict[str, tuple[int, float]], NoDecode] = {"slack": (1, 1.0)}
    work_poll_seconds: float = Field(default=0.25, gt=0, le=60)
    work_backoff_seconds: float = Field(default=5.0, gt=0, le=3600)
    work_give_up_hours: float = Field(default=24.0, gt=0)
    worker_away_seconds: float = Field(default=30.0, ge=1)
    worker_stop_seconds: int = Field(default=20, ge=0, le=3600)
    body_seconds: float = Field(default=30.0, gt=0)

    @field_validator("target_rates", mode="before")
    @classmethod
    def _rates(cls, value: object) -> object:
        """ "slack=1/1, hubspot=100/10": at most so many within so many seconds; "none": as fast as they answer."""
        if not isinstance(value, str):
            return value
        if value.strip() == "none":
            return {}
        rates = {}
        for part in filter(None, (each.strip() for each in value.split(","))):
            found = RATE.match(part)
            if found is None or float(found.group(3)) <= 0:
                raise ValueError("write it as slack=1/1,hubspot=100/10: how many, within how many seconds")
            rates[found.group(1)] = (int(found.group(2)), float(found.group(3)))
        return rates
