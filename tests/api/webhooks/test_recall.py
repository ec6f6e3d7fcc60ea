"""Recall.ai: from the transcript's id to a place that is good for the moment."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from api.webhooks.download_hosts import AddressRefused, Hosts
from api.webhooks.recall import OWN_HOSTS, Recall
from api.webhooks.source import FetchFailed, Ignored, TranscriptGone
from tests.agent.transcripts.a_call import CALL
from tests.agent.transcripts.encoders import recall as written
from tests.api.doubles.recall import KEY, TRANSCRIPT, RecallDouble, done
from tests.api.doubles.signing import NOW, SECRET, compact, delivered, standard
from tests.api.webhooks.conftest import MakeSettings


@pytest.fixture
def recall() -> Iterator[RecallDouble]:
    with RecallDouble() as double:
        double.transcripts[TRANSCRIPT] = written(CALL).encode()
        yield double


@pytest.fixture
def made(settings: MakeSettings, recall: RecallDouble) -> Any:
    def make(**more: Any) -> Recall:
        known = {"recall_api_key": KEY, "recall_base_url": recall.url, "download_hosts": (recall.url,)}
        return Recall(settings(recall_webhook_secret=SECRET, **{**known, **more}), sleep=lambda _: None)

    return make


def received(source: Recall, body: Any) -> Any:
    raw = compact(body)
    return source.receive(delivered("recall", raw, standard(raw, NOW)))


def test_other_events_are_ignored(made: Any) -> None:
    for event in ("transcript.processing", "transcript.failed", "recording.done", "bot.joining_call"):
        assert isinstance(received(made(), {**done(), "event": event}), Ignored)


def test_a_new_address_is_asked_for_each_time(made: Any) -> None:
    source, event = made(), received(made(), done())
    assert source.fetch(event, NOW).raw == source.fetch(event, NOW).raw == written(CALL).encode()


def test_the_key_goes_to_the_api_and_not_to_the_storage(made: Any, recall: RecallDouble) -> None:
    made().fetch(received(made(), done()), NOW)
    asked, downloaded = recall.requests
    assert asked.headers["authorization"] == KEY
    assert "authorization" not in downloaded.headers


def test_the_guest_is_the_contact_beside_the_host(made: Any) -> None:
    assert made().fetch(received(made(), done()), NOW).contact.email == CALL.people[1].email


def test_a_file_at_a_foreign_place_is_not_fetched(made: Any) -> None:
    with pytest.raises(AddressRefused):
        made(download_hosts=()).fetch(received(made(), done()), NOW)


@pytest.mark.parametrize(
    ("host", "fits"),
    [
        ("us-east-1-recallai-production-bot-data.s3.amazonaws.com", True),
        ("eu-central-1-recallai-production-bot-data.s3.eu-central-1.amazonaws.com", True),
        ("recallai-production-bot-data.s3.amazonaws.com", True),
        ("us-west-2.recall.ai", True),
        ("RECALL.ai", True),
        ("attacker-recallai-production-bot-data.s3.amazonaws.com", False),
        ("us-east-1-recallai-production-bot-data.s3.amazonaws.com.attacker.example", False),
        ("us-east-1-recallai-production-bot-dataxs3.amazonaws.com", False),
        ("s3.amazonaws.com", False),
        ("notrecall.ai", False),
    ],
)
def test_files_are_taken_from_recalls_own_storage_only(host: str, fits: bool) -> None:
    hosts = Hosts("Recall.ai", OWN_HOSTS)
    if fits:
        hosts.require(f"https://{host}/x?X-Amz-Signature=1")
    else:
        with pytest.raises(AddressRefused):
            hosts.require(f"https://{host}/x?X-Amz-Signature=1")


@pytest.mark.parametrize(("status", "gone"), [("deleted", True), ("transcript.expired", True), ("processing", False)])
def test_a_transcript_without_a_place_is_gone_or_not_ready(
    made: Any, recall: RecallDouble, status: str, gone: bool
) -> None:
    recall.status = status
    with pytest.raises(TranscriptGone if gone else FetchFailed) as failed:
        made().fetch(received(made(), done()), NOW)
    assert failed.value.code == f"recallai_transcript_{'gone' if gone else 'not_ready'}"


def test_a_transcript_that_is_not_there_is_gone(made: Any) -> None:
    with pytest.raises(TranscriptGone):
        made().fetch(received(made(), done("../bot")), NOW)


def test_an_id_cannot_lead_to_another_place_of_the_api(made: Any, recall: RecallDouble) -> None:
    with pytest.raises(TranscriptGone):
        made().fetch(received(made(), done("../../bot/x?y=1#")), NOW)
    assert recall.requests[0].path == "/api/v1/transcript/..%2F..%2Fbot%2Fx%3Fy%3D1%23/"


def test_an_address_that_ran_out_at_once_is_asked_for_again_later(made: Any, recall: RecallDouble) -> None:
    event = received(made(), done())
    recall.host = recall.url + "/files/x/999/.."
    with pytest.raises(FetchFailed) as failed:
        made().fetch(event, NOW)
    assert (failed.value.code, failed.value.lasting) == ("recallai_download_refused", False)


def test_a_transcript_in_which_nobody_spoke_is_nothing(made: Any, recall: RecallDouble) -> None:
    recall.transcripts[TRANSCRIPT] = b"[]"
    assert made().fetch(received(made(), done()), NOW) is None


def test_wrong_and_missing_keys_are_told(made: Any) -> None:
    event = received(made(), done())
    with pytest.raises(FetchFailed) as failed:
        made(recall_api_key="wrong").fetch(event, NOW)
    assert failed.value.code == "recallai_unauthorized"
    with pytest.raises(FetchFailed, match="LEADPROOF_RECALL_API_KEY"):
        made(recall_api_key=None).fetch(event, NOW)
