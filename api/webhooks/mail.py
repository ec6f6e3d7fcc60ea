"""A mail to one of our addresses, whichever service passes it on: which ones are inquiries, and what they say anew."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.utils import getaddresses
from typing import NamedTuple

from agent.conversation import Frozen
from agent.errors import InputError
from agent.lead import Contact, email_domain
from agent.transcripts import Incoming, Limits
from agent.transcripts.moments import moment
from agent.transcripts.quoted import passed_on, set_apart
from api.webhooks.html_text import html_text
from api.webhooks.inquiry import Inquiry, clean, is_email
from api.webhooks.source import Announced, Delivered, Did, Ignored

KIND = "mail"
_LONGEST_NAME = 200
_HEADERS = frozenset(
    "auto-submitted x-autoreply x-autorespond precedence list-id list-unsubscribe return-path x-auto-response-suppress "
    "feedback-id".split()
)
"""The headers that are looked at, and kept."""

_ROBOTS = re.compile(r"(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)(?:[+=].*)?@", re.IGNORECASE)


class Mail(Frozen):
    """A mail as it is kept: without attachments. `reply` is its own text as the service told it from quotes.

    `sender` and `reply_to` are headers as written, `date` too; `headers` are those of `_HEADERS`, in lower case.
    """

    id: str
    sender: str
    reply_to: str = ""
    subject: str = ""
    date: str = ""
    text: str = ""
    html: str = ""
    reply: str = ""
    headers: tuple[tuple[str, str], ...] = ()


class Writer(NamedTuple):
    """Who wrote a mail; `passes_on` where that is one of us who sends on somebody else's."""

    name: str | None
    email: str
    passes_on: bool


def looked_at(headers: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Of all headers those that tell what sort of mail it is."""
    return tuple((name.lower(), clean(value)[:500]) for name, value in headers if name.lower() in _HEADERS)


class MailSource:
    """What the three services have in common: `our_domains` are those of the selling side."""

    def __init__(self, our_domains: Sequence[str], limits: Limits) -> None:
        self._ours = frozenset(our_domains)
        self._limits = limits

    def announced(self, mail: Mail, delivered: Delivered) -> Announced | Ignored:
        """The event of a mail. Raises InputError where it has no sender or no words."""
        why = self._not_wanted(mail)
        if why is not None:
            return Ignored(why=why)
        inquiry = self.inquiry(mail)
        if not inquiry.message.strip():
            raise InputError("mail_empty", "The mail has no text that could be read.")
        inquiry.require_readable(delivered.received, self._limits)
        return Announced(event_id=mail.id, kind=KIND, payload=mail.model_dump_json().encode())

    def fetched(self, event: Announced, received: datetime) -> Incoming | Did | None:
        """The inquiry in a mail that was announced."""
        return self.inquiry(Mail.model_validate_json(event.payload)).told(received)

    def inquiry(self, mail: Mail) -> Inquiry:
        """Who wrote it, and what they wrote, without what they quote. Raises InputError "mail_sender_missing"."""
        writer = self._writer(mail)
        subject, text = _decoded(mail.subject) or None, clean(mail.text) or clean(html_text(mail.html))
        if writer.passes_on and (inner := passed_on(text)) is not None:
            return _of_somebody_else(inner)
        own = clean(mail.reply) or text
        fresh = set_apart(own).fresh or set_apart(text).fresh or own
        return Inquiry(
            contact=Contact(name=writer.name, email=writer.email),
            message=fresh,
            subject=subject,
            sent=moment(clean(mail.date)),
        )

    def _writer(self, mail: Mail) -> Writer:
        """The sender; where that is one of us, the one to answer to, as a form that sends mails writes it."""
        senders = _addresses(mail.sender)
        if not senders:
            raise InputError("mail_sender_missing", "The mail does not say who it is from.")
        sender = senders[0]
        if not self._is_ours(sender.email):
            return sender
        other = next((each for each in _addresses(mail.reply_to) if not self._is_ours(each.email)), None)
        return other or sender._replace(passes_on=True)

    def _is_ours(self, email: str) -> bool:
        return email_domain(email) in self._ours

    def _not_wanted(self, mail: Mail) -> str | None:
        """Why a mail is no inquiry; None where it may be one."""
        headers = dict(mail.headers)
        if headers.get("auto-submitted", "no").strip().lower() != "no" or "x-autoreply" in headers:
            return "an automatic answer"
        if headers.get("precedence", "").strip().lower() in ("bulk", "junk", "auto_reply") or "list-id" in headers:
            return "a mailing to many"
        writer = self._writer(mail)
        if _ROBOTS.match(writer.email) or headers.get("return-path", "").strip() == "<>":
            return "a notice of a mail system"
        text = clean(mail.text) or clean(html_text(mail.html))
        if writer.passes_on and passed_on(text) is None:
            return "a mail of the selling side"
        return None


def _of_somebody_else(inner: str) -> Inquiry:
    """A mail that one of us passes on: its head says who wrote it."""
    head, _, body = inner.partition("\n\n")
    fields = {
        key.strip().lower(): value.strip() for key, _, value in (line.partition(":") for line in head.split("\n"))
    }
    writers = _addresses(fields.get("from", ""))
    contact = Contact(name=writers[0].name, email=writers[0].email) if writers else Contact()
    return Inquiry(
        contact=contact,
        message=set_apart(body).fresh or body.strip() or inner,
        subject=fields.get("subject") or None,
        sent=moment(fields.get("date") or fields.get("sent") or ""),
    )


def _decoded(header: str) -> str:
    """A header as text, its encoded words spelled out."""
    text = clean(header)
    if "=?" not in text:
        return text
    try:
        return clean(str(make_header(decode_header(text))))
    except (HeaderParseError, LookupError, ValueError):
        return text


def _addresses(header: str) -> list[Writer]:
    found = getaddresses([_decoded(header).replace("\n", " ")[:2000]])
    return [
        Writer(" ".join(name.split())[:_LONGEST_NAME] or None, email.strip(), passes_on=False)
        for name, email in found
        if is_email(email.strip())
    ]
