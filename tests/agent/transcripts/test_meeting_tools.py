"""Fireflies, Fathom, Recall.ai, Google Meet, Read.ai and tl;dv: what each tells beside the words."""

from __future__ import annotations

import copy
import json

import pytest

from agent.conversation import Side
from agent.errors import UnreadableInput
from tests.agent.transcripts.a_call import CALL
from tests.agent.transcripts.encoders import written

SELLER, BUYER, UNKNOWN = Side.SELLER, Side.BUYER, Side.UNKNOWN


def document(name):
    """The call of the other tests, its words replaced by ones that tell no side."""
    silent = CALL._replace(turns=tuple(turn._replace(text=f"Mhm {turn.who}.") for turn in CALL.turns))
    return json.loads(written(silent, name))


def people(reading, value, **known):
    participants = reading(json.dumps(value), **known).conversation.participants
    return [(p.name, p.side, p.because) for p in participants]


# Fireflies


def test_fireflies_sides_come_from_the_host_and_then_from_the_domain_of_the_others(reading):
    assert people(reading, document("fireflies")) == [
        ("Rhea Voss", SELLER, "e-mail domain brightpeg.example, the host’s"),
        ("Tomas Lind", BUYER, "e-mail domain lindfreight.example, not the host’s"),
    ]


def test_a_host_with_free_mail_is_the_seller_by_hosting_alone(reading):
    value = document("fireflies")
    text = json.dumps(value).replace("rhea.voss@brightpeg.example", "rhea.voss@gmail.com")
    assert people(reading, json.loads(text)) == [
        ("Rhea Voss", SELLER, "hosts the meeting (Fireflies)"),
        ("Tomas Lind", BUYER, "the other one in the call with seller Rhea Voss"),
    ]


def test_domains_given_outrank_the_host(reading):
    found = people(reading, document("fireflies"), seller_domains=("lindfreight.example",))
    assert [side for _, side, _ in found] == [BUYER, SELLER]


def test_the_lead_of_the_sender_is_the_buyer_though_hosting(reading):
    text = json.dumps(document("fireflies")).replace("brightpeg.example", "gmail.com")
    found = people(reading, json.loads(text), contact={"name": "Rhea Voss"})
    assert found[0][1:] == (BUYER, "is the lead that the call was sent for")


def test_members_of_the_fireflies_workspace_sell_whoever_hosts(reading):
    value = document("fireflies")
    value["data"]["transcript"] |= {
        "workspace_users": ["tomas.lind@lindfreight.example"],
        "host_email": None,
        "organizer_email": None,
    }
    assert people(reading, value)[1][1:] == (SELLER, "in the Fireflies workspace")


def test_a_fireflies_speaker_without_a_name_is_looked_up_and_else_goes_by_the_number(reading):
    value = document("fireflies")
    transcript = value["data"]["transcript"]
    assert {sentence["speaker_name"] for sentence in transcript["sentences"]} == {"Rhea Voss", None}
    assert [name for name, _, _ in people(reading, value)] == ["Rhea Voss", "Tomas Lind"]
    transcript["speakers"] = None
    assert [name for name, _, _ in people(reading, value)] == ["Rhea Voss", "Speaker 1"]


def test_a_fireflies_sentence_of_nobody_is_nobodys(reading):
    value = document("fireflies")
    value["data"]["transcript"]["sentences"][1] |= {"speaker_name": None, "speaker_id": None}
    assert ("Unknown speaker", UNKNOWN) in [(name, side) for name, side, _ in people(reading, value)]


def test_addresses_that_spell_a_name_out_are_that_persons_unless_two_do(reading):
    value = document("fireflies")
    transcript = value["data"]["transcript"]
    transcript["meeting_attendees"] = [{"displayName": None, "email": email} for email in transcript["participants"]]
    assert [p.email for p in reading(json.dumps(value)).conversation.participants] == [
        "rhea.voss@brightpeg.example",
        "tomas.lind@lindfreight.example",
    ]
    transcript["participants"].append("tomas.lind@other.example, sales@x.example")
    assert [p.email for p in reading(json.dumps(value)).conversation.participants][1] is None


@pytest.mark.parametrize("shape", ["bare", "in transcript", "date as text"])
def test_other_shapes_of_a_fireflies_answer(reading, shape):
    transcript = document("fireflies")["data"]["transcript"]
    if shape == "date as text":
        transcript["date"] = transcript.pop("dateString")
    value = {"transcript": transcript} if shape == "in transcript" else transcript
    conversation = reading(json.dumps(value)).conversation
    assert (conversation.format, conversation.took_place) == ("fireflies", CALL.began)


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        ({"data": None, "errors": [{"code": "object_not_found", "message": "secret"}]}, "the error object_not_found"),
        ({"data": {"transcript": None}, "errors": [{"code": "Too <b>many"}]}, "no “sentences”"),
        ({"data": {"transcript": {"title": "x", "sentences": None}}}, "no “sentences”"),
    ],
)
def test_an_answer_of_fireflies_without_a_transcript_says_why(reading, answer, says):
    with pytest.raises(UnreadableInput, match=says) as caught:
        reading(json.dumps(answer))
    assert caught.value.code == "transcript_missing"
    assert "secret" not in caught.value.message


