"""`[2023-10-21T10:02:00] Name: text`."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from agent.conversation import DateSource
from agent.errors import UnreadableInput
from agent.transcripts import detect

CALL = "[2026-03-02T10:02:00] Ann Ray: Hello.\n[2026-03-02T10:02:09.5] Bob Lee: Hi,\nat 10:30 I leave: ok?\n"


def test_times_count_in_seconds_from_the_first_which_dates_the_call(reading):
    conversation = reading(CALL).conversation
    assert conversation.format == detect(CALL.encode()) == "timestamped"
    assert conversation.took_place == datetime(2026, 3, 2, 10, 2, tzinfo=UTC)
    assert conversation.date_source is DateSource.TRANSCRIPT
    assert [(u.start, u.text) for u in conversation.utterances] == [(0, "Hello."), (9.5, "Hi,\nat 10:30 I leave: ok?")]


@pytest.mark.parametrize("zone", ["+02:00", "+0200", " +02:00"])
def test_a_zone_is_turned_into_utc(reading, zone):
    conversation = reading(f"[2026-03-02T10:02:00{zone}] Ann: Hi.\n[2026-03-02T09:03:00Z] Bob: Hi.\n").conversation
    assert conversation.took_place == datetime(2026, 3, 2, 8, 2, tzinfo=UTC)
    assert conversation.utterances[1].start == 3660


def test_a_given_date_yields_to_the_one_in_the_text(reading):
    assert reading(CALL, took_place=datetime(2020, 1, 1, tzinfo=UTC)).conversation.took_place.year == 2026


def test_a_clock_counts_from_the_start_and_leaves_the_date_to_others(reading):
    text = "[00:01:05] Ann: Hi.\n[1:00:05] Bob: Hi.\n"
    given = datetime(2026, 1, 2, tzinfo=UTC)
    conversation = reading(text, took_place=given).conversation
    assert [u.start for u in conversation.utterances] == [0, 3540]
    assert (conversation.took_place, conversation.date_source) == (given, DateSource.GIVEN)
    received = reading(text).conversation
    assert (received.took_place, received.date_source) == (datetime(2026, 5, 4, 9, 30, tzinfo=UTC), DateSource.RECEIVED)


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        (CALL + "[2026-03-02T10:0", "timestamp_unreadable", "Line 4"),
        (CALL + "[2026-13-02T10:02:00] Ann: Hi.", "timestamp_unreadable", "Line 4"),
        (CALL + "[0001-01-01T00:00:00+14:00] Ann: Hi.", "timestamp_unreadable", "Line 4"),
        (CALL + "[00:01:00] Ann: Hi.", "timestamp_unreadable", "Line 4"),
        (CALL + "[2026-03-02T10:03:00] and so on", "turn_without_speaker", "Line 4"),
        ("A talk\n" + CALL, "turn_without_speaker", "before the first line"),
        ("[2026-03-02T10:02:00] Ann Ray: ", "no_utterances", "0 utterances"),
    ],
)
def test_what_is_damaged_is_an_error_with_its_line(reading, text, code, line):
    with pytest.raises(UnreadableInput, match=line) as caught:
        reading(text)
    assert caught.value.code == code


def test_brackets_in_a_text_are_no_stamp(reading):
    text = "[2026-03-02T10:02:00] Ann: See\n[1] the list\n[2026] the year\n"
    assert [u.text for u in reading(text).conversation.utterances] == ["See\n[1] the list\n[2026] the year"]
