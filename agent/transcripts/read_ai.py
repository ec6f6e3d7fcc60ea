"""A Read.ai meeting, as its webhook `meeting_end` sends it. The shape of the transcript is unverified.

    {"session_id": "...", "trigger": "meeting_end", "start_time": "2026-03-02T10:00:00Z",
     "owner": {"name": "...", "email": "..."}, "participants": [{"name": "...", "email": "..."}],
     "transcript": {"speakers": [{"name": "..."}],
                    "speaker_blocks": [{"start_time": 1772445601200, "end_time": 1772445604300,
                                        "speaker": {"name": "..."}, "words": "..."}]}}

Block times are read as dates in milliseconds or seconds since 1970, whichever they can be, and else as milliseconds
from the start. `words` may be a list. The owner sells, unless e-mail domains or the lead say otherwise.
Source: support.read.ai/hc/en-us/articles/16352415827219.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from agent.conversation import ConversationKind
from agent.errors import UnreadableInput
from agent.transcripts.incoming import Limits
from agent.transcripts.json_nodes import Node
from agent.transcripts.moments import moment, since_1970
from agent.transcripts.people import MOST_PEOPLE, NameAndEmail, Roster, address, business_domains, hosted
from agent.transcripts.transcript import Transcript, Turn, spoken

_SECONDS_SINCE_1970 = 1e8
_MILLISECONDS_SINCE_1970 = 1e11


def recognises(value: object) -> bool:
    """Whether it is a meeting of Read.ai's."""
    if not isinstance(value, dict):
        return False
    said = value.get("transcript")
    return (isinstance(said, dict) and "speaker_blocks" in said) or ("session_id" in value and "trigger" in value)


def parse(value: object, limits: Limits) -> Transcript:
    """Raises UnreadableInput (transcript_missing, json_shape, speakers_missing, no_utterances) and InputTooLarge."""
    meeting = Node(value)
    blocks = meeting.at("transcript").at("speaker_blocks")
    if not blocks:
        raise UnreadableInput(
            "transcript_missing",
            f"“{blocks.path}” is missing; it holds what was said. Read.ai sends it with “meeting_end” only.",
        )
    owner = address(meeting.at("owner").at("email").text())
    roster = _roster(meeting)
    began = meeting.at("start_time").date() or _first_date(blocks)
    return Transcript(
        kind=ConversationKind.CALL,
        turns=spoken(_turns(blocks, roster, began), limits),
        began=began,
        people=roster.people,
        host_domains=business_domains(owner),
    )


def _roster(meeting: Node) -> Roster[str]:
    others = (_known(person) for person in meeting.at("participants").each(MOST_PEOPLE))
    return hosted(_known(meeting.at("owner")), others, "owns the meeting (Read.ai owner)")


def _known(person: Node) -> NameAndEmail:
    return person.at("name").text(), person.at("email").text()


def _turns(blocks: Node, roster: Roster[str], began: datetime | None) -> Iterator[Turn]:
    for block in blocks.each():
        text = _words(block.at("words"))
        if text:
            start, end = (_seconds(block.at(key), began) for key in ("start_time", "end_time"))
            yield Turn(roster.name(block.at("speaker").at("name").text()), text, start, end)


def _words(words: Node) -> str:
    if not isinstance(words.value, list):
        return words.words()
    parts = (part if isinstance(part.value, str) else part.first("word", "text") for part in words.each())
    return " ".join(part.words() for part in parts)


def _seconds(time: Node, began: datetime | None) -> float | None:
    date = _date(time)
    if date is not None:
        return max(0.0, (date - began).total_seconds()) if began else None
    return None if isinstance(time.value, str) else time.seconds(0.001)


def _date(time: Node) -> datetime | None:
    if isinstance(time.value, str):
        return moment(time.text() or "")
    number = time.number() or 0.0
    if number < _SECONDS_SINCE_1970:
        return None
    return since_1970(number / 1000 if number >= _MILLISECONDS_SINCE_1970 else number)


def _first_date(blocks: Node) -> datetime | None:
    return next((date for block in blocks.each() if (date := _date(block.at("start_time")))), None)