# Fathom


def test_fathoms_is_external_tells_who_buys(reading):
    assert people(reading, document("fathom")) == [
        ("Rhea Voss", SELLER, "Fathom is_external false"),
        ("Tomas Lind", BUYER, "Fathom is_external true"),
    ]


@pytest.mark.parametrize("by", ["matched_speaker_display_name", "name"])
def test_a_fathom_speaker_without_a_matched_address_is_found_by_name(reading, by):
    value = document("fathom")
    for item in value["transcript"]:
        item["speaker"]["matched_calendar_invitee_email"] = None
    for invitee in value["calendar_invitees"]:
        invitee["name"], name = "Guest", invitee["name"]
        invitee[by] = name
    read = reading(json.dumps(value))
    assert [p.side for p in read.conversation.participants] == [SELLER, BUYER]
    assert (read.contact.name, read.contact.email) == ("Tomas Lind", "tomas.lind@lindfreight.example")


def test_who_recorded_with_fathom_sells_where_the_invitees_do_not_tell(reading):
    value = document("fathom")
    value["calendar_invitees"] = []
    text = json.dumps(value).replace("brightpeg.example", "gmail.com")
    assert people(reading, json.loads(text))[0][1:] == (SELLER, "recorded the meeting (Fathom recorded_by)")


@pytest.mark.parametrize("transcript", ["absent", None])
def test_a_fathom_webhook_without_its_transcript_says_what_to_switch_on(reading, transcript):
    value = document("fathom") | {"transcript": transcript}
    if transcript == "absent":
        del value["transcript"]
    with pytest.raises(UnreadableInput, match="include_transcript") as caught:
        reading(json.dumps(value))
    assert caught.value.code == "transcript_missing"


def test_fathoms_transcript_by_itself_is_read(reading):
    conversation = reading(json.dumps({"transcript": document("fathom")["transcript"]})).conversation
    assert (conversation.format, [p.name for p in conversation.participants]) == ("fathom", ["Rhea Voss", "Tomas Lind"])


# Recall.ai


def test_recalls_host_sells_and_a_participant_without_a_name_goes_by_the_id(reading):
    value = document("recall")
    for part in value:
        part["participant"]["email"] = None
        if part["participant"]["name"] == "Tomas Lind":
            part["participant"]["name"] = None
    assert people(reading, value) == [
        ("Rhea Voss", SELLER, "hosts the meeting (Recall.ai is_host)"),
        ("Speaker 101", BUYER, "the other one in the call with seller Rhea Voss"),
    ]


def test_words_before_recall_knows_the_speaker_are_nobodys(reading):
    value = document("recall")
    value.insert(0, {"participant": None, "words": [{"text": "so"}]})
    conversation = reading(json.dumps(value)).conversation
    assert (conversation.utterances[0].speaker, conversation.utterances[0].start) == ("Unknown speaker", None)
    assert [p.side for p in conversation.participants] == [UNKNOWN, SELLER, BUYER]
    assert conversation.took_place == CALL.began


def test_one_who_joins_twice_is_one_person(reading):
    value = document("recall")
    value[-1]["participant"]["id"] = 977
    assert [name for name, _, _ in people(reading, value)] == ["Rhea Voss", "Tomas Lind"]


# Google Meet


def test_meet_participants_give_names_and_without_them_speakers_go_by_their_resource(reading):
    value = document("google-meet")
    assert [name for name, _, _ in people(reading, value)] == ["Rhea Voss", "Tomas Lind"]
    del value["participants"]
    assert [name for name, _, _ in people(reading, value)] == ["Speaker 0", "Speaker 1"]


def test_without_the_conference_record_the_first_entry_dates_the_call(reading):
    value = document("google-meet")
    del value["conferenceRecord"]
    value["entries"] = value.pop("transcriptEntries")
    del value["entries"][1]["text"]
    conversation = reading(json.dumps(value)).conversation
    assert (conversation.format, conversation.took_place) == ("google-meet", CALL.began)
    assert [u.start for u in conversation.utterances[:2]] == [0, 21.75]


def test_a_page_that_is_not_the_last_is_refused(reading):
    value = document("google-meet") | {"nextPageToken": "x"}
    with pytest.raises(UnreadableInput, match="nextPageToken"):
        reading(json.dumps(value))


# Read.ai and tl;dv


