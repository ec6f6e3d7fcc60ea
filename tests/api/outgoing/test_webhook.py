"""Webhooks that go out: what is told and when, signatures checked by Standard Webhooks' own code, refusals."""

from __future__ import annotations

import base64
import json
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from standardwebhooks import Webhook

from agent.claims import Factor
from agent.errors import ConfigurationError, DeliveryError
from agent.facts import State
from api.assembly import Assembly
from api.lead_locks import LeadLocks
from api.outgoing.event import Event
from api.outgoing.kinds import EventType
from api.outgoing.webhook import OutgoingWebhook
from api.setting_parts.outgoing import Endpoint
from api.settings import Settings, load_settings
from knowledge.crm_writes import CrmWrites
from knowledge.database import Database, open_database
from tests.api.doubles.loopback import Answer, Loopback, Received
from tests.api.doubles.qualified import fact, held_back, qualified, score

SECRET = "whsec_" + base64.b64encode(b"a secret of thirty-two bytes ok!").decode()
SCHEMA = Path(__file__).parents[3] / "docs" / "webhook.schema.json"


class Listener(Loopback):
    """An endpoint that keeps what it hears once its signature holds."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[dict[str, Any]] = []
        self.ids: list[str] = []

    def answer(self, request: Received) -> Answer:
        self.heard.append(Webhook(SECRET).verify(request.body, dict(request.headers)))
        self.ids.append(request.headers["webhook-id"])
        return Answer(204, b"")


class Waits(list[float]):
    def __call__(self, seconds: float) -> None:
        self.append(seconds)


@pytest.fixture
def listener() -> Iterator[Listener]:
    with Listener() as listener:
        yield listener


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = open_database(f"sqlite:///{tmp_path / 'leadproof.db'}")
    yield database
    database.dispose()


BANDS = {"sc_1": "warm", "sc_2": "warm", "sc_3": "hot"}
Made = Callable[..., OutgoingWebhook]


@pytest.fixture
def waits() -> Waits:
    return Waits()


@pytest.fixture
def webhook(listener: Listener, database: Database, waits: Waits) -> Made:
    def made(**chosen: Any) -> OutgoingWebhook:
        endpoint = Endpoint(**{"url": f"{listener.url}/leads?key=hidden", "secret": SECRET, **chosen})
        link = "https://leads.example/{lead}"
        return OutgoingWebhook(endpoint, CrmWrites(database), BANDS.get, link=link, patience=5, sleep=waits)

    return made


def test_a_new_score_is_told_signed_and_in_the_documented_shape(webhook: Made, listener: Listener) -> None:
    webhook().publish(qualified(facts=(fact(Factor.BUDGET, State.CONFIRMED),)))

    (heard,) = listener.heard
    jsonschema.validate(heard, json.loads(SCHEMA.read_text("utf-8")))
    assert heard["type"] == "score.created"
    assert heard["timestamp"] == "2026-11-03T10:00:00Z"
    data = heard["data"]
    assert data["lead"]["email"] == "kim@acme.example"
    assert {name: data["score"][name] for name in ("points", "low", "high", "band", "stage")} == {
        "points": 62,
        "low": 42,
        "high": 82,
        "band": "warm",
        "stage": "mql",
    }
    assert data["bant"] == {"budget": "confirmed", "authority": None, "need": None, "timeline": None}
    assert data["link"] == "https://leads.example/ld_1"
    assert data["lines"] == [{"rule": "budget", "points": 62, "because": "budget confirmed"}]


def test_the_schema_in_the_docs_is_that_of_the_code() -> None:
    assert json.loads(SCHEMA.read_text("utf-8")) == Event.model_json_schema(mode="serialization")


def test_a_new_band_is_told_as_well(webhook: Made, listener: Listener) -> None:
    target = webhook()
    target.publish(qualified(score("1")))
    target.publish(qualified(score("2", points=65)))
    target.publish(qualified(score("3", points=80, band="hot")))

    told = [(each["type"], each["data"]["score"]["id"], each["data"]["previous_band"]) for each in listener.heard]
    assert told == [
        ("score.created", "sc_1", None),
        ("score.created", "sc_2", "warm"),
        ("score.created", "sc_3", "warm"),
        ("band.changed", "sc_3", "warm"),
    ]
    assert len(set(listener.ids)) == 4


def test_who_wants_only_new_bands_hears_only_those(webhook: Made, listener: Listener) -> None:
    target = webhook(events=["band.changed"])
    target.publish(qualified(score("1")))
    target.publish(qualified(score("3", points=80, band="hot")))

    assert [each["type"] for each in listener.heard] == ["band.changed"]


def test_the_very_same_score_is_told_once_also_by_another_process(webhook: Made, listener: Listener) -> None:
    webhook().publish(qualified())
    webhook().publish(qualified())

    assert len(listener.heard) == 1


def test_what_may_have_been_heard_is_told_again_under_the_same_id(
    webhook: Made, listener: Listener, waits: Waits
) -> None:
    real, calls = listener.answer, []

    def answer(request: Received) -> Answer:
        calls.append(real(request))
        return Answer(500, "down") if len(calls) <= 3 else calls[-1]

    listener.answer = answer  # type: ignore[method-assign]
    with pytest.raises(DeliveryError) as caught:
        webhook().publish(qualified())
    assert (caught.value.lasting, caught.value.retry_after) == (False, None)
    assert waits == [0.5, 1.0]

    webhook().publish(qualified())

    assert len(set(listener.ids)) == 1
    assert len({json.dumps(each) for each in listener.heard}) == 1


def test_an_older_score_and_a_conversation_held_back_tell_nothing(
    webhook: Made, listener: Listener, database: Database
) -> None:
    from knowledge.leads import SqlLeads
    from knowledge.tables import LeadRow

    with SqlLeads(database).open("ld_1") as file:
        file.keep_lead(qualified().lead)
    with database.session() as session:
        session.get_one(LeadRow, "ld_1").score_id = "sc_2"

    webhook().publish(held_back())
    webhook().publish(qualified(score("1")))

    assert listener.requests == []


@pytest.mark.parametrize(
    ("answer", "code", "lasting", "again", "waited"),
    [
        (Answer(410, "gone"), "webhook_gone", True, None, []),
        (Answer(401, "who are you"), "webhook_failed", False, None, []),
        (Answer(302, "", {"Location": "http://127.0.0.1:1/elsewhere"}), "webhook_failed", False, None, []),
        (Answer(429, "slow", {"Retry-After": "120"}), "webhook_failed", False, 120.0, []),
    ],
)
def test_a_refusal_says_whether_and_when_to_try_again(
    webhook: Made,
    listener: Listener,
    waits: Waits,
    answer: Answer,
    code: str,
    lasting: bool,
    again: float | None,
    waited: list[float],
) -> None:
    listener.scripted = [answer]

    with pytest.raises(DeliveryError) as caught:
        webhook().publish(qualified())

    error = caught.value
    assert (error.code, error.lasting, error.retry_after) == (code, lasting, again)
    assert "127.0.0.1" in error.message
    assert "hidden" not in error.message
    assert waits == waited


def test_a_short_limit_is_waited_for(webhook: Made, listener: Listener, waits: Waits) -> None:
    listener.scripted = [Answer(429, "slow", {"Retry-After": "3"}), Answer(503, "down")]

    webhook().publish(qualified())

    assert waits == [3.0, 1.0]
    assert len(listener.heard) == 1


def test_what_is_waited_for_counts_together(webhook: Made, listener: Listener, waits: Waits) -> None:
    listener.scripted = [Answer(429, "slow", {"Retry-After": "3"})] * 2

    with pytest.raises(DeliveryError) as caught:
        webhook().publish(qualified())

    assert waits == [3.0], "a second one would go beyond the five seconds of patience"
    assert caught.value.retry_after == 3.0


def test_a_lead_that_is_waited_for_keeps_no_other_waiting(listener: Listener, database: Database) -> None:
    locks, meeting = LeadLocks(), threading.Barrier(2, timeout=20)
    first = "ld_0"
    second = next(f"ld_{n}" for n in range(1, 1000) if locks.of(f"ld_{n}") is not locks.of(first))
    endpoint = Endpoint(url=listener.url, secret=SECRET)  # type: ignore[arg-type]
    target = OutgoingWebhook(endpoint, CrmWrites(database), BANDS.get, sleep=lambda _: meeting.wait() and None)
    listener.scripted = [Answer(503, "down"), Answer(503, "down")]

    with ThreadPoolExecutor(2) as both:
        list(both.map(target.publish, [qualified(score(f"of {lead}", lead_id=lead)) for lead in (first, second)]))

    assert len(listener.heard) == 2


def test_a_moment_to_come_back_at_is_understood(webhook: Made, listener: Listener) -> None:
    later = format_datetime(datetime.now(UTC) + timedelta(minutes=5), usegmt=True)
    listener.scripted = [Answer(503, "down", {"Retry-After": later})]

    with pytest.raises(DeliveryError) as caught:
        webhook().publish(qualified())

    assert caught.value.retry_after is not None
    assert 290 < caught.value.retry_after <= 300


def test_an_outage_is_told_as_one(database: Database, waits: Waits) -> None:
    with Listener() as gone:
        url = gone.url
    endpoint = Endpoint(url=url, secret=SECRET)  # type: ignore[arg-type]

    with pytest.raises(DeliveryError, match="could not be reached"):
        OutgoingWebhook(endpoint, CrmWrites(database), BANDS.get, sleep=waits).publish(qualified())


class TestSettings:
    def test_several_endpoints_are_set_as_a_list_and_each_is_a_target(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        given = [{"url": "https://a.example/x", "secret": SECRET}, {"url": "https://a.example/y", "secret": SECRET}]
        monkeypatch.setenv("LEADPROOF_WEBHOOKS", json.dumps(given))
        monkeypatch.setenv("LEADPROOF_HOME", str(tmp_path))

        with Assembly(load_settings(None), aloud=False) as parts:
            names = [target.name for target in parts.targets if target.name.startswith("webhook")]

        assert len(set(names)) == 2
        assert all(name.startswith("webhook a.example ") for name in names)

    @pytest.mark.parametrize(
        "given",
        [
            "nonsense",
            '[{"url": "https://a.example"}]',
            json.dumps([{"url": "ftp://a.example", "secret": SECRET}]),
            json.dumps([{"url": "https://", "secret": SECRET}]),
            '[{"url": "https://a.example", "secret": "whsec_c2hvcnQ="}]',
            '[{"url": "https://a.example", "secret": "no base64!"}]',
            json.dumps([{"url": "https://a.example", "secret": SECRET, "events": ["deal.won"]}]),
        ],
    )
    def test_a_mistake_is_told_without_the_secret(self, monkeypatch: pytest.MonkeyPatch, given: str) -> None:
        monkeypatch.setenv("LEADPROOF_WEBHOOKS", given)

        with pytest.raises(ConfigurationError, match="LEADPROOF_WEBHOOKS") as caught:
            load_settings(None)

        assert SECRET not in caught.value.message
        assert "c2hvcnQ" not in caught.value.message

    def test_a_secret_is_not_shown(self) -> None:
        settings = Settings(webhooks=({"url": "https://a.example", "secret": SECRET},))  # type: ignore[arg-type]

        assert SECRET not in repr(settings)
        assert settings.webhooks[0].events == tuple(EventType)
