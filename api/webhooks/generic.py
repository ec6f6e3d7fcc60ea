"""Anybody's transcripts, signed by Standard Webhooks: the body is that of POST /v1/conversations.

    {"transcript": "Dana: Hello ...", "sellers": ["Dana"], "lead": {"email": "kim@acme.example"}, "date": "2026-11-03"}

The `webhook-id` names the event: the same one again has no second effect.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import AwareDatetime, ValidationError

from agent.errors import UnreadableInput
from agent.transcripts import Incoming
from agent.transcripts.decoding import decode
from api.routes.bodies import CONVERSATION, ConversationGiven
from api.routes.errors import faults_in_words
from api.webhooks.documents import event_name
from api.webhooks.one_secret import OneSecret
from api.webhooks.source import Announced, Delivered
from api.webhooks.standard_webhooks import verified

if TYPE_CHECKING:
    from api.settings import Settings


class Generic(OneSecret):
    """Signed transcripts from a program of one's own, or from a tool that signs by Standard Webhooks."""

    name = "generic"

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings.generic_webhook_secret)
        self._settings = settings

    def receive(self, delivered: Delivered) -> Announced:
        """The conversation in the body. Raises SignatureRefused, and UnreadableInput and InputTooLarge for the body."""
        message = verified(delivered, self.secret())
        self._given(delivered.body)
        return Announced(event_id=event_name(message.id), kind="conversation", payload=delivered.body)

    def fetch(self, event: Announced, received: AwareDatetime) -> Incoming:
        """The conversation of the payload. Raises UnreadableInput and InputTooLarge."""
        return self._given(event.payload).incoming(received, self._settings.seller_domains)

    def _given(self, body: bytes) -> ConversationGiven:
        try:
            return CONVERSATION.validate_json(decode(body, self._settings.limits))
        except ValidationError as error:
            faults = error.errors(include_input=False, include_url=False)
            raise UnreadableInput("body_shape", faults_in_words(faults)) from None
