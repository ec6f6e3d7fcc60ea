"""What somebody wrote by a form or a mail, and who they say they are: what every source of inquiries makes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from datetime import datetime, timedelta

from pydantic import AwareDatetime

from agent.conversation import Frozen
from agent.lead import Activity, Contact
from agent.transcripts import Incoming, Limits, read
from agent.transcripts.decoding import CONTROL
from api.webhooks.source import Did

FORMAT = "inquiry-json"
FORM_SUBMISSION = "form_submission"
"""The kind of activity that a form leaves behind."""

CLOCK_ERROR = timedelta(days=1)
"""How far ahead a sender's clock may be before it is not believed."""

_EMAIL = re.compile(r"[^@\s<>,;]{1,64}@[^@\s<>,;]{1,190}\.[^@\s<>,;.]{2,}")
_SURROGATE = re.compile("[\ud800-\udfff]")
_NOT_OF_CONTACT = ("message", "subject", "date")


class Inquiry(Frozen):
    """Who wrote what and when, `sent` by the source's own clock; without words it only tells of activities."""

    contact: Contact
    message: str = ""
    subject: str | None = None
    sent: AwareDatetime | None = None
    activities: tuple[Activity, ...] = ()

    def told(self, received: datetime) -> Incoming | Did | None:
        """The inquiry as the worker takes it; None where there is neither a word nor anybody who did something."""
        if not self.message.strip():
            known = self.contact.email or self.contact.crm_id
            return Did(contact=self.contact, activities=self.activities) if known and self.activities else None
        return Incoming(
            raw=self._raw(received),
            received=received,
            format=FORMAT,
            contact=self.contact,
            activities=self.activities,
        )

    def require_readable(self, received: datetime, limits: Limits) -> None:
        """Raises InputError where it could not be read later: too long, too many fields."""
        told = self.told(received)
        if isinstance(told, Incoming):
            read(told, limits)

    def _raw(self, received: datetime) -> bytes:
        """One JSON object, the same bytes for the same inquiry."""
        known = self.contact.model_dump(exclude={"extra"}, exclude_none=True)
        fields = {key: value for key, value in self.contact.extra if key not in (*known, *_NOT_OF_CONTACT)} | known
        fields["message"] = self.message
        if self.subject:
            fields["subject"] = self.subject
        if self.sent is not None and self.sent <= received + CLOCK_ERROR:
            fields["date"] = self.sent.isoformat()
        return json.dumps(fields, ensure_ascii=False, sort_keys=True).encode()


def clean(text: str) -> str:
    """Text from outside without control characters and halves of character pairs, lines ended by a newline."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0c", "\n")
    return _SURROGATE.sub("\ufffd", CONTROL.sub("", text)).strip()


def is_email(text: str) -> bool:
    """Whether a text is one e-mail address. "n/a" is none: all who write it would be one lead."""
    return _EMAIL.fullmatch(text) is not None


def joined(parts: Iterable[str | None], between: str = " ") -> str:
    """The parts that there are, one after the other."""
    return between.join(part for part in parts if part)
