"""Bytes of any known format to a Conversation. One file a format; the table and the detection stand here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol

from agent.errors import UnreadableInput
from agent.formats import FORMATS
from agent.transcripts import (
    envelope,
    fathom,
    fireflies,
    gong,
    google_meet,
    inquiry,
    inquiry_json,
    otter,
    plain,
    read_ai,
    recall,
    retell,
    srt,
    teams_vtt,
    timestamped,
    tldv,
    vapi,
    zoom_vtt,
)
from agent.transcripts.assembly import assembled
from agent.transcripts.decoding import decode
from agent.transcripts.incoming import Incoming, Limits, Reading
from agent.transcripts.labels import opens_a_line
from agent.transcripts.source import Source
from agent.transcripts.transcript import Transcript
from agent.transcripts.uncollected import uncollected

__all__ = ["FORMATS", "Incoming", "Limits", "Reading", "detect", "read"]


class _Format(NamedTuple):
    name: str
    recognises: Callable[[Source], bool]
    parse: Callable[[Source, Limits], Transcript]


class _TextReader(Protocol):
    """A module that reads text."""

    def recognises(self, text: str) -> bool: ...

    def parse(self, text: str, limits: Limits) -> Transcript: ...


class _JsonReader(Protocol):
    """A module that reads the value of a JSON document."""

    def recognises(self, value: object) -> bool: ...

    def parse(self, value: object, limits: Limits) -> Transcript: ...


def _text(name: str, reader: _TextReader) -> _Format:
    return _Format(
        name,
        lambda source: reader.recognises(source.text),
        lambda source, limits: reader.parse(source.text, limits),
    )


def _json(name: str, reader: _JsonReader) -> _Format:
    return _Format(
        name,
        lambda source: source.is_json and reader.recognises(source.value),
        lambda source, limits: reader.parse(source.value, limits),
    )


class _EnvelopeReader:
    """The envelope, which any other format may be in."""

    recognises = staticmethod(envelope.recognises)

    @staticmethod
    def parse(value: object, limits: Limits) -> Transcript:
        return envelope.parse(value, limits, _parsed_inside)


def _parsed_inside(text: str, name: str | None, sellers: Sequence[str], limits: Limits) -> Transcript:
    source = Source(text)
    chosen = name or _recognised(source, sellers)
    if chosen == envelope.NAME:
        raise UnreadableInput(
            "json_shape", "“transcript” holds an envelope; an envelope inside an envelope is not read."
        )
    return _format(chosen).parse(source, limits)


_TABLE = (
    _json("gong", gong),
    _json("fireflies", fireflies),
    _json("fathom", fathom),
    _json("recall", recall),
    _json("vapi", vapi),
    _json("retell", retell),
    _json("google-meet", google_meet),
    _json("read-ai", read_ai),
    _json("tldv", tldv),
    _json(envelope.NAME, _EnvelopeReader()),
    _json("inquiry-json", inquiry_json),
    _text("teams-vtt", teams_vtt),
    _text("zoom-vtt", zoom_vtt),
    _text("srt", srt),
    _text("timestamped", timestamped),
    _text("otter", otter),
    _text("plain", plain),
    _text("inquiry", inquiry),
)
"""Asked in this order: each recognises what those before it have left."""


def read(incoming: Incoming, limits: Limits) -> Reading:
    """Read one conversation.

    The date is the one that the text states, else the one given, else when it was received; all in UTC. Raises
    UnreadableInput and InputTooLarge, never another error, whatever the bytes.
    """
    with uncollected():
        source = Source(decode(incoming.raw, limits))
        name = incoming.format or _recognised(source, incoming.sellers)
        return assembled(incoming, _format(name).parse(source, limits), name)


def detect(raw: bytes, limits: Limits | None = None) -> str:
    """Name of the format that the bytes are in. Raises InputError where they are no text, or broken JSON."""
    with uncollected():
        return _recognised(Source(decode(raw, limits or Limits())))


def _recognised(source: Source, sellers: Sequence[str] = ()) -> str:
    """No text is an inquiry in which one of the sellers opens a line: their words would be taken for the buyer's."""
    name = next(form.name for form in _TABLE if form.recognises(source))
    return "plain" if name == "inquiry" and opens_a_line(source.text, sellers) else name


def _format(name: str) -> _Format:
    for form in _TABLE:
        if form.name == name:
            return form
    raise UnreadableInput(
        "format_unknown", f"There is no format “{name[:60]}”. Known are: {', '.join(sorted(FORMATS))}."
    )
