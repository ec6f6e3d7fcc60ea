"""Zoom: `recording.transcript_completed` tells where a meeting's transcript lies; the download token opens it.

The body is signed with the app's secret token, the address is proven by a challenge every 72 hours. A meeting whose
recording was paused has several transcripts: each is an event of its own. Sources: zoom/webhook-sample index.js,
zoom/rivet-javascript Meetings.RecordingTranscriptCompletedEvent.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from pydantic import AwareDatetime

from agent.transcripts import Incoming
from agent.transcripts.json_nodes import Node
from agent.transcripts.people import address, business_domains, spelled_out
from api.webhooks.access_tokens import AccessTokens
from api.webhooks.documents import document, event_name, long_text, needed, packed
from api.webhooks.download_hosts import Hosts, under
from api.webhooks.meeting_people import hosted_by
from api.webhooks.one_secret import OneSecret
from api.webhooks.signatures import hex_hmac, require_recent, require_same, whole_number
from api.webhooks.source import Announced, Answered, Delivered, FetchFailed, Ignored, Several
from api.webhooks.vendor_http import Reply, Terms, VendorHttp

if TYPE_CHECKING:
    from api.settings import Settings

COMPLETED = "recording.transcript_completed"
CHALLENGE = "endpoint.url_validation"
MOST_FILES = 200

OWN_HOSTS = (under("zoom.us"), under("zoomgov.com"), under("zoom.com"))
KEYS = "LEADPROOF_ZOOM_ACCOUNT_ID, LEADPROOF_ZOOM_CLIENT_ID and LEADPROOF_ZOOM_CLIENT_SECRET"


class Zoom(OneSecret):
    """Transcripts of cloud recordings."""

    name = "zoom"

    def __init__(self, settings: Settings, *, sleep: Callable[[float], None] = time.sleep) -> None:
        super().__init__(settings.zoom_webhook_secret)
        self._settings = settings
        self._hosts = Hosts("Zoom", OWN_HOSTS, settings.download_hosts)
        self._http = VendorHttp(Terms("Zoom", KEYS, settings.limits), sleep=sleep)

    def receive(self, delivered: Delivered) -> Announced | Several | Answered | Ignored:
        """Raises SignatureRefused, and UnreadableInput for a body that tells nothing usable."""
        secret = self.secret().get_secret_value().encode()
        _verify(delivered, secret)
        told = document(delivered.body, self._settings.limits)
        kind = told.at("event").text() or ""
        if kind == CHALLENGE:
            # signed like any other: an open one would sign whatever anybody asks for
            return _answer(told.at("payload"), secret)
        if kind != COMPLETED:
            return Ignored(why=f"Zoom event {kind[:60]}")
        found = tuple(announced(told.at("payload").at("object"), long_text(told.at("download_token"))))
        if not found:
            return Ignored(why="the recording has no transcript file")
        return found[0] if len(found) == 1 else Several(events=found)

    def fetch(self, event: Announced, received: AwareDatetime) -> Incoming | None:
        """The transcript as WebVTT. Raises FetchFailed, TranscriptGone and AddressRefused."""
        kept = document(event.payload, self._settings.limits)
        reply = self._downloaded(needed_address(kept), long_text(kept.at("download_token")))
        if not reply.body.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"WEBVTT"):
            # a page that asks to sign in comes as 200, too
            raise self._http.unknown_answer()
        if b"-->" not in reply.body:
            return None
        host = address(kept.at("host_email").text())
        found = Incoming(
            raw=reply.body,
            received=received,
            format="zoom-vtt",
            took_place=kept.at("start_time").date(),
            seller_domains=self._settings.seller_domains or business_domains(host),
        )
        # Zoom tells the host's address only; one like ann.ray@ spells a name out
        return hosted_by(found, spelled_out(host) if host else None, self._settings.limits)

    def _downloaded(self, url: str, download_token: str | None) -> Reply:
        """By the token that came with the event, and where that is none or too old by the app's own."""
        if download_token is not None:
            reply = self._http.download(url, self._hosts, headers={"Authorization": f"Bearer {download_token}"})
            if reply.status not in (401, 403) or not self.tokens.is_set_up:
                self._require_opened(reply)
                return reply
        headers = self.tokens.headers()
        reply = self._http.download(url, self._hosts, headers=headers)
        if reply.status == 401:
            reply = self._http.download(url, self._hosts, headers=self.tokens.renewed())
        self._http.require_success(reply)
        return reply

    def _require_opened(self, reply: Reply) -> None:
        if reply.status in (401, 403):
            raise FetchFailed(
                "zoom_token_expired",
                "Zoom does not accept the download token that came with the event: it lives for a day. "
                f"With {KEYS} set, older transcripts are fetched too: then leadproof events retry.",
                lasting=True,
            )
        self._http.require_success(reply)

    @cached_property
    def tokens(self) -> AccessTokens:
        """Access tokens of a server-to-server OAuth app."""
        settings = self._settings
        return AccessTokens(
            self._http,
            f"{settings.zoom_login_url}/oauth/token",
            {"grant_type": "account_credentials", "account_id": settings.zoom_account_id},
            basic=(settings.zoom_client_id, settings.zoom_client_secret),
        )


def announced(meeting: Node, download_token: str | None) -> Iterator[Announced]:
    """An event for each finished transcript of a meeting's recording, as the webhook and the API list it.

    Raises UnreadableInput where one has no address.
    """
    uuid = needed(meeting.first("uuid", "id"))
    for number, file in enumerate(meeting.at("recording_files").each(MOST_FILES)):
        if file.at("file_type").text() != "TRANSCRIPT" or file.at("status").text() not in ("completed", None):
            continue
        which = file.first("id", "recording_start").text() or str(number)
        kept = {
            "uuid": uuid,
            "host_email": meeting.at("host_email").text(),
            "start_time": file.at("recording_start").text() or meeting.at("start_time").text(),
            "download_url": needed_address(file),
            "download_token": download_token,
        }
        yield Announced(event_id=event_name(uuid, which, COMPLETED), kind=COMPLETED, payload=packed(kept))


def needed_address(file: Node) -> str:
    """The address of a file. Raises UnreadableInput where there is none."""
    url = file.at("download_url")
    found = long_text(url)
    if found is None:
        url.refuse("is missing; it tells where the transcript lies")
    return found


def _verify(delivered: Delivered, secret: bytes) -> None:
    given = delivered.headers.get("x-zm-signature")
    timestamp = delivered.headers.get("x-zm-request-timestamp")
    require_recent(whole_number(timestamp), delivered.received)
    require_same(given, "v0=" + hex_hmac(secret, f"v0:{timestamp}:".encode() + delivered.body))


def _answer(payload: Node, secret: bytes) -> Answered:
    plain = needed(payload.at("plainToken"))
    encrypted = hex_hmac(secret, plain.encode())
    return Answered(body=packed({"plainToken": plain, "encryptedToken": encrypted}))
