"""Moments as people and mail programs write them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from agent.compiled import compiled
from agent.conversation import utc

_ISO = compiled(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
    r"(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,9})?)? ?(?:Z|z|[+-][0-9]{2}(?::?[0-9]{2})?)?)?"
)
_MAIL = compiled(
    r"(?:[A-Za-z]{3}, ?)?[0-9]{1,2} [A-Za-z]{3} [0-9]{4} [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?"
    r"(?: (?:[+-][0-9]{4}|[A-Z]{1,5}))?(?: \([A-Za-z ]{1,30}\))?"
)
# A call before telephones had data lines, or two centuries ahead, is a typing error; far years also overflow
# when days are counted from them.
_YEARS = range(1970, 2200)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def moment(text: str) -> datetime | None:
    """The moment in UTC of an ISO 8601 or RFC 5322 date; without a zone it is taken as UTC. None if it is neither."""
    text = text.strip()
    try:
        if _ISO.fullmatch(text):
            found = datetime.fromisoformat(text.replace(" +", "+").replace(" -", "-").replace(",", "."))
        elif _MAIL.fullmatch(text):
            found = parsedate_to_datetime(text)
        else:
            return None
        return utc(found) if found.year in _YEARS else None
    except (ValueError, OverflowError):
        return None


def since_1970(seconds: float) -> datetime | None:
    """The moment so many seconds after the beginning of 1970; None where that is no year of a call."""
    try:
        found = _EPOCH + timedelta(seconds=seconds)
    except (ValueError, OverflowError):
        return None
    return found if found.year in _YEARS else None
