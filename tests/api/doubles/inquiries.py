"""Senders of inquiries, as their documentation has it: what they post, and how they sign it."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hubspot.utils.signature import Signature
from pydantic import SecretStr

from api.settings import Settings
from api.webhooks import sources
from api.webhooks.source import Delivered, Source

NOW = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
HOST = "https://leads.acme.example"
SECRET = "s3cret-of-the-sender"
SENDGRID_KEY = ec.generate_private_key(ec.SECP256R1())

WANT = (
    "Our trucks wait an hour at every loading bay and it costs us money. We need six units of DockSense by the end of "
    "March. The budget of $5,000 is approved, and I make the final decision."
)
"""An inquiry that has something to say of every factor."""


def settings(**changed: Any) -> Settings:
    """All sources set up, with one secret for all."""
    return Settings(**given(**changed))


def given(**changed: Any) -> dict[str, Any]:
    """What is given for `settings`."""
    secret = SecretStr(SECRET)
    public = SENDGRID_KEY.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    all_set: dict[str, Any] = {
        "form_token": SecretStr("site-1"),
        "form_secret": secret,
        "typeform_secret": secret,
        "calendly_signing_key": secret,
        "hubspot_workflow_secret": secret,
        "google_forms_secret": secret,
        "postmark_password": secret,
        "mailgun_signing_key": secret,
        "sendgrid_public_key": base64.b64encode(public).decode(),
        "seller_domains": ("acme.example",),
    }
    return {**all_set, **changed}


def delivered(
    vendor: str,
    body: bytes,
    headers: dict[str, str] | None = None,
    *,
    received: datetime = NOW,
    query: dict[str, str] | None = None,
    address: str | None = "203.0.113.7",
) -> Delivered:
    asked = f"?{urlencode(query)}" if query else ""
    return Delivered(
        url=f"{HOST}/webhooks/{vendor}{asked}",
        query=query or {},
        headers=headers or {},
        body=body,
        received=received,
        address=address,
    )


def as_json(value: Any) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()


def timed(body: bytes, secret: str = SECRET, at: datetime = NOW) -> str:
    """`t=...,v1=...`, as Calendly and our own scheme have it."""
    seconds = str(int(at.timestamp()))
    digest = hmac.new(secret.encode(), seconds.encode() + b"." + body, hashlib.sha256).hexdigest()
    return f"t={seconds},v1={digest}"


# --- The website's own form -------------------------------------------------------------------------------------------

FORM = {
    "name": "Ann Ray",
    "email": "ann@beta.example",
    "company": "Beta Foods",
    "job_title": "Head of Logistics",
    "message": WANT,
    "utm_source": "newsletter",
    "fax": "",
}


def form(fields: dict[str, Any], *, token: str = "site-1", **more: Any) -> Delivered:
    headers = {"content-type": "application/json", "x-leadproof-token": token}
    return delivered("form", as_json(fields), headers, **more)


def encoded_form(fields: dict[str, str], **more: Any) -> Delivered:
    headers = {"content-type": "application/x-www-form-urlencoded; charset=UTF-8"}
    return delivered("form", urlencode(fields).encode(), headers, **more)


def multipart(fields: dict[str, bytes], boundary: str = "xYzZY") -> tuple[bytes, str]:
    """A multipart body and its content type."""
    parts = [
        f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n'.encode() + value + b"\r\n"
        for name, value in fields.items()
    ]
    return b"".join(parts) + f"--{boundary}--\r\n".encode(), f"multipart/form-data; boundary={boundary}"


def signed_form(fields: dict[str, Any], *, at: datetime = NOW, **more: Any) -> Delivered:
    body = as_json(fields)
    headers = {"content-type": "application/json", "x-leadproof-signature": timed(body, at=at)}
    return delivered("form", body, headers, **more)


# --- Typeform ---------------------------------------------------------------------------------------------------------

TYPEFORM: dict[str, Any] = {
    "event_id": "01JD0000000000000000000000",
    "event_type": "form_response",
    "form_response": {
        "form_id": "lT4Z3j",
        "token": "a3a12ec67a1365927098a606107fac15",
        "landed_at": "2026-11-20T09:52:11Z",
        "submitted_at": "2026-11-20T09:55:46Z",
        "hidden": {"utm_source": "ads", "crm_id": "4411"},
        "definition": {
            "id": "lT4Z3j",
            "title": "Talk to sales",
            "fields": [
                {"id": "q1", "ref": "name", "type": "short_text", "title": "Full name"},
                {"id": "q2", "ref": "mail", "type": "email", "title": "Where can we reach you?"},
                {"id": "q3", "ref": "firm", "type": "short_text", "title": "Company"},
                {"id": "q4", "ref": "need", "type": "long_text", "title": "What would you like to solve?"},
                {"id": "q5", "ref": "when", "type": "multiple_choice", "title": "Timeframe"},
                {"id": "q6", "ref": "decides", "type": "yes_no", "title": "Do you decide on this?"},
                {"id": "q7", "ref": "many", "type": "number", "title": "How many sites do you have?"},
                {"id": "q8", "ref": "tools", "type": "multiple_choice", "title": "Tools in use"},
            ],
        },
        "answers": [
            {"type": "text", "text": "Ann Ray", "field": {"id": "q1", "type": "short_text", "ref": "name"}},
            {"type": "email", "email": "ann@beta.example", "field": {"id": "q2", "type": "email", "ref": "mail"}},
            {"type": "text", "text": "Beta Foods", "field": {"id": "q3", "type": "short_text", "ref": "firm"}},
            {"type": "text", "text": WANT, "field": {"id": "q4", "type": "long_text", "ref": "need"}},
            {
                "type": "choice",
                "choice": {"label": "within two months"},
                "field": {"id": "q5", "type": "multiple_choice", "ref": "when"},
            },
            {"type": "boolean", "boolean": True, "field": {"id": "q6", "type": "yes_no", "ref": "decides"}},
            {"type": "number", "number": 4, "field": {"id": "q7", "type": "number", "ref": "many"}},
            {
                "type": "choices",
                "choices": {"labels": ["Excel", "Paper lists"], "other": "A whiteboard"},
                "field": {"id": "q8", "type": "multiple_choice", "ref": "tools"},
            },
        ],
    },
}


def typeform(body: Any, *, secret: str = SECRET, **more: Any) -> Delivered:
    raw = as_json(body)
    digest = base64.b64encode(hmac.new(secret.encode(), raw, hashlib.sha256).digest()).decode()
    return delivered("typeform", raw, {"typeform-signature": f"sha256={digest}"}, **more)


# --- Calendly ---------------------------------------------------------------------------------------------------------

INVITEE = "https://api.calendly.com/scheduled_events/AAAA/invitees/BBBB"
CALENDLY: dict[str, Any] = {
    "event": "invitee.created",
    "created_at": "2026-11-20T09:58:00.000000Z",
    "created_by": "https://api.calendly.com/users/CCCC",
    "payload": {
        "uri": INVITEE,
        "email": "ann@beta.example",
        "name": "Ann Ray",
        "first_name": None,
        "last_name": None,
        "status": "active",
        "timezone": "Europe/Berlin",
        "rescheduled": False,
        "old_invitee": None,
        "new_invitee": None,
        "questions_and_answers": [
            {"question": "Company", "answer": "Beta Foods", "position": 0},
            {
                "question": "Please share anything that will help prepare for our meeting.",
                "answer": WANT,
                "position": 1,
            },
        ],
        "tracking": {"utm_source": "ads", "utm_campaign": None, "salesforce_uuid": None},
        "scheduled_event": {
            "name": "Demo, 30 minutes",
            "start_time": "2026-11-24T10:00:00Z",
            "end_time": "2026-11-24T10:30:00Z",
            "event_memberships": [{"user_email": "sam@acme.example"}],
        },
    },
}


def calendly(body: Any, *, at: datetime = NOW, secret: str = SECRET, **more: Any) -> Delivered:
    raw = as_json(body)
    return delivered("calendly", raw, {"calendly-webhook-signature": timed(raw, secret, at)}, **more)


# --- HubSpot workflows ------------------------------------------------------------------------------------------------

HUBSPOT: dict[str, Any] = {
    "objectId": 51,
    "objectTypeId": "0-1",
    "properties": {
        "firstname": {"value": "Ann", "versions": []},
        "lastname": {"value": "Ray"},
        "email": {"value": "ann@beta.example"},
        "jobtitle": {"value": "Head of Logistics"},
        "message": {"value": WANT},
        "hs_analytics_num_page_views": {"value": "12"},
    },
    "associated-company": {"properties": {"name": {"value": "Beta Foods"}, "numberofemployees": {"value": "140"}}},
}


def hubspot(
    body: Any,
    *,
    version: str = "v3",
    at: datetime = NOW,
    secret: str = SECRET,
    query: dict[str, str] | None = None,
    **more: Any,
) -> Delivered:
    """Signed by HubSpot's own client."""
    raw = as_json(body)
    unsigned = delivered("hubspot-workflow", raw, query=query, **more)
    milliseconds = str(int(at.timestamp() * 1000))
    signature = Signature.get_signature(secret, raw.decode(), version, unsigned.url, "POST", milliseconds)
    headers = {"x-hubspot-signature-v3": signature, "x-hubspot-request-timestamp": milliseconds}
    if version == "v2":
        headers = {"x-hubspot-signature": signature, "x-hubspot-signature-version": "v2"}
    return unsigned.model_copy(update={"headers": headers})


