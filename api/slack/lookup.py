"""Looks for a message that may have been posted before we died: by its metadata, in the channel or in its thread.

Methods conversations.history and conversations.replies with `include_all_metadata` (docs.slack.dev). They need the
scopes channels:history, or groups:history for a private channel, and metadata.message:read, and the channel's id.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from knowledge.intents import Intent
from knowledge.slack_threads import Thread

if TYPE_CHECKING:
    from slack_sdk import WebClient

EVENT_TYPE = "lead_scored"
CLOCKS_SECONDS = 120
"""How far Slack's clock and ours may be apart."""

PAGE = 200
PAGES = 25
"""A channel with more messages than these since an intent was opened is not read to its end."""


class Unreadable(Exception):
    """What was posted cannot be read to its end, so nothing can be said of what is not in it."""


def metadata(intent: Intent, band: str) -> dict[str, Any]:
    """What goes with a message to be found by: no name and no word of the conversation, for other apps may read it."""
    payload = {"nonce": intent.nonce, "score_id": intent.score_id, "band": band}
    return {"event_type": EVENT_TYPE, "event_payload": payload}


def find(client: WebClient, channel: str, intent: Intent, thread: Thread | None) -> Thread | None:
    """The thread as the message of an intent made it, None where it was not posted.

    Raises Unreadable, and whatever the client raises.
    """
    for message in _since(client, channel, intent, thread):
        payload = _payload(message)
        if payload.get("nonce") == intent.nonce:
            head = thread.ts if thread is not None else str(message["ts"])
            return Thread(channel=channel, ts=head, band=str(payload.get("band", "")), score_id=intent.score_id)
    return None


def _since(client: WebClient, channel: str, intent: Intent, thread: Thread | None) -> Iterator[Mapping[str, Any]]:
    asked: dict[str, Any] = {
        "channel": channel,
        "oldest": f"{intent.opened.timestamp() - CLOCKS_SECONDS:.6f}",
        "inclusive": True,
        "include_all_metadata": True,
        "limit": PAGE,
    }
    for _ in range(PAGES):
        if thread is None:
            answer = client.conversations_history(**asked)
        else:
            answer = client.conversations_replies(ts=thread.ts, **asked)
        yield from answer["messages"]
        cursor = (answer.get("response_metadata") or {}).get("next_cursor")
        if not cursor:
            return
        asked["cursor"] = cursor
    raise Unreadable


def _payload(message: Mapping[str, Any]) -> Mapping[str, Any]:
    """Our metadata of a message; empty for another one's. Raises Unreadable where Slack holds ours back."""
    found = message.get("metadata") or {}
    if found.get("event_type") != EVENT_TYPE:
        return {}
    payload = found.get("event_payload")
    if not isinstance(payload, Mapping):
        raise Unreadable
    return payload
