"""Postmark inbound: a mail as JSON. It is not signed; the address that Postmark calls has a password in it.

Postmark tries again ten times unless it is answered 200, or 403, which stops it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import AwareDatetime

from agent.errors import InputError
from agent.transcripts import Incoming
from agent.transcripts.json_fields import Fields
from api.webhooks.bodies import json_object
from api.webhooks.documents import event_name
from api.webhooks.mail import Mail, MailSource, looked_at
from api.webhooks.one_secret import OneSecret
from api.webhooks.proof import require_basic
from api.webhooks.source import Announced, Delivered, Did, Ignored

if TYPE_CHECKING:
    from api.settings import Settings


class NotForUs(InputError):
    """A genuine mail that will never be of use: Postmark shall not send it again."""

    http_status = 403


class Postmark(OneSecret):
    """/webhooks/postmark."""

    name = "postmark"

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings.postmark_password)
        self._limits = settings.limits
        self._mails = MailSource(settings.seller_domains, settings.limits)

    def receive(self, delivered: Delivered) -> Announced | Ignored:
        """A mail. Raises SignatureRefused, UnreadableInput for no JSON, NotForUs for a mail without sender or words."""
        require_basic(self.secret(), delivered.headers)
        body = json_object(delivered.body, self._limits)
        try:
            return self._mails.announced(_mail(body), delivered)
        except InputError as error:
            raise NotForUs(error.code, error.message) from None

    def fetch(self, event: Announced, received: AwareDatetime) -> Incoming | Did | None:
        """The inquiry in the mail."""
        return self._mails.fetched(event, received)


def _mail(body: Fields) -> Mail:
    headers = body.get("Headers")
    pairs = [
        (str(each.get("Name")), str(each.get("Value")))
        for each in (headers if isinstance(headers, list) else ())
        if isinstance(each, dict)
    ]
    named = {name.lower(): value for name, value in pairs}
    return Mail(
        id=event_name(_text(body, "MessageID") or named.get("message-id", "mail"), _text(body, "From")),
        sender=_text(body, "From") or named.get("from", ""),
        reply_to=_text(body, "ReplyTo"),
        subject=_text(body, "Subject"),
        date=_text(body, "Date"),
        text=_text(body, "TextBody"),
        html=_text(body, "HtmlBody"),
        reply=_text(body, "StrippedTextReply"),
        headers=looked_at(pairs),
    )


def _text(body: Fields, key: str) -> str:
    value = body.get(key)
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else ""
