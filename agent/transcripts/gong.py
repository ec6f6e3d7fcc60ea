"""A Gong call: the answer of POST /v2/calls/transcript, alone or together with that of POST /v2/calls/extensive.

    {"callTranscripts": [{"callId": "559...", "transcript": [{"speakerId": "774...", "sentences": [
        {"start": 1200, "end": 4300, "text": "..."}]}]}],
     "calls": [{"metaData": {"id": "559...", "started": "2026-03-02T10:00:00Z"}, "parties": [
        {"speakerId": "774...", "name": "...", "emailAddress": "...", "affiliation": "External"}]}]}

Times are milliseconds from the start of the call. `parties` and `metaData` may also stand beside `callTranscripts`.
Without parties the speakers go by their ids and their sides come from their words. Source: help.gong.io/apidocs.
"""

from __future__ import annotations

from collections.abc import Iterator

from agent.conversation import ConversationKind, Side
from agent.lead import Contact
from agent.sides import Told
from agent.transcripts.incoming import Limits
from agent.transcripts.json_nodes import Node
from agent.transcripts.people import MOST_PEOPLE, Person, Roster, address
from agent.transcripts.transcript import Transcript, Turn, spoken

_SIDES = {"internal": Side.SELLER, "external": Side.BUYER}
_MILLISECOND = 0.001


def recognises(value: object) -> bool:
    """Whether it is an object with call transcripts."""
    return isinstance(value, dict) and "callTranscripts" in value


def parse(value: object, limits: Limits) -> Transcript:
    """Raises UnreadableInput (json_shape, speakers_missing, no_utterances) and InputTooLarge."""
    document = Node(value)
    said = _only_call(document)
    call = _details(document, said.at("callId").ident())
    parties = {party.at("speakerId").ident(): party for party in call.at("parties").each(MOST_PEOPLE)}
    roster: Roster[str] = Roster(lambda key: _person(parties[key]) if key in parties else None)
    turns = spoken(_turns(said, roster), limits)
    began = call.at("metaData").first("started", "scheduled").date()
    return Transcript(kind=ConversationKind.CALL, turns=turns, began=began, people=roster.people)


def _only_call(document: Node) -> Node:
    calls = list(document.at("callTranscripts").each())
    if len(calls) != 1:
        document.at("callTranscripts").refuse(f"holds {len(calls)} calls; one is needed, each call by itself")
    return calls[0]


def _details(document: Node, call_id: str | None) -> Node:
    """The entry of `calls` for the call, or the document itself where `parties` stand at its top."""
    calls = list(document.at("calls").each(MOST_PEOPLE))
    if not calls:
        return document
    fitting = [call for call in calls if call.at("metaData").at("id").ident() in (call_id, None)]
    if len(fitting) != 1:
        document.at("calls").refuse(f"holds {len(fitting)} calls with metaData.id “{call_id}”; one is needed")
    return fitting[0]


def _person(party: Node) -> Person:
    affiliation = party.at("affiliation").text() or ""
    side = _SIDES.get(affiliation.casefold())
    email = address(party.at("emailAddress").text())
    return Person(
        name=party.at("name").text() or email or "",
        contact=Contact(email=email, title=party.at("title").text(), phone=party.at("phoneNumber").text()),
        told=Told(side=side, because=f"Gong affiliation {affiliation}") if side else None,
    )


def _turns(call: Node, roster: Roster[str]) -> Iterator[Turn]:
    for monologue in call.at("transcript").each():
        who = monologue.at("speakerId").ident()
        if not monologue.at("sentences"):
            monologue.at("sentences").refuse("is missing; it holds what was said")
        for sentence in monologue.at("sentences").each():
            text = sentence.at("text").words()
            if text:
                start, end = sentence.at("start").seconds(_MILLISECOND), sentence.at("end").seconds(_MILLISECOND)
                yield Turn(roster.name(who), text, start, end)
