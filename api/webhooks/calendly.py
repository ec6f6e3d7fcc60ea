"""Calendly: a meeting booked, moved or canceled, and the answers given when booking.

A move comes as two events: the old booking is canceled with `rescheduled`, and the new one names the old.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pydantic import AwareDatetime

from agent.lead import Activity
from agent.transcripts import Incoming
from agent.transcripts.json_fields import Fields, moment_in, object_in, object_of, objects_in, refuse, text_in
from api.webhooks.bodies import json_object
from api.webhooks.documents import event_name
from api.webhooks.form_answers import Answer, filled_in
from api.webhooks.inquiry import FORM_SUBMISSION, Inquiry, joined
from api.webhooks.one_secret import OneSecret
from api.webhooks.proof import require_timed
from api.webhooks.source import Announced, Delivered, Did, Ignored

if TYPE_CHECKING:
    from api.settings import Settings

CREATED, CANCELED, NO_SHOW = "invitee.created", "invitee.canceled", "invitee_no_show.created"
ROUTED = "routing_form_submission.created"
BOOKED, MOVED, CALLED_OFF, MISSED = "meeting_booked", "meeting_rescheduled", "meeting_canceled", "meeting_missed"
WINDOW = 180
"""Seconds that a request may be old (developer.calendly.com, webhook signatures)."""


class Calendly(OneSecret):
    """/webhooks/calendly."""

    name = "calendly"

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings.calendly_signing_key)
        self._chosen = settings.inquiry_fields
        self._limits = settings.limits

    def receive(self, delivered: Delivered) -> Announced | Ignored:
        """A booking or what became of it. Raises SignatureRefused, UnreadableInput, InputTooLarge."""
        require_timed(self.secret(), delivered.headers.get("calendly-webhook-signature"), delivered, WINDOW)
        body = json_object(delivered.body, self._limits)
        kind = text_in(body, "event") or ""
        if kind not in (CREATED, CANCELED, NO_SHOW, ROUTED):
            return Ignored(why="an event that tells nothing of a lead")
        payload = object_in({"payload": body.get("payload")}, "payload")
        if kind == CANCELED and payload.get("rescheduled") is True:
            return Ignored(why="a meeting that was moved; the new booking tells of it")
        uri = text_in(payload, "uri")
        if uri is None:
            refuse("“payload.uri”", "is missing")
        event = Announced(event_id=event_name(kind, uri), kind=kind, payload=delivered.body)
        self._inquiry(event, delivered.received).require_readable(delivered.received, self._limits)
        return event

    def fetch(self, event: Announced, received: AwareDatetime) -> Incoming | Did | None:
        """What was written when booking, with the booking as an activity; else the activity alone."""
        return self._inquiry(event, received).told(received)

    def _inquiry(self, event: Announced, received: AwareDatetime) -> Inquiry:
        body = json_object(event.payload, self._limits)
        payload = object_in(body, "payload")
        at = moment_in(body, "created_at") or received
        kind = _activity(event.kind, payload)
        told = kind in (BOOKED, FORM_SUBMISSION)
        form = filled_in(_answers(payload, with_questions=told), self._chosen)
        return Inquiry(
            contact=form.contact,
            message=form.message,
            sent=at,
            activities=(Activity(kind=kind, at=at, detail=_meeting(payload)),),
        )


def _activity(kind: str, payload: Fields) -> str:
    if kind == CREATED:
        return MOVED if payload.get("old_invitee") else BOOKED
    return {CANCELED: CALLED_OFF, NO_SHOW: MISSED, ROUTED: FORM_SUBMISSION}[kind]


def _answers(payload: Fields, *, with_questions: bool) -> Iterator[Answer]:
    invitee = payload.get("invitee")
    told = object_of(invitee) if isinstance(invitee, dict) else payload
    names = [text_in(told, key) for key in ("first_name", "last_name")]
    yield Answer(question="name", answer=text_in(told, "name") or joined(names))
    yield Answer(question="email", answer=text_in(told, "email") or "")
    yield Answer(question="phone", answer=text_in(told, "text_reminder_number") or "")
    if with_questions:
        for each in objects_in(payload, "questions_and_answers"):
            answer = text_in(each, "answer", longest=None) or ""
            yield Answer(question=text_in(each, "question", longest=None) or "", answer=answer)
    for key, value in object_of(payload.get("tracking") or {}).items():
        if key.startswith("utm_") and isinstance(value, str):
            yield Answer(question=key, answer=value, asked=False)


def _meeting(payload: Fields) -> str | None:
    meeting = payload.get("scheduled_event")
    return text_in(object_of(meeting), "name") if isinstance(meeting, dict) else None
