"""The channel: one thread a lead, a new message only when the band changes, refusals told plainly."""

from __future__ import annotations

from typing import Any

import pytest

from agent.errors import ConfigurationError, DeliveryError
from agent.qualifier import Qualified
from agent.routing.route import Crossing, CrossingKind, Route
from agent.score import Score
from api.settings import Settings
from api.slack.notifier import SlackNotifier
from knowledge.database import Database
from knowledge.intents import Intents
from knowledge.slack_threads import SlackThreads
from tests.api.doubles.loopback import Answer
from tests.api.doubles.qualified import HELD, explanation, held_back, qualified, score
from tests.api.doubles.slack import CHANNEL, CHANNEL_NAME, TOKEN, SlackDouble

RATE_LIMITED = Answer(429, {"ok": False, "error": "ratelimited"}, {"Retry-After": "0"})


def connected(slack_url: str, database: Database, **settings: Any) -> SlackNotifier:
    chosen = {"slack_bot_token": TOKEN, "slack_channel": CHANNEL, "slack_base_url": f"{slack_url}/api/"}
    return SlackNotifier(Settings(**{**chosen, **settings}), SlackThreads(database), Intents(database, "slack"))


@pytest.fixture
def notifier(slack: SlackDouble, database: Database) -> SlackNotifier:
    return connected(slack.url, database)


def refused(notifier: SlackNotifier, code: str) -> str:
    with pytest.raises(DeliveryError) as caught:
        notifier.publish(qualified())
    assert caught.value.code == code
    assert TOKEN not in caught.value.message
    return caught.value.message


def test_the_first_score_of_a_lead_is_posted_with_text_and_explanation(
    notifier: SlackNotifier, slack: SlackDouble
) -> None:
    notifier.publish(qualified())

    (head,) = slack.heads()
    assert head["text"] == "Kim Lee · 62 · warm · MQL. Warm, because the budget is confirmed."
    assert "The budget is $12,000." in str(head["blocks"])
    assert "Who signs off on this?" in str(head["blocks"])
    assert str(head["unfurl_links"]).lower() == "false"


def test_the_very_same_score_says_nothing_again_also_in_another_process(
    notifier: SlackNotifier, slack: SlackDouble, database: Database
) -> None:
    notifier.publish(qualified())
    notifier.publish(qualified())
    connected(slack.url, database).publish(qualified())

    assert len(slack.requests) == 1


def test_a_later_score_in_the_same_band_changes_the_head_in_place(notifier: SlackNotifier, slack: SlackDouble) -> None:
    notifier.publish(qualified(score("1", points=62)))
    notifier.publish(qualified(score("2", points=66)))

    (head,) = slack.messages.values()
    assert head["text"].startswith("Kim Lee · 66 · warm")
    assert head["edited"] == 1


def test_a_change_of_band_is_posted_in_the_thread_and_shown_in_its_head(
    notifier: SlackNotifier, slack: SlackDouble
) -> None:
    notifier.publish(qualified(score("1", points=62, band="warm")))
    notifier.publish(qualified(score("2", points=81, band="hot")))

    (head,) = slack.heads()
    (news,) = slack.in_thread(head["ts"])
    assert news["text"].startswith("warm → Kim Lee · 81 · hot")
    assert head["text"].startswith("Kim Lee · 81 · hot")


def test_a_band_told_once_is_not_told_again_when_the_score_moves_within_it(
    notifier: SlackNotifier, slack: SlackDouble
) -> None:
    for number, (points, band) in enumerate([(62, "warm"), (81, "hot"), (84, "hot"), (90, "hot")]):
        notifier.publish(qualified(score(str(number), points=points, band=band)))

    assert len(slack.messages) == 2


def test_each_lead_has_a_thread_of_its_own(notifier: SlackNotifier, slack: SlackDouble) -> None:
    notifier.publish(qualified(score("1", lead_id="ld_1")))
    notifier.publish(qualified(score("2", lead_id="ld_2")))

    assert len(slack.heads()) == 2


def test_a_conversation_held_back_is_not_announced(notifier: SlackNotifier, slack: SlackDouble) -> None:
    notifier.publish(held_back())

    assert slack.requests == []


def test_a_channel_may_be_named_and_is_updated_by_its_id(slack: SlackDouble, database: Database) -> None:
    notifier = connected(slack.url, database, slack_channel=CHANNEL_NAME)

    notifier.publish(qualified(score("1")))
    notifier.publish(qualified(score("2")))

    assert len(slack.heads()) == 1
    assert slack.heads()[0]["edited"] == 1


def test_a_head_that_somebody_deleted_is_posted_anew(notifier: SlackNotifier, slack: SlackDouble) -> None:
    notifier.publish(qualified(score("1")))
    slack.messages.clear()
    notifier.publish(qualified(score("2")))
    notifier.publish(qualified(score("3")))

    (head,) = slack.heads()
    assert head["edited"] == 1


def test_another_channel_in_the_settings_starts_new_threads(slack: SlackDouble, database: Database) -> None:
    from knowledge.slack_threads import Thread

    old = Thread(channel="C0OLDCHAN01", ts="1.1", band="warm", score_id="sc_0")
    SlackThreads(database).keep("ld_1", old)

    connected(slack.url, database).publish(qualified())

    kept = SlackThreads(database).of("ld_1")
    assert kept is not None
    assert kept.channel == CHANNEL


