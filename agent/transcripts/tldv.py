"""A tl;dv transcript, as its API and its webhook `TranscriptReady` send it. The shape is unverified.

    {"id": "...", "meetingId": "...", "data": [{"speaker": "...", "text": "...", "startTime": 1, "endTime": 4}],
     "happenedAt": "2026-03-02T10:00:00Z", "organizer": {"name": "...", "email": "..."},
     "invitees": [{"name": "...", "email": "..."}]}

Times are read as seconds. The last three fields are those of the meeting and may be missing. The organizer sells,
unless e-mail domains or the lead say otherwise. Source: doc.tldv.io.
"""

from __future__ import annotations

from collections.abc import Iterator

from agent.conversation import ConversationKind
from agent.transcripts.incoming import Limits
from agent.transcripts.json_nodes import Node
from agent.transcripts.people import MOST_PEOPLE, NameAndEmail, Roster, address, business_domains, hosted
from agent.transcripts.transcript import Transcript, Turn, spoken


def recognises(value: object) -> bool:
    """Whether it is an object with a list of what speakers said."""
    data = value.get("data") if isinstance(value, dict) else None
    inside = data.get("data") if isinstance(data, dict) else data
    first = inside[0] if isinstance(inside, list) and inside else None
    return isinstance(first, dict) and "speaker" in first and "text" in first


def parse(value: object, limits: Limits) -> Transcript:
    """Raises UnreadableInput (json_shape, speakers_missing, no_utterances) and InputTooLarge."""
    document = Node(value)
    meeting = document.at("data") if isinstance(document.at("data").value, dict) else document
    roster = _roster(meeting)
    return Transcript(
        kind=ConversationKind.CALL,
        turns=spoken(_turns(meeting.at("data"), roster), limits),
        began=meeting.at("happenedAt").date(),
        people=roster.people,
        host_domains=business_domains(address(meeting.at("organizer").at("email").text())),
    )


def _roster(meeting: Node) -> Roster[str]:
    others = (_known(person) for person in meeting.at("invitees").each(MOST_PEOPLE))
    return hosted(_known(meeting.at("organizer")), others, "organizes the meeting (tl;dv organizer)")


def _known(person: Node) -> NameAndEmail:
    return person.at("name").text(), person.at("email").text()


def _turns(data: Node, roster: Roster[str]) -> Iterator[Turn]:
    for part in data.each():
        text = part.at("text").words()
        if text:
            start, end = part.at("startTime").seconds(), part.at("endTime").seconds()
            yield Turn(roster.name(part.at("speaker").text()), text, start, end)
