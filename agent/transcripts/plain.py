"""`Name: text`, a turn over several lines or with blank lines in it allowed; `Date: ...` may head it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from agent.conversation import ConversationKind
from agent.errors import UnreadableInput
from agent.sides import role_of
from agent.transcripts.incoming import Limits
from agent.transcripts.labels import LABEL, Speakers
from agent.transcripts.moments import moment
from agent.transcripts.transcript import Transcript, Turn, collected

_DATE = re.compile(r"\s*Date:[ \t]*([^\n]{8,50})\n", re.IGNORECASE)
_LOOKED_AT = 40_000


def recognises(text: str) -> bool:
    """Whether the beginning of the text shows people taking turns."""
    _, body = _dated(text[:_LOOKED_AT])
    speakers = Speakers(body)
    marks = list(LABEL.finditer(body))
    names = [found.name for found in map(speakers.speaker, marks) if found]
    if not names:
        return False
    from_the_start = not body[: marks[0].start()].strip() and speakers.speaker(marks[0]) is not None
    several, repeated = len(set(names)) > 1, len(names) > len(set(names))
    if several:
        return from_the_start or repeated
    return from_the_start and (repeated or role_of(names[0]) is not None)


def parse(text: str, limits: Limits) -> Transcript:
    """Raises UnreadableInput (turn_without_speaker, no_utterances) and InputTooLarge."""
    began, body = _dated(text)
    speakers = Speakers(body)
    turns = collected(_turns(body, speakers), limits)
    addresses = tuple((found.name, found.email) for found in speakers.named if found.email)
    return Transcript(kind=ConversationKind.CALL, turns=turns, began=began, addresses=addresses)


def _dated(text: str) -> tuple[datetime | None, str]:
    found = _DATE.match(text)
    began = moment(found[1]) if found else None
    return (began, text[found.end() :]) if found and began else (None, text)


def _turns(text: str, speakers: Speakers) -> Iterator[Turn]:
    """The text between one speaker's label and the next is that speaker's."""
    name, begins = "", 0
    for mark in LABEL.finditer(text):
        speaker = speakers.speaker(mark)
        if speaker is None:
            continue
        if name:
            yield Turn(name, text[begins : mark.start()].strip())
        elif text[: mark.start()].strip():
            _refuse_preface(text)
        name, begins = speaker.name, mark.end()
    if name:
        yield Turn(name, text[begins:].strip())
    elif text.strip():
        _refuse_preface(text)


def _refuse_preface(text: str) -> None:
    line = text[: len(text) - len(text.lstrip())].count("\n") + 1
    raise UnreadableInput(
        "turn_without_speaker",
        f"Line {line} stands before the first speaker. Begin it with a name and a colon (“Ann Ray: ...”) or remove it.",
    )
