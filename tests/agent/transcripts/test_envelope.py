"""Our own JSON around a conversation."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from agent.conversation import ConversationKind, DateSource, Side
from agent.errors import UnreadableInput

CALL = "Sam Lee: Good morning.\r\nAnn Ray: Hello.\r\n"
ENVELOPE = {
    "lead": {"name": "Ann Ray", "email": "ann@beta.example", "employees": 40, "tier": "gold"},
    "activities": [{"kind": "demo_request", "at": "2026-02-01T08:00:00Z", "detail": None}],
    "participants": [{"name": "Sam Lee", "email": "sam@acme.example"}],
    "sellers": [],
    "seller_domains": ["acme.example"],
    "date": "2026-02-03",
    "transcript": CALL,
}


def test_an_envelope_carries_lead_activities_sides_and_date(reading):
    read = reading(json.dumps(ENVELOPE))
    conversation = read.conversation
    assert (conversation.format, conversation.kind) == ("envelope", ConversationKind.CALL)
    assert (conversation.took_place, conversation.date_source) == (
        datetime(2026, 2, 3, tzinfo=UTC),
        DateSource.GIVEN,
    )
    assert [(p.name, p.side, p.because) for p in conversation.participants] == [
        ("Sam Lee", Side.SELLER, "e-mail domain acme.example"),
        ("Ann Ray", Side.BUYER, "e-mail domain beta.example, not the seller’s"),
    ]
    assert (read.contact.employees, read.contact.extra) == (40, (("tier", "gold"),))
    assert [(a.kind, a.at.isoformat(), a.detail) for a in read.activities] == [
        ("demo_request", "2026-02-01T08:00:00+00:00", None)
    ]


def test_an_envelope_may_hold_an_inquiry(reading):
    read = reading(json.dumps({"lead": {"company": "Beta"}, "inquiry": {"name": "Ann Ray", "message": "Hi"}}))
    assert read.conversation.kind is ConversationKind.INQUIRY
    assert (read.contact.name, read.contact.company) == ("Ann Ray", "Beta")


@pytest.mark.parametrize(
    "inside",
    [
        "WEBVTT\n\n00:00.000 --> 00:01.000\n<v Ann>Hi.</v>\n",
        "[2026-03-02T10:02:00] Ann: Hi.\n",
        "Hi, we need racks.",
        '{"message": "Hi"}',
    ],
)
def test_the_format_inside_is_detected(reading, inside):
    assert len(reading(json.dumps({"transcript": inside})).conversation.utterances) == 1


def test_the_format_inside_may_be_named(reading):
    read = reading(json.dumps({"transcript": "Sam: Hi.\nAnn: Hi.", "format": "inquiry"}))
    assert read.conversation.kind is ConversationKind.INQUIRY


def test_sellers_of_envelope_and_sender_add_up(reading):
    text = json.dumps({"transcript": "Sam: Hi.\nAnn: Hi.\nBob: Hi.", "sellers": ["Sam"]})
    sides = [p.side for p in reading(text, sellers=("bob",)).conversation.participants]
    assert sides == [Side.SELLER, Side.UNKNOWN, Side.SELLER]


@pytest.mark.parametrize(
    ("change", "names"),
    [
        ({"transkript": "x"}, "transkript"),
        ({"inquiry": {"message": "Hi"}}, "one conversation"),
        ({"transcript": None}, "one must be"),
        ({"transcript": ["a"]}, "transcript"),
        ({"lead": "Ann"}, "lead"),
        ({"lead": {"employees": True}}, "employees"),
        ({"activities": {}}, "activities"),
        ({"activities": [{"kind": "visit"}]}, "activities"),
        ({"activities": [{"kind": "visit", "at": "then"}]}, "at"),
        ({"sellers": "Sam"}, "sellers"),
        ({"sellers": [5]}, r"sellers\[0\]"),
        ({"participants": [{"email": "a@b.example"}]}, "participants"),
        ({"date": 5}, "date"),
        ({"format": "envelope"}, "envelope inside an envelope"),
        ({"transcript": '{"transcript": "Ann: Hi"}'}, "envelope inside an envelope"),
    ],
)
def test_a_wrong_field_is_named(reading, change, names):
    with pytest.raises(UnreadableInput, match=names) as caught:
        reading(json.dumps({**ENVELOPE, **change}))
    assert caught.value.code == "json_shape"


def test_a_format_inside_that_nobody_knows_is_named(reading):
    with pytest.raises(UnreadableInput, match="morse") as caught:
        reading(json.dumps({**ENVELOPE, "format": "morse"}))
    assert caught.value.code == "format_unknown"
