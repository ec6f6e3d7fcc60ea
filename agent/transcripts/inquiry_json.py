"""A written inquiry as a form sends it: JSON with `message` and, if known, `name, email, company, title, phone`."""

from __future__ import annotations

from agent.conversation import ConversationKind
from agent.transcripts.incoming import Limits
from agent.transcripts.json_fields import Fields, contact_in, moment_in, object_of, refuse, text_in
from agent.transcripts.transcript import Transcript, Turn, collected

_OF_THE_INQUIRY = ("message", "subject", "date")


def recognises(_: object) -> bool:
    """Any JSON may be a form; it is asked last."""
    return True


def parse(value: object, limits: Limits) -> Transcript:
    """Raises UnreadableInput (json_*, no_utterances, input_control_character) and InputTooLarge."""
    return parse_fields(object_of(value), limits)


def parse_fields(fields: Fields, limits: Limits) -> Transcript:
    """An inquiry from fields that were loaded before. Keys with no place of their own go to the contact's `extra`."""
    message = text_in(fields, "message", longest=None)
    if message is None:
        known = ", ".join(sorted(str(key)[:40] for key in list(fields)[:20])) or "none"
        refuse("“message”", f"is missing or empty; it holds the words of the inquiry. Fields found: {known}")
    subject = text_in(fields, "subject", longest=None) or ""
    turns = (Turn("", _lines(subject)), Turn("", _lines(message)))
    return Transcript(
        kind=ConversationKind.INQUIRY,
        turns=collected(turns, limits),
        began=moment_in(fields, "date"),
        contact=contact_in({key: value for key, value in fields.items() if key not in _OF_THE_INQUIRY}),
    )


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()
