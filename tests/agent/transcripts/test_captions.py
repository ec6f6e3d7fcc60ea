"""SubRip captions and Otter's text export."""

from __future__ import annotations

import pytest

from agent.errors import UnreadableInput
from agent.transcripts import detect

SRT = """1
00:00:01,000 --> 00:00:04,500
Ann Ray: Hello, this is Ann

2
00:00:04,500 --> 00:00:06,000
Ann Ray: from Acme. Is 10:30 fine?

3
00:01:06,000 --> 01:00:08,250
Bob Lee: Yes.
Note: only today.
"""

OTTER = """Ann Ray  0:01
Hello, this is Ann. Is 10:30 fine?

Bob Lee  1:06
Yes.

Second paragraph at  noon.

Unknown Speaker  1:02:03
Hm.

Transcribed by https://otter.ai
"""


def said(reading, text, **known):
    return [(u.speaker, u.text, u.start, u.end) for u in reading(text, **known).conversation.utterances]


def test_srt_cues_of_one_speaker_are_one_utterance(reading):
    assert detect(SRT.encode()) == "srt"
    assert said(reading, SRT) == [
        ("Ann Ray", "Hello, this is Ann from Acme. Is 10:30 fine?", 1.0, 6.0),
        ("Bob Lee", "Yes.\nNote: only today.", 66.0, 3608.25),
    ]


@pytest.mark.parametrize("label", ["[Ann Ray] ", "[Ann Ray]: ", "[Ann Ray]\n", "Ann Ray: ", "<i>Ann Ray:</i> "])
def test_srt_speakers_may_stand_in_brackets(reading, label):
    text = SRT.replace("Ann Ray: ", label)
    assert [u[0] for u in said(reading, text)] == ["Ann Ray", "Bob Lee"]


def test_labels_of_speech_recognition_are_speakers_and_sounds_are_not(reading):
    text = (
        "1\n00:00:01,000 --> 00:00:02,000\n[SPEAKER_00]: Hello. [laughter]\n\n"
        "2\n00:00:02,000 --> 00:00:03,000\n[SPEAKER_01] {\\an8}<font color=red>Hi.</font>\n\n"
        "3\n00:00:03,000 --> 00:00:04,000\n[phone ringing]\n"
    )
    assert [u[:2] for u in said(reading, text)] == [
        ("SPEAKER_00", "Hello. [laughter]"),
        ("SPEAKER_01", "Hi."),
        ("Unknown speaker", "[phone ringing]"),
    ]


def test_two_speakers_in_one_cue_keep_their_own_words(reading):
    text = "1\n00:00:01,000 --> 00:00:02,000\nwell\nAnn Ray: Ready?\nBob Lee: Yes.\n"
    assert [u[:2] for u in said(reading, text)] == [
        ("Unknown speaker", "well"),
        ("Ann Ray", "Ready?"),
        ("Bob Lee", "Yes."),
    ]


def test_a_cue_without_a_name_is_nobodys(reading):
    text = SRT + "\n4\n01:00:09,000 --> 01:00:10,000\nand so on\n"
    assert said(reading, text)[-1][0] == "Unknown speaker"


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        (SRT + "\n4\n01:00:09,000 --> 01:00:10,000\n", "srt_cut_off", "Line 15"),
        (SRT + "\n4\n01:00:09,000 --> 01:0", "srt_cut_off", "Line 15"),
        (SRT + "\n4", "srt_cut_off", "Line 14"),
        (SRT.replace("00:00:04,500 -->", "00:04 -->"), "srt_unreadable", "Line 6"),
        ("1\n00:00:01,000 --> 00:00:02,000\nwords of nobody\n", "speakers_missing", "No cue"),
    ],
)
def test_a_damaged_srt_file_is_an_error_with_its_line(reading, text, code, line):
    with pytest.raises(UnreadableInput, match=line) as caught:
        reading(text)
    assert caught.value.code == code


def test_otter_paragraphs_belong_to_the_name_above_and_the_trailer_to_nobody(reading):
    assert detect(OTTER.encode()) == "otter"
    assert said(reading, OTTER) == [
        ("Ann Ray", "Hello, this is Ann. Is 10:30 fine?", 1.0, None),
        ("Bob Lee", "Yes.\n\nSecond paragraph at  noon.", 66.0, None),
        ("Unknown speaker", "Hm.", 3723.0, None),
    ]


def test_a_time_at_the_end_of_a_line_within_a_paragraph_opens_no_turn(reading):
    text = "Ann Ray  0:01\nWe meet\nat our place  10:30\nor so.\n\nBob Lee  0:09\nFine.\n"
    assert [u[:2] for u in said(reading, text)] == [
        ("Ann Ray", "We meet\nat our place  10:30\nor so."),
        ("Bob Lee", "Fine."),
    ]


@pytest.mark.parametrize(
    "text", ["Ann Ray: Hello at  10:30\nBob Lee: Hi.\n", "Ann Ray 0:01\nHello.\n", "Hello Ann\n\nBob Lee  0:01\nHi.\n"]
)
def test_what_only_looks_like_otter_is_none_of_it(text):
    assert detect(text.encode()) != "otter"


def test_otter_must_begin_with_a_name(reading):
    with pytest.raises(UnreadableInput, match="two spaces and a time") as caught:
        reading("Hello Ann\n\nBob Lee  0:01\nHi.\n", format="otter")
    assert caught.value.code == "turn_without_speaker"
