"""A Google Meet transcript: the answers of transcripts.entries.list and participants.list in one object.

    {"transcriptEntries": [{"participant": "conferenceRecords/c/participants/p", "text": "...",
                            "startTime": "2026-03-02T10:00:01.2Z", "endTime": "2026-03-02T10:00:04.3Z"}],
     "participants": [{"name": "conferenceRecords/c/participants/p", "signedinUser": {"displayName": "..."}}],
     "conferenceRecord": {"startTime": "2026-03-02T10:00:00Z"}}

`entries` is read for `transcriptEntries`, too. Participants and the conference record may be missing. Meet tells no
addresses and no sides. Source: developers.google.com/workspace/meet/api/reference/rest/v2.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

from agent.conversation import ConversationKind
from agent.transcripts.incoming import Limits
from agent.transcripts.json_nodes import Node
from agent.transcripts.people import MOST_PEOPLE, Person, Roster
from agent.transcripts.transcript import Transcript, Turn, spoken

_ENTRIES = ("transcriptEntries", "entries")
_KINDS = ("signedinUser", "anonymousUser", "phoneUser")


def recognises(value: object) -> bool:
    """Whether it is an object with transcript entries of participants."""
    if not isinstance(value, dict):
        return False
    entries = value.get("transcriptEntries", value.get("entries"))
    first = entries[0] if isinstance(entries, list) and entries else None
    return "transcriptEntries" in value or (isinstance(first, dict) and "participant" in first)


def parse(value: object, limits: Limits) -> Transcript:
    """Raises UnreadableInput (json_shape, speakers_missing, no_utterances) and InputTooLarge."""
    document = Node(value)
    if document.at("nextPageToken").text():
        document.at("nextPageToken").refuse(
            "says that there is more. Get all pages and put their entries into one list"
        )
    entries = document.first(*_ENTRIES)
    roster = Roster(_introduction(document))
    began = document.at("conferenceRecord").at("startTime").date()
    turns = spoken(_turns(entries, roster, began or _first_start(entries)), limits)
    return Transcript(
        kind=ConversationKind.CALL, turns=turns, began=began or _first_start(entries), people=roster.people
    )


def _introduction(document: Node) -> Callable[[str], Person | None]:
    participants: dict[str, Node] = {}
    for participant in document.at("participants").each(MOST_PEOPLE):
        key = participant.at("name").text()
        if key is None:
            participant.at("name").refuse("is missing; it is the resource name that the entries point to")
        participants[_last_part(key)] = participant

    def introduce(key: str) -> Person | None:
        participant = participants.get(key)
        if participant is None:
            return None
        name = participant.first(*_KINDS).at("displayName").text()
        return Person(name=name or f"Speaker {key}")

    return introduce


def _last_part(resource: str) -> str:
    return resource.rsplit("/", 1)[-1] or resource


def _first_start(entries: Node) -> datetime | None:
    return next((date for entry in entries.each() if (date := entry.at("startTime").date())), None)


def _turns(entries: Node, roster: Roster[str], began: datetime | None) -> Iterator[Turn]:
    for entry in entries.each():
        who = entry.at("participant").text()
        if who is None:
            entry.at("participant").refuse("is missing; it tells who speaks")
        # protobuf's JSON leaves an empty text out
        text = entry.at("text").words() if entry.at("text") else ""
        if text:
            start, end = (_since(entry.at(key).date(), began) for key in ("startTime", "endTime"))
            yield Turn(roster.name(_last_part(who)), text, start, end)


def _since(date: datetime | None, began: datetime | None) -> float | None:
    return max(0.0, (date - began).total_seconds()) if date and began else None
