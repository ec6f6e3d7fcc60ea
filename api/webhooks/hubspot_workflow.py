"""HubSpot: the action "Send a webhook" of a workflow, signed by an app's secret or with a token in a header.

HubSpot sends all properties of a contact, or the fields that the action names; both are read. A 4xx answer is final
for it but for 429.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pydantic import AwareDatetime, SecretStr

from agent.errors import UnreadableInput
from agent.lead import Activity
from agent.transcripts import Incoming
from agent.transcripts.json_fields import Fields, text_in
from api.webhooks.bodies import json_object
from api.webhooks.form_answers import Answer, filled_in
from api.webhooks.inquiry import FORM_SUBMISSION, Inquiry
from api.webhooks.proof import OUR_TOKEN, hmac_sha256
from api.webhooks.signatures import require_recent, require_same, same, whole_number
from api.webhooks.source import Announced, Delivered, Did, Ignored, SignatureRefused

if TYPE_CHECKING:
    from api.settings import Settings

KNOWN = {
    "firstname": "first name",
    "lastname": "last name",
    "email": "email",
    "company": "company",
    "jobtitle": "job title",
    "phone": "phone",
    "mobilephone": "mobile phone",
    "industry": "industry",
    "numemployees": "employees",
    "numberofemployees": "employees",
    "country": "country",
    "message": "message",
    "hs_object_id": "crm id",
}
"""HubSpot's own properties of a contact, by what they are here."""

_NOT_ASKED = frozenset("properties activity form associated-company objectId objectTypeId vid portal-id".split())
"""What stands at the top beside the fields that an action names."""

_ID = re.compile(r"[0-9]{1,20}")
_ESCAPED = re.compile("%(?:3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)", re.IGNORECASE)
"""What HubSpot writes out in an address before it signs it (version 3)."""


class HubSpotWorkflow:
    """/webhooks/hubspot-workflow."""

    name = "hubspot-workflow"

    def __init__(self, settings: Settings) -> None:
        self._secret = settings.hubspot_workflow_secret
        self._token = settings.hubspot_workflow_token
        self._chosen = settings.inquiry_fields
        self._limits = settings.limits

    @property
    def is_set_up(self) -> bool:
        return self._secret is not None or self._token is not None

    def receive(self, delivered: Delivered) -> Announced | Ignored:
        """A contact that a workflow sends. Raises SignatureRefused, UnreadableInput, InputTooLarge.

        Its name for good is the hash of its body: what HubSpot tries again is the same to the byte.
        """
        self._require_proof(delivered)
        event_id = hashlib.sha256(delivered.body).hexdigest()
        event = Announced(event_id=event_id, kind="workflow", payload=delivered.body)
        inquiry = self._inquiry(event, delivered.received)
        if inquiry.told(delivered.received) is None:
            raise UnreadableInput(
                "contact_missing", "The body names no contact. Send at least the property email in the webhook action."
            )
        inquiry.require_readable(delivered.received, self._limits)
        return event

    def fetch(self, event: Announced, received: AwareDatetime) -> Incoming | Did | None:
        """The contact's message, or only what it did where there is none."""
        return self._inquiry(event, received).told(received)

    def _inquiry(self, event: Announced, received: AwareDatetime) -> Inquiry:
        body = json_object(event.payload, self._limits)
        kind = text_in(body, "activity") or FORM_SUBMISSION
        form = filled_in(_answers(body, {question for _, question in self._chosen}), self._chosen)
        return Inquiry(
            contact=form.contact,
            message=form.message,
            subject=form.subject,
            activities=(Activity(kind=kind[:100], at=received, detail=text_in(body, "form")),),
        )

    def _require_proof(self, delivered: Delivered) -> None:
        headers = delivered.headers
        if self._token is not None and same(headers.get(OUR_TOKEN), self._token.get_secret_value()):
            return
        if self._secret is None:
            raise SignatureRefused
        if "x-hubspot-signature-v3" in headers:
            _require_version_3(self._secret, delivered)
        else:
            _require_version_2(self._secret, delivered)


def _require_version_3(secret: SecretStr, delivered: Delivered) -> None:
    at = delivered.headers.get("x-hubspot-request-timestamp", "")
    require_recent(whole_number(at) / 1000, delivered.received)
    given = delivered.headers["x-hubspot-signature-v3"]
    addresses = {delivered.url, _ESCAPED.sub(lambda found: chr(int(found[0][1:], 16)), delivered.url)}
    signed = [f"POST{url}".encode() + delivered.body + at.encode() for url in sorted(addresses)]
    if not any([same(given, base64.b64encode(hmac_sha256(secret, each)).decode()) for each in signed]):  # noqa: C419
        raise SignatureRefused


def _require_version_2(secret: SecretStr, delivered: Delivered) -> None:
    """The older request signature has no time: a request sent again is the same event."""
    source = f"{secret.get_secret_value()}POST{delivered.url}".encode() + delivered.body
    require_same(delivered.headers.get("x-hubspot-signature"), hashlib.sha256(source).hexdigest())


def _answers(body: Fields, chosen: set[str]) -> Iterator[Answer]:
    """What the action names, then the known properties of the contact, then those of its company."""
    for name, value in body.items():
        if name not in _NOT_ASKED and (text := _text(value)):
            yield Answer(question=KNOWN.get(name, name), answer=text, asked=False)
    for name, value in _properties(body):
        if (name in KNOWN or name in chosen) and (text := _text(value)):
            yield Answer(question=KNOWN.get(name, name), answer=text, asked=False)
    for key in ("objectId", "vid"):
        if _ID.fullmatch(text := _text(body.get(key))):
            yield Answer(question="crm id", answer=text, asked=False)
    company = body.get("associated-company")
    for name, value in _properties(company) if isinstance(company, dict) else ():
        if name in ("name", "industry", "numberofemployees", "country") and (text := _text(value)):
            yield Answer(question="company" if name == "name" else KNOWN[name], answer=text, asked=False)


def _properties(body: Fields) -> Iterator[tuple[str, object]]:
    properties = body.get("properties")
    if isinstance(properties, dict):
        yield from properties.items()


def _text(value: object) -> str:
    """A property's value, which may stand by itself or inside an object with its history."""
    if isinstance(value, dict):
        value = value.get("value")
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str | int | float):
        return str(value)
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list) and value else ""
