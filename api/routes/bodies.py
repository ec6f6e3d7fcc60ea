"""What callers send, and how it stands in the OpenAPI document."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    AwareDatetime,
    Field,
    JsonValue,
    PlainValidator,
    StringConstraints,
    TypeAdapter,
    WithJsonSchema,
    model_validator,
)
from pydantic.json_schema import models_json_schema

from agent.conversation import Frozen, utc
from agent.deals import PastDeal
from agent.lead import Activity, Contact, contact_from
from agent.outcomes import Verdict
from agent.transcripts import Incoming
from api.moments import last_moment
from knowledge.activity_events import DEFAULT_SOURCE, ActivityEvent

DEALS_AT_ONCE = 50_000
ACTIVITIES_AT_ONCE = 1000

INQUIRY = "inquiry"
FORM = "inquiry-json"

EARLIEST = datetime(1970, 1, 1, tzinfo=UTC)
LATEST = datetime(2200, 1, 1, tzinfo=UTC)

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def moment(given: object) -> datetime:
    """A day or a moment in ISO 8601, in UTC; without a zone it is taken as UTC. Raises ValueError."""
    if not isinstance(given, str):
        raise ValueError("write it as 2026-11-03 or 2026-11-03T10:00:00Z")  # noqa: TRY004  (pydantic wants this one)
    try:
        read = utc(datetime.fromisoformat(given.strip()))
    except (ValueError, OverflowError):
        raise ValueError("write it as 2026-11-03 or 2026-11-03T10:00:00Z") from None
    if not EARLIEST <= read < LATEST:
        raise ValueError(f"it must lie between {EARLIEST:%Y} and {LATEST:%Y}")
    return read


def until(given: object) -> datetime:
    """As `moment`, but a day is taken to its end. Raises ValueError."""
    return last_moment(str(given), moment(given))


def _printable(text: str) -> str:
    if _CONTROL.search(text):
        raise ValueError("holds a control character")
    return text


Moment = Annotated[
    datetime,
    PlainValidator(moment),
    WithJsonSchema({"type": "string", "description": "A day or a moment in ISO 8601; without a zone it is UTC."}),
]
Until = Annotated[
    datetime,
    PlainValidator(until),
    WithJsonSchema(
        {"type": "string", "description": "A day, to its end, or a moment in ISO 8601; UTC without a zone."}
    ),
]
Text = Annotated[str, StringConstraints(max_length=500), AfterValidator(_printable)]


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


class ActivityGiven(Frozen):
    """Something the lead did, other than talk: "page_view", "demo_request", "unsubscribe" ..."""

    kind: Annotated[Text, StringConstraints(min_length=1, max_length=100)]
    at: Moment
    detail: Text | None = None


class ActivityOfLead(ActivityGiven):
    """Something a lead did, whose it is, and a name of its own for it.

    The lead is found by its id, else by e-mail, else by CRM id. Where nobody has the e-mail a lead is made.
    """

    id: Annotated[Text, StringConstraints(min_length=1, max_length=200)] | None = None
    lead: LeadGiven

    def event(self, source: str) -> ActivityEvent:
        """The activity as it is recorded."""
        return ActivityEvent(
            source=source,
            id=self.id,
            lead_id=self.lead.id,
            contact=self.lead.contact(),
            activity=Activity(kind=self.kind, at=self.at, detail=self.detail),
        )


class ActivitiesGiven(Frozen):
    """A batch. Ids need only differ within a `source`. An activity of another shape is refused, not the batch."""

    source: Annotated[Text, StringConstraints(min_length=1, max_length=100), AfterValidator(str.strip)] = DEFAULT_SOURCE
    activities: tuple[JsonValue, ...] = Field(min_length=1, max_length=ACTIVITIES_AT_ONCE)


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
    activities: tuple[ActivityGiven, ...] = Field(default=(), max_length=10_000)
    sellers: tuple[Text, ...] = Field(default=(), max_length=100)
    seller_domains: tuple[Text, ...] = Field(default=(), max_length=100)
    date: Moment | None = None
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
            took_place=self.date,
            sellers=self.sellers,
            seller_domains=self.seller_domains or seller_domains,
            contact=self.lead.contact(),
            activities=tuple(Activity(**dict(given)) for given in self.activities),
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


class RouteGiven(Frozen):
    """Who gets the lead, by id or name in the routing rules; null puts it back into the queue. By whom, and why."""

    person: Text | None = Field(examples=["ada"])
    by: Text = Field(min_length=1, examples=["Pat Lind"])
    why: Text = Field(min_length=1, examples=["Ada sold to them before"])


class About(StrEnum):
    """What feedback may be about: the score, or a fact of BANT."""

    SCORE = "score"
    BUDGET = "budget"
    AUTHORITY = "authority"
    NEED = "need"
    TIMELINE = "timeline"


class FeedbackGiven(Frozen):
    """Whether a fact or the score is right, and who says so."""

    verdict: Verdict = Field(examples=["wrong"])
    about: About = About.SCORE
    by: Text = Field(min_length=1, examples=["Kim Doe"])


CONVERSATION: TypeAdapter[ConversationGiven] = TypeAdapter(ConversationGiven)
ACTIVITIES: TypeAdapter[ActivitiesGiven] = TypeAdapter(ActivitiesGiven)
ACTIVITY: TypeAdapter[ActivityOfLead] = TypeAdapter(ActivityOfLead)
ROUTE: TypeAdapter[RouteGiven] = TypeAdapter(RouteGiven)
FEEDBACK: TypeAdapter[FeedbackGiven] = TypeAdapter(FeedbackGiven)
DEALS: TypeAdapter[list[dict[str, JsonValue]]] = TypeAdapter(
    Annotated[list[dict[str, JsonValue]], Field(min_length=1, max_length=DEALS_AT_ONCE)]
)


def schemas() -> dict[str, Any]:
    """The schemas of the bodies that routes read themselves, by their names in the OpenAPI document."""
    models = [
        (model, "validation") for model in (ConversationGiven, PastDeal, ActivityOfLead, RouteGiven, FeedbackGiven)
    ]
    _, definitions = models_json_schema(models, ref_template="#/components/schemas/{model}-Input")  # type: ignore[arg-type]
    return {f"{name}-Input": schema for name, schema in definitions["$defs"].items()}


def json_of(model: type[Frozen]) -> dict[str, Any]:
    """A body of the shape of one of `schemas()`, as it stands in the OpenAPI document."""
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": reference(model)}}}}


def reference(model: type[Frozen]) -> dict[str, Any]:
    """A reference to one of `schemas()`."""
    return {"$ref": f"#/components/schemas/{model.__name__}-Input"}
