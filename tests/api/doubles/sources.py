"""A source of events for tests: signed as Standard Webhooks are, with the conversation in its body.

The signature is that of the specification (standard-webhooks/spec): base64 of HMAC-SHA256 over "id.timestamp.body".
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import os
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from pydantic import AwareDatetime, TypeAdapter

from agent.errors import UnreadableInput
from agent.lead import Activity, Contact
from agent.transcripts import Incoming
from api.settings import Settings
from api.webhooks.source import Announced, Answered, Delivered, Did, Ignored, Several, SignatureRefused

SECRET = b"a-secret-of-the-tests"
ACTIVITIES = TypeAdapter(tuple[Activity, ...])


def signature(event_id: str, timestamp: str, body: bytes) -> str:
    signed = hmac.new(SECRET, f"{event_id}.{timestamp}.".encode() + body, hashlib.sha256).digest()
    return "v1," + base64.b64encode(signed).decode()


def signed(event_id: str, body: bytes, *, at: float | None = None) -> dict[str, str]:
    """The headers of a request."""
    timestamp = str(int(time.time() if at is None else at))
    return {
        "webhook-id": event_id,
        "webhook-timestamp": timestamp,
        "webhook-signature": signature(event_id, timestamp, body),
        "content-type": "application/json",
    }


def call(email: str, text: str, **more: Any) -> bytes:
    """A body that tells of a call."""
    return json.dumps({"transcript": text, "email": email, **more}).encode()


class SignedSource:
    """`fetch` is what the vendor's own server would answer, where it is not in the body; by default it is."""

    is_set_up = True

    def __init__(self, name: str = "tested", fetch: Callable[[dict[str, Any]], None] | None = None) -> None:
        self.name = name
        self._ask = fetch or (lambda _: None)
        self.fetched: list[str] = []

    def receive(self, delivered: Delivered) -> Announced | Several | Answered | Ignored:
        headers = delivered.headers
        event_id, timestamp = headers.get("webhook-id", ""), headers.get("webhook-timestamp", "")
        given = headers.get("webhook-signature", "")
        if not hmac.compare_digest(given.encode(), signature(event_id, timestamp, delivered.body).encode()):
            raise SignatureRefused
        try:
            said = json.loads(delivered.body)
        except ValueError:
            raise UnreadableInput("not_json", "The body is no JSON.") from None
        if "challenge" in said:
            return Answered(body=json.dumps({"challenge": said["challenge"]}).encode())
        if said.get("kind") == "ping":
            return Ignored(why="a ping")
        if "parts" in said:
            return Several(
                events=tuple(
                    Announced(event_id=f"{event_id}/{n}", kind="call", payload=json.dumps(part).encode())
                    for n, part in enumerate(said["parts"])
                )
            )
        return Announced(event_id=event_id, kind=said.get("kind", "call"), payload=delivered.body)

    def fetch(self, event: Announced, received: AwareDatetime) -> Incoming | Did | None:
        self.fetched.append(event.event_id)
        said = json.loads(event.payload)
        self._ask(said)
        if said.get("kind") == "empty":
            return None
        contact = Contact(email=said.get("email"), company=said.get("company"), title=said.get("title"))
        activities = ACTIVITIES.validate_python(said.get("activities", ()))
        if "transcript" not in said:
            return Did(contact=contact, activities=activities)
        return Incoming(
            raw=said["transcript"].encode(),
            received=received,
            sellers=("Dana",),
            took_place=said.get("date"),
            contact=contact,
            activities=activities,
        )


def only(source: SignedSource) -> Mapping[str, SignedSource]:
    return {source.name: source}


def held_up_source(_: Settings) -> SignedSource:
    """Holds an event that says `wait_for` up, while it is fetched, until that file is there.

    Who holds it up leaves a file of that name with its process id behind.
    """

    def held_up(said: dict[str, Any]) -> None:
        if "wait_for" in said:
            Path(f"{said['wait_for']}.{os.getpid()}").touch()
            while not Path(said["wait_for"]).exists():
                time.sleep(0.02)

    return SignedSource(fetch=held_up)
