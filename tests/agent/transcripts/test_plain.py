"""`Name: text`: what is a speaker, and what only looks like one."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from agent.conversation import ConversationKind, DateSource
from agent.errors import UnreadableInput
from agent.transcripts import detect


def said(reading, text, **known):
    conversation = reading(text, **known).conversation
    return [(u.speaker, u.text) for u in conversation.utterances]


def test_turns_may_go_over_several_lines_and_have_blank_lines_between_them(reading):
    text = "Ann Ray: Hello,\nthis is the plan.\n\nSecond paragraph.\n\nBob Lee: Fine.\n\n\nAnn Ray: Good.\n"
    assert said(reading, text) == [
        ("Ann Ray", "Hello,\nthis is the plan.\n\nSecond paragraph."),
        ("Bob Lee", "Fine."),
        ("Ann Ray", "Good."),
    ]


@pytest.mark.parametrize(
    "name",
    ["Customer", "Sales Rep", "Dr. A. O'Neil-Müller", "Zoë", "Speaker 1", "Jean-Luc de la Tour", "D’Arcy",
     "李雷", "Ann Ray (Beta)", "Ann", "A", "Price Jordan"],
)  # fmt: skip
def test_a_name_may_have_accents_apostrophes_dots_digits_and_particles(reading, name):
    text = f"{name}: Hello there.\nBob Lee: Hi.\n{name}: How much is it?\n"
    assert said(reading, text) == [(name, "Hello there."), ("Bob Lee", "Hi."), (name, "How much is it?")]


@pytest.mark.parametrize(
    "line",
    ["Note: we close at noon.", "at 10:30 we start", "see https://acme.example/a:b", "Next Steps: call again",
     "Re: the offer", "one more thing: the cable", "Budget: about 4,000", "10:30: lunch", "E-mail: none yet",
     "- Price: 500"],
)  # fmt: skip
def test_a_line_with_a_colon_inside_a_turn_stays_in_the_turn(reading, line):
    text = f"Ann Ray: Here it is.\n{line}\nBob Lee: Thanks.\n"
    assert said(reading, text) == [("Ann Ray", f"Here it is.\n{line}"), ("Bob Lee", "Thanks.")]


def test_a_word_that_heads_a_remark_is_no_speaker_if_it_is_used_as_a_common_word_too(reading):
    text = "Ann Ray: When is delivery?\nBob Lee: Let me list it.\nDelivery: three weeks.\nAnn Ray: Good.\n"
    assert [speaker for speaker, _ in said(reading, text)] == ["Ann Ray", "Bob Lee", "Ann Ray"]


def test_somebody_who_speaks_once_is_a_speaker(reading):
    text = "Ann Ray: Are you there?\nMaria: Yes.\nAnn Ray: Good.\n"
    assert [speaker for speaker, _ in said(reading, text)] == ["Ann Ray", "Maria", "Ann Ray"]


def test_names_in_small_letters_are_read_in_a_chat_that_has_no_others(reading):
    assert [s for s, _ in said(reading, "bob: hi\nann: hello\n")] == ["bob", "ann"]


def test_bold_names_are_read(reading):
    assert said(reading, "**Ann Ray:** Hello.\n**Bob Lee**: Hi.\n") == [("Ann Ray", "Hello."), ("Bob Lee", "Hi.")]


def test_two_spellings_of_one_name_are_one_person(reading):
    conversation = reading("Bob Lee: Hi.\nAnn Ray: Hello.\nBOB LEE: Bye.\n").conversation
    assert [p.name for p in conversation.participants] == ["Bob Lee", "Ann Ray"]
    assert conversation.utterances[2].speaker == "Bob Lee"


def test_an_address_beside_a_name_is_the_participants(reading):
    conversation = reading("Ann Ray <ann@beta.example>: Hi.\nBob Lee: Hello.\n").conversation
    assert [(p.name, p.email) for p in conversation.participants] == [
        ("Ann Ray", "ann@beta.example"),
        ("Bob Lee", None),
    ]


def test_words_before_the_first_speaker_are_an_error_that_names_the_line(reading):
    with pytest.raises(UnreadableInput, match="Line 2") as caught:
        reading("\nA talk about shelves\nAnn Ray: Hi.\nBob Lee: Hello.\nAnn Ray: Well.\n")
    assert caught.value.code == "turn_without_speaker"


def test_text_without_any_speaker_is_refused_where_plain_is_asked_for(reading):
    with pytest.raises(UnreadableInput) as caught:
        reading("just some words", format="plain")
    assert caught.value.code == "turn_without_speaker"


def test_a_date_line_above_the_turns_dates_the_call(reading):
    conversation = reading("Date: 2026-02-03\nAnn Ray: Hi.\nBob Lee: Hello.\n").conversation
    assert conversation.took_place == datetime(2026, 2, 3, tzinfo=UTC)
    assert conversation.date_source is DateSource.TRANSCRIPT


def test_it_is_a_call_and_windows_line_ends_make_no_difference(reading):
    unix, windows = "Ann Ray: Hi.\nBob Lee: Hello.\n", "Ann Ray: Hi.\r\nBob Lee: Hello.\r\n"
    assert reading(unix).conversation.kind is ConversationKind.CALL
    assert said(reading, unix) == said(reading, windows)


def test_a_remark_with_colons_is_no_transcript():
    mail = b"Hello,\n\nwe need shelves.\nQuantity: 5\nBudget: 300\n\nRegards, Ann"
    assert detect(mail) == "inquiry"
    assert detect(b"Customer: how much is it?") == "plain"
    assert detect(b"Question: how much is it?") == "inquiry"
