"""Google Forms, which has no webhook: our Apps Script (docs/google-forms.gs) sends each response, signed.

It runs on the form, whose answers come one by one with their type, or on the sheet, which has columns of values.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pydantic import AwareDatetime

from agent.lead import Activity
from agent.transcripts import Incoming
from agent.transcripts.json_fields import Fields, moment_in, object_in, objects_in, refuse, text_in
from api.webhooks.bodies import json_object
from api.webhooks.documents import event_name
from api.webhooks.form_answers import Answer, filled_in
from api.webhooks.inquiry import FORM_SUBMISSION, Inquiry
from api.webhooks.one_secret import OneSecret
from api.webhooks.proof import OUR_SIGNATURE, OUR_WINDOW, require_timed
from api.webhooks.source import Announced, Delivered, Did

if TYPE_CHECKING:
    from api.settings import Settings

TIMESTAMP = "timestamp"
"""The column that a sheet of responses begins with; its date is written in the sheet's own way."""

_TELLING = frozenset("TEXT PARAGRAPH_TEXT MULTIPLE_CHOICE CHECKBOX LIST DATE DATETIME".split())
"""Types of questions whose answer says something by itself."""


class GoogleForms(OneSecret):
    """/webhooks/google-forms."""

    name = "google-forms"

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings.google_forms_secret)
        self._chosen = settings.inquiry_fields
        self._limits = settings.limits

    def receive(self, delivered: Delivered) -> Announced:
        """A response. Raises SignatureRefused, UnreadableInput, InputTooLarge."""
        require_timed(self.secret(), delivered.headers.get(OUR_SIGNATURE), delivered, OUR_WINDOW)
        body = json_object(delivered.body, self._limits)
        response_id = text_in(body, "id")
        if response_id is None:
            refuse("“id”", "is missing; it names the response")
        event = Announced(event_id=event_name(response_id), kind=FORM_SUBMISSION, payload=delivered.body)
        self._inquiry(event, delivered.received).require_readable(delivered.received, self._limits)
        return event

    def fetch(self, event: Announced, received: AwareDatetime) -> Incoming | Did | None:
        """The inquiry, or only that the form was sent where it holds no words."""
        return self._inquiry(event, received).told(received)

    def _inquiry(self, event: Announced, received: AwareDatetime) -> Inquiry:
        body = json_object(event.payload, self._limits)
        form = filled_in(_answers(body), self._chosen)
        sent = moment_in(body, "submitted")
        return Inquiry(
            contact=form.contact,
            message=form.message,
            subject=form.subject,
            sent=sent,
            activities=(Activity(kind=FORM_SUBMISSION, at=sent or received, detail=text_in(body, "form")),),
        )


def _answers(body: Fields) -> Iterator[Answer]:
    yield Answer(question="email", answer=text_in(body, "email") or "", asked=False)
    for each in objects_in(body, "answers"):
        kind = text_in(each, "type") or ""
        title = text_in(each, "title", longest=None) or ""
        yield Answer(question=title, answer=_value(each.get("response")), asked=kind in _TELLING)
    columns = object_in(body, "namedValues") if body.get("namedValues") is not None else {}
    for title, values in columns.items():
        if title.strip().casefold() != TIMESTAMP:
            yield Answer(question=title, answer=_value(values))


def _value(value: object) -> str:
    """A text, a list of chosen ones, or a grid, which is a list of rows."""
    if isinstance(value, list):
        return ", ".join(text for each in value if (text := _value(each).strip()))
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""