# --- Google Forms, by our Apps Script -----------------------------------------------------------------------------------

GOOGLE: dict[str, Any] = {
    "id": "2_ABaOnudExampleResponseId",
    "form": "Talk to sales",
    "submitted": "2026-11-20T09:57:00.000Z",
    "email": "ann@beta.example",
    "answers": [
        {"title": "Your name", "type": "TEXT", "response": "Ann Ray"},
        {"title": "Company", "type": "TEXT", "response": "Beta Foods"},
        {"title": "What do you need?", "type": "PARAGRAPH_TEXT", "response": WANT},
        {"title": "Sites", "type": "CHECKBOX", "response": ["Bremen", "Kiel"]},
        {"title": "Rate each", "type": "GRID", "response": ["1", None, "3"]},
    ],
}

GOOGLE_SHEET: dict[str, Any] = {
    "id": "sheet1:14:1763632620000",
    "form": "Responses",
    "submitted": "2026-11-20T09:57:00.000Z",
    "namedValues": {
        "Timestamp": ["20/11/2026 10:57:00"],
        "Your name": ["Ann Ray"],
        "Email": ["ann@beta.example"],
        "Company": ["Beta Foods"],
        "What do you need?": [WANT],
    },
}


def google(body: Any, *, at: datetime = NOW, secret: str = SECRET, **more: Any) -> Delivered:
    raw = as_json(body)
    return delivered("google-forms", raw, {"x-leadproof-signature": timed(raw, secret, at)}, **more)


