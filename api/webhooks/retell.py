"""Retell: `call_analyzed` brings the whole call, signed with the API key that has the webhook badge.

    X-Retell-Signature: v={milliseconds since 1970},d={hex HMAC-SHA256 of the body and those milliseconds}

Sources: RetellAI/retell-python-sdk lib/webhook_auth.py, docs.retellai.com/features/webhook-overview.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pydantic import AwareDatetime

from agent.transcripts import Incoming
from agent.transcripts.json_nodes import Node
from api.webhooks.documents import document, event_name, needed
from api.webhooks.one_secret import OneSecret
from api.webhooks.signatures import hex_hmac, require_recent, require_same
from api.webhooks.source import Announced, Delivered, Ignored, SignatureRefused

if TYPE_CHECKING:
    from api.settings import Settings

ANALYZED = "call_analyzed"
_SIGNATURE = re.compile(r"v=([0-9]{1,16}),d=([0-9a-f]{64})", re.ASCII)


class Retell(OneSecret):
    """Calls of a voice agent of Retell's."""

    name = "retell"

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings.retell_api_key)
        self._settings = settings

    def receive(self, delivered: Delivered) -> Announced | Ignored:
        """Raises SignatureRefused, and UnreadableInput for a body that is no call."""
        found = _SIGNATURE.fullmatch(delivered.headers.get("x-retell-signature", ""))
        if found is None:
            raise SignatureRefused
        require_recent(int(found[1]) / 1000, delivered.received)
        require_same(found[2], hex_hmac(self.secret().get_secret_value().encode(), delivered.body + found[1].encode()))
        told = document(delivered.body, self._settings.limits)
        kind = told.at("event").text() or ""
        if kind != ANALYZED:
            return Ignored(why=f"Retell event {kind[:60]}")
        call = told.at("call")
        if call.at("call_analysis").at("in_voicemail").value is True:
            return Ignored(why="the call reached a voicemail")
        name = event_name(needed(call.at("call_id")), ANALYZED)
        return Announced(event_id=name, kind=ANALYZED, payload=delivered.body)

    def fetch(self, event: Announced, received: AwareDatetime) -> Incoming | None:
        """The call as it came; None where nobody said anything to the agent. Raises UnreadableInput."""
        said = document(event.payload, self._settings.limits).at("call").at("transcript_object")
        if said and not any(_is_heard(part) for part in said.each()):
            return None
        return Incoming(raw=event.payload, received=received, format="retell")


def _is_heard(part: Node) -> bool:
    return part.at("role").text() == "user" and bool(part.at("content")) and bool(part.at("content").words())
