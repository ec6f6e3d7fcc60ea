"""Gong: an automation rule tells of a call; its transcript and its people are asked for by the API.

The two answers are kept as one document, without what differs from one asking to the next. Sources:
help.gong.io/docs/create-a-webhook-rule and /payload-sent-to-webhooks; limits api-evangelist/gong (second hand).
"""

from __future__ import annotations

import base64
import time
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from pydantic import AwareDatetime

from agent.lead import Contact
from agent.transcripts import Incoming
from agent.transcripts.json_nodes import Node
from agent.transcripts.people import MOST_PEOPLE, address
from api.webhooks.documents import document, event_name, long_text, needed, packed
from api.webhooks.gong_signature import SignedHeader, require_url_key
from api.webhooks.pace import Pace
from api.webhooks.source import Announced, Delivered, Ignored, SignatureRefused, TranscriptGone
from api.webhooks.vendor_http import Terms, VendorHttp

if TYPE_CHECKING:
    from api.settings import Settings

CALL = "call"
A_SECOND = 3.0
"""Requests a second that Gong allows a company."""

MOST_PAGES = 50
NOT_READY = 300.0


class Gong:
    """Calls that Gong recorded."""

    name = "gong"

    def __init__(self, settings: Settings, *, sleep: Callable[[float], None] = time.sleep) -> None:
        self._settings = settings
        self._signed = SignedHeader(settings.gong_public_key) if settings.gong_public_key else None
        keys = "LEADPROOF_GONG_ACCESS_KEY and LEADPROOF_GONG_ACCESS_SECRET"
        self._http = VendorHttp(Terms("Gong", keys, settings.limits, Pace(A_SECOND, sleep=sleep)), sleep=sleep)

    @property
    def is_set_up(self) -> bool:
        return self._signed is not None or self._settings.gong_url_key is not None

    def receive(self, delivered: Delivered) -> Announced | Ignored:
        """Raises SignatureRefused, and UnreadableInput for a body that names no call."""
        self._require_proof(delivered)
        told = document(delivered.body, self._settings.limits)
        if told.at("isTest").value is True:
            return Ignored(why="a test of Gong's automation rule")
        return announced(needed(told.at("callData").at("metaData").at("id")))

    def fetch(self, event: Announced, received: AwareDatetime) -> Incoming:
        """The transcript with its people. Raises FetchFailed and TranscriptGone."""
        call_id = needed(document(event.payload, self._settings.limits).at("call_id"))
        details = self._details(call_id)
        said = self._said(call_id)
        return Incoming(
            raw=packed({"callTranscripts": [{"callId": call_id, "transcript": said}], "calls": [details.value]}),
            received=received,
            format="gong",
            seller_domains=self._settings.seller_domains,
            contact=_only_external(details),
        )

    def _require_proof(self, delivered: Delivered) -> None:
        """The signed header, where its key is set; else the key in the address."""
        if self._signed is not None:
            self._signed.require(delivered)
        elif self._settings.gong_url_key is not None:
            require_url_key(delivered, self._settings.gong_url_key)
        else:
            raise SignatureRefused

    def _details(self, call_id: str) -> Node:
        """The entry of /v2/calls/extensive for a call: `metaData` and `parties`."""
        wanted = {"contentSelector": {"exposedFields": {"parties": True}}}
        for page in self._pages("/v2/calls/extensive", call_id, wanted):
            for call in page.at("calls").each():
                if call.at("metaData").at("id").ident() == call_id:
                    return call
        raise self._http.gone()

    def _said(self, call_id: str) -> list[object]:
        """The monologues of a call, over all pages. Raises FetchFailed where Gong is not done with them."""
        said: list[object] = []
        try:
            for page in self._pages("/v2/calls/transcript", call_id, {}):
                for call in page.at("callTranscripts").each():
                    if call.at("callId").ident() == call_id:
                        said += [part.value for part in call.at("transcript").each()]
        except TranscriptGone:
            # the call itself was there a moment ago
            raise self._http.not_ready(NOT_READY) from None
        if not said:
            raise self._http.not_ready(NOT_READY)
        return said

    def _pages(self, path: str, call_id: str, wanted: Mapping[str, object]) -> Iterator[Node]:
        body: dict[str, object] = {"filter": {"callIds": [call_id]}, **wanted}
        for _ in range(MOST_PAGES):
            page = self._http.json("POST", self._settings.gong_base_url + path, headers=self._headers(), body=body)
            yield page
            cursor = long_text(page.at("records").at("cursor"))
            if cursor is None:
                return
            body["cursor"] = cursor
        raise self._http.unknown_answer()

    def _headers(self) -> Mapping[str, str]:
        key, secret = self._settings.gong_access_key, self._settings.gong_access_secret
        if key is None or secret is None:
            raise self._http.missing_key()
        pair = f"{key.get_secret_value()}:{secret.get_secret_value()}"
        return {"Authorization": "Basic " + base64.b64encode(pair.encode()).decode()}


def announced(call_id: str) -> Announced:
    """The event of a call, whichever way it became known."""
    return Announced(event_id=event_name(call_id, CALL), kind=CALL, payload=packed({"call_id": call_id}))


def _only_external(call: Node) -> Contact:
    """The party from outside with an address, where there is one only."""
    found = list(_externals(call))
    return found[0] if len(found) == 1 else Contact()


def _externals(call: Node) -> Iterator[Contact]:
    for party in call.at("parties").each(MOST_PEOPLE):
        email = address(party.at("emailAddress").text())
        if email and (party.at("affiliation").text() or "").casefold() == "external":
            yield Contact(
                name=party.at("name").text(),
                email=email,
                title=party.at("title").text(),
                phone=party.at("phoneNumber").text(),
            )