# --- Mail -------------------------------------------------------------------------------------------------------------

REPLY = f"""{WANT}

Thanks, Ann

On Thu, Nov 19, 2026 at 4:12 PM Sam Lee <sam@acme.example> wrote:
> Hello Ann, the budget of $90,000 is approved?
> Sam
"""
OWN_WORDS = f"{WANT}\n\nThanks, Ann"

POSTMARK: dict[str, Any] = {
    "FromName": "Ann Ray",
    "From": "Ann Ray <ann@beta.example>",
    "FromFull": {"Email": "ann@beta.example", "Name": "Ann Ray", "MailboxHash": ""},
    "To": "sales@inbound.acme.example",
    "ToFull": [{"Email": "sales@inbound.acme.example", "Name": "", "MailboxHash": ""}],
    "Subject": "Re: Loading bays",
    "MessageID": "73e6d360-66eb-11e1-8e72-a8904824019b",
    "Date": "Fri, 20 Nov 2026 10:41:00 +0100",
    "MailboxHash": "",
    "TextBody": REPLY,
    "HtmlBody": "",
    "StrippedTextReply": OWN_WORDS,
    "Headers": [{"Name": "X-Spam-Score", "Value": "-0.1"}, {"Name": "Message-ID", "Value": "<1@beta.example>"}],
    "Attachments": [{"Name": "plan.pdf", "Content": "JVBERi0=", "ContentType": "application/pdf", "ContentLength": 5}],
}


