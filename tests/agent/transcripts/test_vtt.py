"""WebVTT as Zoom and as Teams write it."""

from __future__ import annotations

import io

import pytest
import webvtt
from hypothesis import given
from hypothesis import strategies as st

from agent.conversation import Side
from agent.errors import UnreadableInput
from agent.transcripts import Limits, detect
from agent.transcripts.teams_vtt import parse

ZOOM = """WEBVTT

1
00:00:01.000 --> 00:00:04.500
Ann Ray: Hello, this is Ann

2
00:00:04.500 --> 00:00:06.000
Ann Ray: from Acme. Is 10:30 fine?

3
00:01:06.000 --> 01:00:08.250
Bob Lee: Yes.
Note: only today.
"""

TEAMS = """WEBVTT

00:00:00.000 --> 00:00:02.000
<v Sam Lee>How soon do you need it?</v>

00:00:02.000 --> 00:00:05.000
<v Sam Lee>I mean the racks.</v>
<v Ray, Ann>Within <i>two</i> weeks &amp; no later.</v>

00:00:05.000 --> 00:00:06.000
<v.loud Ray, Ann>Really.</v>
"""


def said(reading, text, **known):
    return [(u.speaker, u.text, u.start, u.end) for u in reading(text, **known).conversation.utterances]


def test_zoom_cues_of_one_speaker_are_one_utterance(reading):
    assert detect(ZOOM.encode()) == "zoom-vtt"
    assert said(reading, ZOOM) == [
        ("Ann Ray", "Hello, this is Ann from Acme. Is 10:30 fine?", 1.0, 6.0),
        ("Bob Lee", "Yes.\nNote: only today.", 66.0, 3608.25),
    ]


def test_teams_two_voices_in_one_cue_keep_their_own_words(reading):
    assert detect(TEAMS.encode()) == "teams-vtt"
    assert said(reading, TEAMS) == [
        ("Sam Lee", "How soon do you need it? I mean the racks.", 0.0, 5.0),
        ("Ray, Ann", "Within two weeks & no later. Really.", 2.0, 6.0),
    ]


def test_two_voices_on_one_line_and_without_closing_tags_are_kept_apart(reading):
    text = "WEBVTT\n\n00:00.000 --> 00:01.000\n<v Sam>One?</v><v Ann>Two.\n"
    assert [u[:2] for u in said(reading, text)] == [("Sam", "One?"), ("Ann", "Two.")]


def test_words_outside_of_any_voice_are_nobodys_and_on_no_side(reading):
    text = "WEBVTT\n\n00:00.000 --> 00:01.000\n<v Sam Sale>am I speaking with Ann?</v> our budget is $9\n"
    conversation = reading(text).conversation
    assert [(u.speaker, u.side) for u in conversation.utterances] == [
        ("Sam Sale", Side.SELLER),
        ("Unknown speaker", Side.UNKNOWN),
    ]


def test_only_tags_of_webvtt_are_taken_out(reading):
    text = "WEBVTT\n\n00:00.000 --> 00:01.000\nAnn: <b>a</b> <system>b</system> <00:00:00.500>c &lt;i&gt;\n"
    assert [u[1] for u in said(reading, text, format="zoom-vtt")] == ["a <system>b</system> c <i>"]


def test_comments_styles_and_settings_are_passed_over(reading):
    text = (
        "WEBVTT - exported\nKind: captions\n\nNOTE a remark\nover two lines\n\nSTYLE\n::cue { color: red }\n\n"
        "00:00.000 --> 00:01.000 align:start\nAnn: Hi.\n\n00:01.000 --> 00:02.000\nBob: Hi.\n"
    )
    assert [u[:2] for u in said(reading, text)] == [("Ann", "Hi."), ("Bob", "Hi.")]


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        (ZOOM + "\n4\n01:00:09.000 --> 01:00:10.000\n", "vtt_cut_off", "Line 17"),
        (ZOOM + "\n4\n01:00:09.000 --> 01:0", "vtt_cut_off", "Line 17"),
        (ZOOM + "\n4\n01:00", "vtt_cut_off", "Line 17"),
        (ZOOM + "\n4", "vtt_cut_off", "Line 16"),
        (ZOOM.replace("00:00:04.500 -->", "00:04 -->"), "vtt_unreadable", "Line 8"),
        (ZOOM.replace("Is 10:30", "\n\nIs 10:30"), "vtt_unreadable", "Line 11"),
        ("WEBVTT\n00:00.000 --> 00:01.000\nAnn: Hi.\n", "vtt_unreadable", "Line 2"),
        (TEAMS.rstrip().removesuffix(".</v>"), "vtt_cut_off", "Line 10"),
        ("WEBVTT\n\n00:00.000 --> 00:01.000\nwords of nobody\n", "speakers_missing", "No cue"),
        ("WEBVTT\n\n", "no_utterances", "0 utterances"),
    ],
)
def test_a_damaged_file_is_an_error_with_its_line(reading, text, code, line):
    with pytest.raises(UnreadableInput, match=line) as caught:
        reading(text)
    assert caught.value.code == code


def test_every_cut_of_a_file_reads_a_beginning_of_the_call_or_says_what_is_wrong(reading):
    whole = [u[:2] for u in said(reading, TEAMS)]
    for end in range(len("WEBVTT\n"), len(TEAMS)):
        try:
            part = [u[:2] for u in said(reading, TEAMS[:end], format="teams-vtt")]
        except UnreadableInput as error:
            assert error.code in {"vtt_cut_off", "no_utterances", "vtt_unreadable", "speakers_missing"}
            continue
        speakers = [speaker for speaker, _ in whole][: len(part)]
        assert [speaker for speaker, _ in part] == speakers
        assert all(whole[i][1].startswith(text[:10]) for i, (_, text) in enumerate(part))


WORDS = st.text(st.sampled_from("abc de.,?!é"), min_size=1, max_size=30).filter(lambda t: t.strip())
CUES = st.lists(st.tuples(st.sampled_from(["Sam Lee", "Ann Ray", "Zoë D’Or"]), WORDS), min_size=1, max_size=8)


@given(CUES)
def test_cues_with_one_voice_each_read_as_the_webvtt_library_reads_them(spoken):
    text = "WEBVTT\n\n" + "\n\n".join(
        f"00:00:{i:02}.000 --> 00:00:{i + 1:02}.000\n<v {name}>{words.strip()}</v>"
        for i, (name, words) in enumerate(spoken)
    )
    theirs: list[tuple[str, str]] = []
    for caption in webvtt.from_buffer(io.StringIO(text)):
        if theirs and theirs[-1][0] == caption.voice:
            theirs[-1] = (caption.voice, f"{theirs[-1][1]} {caption.text}")
        else:
            theirs.append((caption.voice, caption.text))
    assert [(t.speaker, t.text) for t in parse(text, Limits()).turns] == theirs
