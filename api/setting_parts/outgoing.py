"""An endpoint that hears of scores by webhook, as it is set."""

from __future__ import annotations

import hashlib
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, SecretStr, field_validator

from api.outgoing.kinds import EventType
from api.outgoing.signing import key_of


class Endpoint(BaseModel):
    """Where an event goes, the secret that it is signed with, and which events are wanted (all by default)."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    url: str
    secret: SecretStr
    events: tuple[EventType, ...] = tuple(EventType)

    @property
    def name(self) -> str:
        """Short and stable; says the host, and nothing else of an address that may hold a key."""
        digest = hashlib.sha256(self.url.encode()).hexdigest()[:8]
        return f"webhook {urlsplit(self.url).hostname} {digest}"

    @field_validator("url")
    @classmethod
    def _address(cls, url: str) -> str:
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError("the url is to begin with https:// and name a host")
        return url

    @field_validator("secret")
    @classmethod
    def _sound(cls, secret: SecretStr) -> SecretStr:
        key_of(secret.get_secret_value())
        return secret
