"""The one front: bytes of any kind, limits, dates, detection."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from agent import transcripts
from agent.conversation import DateSource
from agent.errors import InputTooLarge, UnreadableInput
from agent.transcripts import FORMATS, Limits, detect
from tests.agent.transcripts.any_bytes import reads_or_says_why

OURS = ("acme.example",)
CALL = "Ann Ray: Hello.\nBob Lee: Hi.\n"


@pytest.mark.parametrize(
    ("raw", "code", "says"),
    [
        (b"", "input_empty", "0 bytes"),
        (b" \r\n\t\x0c\n", "input_blank", "white space"),
        (b"\xef\xbb\xbf", "input_blank", "white space"),
        (b"Ann: a\x00b", "input_binary", "byte 6"),
        (b"%PDF-1.7\n...", "input_binary", "PDF"),
        (b"PK\x03\x04abc", "input_binary", "Office"),
        (b"\x00\x00\x00\x18ftypmp42", "input_binary", "MP4"),
        (b"{\\rtf1 hello}", "input_binary", "RTF"),
        (b"Ann: caf\xe9", "input_not_utf8", "offset 8"),
        (b"\xef\xbb\xbfAnn: caf\xe9!", "input_not_utf8", "0xe9 at byte offset 11"),
        (CALL.encode("utf-16"), "input_utf16", "iconv"),
        (CALL.encode("utf-16-be"), "input_binary", "UTF-16"),
        (b"\xfe\xff" + CALL.encode("utf-16-be"), "input_utf16", "UTF-8"),
        (CALL.encode("utf-32"), "input_utf32", "UTF-32"),
        (b"Ann: a\n\x1b[0mb", "input_control_character", r"U\+001B at character 7 \(line 2\)"),
        (b"Ann: a\x7f", "input_control_character", r"U\+007F"),
    ],
)
def test_bytes_that_are_no_clean_text_are_refused_with_what_to_try(reading, raw, code, says):
    with pytest.raises(UnreadableInput, match=says) as caught:
        reading(raw)
    assert caught.value.code == code


def test_a_byte_order_mark_windows_lines_and_form_feeds_are_harmless(reading):
    raw = b"\xef\xbb\xbf" + CALL.replace("\n", "\r\n").encode() + b"\x0c"
    conversation = reading(raw).conversation
    assert [u.text for u in conversation.utterances] == ["Hello.", "Hi."]
    assert conversation.sha256 == hashlib.sha256(raw).hexdigest()
    assert reading(raw).raw == raw


@pytest.mark.parametrize(
    ("limits", "code", "setting"),
    [
        (Limits(max_bytes=10), "input_too_large", "LEADPROOF_MAX_BYTES"),
        (Limits(max_utterances=1), "too_many_utterances", "LEADPROOF_MAX_UTTERANCES"),
        (Limits(max_utterance_characters=5), "utterance_too_long", "LEADPROOF_MAX_UTTERANCE_CHARACTERS"),
    ],
)
def test_over_a_limit_the_error_names_the_setting(reading, limits, code, setting):
    with pytest.raises(InputTooLarge, match=setting) as caught:
        reading(CALL, limits)
    assert caught.value.code == code


def test_exactly_at_the_limits_is_within_them(reading):
    limits = Limits(max_bytes=len(CALL), max_utterances=2, max_utterance_characters=6)
    assert len(reading(CALL, limits).conversation.utterances) == 2


def test_an_unknown_format_is_an_error_that_lists_the_known_ones(reading):
    with pytest.raises(UnreadableInput, match="gong, google-meet, inquiry, inquiry-json, otter, plain") as caught:
        reading(CALL, format="morse")
    assert caught.value.code == "format_unknown"


def test_a_named_format_overrides_the_detection(reading):
    assert detect(CALL.encode()) == "plain"
    assert reading(CALL, format="inquiry").conversation.utterances[0].text == CALL.strip()


def test_every_format_has_a_line_of_description():
    assert set(FORMATS) == {
        "plain", "timestamped", "zoom-vtt", "teams-vtt", "srt", "otter", "inquiry", "inquiry-json", "envelope",
        "gong", "fireflies", "fathom", "recall", "vapi", "retell", "google-meet", "read-ai", "tldv",
    }  # fmt: skip
    assert [form.name for form in transcripts._TABLE] == list(FORMATS)
    assert all(description and "\n" not in description for description in FORMATS.values())


def test_a_given_date_stands_in_where_the_text_has_none_and_the_receipt_where_nobody_gives_one(reading):
    given_date = datetime(2026, 4, 1, 12, tzinfo=timezone(timedelta(hours=2)))
    conversation = reading(CALL, took_place=given_date).conversation
    assert (conversation.took_place, conversation.date_source) == (
        datetime(2026, 4, 1, 10, tzinfo=UTC),
        DateSource.GIVEN,
    )
    assert conversation.took_place.tzinfo is UTC
    assert reading(CALL).conversation.date_source is DateSource.RECEIVED


def test_the_lead_id_of_the_sender_is_kept(reading):
    assert reading(CALL, lead_id="ld_1").lead_id == "ld_1"


VTT = (
    "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\n<v Ann Ray>Hi &amp; bye.</v>\n\n"
    "2\n00:00:02.000 --> 00:00:03.000\nAnn: Yo.\n"
)
GOOD = [
    CALL,
    "[2026-03-02T10:02:00] Ann Ray: Hello.\n[2026-03-02T10:02:09+01:00] Bob Lee <b@x.example>: Our budget is $4k.\n",
    VTT,
    VTT.replace("<v Ann Ray>", "Ann Ray: "),
    "From: Ann <a@b.example>\nDate: Mon, 2 Mar 2026 10:00:00 +0100\nSubject: x\n\nWe need 5.\nThanks, Ann",
    json.dumps({"name": "Ann", "message": "Hi", "employees": 5, "date": "2026-01-01", "x": [1, None]}),
    json.dumps({"lead": {"name": "Ann"}, "activities": [{"kind": "visit", "at": "2026-01-01"}], "transcript": CALL}),
]  # fmt: skip


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.binary(max_size=300), st.sampled_from([None, *FORMATS]))
def test_any_bytes_are_read_or_refused_with_a_reason(raw, form):
    reads_or_says_why(raw, form, OURS)


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.text(max_size=300), st.sampled_from([None, *FORMATS]))
@example("[2026-03-02T10:02:00] \xa0: x", None)
@example("WEBVTT\n\n00:00.000 --> 00:01.000\n<v &nbsp;>x</v>", None)
@example('{"message": "x", "name": "\\ud800"}', None)
def test_any_text_is_read_or_refused_with_a_reason(text, form):
    reads_or_says_why(text.encode("utf-8", "surrogatepass"), form, OURS)


PIECES = st.sampled_from(
    [
        piece.encode()
        for piece in ': \n \n\n <v </v> [ ] --> " { } \\ud800 null WEBVTT Name: - T 99:99 0001-01-01 &#0;'.split(" ")
    ]
    + ["é".encode(), "\u2028".encode(), b"&#xD800;", b"9" * 50, b"\xff", b"\x00"]
)


@settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.sampled_from(GOOD), st.lists(st.tuples(st.floats(0, 1), st.integers(0, 12), PIECES), min_size=1, max_size=4))
def test_any_damage_to_a_good_file_is_read_or_refused_with_a_reason(good, damages):
    raw = good.encode()
    for where, deleted, inserted in damages:
        at = int(where * len(raw))
        raw = raw[:at] + inserted + raw[at + deleted :]
    reads_or_says_why(raw, seller_domains=OURS)
