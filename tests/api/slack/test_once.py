"""At most one message for one change, also where we die, or learn nothing, between posting it and noting it."""

from __future__ import annotations

import threading
import time
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from agent.errors import DeliveryError
from api.settings import Settings
from api.slack.notifier import SlackNotifier
from knowledge.database import Database
from knowledge.intents import Intents
from knowledge.slack_threads import SlackThreads
from knowledge.tables import IntentRow
from tests.api.doubles.loopback import Answer
from tests.api.doubles.qualified import qualified, score
from tests.api.doubles.slack import CHANNEL, CHANNEL_NAME, TOKEN, SlackDouble


class Killed(BaseException):
    """As SIGKILL: nothing after it is done."""


def notifier(slack: SlackDouble, database: Database, **settings: Any) -> SlackNotifier:
    chosen = {"slack_bot_token": TOKEN, "slack_channel": CHANNEL, "slack_base_url": f"{slack.url}/api/", **settings}
    return SlackNotifier(Settings(**chosen), SlackThreads(database), Intents(database, "slack"))


def killed_while_posting(
    slack: SlackDouble, database: Database, monkeypatch: pytest.MonkeyPatch, told: Any, *, posted: bool
) -> None:
    """A process that dies when it has posted, before it could note it; or when it was about to post."""
    doomed = notifier(slack, database)
    post = doomed._client.chat_postMessage

    def dying(**given: Any) -> None:
        if posted:
            post(**given)
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(doomed._client, "chat_postMessage", dying)
        with pytest.raises(Killed):
            doomed.publish(told)


def posts(slack: SlackDouble) -> int:
    return len(slack.to("chat.postMessage"))


def test_a_message_says_which_score_it_is_about_and_nobodys_name(slack: SlackDouble, database: Database) -> None:
    notifier(slack, database).publish(qualified())

    (head,) = slack.messages.values()
    assert head["metadata"]["event_type"] == "lead_scored"
    assert set(head["metadata"]["event_payload"]) == {"nonce", "score_id", "band"}
    assert "Kim" not in str(head["metadata"])
    assert Intents(database, "slack").standing(qualified().lead.id) is None


@pytest.mark.parametrize("before", [0, 10])
def test_a_head_that_was_posted_before_a_death_is_found(
    slack: SlackDouble, database: Database, monkeypatch: pytest.MonkeyPatch, before: int
) -> None:
    """Also behind other messages of the channel, some pages back."""
    killed_while_posting(slack, database, monkeypatch, qualified(), posted=True)
    for number in range(before):
        notifier(slack, database).publish(qualified(score(f"of other {number}", lead_id=f"ld_other_{number}")))
    notifier(slack, database).publish(qualified())
    notifier(slack, database).publish(qualified())

    assert len(slack.heads()) == posts(slack) == 1 + before
    thread = SlackThreads(database).of(qualified().lead.id)
    assert thread is not None
    assert (thread.ts, thread.band) == (min(slack.messages), "warm")
    assert Intents(database, "slack").standing(qualified().lead.id) is None


