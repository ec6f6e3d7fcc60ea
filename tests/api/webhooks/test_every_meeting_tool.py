"""What holds for every meeting tool: its documented request gives a stored score, and nothing else gets through."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st

from agent.claims import Factor
from agent.conversation import Side
from agent.errors import LeadproofError
from agent.facts import State
from agent.transcripts import Incoming, Limits, read
from api.webhooks import SOURCES, sources
from api.webhooks.source import Announced, Answered, Delivered, Ignored, Several, SignatureRefused, Source
from tests.agent.transcripts.a_call import BEGAN, CALL
from tests.api.doubles.signing import NOW, delivered
from tests.api.doubles.tools import TOOLS, Tool, nobody
from tests.api.webhooks.conftest import MakeSettings, Scored

BUYER = CALL.people[1]

every_tool = pytest.mark.parametrize("tool", [pytest.param(tool, id=name) for name, tool in TOOLS.items()])
tools_that_sign = pytest.mark.parametrize(
    "tool", [pytest.param(tool, id=name) for name, tool in TOOLS.items() if tool.covers_body]
)
tools_with_a_time = pytest.mark.parametrize(
    "tool", [pytest.param(tool, id=name) for name, tool in TOOLS.items() if tool.covers_time]
)


def source_of(tool: Tool, settings: MakeSettings, **more: Any) -> Source:
    return sources(settings(**{**tool.settings, **more}))[tool.source]


def announcement(source: Source, request: Delivered) -> Announced:
    event = source.receive(request)
    assert isinstance(event, Announced)
    return event


def test_the_table_names_each_source_as_it_names_itself(settings: MakeSettings) -> None:
    table = sources(settings())
    assert {name: table[name].name for name in table} == {name: name for name in SOURCES}
    assert len(table) == len(SOURCES)
    assert table["zoom"] is table["zoom"]
    assert "nobody" not in table
    with pytest.raises(KeyError):
        table["nobody"]


@every_tool
def test_the_documented_request_becomes_a_stored_score(tool: Tool, settings: MakeSettings, scored: Scored) -> None:
    with tool.serving() as serving:
        source = source_of(tool, settings, **serving.settings)
        event = announcement(source, tool.genuine(url=serving.url))
        incoming = source.fetch(Announced.model_validate_json(event.model_dump_json()), NOW)
    assert isinstance(incoming, Incoming)
    qualified = scored(incoming)
    said = qualified.conversation.names(Side.BUYER)
    assert len(said) == 1
    assert qualified.conversation.took_place.date() == BEGAN.date()
    states = {fact.factor: fact.state for fact in qualified.facts}
    assert states[Factor.BUDGET] is State.CONFIRMED
    assert states[Factor.AUTHORITY] is State.CONFIRMED
    assert qualified.lead.contact.email == (BUYER.email if tool.knows_email else None)


@every_tool
def test_fetching_twice_gives_the_same_bytes(tool: Tool, settings: MakeSettings) -> None:
    with tool.serving() as serving:
        source = source_of(tool, settings, **serving.settings)
        event = announcement(source, tool.genuine(url=serving.url))
        another = source_of(tool, settings, **serving.settings)
        assert source.fetch(event, NOW) == another.fetch(event, NOW)


@every_tool
def test_a_request_that_comes_again_is_the_same_event(tool: Tool, settings: MakeSettings) -> None:
    source = source_of(tool, settings)
    first = source.receive(tool.genuine())
    later = tool.genuine(at=NOW + timedelta(seconds=30))
    assert source.receive(later) == first == source_of(tool, settings).receive(tool.genuine())


@every_tool
def test_a_request_by_another_secret_is_refused(tool: Tool, settings: MakeSettings) -> None:
    with pytest.raises(SignatureRefused):
        source_of(tool, settings).receive(tool.refused())


@every_tool
def test_a_request_without_a_proof_is_refused(tool: Tool, settings: MakeSettings) -> None:
    with pytest.raises(SignatureRefused):
        source_of(tool, settings).receive(
            delivered(tool.source, tool.unproven() if tool.unproven else tool.body(""), {})
        )


@tools_that_sign
@given(data=st.data())
@examples(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_changed_body_is_refused(tool: Tool, settings: MakeSettings, data: st.DataObject) -> None:
    genuine = tool.genuine()
    at = data.draw(st.integers(0, len(genuine.body) - 1))
    changed = bytearray(genuine.body)
    changed[at] ^= data.draw(st.integers(1, 255))
    with pytest.raises(SignatureRefused):
        source_of(tool, settings).receive(genuine.model_copy(update={"body": bytes(changed)}))


@tools_with_a_time
def test_an_old_request_is_refused_and_one_from_the_future(tool: Tool, settings: MakeSettings) -> None:
    source = source_of(tool, settings)
    for seconds in (-310, 310):
        with pytest.raises(SignatureRefused):
            source.receive(tool.genuine(at=NOW + timedelta(seconds=seconds)))
    for seconds in (-290, 290):
        assert isinstance(source.receive(tool.genuine(at=NOW + timedelta(seconds=seconds))), Announced)


@every_tool
def test_a_tool_whose_secret_is_not_set_is_not_set_up_and_takes_nothing(tool: Tool, settings: MakeSettings) -> None:
    assert source_of(tool, settings).is_set_up
    bare = sources(settings())[tool.source]
    assert not bare.is_set_up
    with pytest.raises(SignatureRefused):
        bare.receive(tool.genuine())


@every_tool
def test_no_secret_shows_in_an_event(tool: Tool, settings: MakeSettings) -> None:
    event = announcement(source_of(tool, settings), tool.genuine())
    for name, value in tool.settings.items():
        if any(part in name for part in ("secret", "key", "state")) and isinstance(value, str):
            assert value.encode() not in event.payload, name
            assert value not in event.event_id


HEADERS = st.dictionaries(
    st.sampled_from(
        "webhook-id webhook-timestamp webhook-signature svix-id svix-timestamp svix-signature x-zm-signature "
        "x-zm-request-timestamp x-hub-signature authorization x-read-signature x-vapi-secret x-signature x-timestamp "
        "x-retell-signature x-webhook-secret content-type".split()
    ),
    st.one_of(
        st.text(max_size=60),
        st.sampled_from(["v1,", "v0=", "sha256=", "Bearer ", "Bearer a.b.c", "v=1,d=2", "1", "-1", "9" * 40, "٣", "é"]),
        st.just(str(int(NOW.timestamp()))),
    ),
)


@every_tool
@given(body=st.binary(max_size=200), headers=HEADERS, query=st.dictionaries(st.text(max_size=15), st.text(max_size=20)))
@examples(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_under_any_headers_are_answered(
    tool: Tool, settings: MakeSettings, body: bytes, headers: dict[str, str], query: dict[str, str]
) -> None:
    request = delivered(tool.source, body, headers).model_copy(update={"query": query})
    _answered_or_refused(source_of(tool, settings), request)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.just("\ud800"),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)


@every_tool
@given(data=st.data())
@examples(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_body_that_is_signed_is_answered(tool: Tool, settings: MakeSettings, data: st.DataObject) -> None:
    documented = json.loads(tool.body(""))
    body = data.draw(
        st.one_of(
            st.text(max_size=100).map(lambda text: text.encode("utf-8", "replace")),
            JSON.map(lambda value: json.dumps(value).encode()),
            _with_a_field_changed(documented).map(lambda value: json.dumps(value).encode()),
        )
    )
    source = source_of(tool, settings)
    event = _answered_or_refused(source, tool.genuine(body))
    if isinstance(event, Announced):
        assert event == source.receive(tool.genuine(body))
        if tool.serving is nobody:
            _read_or_refused(source, event)


@every_tool
@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"   ",
        b"\xff\xfe{\x00}\x00",
        b"\x00",
        b"%PDF-1.7",
        b"[]",
        b"null",
        b"{",
        b'{"a":1,"a":2}',
        b"[" * 90_000,
        b"9" * 9000,
    ],
    ids=["empty", "blank", "utf16", "nul", "pdf", "list", "null", "cut off", "doubled", "deep", "long number"],
)
def test_a_genuine_body_that_is_none_is_refused_with_a_code(tool: Tool, settings: MakeSettings, body: bytes) -> None:
    headers = _headers_of(tool, body)
    with pytest.raises(LeadproofError) as refused:
        source_of(tool, settings).receive(delivered(tool.source, body, headers, query=tool.query))
    assert 400 <= refused.value.http_status < 500
    assert refused.value.code


def test_every_refused_signature_is_told_the_same(settings: MakeSettings) -> None:
    told = set()
    for tool in TOOLS.values():
        for request in (tool.refused(), delivered(tool.source, b"", {}), delivered(tool.source, b"\xff", {})):
            with pytest.raises(SignatureRefused) as refused:
                source_of(tool, settings).receive(request)
            told.add((refused.value.http_status, refused.value.code, refused.value.message))
    assert len(told) == 1


def _headers_of(tool: Tool, body: bytes) -> Any:
    try:
        return tool.headers(body, NOW)
    except UnicodeDecodeError:
        pytest.skip("the vendor's own code signs text only")


def _answered_or_refused(source: Source, request: Delivered) -> Announced | Several | Answered | Ignored | None:
    try:
        event = source.receive(request)
    except LeadproofError as error:
        assert 400 <= error.http_status < 500
        return None
    assert isinstance(event, Announced | Several | Answered | Ignored)
    return event


def _read_or_refused(source: Source, event: Announced) -> None:
    try:
        found = source.fetch(event, NOW)
        if isinstance(found, Incoming):
            read(found, Limits())
    except LeadproofError as error:
        assert error.code


def _with_a_field_changed(value: Any) -> st.SearchStrategy[Any]:
    """A document with one of its fields, at any depth, taken for another or left out."""
    places = list(_places(value))

    def changed(place: tuple[Any, ...], new: Any) -> Any:
        copy = json.loads(json.dumps(value))
        inside = copy
        for key in place[:-1]:
            inside = inside[key]
        if new == "left out":
            del inside[place[-1]]
        else:
            inside[place[-1]] = new
        return copy

    return st.builds(changed, st.sampled_from(places), JSON | st.just("left out"))


def _places(value: Any, before: tuple[Any, ...] = ()) -> Any:
    items = value.items() if isinstance(value, dict) else enumerate(value[:3]) if isinstance(value, list) else ()
    for key, inner in items:
        yield (*before, key)
        yield from _places(inner, (*before, key))
