"""A written inquiry as plain text: free text or a mail, with `From:`, `Name:`, `Company:` ... lines above it."""

from __future__ import annotations

import re
from datetime import datetime
from typing import NamedTuple

from agent.compiled import compiled
from agent.conversation import ConversationKind
from agent.lead import contact_from
from agent.transcripts.incoming import Limits
from agent.transcripts.labels import label
from agent.transcripts.moments import moment
from agent.transcripts.transcript import Transcript, Turn, collected

_HEADER = compiled(r"(?P<key>[A-Za-z][A-Za-z-]{1,30})[ \t]*:[ \t]*(?P<value>[^\n]{0,1000})")
_FIELDS = {
    "name": "name",
    "e-mail": "email",
    "email": "email",
    "company": "company",
    "organisation": "company",
    "organization": "company",
    "title": "title",
    "position": "title",
    "phone": "phone",
    "tel": "phone",
    "telephone": "phone",
    "mobile": "phone",
    "industry": "industry",
    "country": "country",
}
_OF_THE_MAIL = frozenset("to cc bcc reply-to message-id mime-version content-type received return-path".split())
_MESSAGE = frozenset(("message", "text", "inquiry", "comment", "comments", "enquiry"))
_SIGN_OFF = compiled(
    r"\b(?i:thanks|thank you|thx|cheers|best|best wishes|(?:kind|best|warm) regards|regards|sincerely|yours)"
    r"(?: (?:again|in advance|so much|very much|a lot))?[ \t]*[,.!]?[ \t]*\n?[ \t]*[-–—]?[ \t]*"
    r"(?P<name>[^\W\d_a-z][\w.'’-]{0,30}(?: [^\W\d_a-z][\w.'’-]{0,30}){0,2})[ \t]*(?:\n|\Z)"
)
_WORD = r"[^\W\d_a-z][\w.'’-]{0,30}"
_NAME = rf"{_WORD}(?:[ \t]+{_WORD}){{0,3}}"
_NAME_FIELD = compiled(
    r"^[ \t]*(?i:(?:(?:your|full|contact|first and last)[ \t]+)?name(?:[ \t]+and[ \t]+surname)?|"
    rf"contact(?:[ \t]+person)?|submitted[ \t]+by|sender|inquirer)[ \t]*[:=][ \t]*(?P<name>{_NAME})[ \t]*(?:,[^\n]*)?$",
    re.MULTILINE,
)
"""A line of a form that says who fills it in, wherever it stands."""

_NO_NAME = (
    r"(?i:thanks?|thank|many|cheers|best|kind|warm|regards|greetings|sincerely|yours|urgent|asap|please|note|ps|hello|hi|dear|yes|no|"
    r"bye|sorry|budget|deadline|ok|the|we|our|it|by|in|on|at|for|until|before|next|this|today|tomorrow)\b|[^\n]*\b(?i:ltd|inc|llc|gmbh|ag|plc|co|corp|company|team|group|school|farm|"
    r"clinic|hotel|department|office|services?|solutions|church|club|university|college|hospital)\b"
)
_LAST_LINE = compiled(
    rf"(?:\n[ \t]*\n[ \t]*|[ \t\n](?://|[-–—]{{1,2}})[ \t]*)(?!{_NO_NAME})"
    rf"(?P<name>{_WORD}(?:[ \t]+{_WORD}){{0,2}})[ \t]*(?:\n(?i:sent from|get outlook|tel|phone|mob)[^\n]*)*\s*\Z"
)
"""A name that stands alone at the very end."""

_FOOT = 400


class _Head(NamedTuple):
    """What the lines above the message say."""

    fields: dict[str, str]
    subject: str
    sent: datetime | None
    message: str


def recognises(text: str) -> bool:
    """Any text may be an inquiry; it is asked last."""
    return bool(text.strip())


def parse(text: str, limits: Limits) -> Transcript:
    """One utterance by the writer, before it the subject as one of its own. Raises InputTooLarge, UnreadableInput."""
    head = _headed(text.strip())
    turns = collected((Turn("", head.subject), Turn("", head.message)), limits)
    contact = contact_from(head.fields)
    if contact.name is None and contact.email is None:
        contact = contact.model_copy(update={"name": _signed(head.message)})
    return Transcript(kind=ConversationKind.INQUIRY, turns=turns, began=head.sent, contact=contact)


def _headed(text: str) -> _Head:
    """The head ends at the first line that is none of its known fields; that line belongs to the message."""
    fields: dict[str, str] = {}
    subject, sent, begins = "", None, 0
    while found := _HEADER.match(text, begins):
        key, value = found["key"].casefold(), found["value"].strip()
        if key in _MESSAGE:
            begins = found.start("value")
            break
        if key in ("date", "sent") and moment(value) is not None:
            sent = moment(value)
        elif key == "subject":
            subject = value
        elif not _take(fields, key, value):
            break
        begins = found.end() + 1
    return _Head(fields, subject, sent, text[begins:].strip())


def _take(fields: dict[str, str], key: str, value: str) -> bool:
    if key == "from":
        writer = label(value.replace('"', ""))
        fields |= {"email": writer.email} if writer.email else {}
        fields |= {"name": writer.name} if writer.name != writer.email else {}
        return True
    if key == "employees" and value.isascii() and value.isdigit() and len(value) < 9:
        fields["employees"] = value
        return True
    if key in _FIELDS:
        fields.setdefault(_FIELDS[key], value)
    return key in _FIELDS or key in _OF_THE_MAIL or key.startswith("x-")


def _signed(message: str) -> str | None:
    """The name that a message is signed with ("Thanks, Bob") or that its form asks for, None where there is none."""
    foot = message[-_FOOT:]
    names = [found["name"] for found in _SIGN_OFF.finditer(foot)]
    if names and not names[-1][0].islower():
        return names[-1]
    found = _NAME_FIELD.search(message) or _LAST_LINE.search(foot)
    return " ".join(found["name"].split()) if found is not None else None
