"""The Slack app's manifest asks for what is used and nothing more."""

from __future__ import annotations

import pytest

from agent.errors import InputError
from api.slack.manifest import manifest


def test_the_command_comes_to_the_address_of_the_service() -> None:
    made = manifest("https://leads.acme.example/")

    (command,) = made["features"]["slash_commands"]
    assert command["command"] == "/lead"
    assert command["url"] == "https://leads.acme.example/slack/events"


def test_the_buttons_come_to_the_address_of_the_service() -> None:
    interactivity = manifest("https://leads.acme.example/")["settings"]["interactivity"]

    assert interactivity == {"is_enabled": True, "request_url": "https://leads.acme.example/slack/events"}


def test_it_is_called_leadproof_and_may_answer_and_post() -> None:
    made = manifest("https://leads.acme.example")

    assert made["display_information"]["name"] == made["features"]["bot_user"]["display_name"] == "Leadproof"
    assert made["oauth_config"] == {
        "scopes": {"bot": ["commands", "chat:write", "channels:history", "groups:history", "metadata.message:read"]}
    }


def test_it_stays_within_the_lengths_that_slack_allows() -> None:
    made = manifest("https://leads.acme.example")

    assert len(made["display_information"]["name"]) <= 35
    assert len(made["display_information"]["description"]) <= 140
    assert len(made["features"]["bot_user"]["display_name"]) <= 80
    assert len(made["features"]["slash_commands"][0]["description"]) <= 2000
    assert len(made["features"]["slash_commands"][0]["usage_hint"]) <= 1000


@pytest.mark.parametrize(
    "address",
    ["http://leads.acme.example", "leads.acme.example", "https://", "https://a.example?x=1", "https://u:p@a.example"],
)
def test_an_address_that_slack_would_not_take_is_refused(address: str) -> None:
    with pytest.raises(InputError, match="public https address"):
        manifest(address)
