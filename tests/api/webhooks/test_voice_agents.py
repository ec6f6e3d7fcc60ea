"""Vapi and Retell: calls of a voice agent, whole in the request, by every proof that they know."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from agent.errors import UnreadableInput
from agent.transcripts import Incoming, Limits, read
from api.settings import Settings
from api.webhooks.retell import Retell
from api.webhooks.signatures import hex_hmac
from api.webhooks.source import Announced, Ignored, SignatureRefused
from api.webhooks.vapi import Vapi
from tests.agent.transcripts.a_call import CALL
from tests.agent.transcripts.encoders import retell as retell_call
from tests.agent.transcripts.encoders import vapi as vapi_call
from tests.api.doubles import signing
from tests.api.doubles.signing import NOW, compact, delivered
from tests.api.webhooks.conftest import MakeSettings

KEY = "key_retell_1"
VAPI = json.loads(vapi_call(CALL))
RETELL = json.loads(retell_call(CALL))


@pytest.fixture(scope="module")
def symmetric() -> Any:
    """Retell's own signing; its package takes long to import."""
    from retell.lib.webhook_auth import symmetric

    return symmetric


@pytest.fixture
def retell(settings: MakeSettings) -> Retell:
    return Retell(settings(retell_api_key=KEY))


def of_retell(source: Retell, body: Any) -> Any:
    raw = compact(body)
    return source.receive(delivered("retell", raw, signing.retell(raw, NOW, key=KEY)))


def of_vapi(source: Vapi, body: Any, headers: dict[str, str] | None = None) -> Any:
    return source.receive(delivered("vapi", compact(body), headers or {"Authorization": "Bearer token"}))


@pytest.mark.xdist_group("retell")
@given(key=st.text(st.characters(codec="ascii", min_codepoint=33, max_codepoint=126), min_size=1), body=st.text())
def test_retells_signatures_are_those_of_its_own_package(symmetric: Any, key: str, body: str) -> None:
    at = round(NOW.timestamp() * 1000)
    theirs = symmetric["sign"](body, key, at)
    assert theirs == f"v={at},d={hex_hmac(key.encode(), body.encode() + str(at).encode())}"
    assert signing.retell(body.encode(), NOW, key=key) == {"X-Retell-Signature": theirs}


@pytest.mark.xdist_group("retell")
@pytest.mark.parametrize("seconds", [-299, -301, 299, 301])
def test_retells_window_is_that_of_its_own_package(retell: Retell, symmetric: Any, seconds: int) -> None:
    body = compact(RETELL)
    at = NOW + timedelta(seconds=seconds)
    header = signing.retell(body, at, key=KEY)["X-Retell-Signature"]
    theirs = symmetric["verify"](body.decode(), KEY, header, {"timestamp": round(NOW.timestamp() * 1000)})
    try:
        ours = isinstance(retell.receive(delivered("retell", body, {"x-retell-signature": header})), Announced)
    except SignatureRefused:
        ours = False
    assert ours == theirs == (abs(seconds) < 300)


@pytest.mark.parametrize("header", ["", "v=1", "d=0", "v=1,d=", "v=١,d=" + "0" * 64, "v=1,d=" + "0" * 64 + "\n"])
def test_a_signature_of_another_shape_is_refused(retell: Retell, header: str) -> None:
    with pytest.raises(SignatureRefused):
        retell.receive(delivered("retell", compact(RETELL), {"X-Retell-Signature": header}))


def test_retells_earlier_events_are_ignored_and_so_is_a_voicemail(retell: Retell) -> None:
    for event in ("call_started", "call_ended", "transcript_updated"):
        assert isinstance(of_retell(retell, {**RETELL, "event": event}), Ignored)
    voicemail = {**RETELL, "call": {**RETELL["call"], "call_analysis": {"in_voicemail": True}}}
    assert isinstance(of_retell(retell, voicemail), Ignored)


def test_a_call_in_which_only_the_agent_spoke_is_nothing(retell: Retell, settings: MakeSettings) -> None:
    alone = [part for part in RETELL["call"]["transcript_object"] if part["role"] == "agent"]
    event = of_retell(retell, {**RETELL, "call": {**RETELL["call"], "transcript_object": alone}})
    assert retell.fetch(event, NOW) is None
    message = VAPI["message"]
    silent = [*message["artifact"]["messages"][:1], {"role": "user", "message": " "}, {"role": "user"}]
    source = Vapi(settings(vapi_secret="token"))
    body = {"message": {**message, "artifact": {"messages": silent}}}
    assert source.fetch(of_vapi(source, body), NOW) is None


def test_a_call_without_a_transcript_is_explained(retell: Retell, settings: MakeSettings) -> None:
    call = {key: value for key, value in RETELL["call"].items() if key != "transcript_object"}
    found = retell.fetch(of_retell(retell, {**RETELL, "call": call}), NOW)
    assert isinstance(found, Incoming)
    with pytest.raises(UnreadableInput) as missing:
        read(found, Limits())
    assert missing.value.code == "transcript_missing"
    source = Vapi(settings(vapi_secret="token"))
    report = source.fetch(of_vapi(source, {"message": {**VAPI["message"], "artifact": {}}}), NOW)
    assert isinstance(report, Incoming)
    with pytest.raises(UnreadableInput) as missing:
        read(report, Limits())
    assert missing.value.code == "transcript_missing"


