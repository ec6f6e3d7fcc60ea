"""/lead proposals and its buttons through Bolt's real dispatch: signed requests in, answers to the response_url."""

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

from api.crm.hubspot import HubSpot
from api.settings import Settings
from api.slack.proposals import ACCEPT, DISMISS, NOTHING
from tests.api.doubles.hubspot import TOKEN as HUBSPOT_TOKEN
from tests.api.doubles.hubspot import HubSpotDouble
from tests.api.doubles.service import Service, serving
from tests.api.doubles.slack import CHANNEL, SlackDouble

SECRET = "8f742231b10e8888abcd99yyyzzz85a5"
CALL = "Dana: What do you need?\nKim: We need forty licences, our budget is $12,000 and I decide."
KIM = "kim@acme.example"


@pytest.fixture
def hubspot() -> Iterator[HubSpotDouble]:
    with HubSpotDouble() as double:
        crm = HubSpot(Settings(hubspot_token=HUBSPOT_TOKEN, hubspot_base_url=double.url))  # type: ignore[arg-type]
        for planned in crm.plan():
            crm.create(planned)
        yield double


@pytest.fixture
def service(tmp_path: Path, hubspot: HubSpotDouble) -> Iterator[Service]:
    fields = tmp_path / "fields.yaml"
    fields.write_text("title: propose\nphone: propose\n")
    with serving(
        tmp_path / "service",
        slack_signing_secret=SECRET,
        hubspot_token=HUBSPOT_TOKEN,
        hubspot_base_url=hubspot.url,
        crm_fields=fields,
    ) as running:
        yield running


def send(service: Service, fields: dict[str, str], secret: str = SECRET) -> httpx.Response:
    body, timestamp = urlencode(fields), str(int(time.time()))
    signature = SignatureVerifier(secret).generate_signature(timestamp=timestamp, body=body)
    headers = {
        "Content-Type": "application/x-www-form-urlencoded",
        "X-Slack-Request-Timestamp": timestamp,
        "X-Slack-Signature": signature or "",
    }
    return httpx.post(f"{service.url}/slack/events", content=body, headers=headers, timeout=20)


def command(service: Service, slack: SlackDouble, text: str) -> dict[str, Any]:
    fields = {
        "team_id": "T0001",
        "channel_id": CHANNEL,
        "user_id": "U0001",
        "user_name": "sam",
        "command": "/lead",
        "text": text,
        "response_url": slack.response_url,
        "trigger_id": "1.2.3",
    }
    assert send(service, fields).status_code == 200
    return answered(slack)


def pressed(service: Service, slack: SlackDouble, action: str, value: str, secret: str = SECRET) -> httpx.Response:
    payload = {
        "type": "block_actions",
        "team": {"id": "T0001", "domain": "acme"},
        "user": {"id": "U0001", "username": "sam", "team_id": "T0001"},
        "api_app_id": "A0001",
        "container": {"type": "message", "is_ephemeral": True},
        "channel": {"id": CHANNEL, "name": "leads"},
        "response_url": slack.response_url,
        "trigger_id": "1.2.3",
        "actions": [
            {"type": "button", "action_id": action, "block_id": "b", "value": value, "action_ts": "1.2"},
        ],
    }
    return send(service, {"payload": json.dumps(payload)}, secret)


def answered(slack: SlackDouble) -> dict[str, Any]:
    until = time.monotonic() + 20
    while not slack.answers and time.monotonic() < until:
        time.sleep(0.01)
    return slack.answers.pop(0)


def buttons(answer: dict[str, Any]) -> list[tuple[str, str]]:
    found = (block["elements"] for block in answer["blocks"] if block["type"] == "actions")
    return [(button["action_id"], button["value"]) for row in found for button in row]


def test_proposals_are_listed_with_buttons_and_decided_by_them(
    service: Service, slack: SlackDouble, hubspot: HubSpotDouble
) -> None:
    assert NOTHING in command(service, slack, "proposals")["text"]
    hubspot.person(KIM, jobtitle="Buyer <!channel>")
    lead = {"name": "Kim Lee", "email": KIM, "title": "CTO & <!here>", "phone": "+1 555 0100"}
    service.client.post("/v1/conversations", json={"transcript": CALL, "lead": lead})

    answer = command(service, slack, "Proposals")
    shown = json.dumps(answer, ensure_ascii=False)
    assert "<!" not in shown
    assert "CTO &amp; &lt;!here&gt;" in shown
    (accept, first), (dismiss, same), *_ = buttons(answer)
    assert (accept, dismiss, first) == (ACCEPT, DISMISS, same)
    assert len(buttons(answer)) == 4

    by_value = {value: line for (_, value), line in zip(buttons(answer)[::2], answer["blocks"][::2], strict=True)}
    title = next(value for value, line in by_value.items() if "title" in line["text"]["text"])
    phone = next(value for value, line in by_value.items() if "phone" in line["text"]["text"])

    assert pressed(service, slack, ACCEPT, title).status_code == 200
    after = answered(slack)
    assert after["replace_original"] is True
    assert f"Proposal {title} is accepted." in after["text"]
    assert hubspot.contacts[KIM]["jobtitle"] == "CTO & <!here>"
    assert [value for _, value in buttons(after)] == [phone, phone]

    pressed(service, slack, DISMISS, phone)
    assert NOTHING in answered(slack)["text"]
    assert "phone" not in hubspot.contacts[KIM]

    decided = service.assembly.crm_desk.proposals.listed(every=True)
    assert {each.decided_by for each in decided} == {"sam"}


def test_a_button_that_is_pressed_twice_says_so_and_writes_once(
    service: Service, slack: SlackDouble, hubspot: HubSpotDouble
) -> None:
    lead = {"name": "Kim Lee", "email": KIM, "title": "CTO"}
    service.client.post("/v1/conversations", json={"transcript": CALL, "lead": lead})
    (_, number), *_ = buttons(command(service, slack, "proposals"))

    pressed(service, slack, DISMISS, number)
    answered(slack)
    pressed(service, slack, ACCEPT, number)

    assert "not open any more" in answered(slack)["text"]
    assert "jobtitle" not in hubspot.contacts[KIM]


def test_a_press_that_slack_did_not_sign_decides_nothing(
    service: Service, slack: SlackDouble, hubspot: HubSpotDouble
) -> None:
    lead = {"name": "Kim Lee", "email": KIM, "title": "CTO"}
    service.client.post("/v1/conversations", json={"transcript": CALL, "lead": lead})
    (_, number), *_ = buttons(command(service, slack, "proposals"))

    assert pressed(service, slack, ACCEPT, number, secret="0" * 32).status_code == 401
    assert buttons(command(service, slack, "proposals"))
    assert "jobtitle" not in hubspot.contacts[KIM]


def test_without_a_crm_nothing_is_proposed(tmp_path: Path, slack: SlackDouble) -> None:
    with serving(tmp_path, slack_signing_secret=SECRET) as bare:
        assert NOTHING in command(bare, slack, "proposals")["text"]
