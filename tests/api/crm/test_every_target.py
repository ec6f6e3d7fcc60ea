"""Every system that is told of scores, in every trouble: what is told is right in the end, and nothing is told twice.

| | HubSpot | Salesforce | webhook | Slack |
|---|---|---|---|---|
| success | fields, note | fields, task | events | message, post in its thread |
| partial failure | 207 | the task is refused | the second event is not taken | the post in the thread is not taken |
| conflict | 409 | the row is locked | 409 | the message cannot be changed any more |
| rate limit | 429 by policy | 403 REQUEST_LIMIT_EXCEEDED | 429, Retry-After | 429, Retry-After |
| outage | no answer | 503 | no answer | 503 |
| expired credentials | 401 | the login is refused | 401 | token_revoked |
| human edit | a field, between read and write | the same | nothing is read there | the message is deleted meanwhile |
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest

from agent.errors import DeliveryError
from agent.ports import Target
from api.outgoing.webhook import OutgoingWebhook
from api.setting_parts.outgoing import Endpoint
from api.settings import Settings
from api.slack.notifier import SlackNotifier
from knowledge.crm_writes import CrmWrites
from knowledge.database import Database
from knowledge.intents import Intents
from knowledge.slack_threads import SlackThreads
from tests.api.crm.conftest import Waits, hubspot_target, salesforce_target
from tests.api.doubles.hubspot import HubSpotDouble, rate_limited, refusal
from tests.api.doubles.loopback import Answer, Loopback, Received
from tests.api.doubles.qualified import qualified, score
from tests.api.doubles.salesforce import Refused, SalesforceDouble, fault
from tests.api.doubles.slack import CHANNEL, TOKEN, SlackDouble
from tests.api.outgoing.test_webhook import SECRET, Listener

KIM = "kim@acme.example"
WARM, HOT = qualified(score("1", points=62, band="warm")), qualified(score("2", points=81, band="hot"))

HANG_UP = Answer(200, hang_up=True)


@dataclass(frozen=True)
class Trouble:
    """What goes wrong, what error it is, and when it is tried again; without a code it is got over at once."""

    begins: Callable[[Any], None]
    code: str = ""
    lasting: bool = False
    again: float | None = None
    ends: Callable[[Any], None] = lambda _: None


@dataclass(frozen=True)
class Place:
    """A system: its double, a target over it (made anew, as another process would), and what it was told."""

    double: Any
    target: Callable[[], Target]
    told: Callable[[], Any]


def answers(answer: Answer, path: str = "") -> Callable[[Loopback], None]:
    """Every request, or those to addresses with `path` in them, are answered so."""

    def begin(double: Loopback) -> None:
        real = double.answer
        double.answer = lambda request: answer if path in request.path else real(request)  # type: ignore[method-assign]

    return begin


def second_is_not_taken(listener: Listener) -> None:
    real = listener.answer

    def answer(request: Received) -> Answer:
        return Answer(500, "down") if b"band.changed" in request.body else real(request)

    listener.answer = answer  # type: ignore[method-assign]


def as_before(double: Loopback) -> None:
    """The double answers by itself again."""
    vars(double).pop("answer", None)


def edits_hubspot(double: HubSpotDouble) -> None:
    double.before_write = [lambda: double.person(KIM, leadproof_score="99") and None]


def edits_salesforce(double: SalesforceDouble) -> None:
    (which,) = double.rows["Lead"]
    double.before_write = [lambda: double.person("Lead", which, Leadproof_Score__c=99.0) and None]


def login_refused(double: SalesforceDouble) -> None:
    double.expire()
    answers(Answer(400, {"error": "invalid_client"}), "oauth2/token")(double)


def deletes_message(double: SlackDouble) -> None:
    double.messages.clear()


LIMITED = Answer(429, "slowly", {"Retry-After": "120"})
FORBIDDEN = Refused(400, "FIELD_CUSTOM_VALIDATION_EXCEPTION", "no")

TROUBLES: dict[str, dict[str, Trouble]] = {
    "hubspot": {
        "success": Trouble(lambda _: None),
        "partial failure": Trouble(
            lambda d: setattr(d, "partly", True), "hubspot_invalid", True, ends=lambda d: setattr(d, "partly", False)
        ),
        "conflict": Trouble(answers(Answer(409, refusal("CONFLICT", "no")), "upsert"), "hubspot_conflict"),
        "rate limit": Trouble(answers(rate_limited("TEN_SECONDLY_ROLLING")), "hubspot_rate_limited", again=10.0),
        "outage": Trouble(answers(HANG_UP), "hubspot_unreachable"),
        "expired credentials": Trouble(answers(Answer(401, {"status": "error"})), "hubspot_unauthorized", True),
        "human edit": Trouble(edits_hubspot),
    },
    "salesforce": {
        "success": Trouble(lambda _: None),
        "partial failure": Trouble(
            lambda d: d.refusing.update(Task=FORBIDDEN), "salesforce_invalid", True, ends=lambda d: d.refusing.clear()
        ),
        "conflict": Trouble(answers(Answer(400, fault("UNABLE_TO_LOCK_ROW")), "sobjects/Lead/"), "salesforce_failed"),
        "rate limit": Trouble(
            answers(Answer(403, fault("REQUEST_LIMIT_EXCEEDED")), "services/data"),
            "salesforce_rate_limited",
            again=3600.0,
        ),
        "outage": Trouble(answers(Answer(503, "down")), "salesforce_failed"),
        "expired credentials": Trouble(login_refused, "salesforce_unauthorized", True),
        "human edit": Trouble(edits_salesforce),
    },
    "webhook": {
        "success": Trouble(lambda _: None),
        "partial failure": Trouble(second_is_not_taken, "webhook_failed"),
        "conflict": Trouble(answers(Answer(409, "busy")), "webhook_failed"),
        "rate limit": Trouble(answers(LIMITED), "webhook_failed", again=120.0),
        "outage": Trouble(answers(HANG_UP), "webhook_unreachable"),
        "expired credentials": Trouble(answers(Answer(401, "who?")), "webhook_failed"),
    },
    "slack": {
        "success": Trouble(lambda _: None),
        "partial failure": Trouble(
            answers(Answer(200, {"ok": False, "error": "internal_error"}), "chat.postMessage"), "slack_refused"
        ),
        "conflict": Trouble(answers(Answer(200, {"ok": False, "error": "cant_update_message"}), "chat.update")),
        "rate limit": Trouble(answers(LIMITED), "slack_refused", again=120.0),
        "outage": Trouble(answers(Answer(503, "down")), "slack_unreachable"),
        "expired credentials": Trouble(
            answers(Answer(200, {"ok": False, "error": "token_revoked"})), "slack_refused", True
        ),
        "human edit": Trouble(deletes_message),
    },
}

RIGHT: dict[str, Any] = {
    "hubspot": ("81", "hot", 2),
    "salesforce": (81.0, "hot", 2),
    "webhook": ["band.changed 81", "score.created 62", "score.created 81"],
    "slack": (["81"], 1),
}
"""What stands there in the end, however it came about: the score, and one note or message for each change of band."""

THEIRS: dict[tuple[str, str], Any] = {
    ("hubspot", "human edit"): ("99", "hot", 2),
    ("salesforce", "human edit"): (99.0, "hot", 2),
    ("slack", "human edit"): (["81"], 0),
    ("slack", "conflict"): (["62", "81"], 0),
}
"""What else: a field is theirs whose value a person changed; a message that is gone or fixed is followed by another."""


@contextmanager
def hubspot_place(database: Database, waits: Waits, double: HubSpotDouble) -> Iterator[Place]:
    def told() -> Any:
        contact = double.contacts[KIM]
        return contact["leadproof_score"], contact["leadproof_band"], len(double.notes)

    yield Place(double, lambda: hubspot_target(double.url, database, waits, crm_patience=1), told)


@contextmanager
def salesforce_place(database: Database, waits: Waits, double: SalesforceDouble) -> Iterator[Place]:
    def told() -> Any:
        (lead,) = double.rows["Lead"].values()
        return lead["Leadproof_Score__c"], lead["Leadproof_Band__c"], len(double.rows["Task"])

    yield Place(double, lambda: salesforce_target(double.url, database, waits, crm_patience=1), told)


@contextmanager
def webhook_place(database: Database, waits: Waits) -> Iterator[Place]:
    with Listener() as double:
        endpoint = Endpoint(url=double.url, secret=SECRET)  # type: ignore[arg-type]

        def target() -> Target:
            bands = {"sc_1": "warm", "sc_2": "hot"}.get
            return OutgoingWebhook(endpoint, CrmWrites(database), bands, patience=1, sleep=waits)

        def told() -> Any:
            """Each event once, by its id: who hears one again knows it by that."""
            heard = dict(zip(double.ids, double.heard, strict=True))
            return sorted(f"{each['type']} {each['data']['score']['points']}" for each in heard.values())

        yield Place(double, target, told)


@contextmanager
def slack_place(database: Database) -> Iterator[Place]:
    with SlackDouble() as double:
        settings = Settings(slack_bot_token=TOKEN, slack_channel=CHANNEL, slack_base_url=f"{double.url}/api/")

        def told() -> Any:
            heads = double.heads()
            return [head["text"].split(" · ")[1] for head in heads], sum(
                len(double.in_thread(head["ts"])) for head in heads
            )

        yield Place(double, lambda: SlackNotifier(settings, SlackThreads(database), Intents(database, "slack")), told)


@pytest.fixture
def place(request: pytest.FixtureRequest, database: Database, waits: Waits) -> Iterator[Place]:
    made: dict[str, Callable[[], Any]] = {
        "hubspot": lambda: hubspot_place(database, waits, request.getfixturevalue("hubspot")),
        "salesforce": lambda: salesforce_place(database, waits, request.getfixturevalue("salesforce")),
        "webhook": lambda: webhook_place(database, waits),
        "slack": lambda: slack_place(database),
    }
    with made[request.param]() as chosen:
        yield chosen


@pytest.mark.parametrize(
    ("place", "name", "situation"),
    [
        pytest.param(name, name, situation, id=f"{name}, {situation}")
        for name, troubles in TROUBLES.items()
        for situation in troubles
    ],
    indirect=["place"],
)
def test_in_the_end_it_is_told_and_once(place: Place, name: str, situation: str, waits: Waits) -> None:
    trouble = TROUBLES[name][situation]
    place.target().publish(WARM)

    trouble.begins(place.double)
    if trouble.code:
        with pytest.raises(DeliveryError) as caught:
            place.target().publish(HOT)
        error = caught.value
        assert (error.code, error.lasting, error.retry_after) == (trouble.code, trouble.lasting, trouble.again)
        assert sum(waits) <= 2, "the rest is left to the work"
    else:
        place.target().publish(HOT)
    trouble.ends(place.double)
    as_before(place.double)
    for _ in range(2):
        place.target().publish(HOT)

    assert place.told() == THEIRS.get((name, situation), RIGHT[name])
