"""What holds of any bytes whatever: they are read into a sound conversation, or refused with a reason."""

from __future__ import annotations

from datetime import UTC, datetime

from agent.conversation import Conversation
from agent.errors import InputError
from agent.transcripts import Incoming, Limits, read

RECEIVED = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)


def reads_or_says_why(raw: bytes, form: str | None = None, seller_domains: tuple[str, ...] = ()) -> Conversation | None:
    """The conversation, once it was found sound; None where the bytes were refused as they should be."""
    incoming = Incoming(raw=raw, received=RECEIVED, format=form, seller_domains=seller_domains)
    try:
        reading = read(incoming, Limits())
    except InputError as error:
        assert error.code.replace("_", "").isalnum()
        assert error.message.endswith((".", "txt")), error.message
        return None
    conversation = reading.conversation
    assert all(u.text and u.speaker for u in conversation.utterances)
    assert [u.index for u in conversation.utterances] == list(range(len(conversation.utterances)))
    assert {u.speaker for u in conversation.utterances} == {p.name for p in conversation.participants}
    assert all(p.because for p in conversation.participants)
    conversation.model_dump_json()
    reading.contact.model_dump_json()
    return conversation


def reads_with_times_or_says_why(raw: bytes, form: str | None = None, seller_domains: tuple[str, ...] = ()) -> None:
    """Also where the times of turns come from a vendor's numbers, which may be anything."""
    conversation = reads_or_says_why(raw, form, seller_domains)
    assert conversation is None or all(u.start is None or 0 <= u.start <= 1e8 for u in conversation.utterances)
