"""`[2023-10-21T10:02:00] Name: text`, with or without a zone; `[00:01:23] Name: text` counts from the start."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from agent.compiled import compiled
from agent.conversation import ConversationKind
from agent.errors import UnreadableInput
from agent.transcripts.incoming import Limits
from agent.transcripts.labels import label
from agent.transcripts.moments import moment
from agent.transcripts.transcript import Transcript, Turn, collected

_STAMP = compiled(
    r"^[ \t]*\[(?P<stamp>(?:[0-9]{4}-[0-9]|[0-9]{1,3}:[0-9])[^\]\n]{0,40})(?P<closed>\]?)[ \t]*", re.MULTILINE
)
_CLOCK = compiled(r"(?:([0-9]{1,3}):)?([0-9]{1,3}):([0-9]{2}(?:[.,][0-9]{1,6})?)")
_SPEAKER = compiled(r"([^:\n]{1,120}):(?=\s|[^\s/\d]|\Z)")
_LOOKED_AT = 4_000


class _Stamp(NamedTuple):
    """A stamp's place in time: seconds of the clock, or seconds since 1970 for a date."""

    seconds: float
    date: datetime | None


def recognises(text: str) -> bool:
    """Whether a line near the beginning opens with a stamp."""
    return _STAMP.search(text, 0, _LOOKED_AT) is not None


def parse(text: str, limits: Limits) -> Transcript:
    """Raises UnreadableInput (timestamp_unreadable, turn_without_speaker, no_utterances) and InputTooLarge."""
    first = _STAMP.search(text)
    if first is None:
        raise UnreadableInput("no_utterances", "No line begins with a time in brackets, like [2023-10-21T10:02:00].")
    if text[: first.start()].strip():
        raise UnreadableInput(
            "turn_without_speaker", "There are words before the first line with a time in brackets. Remove them."
        )
    began = _stamp(text, first)
    found: dict[str, str] = {}
    turns = collected(_turns(text, began, found), limits)
    return Transcript(kind=ConversationKind.CALL, turns=turns, began=began.date, addresses=tuple(found.items()))


def _turns(text: str, began: _Stamp, addresses: dict[str, str]) -> Iterator[Turn]:
    open_turn: tuple[str, float, int] | None = None
    for mark in _STAMP.finditer(text):
        at = _stamp(text, mark)
        if (at.date is None) != (began.date is None):
            raise _unreadable(text, mark, "is of another kind than the first one, a date against a clock")
        spoken = _SPEAKER.match(text, mark.end())
        who = label(spoken[1]) if spoken else None
        if spoken is None or who is None or not who.name:
            raise UnreadableInput(
                "turn_without_speaker",
                f"Line {_line(text, mark)} has a time but no “Name:” after it. Add who speaks.",
            )
        if open_turn:
            yield Turn(
                open_turn[0], text[open_turn[2] : mark.start()].strip(), open_turn[1], at.seconds - began.seconds
            )
        if who.email:
            addresses[who.name] = who.email
        open_turn = who.name, at.seconds - began.seconds, spoken.end()
    if open_turn:
        yield Turn(open_turn[0], text[open_turn[2] :].strip(), open_turn[1])


def _stamp(text: str, mark: re.Match[str]) -> _Stamp:
    if not mark["closed"]:
        raise _unreadable(text, mark, "is not closed by “]”; the file may be cut off")
    clock = _CLOCK.fullmatch(mark["stamp"].strip())
    if clock:
        hours, minutes, seconds = clock.groups()
        return _Stamp(int(hours or 0) * 3600.0 + int(minutes) * 60 + float(seconds.replace(",", ".")), None)
    date = moment(mark["stamp"])
    if date is None:
        raise _unreadable(text, mark, "is no date and time")
    return _Stamp(date.timestamp(), date)


def _unreadable(text: str, mark: re.Match[str], why: str) -> UnreadableInput:
    return UnreadableInput(
        "timestamp_unreadable",
        f"Line {_line(text, mark)}: the time “{mark['stamp']}” {why}. Write it like [2023-10-21T10:02:00] or "
        "[00:01:23], all lines alike.",
    )


def _line(text: str, mark: re.Match[str]) -> int:
    return text.count("\n", 0, mark.start()) + 1
