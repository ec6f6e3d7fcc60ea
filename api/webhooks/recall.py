"""Recall.ai: `transcript.done` names a transcript; the API tells where it lies for the moment.

Requests are signed by Standard Webhooks, under the names `webhook-*` or, in accounts made before 15 December 2025,
`svix-*`. Sources: docs.recall.ai/docs/authenticating-requests-from-recallai, recallai/sample-apps
bot_async_transcription.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING
from urllib.parse import quote

from pydantic import AwareDatetime

from agent.errors import InputError
from agent.lead import Contact
from agent.transcripts import Incoming
from agent.transcripts.decoding import decode
from agent.transcripts.json_fields import loaded
from agent.transcripts.json_nodes import Node
from agent.transcripts.people import MOST_PEOPLE, NameAndEmail, address, business_domains
from api.webhooks.documents import document, event_name, long_text, needed, packed
from api.webhooks.download_hosts import Hosts, under
from api.webhooks.meeting_people import only_outsider
from api.webhooks.one_secret import OneSecret
from api.webhooks.pace import Pace
from api.webhooks.source import Announced, Delivered, FetchFailed, Ignored
from api.webhooks.standard_webhooks import verified
from api.webhooks.vendor_http import Terms, VendorHttp

if TYPE_CHECKING:
    from api.settings import Settings

DONE = "transcript.done"
A_SECOND = 5.0
"""Requests a second: Recall.ai allows three hundred a minute."""

NOT_READY = 60.0
OWN_HOSTS = (
    under("recall.ai"),
    r"(?:[a-z]{2}-[a-z]+-[0-9]-)?recallai-production-bot-data\.s3(?:\.[a-z]{2}-[a-z]+-[0-9])?\.amazonaws\.com",
)
_GONE = frozenset(("deleted", "expired"))


class Recall(OneSecret):
    """Meetings that a bot of Recall.ai's recorded."""

    name = "recall"

    def __init__(self, settings: Settings, *, sleep: Callable[[float], None] = time.sleep) -> None:
        super().__init__(settings.recall_webhook_secret)
        self._settings = settings
        self._hosts = Hosts("Recall.ai", OWN_HOSTS, settings.download_hosts)
        terms = Terms("Recall.ai", "LEADPROOF_RECALL_API_KEY", settings.limits, Pace(A_SECOND, sleep=sleep))
        self._http = VendorHttp(terms, sleep=sleep)

    def receive(self, delivered: Delivered) -> Announced | Ignored:
        """Raises SignatureRefused, and UnreadableInput for a body that names no transcript."""
        verified(delivered, self.secret())
        told = document(delivered.body, self._settings.limits)
        kind = told.at("event").text() or ""
        if kind != DONE:
            return Ignored(why=f"Recall.ai event {kind[:60]}")
        transcript_id = needed(told.at("data").at("transcript").at("id"))
        kept = packed({"transcript_id": transcript_id})
        return Announced(event_id=event_name(transcript_id, DONE), kind=DONE, payload=kept)

    def fetch(self, event: Announced, received: AwareDatetime) -> Incoming | None:
        """The transcript as it is downloaded. Raises FetchFailed, TranscriptGone and AddressRefused."""
        raw = self._downloaded(needed(document(event.payload, self._settings.limits).at("transcript_id")))
        if not raw.lstrip().startswith(b"["):
            raise self._http.unknown_answer()
        found = Incoming(raw=raw, received=received, format="recall", seller_domains=self._settings.seller_domains)
        try:
            people = [part.at("participant") for part in Node(loaded(decode(raw, self._settings.limits))).each()]
            return found.model_copy(update={"contact": self._guest(people)}) if people else None
        except InputError:
            return found  # it is kept first, and says what is wrong with it when it is read

    def _guest(self, people: list[Node]) -> Contact:
        hosts = (address(who.at("email").text()) for who in people if who.at("is_host").flag())
        return only_outsider(_known(people), self._settings.seller_domains or business_domains(*hosts))

    def _downloaded(self, transcript_id: str) -> bytes:
        # a new address each time: those that were given before have run out
        url = f"{self._settings.recall_base_url}/api/v1/transcript/{quote(transcript_id, safe='')}/"
        artifact = self._http.json("GET", url, headers=self._headers())
        place = long_text(artifact.at("data").at("download_url"))
        if place is None:
            if re.sub(r".*\.", "", artifact.at("status").at("code").text() or "") in _GONE:
                raise self._http.gone()
            raise self._http.not_ready(NOT_READY)
        reply = self._http.download(place, self._hosts)
        if reply.status == 403:
            raise FetchFailed(
                "recallai_download_refused",
                "Recall.ai's storage refused the address that its API had just given.",
                retry_after=NOT_READY,
            )
        self._http.require_success(reply)
        return reply.body

    def _headers(self) -> Mapping[str, str]:
        key = self._settings.recall_api_key
        if key is None:
            raise self._http.missing_key()
        return {"Authorization": key.get_secret_value()}


def _known(people: list[Node]) -> Iterator[NameAndEmail]:
    for who in people[:MOST_PEOPLE]:
        yield who.at("name").text(), who.at("email").text()
