"""The form on your own website: JSON, form-encoded or multipart, with a token or signed by your server.

A browser that sends the form itself can keep no secret, so its token only names the form; what keeps robots out is a
field that people do not see, and a limit for each address.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from pydantic import AwareDatetime

from agent.errors import UnreadableInput
from agent.lead import Activity
from agent.transcripts import Incoming
from api.webhooks.bodies import MULTIPART, URL_ENCODED, content_type, form_fields, json_object, utf8
from api.webhooks.form_answers import Answer, filled_in
from api.webhooks.inquiry import FORM_SUBMISSION, Inquiry
from api.webhooks.proof import OUR_SIGNATURE, OUR_TOKEN, OUR_WINDOW, require_timed
from api.webhooks.rate_limit import RateLimit
from api.webhooks.signatures import same
from api.webhooks.source import Announced, Answered, Delivered, Did, SignatureRefused
from knowledge.events import event_key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from api.settings import Settings

TOKEN = "token"  # noqa: S105 -- the name of a field
SUBMISSION_ID = "submission_id"
UNKNOWN_ADDRESS = "unknown"


class WebsiteForm:
    """/webhooks/form."""

    name = "form"

    def __init__(self, settings: Settings) -> None:
        self._token = settings.form_token
        self._secret = settings.form_secret
        self._honeypot = settings.form_honeypot
        self._chosen = settings.inquiry_fields
        self._limits = settings.limits
        self._rate = RateLimit(settings.form_per_minute)

    @property
    def is_set_up(self) -> bool:
        return self._token is not None or self._secret is not None

    def receive(self, delivered: Delivered) -> Announced | Answered:
        """A form that was filled in. Raises SignatureRefused, TooManyRequests, UnreadableInput, InputTooLarge."""
        signed = self._is_signed(delivered)
        if not signed:
            self._rate.take(delivered.address or UNKNOWN_ADDRESS, delivered.received)
        fields = _fields(delivered, self)
        token = fields.pop(TOKEN, None)
        if not signed:
            self._require_token(delivered, token)
        is_robot = bool(fields.pop(self._honeypot, "").strip())
        payload = json.dumps(fields, ensure_ascii=False, sort_keys=True).encode("utf-8", "replace")
        event = Announced(event_id=_event_id(fields, payload, delivered), kind=FORM_SUBMISSION, payload=payload)
        if is_robot:
            return _as_if_taken(event)
        inquiry = self._inquiry(event, delivered.received)
        if inquiry.told(delivered.received) is None:
            raise UnreadableInput(
                "form_empty", "The form holds neither a message nor an e-mail address. Send at least one of them."
            )
        inquiry.require_readable(delivered.received, self._limits)
        return event

    def fetch(self, event: Announced, received: AwareDatetime) -> Incoming | Did | None:
        """The inquiry, or only that the form was sent where it holds no words."""
        return self._inquiry(event, received).told(received)

    def _inquiry(self, event: Announced, received: AwareDatetime) -> Inquiry:
        fields: dict[str, str] = json.loads(event.payload)
        about = fields.pop("form", None)
        form = filled_in(
            (Answer(question=name, answer=value, asked=False) for name, value in fields.items()), self._chosen
        )
        return Inquiry(
            contact=form.contact,
            message=form.message,
            subject=form.subject,
            activities=(Activity(kind=FORM_SUBMISSION, at=received, detail=about),),
        )

    def _is_signed(self, delivered: Delivered) -> bool:
        """Whether it is signed by your server. Raises SignatureRefused where it is signed wrongly."""
        header = delivered.headers.get(OUR_SIGNATURE)
        if header is None or self._secret is None:
            return False
        require_timed(self._secret, header, delivered, OUR_WINDOW)
        return True

    def _require_token(self, delivered: Delivered, field: str | None) -> None:
        given = delivered.headers.get(OUR_TOKEN) or delivered.query.get(TOKEN) or field
        if self._token is None or not same(given, self._token.get_secret_value()):
            raise SignatureRefused

    def _read(self, delivered: Delivered) -> Mapping[str, object]:
        if content_type(delivered) in (URL_ENCODED, MULTIPART):
            return utf8(form_fields(delivered, self._limits))
        return json_object(delivered.body, self._limits)


def _fields(delivered: Delivered, form: WebsiteForm) -> dict[str, str]:
    """The fields as texts. Raises UnreadableInput."""
    fields = {}
    for name, value in form._read(delivered).items():
        values = value if isinstance(value, list) else [value]
        if not all(each is None or isinstance(each, str | int | float) for each in values):
            raise UnreadableInput("form_invalid", f"“{name[:60]}” must be text, a number, or a list of them.")
        fields[name] = ", ".join(_text(each) for each in values if each is not None)
    return fields


def _as_if_taken(event: Announced) -> Answered:
    """What a robot is answered: the same as anybody, and nothing is stored."""
    key = event_key(WebsiteForm.name, event.event_id)
    return Answered(body=json.dumps({"id": key, "link": f"/v1/events/{key}"}).encode(), status=202)


def _text(value: object) -> str:
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)


def _event_id(fields: dict[str, str], payload: bytes, delivered: Delivered) -> str:
    """The page's own name for it; else its content and day, so that a double click is one event."""
    own = fields.pop(SUBMISSION_ID, "").strip()
    named = f"id:{own}" if own else f"{delivered.received:%Y-%m-%d}:{hashlib.sha256(payload).hexdigest()}"
    return hashlib.sha256(named.encode("utf-8", "replace")).hexdigest()