def test_a_head_that_was_not_posted_before_a_death_is_posted(
    slack: SlackDouble, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    killed_while_posting(slack, database, monkeypatch, qualified(), posted=False)
    notifier(slack, database).publish(qualified())

    assert len(slack.heads()) == 1


@pytest.mark.parametrize("posted", [True, False])
def test_a_change_of_band_is_told_once_in_the_thread(
    slack: SlackDouble, database: Database, monkeypatch: pytest.MonkeyPatch, posted: bool
) -> None:
    notifier(slack, database).publish(qualified(score("1", points=62, band="warm")))
    hot = qualified(score("2", points=81, band="hot"))
    killed_while_posting(slack, database, monkeypatch, hot, posted=posted)
    notifier(slack, database).publish(hot)

    (head,) = slack.heads()
    assert len(slack.in_thread(head["ts"])) == 1
    notifier(slack, database).publish(qualified(score("3", points=85, band="hot")))
    assert len(slack.messages) == 2


def test_a_newer_score_after_a_death_goes_on_from_the_message_that_was_posted(
    slack: SlackDouble, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    killed_while_posting(slack, database, monkeypatch, qualified(score("1", points=62, band="warm")), posted=True)
    notifier(slack, database).publish(qualified(score("2", points=81, band="hot")))

    (head,) = slack.heads()
    (news,) = slack.in_thread(head["ts"])
    assert news["text"].startswith("warm → ")


def test_an_answer_that_got_lost_is_as_a_death(slack: SlackDouble, database: Database) -> None:
    slack.swallowed = 1
    with pytest.raises(DeliveryError) as caught:
        notifier(slack, database).publish(qualified())
    assert (caught.value.code, caught.value.lasting) == ("slack_unreachable", False)

    notifier(slack, database).publish(qualified())
    assert len(slack.messages) == 1


@pytest.mark.parametrize("scope", ["channels:history", "metadata.message:read"])
def test_where_it_may_not_look_it_does_not_post_again_and_says_so(
    slack: SlackDouble, database: Database, monkeypatch: pytest.MonkeyPatch, scope: str
) -> None:
    killed_while_posting(slack, database, monkeypatch, qualified(), posted=True)
    slack.scopes.remove(scope)
    for _ in range(2):
        with pytest.raises(DeliveryError) as caught:
            notifier(slack, database).publish(qualified())
        assert (caught.value.code, caught.value.lasting) == ("slack_unsure", True)
        assert "not posted again" in caught.value.message

    slack.scopes.add(scope)
    notifier(slack, database).publish(qualified())
    assert posts(slack) == 1


def test_where_it_may_not_look_the_next_change_is_told_all_the_same(
    slack: SlackDouble, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    killed_while_posting(slack, database, monkeypatch, qualified(score("1", points=62)), posted=True)
    slack.scopes.clear()
    notifier(slack, database).publish(qualified(score("2", points=81, band="hot")))

    assert len(slack.messages) == 2


def test_a_channel_by_its_name_cannot_be_looked_into(
    slack: SlackDouble, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    killed_while_posting(slack, database, monkeypatch, qualified(), posted=True)
    with pytest.raises(DeliveryError, match="channel's id"):
        notifier(slack, database, slack_channel=CHANNEL_NAME).publish(qualified())


def test_a_refusal_leaves_nothing_to_look_for(slack: SlackDouble, database: Database) -> None:
    with pytest.raises(DeliveryError) as caught:
        notifier(slack, database, slack_channel="C0NOWHERE00").publish(qualified())

    assert caught.value.lasting
    assert Intents(database, "slack").standing(qualified().lead.id) is None


def test_an_old_intent_is_no_reason_to_wait(slack: SlackDouble, database: Database) -> None:
    """Somebody stands still, or their connection has not been noticed to be dead."""
    lead = qualified().lead.id

    class Held(Intents):
        def alone(self, subject: str) -> Any:
            from contextlib import nullcontext

            return nullcontext(False)

    settings = Settings(slack_bot_token=TOKEN, slack_channel=CHANNEL, slack_base_url=f"{slack.url}/api/")
    waiting = SlackNotifier(settings, SlackThreads(database), Held(database, "slack"))
    Intents(database, "slack").open(lead, "sc_other")
    with pytest.raises(DeliveryError) as caught:
        waiting.publish(qualified())
    assert (caught.value.code, caught.value.retry_after) == ("slack_busy", 2.0)

    with database.session() as session:
        session.get_one(IntentRow, ("slack", lead)).opened = datetime.now(UTC) - timedelta(minutes=5)
    waiting.publish(qualified())
    assert len(slack.messages) == 1


def test_a_lead_that_slack_asks_to_wait_for_holds_up_no_other(
    slack: SlackDouble, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited = threading.Event()
    monkeypatch.setattr("slack_sdk.http_retry.builtin_handlers.time", SimpleNamespace(sleep=lambda _: waited.wait(60)))
    told = notifier(slack, database)
    lock = told._locks.of(qualified().lead.id)  # two leads may share one by chance
    other = next(each for each in (f"ld_other_{n}" for n in range(1000)) if told._locks.of(each) is not lock)
    slack.scripted = [Answer(429, {"ok": False, "error": "ratelimited"}, {"Retry-After": "2"})]
    waits = threading.Thread(target=told.publish, args=(qualified(),))
    waits.start()
    while not slack.requests:
        time.sleep(0.01)
    told.publish(qualified(score("of another", lead_id=other)))
    assert len(slack.heads()) == 1

    waited.set()
    waits.join()
    assert len(slack.heads()) == 2
