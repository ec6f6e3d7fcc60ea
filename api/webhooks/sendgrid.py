"""SendGrid Inbound Parse: a mail as multipart/form-data, each field in the charset that the sender used.

It is signed where a security policy is attached to the webhook; else the address that SendGrid calls has a password in
it. SendGrid tries again for three days, on 4xx answers too.
"""

from __future__ import annotations

import base64
import binascii
import codecs
import hashlib
import json
from email.parser import HeaderParser
from functools import cached_property
from typing import TYPE_CHECKING, Any

from pydantic import AwareDatetime

from agent.errors import ConfigurationError, InputError
from agent.transcripts import Incoming
from api.webhooks.bodies import form_fields
from api.webhooks.documents import event_name
from api.webhooks.inquiry import clean
from api.webhooks.mail import Mail, MailSource, looked_at
from api.webhooks.proof import require_basic
from api.webhooks.signatures import require_recent, whole_number
from api.webhooks.source import Announced, Delivered, Did, Ignored, SignatureRefused

if TYPE_CHECKING:
    from collections.abc import Mapping

    from api.settings import Settings

SIGNATURE = "x-twilio-email-event-webhook-signature"
TIMESTAMP = "x-twilio-email-event-webhook-timestamp"


class SendGrid:
    """/webhooks/sendgrid."""

    name = "sendgrid"

    def __init__(self, settings: Settings) -> None:
        self._password = settings.sendgrid_password
        self._public_key = settings.sendgrid_public_key
        self._limits = settings.limits
        self._mails = MailSource(settings.seller_domains, settings.limits)

    @property
    def is_set_up(self) -> bool:
        return self._password is not None or self._public_key is not None

    def receive(self, delivered: Delivered) -> Announced | Ignored:
        """A mail. Raises SignatureRefused, and UnreadableInput for a form that cannot be read.

        A mail that cannot be used is passed over: any other answer would bring it back for three days.
        """
        self._require_proof(delivered)
        raw = form_fields(delivered, self._limits)
        try:
            return self._mails.announced(_mail(_decoded(raw)), delivered)
        except InputError as error:
            return Ignored(why=f"a mail that cannot be used: {error.code}")

    def fetch(self, event: Announced, received: AwareDatetime) -> Incoming | Did | None:
        """The inquiry in the mail."""
        return self._mails.fetched(event, received)

    def _require_proof(self, delivered: Delivered) -> None:
        """Where a public key is set the signature counts; else the password. Raises SignatureRefused."""
        if self._public_key is not None:
            self._require_signature(delivered)
        elif self._password is not None:
            require_basic(self._password, delivered.headers)
        else:
            raise SignatureRefused

    def _require_signature(self, delivered: Delivered) -> None:
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ec import ECDSA
        from cryptography.hazmat.primitives.hashes import SHA256

        at = delivered.headers.get(TIMESTAMP, "")
        require_recent(whole_number(at), delivered.received)
        try:
            signature = base64.b64decode(delivered.headers.get(SIGNATURE, ""), validate=True)
            self._verifier.verify(signature, at.encode() + delivered.body, ECDSA(SHA256()))
        except (binascii.Error, ValueError, InvalidSignature):
            raise SignatureRefused from None

    @cached_property
    def _verifier(self) -> Any:
        from cryptography.exceptions import UnsupportedAlgorithm
        from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey
        from cryptography.hazmat.primitives.serialization import load_der_public_key

        try:
            key = load_der_public_key(base64.b64decode(self._public_key or "", validate=True))
        except (binascii.Error, ValueError, UnsupportedAlgorithm):
            key = None
        if not isinstance(key, EllipticCurvePublicKey):
            raise ConfigurationError(
                "sendgrid_key_invalid",
                "LEADPROOF_SENDGRID_PUBLIC_KEY is no public key. Copy it from the security policy in SendGrid.",
            )
        return key


def _decoded(fields: Mapping[str, bytes]) -> dict[str, str]:
    """Each field by its charset, which `charsets` names; those it does not name are UTF-8."""
    try:
        named = json.loads(fields.get("charsets", b"{}"))
    except (ValueError, RecursionError):
        named = {}
    charsets = named if isinstance(named, dict) else {}
    return {name: _text(value, charsets.get(name)) for name, value in fields.items()}


def _text(value: bytes, charset: object) -> str:
    try:
        codec = codecs.lookup(charset) if isinstance(charset, str) else None
    except (LookupError, ValueError):
        codec = None
    # A codec that makes no text of bytes, such as base64, is no charset.
    name = codec.name if codec is not None and codec._is_text_encoding else "utf-8"
    try:
        return value.decode(name)
    except (UnicodeError, ValueError):
        return value.decode("utf-8", "replace")


def _mail(fields: Mapping[str, str]) -> Mail:
    if "email" in fields and "text" not in fields and "html" not in fields:
        raise InputError("mail_raw", "The webhook sends raw MIME. Switch “POST the raw, full MIME message” off.")
    headers = HeaderParser().parsestr(clean(fields.get("headers", "")))
    pairs = [(name, str(value)) for name, value in headers.items()]
    named = {name.lower(): value for name, value in pairs}
    parts = [named.get("message-id", ""), *(fields.get(key, "") for key in ("from", "subject", "text", "html"))]
    return Mail(
        id=event_name("mail", hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()),
        sender=fields.get("from", "") or named.get("from", ""),
        reply_to=named.get("reply-to", ""),
        subject=fields.get("subject", ""),
        date=named.get("date", ""),
        text=fields.get("text", ""),
        html=fields.get("html", ""),
        headers=looked_at(pairs),
    )
