"""Bytes of any known format to a Conversation. One file a format; the table and the detection stand here."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from agent.errors import UnreadableInput
from agent.transcripts import (
    envelope,
    inquiry,
    inquiry_json,
    plain,
    teams_vtt,
    timestamped,
    zoom_vtt,
)
from agent.transcripts.assembly import assembled
from agent.transcripts.decoding import decode
from agent.transcripts.incoming import Incoming, Limits, Reading
from agent.transcripts.transcript import Transcript

__all__ = ["FORMATS", "Incoming", "Limits", "Reading", "detect", "read"]


class _Format(NamedTuple):
    name: str
    description: str
    recognises: Callable[[str], bool]
    parse: Callable[[str, Limits], Transcript]


def _parsed_inside(text: str, name: str | None, limits: Limits) -> Transcript:
    chosen = name or _recognised(text)
    if chosen == envelope.NAME:
        raise UnreadableInput(
            "json_shape", "“transcript” holds an envelope; an envelope inside an envelope is not read."
        )
    return _format(chosen).parse(text, limits)


def _parse_envelope(text: str, limits: Limits) -> Transcript:
    return envelope.parse(text, limits, _parsed_inside)


_TABLE = (
    _Format("teams-vtt", "WebVTT from Teams: <v Name>text</v>", teams_vtt.recognises, teams_vtt.parse),
    _Format("zoom-vtt", "WebVTT from Zoom: “Name: text” inside the cue", zoom_vtt.recognises, zoom_vtt.parse),
    _Format("envelope", "our JSON: lead, activities and a transcript or inquiry", envelope.recognises, _parse_envelope),
    _Format("inquiry-json", "a form as JSON: name, email, message ...", inquiry_json.recognises, inquiry_json.parse),
    _Format("timestamped", "[2023-10-21T10:02:00] Name: text", timestamped.recognises, timestamped.parse),
    _Format("plain", "Name: text", plain.recognises, plain.parse),
    _Format("inquiry", "a written inquiry: free text or a mail", inquiry.recognises, inquiry.parse),
)
"""Asked in this order: each recognises what those before it have left."""

FORMATS: dict[str, str] = {form.name: form.description for form in _TABLE}
"""Name of each format and what it looks like."""


def read(incoming: Incoming, limits: Limits) -> Reading:
    """Read one conversation.

    The date is the one that the text states, else the one given, else when it was received; all in UTC. Raises
    UnreadableInput and InputTooLarge, never another error, whatever the bytes.
    """
    text = decode(incoming.raw, limits)
    name = incoming.format or _recognised(text)
    return assembled(incoming, _format(name).parse(text, limits), name)


def detect(raw: bytes, limits: Limits | None = None) -> str:
    """Name of the format that the bytes are in. Raises InputError where they are no text, or broken JSON."""
    return _recognised(decode(raw, limits or Limits()))


def _recognised(text: str) -> str:
    return next(form.name for form in _TABLE if form.recognises(text))


def _format(name: str) -> _Format:
    for form in _TABLE:
        if form.name == name:
            return form
    raise UnreadableInput(
        "format_unknown", f"There is no format “{name[:60]}”. Known are: {', '.join(sorted(FORMATS))}."
    )