def test_a_call_of_retells_without_an_id_is_refused(retell: Retell) -> None:
    with pytest.raises(UnreadableInput, match=r"call\.call_id"):
        of_retell(retell, {"event": "call_analyzed", "call": {}})


def test_vapis_other_messages_are_ignored(settings: MakeSettings) -> None:
    source = Vapi(settings(vapi_secret="token"))
    for kind in ("status-update", "transcript", "tool-calls", "hang"):
        assert isinstance(of_vapi(source, {"message": {"type": kind}}), Ignored)


def test_a_report_is_named_by_its_call_or_else_by_its_bytes(settings: MakeSettings) -> None:
    source = Vapi(settings(vapi_secret="token"))
    named = of_vapi(source, {"message": {**VAPI["message"], "call": {"id": "c-1"}}})
    assert named.event_id == "c-1:end-of-call-report"
    nameless, again = of_vapi(source, VAPI), of_vapi(source, VAPI)
    assert nameless.event_id == again.event_id
    assert nameless.event_id != of_vapi(source, {"message": {**VAPI["message"], "endedReason": "x"}}).event_id


@pytest.mark.parametrize(
    "headers",
    [
        {"Authorization": "Bearer token"},
        {"Authorization": "bearer  token"},
        {"Authorization": "token"},
        {"X-Vapi-Secret": "token"},
    ],
)
def test_vapis_token_may_come_in_either_header(settings: MakeSettings, headers: dict[str, str]) -> None:
    assert isinstance(of_vapi(Vapi(settings(vapi_secret="token")), VAPI, headers), Announced)


@pytest.mark.parametrize(
    "headers",
    [
        {"Authorization": "Bearer"},
        {"Authorization": "Bearer tokens"},
        {"Authorization": "Basic token"},
        {"Authorization": "Bearer other", "X-Vapi-Secret": "token"},
        {"X-Vapi-Secret": "Token"},
        {"X-Vapi-Secret": ""},
        {"X-Vapi-Secret": "tök\udcffn"},
    ],
)
def test_another_token_is_refused(settings: MakeSettings, headers: dict[str, str]) -> None:
    with pytest.raises(SignatureRefused):
        of_vapi(Vapi(settings(vapi_secret="token")), VAPI, headers)


@pytest.mark.parametrize("algorithm", ["sha1", "sha256", "sha512"])
@pytest.mark.parametrize("pattern", ["{body}", "{timestamp}.{body}", "{body}:{timestamp}", "v1:{timestamp}:{body}"])
@pytest.mark.parametrize("written", ["hex", "HEX", "prefixed", "base64"])
@pytest.mark.parametrize("unit", [1, 1000])
def test_vapis_hmac_is_what_one_makes_of_it(
    settings: MakeSettings, algorithm: str, pattern: str, written: str, unit: int
) -> None:
    given: Any = {
        "vapi_hmac_secret": "s",
        "vapi_hmac_algorithm": algorithm,
        "vapi_hmac_payload": pattern,
        "vapi_hmac_header": "X-Our-Signature",
        "vapi_timestamp_header": "X-Our-Time",
    }
    timestamp, body = str(round(NOW.timestamp() * unit)), compact(VAPI)
    before, after = pattern.replace("{timestamp}", timestamp).split("{body}")
    digest = hmac.new(b"s", before.encode() + body + after.encode(), getattr(hashlib, algorithm))
    signature = {
        "hex": digest.hexdigest(),
        "HEX": digest.hexdigest().upper(),
        "prefixed": f"{algorithm}={digest.hexdigest()}",
        "base64": base64.b64encode(digest.digest()).decode(),
    }[written]
    headers = {"X-Our-Signature": signature, "X-Our-Time": timestamp}
    source = Vapi(settings(**given))
    assert isinstance(source.receive(delivered("vapi", body, headers)), Announced)
    with pytest.raises(SignatureRefused):
        source.receive(delivered("vapi", body + b" ", headers))
    if "{timestamp}" in pattern:
        with pytest.raises(SignatureRefused):
            source.receive(delivered("vapi", body, headers, at=NOW + timedelta(seconds=301)))


def test_where_an_hmac_is_set_a_token_is_not_enough(settings: MakeSettings) -> None:
    with pytest.raises(SignatureRefused):
        of_vapi(Vapi(settings(vapi_hmac_secret="s", vapi_secret="token")), VAPI)


@pytest.mark.parametrize("pattern", ["{timestamp}", "", "{body}{body}"])
def test_a_pattern_that_does_not_sign_the_body_stops_the_start(pattern: str) -> None:
    with pytest.raises(ValidationError, match="body"):
        Settings(vapi_hmac_payload=pattern)
