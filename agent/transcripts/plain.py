"""`Name: text`, a turn over several lines or with blank lines in it allowed; `Date: ...` may head it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from agent.conversation import ConversationKind
from agent.errors import UnreadableInput
from agent.sides import role_of
from agent.transcripts.incoming import Limits
from agent.transcripts.labels import LABEL, label, speakers_in
from agent.transcripts.moments import moment
from agent.transcripts.transcript import Transcript, Turn, collected

_DATE = re.compile(r"\s*Date:[ \t]*([^\n]{8,50})\n", re.IGNORECASE)
_LOOKED_AT = 40_000


def recognises(text: str) -> bool:
    """Whether the beginning of the text shows people taking turns."""
    _, body = _dated(text[:_LOOKED_AT])
    speakers = speakers_in(body)
    marks = [found["name"].strip() for found in LABEL.finditer(body) if found["name"].strip() in speakers]
    opens = LABEL.match(body.lstrip())
    from_the_start = opens is not None and opens["name"].strip() in speakers
    if len(set(marks)) == 1:
        return from_the_start and (role_of(label(marks[0]).name) is not None or len(marks) > 1)
    return len(set(marks)) > 1 and (from_the_start or len(marks) > len(set(marks)))


def parse(text: str, limits: Limits) -> Transcript:
    """Raises UnreadableInput (turn_without_speaker, no_utterances) and InputTooLarge."""
    began, body = _dated(text)
    speakers = speakers_in(body)
    turns = collected(_turns(body, speakers), limits)
    addresses = ((found.name, found.email) for found in map(label, sorted(speakers)))
    return Transcript(
        kind=ConversationKind.CALL,
        turns=turns,
        began=began,
        addresses=tuple((name, email) for name, email in addresses if email),
    )


def _dated(text: str) -> tuple[datetime | None, str]:
    found = _DATE.match(text)
    began = moment(found[1]) if found else None
    return (began, text[found.end() :]) if found and began else (None, text)


def _turns(text: str, speakers: frozenset[str]) -> Iterator[Turn]:
    """The text between one speaker's label and the next is that speaker's."""
    name, begins = "", 0
    for found in LABEL.finditer(text):
        if found["name"].strip() not in speakers:
            continue
        if name:
            yield Turn(name, text[begins : found.start()].strip())
        elif text[: found.start()].strip():
            _refuse_preface(text)
        name, begins = label(found["name"]).name, found.end()
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
