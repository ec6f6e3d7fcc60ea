"""The Slack app's manifest: what somebody pastes into api.slack.com/apps to create the app.

Shape: Slack, "App manifest reference". It asks for what is used and nothing more.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from agent.errors import InputError

EVENTS_PATH = "/slack/events"
COMMAND = "/lead"
SCOPES = ("commands", "chat:write", "channels:history", "groups:history", "metadata.message:read")
"""The last three are for looking, after an interruption, whether a message was posted; nothing else is read."""


def manifest(base_url: str) -> dict[str, Any]:
    """The manifest of an app whose requests go to the service at `base_url` ("https://leads.acme.example").

    Raises InputError for an address that Slack would not accept.
    """
    return {
        "_metadata": {"major_version": 2},
        "display_information": {
            "name": "Leadproof",
            "description": "Lead scores that can prove themselves",
        },
        "features": {
            "bot_user": {"display_name": "Leadproof", "always_online": True},
            "slash_commands": [
                {
                    "command": COMMAND,
                    "url": _public(base_url) + EVENTS_PATH,
                    "description": "Score a conversation, or explain a lead's score",
                    "usage_hint": "score TEXT | explain NAME or EMAIL | proposals | help",
                    "should_escape": False,
                }
            ],
        },
        "oauth_config": {"scopes": {"bot": list(SCOPES)}},
        "settings": {
            "interactivity": {"is_enabled": True, "request_url": _public(base_url) + EVENTS_PATH},
            "org_deploy_enabled": False,
            "socket_mode_enabled": False,
            "token_rotation_enabled": False,
        },
    }


def _public(base_url: str) -> str:
    parts = urlsplit(base_url.strip())
    if parts.scheme != "https" or not parts.hostname or parts.query or parts.fragment or parts.username:
        raise InputError(
            "base_url_invalid",
            "Slack needs the public https address of this service, such as https://leads.acme.example.",
        )
    return base_url.strip().rstrip("/")
