"""Bodies of requests and answers as JSON, and what an event is called."""

from __future__ import annotations

import hashlib
import json
import re

from agent.errors import UnreadableInput
from agent.transcripts import Limits
from agent.transcripts.decoding import CONTROL, decode
from agent.transcripts.json_fields import kind_of, loaded
from agent.transcripts.json_nodes import Node

LONGEST_ADDRESS = 8_000
"""Characters of an address to download from, or of a token; signed ones run to two thousand."""

_PLAIN_NAME = re.compile(r"[\x21-\x7e]{1,150}")


def document(raw: bytes, limits: Limits) -> Node:
    """The JSON object that a body is. Raises UnreadableInput and InputTooLarge, whatever the bytes."""
    value = loaded(decode(raw, limits))
    if not isinstance(value, dict):
        raise UnreadableInput("json_shape", f"The JSON is {kind_of(value)}; an object in braces is needed.")
    return Node(value)


def packed(value: object) -> bytes:
    """A JSON value in one spelling, so that the same content has the same bytes. Raises UnreadableInput."""
    try:
        return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    except UnicodeEncodeError:
        # half a character pair has no UTF-8; written out, the reader finds it and says so
        return json.dumps(value, sort_keys=True, separators=(",", ":")).encode()
    except RecursionError:
        raise UnreadableInput("json_too_deep", "The JSON is nested too deep to be kept.") from None


def needed(node: Node) -> str:
    """A short text that must be there. Raises UnreadableInput (json_shape)."""
    found = node.ident()
    if found is None:
        node.refuse("is missing; it tells what the event is about")
    return found


def long_text(node: Node) -> str | None:
    """An address or a token, which may be long; None where there is none. Raises UnreadableInput (json_shape)."""
    if node.value is None:
        return None
    if not isinstance(node.value, str) or not 0 < len(node.value) <= LONGEST_ADDRESS:
        node.refuse(f"must be text of up to {LONGEST_ADDRESS:,} characters")
    if CONTROL.search(node.value) or not node.value.isascii():
        raise UnreadableInput("json_shape", f"“{node.path}” holds characters that no address or token has.")
    return node.value


def event_name(*parts: str) -> str:
    """What an event is called for good, such as `812:recording.transcript_completed`; a hash where that is unwieldy."""
    name = ":".join(parts)
    if _PLAIN_NAME.fullmatch(name):
        return name
    return "sha256-" + hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()
