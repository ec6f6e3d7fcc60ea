"""Settings of the meeting tools: the secrets that their webhooks are signed with, and how their APIs are reached."""

from __future__ import annotations

import re
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, Field, SecretStr, field_validator
from pydantic_settings import NoDecode

_PRINTABLE = re.compile(r"[\x20-\x7e]+")
_HEADER = r"^[A-Za-z0-9-]{1,100}$"


def _sendable(secret: SecretStr) -> SecretStr:
    if not _PRINTABLE.fullmatch(secret.get_secret_value()):
        raise ValueError("must be one line of plain characters")
    return secret


def _in_base64(secret: SecretStr) -> SecretStr:
    from api.webhooks.standard_webhooks import decoded_secret

    if not decoded_secret(secret.get_secret_value()):
        raise ValueError("must not be empty")
    return secret


def _base(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment:
        raise ValueError("must be an address like https://api.example.com")
    return url.rstrip("/")


Key = Annotated[SecretStr, AfterValidator(_sendable)]
"""A key or secret that goes into a header, or stands in one."""

SigningSecret = Annotated[SecretStr, AfterValidator(_in_base64)]
"""A secret in Base64, with or without whsec_ before it."""

BaseUrl = Annotated[str, AfterValidator(_base)]


class MeetingSettings(BaseModel):
    """One group of fields a vendor, each named after it."""

    generic_webhook_secret: SigningSecret | None = None

    zoom_webhook_secret: Key | None = None
    zoom_account_id: str | None = None
    zoom_client_id: str | None = None
    zoom_client_secret: Key | None = None
    zoom_base_url: BaseUrl = "https://api.zoom.us/v2"
    zoom_login_url: BaseUrl = "https://zoom.us"

    gong_public_key: str | None = None
    gong_url_key: Key | None = None
    gong_access_key: Key | None = None
    gong_access_secret: Key | None = None
    gong_base_url: BaseUrl = "https://api.gong.io"

    fireflies_webhook_secret: Key | None = None
    fireflies_api_key: Key | None = None
    fireflies_base_url: BaseUrl = "https://api.fireflies.ai"

    fathom_webhook_secret: SigningSecret | None = None
    fathom_api_key: Key | None = None
    fathom_base_url: BaseUrl = "https://api.fathom.ai/external/v1"

    readai_signing_key: SigningSecret | None = None

    recall_webhook_secret: SigningSecret | None = None
    recall_api_key: Key | None = None
    recall_base_url: BaseUrl = "https://us-east-1.recall.ai"

    vapi_secret: Key | None = None
    vapi_hmac_secret: Key | None = None
    vapi_hmac_header: str = Field(default="x-signature", pattern=_HEADER)
    vapi_hmac_algorithm: Literal["sha256", "sha512", "sha1"] = "sha256"
    vapi_hmac_payload: str = "{body}"
    vapi_timestamp_header: str = Field(default="x-timestamp", pattern=_HEADER)

    retell_api_key: Key | None = None

    teams_client_state: Key | None = None
    teams_tenant_id: str | None = Field(default=None, pattern=r"^[A-Za-z0-9.-]{1,100}$")
    teams_client_id: str | None = None
    teams_client_secret: Key | None = None
    teams_base_url: BaseUrl = "https://graph.microsoft.com/v1.0"
    teams_login_url: BaseUrl = "https://login.microsoftonline.com"

    tldv_webhook_header: str = Field(default="x-webhook-secret", pattern=_HEADER)
    tldv_webhook_secret: Key | None = None
    tldv_api_key: Key | None = None
    tldv_base_url: BaseUrl = "https://pasta.tldv.io/v1alpha1"

    download_hosts: Annotated[tuple[str, ...], NoDecode] = ()

    @field_validator("download_hosts", mode="before")
    @classmethod
    def _hosts(cls, value: object) -> object:
        """ "files.example.com, http://127.0.0.1:8080" and a list alike."""
        parts = value.split(",") if isinstance(value, str) else value
        if not isinstance(parts, (list, tuple)):
            return value
        return tuple(str(part).strip().rstrip("/").lower() for part in parts if str(part).strip())

    @field_validator("vapi_hmac_payload")
    @classmethod
    def _signed(cls, pattern: str) -> str:
        if pattern.count("{body}") != 1:
            raise ValueError("must name what is signed, with {body} once in it, like {timestamp}.{body}")
        return pattern
