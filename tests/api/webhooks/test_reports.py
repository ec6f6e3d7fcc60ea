"""Read.ai and tl;dv: what is sent whole, what is fetched beside it, and what of it is unverified."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from typing import Any

import pytest

from agent.conversation import Side
from agent.errors import UnreadableInput
from agent.transcripts import Incoming, Limits, read
from api.webhooks.read_ai import ReadAi
from api.webhooks.source import Announced, FetchFailed, Ignored, SignatureRefused, TranscriptGone
from api.webhooks.tldv import Tldv
from tests.agent.transcripts.a_call import CALL
from tests.agent.transcripts.encoders import read_ai as reported
from tests.agent.transcripts.encoders import tldv as transcribed
from tests.api.doubles import signing
from tests.api.doubles.signing import NOW, compact, delivered
from tests.api.doubles.tldv import KEY, MEETING, WEBHOOK_SECRET, TldvDouble, ready
from tests.api.webhooks.conftest import MakeSettings

READAI_KEY = base64.b64encode(b"a signing key of Read.ai's").decode()
REPORT = json.loads(reported(CALL))
WRITTEN = json.loads(transcribed(CALL))


@pytest.fixture
def read_ai(settings: MakeSettings) -> ReadAi:
    return ReadAi(settings(readai_signing_key=READAI_KEY))


def reported_to(source: ReadAi, body: Any) -> Any:
    raw = compact(body)
    return source.receive(delivered("readai", raw, signing.read_ai(raw, key=READAI_KEY)))


def test_a_report_that_is_sent_again_by_hand_is_the_same_event(read_ai: ReadAi) -> None:
    first, again = (
        reported_to(read_ai, REPORT),
        reported_to(read_ai, {**REPORT, "trigger": "manual", "request_id": "2"}),
    )
    assert isinstance(first, Announced)
    assert first.event_id == again.event_id


def test_a_report_that_comes_with_its_transcript_later_is_an_event_of_its_own(read_ai: ReadAi) -> None:
    early = {key: value for key, value in REPORT.items() if key != "transcript"}
    event = reported_to(read_ai, early)
    assert event.event_id != reported_to(read_ai, {**REPORT, "trigger": "manual"}).event_id
    with pytest.raises(UnreadableInput) as missing:
        read(read_ai.fetch(event, NOW), Limits())
    assert missing.value.code == "transcript_missing"


def test_the_start_of_a_meeting_is_ignored(read_ai: ReadAi) -> None:
    assert isinstance(reported_to(read_ai, {**REPORT, "trigger": "meeting_start"}), Ignored)


def test_read_ais_signature_may_be_written_otherwise(read_ai: ReadAi) -> None:
    raw = compact(REPORT)
    digits = signing.read_ai(raw, key=READAI_KEY)["X-Read-Signature"]
    for written in (digits.upper(), f"sha256={digits}"):
        assert isinstance(read_ai.receive(delivered("readai", raw, {"X-Read-Signature": written})), Announced)
    with pytest.raises(SignatureRefused):
        read_ai.receive(delivered("readai", raw, {"X-Read-Signature": digits[:-1]}))


def test_a_report_without_a_session_is_refused(read_ai: ReadAi) -> None:
    with pytest.raises(UnreadableInput, match="session_id"):
        reported_to(read_ai, {**REPORT, "session_id": None})


@pytest.fixture
def tldv() -> Iterator[TldvDouble]:
    with TldvDouble() as double:
        double.meetings[MEETING] = {key: WRITTEN[key] for key in ("happenedAt", "organizer", "invitees")}
        double.transcripts[MEETING] = WRITTEN["data"]
        yield double


@pytest.fixture
def made(settings: MakeSettings, tldv: TldvDouble) -> Any:
    def make(**more: Any) -> Tldv:
        known = {"tldv_webhook_secret": WEBHOOK_SECRET, "tldv_api_key": KEY, "tldv_base_url": tldv.url}
        return Tldv(settings(**{**known, **more}), sleep=lambda _: None)

    return make


def received(source: Tldv, body: Any, header: str = "X-Webhook-Secret") -> Any:
    return source.receive(delivered("tldv", compact(body), {header: WEBHOOK_SECRET}))


def test_the_header_is_ones_own(made: Any) -> None:
    ours = made(tldv_webhook_header="X-From-Tldv")
    assert isinstance(received(ours, ready(WRITTEN["data"]), "X-From-Tldv"), Announced)
    with pytest.raises(SignatureRefused):
        received(ours, ready(WRITTEN["data"]))


def test_a_meeting_that_is_ready_has_no_transcript_yet(made: Any) -> None:
    assert isinstance(received(made(), {**ready([]), "event": "MeetingReady"}), Ignored)


def test_without_a_key_the_transcript_in_the_request_is_read_by_itself(made: Any, tldv: TldvDouble) -> None:
    source = made(tldv_api_key=None)
    found = source.fetch(received(source, ready(WRITTEN["data"])), NOW)
    reading = read(found, Limits())
    assert [turn.text for turn in reading.conversation.utterances] == [turn.text for turn in CALL.turns]
    assert found.contact.email is None
    assert not tldv.requests


def test_with_a_key_date_and_people_come_beside_it(made: Any) -> None:
    found = made().fetch(received(made(), ready(WRITTEN["data"])), NOW)
    reading = read(found, Limits())
    assert reading.conversation.took_place == CALL.began
    assert reading.conversation.names(Side.SELLER) == ("Rhea Voss",)
    assert found.contact.email == CALL.people[1].email


@pytest.mark.parametrize("inside", [[], None, {"transcript": "all of it", "segments": [{"text": "x", "startTime": 0}]}])
def test_a_request_that_does_not_say_who_speaks_has_its_transcript_fetched(made: Any, inside: Any) -> None:
    found = made().fetch(received(made(), ready(inside)), NOW)
    assert read(found, Limits()).conversation.utterances[1].speaker == "Tomas Lind"


def test_without_a_key_such_a_request_says_what_to_set(made: Any) -> None:
    source = made(tldv_api_key=None)
    with pytest.raises(FetchFailed, match="LEADPROOF_TLDV_API_KEY"):
        source.fetch(received(source, ready([])), NOW)


def test_a_transcript_that_is_not_ready_waits_and_a_meeting_that_was_deleted_is_gone(
    made: Any, tldv: TldvDouble
) -> None:
    tldv.transcripts.clear()
    with pytest.raises(FetchFailed) as failed:
        made().fetch(received(made(), ready([])), NOW)
    assert (failed.value.code, failed.value.lasting) == ("tldv_transcript_not_ready", False)
    tldv.meetings.clear()
    with pytest.raises(TranscriptGone):
        made().fetch(received(made(), ready(WRITTEN["data"])), NOW)


def test_a_date_that_is_none_is_left_out(made: Any, tldv: TldvDouble) -> None:
    tldv.meetings[MEETING]["happenedAt"] = "Mon Mar 02 2026 10:00:00 GMT+0000 (UTC)"
    found = made().fetch(received(made(), ready(WRITTEN["data"])), NOW)
    assert isinstance(found, Incoming)
    assert read(found, Limits()).conversation.took_place == NOW


def test_a_body_as_deep_as_json_can_be_is_refused_or_read(made: Any, tldv: TldvDouble) -> None:
    tldv.meetings[MEETING] = {}
    for depth in (15, 900, 950, 980, 990, 1000, 1100, 5000):
        deep = compact({**ready(WRITTEN["data"]), "x": 1}).replace(b'"t1"', b"[" * depth + b"]" * depth)
        try:
            event = made().receive(delivered("tldv", deep, {"X-Webhook-Secret": WEBHOOK_SECRET}))
            found = made().fetch(event, NOW)
        except UnreadableInput as refused:
            assert refused.code == "json_too_deep"
        else:
            assert depth < 1000
            assert read(found, Limits()).conversation.utterances


def test_an_id_cannot_lead_to_another_place_of_the_api(made: Any, tldv: TldvDouble) -> None:
    with pytest.raises(TranscriptGone):
        made().fetch(received(made(), ready(WRITTEN["data"], "../users?x=1#")), NOW)
    assert tldv.requests[0].path == "/meetings/..%2Fusers%3Fx%3D1%23"
