"""Fireflies: `meeting.transcribed` (webhooks V2) or "Transcription completed" (V1) names a meeting.

The transcript is asked for by GraphQL. The body is signed with the webhook's secret; V1 has no time in it, V2 the one
when it was sent. Both versions name one event, so a meeting that both announce is taken once. Sources:
docs.fireflies.ai/graphql-api/webhooks-v2 and /webhooks, /miscellaneous/error-codes.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NoReturn

from pydantic import AwareDatetime

from agent.transcripts import Incoming
from agent.transcripts.json_nodes import Node
from agent.transcripts.people import MOST_PEOPLE, NameAndEmail, address, business_domains
from api.webhooks.documents import document, event_name, needed, packed
from api.webhooks.meeting_people import only_outsider
from api.webhooks.one_secret import OneSecret
from api.webhooks.pace import Pace
from api.webhooks.signatures import hex_hmac, require_recent, require_same
from api.webhooks.source import Announced, Delivered, FetchFailed, Ignored
from api.webhooks.vendor_http import Reply, Terms, VendorHttp, waiting_time

if TYPE_CHECKING:
    from api.settings import Settings

TRANSCRIBED = "meeting.transcribed"
TRANSCRIBED_V1 = "Transcription completed"

WINDOW = 86_400.0
"""Seconds that the time in a V2 body may be away: it is the event's, which a redelivery may repeat."""

A_SECOND = 1.0
"""Requests a second: sixty a minute on the larger plans."""

NOT_READY = 120.0

QUERY = """\
query Transcript($id: String!) {
  transcript(id: $id) {
    id title date dateString duration host_email organizer_email participants workspace_users
    meeting_attendees { displayName email }
    speakers { id name }
    sentences { index speaker_name speaker_id text start_time end_time }
  }
}
"""

_LASTING: Mapping[str, str] = {
    "auth_failed": "does not accept the key",
    "forbidden": "does not let the key read this meeting",
    "require_elevated_privilege": "does not let the key read this meeting",
    "paid_required": "gives this on a paid plan only",
    "require_ai_credits": "has no AI credits left for this account",
    "invalid_arguments": "does not take the meeting's id",
    "args_required": "does not take the meeting's id",
}


class Fireflies(OneSecret):
    """Meetings that Fireflies transcribed."""

    name = "fireflies"

    def __init__(self, settings: Settings, *, sleep: Callable[[float], None] = time.sleep) -> None:
        super().__init__(settings.fireflies_webhook_secret)
        self._settings = settings
        terms = Terms("Fireflies", "LEADPROOF_FIREFLIES_API_KEY", settings.limits, Pace(A_SECOND, sleep=sleep))
        self._http = VendorHttp(terms, sleep=sleep)

    def receive(self, delivered: Delivered) -> Announced | Ignored:
        """Raises SignatureRefused, and UnreadableInput for a body that names no meeting."""
        given = delivered.headers.get("x-hub-signature", "").removeprefix("sha256=")
        require_same(given, hex_hmac(self.secret().get_secret_value().encode(), delivered.body))
        told = document(delivered.body, self._settings.limits)
        sent = told.at("timestamp").number()
        if sent is not None:
            require_recent(sent / 1000, delivered.received, WINDOW)
        kind = told.first("event", "eventType").text() or ""
        if kind not in (TRANSCRIBED, TRANSCRIBED_V1):
            return Ignored(why=f"Fireflies event {kind[:60]}")
        return announced(needed(told.first("meeting_id", "meetingId")))

    def fetch(self, event: Announced, received: AwareDatetime) -> Incoming:
        """The transcript as the query answers it. Raises FetchFailed and TranscriptGone."""
        found = self._asked(needed(document(event.payload, self._settings.limits).at("meeting_id")))
        hosts = (address(found.at(who).text()) for who in ("organizer_email", "host_email"))
        seller_domains = self._settings.seller_domains or business_domains(*hosts)
        return Incoming(
            raw=packed({"data": {"transcript": found.value}}),
            received=received,
            format="fireflies",
            seller_domains=self._settings.seller_domains,
            contact=only_outsider(_people(found), seller_domains),
        )

    def _asked(self, meeting_id: str) -> Node:
        key = self._settings.fireflies_api_key
        if key is None:
            raise self._http.missing_key()
        reply = self._http.send(
            "POST",
            f"{self._settings.fireflies_base_url}/graphql",
            headers={"Authorization": f"Bearer {key.get_secret_value()}"},
            body={"query": QUERY, "variables": {"id": meeting_id}},
        )
        if reply.status in (401, 403):
            self._http.refuse_keys(reply.status)
        answer = self._http.read(reply)
        code = _error_code(answer)
        if code is not None:
            self._refuse(code, reply)
        self._http.require_success(reply)
        found = answer.at("data").at("transcript")
        if not found:
            raise self._http.gone()
        if not found.at("sentences"):
            raise self._http.not_ready(NOT_READY)
        return found

    def _refuse(self, code: str, reply: Reply) -> NoReturn:
        if code == "too_many_requests":
            after = reply.headers.get("retry-after")
            raise self._http.rate_limited(waiting_time(after, datetime.now(UTC)) if after else None)
        if code == "object_not_found":
            raise self._http.gone()
        why = _LASTING.get(code)
        raise FetchFailed(
            "fireflies_failed" if why is None else f"fireflies_{code}",
            f"Fireflies {why or 'answered with an error instead of a transcript'}.",
            lasting=why is not None,
        )


def announced(meeting_id: str) -> Announced:
    """The event of a meeting, whichever way it became known."""
    payload = packed({"meeting_id": meeting_id})
    return Announced(event_id=event_name(meeting_id, TRANSCRIBED), kind=TRANSCRIBED, payload=payload)


def _error_code(answer: Node) -> str | None:
    """The code of the first error; "" for one without; None where there is none."""
    for error in answer.at("errors").each():
        return (error.at("code") or error.at("extensions").at("code")).text() or ""
    return None


def _people(found: Node) -> Iterator[NameAndEmail]:
    for attendee in found.at("meeting_attendees").each(MOST_PEOPLE):
        yield attendee.first("displayName", "name").text(), attendee.at("email").text()
    for participant in found.at("participants").each(MOST_PEOPLE):
        # one text may hold several addresses
        for part in (participant.text() or "").split(","):
            yield None, part
