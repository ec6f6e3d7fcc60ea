"""Gong: transcripts alone, and with the parties of the call."""

from __future__ import annotations

import json

import pytest

from agent.conversation import DateSource, Side
from agent.errors import UnreadableInput
from agent.sides import UNTOLD
from agent.transcripts import detect

ANN, SAM, BO = "77400000000000000001", "77400000000000000002", "77400000000000000003"


def said(speaker, *texts):
    sentences = [{"start": 1000 * at, "end": 1000 * at + 900, "text": text} for at, text in enumerate(texts)]
    return {"speakerId": speaker, "topic": None, "sentences": sentences}


def party(speaker, name, affiliation, **more):
    return {"speakerId": speaker, "name": name, "affiliation": affiliation, **more}


def call(*monologues, **more):
    return {"callTranscripts": [{"callId": "5", "transcript": list(monologues)}], **more}


GREETING = (said(SAM, "Hello.", "How are you?"), said(ANN, "Fine."))


def test_a_transcript_alone_names_its_speakers_by_their_ids_and_knows_no_sides(reading):
    document = call(*GREETING, requestId="x", records={"totalRecords": 1})
    conversation = reading(json.dumps(document)).conversation
    assert [(u.speaker, u.text, u.start, u.end) for u in conversation.utterances] == [
        (f"Speaker {SAM}", "Hello. How are you?", 0.0, 1.9),
        (f"Speaker {ANN}", "Fine.", 0.0, 0.9),
    ]
    assert [(p.side, p.because) for p in conversation.participants] == [(Side.UNKNOWN, UNTOLD)] * 2
    assert conversation.date_source is DateSource.RECEIVED


@pytest.mark.parametrize("shape", ["both answers", "parties at the top"])
def test_parties_give_names_sides_and_the_contact(reading, shape):
    parties = [
        party(SAM, "Sam Sale", "Internal", emailAddress="sam@acme.example"),
        party(ANN, "Ann Ray", "External", emailAddress="ann@beta.example", title="COO", phoneNumber="+1 555 0100"),
    ]
    details = {"metaData": {"id": "5", "started": "2026-03-02T02:00:00-08:00"}, "parties": parties}
    document = call(*GREETING, **(details if shape == "parties at the top" else {"calls": [details]}))
    read = reading(json.dumps(document))
    assert detect(json.dumps(document).encode()) == read.conversation.format == "gong"
    assert [(p.name, p.side, p.because, p.email) for p in read.conversation.participants] == [
        ("Sam Sale", Side.SELLER, "Gong affiliation Internal", "sam@acme.example"),
        ("Ann Ray", Side.BUYER, "Gong affiliation External", "ann@beta.example"),
    ]
    contact = read.contact
    assert (contact.name, contact.email, contact.title, contact.phone) == (
        "Ann Ray", "ann@beta.example", "COO", "+1 555 0100",
    )  # fmt: skip
    assert read.conversation.took_place.isoformat() == "2026-03-02T10:00:00+00:00"


def test_ids_of_twenty_digits_stay_apart_also_as_json_numbers(reading):
    document = call(said(int(SAM), "Hello."), said(int(ANN), "Hi."), parties=[party(SAM, "Sam", "Internal")])
    conversation = reading(json.dumps(document)).conversation
    assert [p.name for p in conversation.participants] == ["Sam", f"Speaker {ANN}"]


def test_what_gong_knows_outranks_domains_and_the_name_of_the_sender_outranks_gong(reading):
    parties = [party(SAM, "Sam", "Internal", emailAddress="sam@contractor.example"), party(ANN, "Ann", "External")]
    document = json.dumps(call(*GREETING, parties=parties))
    sides = [p.side for p in reading(document, seller_domains=("acme.example",)).conversation.participants]
    assert sides == [Side.SELLER, Side.BUYER]
    swapped = reading(document, sellers=("Ann",)).conversation.participants
    assert (swapped[1].side, swapped[1].because) == (Side.SELLER, "named as seller")


