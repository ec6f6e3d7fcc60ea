"""`Name: text`, also as `Name (00:01): text`, `00:01:23 Name: text`, `>> Name: text` and `- Name: text`.

A turn over several lines or with blank lines in it is allowed; `Date: ...` may head it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from agent.compiled import compiled
from agent.conversation import ConversationKind
from agent.errors import UnreadableInput
from agent.sides import role_of
from agent.transcripts.incoming import Limits
from agent.transcripts.labels import ARROWED, CLOCK_FIRST, DASHED, LABEL, NAME_FIRST, Speakers
from agent.transcripts.moments import moment
from agent.transcripts.transcript import Transcript, Turn, collected

_DATE = compiled(r"\s*Date:[ \t]*([^\n]{8,50})\n", re.IGNORECASE)
_LOOKED_AT = 40_000
_FORMS = (NAME_FIRST, CLOCK_FIRST, ARROWED, DASHED)
_OF_A_RECORDING = compiled(r"(?<![0-9:])(?:0{1,2}:[0-9]{2}|[0-9]{1,3}:[0-9]{2}:[0-9]{2})")
"""A time that counts from the start of a recording, as no agenda has it."""

_SENTENCE = compiled(r"[.?!…][\"'”’)]*\Z")
_DASH = compiled(r"^[ ]{0,3}[-–—*•][ \t]", re.MULTILINE)


def recognises(text: str) -> bool:
    """Whether the beginning of the text shows people taking turns."""
    _, body = _dated(text[:_LOOKED_AT])
    return _form(body) is not None


def _form(body: str) -> re.Pattern[str] | None:
    """What labels look like in it, judged by its beginning; None where nobody takes turns."""
    body = body[:_LOOKED_AT]
    if _is_labelled(body):
        return NAME_FIRST
    return next((form for form in _FORMS if _is_marked(body, form)), None)


def _form_of_first(body: str) -> re.Pattern[str]:
    """The form of the first line, for a text that is known to be a talk though it does not show it."""
    begins = len(body) - len(body.lstrip("\n"))
    beginning = body[begins : begins + _LOOKED_AT]
    return next((form for form in _FORMS if form.match(beginning)), NAME_FIRST)


def _is_labelled(body: str) -> bool:
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


def _is_marked(body: str, form: re.Pattern[str]) -> bool:
    """Whether labels with more than a name in them are those of a talk, and not of a list in an inquiry."""
    speakers = Speakers(body, form, wide=True)
    marks = [(mark, found.name) for mark in form.finditer(body) if (found := speakers.speaker(mark))]
    if not marks:
        return False
    names = [name for _, name in marks]
    several, repeated = len(set(names)) > 1, len(names) > len(set(names))
    from_the_start = not body[: marks[0][0].start()].strip()
    if _OF_A_RECORDING.search(marks[0][0].group()):
        is_role = role_of(names[0]) is not None
        return (several and repeated) or (from_the_start and (several or repeated or is_role))
    if not from_the_start:
        return False
    if form is DASHED:
        return several and repeated and len(marks) == len(_DASH.findall(body))
    if form is ARROWED and role_of(names[0]) is not None:
        return True
    return several and (repeated or (form is not CLOCK_FIRST and _all_in_sentences(body, [mark for mark, _ in marks])))


def _all_in_sentences(body: str, marks: list[re.Match[str]]) -> bool:
    ends = [*(mark.start() for mark in marks[1:]), len(body)]
    return all(_SENTENCE.search(body[mark.end() : end].strip()[-20:]) for mark, end in zip(marks, ends, strict=True))


def parse(text: str, limits: Limits) -> Transcript:
    """Raises UnreadableInput (turn_without_speaker, no_utterances) and InputTooLarge."""
    began, body = _dated(text)
    form = _form(body) or _form_of_first(body)
    speakers = Speakers(body, form, wide=True)
    turns = collected(_turns(body, form, speakers), limits)
    addresses = tuple((found.name, found.email) for found in speakers.named if found.email)
    return Transcript(kind=ConversationKind.CALL, turns=turns, began=began, addresses=addresses)


def _dated(text: str) -> tuple[datetime | None, str]:
    found = _DATE.match(text)
    began = moment(found[1]) if found else None
    return (began, text[found.end() :]) if found and began else (None, text)


def _turns(text: str, form: re.Pattern[str], speakers: Speakers) -> Iterator[Turn]:
    """The text between one speaker's label and the next is that speaker's."""
    name, begins = "", 0
    for mark in form.finditer(text):
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
