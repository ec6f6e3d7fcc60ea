"""Typeform: a form response, signed as base64 of HMAC-SHA256 over the raw body."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pydantic import AwareDatetime

from agent.lead import Activity
from agent.transcripts import Incoming
from agent.transcripts.json_fields import Fields, moment_in, object_in, object_of, objects_in, refuse, text_in
from api.webhooks.bodies import json_object
from api.webhooks.documents import event_name
from api.webhooks.form_answers import Answer, filled_in
from api.webhooks.inquiry import FORM_SUBMISSION, Inquiry
from api.webhooks.one_secret import OneSecret
from api.webhooks.proof import hmac_sha256
from api.webhooks.signatures import require_same
from api.webhooks.source import Announced, Delivered, Did, Ignored

if TYPE_CHECKING:
    from api.settings import Settings

EVENT = "form_response"
_QUESTIONS = {"email": "email", "phone_number": "phone"}
"""What a question of a type is about, whatever its title is."""


class Typeform(OneSecret):
    """/webhooks/typeform."""

    name = "typeform"

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings.typeform_secret)
        self._chosen = settings.inquiry_fields
        self._limits = settings.limits

    def receive(self, delivered: Delivered) -> Announced | Ignored:
        """A form response, named for good by its token. Raises SignatureRefused, UnreadableInput, InputTooLarge."""
        digest = base64.b64encode(hmac_sha256(self.secret(), delivered.body)).decode()
        require_same(delivered.headers.get("typeform-signature"), f"sha256={digest}")
        body = json_object(delivered.body, self._limits)
        kind = text_in(body, "event_type")
        if kind != EVENT:
            return Ignored(why="an event that is no form response")
        token = text_in(object_in({EVENT: body.get(EVENT)}, EVENT), "token")
        if token is None:
            refuse("“form_response.token”", "is missing")
        event = Announced(event_id=event_name(token), kind=FORM_SUBMISSION, payload=delivered.body)
        self._inquiry(event, delivered.received).require_readable(delivered.received, self._limits)
        return event

    def fetch(self, event: Announced, received: AwareDatetime) -> Incoming | Did | None:
        """The inquiry, or only that the form was sent where it holds no words."""
        return self._inquiry(event, received).told(received)

    def _inquiry(self, event: Announced, received: AwareDatetime) -> Inquiry:
        response = object_in(json_object(event.payload, self._limits), EVENT)
        form = filled_in(_answers(response), self._chosen)
        definition = response.get("definition")
        title = text_in(object_of(definition), "title") if definition is not None else None
        sent = moment_in(response, "submitted_at")
        return Inquiry(
            contact=form.contact,
            message=form.message,
            subject=form.subject,
            sent=sent,
            activities=(Activity(kind=FORM_SUBMISSION, at=sent or received, detail=title),),
        )


def _answers(response: Fields) -> Iterator[Answer]:
    """Questions with their answers, and the hidden fields, which nobody was asked."""
    titles = _titles(response)
    for place, answer in enumerate(objects_in(response, "answers")):
        field = object_in({"field": answer.get("field")}, "field")
        kind = text_in(answer, "type") or ""
        question = (
            _QUESTIONS.get(kind) or titles.get(str(field.get("id"))) or text_in(field, "ref") or f"answer {place}"
        )
        value = _value(answer.get(kind))
        # A yes or no, a number or a link tells something only together with the question.
        yield Answer(question=question, answer=value, asked=kind in ("text", "choice", "choices", "date"))
    hidden = response.get("hidden")
    for key, given in object_of(hidden or {}).items():
        yield Answer(question=key, answer=_value(given), asked=False)


def _titles(response: Fields) -> dict[str, str]:
    """The title of each question by its id, those inside groups too."""
    found: dict[str, str] = {}
    definition = response.get("definition")
    level = list(objects_in(object_of(definition), "fields")) if definition is not None else []
    for field in level:
        if (title := text_in(field, "title", longest=None)) is not None:
            found[str(field.get("id"))] = title
        inner = field.get("properties")
        if isinstance(inner, dict) and isinstance(inner.get("fields"), list):
            level += objects_in(inner, "fields")
    return found


def _value(value: object) -> str:
    if isinstance(value, dict):
        chosen = value.get("labels") or value.get("label")
        parts = [*(chosen if isinstance(chosen, list) else [chosen]), value.get("other")]
        return ", ".join(part for part in parts if isinstance(part, str))
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value) if isinstance(value, str | int | float) else ""
