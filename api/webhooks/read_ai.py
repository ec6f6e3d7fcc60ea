"""Read.ai: `meeting_end` brings the whole report, signed with the webhook's signing key.

How the key and the signature are written, and the shape of the transcript, are unverified: the vendor's page could not
be read. Nothing signed tells the time, so a request is kept from having a second effect by its session alone. Source:
support.read.ai/hc/en-us/articles/16352415827219, and several independent receivers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import AwareDatetime

from agent.transcripts import Incoming
from agent.transcripts.json_nodes import Node
from agent.transcripts.people import MOST_PEOPLE, address, business_domains
from api.webhooks.documents import document, event_name, needed
from api.webhooks.meeting_people import only_outsider
from api.webhooks.one_secret import OneSecret
from api.webhooks.signatures import hex_hmac, require_same
from api.webhooks.source import Announced, Delivered, Ignored
from api.webhooks.standard_webhooks import decoded_secret

if TYPE_CHECKING:
    from api.settings import Settings

STARTED = "meeting_start"
REPORT = "report"


class ReadAi(OneSecret):
    """Meetings that Read.ai reported on."""

    name = "readai"

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings.readai_signing_key)
        self._settings = settings

    def receive(self, delivered: Delivered) -> Announced | Ignored:
        """Raises SignatureRefused, and UnreadableInput for a body that is no report."""
        key = decoded_secret(self.secret().get_secret_value())
        given = delivered.headers.get("x-read-signature", "").removeprefix("sha256=")
        require_same(given.lower(), hex_hmac(key, delivered.body))
        report = document(delivered.body, self._settings.limits)
        trigger = report.at("trigger").text() or ""
        if trigger == STARTED:
            return Ignored(why="Read.ai meeting_start")
        # a report that is sent again by hand is the same one, unless the first came without its transcript
        kind = REPORT if report.at("transcript") else trigger[:60] or "no_trigger"
        name = event_name(needed(report.at("session_id")), kind)
        return Announced(event_id=name, kind=kind, payload=delivered.body)

    def fetch(self, event: Announced, received: AwareDatetime) -> Incoming:
        """The report as it came. Raises UnreadableInput."""
        report = document(event.payload, self._settings.limits)
        owner = address(report.at("owner").at("email").text())
        people = ((who.at("name").text(), who.at("email").text()) for who in _participants(report))
        return Incoming(
            raw=event.payload,
            received=received,
            format="read-ai",
            seller_domains=self._settings.seller_domains,
            contact=only_outsider(people, self._settings.seller_domains or business_domains(owner)),
        )


def _participants(report: Node) -> list[Node]:
    return list(report.at("participants").each(MOST_PEOPLE))