def test_where_gong_does_not_know_the_words_tell(reading):
    parties = [party(SAM, "Sam", "Unknown"), party(ANN, "Ann", "Unknown")]
    spoken = (said(SAM, "Our platform costs $500. Am I speaking with Ann?"), said(ANN, "How much is it?"))
    participants = reading(json.dumps(call(*spoken, parties=parties))).conversation.participants
    assert [p.side for p in participants] == [Side.SELLER, Side.BUYER]
    assert participants[0].because.startswith("says ")


def test_two_people_of_one_name_are_told_apart_and_one_who_joins_twice_is_one(reading):
    parties = [
        party(SAM, "Kim Lee", "Internal"),
        party(ANN, "Kim Lee", "External", emailAddress="kim@beta.example"),
        party(BO, "Kim Lee", "External"),
        party(None, "Uwe Silent", "External"),
    ]
    document = call(said(SAM, "Hello."), said(ANN, "Hi."), said(SAM, "So."), said(BO, "Yes."), parties=parties)
    conversation = reading(json.dumps(document)).conversation
    assert [(p.name, p.side) for p in conversation.participants] == [
        ("Kim Lee", Side.SELLER),
        ("Kim Lee (2)", Side.BUYER),
        ("Kim Lee (3)", Side.BUYER),
    ]


def test_a_party_without_a_name_goes_by_the_address(reading):
    parties = [party(SAM, None, "Internal", emailAddress="sam@acme.example"), party(ANN, " ", "External")]
    participants = reading(json.dumps(call(*GREETING, parties=parties))).conversation.participants
    assert [p.name for p in participants] == ["sam@acme.example", f"Speaker {ANN}"]


@pytest.mark.parametrize(
    ("document", "names"),
    [
        ({"callTranscripts": []}, "“callTranscripts” holds 0 calls"),
        ({"callTranscripts": [{}, {}]}, "“callTranscripts” holds 2 calls"),
        ({"callTranscripts": {}}, "“callTranscripts” is an object; a list"),
        (call("x"), r"“callTranscripts\[0\].transcript\[0\]” is text; an object"),
        (call({"speakerId": SAM}), r"“callTranscripts\[0\].transcript\[0\].sentences” is missing"),
        (call({**said(SAM, "a"), "speakerId": 1.5}), r"transcript\[0\].speakerId” is a number; text"),
        (call({"speakerId": SAM, "sentences": [{"start": 0}]}), r"sentences\[0\].text” is missing"),
        (call({"speakerId": SAM, "sentences": [{"text": 5}]}), r"sentences\[0\].text” is a number; text"),
        (call({"speakerId": SAM, "sentences": [{"text": "a", "start": "0"}]}), r"\[0\].start” is text; a number"),
        (call({"speakerId": SAM, "sentences": [{"text": "a", "end": 1772445601200}]}), r"\[0\].end” .* may be a date"),
        (call(*GREETING, parties=[{"speakerId": SAM, "name": ["Sam"]}]), r"“parties\[0\].name” is a list"),
        (call(*GREETING, parties=[{"speakerId": SAM, "name": "x" * 501}]), r"“parties\[0\].name” has 501"),
        (call(*GREETING, calls=[{"metaData": {"id": "6"}}]), "“calls” holds 0 calls with metaData.id “5”"),
        (call(*GREETING, metaData={"started": "yesterday"}), "“metaData.started” is “yesterday”; a date"),
    ],
)
def test_a_wrong_field_is_named_with_its_path(reading, document, names):
    with pytest.raises(UnreadableInput, match=names) as caught:
        reading(json.dumps(document))
    assert caught.value.code == "json_shape"


def test_a_control_character_in_what_was_said_is_refused_and_elsewhere_left_alone(reading):
    with pytest.raises(UnreadableInput, match=r"transcript\[0\].sentences\[0\].text” holds U\+0000 at character 1"):
        reading(json.dumps(call(said(SAM, "a\0b"))))
    half = '{"callTranscripts": [{"transcript": [{"speakerId": "1", "sentences": [{"text": "\\ud800"}]}]}]}'
    with pytest.raises(UnreadableInput, match=r"U\+D800"):
        reading(half)
    assert reading(json.dumps(call(*GREETING, brief="a\0b"))).conversation.utterances
