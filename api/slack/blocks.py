"""Block Kit within its limits, with text from outside escaped.

Limits: Slack, "Block Kit reference" (50 blocks a message, 3000 characters a section, 150 a plain-text header) and
slack_sdk.models.blocks. Escaping: Slack, "Formatting text for app surfaces": & < > and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from agent.conversation import Frozen

MESSAGE_BLOCKS = 50
SECTION_CHARACTERS = 3000
HEADER_CHARACTERS = 150
TEXT_CHARACTERS = 3000
"""Length of a message's top-level text; Slack cuts from 4000 on."""

Block = dict[str, Any]

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
_CUT_ENTITY = re.compile(r"&[a-z]{0,3}$")


class Message(Frozen):
    """What is sent to Slack: `text` for notifications and screen readers, `blocks` for the eye."""

    text: str
    blocks: tuple[Block, ...]


def escaped(text: str) -> str:
    """Text from outside as Slack shows it literally: no mention, no link, no channel can come out of it."""
    plain = _CONTROL.sub("", text)
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def clipped(text: str, limit: int) -> str:
    """`text` of at most `limit` characters, ending in "…" where something was cut; never cuts an entity in two."""
    if len(text) <= limit:
        return text
    return _CUT_ENTITY.sub("", text[: limit - 1]) + "…"


def header(text: str) -> Block:
    """A headline. Plain text, so nothing in it is escaped or read as markup."""
    plain = clipped(_CONTROL.sub("", text), HEADER_CHARACTERS)
    return {"type": "header", "text": {"type": "plain_text", "text": plain, "emoji": False}}


def section(mrkdwn: str) -> Block:
    """A paragraph of mrkdwn whose outside text is escaped already.

    `verbatim` keeps Slack from turning "@channel" or a bare address into a mention or a link.
    """
    return {
        "type": "section",
        "text": {"type": "mrkdwn", "text": _shown(mrkdwn), "verbatim": True},
    }


def context(mrkdwn: str) -> Block:
    """A small grey line."""
    return {
        "type": "context",
        "elements": [{"type": "mrkdwn", "text": _shown(mrkdwn), "verbatim": True}],
    }


def packed(lines: Iterable[str]) -> list[Block]:
    """Lines of mrkdwn in as few sections as hold them; no line is torn apart, one that is too long is cut."""
    sections: list[str] = []
    for line in (clipped(line, SECTION_CHARACTERS) for line in lines):
        if sections and len(sections[-1]) + 1 + len(line) <= SECTION_CHARACTERS:
            sections[-1] += "\n" + line
        else:
            sections.append(line)
    return [section(text) for text in sections]


def message(text: str, blocks: Sequence[Block]) -> Message:
    """A message of at most 50 blocks; where there were more, the last one says how many are not shown."""
    if len(blocks) > MESSAGE_BLOCKS:
        hidden = len(blocks) - MESSAGE_BLOCKS + 1
        blocks = [*blocks[: MESSAGE_BLOCKS - 1], context(f"{hidden} more parts are not shown here.")]
    return Message(text=clipped(text, TEXT_CHARACTERS), blocks=tuple(blocks))


def saying(mrkdwn: str) -> Message:
    """A message of one paragraph."""
    return message(mrkdwn, [section(mrkdwn)])


def _shown(mrkdwn: str) -> str:
    """Cut to the limit; Slack refuses an empty text, so that one is shown as a dash."""
    return clipped(mrkdwn, SECTION_CHARACTERS) or "–"
