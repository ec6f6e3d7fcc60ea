"""Settings of forms, booking tools and inbound e-mail."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, Field, SecretStr, field_validator
from pydantic_settings import NoDecode

FORM_FIELDS = (
    *("name", "first_name", "last_name", "email", "company", "title", "phone", "industry", "employees", "country"),
    *("crm_id", "subject", "message"),
)
"""What a question of a form may be about; everything else that is asked is a field of its own."""

PULLED_FROM = ("gong", "fireflies", "fathom", "zoom")
"""The vendors whose past calls can be pulled."""


class InquirySettings(BaseModel):
    """One group of fields a source, each named after it. A source whose secret is not set answers to nobody.

    `sweep` names the vendors whose calls are looked through every `sweep_minutes` for some that were missed.

    `inquiry_fields` says for the forms of all sources which question is which of `FORM_FIELDS`, in pairs of field and
    question; what is not said is told by usual names.
    """

    inquiry_fields: Annotated[tuple[tuple[str, str], ...], NoDecode] = ()

    form_token: SecretStr | None = None
    form_secret: SecretStr | None = None
    form_honeypot: str = Field(default="fax", min_length=1)
    form_per_minute: int = Field(default=10, ge=1)

    typeform_secret: SecretStr | None = None
    calendly_signing_key: SecretStr | None = None
    hubspot_workflow_secret: SecretStr | None = None
    hubspot_workflow_token: SecretStr | None = None
    google_forms_secret: SecretStr | None = None

    postmark_password: SecretStr | None = None
    mailgun_signing_key: SecretStr | None = None
    sendgrid_password: SecretStr | None = None
    sendgrid_public_key: str | None = None

    sweep: Annotated[tuple[str, ...], NoDecode] = ()
    sweep_minutes: int = Field(default=60, ge=5)

    @field_validator("sweep", mode="before")
    @classmethod
    def _vendors(cls, value: object) -> object:
        """ "gong, fathom" and a list alike."""
        if not isinstance(value, str):
            return value
        return tuple(part.strip().lower() for part in value.split(",") if part.strip())

    @field_validator("sweep")
    @classmethod
    def _pulled(cls, vendors: tuple[str, ...]) -> tuple[str, ...]:
        if set(vendors) - set(PULLED_FROM):
            raise ValueError(f"name any of {', '.join(PULLED_FROM)}, by commas")
        return tuple(dict.fromkeys(vendors))

    @field_validator("inquiry_fields", mode="before")
    @classmethod
    def _pairs(cls, value: object) -> object:
        """ "company=Firma; message=Worum geht es?" and a list of pairs alike."""
        if not isinstance(value, str):
            return value
        parts = [part.partition("=") for part in value.split(";") if part.strip()]
        return tuple((field.strip(), question.strip()) for field, _, question in parts)

    @field_validator("inquiry_fields")
    @classmethod
    def _known(cls, pairs: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
        for field, question in pairs:
            if field not in FORM_FIELDS or not question:
                raise ValueError(f"write FIELD=QUESTION; ..., each FIELD one of {', '.join(FORM_FIELDS)}")
        return pairs
