"""Slack's Web API and a response_url on loopback, as the documentation has them.

It keeps the messages of its channels, and refuses what Slack refuses: a wrong token, an unknown channel, a message
without text, blocks over the limits, an update of a message that is not there.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs

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
        self._clock = 1_762_000_000

    @property
    def response_url(self) -> str:
        return f"{self.url}/commands/T0001/42/secret"

    def answer(self, request: Received) -> Answer:
        if request.path == "/commands/T0001/42/secret":
            return self._respond(request)
        if request.headers.get("authorization") != f"Bearer {TOKEN}":
            return _refused("invalid_auth")
        method = request.path.removeprefix("/api/")
        called = {"chat.postMessage": self._post, "chat.update": self._update}.get(method)
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
        self._clock += 1
        ts = f"{self._clock}.000100"
        self.messages[ts] = {**given, "ts": ts, "channel": CHANNEL}
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


def _arguments(request: Received) -> dict[str, Any]:
    if request.headers["content-type"].startswith("application/json"):
        return dict(request.json())
    return {key: values[0] for key, values in parse_qs(request.body.decode()).items()}


def _refused(code: str) -> Answer:
    return Answer(200, {"ok": False, "error": code})
