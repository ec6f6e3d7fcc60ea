"""A Recall.ai transcript: the JSON behind `data.download_url` once `transcript.done` was sent.

    [{"participant": {"id": 1, "name": "...", "is_host": true, "email": "..."},
      "words": [{"text": "Hello", "start_timestamp": {"relative": 1.2, "absolute": "2026-03-02T10:00:01.2Z"},
                 "end_timestamp": {"relative": 1.5}}]}]

Relative times are seconds from the start of the recording; an absolute one dates the call. The host sells, unless
e-mail domains or the lead say otherwise. Source: docs.recall.ai/docs/download-urls.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from agent.conversation import ConversationKind, Side
from agent.lead import Contact
from agent.sides import Told
from agent.transcripts.incoming import Limits
from agent.transcripts.json_nodes import Node
from agent.transcripts.people import Person, Roster, address, business_domains
from agent.transcripts.transcript import Transcript, Turn, spoken

_Key = tuple[str | None, str | None]


def recognises(value: object) -> bool:
    """Whether it is a list of what participants said, word by word."""
    first = value[0] if isinstance(value, list) and value else None
    return isinstance(first, dict) and "words" in first and "participant" in first


def parse(value: object, limits: Limits) -> Transcript:
    """Raises UnreadableInput (json_shape, speakers_missing, no_utterances) and InputTooLarge."""
    document = Node(value)
    participants: dict[_Key, Node] = {}
    roster: Roster[_Key] = Roster(lambda key: _person(participants[key]))
    turns = spoken(_turns(document, participants, roster), limits)
    hosts = (person.contact.email for person in roster.people if person.told)
    return Transcript(
        kind=ConversationKind.CALL,
        turns=turns,
        began=_began(document),
        people=roster.people,
        host_domains=business_domains(*hosts),
    )


def _turns(document: Node, participants: dict[_Key, Node], roster: Roster[_Key]) -> Iterator[Turn]:
    for part in document.each():
        text = " ".join(said for word in part.at("words").each() if (said := word.at("text").words()))
        if text:
            participant = part.at("participant")
            key = participant.at("id").ident(), participant.at("name").text()
            participants.setdefault(key, participant)
            first, last = part.at("words").ends()
            start, end = first.at("start_timestamp"), last.at("end_timestamp")
            # who speaks before anyone is known to has neither id nor name
            who = roster.name(key if any(key) else None)
            yield Turn(who, text, start.at("relative").seconds(), end.at("relative").seconds())


def _person(participant: Node) -> Person:
    hosts = participant.at("is_host").flag()
    return Person(
        name=participant.at("name").text() or f"Speaker {participant.at('id').ident()}",
        contact=Contact(email=address(participant.at("email").text())),
        told=Told(side=Side.SELLER, because="hosts the meeting (Recall.ai is_host)", sure=False) if hosts else None,
    )


def _began(document: Node) -> datetime | None:
    """The first word's date, less how long after the start it was said."""
    for part in document.each():
        start = part.at("words").ends()[0].at("start_timestamp")
        date = start.at("absolute").date()
        if date is not None:
            return date - timedelta(seconds=start.at("relative").seconds() or 0.0)
    return None
