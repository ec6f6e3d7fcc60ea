"""/lead through Bolt's real dispatch in the running service: signed requests in, answers to the response_url."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest
from slack_sdk.signature import SignatureVerifier

from api.slack import messages
from api.slack.commands import Verb, plain, typed
from tests.api.doubles.loopback import Answer
from tests.api.doubles.service import Service, serving
from tests.api.doubles.slack import CHANNEL, TOKEN, SlackDouble

SECRET = "8f742231b10e8888abcd99yyyzzz85a5"
CALL = "Dana: What do you need?\nKim: We need forty licences, our budget is $12,000 and I decide."


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    with serving(tmp_path_factory.mktemp("slack-service"), slack_signing_secret=SECRET) as running:
        yield running


def command(text: str, response_url: str) -> str:
    fields = {
        "token": "deprecated",
        "team_id": "T0001",
        "team_domain": "acme",
        "channel_id": CHANNEL,
        "channel_name": "leads",
        "user_id": "U0001",
        "user_name": "kim",
        "command": "/lead",
        "text": text,
        "api_app_id": "A0001",
        "is_enterprise_install": "false",
        "response_url": response_url,
        "trigger_id": "1.2.3",
    }
    return urlencode(fields)


def send(service: Service, body: str, *, secret: str = SECRET, age: int = 0, **changes: Any) -> httpx.Response:
    timestamp = str(int(time.time()) - age)
    signature = SignatureVerifier(secret).generate_signature(timestamp=timestamp, body=body)
    headers = {
        "Content-Type": "application/x-www-form-urlencoded",
        "X-Slack-Request-Timestamp": timestamp,
        "X-Slack-Signature": signature or "",
        **changes,
    }
    return httpx.post(f"{service.url}/slack/events", content=body, headers=headers, timeout=20)


def asked(service: Service, slack: SlackDouble, text: str) -> tuple[httpx.Response, dict[str, Any]]:
    """The acknowledgement, and the answer that follows it."""
    acknowledged = send(service, command(text, slack.response_url))
    until = time.monotonic() + 20
    while not slack.answers and time.monotonic() < until:
        time.sleep(0.01)
    (answer,) = slack.answers
    return acknowledged, answer


def test_a_score_is_acknowledged_at_once_and_answered_when_it_is_ready(service: Service, slack: SlackDouble) -> None:
    acknowledged, answer = asked(service, slack, f"score {CALL}")

    assert acknowledged.status_code == 200
    assert acknowledged.json() == {"text": messages.READING, "response_type": "ephemeral"}
    assert answer["response_type"] == "ephemeral"
    assert "12,000" in json.dumps(answer["blocks"])
    stored = service.client.get("/v1/leads").json()["leads"]
    assert any(row["score"] and f"{row['score']['points']}" in answer["text"] for row in stored)


def test_a_lead_is_explained_by_name_and_by_address_in_any_case(service: Service, slack: SlackDouble) -> None:
    lead = {"name": "Ada Explained", "email": "ada@explained.example"}
    service.client.post("/v1/conversations", json={"transcript": CALL, "lead": lead})

    _, by_name = asked(service, slack, "explain ada explained")
    slack.answers.clear()
    _, by_address = asked(service, slack, "EXPLAIN <mailto:Ada@Explained.example|Ada@Explained.example>")

    assert by_name["blocks"] == by_address["blocks"]
    assert by_name["text"].startswith("Ada Explained · ")


def test_a_lead_that_nobody_knows_is_told_kindly_and_to_the_asker_alone(service: Service, slack: SlackDouble) -> None:
    _, answer = asked(service, slack, "explain nobody@nowhere.example")

    assert "nobody@nowhere.example" in answer["text"]
    assert answer["response_type"] == "ephemeral"


def test_text_from_outside_cannot_call_the_channel(service: Service, slack: SlackDouble) -> None:
    _, answer = asked(service, slack, "explain <!channel> &lt;!here&gt;")

    assert "<!" not in json.dumps(answer)


def test_spam_is_told_with_its_reasons(service: Service, slack: SlackDouble) -> None:
    spam = (
        "Buy SEO backlinks cheap, 100% guaranteed first page of Google! Click here to claim your prize http://a.example"
    )
    _, answer = asked(service, slack, f"score {spam}")

    assert "held back as spam" in answer["text"]
    assert len(answer["blocks"]) >= 2


def test_what_cannot_be_read_is_told_in_words(service: Service, slack: SlackDouble) -> None:
    _, answer = asked(service, slack, "score a\x01b")

    assert answer["response_type"] == "ephemeral"
    assert "control character" in answer["text"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", messages.HELP),
        ("help", messages.HELP),
        ("frobnicate", messages.HELP),
        ("score", messages.NOTHING_TO_SCORE),
        ("score   ", messages.NOTHING_TO_SCORE),
        ("explain", messages.NOBODY_TO_EXPLAIN),
    ],
)
def test_what_needs_no_work_is_answered_in_the_acknowledgement(
    service: Service, slack: SlackDouble, text: str, said: str
) -> None:
    acknowledged = send(service, command(text, slack.response_url))

    assert acknowledged.json()["text"] == said
    assert slack.requests == []


def test_the_acknowledgement_does_not_wait_for_the_answer(service: Service, slack: SlackDouble) -> None:
    with slack._lock:  # the answer cannot be delivered while this is held
        before = time.monotonic()
        acknowledged = send(service, command(f"score {CALL}", slack.response_url))
        took = time.monotonic() - before
        assert acknowledged.status_code == 200
        assert took < 3
        assert slack.answers == []
    until = time.monotonic() + 20
    while not slack.answers and time.monotonic() < until:
        time.sleep(0.01)
    assert len(slack.answers) == 1


def test_an_answer_that_slack_did_not_take_is_sent_again(service: Service, slack: SlackDouble) -> None:
    slack.scripted = [Answer(500, "oops", {"Content-Type": "text/plain"})]

    _, answer = asked(service, slack, "explain nobody")

    assert answer["text"]
    assert len(slack.requests) == 2


@pytest.mark.parametrize(
    ("case", "changes"),
    [
        ("another secret", {"secret": "another"}),
        ("too old", {"age": 400}),
        ("from the future", {"age": -400}),
        ("no signature", {"X-Slack-Signature": ""}),
        ("a wrong signature", {"X-Slack-Signature": "v0=" + "0" * 64}),
        ("no timestamp", {"X-Slack-Request-Timestamp": ""}),
        ("a signature that is no text", {"X-Slack-Signature": "v0=é".encode("latin-1")}),
        ("a timestamp in words", {"X-Slack-Request-Timestamp": "now"}),
    ],
)
def test_a_request_that_slack_did_not_sign_is_refused(
    service: Service, slack: SlackDouble, case: str, changes: dict[str, Any]
) -> None:
    response = send(service, command(f"score {CALL}", slack.response_url), **changes)

    assert response.status_code == 401, case
    assert response.json()["error"]["code"] == "slack_signature_invalid"
    assert slack.requests == []


def test_a_body_that_was_changed_on_the_way_is_refused(service: Service, slack: SlackDouble) -> None:
    body = command("help", slack.response_url)
    timestamp = str(int(time.time()))
    signature = SignatureVerifier(SECRET).generate_signature(timestamp=timestamp, body=body) or ""
    headers = {"X-Slack-Request-Timestamp": timestamp, "X-Slack-Signature": signature}

    response = httpx.post(f"{service.url}/slack/events", content=body.replace("help", "hElp"), headers=headers)

    assert response.status_code == 401


def test_another_command_and_another_kind_of_request_are_not_answered(service: Service, slack: SlackDouble) -> None:
    body = command("help", slack.response_url).replace("command=%2Flead", "command=%2Fother")

    response = send(service, body)

    assert (response.status_code, response.json()["error"]["code"]) == (404, "slack_request_unknown")


@pytest.mark.parametrize("body", [b"\xff\xfe", b"text=\xc3\xa9"])
def test_bytes_that_no_form_has_are_refused(service: Service, body: bytes) -> None:
    response = httpx.post(f"{service.url}/slack/events", content=body)

    assert response.status_code == 400
    assert response.json()["error"]["code"] == "slack_request_unreadable"


def test_a_request_larger_than_slack_sends_is_refused(service: Service) -> None:
    response = httpx.post(f"{service.url}/slack/events", content=b"x" * 1_000_001)

    assert (response.status_code, response.json()["error"]["code"]) == (413, "body_too_large")


def test_without_a_signing_secret_there_is_no_slack_and_it_says_so(tmp_path: Path) -> None:
    with serving(tmp_path) as running:
        response = send(running, command("help", "http://127.0.0.1:9/"))

        assert response.status_code == 404
        assert response.json()["error"]["code"] == "slack_not_set_up"
        assert "SLACK_SIGNING_SECRET" in response.json()["error"]["message"]


def test_a_score_asked_for_in_slack_is_announced_in_the_channel_too(tmp_path: Path, slack: SlackDouble) -> None:
    channel = {"slack_bot_token": TOKEN, "slack_channel": CHANNEL, "slack_base_url": f"{slack.url}/api/"}
    with serving(tmp_path, slack_signing_secret=SECRET, **channel) as running:
        asked(running, slack, f"score {CALL}")

    assert len(slack.heads()) == 1


def test_stopping_waits_for_every_answer_that_was_promised(tmp_path: Path, slack: SlackDouble) -> None:
    with serving(tmp_path, slack_signing_secret=SECRET) as running:
        for number in range(5):
            send(running, command(f"explain nobody{number}", slack.response_url))

    assert len(slack.answers) == 5


def test_what_was_typed_is_read_without_slacks_markup() -> None:
    assert plain("<mailto:a@b.example|a@b.example> &amp; <https://b.example>") == "a@b.example & https://b.example"
    assert plain("<v Kim>hello &lt;3") == "<v Kim>hello <3"
    assert typed("  Score\n Kim: hi ").verb is Verb.SCORE
    assert typed("  Score\n Kim: hi ").rest == "Kim: hi"
