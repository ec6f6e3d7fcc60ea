"""Labels with more than a name in them, and the inquiries that look like them."""

from __future__ import annotations

import contextlib
import json
from datetime import UTC, datetime

import pytest

from agent.conversation import ConversationKind
from agent.errors import InputError, UnreadableInput
from agent.transcripts import detect
from tests.growth import in_proportion


def said(reading, text, **known):
    return [(u.speaker, u.text) for u in reading(text, **known).conversation.utterances]


@pytest.mark.parametrize(
    "form",
    ["{} (00:01): ", "{} [00:01:07]: ", "**{}** (0:01): ", "00:01:23 {}: ", "0:01 - {}: ", "(00:01) {}: ",
     ">> {}: ", ">>{}: ", "- {}: ", "• {}: ", "{} (Acme, AE): ", "{}, MBA: ", "{} | Acme: "],
)  # fmt: skip
def test_a_time_a_mark_or_a_title_beside_the_name_is_no_part_of_what_is_said(reading, form):
    turns = (("Sam Lee", "do you need racks"), ("Ann Ray", "we do\nNote: by May"), ("Sam Lee", "how many"))
    text = "\n\n".join(form.format(name) + words for name, words in turns)
    found = said(reading, text, sellers=("Sam",))
    assert detect(text.encode()) == "plain"
    assert [(name[:7], words) for name, words in found] == list(turns)


@pytest.mark.parametrize("form", ["{} (00:01): ", "00:00:05 {}: ", ">> {}: ", "{} (Acme, AE): "])
def test_two_turns_are_enough_where_they_are_sentences(form):
    text = form.format("Sam Lee") + "Do you need racks?\n" + form.format("Ann Ray") + "We do.\n"
    assert detect(text.encode()) == "plain"


@pytest.mark.parametrize(
    "text",
    [
        "- Size: 3\n- Colour: red\n",
        "We need either\n- Size: 3\n- Colour: red\nor\n- Size: 4\n- Colour: blue\n",
        "- Racks: four of them.\n- Delivery: before May, please.\n",
        "- Size: 3\n- Colour: red\n- Size: 4\n- and thanks\n",
        "09:00 Coffee: 40 cups\n12:00 Lunch: 40 plates\n",
        "Monday (09:00): set up\nTuesday (10:00): show\n",
        "Catering, please:\n09:00 Coffee: 40 cups\n12:00 Lunch: 40 plates\n15:00 Coffee: 40 cups\n",
        "Is this still so?\n>> Sam: old words.\n>> Ann: older words.\n",
        "Oslo, Norway: 3 racks\nBergen, Norway: 4 racks\n",
        "Mats (Blue, Large): 4\nMats (Red, Small): 5\n",
        "Hello,\n\nBob Lee (Beta, COO): a quick question on racks\n",
        "Two SPEAKERS\n\nHall: 3\n",
    ],
)
def test_a_list_an_agenda_and_a_mail_quoted_stay_an_inquiry(text):
    assert detect(text.encode()) == "inquiry"


def test_a_list_inside_a_turn_stays_in_the_turn(reading):
    text = "Ann Ray: We need\n- Racks: 4\n- Shelves: 5\n- Racks: 6\nBob Lee: Fine.\n"
    assert said(reading, text) == [("Ann Ray", "We need\n- Racks: 4\n- Shelves: 5\n- Racks: 6"), ("Bob Lee", "Fine.")]


def test_a_degree_after_the_name_opens_a_turn(reading):
    text = "Sam Lee: Hello.\nAnn Ray, Ph.D.: Hi.\nSam Lee: Well.\nFrankly, Bob: no.\n"
    assert said(reading, text) == [
        ("Sam Lee", "Hello."),
        ("Ann Ray, Ph.D.", "Hi."),
        ("Sam Lee", "Well.\nFrankly, Bob: no."),
    ]


def test_a_talk_with_times_under_a_heading_is_refused_and_not_taken_for_an_inquiry(reading):
    with pytest.raises(UnreadableInput, match="Line 1"):
        reading("First talk\n\nSam (00:01): Hi.\nAnn (00:05): Hello.\nSam (00:09): Well.\n")


