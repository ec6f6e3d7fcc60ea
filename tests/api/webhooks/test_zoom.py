"""Zoom: the challenge, several transcripts of one meeting, tokens that are too old, and where files may lie."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Iterator
from typing import Any

import pytest

from agent.errors import UnreadableInput
from agent.transcripts import Incoming
from api.webhooks.download_hosts import AddressRefused
from api.webhooks.source import Announced, Answered, FetchFailed, Ignored, Several, SignatureRefused, TranscriptGone
from api.webhooks.zoom import Zoom
from tests.agent.transcripts.a_call import CALL
from tests.agent.transcripts.encoders import zoom_vtt
from tests.api.doubles import signing
from tests.api.doubles.loopback import Answer
from tests.api.doubles.signing import NOW, compact, delivered
from tests.api.doubles.zoom import (
    ACCOUNT,
    CLIENT,
    CLIENT_SECRET,
    DOWNLOAD_TOKEN,
    SIGN_IN_PAGE,
    WEBHOOK_SECRET,
    ZoomDouble,
    completed,
    transcript_file,
)
from tests.api.webhooks.conftest import MakeSettings

PATH = "/rec/webhook_download/f1"
APP = {"zoom_account_id": ACCOUNT, "zoom_client_id": CLIENT, "zoom_client_secret": CLIENT_SECRET}


@pytest.fixture
def zoom() -> Iterator[ZoomDouble]:
    with ZoomDouble() as double:
        double.files[PATH] = zoom_vtt(CALL).encode()
        yield double


@pytest.fixture
def made(settings: MakeSettings, zoom: ZoomDouble) -> Any:
    def make(**more: Any) -> Zoom:
        hosts = {"download_hosts": (zoom.url,), "zoom_login_url": zoom.url}
        return Zoom(settings(zoom_webhook_secret=WEBHOOK_SECRET, **{**hosts, **more}), sleep=lambda _: None)

    return make


def received(source: Zoom, body: Any) -> Any:
    raw = compact(body)
    return source.receive(delivered("zoom", raw, signing.zoom(raw, NOW, secret=WEBHOOK_SECRET)))


def test_the_challenge_is_answered_with_the_token_encrypted(made: Any) -> None:
    body = {"event": "endpoint.url_validation", "payload": {"plainToken": "qgg8vlvZRS6UYooatFL8Aw"}, "event_ts": 1}
    answer = received(made(), body)
    assert isinstance(answer, Answered)
    assert (answer.status, answer.media_type) == (200, "application/json")
    expected = hmac.new(WEBHOOK_SECRET.encode(), b"qgg8vlvZRS6UYooatFL8Aw", hashlib.sha256).hexdigest()
    assert json.loads(answer.body) == {"plainToken": "qgg8vlvZRS6UYooatFL8Aw", "encryptedToken": expected}


def test_an_unsigned_challenge_signs_nothing(made: Any) -> None:
    """Else anybody could have a body of theirs signed: its token would be `v0:{time}:{body}`."""
    body = compact({"event": "endpoint.url_validation", "payload": {"plainToken": "v0:1:{}"}})
    with pytest.raises(SignatureRefused):
        made().receive(delivered("zoom", body, {}))


def test_other_events_of_zoom_are_ignored(made: Any) -> None:
    assert isinstance(received(made(), {"event": "meeting.ended", "payload": {}}), Ignored)
    assert isinstance(received(made(), completed()), Ignored)
    unfinished = transcript_file("https://zoom.us/x", status="processing")
    assert isinstance(received(made(), completed(unfinished)), Ignored)


def test_each_transcript_of_a_meeting_is_an_event_of_its_own(made: Any, zoom: ZoomDouble) -> None:
    zoom.files["/two"] = b"WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\nTomas Lind: Hello again.\n"
    one, two = transcript_file(zoom.url + PATH), transcript_file(zoom.url + "/two", "f2")
    both = received(made(), completed(one, two))
    assert isinstance(both, Several)
    assert len({event.event_id for event in both.events}) == 2
    alone = received(made(), completed(one))
    assert alone == both.events[0]
    assert [made().fetch(event, NOW).raw for event in both.events] == [zoom.files[PATH], zoom.files["/two"]]


def test_the_host_sells_and_the_recording_dates_the_call(made: Any, zoom: ZoomDouble) -> None:
    incoming = made().fetch(received(made(), completed(transcript_file(zoom.url + PATH))), NOW)
    assert incoming.seller_domains == ("brightpeg.example",)
    assert incoming.took_place.isoformat() == "2026-03-02T10:00:00+00:00"
    ours = made(seller_domains=("ours.example",))
    assert ours.fetch(received(ours, completed(transcript_file(zoom.url + PATH))), NOW).seller_domains == (
        "ours.example",
    )


def test_the_token_goes_to_zoom_as_a_bearer_token_and_not_in_the_address(made: Any, zoom: ZoomDouble) -> None:
    made().fetch(received(made(), completed(transcript_file(zoom.url + PATH))), NOW)
    assert [(request.path, request.headers["authorization"]) for request in zoom.requests] == [
        (PATH, f"Bearer {DOWNLOAD_TOKEN}")
    ]


def test_a_redirect_within_the_hosts_is_followed_and_takes_no_token_to_another(made: Any, zoom: ZoomDouble) -> None:
    with ZoomDouble() as files:
        files.files["/signed/f1"] = zoom.files[PATH]
        zoom.moved[PATH] = f"{files.url}/signed/f1"
        source = made(download_hosts=(zoom.url, files.url))
        incoming = source.fetch(received(source, completed(transcript_file(zoom.url + PATH))), NOW)
        assert incoming.raw == zoom.files[PATH]
        assert "authorization" not in files.requests[0].headers


def test_a_redirect_to_a_foreign_host_is_not_followed(made: Any, zoom: ZoomDouble) -> None:
    with ZoomDouble() as elsewhere:
        zoom.moved[PATH] = f"{elsewhere.url}/signed/f1"
        with pytest.raises(AddressRefused):
            made().fetch(received(made(), completed(transcript_file(zoom.url + PATH))), NOW)
        assert not elsewhere.requests


def test_redirects_without_end_are_given_up(made: Any, zoom: ZoomDouble) -> None:
    zoom.moved[PATH] = PATH
    with pytest.raises(FetchFailed) as failed:
        made().fetch(received(made(), completed(transcript_file(zoom.url + PATH))), NOW)
    assert failed.value.code == "zoom_redirects"
    assert len(zoom.requests) == 4


@pytest.mark.parametrize(
    "url",
    [
        "http://us02web.zoom.us/rec/1",
        "https://zoom.us.attacker.example/rec/1",
        "https://attackerzoom.us/rec/1",
        "https://zoom.us@attacker.example/rec/1",
        "https://169.254.169.254/latest/meta-data",
        "https://zoom.us:8443/rec",
        "https://localhost/",
        "file:///etc/passwd",
        "ftp://zoom.us/x",
        "//zoom.us/x",
        "https://[::1]/x",
        "https://[zoom.us/x",
        "https://zoom.us\\@attacker.example/",
        "https:///x",
    ],
)
def test_an_address_that_is_not_zooms_is_not_fetched(made: Any, url: str) -> None:
    event = received(made(), completed(transcript_file(url)))
    with pytest.raises(AddressRefused) as refused:
        made().fetch(event, NOW)
    assert refused.value.code == "download_address_refused"
    assert url not in refused.value.message


def test_an_old_download_token_says_what_to_set(made: Any, zoom: ZoomDouble) -> None:
    zoom.download_tokens.clear()
    with pytest.raises(FetchFailed) as failed:
        made().fetch(received(made(), completed(transcript_file(zoom.url + PATH))), NOW)
    assert (failed.value.code, failed.value.lasting) == ("zoom_token_expired", True)
    assert "LEADPROOF_ZOOM_CLIENT_ID" in failed.value.message
    assert DOWNLOAD_TOKEN not in failed.value.message


def test_an_app_of_ones_own_fetches_what_the_download_token_no_longer_opens(made: Any, zoom: ZoomDouble) -> None:
    zoom.download_tokens.clear()
    source = made(**APP)
    event = received(source, completed(transcript_file(zoom.url + PATH)))
    assert source.fetch(event, NOW).raw == zoom.files[PATH]
    without = received(source, completed(transcript_file(zoom.url + PATH), token=None))
    assert source.fetch(without, NOW).raw == zoom.files[PATH]
    assert len(zoom.to("/oauth/token")) == 1


def test_an_access_token_that_was_revoked_is_asked_for_anew(made: Any, zoom: ZoomDouble) -> None:
    source = made(**APP)
    event = received(source, completed(transcript_file(zoom.url + PATH), token=None))
    source.fetch(event, NOW)
    zoom.access_tokens = {"an older one"}
    assert source.fetch(event, NOW).raw == zoom.files[PATH]


def test_wrong_credentials_are_told_and_last(made: Any, zoom: ZoomDouble) -> None:
    source = made(**{**APP, "zoom_client_secret": "wrong"})
    with pytest.raises(FetchFailed) as failed:
        source.fetch(received(source, completed(transcript_file(zoom.url + PATH), token=None)), NOW)
    assert (failed.value.code, failed.value.lasting) == ("zoom_unauthorized", True)
    assert "wrong" not in failed.value.message


def test_without_any_token_it_says_what_to_set(made: Any, zoom: ZoomDouble) -> None:
    with pytest.raises(FetchFailed) as failed:
        made().fetch(received(made(), completed(transcript_file(zoom.url + PATH), token=None)), NOW)
    assert failed.value.code == "zoom_key_missing"
    assert not zoom.requests


def test_a_deleted_recording_is_gone(made: Any, zoom: ZoomDouble) -> None:
    event = received(made(), completed(transcript_file(zoom.url + PATH)))
    zoom.files.clear()
    with pytest.raises(TranscriptGone) as gone:
        made().fetch(event, NOW)
    assert gone.value.code == "zoom_transcript_gone"


def test_a_page_to_sign_in_is_no_transcript(made: Any, zoom: ZoomDouble) -> None:
    zoom.scripted.append(Answer(200, SIGN_IN_PAGE, {"Content-Type": "text/html"}))
    with pytest.raises(FetchFailed) as failed:
        made().fetch(received(made(), completed(transcript_file(zoom.url + PATH))), NOW)
    assert failed.value.code == "zoom_answer_unknown"


def test_a_recording_in_which_nobody_spoke_is_nothing(made: Any, zoom: ZoomDouble) -> None:
    zoom.files[PATH] = b"WEBVTT\r\n\r\n"
    assert made().fetch(received(made(), completed(transcript_file(zoom.url + PATH))), NOW) is None


def test_a_transcript_without_an_address_or_a_meeting_without_a_name_is_refused(made: Any) -> None:
    with pytest.raises(UnreadableInput, match="download_url"):
        received(made(), completed(transcript_file("")))
    body = completed(transcript_file("https://zoom.us/x"))
    del body["payload"]["object"]["uuid"], body["payload"]["object"]["id"]
    with pytest.raises(UnreadableInput, match=r"“payload\.object\.id”"):
        received(made(), body)


def test_a_host_whose_address_spells_a_name_out_sells_if_they_speak(made: Any, zoom: ZoomDouble) -> None:
    event = received(made(), completed(transcript_file(zoom.url + PATH)))
    assert made().fetch(event, NOW).sellers == ("Rhea Voss",)
    zoom.files[PATH] = zoom.files[PATH].replace(b"Rhea Voss", b"Rhea V.")
    assert made().fetch(event, NOW).sellers == ()


def test_a_transcript_of_any_encoding_is_handed_on_as_it_came(made: Any, zoom: ZoomDouble) -> None:
    zoom.files[PATH] = "\ufeffWEBVTT\n\n00:01.000 --> 00:02.000\nRené: Grüße".encode() + b"\xff"
    incoming = made().fetch(received(made(), completed(transcript_file(zoom.url + PATH))), NOW)
    assert isinstance(incoming, Incoming)
    assert incoming.raw == zoom.files[PATH]


def test_an_event_is_named_alike_however_often_zoom_tells_it(made: Any) -> None:
    body = completed(transcript_file("https://zoom.us/x"))
    first, again = received(made(), body), received(made(), {**body, "event_ts": 2, "download_token": "newer"})
    assert isinstance(first, Announced)
    assert first.event_id == again.event_id
