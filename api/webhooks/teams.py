"""Microsoft Teams: Graph tells of a new transcript, which is fetched as WebVTT by an app's own credentials.

A subscription is proven by echoing its validation token, a notification by the client state; nothing is signed. One
request may tell of several transcripts. Sources: learn.microsoft.com/graph,
teams-changenotifications-callrecording-and-calltranscript and /api/calltranscript-get.
"""

from __future__ import annotations

import base64
import binascii
import re
import time
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from pydantic import AwareDatetime

from agent.errors import InputError, UnreadableInput
from agent.transcripts import Incoming
from agent.transcripts.json_nodes import Node
from api.webhooks.access_tokens import AccessTokens
from api.webhooks.documents import document, event_name, long_text, packed
from api.webhooks.meeting_people import hosted_by
from api.webhooks.one_secret import OneSecret
from api.webhooks.signatures import require_same
from api.webhooks.source import Announced, Answered, Delivered, Ignored, Several, SignatureRefused
from api.webhooks.vendor_http import Reply, Terms, VendorHttp

if TYPE_CHECKING:
    from api.settings import Settings

CREATED = "transcript.created"
MOST_NOTIFICATIONS = 1000
LONGEST_TOKEN = 2000

KEYS = (
    "LEADPROOF_TEAMS_TENANT_ID, LEADPROOF_TEAMS_CLIENT_ID and LEADPROOF_TEAMS_CLIENT_SECRET, and at the application "
    "access policy that the tenant's administrator grants"
)

_ID = r"(?:\('([^'()/]{1,1000})'\)|/([^'()/]{1,1000}))"
_RESOURCE = re.compile(rf"/?(?:users{_ID}|communications)/onlineMeetings{_ID}/transcripts{_ID}")
_ORGANIZER = re.compile(rb"[0-9]\*([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\*", re.IGNORECASE)
_PRINTABLE = re.compile(r"[\x20-;=?-\x7e]+")
"""No angle brackets, so that no browser can take it for a page."""


class Teams(OneSecret):
    """Transcripts of online meetings."""

    name = "teams"

    def __init__(self, settings: Settings, *, sleep: Callable[[float], None] = time.sleep) -> None:
        super().__init__(settings.teams_client_state)
        self._settings = settings
        self._http = VendorHttp(Terms("Microsoft Teams", KEYS, settings.limits), sleep=sleep)

    def receive(self, delivered: Delivered) -> Announced | Several | Answered | Ignored:
        """Raises SignatureRefused, and UnreadableInput for a notification that names no transcript."""
        state = self.secret().get_secret_value()
        token = delivered.query.get("validationToken")
        if token is not None:
            return _echo(token)
        notifications = self._proven(delivered.body, state)
        events = [_announced(each) for each in notifications if each.at("changeType").text() == "created"]
        distinct = tuple({event.event_id: event for event in events}.values())
        if not distinct:
            kinds = sorted({(each.first("lifecycleEvent", "changeType").text() or "")[:60] for each in notifications})
            return Ignored(why=f"Graph notification {', '.join(kinds)}")
        return distinct[0] if len(distinct) == 1 else Several(events=distinct)

    def fetch(self, event: Announced, received: AwareDatetime) -> Incoming | None:
        """The transcript as WebVTT. Raises FetchFailed and TranscriptGone."""
        kept = document(event.payload, self._settings.limits)
        url = f"{self._settings.teams_base_url}/{long_text(kept.at('path'))}"
        about = self._asked(url, "application/json")
        told = self._http.read(about)
        content = self._asked(f"{url}/content?$format=text/vtt", "text/vtt").body
        if not content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"WEBVTT"):
            raise self._http.unknown_answer()
        if b"-->" not in content:
            return None
        found = Incoming(
            raw=content,
            received=received,
            format="teams-vtt",
            took_place=told.at("createdDateTime").date(),
            seller_domains=self._settings.seller_domains,
        )
        # the organizer is of the tenant, and so of the selling side
        organizer = told.at("meetingOrganizer").at("user").at("displayName").text()
        return hosted_by(found, organizer, self._settings.limits)

    def _proven(self, body: bytes, state: str) -> list[Node]:
        """The notifications, each with our client state. A body without any proves nothing."""
        try:
            found = list(document(body, self._settings.limits).at("value").each(MOST_NOTIFICATIONS))
            states = [each.at("clientState").text() for each in found]
        except UnreadableInput:
            raise SignatureRefused from None
        for given in states or [None]:
            require_same(given, state)
        return found

    def _asked(self, url: str, kind: str) -> Reply:
        reply = self._http.send("GET", url, headers={**self._tokens.headers(), "Accept": kind})
        if reply.status == 401:
            reply = self._http.send("GET", url, headers={**self._tokens.renewed(), "Accept": kind})
        self._http.require_success(reply)
        return reply

    @cached_property
    def _tokens(self) -> AccessTokens:
        settings = self._settings
        graph = urlsplit(settings.teams_base_url)
        return AccessTokens(
            self._http,
            f"{settings.teams_login_url}/{settings.teams_tenant_id}/oauth2/v2.0/token",
            {
                "grant_type": "client_credentials",
                "client_id": settings.teams_client_id,
                "client_secret": settings.teams_client_secret,
                "scope": f"{graph.scheme}://{graph.netloc}/.default",
            },
        )


def _echo(token: str) -> Answered:
    """A validation token as plain text, as Graph asks for it before it makes a subscription."""
    if len(token) > LONGEST_TOKEN or not _PRINTABLE.fullmatch(token):
        raise InputError("validation_token_invalid", "The validation token is none of Microsoft Graph's.")
    return Answered(body=token.encode(), media_type="text/plain")


def _announced(notification: Node) -> Announced:
    """The event of one notification; what it keeps is the path in Graph, and no client state."""
    resource = long_text(notification.at("resourceData").at("@odata.id")) or long_text(notification.at("resource"))
    found = _RESOURCE.fullmatch(resource or "")
    if found is None:
        notification.at("resource").refuse("names no transcript of an online meeting")
    users, meetings, transcripts = (found[at] or found[at + 1] for at in (1, 3, 5))
    user = users or _organizer_in(meetings)
    whose = f"users/{quote(user, safe='')}" if user else "communications"
    path = f"{whose}/onlineMeetings/{quote(meetings, safe='')}/transcripts/{quote(transcripts, safe='')}"
    return Announced(event_id=event_name(meetings, transcripts), kind=CREATED, payload=packed({"path": path}))


def _organizer_in(meeting_id: str) -> str | None:
    """The organizer's id, which a meeting's id holds in Base64 (unverified); None where it does not."""
    try:
        decoded = base64.b64decode(meeting_id + "=" * (-len(meeting_id) % 4), validate=True)
    except (binascii.Error, ValueError):
        return None
    found = _ORGANIZER.search(decoded)
    return found[1].decode() if found else None
