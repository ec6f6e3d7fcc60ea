"""Mailgun routes: a mail as a form, whose signature covers a time and a token, not the mail itself.

Whoever has seen one request could therefore put another mail under its token. So a token names an event for good, and
with another mail under it is refused. Mailgun tries again for eight hours unless it is answered 200 or 406.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING

from pydantic import AwareDatetime

from agent.errors import InputError
from agent.transcripts import Incoming
from api.webhooks.bodies import form_fields, utf8
from api.webhooks.documents import event_name
from api.webhooks.mail import Mail, MailSource, looked_at
from api.webhooks.one_secret import OneSecret
from api.webhooks.signatures import hex_hmac, require_recent, require_same, whole_number
from api.webhooks.source import Announced, Delivered, Did, Ignored, SignatureRefused

if TYPE_CHECKING:
    from collections.abc import Mapping

    from api.settings import Settings

WINDOW = 9 * 3600
"""Seconds that a request may be old. Mailgun tries for eight hours, and it is not documented whether it signs anew."""

TOKENS = 50_000
"""How many tokens are remembered in this process; the store of events remembers all."""

_TOKEN = re.compile(r"[\x21-\x7e]{20,100}")


class NotApplicable(InputError):
    """A genuine mail that will never be of use: Mailgun drops it."""

    http_status = 406


class Mailgun(OneSecret):
    """/webhooks/mailgun."""

    name = "mailgun"

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings.mailgun_signing_key)
        self._limits = settings.limits
        self._mails = MailSource(settings.seller_domains, settings.limits)
        self._tokens = _Tokens()

    def receive(self, delivered: Delivered) -> Announced | Ignored:
        """A mail. Raises UnreadableInput for no form, SignatureRefused, NotApplicable for one that cannot be used."""
        fields = utf8(form_fields(delivered, self._limits))
        token = self._proven(fields, delivered)
        mail = _mail(fields, token)
        self._tokens.require_one_mail(token, hashlib.sha256(mail.model_dump_json().encode()).digest())
        if "body-mime" in fields:
            raise NotApplicable("mail_raw", "The route sends raw MIME. Let its address not end in “mime”.")
        try:
            return self._mails.announced(mail, delivered)
        except InputError as error:
            raise NotApplicable(error.code, error.message) from None

    def fetch(self, event: Announced, received: AwareDatetime) -> Incoming | Did | None:
        """The inquiry in the mail."""
        return self._mails.fetched(event, received)

    def _proven(self, fields: Mapping[str, str], delivered: Delivered) -> str:
        """The token, once it is proven. Raises SignatureRefused."""
        key, token, at = self.secret().get_secret_value(), fields.get("token", ""), fields.get("timestamp", "")
        if not _TOKEN.fullmatch(token):
            raise SignatureRefused
        require_recent(whole_number(at), delivered.received, WINDOW)
        require_same(fields.get("signature"), hex_hmac(key.encode(), (at + token).encode()))
        return token


class _Tokens:
    """Which mail came under which token, the latest of them."""

    def __init__(self) -> None:
        self._seen: OrderedDict[str, bytes] = OrderedDict()
        self._lock = Lock()

    def require_one_mail(self, token: str, mail: bytes) -> None:
        """Raises SignatureRefused where another mail came under the token before."""
        with self._lock:
            first = self._seen.setdefault(token, mail)
            if len(self._seen) > TOKENS:
                self._seen.popitem(last=False)
        if first != mail:
            raise SignatureRefused


def _mail(fields: Mapping[str, str], token: str) -> Mail:
    pairs = _headers(fields.get("message-headers", ""))
    named = {name.lower(): value for name, value in pairs}
    return Mail(
        id=event_name(token),
        sender=fields.get("from") or fields.get("From") or fields.get("sender", ""),
        reply_to=fields.get("Reply-To") or named.get("reply-to", ""),
        subject=fields.get("subject", ""),
        date=fields.get("Date") or named.get("date", ""),
        text=fields.get("body-plain", ""),
        html=fields.get("body-html", ""),
        reply=fields.get("stripped-text", ""),
        headers=looked_at(pairs),
    )


def _headers(text: str) -> list[tuple[str, str]]:
    """The headers in their JSON list of pairs; none where it is something else."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return []
    pairs = value if isinstance(value, list) else []
    return [(str(pair[0]), str(pair[1])) for pair in pairs if isinstance(pair, list) and len(pair) == 2]
