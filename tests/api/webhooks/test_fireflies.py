"""Fireflies: both webhook versions, the query, and what its errors mean."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from agent.errors import UnreadableInput
from agent.transcripts import Limits, read
from api.webhooks.fireflies import Fireflies, announced
from api.webhooks.source import Announced, FetchFailed, Ignored, SignatureRefused, TranscriptGone
from tests.agent.transcripts.a_call import CALL
from tests.agent.transcripts.encoders import fireflies as written
from tests.api.doubles import signing
from tests.api.doubles.fireflies import KEY, WEBHOOK_SECRET, FirefliesDouble, errors
from tests.api.doubles.loopback import Answer
from tests.api.doubles.signing import NOW, compact, delivered
from tests.api.doubles.tools import FIREFLIES_V1, FIREFLIES_V2
from tests.api.webhooks.conftest import MakeSettings

EVENT = announced("ASxwZxCstx")


@pytest.fixture
def fireflies() -> Iterator[FirefliesDouble]:
    with FirefliesDouble() as double:
        double.transcripts["ASxwZxCstx"] = json.loads(written(CALL))["data"]["transcript"]
        yield double


@pytest.fixture
def waits() -> list[float]:
    return []


@pytest.fixture
def source(settings: MakeSettings, fireflies: FirefliesDouble, waits: list[float]) -> Fireflies:
    given = settings(
        fireflies_webhook_secret=WEBHOOK_SECRET, fireflies_api_key=KEY, fireflies_base_url=fireflies.url + "/"
    )
    return Fireflies(given, sleep=waits.append)


def received(source: Fireflies, body: Any) -> Any:
    raw = compact(body)
    return source.receive(delivered("fireflies", raw, signing.hub(raw, secret=WEBHOOK_SECRET)))


def test_both_versions_of_the_webhook_name_one_event(source: Fireflies) -> None:
    assert received(source, FIREFLIES_V2) == received(source, FIREFLIES_V1) == EVENT


def test_other_events_are_ignored(source: Fireflies) -> None:
    for event in ("meeting.summarized", "meeting.bot_joined"):
        assert isinstance(received(source, {**FIREFLIES_V2, "event": event}), Ignored)


def test_an_event_of_the_day_before_yesterday_is_refused(source: Fireflies) -> None:
    sent = NOW - timedelta(hours=23)
    assert received(source, {**FIREFLIES_V2, "timestamp": sent.timestamp() * 1000}) == EVENT
    with pytest.raises(SignatureRefused):
        received(source, {**FIREFLIES_V2, "timestamp": (sent - timedelta(hours=2)).timestamp() * 1000})


def test_an_event_without_a_meeting_is_refused(source: Fireflies) -> None:
    with pytest.raises(UnreadableInput, match="meetingId"):
        received(source, {"event": "meeting.transcribed", "timestamp": FIREFLIES_V2["timestamp"]})


def test_the_only_attendee_from_outside_is_the_contact(source: Fireflies, fireflies: FirefliesDouble) -> None:
    found = source.fetch(EVENT, NOW)
    assert (found.contact.name, found.contact.email) == ("Tomas Lind", "tomas.lind@lindfreight.example")
    meeting = fireflies.transcripts["ASxwZxCstx"]
    meeting["participants"] = ["rhea.voss@brightpeg.example,ann@other.example", "fred@fireflies.ai"]
    assert source.fetch(EVENT, NOW).contact.email is None


def test_what_is_kept_is_read_again_as_it_is(source: Fireflies) -> None:
    found = source.fetch(EVENT, NOW)
    reading = read(found, Limits())
    assert reading.conversation.format == "fireflies"
    assert reading.conversation.took_place == CALL.began


@pytest.mark.parametrize(
    ("code", "status", "expected", "lasting"),
    [
        ("auth_failed", 401, "fireflies_unauthorized", True),
        ("auth_failed", 200, "fireflies_auth_failed", True),
        ("require_ai_credits", 402, "fireflies_require_ai_credits", True),
        ("invalid_arguments", 400, "fireflies_invalid_arguments", True),
        ("require_elevated_privilege", 403, "fireflies_forbidden", True),
        ("something_new", 400, "fireflies_failed", False),
        ("too_many_requests", 200, "fireflies_rate_limited", False),
    ],
)
def test_errors_of_the_query_are_told_by_their_code(
    source: Fireflies, fireflies: FirefliesDouble, code: str, status: int, expected: str, lasting: bool
) -> None:
    fireflies.scripted.append(errors(code, status))
    with pytest.raises(FetchFailed) as failed:
        source.fetch(EVENT, NOW)
    assert (failed.value.code, failed.value.lasting) == (expected, lasting)
    assert KEY not in failed.value.message
    assert "an error:" not in failed.value.message


def test_a_limit_is_waited_out_where_it_is_short_and_left_to_the_worker_where_it_is_long(
    source: Fireflies, fireflies: FirefliesDouble, waits: list[float]
) -> None:
    fireflies.scripted.append(Answer(429, errors("too_many_requests", 429).body, {"Retry-After": "3"}))
    source.fetch(EVENT, NOW)
    assert 3.0 in waits
    fireflies.scripted.append(Answer(429, errors("too_many_requests", 429).body, {"Retry-After": "600"}))
    with pytest.raises(FetchFailed) as failed:
        source.fetch(EVENT, NOW)
    assert (failed.value.code, failed.value.retry_after, failed.value.lasting) == ("fireflies_rate_limited", 600, False)


def test_a_deleted_meeting_is_gone(source: Fireflies, fireflies: FirefliesDouble) -> None:
    fireflies.transcripts.clear()
    with pytest.raises(TranscriptGone):
        source.fetch(EVENT, NOW)
    fireflies.scripted.append(Answer(200, {"data": {"transcript": None}}))
    with pytest.raises(TranscriptGone):
        source.fetch(EVENT, NOW)


def test_a_transcript_without_sentences_is_asked_for_later(source: Fireflies, fireflies: FirefliesDouble) -> None:
    fireflies.transcripts["ASxwZxCstx"]["sentences"] = None
    with pytest.raises(FetchFailed) as failed:
        source.fetch(EVENT, NOW)
    assert (failed.value.code, failed.value.retry_after) == ("fireflies_transcript_not_ready", 120)


def test_without_a_key_it_says_what_to_set(settings: MakeSettings) -> None:
    with pytest.raises(FetchFailed) as failed:
        Fireflies(settings(fireflies_webhook_secret="x")).fetch(EVENT, NOW)
    assert failed.value.code == "fireflies_key_missing"
    assert "LEADPROOF_FIREFLIES_API_KEY" in failed.value.message


def test_requests_are_a_second_apart(source: Fireflies, waits: list[float]) -> None:
    source.fetch(EVENT, NOW)
    source.fetch(EVENT, NOW)
    assert len(waits) == 1
    assert 0.5 < waits[0] <= 1


def test_an_id_in_another_script_is_no_trouble(source: Fireflies) -> None:
    event = received(source, {**FIREFLIES_V2, "meeting_id": "встреча № 1"})
    assert isinstance(event, Announced)
    assert event.event_id.isascii()
    with pytest.raises(TranscriptGone):
        source.fetch(event, NOW)
