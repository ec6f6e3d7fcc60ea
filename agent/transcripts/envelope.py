"""Our own JSON around a transcript or an inquiry, with what its sender knows beside it.

    {"lead": {"name": ..., "email": ..., "company": ..., "employees": ...},
     "activities": [{"kind": "demo_request", "at": "2023-10-20T09:00:00Z", "detail": ...}],
     "participants": [{"name": ..., "email": ...}], "sellers": [...], "seller_domains": [...],
     "date": "2023-10-21", "format": "plain", "transcript": "..."}

`"inquiry": {...}` stands in place of `transcript` for an inquiry. All but one of these two is optional.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from agent.lead import Activity
from agent.transcripts.incoming import Limits
from agent.transcripts.inquiry_json import parse_fields
from agent.transcripts.json_fields import (
    Fields,
    contact_in,
    moment_in,
    object_in,
    object_of,
    objects_in,
    refuse,
    text_in,
    texts_in,
)
from agent.transcripts.transcript import Transcript

NAME = "envelope"

_KEYS = frozenset("lead activities participants sellers seller_domains date format transcript inquiry".split())

_CONVERSATIONS = frozenset(("transcript", "inquiry"))

ParseText = Callable[[str, str | None, Sequence[str], Limits], Transcript]
"""Parses a text in the format named, or detected where none is, knowing the sellers' names."""


def recognises(value: object) -> bool:
    """Whether it is an object with a transcript or an inquiry in it."""
    return isinstance(value, dict) and not _CONVERSATIONS.isdisjoint(value)


def parse(value: object, limits: Limits, parse_text: ParseText) -> Transcript:
    """Raises UnreadableInput (json_*, and what the format inside raises) and InputTooLarge."""
    fields = object_of(value)
    unknown = sorted(set(fields) - _KEYS)
    if unknown:
        refuse(f"“{unknown[0][:60]}”", f"is no field of an envelope; known are {', '.join(sorted(_KEYS))}")
    inside = _inside(fields, limits, parse_text)
    addresses = tuple(pair for pair in map(_address, objects_in(fields, "participants")) if pair)
    lead = contact_in(object_in(fields, "lead")) if fields.get("lead") is not None else contact_in({})
    extra = tuple(sorted((dict(inside.contact.extra) | dict(lead.extra)).items()))
    return inside.model_copy(
        update={
            "contact": lead.filled_by(inside.contact).model_copy(update={"extra": extra}),
            "activities": tuple(map(_activity, objects_in(fields, "activities"))),
            "addresses": inside.addresses + addresses,
            "sellers": texts_in(fields, "sellers"),
            "seller_domains": texts_in(fields, "seller_domains"),
            "given": moment_in(fields, "date"),
        }
    )


def _inside(fields: Fields, limits: Limits, parse_text: ParseText) -> Transcript:
    has_inquiry, words = fields.get("inquiry") is not None, text_in(fields, "transcript", longest=None)
    if has_inquiry == (words is not None):
        refuse(
            "“transcript” and “inquiry”", "cannot both be given, and one must be: an envelope holds one conversation"
        )
    if words is None:
        return parse_fields(object_in(fields, "inquiry"), limits)
    form = text_in(fields, "format")
    if form == NAME:
        refuse("“format”", "cannot be “envelope”: an envelope inside an envelope is not read")
    text = words.replace("\r\n", "\n").replace("\r", "\n").replace("\x0c", "\n")
    return parse_text(text, form, texts_in(fields, "sellers"), limits)


def _activity(fields: Fields) -> Activity:
    kind, at = text_in(fields, "kind", longest=100), moment_in(fields, "at")
    if kind is None or at is None:
        refuse("“activities”", "needs “kind” and “at” in each entry, like demo_request and 2023-10-21T10:02:00Z")
    return Activity(kind=kind, at=at, detail=text_in(fields, "detail", longest=10_000))


def _address(fields: Fields) -> tuple[str, str] | None:
    name, email = text_in(fields, "name"), text_in(fields, "email")
    if name is None:
        refuse("“participants”", "needs “name” in each entry, as it stands in the transcript")
    return (name, email) if email else None
