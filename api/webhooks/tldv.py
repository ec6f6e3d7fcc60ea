"""tl;dv: `TranscriptReady` brings the transcript; who was there and when is asked for by the API, where a key is set.

tl;dv signs nothing: a header of one's own choosing is all that proves a request, so it must be set. The payload is
unverified; where it holds no list of who said what, the transcript is fetched. Sources: doc.tldv.io,
intercom.help/tldv/en/articles/15416775-webhooks.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING
from urllib.parse import quote

from pydantic import AwareDatetime, SecretStr

from agent.transcripts import Incoming
from agent.transcripts.json_nodes import Node
from agent.transcripts.moments import moment
from agent.transcripts.people import MOST_PEOPLE, address, business_domains
from agent.transcripts.tldv import recognises
from api.webhooks.documents import document, event_name, needed, packed
from api.webhooks.meeting_people import only_outsider
from api.webhooks.one_secret import OneSecret
from api.webhooks.pace import Pace
from api.webhooks.signatures import require_same
from api.webhooks.source import Announced, Delivered, Ignored
from api.webhooks.vendor_http import Terms, VendorHttp

if TYPE_CHECKING:
    from api.settings import Settings

READY = "TranscriptReady"
A_SECOND = 1.0
"""Requests a second; tl;dv names no limit."""

NOT_READY = 120.0


class Tldv(OneSecret):
    """Meetings that tl;dv recorded."""

    name = "tldv"

    def __init__(self, settings: Settings, *, sleep: Callable[[float], None] = time.sleep) -> None:
        super().__init__(settings.tldv_webhook_secret)
        self._settings = settings
        terms = Terms("tl;dv", "LEADPROOF_TLDV_API_KEY", settings.limits, Pace(A_SECOND, sleep=sleep))
        self._http = VendorHttp(terms, sleep=sleep)

    def receive(self, delivered: Delivered) -> Announced | Ignored:
        """Raises SignatureRefused, and UnreadableInput for a body that names no meeting."""
        given = delivered.headers.get(self._settings.tldv_webhook_header.lower())
        require_same(given, self.secret().get_secret_value())
        told = document(delivered.body, self._settings.limits)
        kind = told.at("event").text() or ""
        if kind != READY:
            return Ignored(why=f"tl;dv event {kind[:60]}")
        meeting_id = needed(told.at("data").first("meetingId", "id"))
        return Announced(event_id=event_name(meeting_id, READY), kind=READY, payload=delivered.body)

    def fetch(self, event: Announced, received: AwareDatetime) -> Incoming:
        """The transcript, and the meeting's people and date beside it. Raises FetchFailed and TranscriptGone."""
        told = document(event.payload, self._settings.limits).at("data")
        meeting_id = needed(told.first("meetingId", "id"))
        key = self._settings.tldv_api_key
        if not recognises(told.value):
            if key is None:
                raise self._http.missing_key()
            told = self._transcript(meeting_id, key)
        meeting = Node({}) if key is None else self._asked(meeting_id, key)
        organizer = address(meeting.at("organizer").at("email").text())
        invitees = ((who.at("name").text(), who.at("email").text()) for who in _invitees(meeting))
        return Incoming(
            raw=packed({**_fields(told), **_beside(meeting)}),
            received=received,
            format="tldv",
            seller_domains=self._settings.seller_domains,
            contact=only_outsider(invitees, self._settings.seller_domains or business_domains(organizer)),
        )

    def _transcript(self, meeting_id: str, key: SecretStr) -> Node:
        reply = self._http.send("GET", self._url(meeting_id) + "/transcript", headers=_headers(key))
        if reply.status == 404:
            # tl;dv answers so while it is still at work
            raise self._http.not_ready(NOT_READY)
        self._http.require_success(reply)
        found = self._http.read(reply)
        if not recognises(found.value):
            raise self._http.unknown_answer()
        return found

    def _asked(self, meeting_id: str, key: SecretStr) -> Node:
        return self._http.json("GET", self._url(meeting_id), headers=_headers(key))

    def _url(self, meeting_id: str) -> str:
        return f"{self._settings.tldv_base_url}/meetings/{quote(meeting_id, safe='')}"


def _headers(key: SecretStr) -> Mapping[str, str]:
    return {"x-api-key": key.get_secret_value()}


def _fields(told: Node) -> dict[str, object]:
    return dict(told.value) if isinstance(told.value, dict) else {}


def _beside(meeting: Node) -> dict[str, object]:
    """What of a meeting goes beside its transcript; a date that is none is left out."""
    found = {key: meeting.at(key).value for key in ("organizer", "invitees") if meeting.at(key)}
    happened = meeting.at("happenedAt").text()
    return {**found, "happenedAt": happened} if happened and moment(happened) else found


def _invitees(meeting: Node) -> list[Node]:
    return [*meeting.at("invitees").each(MOST_PEOPLE), meeting.at("organizer")]
