"""Microsoft Teams: the echo, the client state, several transcripts in one request, and what Graph answers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from agent.conversation import Side
from agent.errors import InputError, UnreadableInput
from agent.transcripts import Limits, read
from api.webhooks.source import Announced, Answered, FetchFailed, Ignored, Several, SignatureRefused, TranscriptGone
from api.webhooks.teams import Teams
from tests.agent.transcripts.a_call import CALL
from tests.agent.transcripts.encoders import teams_vtt
from tests.api.doubles.graph import MEETING, ORGANIZER, STATE, TENANT, TRANSCRIPT, GraphDouble, notification
from tests.api.doubles.loopback import Answer
from tests.api.doubles.signing import NOW, compact, delivered
from tests.api.doubles.tools import TEAMS_APP
from tests.api.webhooks.conftest import MakeSettings

PLACE = (ORGANIZER, MEETING, TRANSCRIPT)


@pytest.fixture
def graph() -> Iterator[GraphDouble]:
    with GraphDouble() as double:
        double.transcripts[PLACE] = teams_vtt(CALL).encode()
        yield double


@pytest.fixture
def made(settings: MakeSettings, graph: GraphDouble) -> Any:
    def make(**more: Any) -> Teams:
        there = {"teams_base_url": f"{graph.url}/v1.0", "teams_login_url": graph.url}
        return Teams(settings(**{**TEAMS_APP, **there, **more}), sleep=lambda _: None)

    return make


def received(source: Teams, *notifications: Any) -> Any:
    return source.receive(delivered("teams", compact({"value": list(notifications)}), {}))


def test_the_validation_token_is_echoed_as_plain_text(made: Any) -> None:
    request = delivered("teams", b"", {}).model_copy(update={"query": {"validationToken": "Validation: a+b & c=d"}})
    answer = made().receive(request)
    assert answer == Answered(body=b"Validation: a+b & c=d", media_type="text/plain")


@pytest.mark.parametrize("token", ["<script>", "x" * 2001, "a\nb", "\x00", "é", ""])
def test_a_validation_token_that_is_none_of_graphs_is_refused(made: Any, token: str) -> None:
    request = delivered("teams", b"", {}).model_copy(update={"query": {"validationToken": token}})
    with pytest.raises(InputError) as refused:
        made().receive(request)
    assert refused.value.code == "validation_token_invalid"


def test_the_client_state_of_every_notification_is_looked_at(made: Any) -> None:
    with pytest.raises(SignatureRefused):
        received(made(), notification(), notification(clientState="another"))
    with pytest.raises(SignatureRefused):
        received(made(), {key: value for key, value in notification().items() if key != "clientState"})
    with pytest.raises(SignatureRefused):
        received(made())


def test_the_client_state_is_not_kept(made: Any) -> None:
    event = received(made(), notification())
    assert STATE.encode() not in event.payload
    assert json.loads(event.payload) == {"path": f"users/{ORGANIZER}/onlineMeetings/{MEETING}/transcripts/{TRANSCRIPT}"}


def test_several_notifications_are_several_events(made: Any, graph: GraphDouble) -> None:
    second = f"users('{ORGANIZER}')/onlineMeetings('{MEETING}')/transcripts('T2')"
    graph.transcripts[ORGANIZER, MEETING, "T2"] = b"WEBVTT\n\n00:01.000 --> 00:02.000\n<v Tomas Lind>Hello.</v>\n"
    other = notification(resource=second, resourceData={"@odata.id": second})
    both = received(made(), notification(), other, notification())
    assert isinstance(both, Several)
    assert len(both.events) == 2
    assert [made().fetch(event, NOW).raw for event in both.events] == list(graph.transcripts.values())


def test_a_notification_that_comes_in_company_is_the_same_event(made: Any) -> None:
    alone = received(made(), notification())
    again = received(made(), notification(), notification(changeType="updated"))
    assert alone == again
    assert isinstance(alone, Announced)


@pytest.mark.parametrize(
    "resource",
    [
        f"users('{ORGANIZER}')/onlineMeetings('{MEETING}')/transcripts('{TRANSCRIPT}')",
        f"/users/{ORGANIZER}/onlineMeetings/{MEETING}/transcripts/{TRANSCRIPT}",
        f"communications/onlineMeetings('{MEETING}')/transcripts('{TRANSCRIPT}')",
        f"communications/onlineMeetings/{MEETING}/transcripts/{TRANSCRIPT}",
    ],
)
def test_a_transcript_is_found_however_the_resource_is_written(made: Any, graph: GraphDouble, resource: str) -> None:
    event = received(made(), notification(resource=resource, resourceData=None))
    assert made().fetch(event, NOW).raw == graph.transcripts[PLACE]


@pytest.mark.parametrize(
    "resource", ["", "users('x')/messages('y')", "../../me", "users('a/b')/onlineMeetings('c')/transcripts('d')", None]
)
def test_a_notification_of_something_else_is_refused(made: Any, resource: str | None) -> None:
    with pytest.raises(UnreadableInput, match="resource"):
        received(made(), notification(resource=resource, resourceData=None))


def test_what_a_resource_names_cannot_lead_elsewhere(made: Any, graph: GraphDouble) -> None:
    resource = "users('..%2f..')/onlineMeetings('..?x#y')/transcripts('.. ..')"
    event = received(made(), notification(resource=resource, resourceData=None))
    with pytest.raises(TranscriptGone):
        made().fetch(event, NOW)
    path = graph.requests[-1].path
    assert path == "/v1.0/users/..%252f../onlineMeetings/..%3Fx%23y/transcripts/..%20.."


def test_lifecycle_notifications_are_ignored_and_named(made: Any) -> None:
    lifecycle = {key: value for key, value in notification().items() if key != "changeType"}
    ignored = received(made(), {**lifecycle, "lifecycleEvent": "reauthorizationRequired"})
    assert isinstance(ignored, Ignored)
    assert "reauthorizationRequired" in ignored.why


def test_the_organizer_who_speaks_sells(made: Any, graph: GraphDouble) -> None:
    found = made().fetch(received(made(), notification()), NOW)
    assert found.sellers == ("Rhea Voss",)
    conversation = read(found, Limits()).conversation
    assert conversation.names(Side.SELLER) == ("Rhea Voss",)
    assert conversation.took_place.isoformat() == "2026-03-02T10:00:00.123456+00:00"
    for nobody in ("Somebody Else", None):
        graph.organizer = nobody
        assert made().fetch(received(made(), notification()), NOW).sellers == ()


def test_one_token_serves_many_requests_and_is_renewed_when_it_runs_out(made: Any, graph: GraphDouble) -> None:
    source, event = made(), received(made(), notification())
    source.fetch(event, NOW)
    source.fetch(event, NOW)
    assert len(graph.to("/token")) == 1
    graph.tokens = {"an older one"}
    assert source.fetch(event, NOW).raw == graph.transcripts[PLACE]
    assert len(graph.to("/token")) == 2


def test_a_missing_access_policy_is_told(made: Any, graph: GraphDouble) -> None:
    graph.policy = False
    with pytest.raises(FetchFailed, match="application access policy") as failed:
        made().fetch(received(made(), notification()), NOW)
    assert (failed.value.code, failed.value.lasting) == ("microsoft_teams_forbidden", True)


def test_wrong_and_missing_credentials_are_told(made: Any) -> None:
    event = received(made(), notification())
    with pytest.raises(FetchFailed) as failed:
        made(teams_client_secret="wrong").fetch(event, NOW)
    assert (failed.value.code, failed.value.lasting) == ("microsoft_teams_unauthorized", True)
    with pytest.raises(FetchFailed, match="LEADPROOF_TEAMS_TENANT_ID"):
        made(teams_client_id=None).fetch(event, NOW)
    with pytest.raises(FetchFailed, match="LEADPROOF_TEAMS_TENANT_ID"):
        made(teams_tenant_id=None).fetch(event, NOW)


def test_a_deleted_transcript_is_gone_and_a_throttled_one_waits(made: Any, graph: GraphDouble) -> None:
    event = received(made(), notification())
    source = made()
    source.fetch(event, NOW)
    graph.scripted.append(Answer(429, {"error": {"code": "TooManyRequests"}}, {"Retry-After": "120"}))
    with pytest.raises(FetchFailed) as failed:
        source.fetch(event, NOW)
    assert failed.value.retry_after == 120
    graph.transcripts.clear()
    with pytest.raises(TranscriptGone):
        source.fetch(event, NOW)


def test_a_meeting_in_which_nobody_spoke_is_nothing(made: Any, graph: GraphDouble) -> None:
    graph.transcripts[PLACE] = b"\xef\xbb\xbfWEBVTT\r\n"
    assert made().fetch(received(made(), notification()), NOW) is None
    graph.transcripts[PLACE] = b"<html>"
    with pytest.raises(FetchFailed):
        made().fetch(received(made(), notification()), NOW)


def test_the_tenant_is_part_of_the_logins_address(made: Any, graph: GraphDouble) -> None:
    made().fetch(received(made(), notification()), NOW)
    assert graph.requests[0].path == f"/{TENANT}/oauth2/v2.0/token"