@pytest.mark.parametrize("unit", ["milliseconds", "seconds", "text", "offset"])
def test_times_of_read_ai_are_read_in_any_of_the_forms_seen(reading, unit):
    value = document("read-ai")
    for block in value["transcript"]["speaker_blocks"]:
        offset = block["start_time"] / 1000 - CALL.began.timestamp()
        times = {"milliseconds": block["start_time"], "seconds": block["start_time"] / 1000, "offset": offset * 1000}
        minutes, seconds = divmod(offset, 60)
        block["start_time"] = times.get(unit, f"2026-03-02T10:{int(minutes):02}:{seconds:09.6f}Z")
        block["words"] = [{"word": word} for word in block["words"].split()]
    conversation = reading(json.dumps(value)).conversation
    assert [u.start for u in conversation.utterances] == pytest.approx([turn.start for turn in CALL.turns])
    assert conversation.utterances[0].text == "Mhm 0."


def test_no_address_is_made_of_the_word_none(reading):
    value = document("read-ai")
    value["participants"][1]["email"] = "None"
    assert [p.email for p in reading(json.dumps(value)).conversation.participants][1] is None


@pytest.mark.parametrize(
    ("name", "because"),
    [("read-ai", "owns the meeting (Read.ai owner)"), ("tldv", "organizes the meeting (tl;dv organizer)")],
)
def test_who_owns_the_meeting_sells(reading, name, because):
    text = json.dumps(document(name)).replace("brightpeg.example", "gmail.com")
    assert people(reading, json.loads(text))[0][1:] == (SELLER, because)


def test_tldvs_webhook_holds_the_transcript_one_level_deeper(reading):
    conversation = reading(json.dumps({"event": "TranscriptReady", "data": document("tldv")})).conversation
    assert (conversation.format, conversation.took_place) == ("tldv", CALL.began)


def test_a_meeting_that_names_nobody_is_refused(reading):
    value = document("tldv")
    for part in value["data"]:
        part["speaker"] = None
    with pytest.raises(UnreadableInput, match="says who speaks") as caught:
        reading(json.dumps(value))
    assert caught.value.code == "speakers_missing"


# All of them


@pytest.mark.parametrize(
    ("name", "path", "value", "names"),
    [
        ("fireflies", ("data", "transcript", "sentences", 2, "text"), 5, r"data.transcript.sentences\[2\].text"),
        ("fireflies", ("data", "transcript", "date"), 1e20, "data.transcript.date"),
        ("fireflies", ("data", "transcript", "participants"), "a@b.example", "data.transcript.participants"),
        ("fathom", ("transcript", 0, "timestamp"), "5 min", r"transcript\[0\].timestamp” is “5 min”"),
        ("fathom", ("calendar_invitees", 1, "is_external"), "yes", r"calendar_invitees\[1\].is_external"),
        ("recall", (3, "words", 1, "text"), 7, r"\[3\].words\[1\].text"),
        ("recall", (1, "words", 0, "start_timestamp", "relative"), "1", r"\[1\].words\[0\].start_timestamp.relative"),
        ("google-meet", ("transcriptEntries", 2, "startTime"), "noon", r"transcriptEntries\[2\].startTime"),
        ("google-meet", ("transcriptEntries", 2, "participant"), None, r"transcriptEntries\[2\].participant"),
        ("google-meet", ("participants", 1, "name"), None, r"participants\[1\].name"),
        ("read-ai", ("transcript", "speaker_blocks", 0, "words"), 7, r"transcript.speaker_blocks\[0\].words"),
        ("read-ai", ("transcript", "speaker_blocks", 0, "speaker"), "Ann", r"speaker_blocks\[0\].speaker” is text"),
        ("tldv", ("data", 1, "startTime"), True, r"data\[1\].startTime"),
    ],
)
def test_a_wrong_field_is_named_with_its_path(reading, name, path, value, names):
    whole = copy.deepcopy(document(name))
    place = whole
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    with pytest.raises(UnreadableInput, match=names) as caught:
        reading(json.dumps(whole))
    assert caught.value.code == "json_shape"


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("fireflies", ("data", "transcript", "sentences", -1, "text")),
        ("fathom", ("transcript", -1, "text")),
        ("recall", (-1, "words", -1, "text")),
    ],
)
def test_words_that_are_null_are_silence_and_lose_nothing_else(reading, name, path):
    whole = document(name)
    before = reading(json.dumps(whole)).conversation.utterances
    place = whole
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = None
    after = reading(json.dumps(whole)).conversation.utterances
    assert [u.text for u in after[: len(before) - 1]] == [u.text for u in before[:-1]]
    assert sum(len(u.text) for u in after) < sum(len(u.text) for u in before)


def test_null_where_a_conversation_was_meant_is_an_error(reading):
    with pytest.raises(UnreadableInput, match="one object in braces") as caught:
        reading(" null\n")
    assert caught.value.code == "json_shape"