def test_a_rate_limit_is_waited_for_as_long_as_slack_asks(notifier: SlackNotifier, slack: SlackDouble) -> None:
    slack.scripted = [RATE_LIMITED]

    notifier.publish(qualified())

    assert len(slack.requests) == 2
    assert len(slack.heads()) == 1


@pytest.mark.parametrize(
    "headers", [{"Retry-After": "3600"}, {}, {"Retry-After": "soon"}], ids=["an hour", "none", "odd"]
)
def test_a_rate_limit_without_a_reasonable_end_is_told(
    notifier: SlackNotifier, slack: SlackDouble, headers: dict[str, str]
) -> None:
    slack.scripted = [Answer(429, {"ok": False, "error": "ratelimited"}, headers)]

    assert "ratelimited" in refused(notifier, "slack_refused")
    assert len(slack.requests) == 1


def test_a_wrong_token_is_told_by_slacks_code_and_what_to_do(slack: SlackDouble, database: Database) -> None:
    message = refused(connected(slack.url, database, slack_bot_token="xoxb-wrong"), "slack_refused")

    assert "invalid_auth" in message
    assert "SLACK_BOT_TOKEN" in message
    assert "xoxb-wrong" not in message


def test_an_unknown_channel_is_told(slack: SlackDouble, database: Database) -> None:
    message = refused(connected(slack.url, database, slack_channel="C0NOSUCH001"), "slack_refused")

    assert "channel_not_found" in message
    assert "LEADPROOF_SLACK_CHANNEL" in message


@pytest.mark.parametrize(
    "answer", [Answer(500, "<html>oops</html>"), Answer(200, hang_up=True)], ids=["no JSON", "connection lost"]
)
def test_what_is_no_answer_is_told_without_its_text_and_not_repeated(
    notifier: SlackNotifier, slack: SlackDouble, answer: Answer
) -> None:
    slack.scripted = [answer]

    assert "oops" not in refused(notifier, "slack_unreachable")
    assert len(slack.requests) == 1


def test_an_outage_is_told_as_one(database: Database) -> None:
    with SlackDouble() as gone:
        url = gone.url

    refused(connected(url, database), "slack_unreachable")


def test_what_was_not_delivered_is_delivered_the_next_time(notifier: SlackNotifier, slack: SlackDouble) -> None:
    notifier.publish(qualified(score("1", band="warm")))
    slack.scripted = [Answer(200, {"ok": False, "error": "internal_error"})]
    with pytest.raises(DeliveryError):
        notifier.publish(qualified(score("2", points=81, band="hot")))

    notifier.publish(qualified(score("2", points=81, band="hot")))

    assert len(slack.in_thread(slack.heads()[0]["ts"])) == 1


def test_without_a_channel_it_cannot_be_made(database: Database) -> None:
    with pytest.raises(ConfigurationError, match="LEADPROOF_SLACK_CHANNEL"):
        SlackNotifier(
            Settings(slack_bot_token=TOKEN, slack_channel=None), SlackThreads(database), Intents(database, "slack")
        )


ROUTE = Route(
    lead_id="ld_1", person="ada", name="Ada <!channel>", rule="all", because="rule all: score 62 >= 40", since=HELD
)


def routed(result: Score, *crossed: Crossing) -> Qualified:
    said = {"route": ROUTE, "crossed": crossed}
    return qualified(result, told=explanation(result).model_copy(update=said)).model_copy(update=said)


def reached(*, up: bool = True) -> Crossing:
    return Crossing(kind=CrossingKind.SCORE, name="priority (80)", before="below", after="reached", up=up)


def test_the_message_says_who_has_the_lead_and_why(notifier: SlackNotifier, slack: SlackDouble) -> None:
    notifier.publish(routed(score("1")))

    (head,) = slack.heads()
    assert "Assigned to Ada &lt;!channel&gt;: rule all: score 62 &gt;= 40." in str(head["blocks"])


def test_a_threshold_that_was_crossed_within_a_band_is_posted_once(notifier: SlackNotifier, slack: SlackDouble) -> None:
    notifier.publish(routed(score("1", points=62)))
    crossing = routed(score("2", points=64), reached())
    notifier.publish(crossing)
    notifier.publish(crossing)
    notifier.publish(routed(score("3", points=65)))

    (head,) = slack.heads()
    (news,) = slack.in_thread(head["ts"])
    assert news["text"].startswith("reached priority (80): Kim Lee · 64 · warm")


def test_a_band_and_what_else_was_crossed_are_one_message(notifier: SlackNotifier, slack: SlackDouble) -> None:
    notifier.publish(routed(score("1", points=62)))
    band = Crossing(kind=CrossingKind.BAND, name="hot", before="warm", after="hot", up=True)
    notifier.publish(routed(score("2", points=81, band="hot"), band, reached()))

    (head,) = slack.heads()
    (news,) = slack.in_thread(head["ts"])
    assert "*warm → hot, reached priority (80)*" in str(news["blocks"])
