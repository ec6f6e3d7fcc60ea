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
from agent.transcripts.people import Roster, address, business_domains
from agent.transcripts.transcript import Transcript, Turn, spoken


def recognises(value: object) -> bool:
    """Whether it is a list of what participants said, word by word."""
    first = value[0] if isinstance(value, list) and value else None
    return isinstance(first, dict) and "words" in first and "participant" in first


def parse(value: object, limits: Limits) -> Transcript:
    """Raises UnreadableInput (json_shape, speakers_missing, no_utterances) and InputTooLarge."""
    document = Node(value)
    roster = Roster()
    turns = spoken(_turns(document, roster), limits)
    hosts = (person.contact.email for person in roster.people if person.told)
    return Transcript(
        kind=ConversationKind.CALL,
        turns=turns,
        began=_began(document),
        people=roster.people,
        host_domains=business_domains(*hosts),
    )


def _turns(document: Node, roster: Roster) -> Iterator[Turn]:
    known: dict[tuple[str | None, str | None], str] = {}
    for part in document.each():
        participant = part.at("participant")
        ident, name = participant.at("id").ident(), participant.at("name").text()
        if (ident, name) not in known:
            known[ident, name] = _joins(roster, participant, ident, name)
        words = list(part.at("words").each())
        if words:
            text = " ".join(said for word in words if (said := word.at("text").words()))
            start, end = words[0].at("start_timestamp"), words[-1].at("end_timestamp")
            yield Turn(known[ident, name], text, start.at("relative").seconds(), end.at("relative").seconds())


def _joins(roster: Roster, participant: Node, ident: str | None, name: str | None) -> str:
    """Somebody who speaks before anyone is known to has neither id nor name."""
    if ident is None and name is None:
        return roster.name(None)
    hosts = participant.at("is_host").flag()
    return roster.add(
        ident or f"name {name}",
        name,
        Contact(email=address(participant.at("email").text())),
        Told(side=Side.SELLER, because="hosts the meeting (Recall.ai is_host)", sure=False) if hosts else None,
    )


def _began(document: Node) -> datetime | None:
    """The first word's date, less how long after the start it was said."""
    for part in document.each():
        for word in part.at("words").each():
            start = word.at("start_timestamp")
            date = start.at("absolute").date()
            if date is not None:
                return date - timedelta(seconds=start.at("relative").seconds() or 0.0)
            break
    return None
