"""Slack's Web API and a response_url on loopback, as the documentation has them.

It keeps the messages of its channels, and refuses what Slack refuses: a wrong token, an unknown channel, a message
without text, blocks over the limits, an update of a message that is not there.
"""

from __future__ import annotations

import json
import time
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.api.doubles.loopback import Answer, Loopback, Received

TOKEN = "xoxb-1111-2222-abcdefghijklmnop"
CHANNEL = "C0LEADS0001"
CHANNEL_NAME = "#leads"
LIMITS = {"section": 3000, "header": 150, "context": 3000}


class SlackDouble(Loopback):
    def __init__(self) -> None:
        super().__init__()
        self.messages: dict[str, dict[str, Any]] = {}
        self.answers: list[dict[str, Any]] = []
        """What was sent to the response_url."""
        self.scopes = {"chat:write", "channels:history", "metadata.message:read"}
        self.swallowed = 0
        """How many messages are posted from now on without anybody being told that they were."""
        self.page = 3
        """How many messages a page of a channel's history has."""

    @property
    def response_url(self) -> str:
        return f"{self.url}/commands/T0001/42/secret"

    def answer(self, request: Received) -> Answer:
        if request.path == "/commands/T0001/42/secret":
            return self._respond(request)
        if request.headers.get("authorization") != f"Bearer {TOKEN}":
            return _refused("invalid_auth")
        method = urlsplit(request.path).path.removeprefix("/api/")
        called = {
            "chat.postMessage": self._post,
            "chat.update": self._update,
            "conversations.history": self._history,
            "conversations.replies": self._replies,
        }.get(method)
        return called(_arguments(request)) if called else _refused("unknown_method")

    def in_thread(self, ts: str) -> list[dict[str, Any]]:
        return [message for message in self.messages.values() if message.get("thread_ts") == ts]

    def heads(self) -> list[dict[str, Any]]:
        return [message for message in self.messages.values() if not message.get("thread_ts")]

    def _post(self, given: dict[str, Any]) -> Answer:
        if given.get("channel") not in (CHANNEL, CHANNEL_NAME):
            return _refused("channel_not_found")
        wrong = faults(given)
        if wrong:
            return _refused(wrong)
        if given.get("thread_ts") and given["thread_ts"] not in self.messages:
            return _refused("thread_not_found")
        ts = f"{time.time():.6f}"
        while ts in self.messages:
            ts = f"{float(ts) + 0.000001:.6f}"
        self.messages[ts] = {**given, "ts": ts, "channel": CHANNEL}
        if self.swallowed:
            self.swallowed -= 1
            return Answer(200, hang_up=True)
        return Answer(200, {"ok": True, "channel": CHANNEL, "ts": ts, "message": {"text": given["text"]}})

    def _update(self, given: dict[str, Any]) -> Answer:
        if given.get("channel") != CHANNEL:  # a name will not do here
            return _refused("channel_not_found")
        if given.get("ts") not in self.messages:
            return _refused("message_not_found")
        wrong = faults(given)
        if wrong:
            return _refused(wrong)
        kept = self.messages[given["ts"]]
        kept.update(text=given["text"], blocks=given["blocks"], edited=kept.get("edited", 0) + 1)
        return Answer(200, {"ok": True, "channel": CHANNEL, "ts": given["ts"], "text": given["text"]})

    def _history(self, given: dict[str, Any]) -> Answer:
        return self._read(given, self.heads())

    def _replies(self, given: dict[str, Any]) -> Answer:
        head = self.messages.get(given.get("ts", ""))
        return self._read(given, [head, *self.in_thread(head["ts"])]) if head else _refused("thread_not_found")

    def _read(self, given: dict[str, Any], messages: list[dict[str, Any]]) -> Answer:
        """A page of messages, the newest first, as conversations.history has them."""
        if "channels:history" not in self.scopes:
            return _refused("missing_scope")
        if given.get("channel") != CHANNEL:  # a name will not do here
            return _refused("channel_not_found")
        since = [m for m in messages if float(m["ts"]) >= float(given.get("oldest", 0))]
        since.sort(key=lambda message: float(message["ts"]), reverse=True)
        start = int(given.get("cursor") or 0)
        end = start + min(self.page, int(given.get("limit", 100)))
        whole = given.get("include_all_metadata") in (True, "1", "true") and "metadata.message:read" in self.scopes
        shown = [_shown(message, whole=whole) for message in since[start:end]]
        cursor = str(end) if end < len(since) else ""
        answer = {"ok": True, "messages": shown, "has_more": bool(cursor), "response_metadata": {"next_cursor": cursor}}
        return Answer(200, answer)

    def _respond(self, request: Received) -> Answer:
        given = request.json()
        if len(self.answers) >= 5:
            return Answer(404, "used_url", {"Content-Type": "text/plain"})
        wrong = faults(given)
        if wrong:
            return Answer(400, wrong, {"Content-Type": "text/plain"})
        self.answers.append(given)
        return Answer(200, "ok", {"Content-Type": "text/plain"})


def faults(message: dict[str, Any]) -> str:
    """Slack's code for what is wrong with a message, empty where nothing is."""
    if not message.get("text"):
        return "no_text"
    blocks = message.get("blocks", [])
    if len(blocks) > 50:
        return "invalid_blocks"
    for block in blocks:
        if block["type"] == "actions":
            if not _is_sound(block):
                return "invalid_blocks"
            continue
        limit = LIMITS.get(block["type"])
        if limit is None or set(block) - {"type", "text", "elements"}:
            return "invalid_blocks"
        texts = block["elements"] if block["type"] == "context" else [block["text"]]
        kind = "plain_text" if block["type"] == "header" else "mrkdwn"
        if not 1 <= len(texts) <= 10 or any(
            text["type"] != kind or not 1 <= len(text["text"]) <= limit for text in texts
        ):
            return "invalid_blocks"
    return ""


def _is_sound(actions: dict[str, Any]) -> bool:
    """Whether a block of buttons is within the limits: 25 of them, 75 characters a label, 2000 a value."""
    return 1 <= len(actions["elements"]) <= 25 and all(
        button["type"] == "button"
        and button["text"]["type"] == "plain_text"
        and 1 <= len(button["text"]["text"]) <= 75
        and len(button["value"]) <= 2000
        and len(button["action_id"]) <= 255
        and not set(button) - {"type", "action_id", "text", "value", "style"}
        for button in actions["elements"]
    )


def _shown(message: dict[str, Any], *, whole: bool) -> dict[str, Any]:
    shown = {key: message[key] for key in ("ts", "text", "blocks", "thread_ts") if key in message}
    known = message.get("metadata")
    if isinstance(known, str):  # as a form field it is JSON
        known = json.loads(known)
    if known:
        shown["metadata"] = known if whole else {"event_type": known["event_type"]}
    return shown


def _arguments(request: Received) -> dict[str, Any]:
    if request.headers.get("content-type", "").startswith("application/json"):
        return dict(request.json())
    sent = urlsplit(request.path).query if request.method == "GET" else request.body.decode()
    return {key: values[0] for key, values in parse_qs(sent).items()}


def _refused(code: str) -> Answer:
    return Answer(200, {"ok": False, "error": code})
