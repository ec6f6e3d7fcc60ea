"""The door for events: proven, stored, then acknowledged; everything else is turned away with nothing stored."""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from knowledge.events import State
from tests.api.doubles.service import Service, serving
from tests.api.doubles.sources import SignedSource, call, only, signed

SAID = call("kim@acme.example", "Kim: We need forty licences.")


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Service]:
    with serving(tmp_path, sources=only(SignedSource()), max_bytes=50_000, body_seconds=1.0) as running:
        yield running


def post(door: Service, body: bytes = SAID, vendor: str = "tested", **headers: str) -> httpx.Response:
    sent = {**signed("e1", body), **{name.replace("_", "-"): value for name, value in headers.items()}}
    return httpx.post(f"{door.url}/webhooks/{vendor}", content=body, headers=sent)


def test_an_event_is_stored_when_it_is_acknowledged(door: Service) -> None:
    response = post(door)

    assert response.status_code == 202
    key = response.json()["id"]
    assert response.json() == {"id": key, "link": f"/v1/events/{key}"}
    event = door.client.get(response.json()["link"]).json()["event"]
    assert (event["vendor"], event["event_id"], event["kind"], event["state"]) == ("tested", "e1", "call", "received")


def test_the_same_event_ten_times_is_answered_alike_and_stored_once(door: Service) -> None:
    answers = [post(door) for _ in range(10)]

    assert {(answer.status_code, answer.text) for answer in answers} == {(202, answers[0].text)}
    assert door.assembly.events.counts()[State.RECEIVED] == 1


def test_a_request_may_tell_of_several_events(door: Service) -> None:
    body = json.dumps({"parts": [{"transcript": "Kim: One."}, {"transcript": "Kim: Two."}]}).encode()
    answer = post(door, body).json()

    assert len({event["id"] for event in answer["events"]}) == 2
    assert door.assembly.events.counts()[State.RECEIVED] == 2


def test_a_challenge_is_answered_and_a_ping_is_taken_note_of_with_nothing_stored(door: Service) -> None:
    challenge, ping = post(door, b'{"challenge": "abc"}'), post(door, b'{"kind": "ping"}')

    assert (challenge.status_code, challenge.json()) == (200, {"challenge": "abc"})
    assert (ping.status_code, ping.json()) == (200, {"ignored": True})
    assert door.assembly.events.listed() == []


@pytest.mark.parametrize(
    "headers",
    [{"webhook_signature": "v1,AAAA"}, {"webhook_signature": ""}, {"webhook_id": "e2"}, {"webhook_timestamp": "1"}],
)
def test_a_request_that_is_not_proven_gets_one_answer_and_is_not_stored(door: Service, headers: dict[str, str]) -> None:
    response = post(door, **headers)

    assert response.status_code == 401
    assert response.json()["error"]["code"] == "signature_invalid"
    assert "www-authenticate" not in response.headers
    assert door.assembly.events.listed() == []


def test_a_proven_request_that_cannot_be_read_is_refused(door: Service) -> None:
    response = post(door, b"\xff{")

    assert (response.status_code, response.json()["error"]["code"]) == (400, "not_json")


@pytest.mark.parametrize("vendor", ["unknown", "TESTED", "tested/more", "..", "%00", "x" * 5000])
def test_an_unknown_vendor_is_not_there(door: Service, vendor: str) -> None:
    assert post(door, vendor=vendor).status_code in (401, 404)
    assert post(door, vendor="unknown").json()["error"]["code"] == "source_unknown"


def test_a_body_for_an_unknown_vendor_is_not_waited_for(door: Service) -> None:
    host, _, port = door.url.removeprefix("http://").partition(":")
    with socket.create_connection((host, int(port)), timeout=10) as opened:
        opened.sendall(b"POST /webhooks/unknown HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n")
        assert opened.recv(10_000).startswith(b"HTTP/1.1 404 ")


def test_a_vendor_that_is_not_set_up_is_answered_as_one_that_is_unknown(tmp_path: Path) -> None:
    class Unready(SignedSource):
        is_set_up = False

    with serving(tmp_path, sources=only(Unready())) as running:
        assert post(running).json() == post(running, vendor="unknown").json()


def test_a_body_that_is_too_large_is_cut_off(door: Service) -> None:
    response = post(door, b"x" * 50_001)

    assert (response.status_code, response.json()["error"]["code"]) == (413, "body_too_large")


def test_a_client_that_dawdles_is_not_waited_for(door: Service) -> None:
    host, _, port = door.url.removeprefix("http://").partition(":")
    began = time.monotonic()
    with socket.create_connection((host, int(port)), timeout=10) as slow:
        slow.sendall(b"POST /webhooks/tested HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nx")
        answer = slow.recv(10_000)

    assert answer.startswith(b"HTTP/1.1 408 ")
    assert b"body_too_slow" in answer
    assert 0.9 < time.monotonic() - began < 8


def test_only_the_door_itself_is_open_without_a_key(door: Service) -> None:
    assert httpx.get(f"{door.url}/v1/events").status_code == 401
    assert httpx.get(f"{door.url}/v1/events/ev_1").status_code == 401
    assert httpx.post(f"{door.url}/v1/events/ev_1/retry").status_code == 401
    assert httpx.get(f"{door.url}/webhooks/tested").status_code == 405


def test_events_are_listed_with_their_counts(door: Service) -> None:
    post(door)
    page = door.client.get("/v1/events", params={"state": "received"}).json()

    assert [each["event"]["event_id"] for each in page["events"]] == ["e1"]
    assert page["counts"] == {"received": 1, "working": 0, "done": 0, "failed": 0}
    assert door.client.get("/v1/events", params={"state": "lost"}).status_code == 422
    assert door.client.get("/v1/events/ev_0").json()["error"]["code"] == "event_unknown"


def test_only_a_failed_event_can_be_tried_again(door: Service) -> None:
    key = post(door).json()["id"]

    assert door.client.post(f"/v1/events/{key}/retry").json()["error"]["code"] == "event_not_failed"


def test_the_address_that_a_source_sees_is_the_public_one(tmp_path: Path) -> None:
    seen: list[str] = []

    class Watching(SignedSource):
        def receive(self, delivered: object) -> object:  # type: ignore[override]
            seen.append(delivered.url)  # type: ignore[attr-defined]
            return super().receive(delivered)  # type: ignore[arg-type]

    with serving(tmp_path, sources=only(Watching()), public_url="https://leads.acme.example/in/") as running:
        httpx.post(f"{running.url}/webhooks/tested?a=b%20c", content=SAID, headers=signed("e1", SAID))

    assert seen == ["https://leads.acme.example/in/webhooks/tested?a=b%20c"]
