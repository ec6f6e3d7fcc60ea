"""Otter's text export: a line `Name  0:12`, what was said, a blank line; at the end at times "Transcribed by ...".
Above it there may be the title, the date and `SPEAKERS` with the names.

The shape is unverified: Otter documents the export, not its lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from agent.compiled import compiled
from agent.conversation import ConversationKind
from agent.errors import UnreadableInput
from agent.sides import UNNAMED
from agent.transcripts.incoming import Limits
from agent.transcripts.labels import label
from agent.transcripts.transcript import Transcript, Turn, spoken

_HEAD = compiled(
    r"(?:\A\s*|\n[ \t]*\n[ \t]*)(?P<name>[^\s\d:][^\n:]{0,100}?)(?:[ ]{2,8}|\t)"
    r"(?:(?P<hours>[0-9]{1,3}):)?(?P<minutes>[0-9]{1,3}):(?P<seconds>[0-9]{2})[ \t]*(?=\n|\Z)"
)
_TRAILER = compiled(r"Transcribed by https?://otter\.ai/?", re.IGNORECASE)
_SPEAKERS = compiled(r"^SPEAKERS[ \t]*:?[ \t]*(?:\n|[^\n]{1,500}\n)", re.MULTILINE)
_DATED = compiled(
    r"(?P<day>[A-Z][a-z]{2} [0-9]{1,2}, 20[0-9]{2})(?: at)? (?P<time>[0-9]{1,2}:[0-9]{2}) ?(?P<half>[AP]M)\b"
)
_LONGEST_HEADER = 8_000
_LONGEST_TITLE = 300
_NOBODY = "unknown speaker"


def recognises(text: str) -> bool:
    """Whether it begins with a name and a time, and words under them."""
    body = _headed(text)[1]
    head = _HEAD.match(body)
    return head is not None and bool(body[head.end() :].lstrip(" \t\n"))


def parse(text: str, limits: Limits) -> Transcript:
    """Raises UnreadableInput (turn_without_speaker, speakers_missing, no_utterances) and InputTooLarge."""
    body, _, last = text.rstrip().rpartition("\n")
    if not _TRAILER.fullmatch(last.strip()):
        body = text
    header, body = _headed(body)
    if not _HEAD.match(body):
        raise UnreadableInput(
            "turn_without_speaker", "The first line must be a name, two spaces and a time, like “Ann Ray  0:12”."
        )
    return Transcript(kind=ConversationKind.CALL, turns=spoken(_turns(body), limits), began=_began(header))


def _headed(text: str) -> tuple[str, str]:
    """The header, empty where there is none, and what stands from the first name and time on."""
    if _HEAD.match(text):
        return "", text
    named = _SPEAKERS.search(text, 0, _LONGEST_HEADER) or _DATED.search(text, 0, _LONGEST_TITLE)
    head = _HEAD.search(text, named.end() - 1, named.end() + _LONGEST_HEADER) if named else None
    return (text[: head.start()], text[head.start() :]) if head else ("", text)


def _began(header: str) -> datetime | None:
    """The header's date, taken as UTC as any without a zone; None where it is no date."""
    found = _DATED.search(header)
    try:
        text = f"{found['day']} {found['time']} {found['half']}" if found else ""
        return datetime.strptime(text, "%b %d, %Y %I:%M %p").replace(tzinfo=UTC)
    except ValueError:
        return None


def _turns(body: str) -> Iterator[Turn]:
    heads = _HEAD.finditer(body)
    head = next(heads, None)
    while head is not None:
        following = next(heads, None)
        said = body[head.end() : following.start() if following else None].strip()
        if said:
            name = label(head["name"]).name
            start = int(head["hours"] or 0) * 3600.0 + int(head["minutes"]) * 60 + int(head["seconds"])
            yield Turn(UNNAMED if name.casefold() == _NOBODY else name, said, start)
        head = following
