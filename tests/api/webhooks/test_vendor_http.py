"""The HTTP client that vendors are asked by: what is tried again, what is waited for, what is cut off."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from datetime import timedelta
from email.utils import format_datetime
from typing import Any

import pytest

from agent.errors import InputTooLarge
from agent.transcripts import Limits
from api.webhooks.pace import Pace
from api.webhooks.source import FetchFailed, TranscriptGone
from api.webhooks.vendor_http import Terms, VendorHttp, waiting_time
from tests.api.doubles.loopback import Answer, Loopback, Received
from tests.api.doubles.signing import NOW


class Anything(Loopback):
    def answer(self, request: Received) -> Answer:
        return Answer(200, {"fine": True})


@pytest.fixture
def vendor() -> Iterator[Anything]:
    with Anything() as double:
        yield double


class Client:
    def __init__(self, limits: Limits | None = None, pace: Pace | None = None) -> None:
        self.waits: list[float] = []
        terms = Terms("Acme.ai", "LEADPROOF_ACME_API_KEY", limits or Limits(), pace)
        self.http = VendorHttp(terms, sleep=self.waits.append)

    def ask(self, url: str) -> Any:
        return self.http.json("GET", url, headers={"Authorization": "Bearer hush-hush"}).value


def test_an_outage_is_tried_three_times_in_all(vendor: Anything) -> None:
    client = Client()
    vendor.scripted += [Answer(500), Answer(502)]
    assert client.ask(vendor.url) == {"fine": True}
    assert client.waits == [0.5, 1.0]
    vendor.scripted += [Answer(500), Answer(502), Answer(503)]
    with pytest.raises(FetchFailed) as failed:
        client.ask(vendor.url)
    assert (failed.value.code, failed.value.lasting, failed.value.retry_after) == ("acmeai_unavailable", False, None)
    assert len(vendor.requests) == 6


def test_a_broken_connection_is_tried_again(vendor: Anything) -> None:
    vendor.scripted += [Answer(200, hang_up=True), Answer(200, hang_up=True)]
    assert Client().ask(vendor.url) == {"fine": True}
    vendor.scripted += [Answer(200, hang_up=True)] * 3
    with pytest.raises(FetchFailed) as failed:
        Client().ask(vendor.url)
    assert (failed.value.code, failed.value.lasting) == ("acmeai_unreachable", False)
    assert "hush-hush" not in failed.value.message


def test_a_server_that_is_not_there_is_told() -> None:
    with pytest.raises(FetchFailed) as failed:
        Client().ask("http://127.0.0.1:9")
    assert failed.value.code == "acmeai_unreachable"


@pytest.mark.parametrize("url", ["http://[", "nonsense://x", "http://a b/", "http://" + "a" * 300 + ".example/"])
def test_an_address_that_is_none_is_told(url: str) -> None:
    with pytest.raises(FetchFailed) as failed:
        Client().ask(url)
    assert failed.value.code in ("acmeai_unreachable", "acmeai_address_invalid")


@pytest.mark.parametrize("status", [429, 503])
def test_retry_after_is_kept_to(vendor: Anything, status: int) -> None:
    client = Client()
    vendor.scripted.append(Answer(status, "", {"Retry-After": "2"}))
    assert client.ask(vendor.url) == {"fine": True}
    assert client.waits == [2.0]
    vendor.scripted.append(Answer(status, "", {"Retry-After": "90"}))
    with pytest.raises(FetchFailed) as failed:
        client.ask(vendor.url)
    assert (failed.value.retry_after, failed.value.lasting) == (90, False)
    assert len(vendor.requests) == 3


def test_a_limit_without_a_time_is_left_for_a_minute(vendor: Anything) -> None:
    vendor.scripted.append(Answer(429))
    with pytest.raises(FetchFailed) as failed:
        Client().ask(vendor.url)
    assert (failed.value.code, failed.value.retry_after) == ("acmeai_rate_limited", 60)


@pytest.mark.parametrize(
    ("status", "code", "lasting"),
    [
        (401, "acmeai_unauthorized", True),
        (403, "acmeai_forbidden", True),
        (400, "acmeai_refused", True),
        (302, "acmeai_refused", True),
    ],
)
def test_a_refusal_is_told_once_and_lasts(vendor: Anything, status: int, code: str, lasting: bool) -> None:
    vendor.scripted.append(Answer(status, {"error": "their own words"}, {"Location": "http://127.0.0.1:9/"}))
    with pytest.raises(FetchFailed) as failed:
        Client().ask(vendor.url)
    assert (failed.value.code, failed.value.lasting) == (code, lasting)
    assert "their own words" not in failed.value.message
    assert len(vendor.requests) == 1


@pytest.mark.parametrize("status", [404, 410])
def test_what_is_not_there_is_gone(vendor: Anything, status: int) -> None:
    vendor.scripted.append(Answer(status))
    with pytest.raises(TranscriptGone):
        Client().ask(vendor.url)


@pytest.mark.parametrize("body", [b"", b"<html>", b"[]", b"\xff", b'{"a":'])
def test_an_answer_that_is_no_json_object_is_told(vendor: Anything, body: bytes) -> None:
    vendor.scripted.append(Answer(200, body))
    with pytest.raises(FetchFailed) as failed:
        Client().ask(vendor.url)
    assert (failed.value.code, failed.value.lasting) == ("acmeai_answer_unknown", False)


def test_an_answer_that_is_too_large_is_cut_off(vendor: Anything) -> None:
    vendor.scripted.append(Answer(200, b"x" * 5_000_000))
    with pytest.raises(InputTooLarge, match="LEADPROOF_MAX_BYTES"):
        Client(Limits(max_bytes=100_000)).ask(vendor.url)


def test_an_answer_that_is_small_only_when_packed_is_cut_off(vendor: Anything) -> None:
    import gzip

    vendor.scripted.append(Answer(200, gzip.compress(b"x" * 5_000_000), {"Content-Encoding": "gzip"}))
    with pytest.raises(InputTooLarge):
        Client(Limits(max_bytes=100_000)).ask(vendor.url)


def test_an_answer_that_only_drips_is_given_up(vendor: Anything, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("api.webhooks.vendor_http.WHOLE", 0.2)
    vendor.scripted.append(Answer(200, b"{}" + b" " * 1000, drip=0.02))
    began = time.monotonic()
    with pytest.raises(FetchFailed) as failed:
        Client().ask(vendor.url)
    assert failed.value.code == "acmeai_slow"
    assert time.monotonic() - began < 15  # all of it would take 20


def test_waiting_times_are_read_as_numbers_and_dates() -> None:
    later = NOW + timedelta(seconds=40)
    assert waiting_time("7", NOW) == 7
    assert waiting_time(format_datetime(later, usegmt=True), NOW) == 40
    assert waiting_time("2026-11-20T15:30:40Z", NOW) == 40
    assert waiting_time(format_datetime(NOW - timedelta(days=1), usegmt=True), NOW) == 0
    assert waiting_time("9" * 9, NOW) == 86_400
    for nothing in (None, "", "soon", "-5", "9" * 40, "٣"):
        assert waiting_time(nothing, NOW) == 60


def test_requests_are_kept_apart_over_threads() -> None:
    now, turns, lock = [100.0], [], threading.Lock()

    def sleep(seconds: float) -> None:
        with lock:
            turns.append(round(seconds, 3))

    pace = Pace(4.0, sleep=sleep, clock=lambda: now[0])
    threads = [threading.Thread(target=pace.wait) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(turns) == [0.25, 0.5, 0.75, 1.0]
    now[0] += 10
    pace.wait()
    assert len(turns) == 4
