"""What callers send, and how it stands in the OpenAPI document."""

from __future__ import annotations

import json
from datetime import date as Date  # noqa: N812  (a field is called date)
from datetime import datetime, time
from typing import Annotated, Any, Self

from pydantic import AwareDatetime, Field, JsonValue, StringConstraints, TypeAdapter, model_validator
from pydantic.json_schema import models_json_schema

from agent.conversation import Frozen, utc
from agent.deals import PastDeal
from agent.lead import Activity, Contact, contact_from
from agent.transcripts import Incoming

DEALS_AT_ONCE = 50_000

INQUIRY = "inquiry"
FORM = "inquiry-json"

Text = Annotated[str, StringConstraints(max_length=500)]


class LeadGiven(Frozen):
    """What the sender knows of the lead. With `id` the conversation goes to that lead; else the contact decides."""

    id: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{1,100}$")] | None = None
    name: Text | None = None
    email: Text | None = None
    title: Text | None = None
    phone: Text | None = None
    company: Text | None = None
    industry: Text | None = None
    employees: Annotated[int, Field(ge=0, le=1_000_000_000)] | None = None
    country: Text | None = None
    crm_id: Text | None = None
    extra: dict[Text, Text] = Field(default={}, max_length=100)

    def contact(self) -> Contact:
        """The contact; blanks are unknown."""
        known = self.model_dump(exclude={"id", "extra"}, exclude_none=True)
        loose = {key: value for key, value in self.extra.items() if key not in Contact.model_fields}
        return contact_from({**loose, **{key: str(value) for key, value in known.items()}})


class ConversationGiven(Frozen):
    """A call transcript or a written inquiry, with what its sender knows of it.

    Exactly one of `transcript` (text of any known format) and `inquiry` (text, or the fields of a form) is needed.
    `date` is when it was held, if the text does not say; without a zone it is UTC. `sellers` are names of people on
    the selling side, `seller_domains` the selling company's e-mail domains (default: the service's setting). `format`
    overrides the detection.
    """

    transcript: str | None = None
    inquiry: str | dict[str, JsonValue] | None = None
    lead: LeadGiven = LeadGiven()
    activities: tuple[Activity, ...] = Field(default=(), max_length=10_000)
    sellers: tuple[Text, ...] = Field(default=(), max_length=100)
    seller_domains: tuple[Text, ...] = Field(default=(), max_length=100)
    date: datetime | Date | None = None
    format: Text | None = None

    @model_validator(mode="after")
    def _one_conversation(self) -> Self:
        if (self.transcript is None) == (self.inquiry is None):
            raise ValueError("give exactly one of transcript and inquiry")
        return self

    def incoming(self, received: AwareDatetime, seller_domains: tuple[str, ...]) -> Incoming:
        """The conversation as the qualifier takes it; `seller_domains` stand in where none were sent."""
        return Incoming(
            raw=self._raw(),
            received=received,
            format=self.format or self._format(),
            took_place=moment(self.date),
            sellers=self.sellers,
            seller_domains=self.seller_domains or seller_domains,
            contact=self.lead.contact(),
            activities=self.activities,
            lead_id=self.lead.id,
        )

    def _format(self) -> str | None:
        """What is called an inquiry is read as one; a transcript's format is detected."""
        if self.inquiry is None:
            return None
        return INQUIRY if isinstance(self.inquiry, str) else FORM

    def _raw(self) -> bytes:
        if self.transcript is not None:
            return self.transcript.encode()
        text = self.inquiry if isinstance(self.inquiry, str) else json.dumps(self.inquiry, ensure_ascii=False)
        return text.encode()


CONVERSATION: TypeAdapter[ConversationGiven] = TypeAdapter(ConversationGiven)
DEALS: TypeAdapter[list[PastDeal]] = TypeAdapter(
    Annotated[list[PastDeal], Field(min_length=1, max_length=DEALS_AT_ONCE)]
)


def moment(given: datetime | Date | None) -> datetime | None:
    """A moment with its zone; without one it is UTC, and a day is its first moment."""
    if given is None:
        return None
    return utc(given if isinstance(given, datetime) else datetime.combine(given, time()))


def schemas() -> dict[str, Any]:
    """The schemas of the bodies that routes read themselves, by their names in the OpenAPI document."""
    models = [(ConversationGiven, "validation"), (PastDeal, "validation")]
    _, definitions = models_json_schema(models, ref_template="#/components/schemas/{model}-Input")  # type: ignore[arg-type]
    return {f"{name}-Input": schema for name, schema in definitions["$defs"].items()}


def reference(model: type[Frozen]) -> dict[str, Any]:
    """A reference to one of `schemas()`."""
    return {"$ref": f"#/components/schemas/{model.__name__}-Input"}
