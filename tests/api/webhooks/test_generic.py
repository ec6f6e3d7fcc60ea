"""The source for everybody: our own JSON, signed by Standard Webhooks."""

from __future__ import annotations

from typing import Any

import pytest

from agent.errors import InputTooLarge, UnreadableInput
from api.webhooks.generic import Generic
from tests.api.doubles.signing import NOW, SECRET, compact, delivered, standard
from tests.api.doubles.tools import GENERIC
from tests.api.webhooks.conftest import MakeSettings, Scored


@pytest.fixture
def source(settings: MakeSettings) -> Generic:
    return Generic(settings(generic_webhook_secret=SECRET, seller_domains="ours.example"))


def received(source: Generic, body: Any, **signed: Any) -> Any:
    raw = body if isinstance(body, bytes) else compact(body)
    return source.receive(delivered("generic", raw, standard(raw, NOW, **signed)))


def test_the_sender_names_the_event(source: Generic) -> None:
    one, same, other = (received(source, GENERIC, ident=ident) for ident in ("msg_1", "msg_1", "msg_2"))
    assert one == same
    assert one.event_id == "msg_1"
    assert one.event_id != other.event_id


def test_all_that_the_http_api_takes_is_taken(source: Generic, scored: Scored) -> None:
    form = {"name": "Kim Lee", "email": "kim@acme.example", "message": "What do ten licences cost? Our budget is $900."}
    body = {"inquiry": form, "activities": [{"kind": "demo_request", "at": "2026-11-02T09:00:00Z"}]}
    qualified = scored(source.fetch(received(source, body), NOW))
    assert qualified.lead.contact.email == "kim@acme.example"
    assert [activity.kind for activity in qualified.lead.activities] == ["demo_request"]


def test_our_own_domains_stand_in_where_none_are_sent(source: Generic) -> None:
    bare = {key: value for key, value in GENERIC.items() if key != "seller_domains"}
    assert source.fetch(received(source, bare), NOW).seller_domains == ("ours.example",)
    assert source.fetch(received(source, GENERIC), NOW).seller_domains == ("brightpeg.example",)


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"transcript": "A: b", "inquiry": "c"},
        {"transcript": 5},
        {**GENERIC, "what": 1},
        {**GENERIC, "date": "soon"},
    ],
)
def test_a_body_of_another_shape_is_refused_before_it_is_taken(source: Generic, body: Any) -> None:
    with pytest.raises(UnreadableInput) as refused:
        received(source, body)
    assert refused.value.code == "body_shape"
    assert "soon" not in refused.value.message


def test_a_body_over_the_limit_is_refused(settings: MakeSettings) -> None:
    source = Generic(settings(generic_webhook_secret=SECRET, max_bytes=100))
    with pytest.raises(InputTooLarge):
        received(source, GENERIC)
