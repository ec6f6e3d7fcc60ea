"""Fathom: "new meeting content ready" brings the whole meeting, signed by Standard Webhooks.

The transcript is in it only where the webhook was created with include_transcript; where it is not and an API key is
set, it is fetched. Source: developers.fathom.ai/api-reference/webhook-payloads/new-meeting-content-ready.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from pydantic import AwareDatetime, SecretStr

from agent.lead import Contact
from agent.transcripts import Incoming
from agent.transcripts.json_nodes import Node
from agent.transcripts.people import MOST_PEOPLE, address
from api.webhooks.documents import document, event_name, needed, packed
from api.webhooks.one_secret import OneSecret
from api.webhooks.pace import Pace
from api.webhooks.source import Announced, Delivered
from api.webhooks.standard_webhooks import verified
from api.webhooks.vendor_http import Terms, VendorHttp

if TYPE_CHECKING:
    from api.settings import Settings

READY = "new_meeting_content_ready"
A_SECOND = 1.0
"""Requests a second: Fathom allows sixty a minute."""

NOT_READY = 120.0


class Fathom(OneSecret):
    """Meetings that Fathom recorded."""

    name = "fathom"

    def __init__(self, settings: Settings, *, sleep: Callable[[float], None] = time.sleep) -> None:
        super().__init__(settings.fathom_webhook_secret)
        self._settings = settings
        terms = Terms("Fathom", "LEADPROOF_FATHOM_API_KEY", settings.limits, Pace(A_SECOND, sleep=sleep))
        self._http = VendorHttp(terms, sleep=sleep)

    def receive(self, delivered: Delivered) -> Announced:
        """Raises SignatureRefused, and UnreadableInput for a body that is no meeting."""
        verified(delivered, self.secret())
        return announced(document(delivered.body, self._settings.limits), delivered.body)

    def fetch(self, event: Announced, received: AwareDatetime) -> Incoming:
        """The meeting with its transcript. Raises FetchFailed and TranscriptGone.

        Without a transcript and without a key the meeting is given as it is; reading it says what to do.
        """
        meeting, raw = document(event.payload, self._settings.limits), event.payload
        key = self._settings.fathom_api_key
        if not meeting.at("transcript") and key is not None:
            raw = self._completed(meeting, key)
        return Incoming(
            raw=raw,
            received=received,
            format="fathom",
            seller_domains=self._settings.seller_domains,
            contact=_only_external(meeting),
        )

    def _completed(self, meeting: Node, key: SecretStr) -> bytes:
        url = f"{self._settings.fathom_base_url}/recordings/{recording_id(meeting)}/transcript"
        answer = self._http.json("GET", url, headers={"X-Api-Key": key.get_secret_value()})
        if not answer.at("transcript"):
            raise self._http.not_ready(NOT_READY)
        return packed({**_fields(meeting), "transcript": answer.at("transcript").value})


def announced(meeting: Node, raw: bytes) -> Announced:
    """The event of a meeting, as the webhook sends it and the API lists it. Raises UnreadableInput."""
    return Announced(event_id=event_name(recording_id(meeting), READY), kind=READY, payload=raw)


def recording_id(meeting: Node) -> str:
    """The number of a recording. Raises UnreadableInput where there is none."""
    ident = meeting.at("recording_id")
    found = needed(ident)
    if not found.isascii() or not found.isdigit():
        ident.refuse("is no number; Fathom's recordings have numbers")
    return found


def _fields(meeting: Node) -> dict[str, object]:
    return dict(meeting.value) if isinstance(meeting.value, dict) else {}


def _only_external(meeting: Node) -> Contact:
    """The invitee from outside, where there is one only."""
    found = list(_externals(meeting))
    return found[0] if len(found) == 1 else Contact()


def _externals(meeting: Node) -> Iterator[Contact]:
    for invitee in meeting.at("calendar_invitees").each(MOST_PEOPLE):
        email = address(invitee.at("email").text())
        if invitee.at("is_external").flag() and email:
            yield Contact(name=invitee.at("name").text(), email=email)
