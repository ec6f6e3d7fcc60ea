"""A Retell call: the webhook `call_analyzed` or `call_ended`, or the call as the API answers it.

    {"event": "call_analyzed", "call": {"call_id": "...", "direction": "inbound", "from_number": "+1...",
        "start_timestamp": 1772445600000, "transcript_object": [{"role": "agent", "content": "...", "words": [
            {"word": "Hello", "start": 1.2, "end": 1.5}]}]}}

The agent sells, and so does the colleague whom a call is handed on to (`transfer_target`); the user buys. Word times
are seconds, `start_timestamp` is milliseconds since 1970. Source: RetellAI/retell-python-sdk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from agent.conversation import ConversationKind, Side
from agent.errors import UnreadableInput
from agent.lead import Contact
from agent.sides import Told
from agent.transcripts.incoming import Limits
from agent.transcripts.json_nodes import Node
from agent.transcripts.people import Person, Roster
from agent.transcripts.transcript import Transcript, Turn, spoken

_NUMBERS = {"inbound": "from_number", "outbound": "to_number"}
"""Where the user's number stands, by the direction of the call."""


def recognises(value: object) -> bool:
    """Whether it is a call of Retell's, or a webhook with one."""
    if not isinstance(value, dict):
        return False
    call = value.get("call")
    return "transcript_object" in (call if isinstance(call, dict) else value) or (
        isinstance(call, dict) and "call_id" in call
    )


def parse(value: object, limits: Limits) -> Transcript:
    """Raises UnreadableInput (transcript_missing, json_shape, no_utterances) and InputTooLarge."""
    document = Node(value)
    call = document.at("call") or document
    said = call.at("transcript_object")
    if not said:
        raise UnreadableInput(
            "transcript_missing",
            f"“{said.path}” is missing; it holds what was said. Retell sends it once the call has ended.",
        )
    roster = Roster(_introduction(call))
    turns = spoken(_turns(said, roster), limits)
    began = call.at("start_timestamp").date_in_ms()
    return Transcript(kind=ConversationKind.CALL, turns=turns, began=began, people=roster.people)


def _introduction(call: Node) -> Callable[[str], Person | None]:
    number = _NUMBERS.get(call.at("direction").text() or "")
    names = {"agent": call.at("agent_name").text() or "Agent", "user": "Customer", "transfer_target": "Transfer target"}

    def introduce(role: str) -> Person | None:
        if role not in names:
            return None
        buys = role == "user"
        contact = Contact(phone=call.at(number).text() if buys and number else None)
        told = Told(side=Side.BUYER if buys else Side.SELLER, because=f"Retell role {role}")
        return Person(name=names[role], contact=contact, told=told)

    return introduce


def _turns(said: Node, roster: Roster[str]) -> Iterator[Turn]:
    for part in said.each():
        role = part.at("role").text()
        if role is None:
            part.at("role").refuse("is missing; it tells who speaks")
        text = part.at("content").words()
        if text:
            first, last = part.at("words").ends()
            yield Turn(roster.name(role), text, first.at("start").seconds(), last.at("end").seconds())
