"""Gong: the signed header and its claims, the key in the address, and the two answers that make a call."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import jwt
import pytest

from agent.errors import ConfigurationError, UnreadableInput
from agent.transcripts import Limits, read
from api.webhooks.gong import Gong, announced
from api.webhooks.source import FetchFailed, Ignored, SignatureRefused, TranscriptGone
from tests.agent.transcripts.a_call import CALL
from tests.agent.transcripts.encoders import CALL_ID
from tests.agent.transcripts.encoders import gong as written
from tests.api.doubles.gong import KEY, NOT_FOUND, SECRET, GongDouble, public_key, rule_fired, signed
from tests.api.doubles.loopback import Answer
from tests.api.doubles.signing import ADDRESS, NOW, compact, delivered
from tests.api.webhooks.conftest import MakeSettings

URL = f"{ADDRESS}/gong"
BODY = compact(rule_fired(CALL_ID))
EVENT = announced(CALL_ID)
WRITTEN = json.loads(written(CALL))


@pytest.fixture
def gong() -> Iterator[GongDouble]:
    with GongDouble() as double:
        double.transcripts[CALL_ID] = WRITTEN["callTranscripts"][0]["transcript"]
        double.calls = [dict(call) for call in WRITTEN["calls"]]
        yield double


@pytest.fixture
def waits() -> list[float]:
    return []


@pytest.fixture
def source(settings: MakeSettings, gong: GongDouble, waits: list[float]) -> Gong:
    given = settings(
        gong_public_key=public_key(), gong_access_key=KEY, gong_access_secret=SECRET, gong_base_url=gong.url
    )
    return Gong(given, sleep=waits.append)


def by_header(settings: MakeSettings, headers: dict[str, str], body: bytes = BODY, key: str | None = None) -> Any:
    return Gong(settings(gong_public_key=key or public_key())).receive(delivered("gong", body, headers))


def test_the_header_may_carry_the_word_bearer(settings: MakeSettings) -> None:
    token = signed(BODY, NOW, URL)["Authorization"]
    assert by_header(settings, {"Authorization": f"Bearer {token}"}) == EVENT
    assert by_header(settings, {"Authorization": token}) == EVENT


def test_a_token_that_claims_nothing_is_taken_for_its_signature(settings: MakeSettings) -> None:
    """The names of the claims are unverified; where there are none, nothing can be held to them."""
    bare = signed(BODY, NOW, URL, iat=None, exp=None, webhook_url=None, body_sha256=None)
    assert by_header(settings, bare) == EVENT


@pytest.mark.parametrize(
    "claims",
    [
        {"webhook_url": "https://leads.acme.example/webhooks/zoom"},
        {"webhook_url": "https://other.example/webhooks/gong"},
        {"webhook_url": "https://[leads"},
        {"webhook_url": 5},
        {"body_sha256": "0" * 64},
        {"body_sha256": ["x"]},
        {"exp": NOW.timestamp() - 61},
        {"exp": "soon"},
        {"exp": True},
        {"exp": float("inf")},
        {"iat": NOW.timestamp() - 301},
        {"iat": {}},
        {"nbf": NOW.timestamp() + 61},
    ],
)
def test_a_claim_that_does_not_hold_is_refused(settings: MakeSettings, claims: dict[str, Any]) -> None:
    with pytest.raises(SignatureRefused):
        by_header(settings, signed(BODY, NOW, URL, **claims))


@pytest.mark.parametrize(
    "claims",
    [
        {"webhook_url": "http://LEADS.acme.example:80/webhooks/gong/"},
        {"exp": NOW.timestamp() - 30},
        {"nbf": NOW.timestamp() + 30, "sub": 5, "aud": ["x"], "jti": 1, "iss": None},
        {"something": "new"},
    ],
)
def test_a_claim_that_holds_but_for_its_spelling_is_taken(settings: MakeSettings, claims: dict[str, Any]) -> None:
    assert by_header(settings, signed(BODY, NOW, URL, **claims)) == EVENT


@pytest.mark.parametrize("algorithm", ["none", "HS256"])
def test_a_token_of_another_kind_is_refused(settings: MakeSettings, algorithm: str) -> None:
    """The public key is no secret: a token "signed" with it by HMAC must not pass."""
    import base64
    import hashlib
    import hmac

    head = base64.urlsafe_b64encode(json.dumps({"alg": algorithm, "typ": "JWT"}).encode()).rstrip(b"=")
    token = head + b"." + base64.urlsafe_b64encode(b'{"iat": 1}').rstrip(b"=")
    mark = hmac.new(public_key().encode(), token, hashlib.sha256).digest() if algorithm == "HS256" else b""
    whole = token + b"." + base64.urlsafe_b64encode(mark).rstrip(b"=")
    for authorization in (whole.decode(), f"Bearer {whole.decode()}", whole.decode() + "AA"):
        with pytest.raises(SignatureRefused):
            by_header(settings, {"Authorization": authorization})


def test_a_signed_text_that_is_no_claims_is_refused(settings: MakeSettings) -> None:
    from tests.api.doubles.gong import private_key

    for payload in (b"[]", b"5", b"\xff", b"{", b"[" * 900):
        token = jwt.PyJWS().encode(payload, private_key(), algorithm="RS256")
        with pytest.raises(SignatureRefused):
            by_header(settings, {"Authorization": token})


@pytest.mark.parametrize("shape", ["{}", "-----BEGIN PUBLIC KEY-----\\n{}\\n-----END PUBLIC KEY-----", "  {} \n"])
def test_the_public_key_may_stand_with_or_without_its_lines(settings: MakeSettings, shape: str) -> None:
    key = shape.format(public_key())
    assert by_header(settings, signed(BODY, NOW, URL), key=key) == EVENT


@pytest.mark.parametrize("key", ["x", "AAAA", "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A"])
def test_a_public_key_that_is_none_is_a_mistake_of_ours(settings: MakeSettings, key: str) -> None:
    with pytest.raises(ConfigurationError) as wrong:
        by_header(settings, signed(BODY, NOW, URL), key=key)
    assert wrong.value.code == "gong_public_key_invalid"


def test_where_a_public_key_is_set_the_key_in_the_address_is_not_enough(settings: MakeSettings) -> None:
    both = Gong(settings(gong_public_key=public_key(), gong_url_key="k"))
    with pytest.raises(SignatureRefused):
        both.receive(delivered("gong", BODY, {}, query="key=k"))


def test_a_test_of_the_rule_is_ignored(source: Gong) -> None:
    body = compact(rule_fired(CALL_ID, isTest=True))
    assert isinstance(source.receive(delivered("gong", body, signed(body, NOW, URL))), Ignored)


def test_a_body_without_a_call_is_refused(source: Gong) -> None:
    body = compact({"callData": {"metaData": {}}, "isTest": False})
    with pytest.raises(UnreadableInput, match=r"callData\.metaData\.id"):
        source.receive(delivered("gong", body, signed(body, NOW, URL)))


def test_pages_are_followed_and_give_the_same_bytes_as_one(source: Gong, gong: GongDouble, waits: list[float]) -> None:
    whole = source.fetch(EVENT, NOW)
    gong.a_page = 2
    assert source.fetch(EVENT, NOW).raw == whole.raw
    assert len(gong.requests) == 2 + 1 + 5
    assert all(0 < wait <= 1 / 3 + 3 for wait in waits)
    assert len(waits) == len(gong.requests) - 1


def test_ids_of_twenty_digits_stay_what_they_are(source: Gong, gong: GongDouble) -> None:
    source.fetch(EVENT, NOW)
    assert {tuple(request.json()["filter"]["callIds"]) for request in gong.requests} == {(CALL_ID,)}


def test_names_sides_and_the_contact_come_from_the_parties(source: Gong) -> None:
    found = source.fetch(EVENT, NOW)
    assert (found.contact.name, found.contact.email) == ("Tomas Lind", "tomas.lind@lindfreight.example")
    people = {person.name: person.side.value for person in read(found, Limits()).conversation.participants}
    assert people == {"Rhea Voss": "seller", "Tomas Lind": "buyer"}


def test_a_deleted_call_is_gone(source: Gong, gong: GongDouble) -> None:
    gong.calls = []
    with pytest.raises(TranscriptGone):
        source.fetch(EVENT, NOW)


def test_a_call_whose_transcript_is_not_there_is_asked_for_later(source: Gong, gong: GongDouble) -> None:
    gong.transcripts.clear()
    for _ in range(2):
        with pytest.raises(FetchFailed) as failed:
            source.fetch(EVENT, NOW)
        assert (failed.value.code, failed.value.retry_after) == ("gong_transcript_not_ready", 300)
        gong.transcripts["another"] = [{}]


def test_a_cursor_without_end_is_given_up(source: Gong, gong: GongDouble) -> None:
    page = {"records": {"cursor": "again"}, "calls": []}
    gong.scripted += [Answer(200, page)] * 50
    with pytest.raises(FetchFailed) as failed:
        source.fetch(EVENT, NOW)
    assert failed.value.code == "gong_answer_unknown"


def test_wrong_and_missing_keys_are_told(settings: MakeSettings, gong: GongDouble) -> None:
    wrong = settings(gong_access_key=KEY, gong_access_secret="hush-hush", gong_base_url=gong.url)
    with pytest.raises(FetchFailed) as failed:
        Gong(wrong).fetch(EVENT, NOW)
    assert (failed.value.code, failed.value.lasting) == ("gong_unauthorized", True)
    assert "hush-hush" not in failed.value.message
    with pytest.raises(FetchFailed, match="LEADPROOF_GONG_ACCESS_KEY"):
        Gong(settings(gong_base_url=gong.url)).fetch(EVENT, NOW)


def test_the_limit_of_gong_is_kept_to(source: Gong, gong: GongDouble) -> None:
    gong.scripted.append(Answer(429, NOT_FOUND, {"Retry-After": "30"}))
    with pytest.raises(FetchFailed) as failed:
        source.fetch(EVENT, NOW)
    assert (failed.value.code, failed.value.retry_after) == ("gong_rate_limited", 30)


def test_a_token_is_held_to_the_time_when_the_request_came_in(source: Gong) -> None:
    """Not to the clock when it is looked at: a request that waited in the door is as good as when it came."""
    request = delivered("gong", BODY, signed(BODY, NOW - timedelta(seconds=200), URL))
    assert source.receive(request) == EVENT
