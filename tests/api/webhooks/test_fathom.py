"""Fathom: the transcript in the payload, fetched where it is missing, or explained."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from agent.errors import UnreadableInput
from agent.transcripts import Limits, read
from api.webhooks.fathom import Fathom
from api.webhooks.source import FetchFailed, TranscriptGone
from tests.agent.transcripts.a_call import CALL
from tests.agent.transcripts.encoders import fathom as written
from tests.api.doubles.fathom import KEY, FathomDouble
from tests.api.doubles.loopback import Answer
from tests.api.doubles.signing import NOW, SECRET, compact, delivered, standard
from tests.api.webhooks.conftest import MakeSettings

MEETING = json.loads(written(CALL))
WITHOUT = {key: value for key, value in MEETING.items() if key != "transcript"}


@pytest.fixture
def fathom() -> Iterator[FathomDouble]:
    with FathomDouble() as double:
        double.transcripts["123456789"] = MEETING["transcript"]
        yield double


@pytest.fixture
def source(settings: MakeSettings, fathom: FathomDouble) -> Fathom:
    given = settings(fathom_webhook_secret=SECRET, fathom_api_key=KEY, fathom_base_url=fathom.url)
    return Fathom(given, sleep=lambda _: None)


def received(source: Fathom, body: Any) -> Any:
    raw = compact(body)
    return source.receive(delivered("fathom", raw, standard(raw, NOW)))


def test_a_transcript_in_the_payload_is_not_asked_for(source: Fathom, fathom: FathomDouble) -> None:
    incoming = source.fetch(received(source, MEETING), NOW)
    assert json.loads(incoming.raw) == MEETING
    assert not fathom.requests


def test_the_only_invitee_from_outside_is_the_contact(source: Fathom) -> None:
    assert source.fetch(received(source, MEETING), NOW).contact.email == CALL.people[1].email
    second = {"name": "Ann", "email": "ann@other.example", "is_external": True}
    several = {**MEETING, "calendar_invitees": [*MEETING["calendar_invitees"], second]}
    assert source.fetch(received(source, several), NOW).contact.email is None


def test_a_missing_transcript_is_fetched_by_the_key(source: Fathom) -> None:
    fetched = read(source.fetch(received(source, WITHOUT), NOW), Limits())
    sent = read(source.fetch(received(source, MEETING), NOW), Limits())
    assert fetched.conversation.utterances == sent.conversation.utterances
    assert fetched.contact == sent.contact


def test_a_missing_transcript_without_a_key_is_explained(settings: MakeSettings) -> None:
    source = Fathom(settings(fathom_webhook_secret=SECRET))
    with pytest.raises(UnreadableInput, match="include_transcript"):
        read(source.fetch(received(source, WITHOUT), NOW), Limits())


def test_a_transcript_that_is_not_there_yet_is_asked_for_later(source: Fathom, fathom: FathomDouble) -> None:
    fathom.transcripts["123456789"] = []
    fathom.scripted.append(Answer(200, {"transcript": None}))
    with pytest.raises(FetchFailed) as failed:
        source.fetch(received(source, WITHOUT), NOW)
    assert (failed.value.code, failed.value.lasting) == ("fathom_transcript_not_ready", False)
    assert failed.value.retry_after


def test_a_deleted_recording_is_gone_and_a_wrong_key_is_told(source: Fathom, settings: MakeSettings) -> None:
    event = received(source, {**WITHOUT, "recording_id": 5})
    with pytest.raises(TranscriptGone):
        source.fetch(event, NOW)
    wrong = Fathom(
        settings(fathom_webhook_secret=SECRET, fathom_api_key="x", fathom_base_url=source._settings.fathom_base_url)
    )
    with pytest.raises(FetchFailed) as failed:
        wrong.fetch(event, NOW)
    assert failed.value.code == "fathom_unauthorized"


@pytest.mark.parametrize("ident", [None, "../calls", "1/2", 1.5, True, {"a": 1}, "٣"])
def test_a_recording_without_a_number_is_refused(source: Fathom, ident: Any) -> None:
    with pytest.raises(UnreadableInput, match="recording_id"):
        received(source, {**MEETING, "recording_id": ident})