def postmark(body: Any, *, password: str = SECRET, **more: Any) -> Delivered:
    pair = base64.b64encode(f"leadproof:{password}".encode()).decode()
    return delivered("postmark", as_json(body), {"authorization": f"Basic {pair}"}, **more)


MAILGUN: dict[str, str] = {
    "recipient": "sales@inbound.acme.example",
    "sender": "bounce+1@mail.beta.example",
    "from": "Ann Ray <ann@beta.example>",
    "subject": "Re: Loading bays",
    "body-plain": REPLY,
    "body-html": "",
    "stripped-text": OWN_WORDS,
    "message-headers": json.dumps([["Date", "Fri, 20 Nov 2026 10:41:00 +0100"], ["Message-Id", "<1@beta.example>"]]),
}
TOKEN = "c5f7d7d2b2a94a0b8e2b1f4c6d8e9f0a1b2c3d4e5f60718293"


def mailgun_fields(
    fields: dict[str, str], *, at: datetime = NOW, token: str = TOKEN, secret: str = SECRET
) -> dict[str, str]:
    seconds = str(int(at.timestamp()))
    digest = hmac.new(secret.encode(), f"{seconds}{token}".encode(), hashlib.sha256).hexdigest()
    return {**fields, "timestamp": seconds, "token": token, "signature": digest}


def mailgun(
    fields: dict[str, str], *, at: datetime = NOW, token: str = TOKEN, secret: str = SECRET, **more: Any
) -> Delivered:
    body = urlencode(mailgun_fields(fields, at=at, token=token, secret=secret)).encode()
    return delivered("mailgun", body, {"content-type": "application/x-www-form-urlencoded"}, **more)


SENDGRID: dict[str, bytes] = {
    "headers": b"Received: by mx.example\nDate: Fri, 20 Nov 2026 10:41:00 +0100\nMessage-ID: <1@beta.example>\n",
    "from": "Ann Räy <ann@beta.example>".encode(),
    "to": b"sales@inbound.acme.example",
    "subject": "Verladerampen für uns".encode("iso-8859-1"),
    "text": (REPLY.replace("Thanks, Ann", "Grüße, Ann")).encode("windows-1252"),
    "html": b"",
    "envelope": b'{"to":["sales@inbound.acme.example"],"from":"ann@beta.example"}',
    "charsets": b'{"to":"UTF-8","from":"UTF-8","subject":"iso-8859-1","text":"windows-1252"}',
    "SPF": b"pass",
    "attachments": b"0",
}


def sendgrid(
    fields: dict[str, bytes], *, at: datetime = NOW, key: ec.EllipticCurvePrivateKey = SENDGRID_KEY, **more: Any
) -> Delivered:
    body, content_type = multipart(fields)
    seconds = str(int(at.timestamp()))
    signature = base64.b64encode(key.sign(seconds.encode() + body, ec.ECDSA(SHA256()))).decode()
    headers = {
        "content-type": content_type,
        "x-twilio-email-event-webhook-signature": signature,
        "x-twilio-email-event-webhook-timestamp": seconds,
    }
    return delivered("sendgrid", body, headers, **more)


NAMES = ("form", "typeform", "calendly", "hubspot-workflow", "google-forms", "postmark", "mailgun", "sendgrid")


def inquiry_sources(of: Settings) -> dict[str, Source]:
    """The sources of inquiries among all sources."""
    found = sources(of)
    return {name: found[name] for name in NAMES}