@pytest.mark.parametrize(
    "text", ["- Sam Lee: hi\n- Ann: hello\n", "sam: hello", "Sam Lee (Acme, head of sales): hi", "10:02 Sam: hi\n"]
)
def test_a_text_in_which_a_seller_speaks_is_a_call(reading, text):
    conversation = reading(text, sellers=("Sam",)).conversation
    assert conversation.kind is ConversationKind.CALL
    assert conversation.participants[0].side == "seller"


def test_a_seller_under_a_heading_is_refused_and_not_taken_for_the_buyer(reading):
    notes = "About racks\n\n- Sam: hi\n- Ann: we need four\n"
    for text, sellers in ((notes, ("Sam",)), (json.dumps({"transcript": notes, "sellers": ["Sam"]}), ())):
        with pytest.raises(UnreadableInput, match="Line 1"):
            reading(text, sellers=sellers)


@pytest.mark.parametrize(
    "text", ["Hi Sam, we need: racks", "Sam and you said so: racks", "Samuel: racks", "To: Sam\n\nWe need racks."]
)
def test_a_seller_who_is_only_addressed_does_not_speak(reading, text):
    assert reading(text, sellers=("Sam", " ")).conversation.kind is ConversationKind.INQUIRY


HEADERS = [
    "Racks for Beta\nMon, Mar 2, 2026 10:05AM • 12:34\n\nSUMMARY KEYWORDS\nracks, price\n\nSPEAKERS\nAnn Ray, Bob Lee\n\n",
    "Racks for Beta\nMar 2, 2026 at 10:05 AM\n\nSPEAKERS: Ann Ray, Bob Lee\n\n",
    "Racks for Beta\nMon, Mar 2, 2026 10:05AM\n\n",
]


@pytest.mark.parametrize("header", HEADERS)
def test_the_header_of_otter_is_no_speech_and_dates_the_call(reading, header):
    conversation = reading(header + "Ann Ray  0:01\nHello.\n\nBob Lee  0:05\nHi.\n").conversation
    assert (conversation.format, conversation.took_place) == ("otter", datetime(2026, 3, 2, 10, 5, tzinfo=UTC))
    assert [(u.speaker, u.text) for u in conversation.utterances] == [("Ann Ray", "Hello."), ("Bob Lee", "Hi.")]


def test_a_header_with_no_true_date_leaves_the_date_to_others(reading):
    conversation = reading("Racks\nFeb 31, 2026 10:05AM\n\nAnn Ray  0:01\nHello.\n").conversation
    assert conversation.took_place == datetime(2026, 5, 4, 9, 30, tzinfo=UTC)


def zoom(*cues):
    blocks = (f"00:00:{i:02}.000 --> 00:00:{i + 1:02}.000\n{cue}\n" for i, cue in enumerate(cues))
    return "WEBVTT\n\n" + "\n".join(blocks)


NAMES = ["Ann Ray, PhD", "Ray, Ann", "Ann Ray | Beta", "Ann Ray (Beta, COO)", "iPhone (2)", "+1 555 0100", "+1 (555) 010-0100",
         "ann@beta.example", "ann", "ann ray"]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_zoom_shows_any_name_that_somebody_took(reading, name):
    assert said(reading, zoom("Sam Lee: Hello.", f"{name}: Hi."), sellers=("Sam",))[1] == (name, "Hi.")


@pytest.mark.parametrize(
    "words", ["one more thing: the cable", "remember: by May", "at 10:30 we start", "Thanks, Bob: good", "12: yes"]
)
def test_words_with_a_colon_in_a_zoom_cue_are_no_name(reading, words):
    assert said(reading, zoom("Sam Lee: Hello.", "so", words))[1] == ("Unknown speaker", f"so {words}")


@pytest.mark.parametrize(
    "unit",
    [
        "A",
        "Sam ",
        "Sam\n",
        "Sam (",
        "- Sam: a\n",
        ">> Sam: a\n",
        "00:01 Sam: a\n",
        "Sam (00:01): a\n",
        "Sam A, ",
        "0*",
        " ",
        "- ",
    ],
)
@pytest.mark.parametrize("before", ["Sam", "WEBVTT\n\n00:00.000 --> 00:01.000\n0", "Mar 2, 2026 10:05AM\n"])
def test_anything_is_read_or_refused_in_time_in_proportion_to_its_size(reading, before, unit):
    def read_or_refused(text):
        with contextlib.suppress(InputError):
            reading(text, sellers=("Sam",))

    assert in_proportion(lambda size: before + unit * (size // len(unit)) + "!", read_or_refused, size=100_000)
