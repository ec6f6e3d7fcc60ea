"""A Vapi call: the server message `end-of-call-report`, or the call as GET /call/:id answers it.

    {"message": {"type": "end-of-call-report", "startedAt": "2026-03-02T10:00:00Z",
        "customer": {"name": "...", "number": "+1..."}, "assistant": {"name": "..."},
        "artifact": {"messages": [{"role": "bot", "message": "...", "time": 1772445601200, "endTime": 1772445604300,
                                   "secondsFromStart": 1.2}]}}}

The assistant (role `bot` or `assistant`) sells and the user buys; what the system and the tools say is no speech and
left out. `time` is milliseconds since 1970. Source: VapiAI/docs fern/apis/api/openapi.json.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

from agent.conversation import ConversationKind, Side
from agent.errors import UnreadableInput
from agent.lead import Contact
from agent.sides import Told
from agent.transcripts.incoming import Limits
from agent.transcripts.json_nodes import Node
from agent.transcripts.people import Person, Roster, address
from agent.transcripts.transcript import Transcript, Turn, spoken

_REPORT = "end-of-call-report"
_SELLING = ("bot", "assistant")
_SILENT = ("system", "developer", "tool", "function")


def recognises(value: object) -> bool:
    """Whether it is a server message of Vapi's, or a call with its artifact."""
    if not isinstance(value, dict):
        return False
    message = value.get("message")
    if isinstance(message, dict):
        return "artifact" in message or "type" in message
    return isinstance(value.get("artifact"), dict)


def parse(value: object, limits: Limits) -> Transcript:
    """Raises UnreadableInput (transcript_missing, json_shape, no_utterances) and InputTooLarge."""
    document = Node(value)
    report = document.at("message") or document
    messages = report.at("artifact").at("messages")
    if not messages:
        raise UnreadableInput(
            "transcript_missing",
            f"“{messages.path}” is missing; it holds what was said. Only Vapi's {_REPORT} and a call that has ended "
            "carry it.",
        )
    roster = Roster(_introduction(report))
    turns = spoken(_turns(messages, roster), limits)
    return Transcript(kind=ConversationKind.CALL, turns=turns, began=_began(report), people=roster.people)


def _introduction(report: Node) -> Callable[[str], Person | None]:
    call = report.at("call")
    assistant, customer = (report.at(who) or call.at(who) for who in ("assistant", "customer"))

    def introduce(role: str) -> Person | None:
        if role in _SELLING:
            name = assistant.at("name").text() or "Assistant"
            return Person(name=name, told=Told(side=Side.SELLER, because=f"Vapi role {role}"))
        if role != "user":
            return None
        contact = Contact(email=address(customer.at("email").text()), phone=customer.at("number").text())
        told = Told(side=Side.BUYER, because="Vapi role user")
        return Person(name=customer.at("name").text() or "Customer", contact=contact, told=told)

    return introduce


def _turns(messages: Node, roster: Roster[str]) -> Iterator[Turn]:
    for message in messages.each():
        role = message.at("role").text()
        if role is None:
            message.at("role").refuse("is missing; it tells who speaks")
        if role.startswith(_SILENT):
            continue
        text = message.at("message").words()
        if text:
            start = message.at("secondsFromStart").seconds()
            yield Turn(roster.name(role), text, start, _end(message, start))


def _end(message: Node, start: float | None) -> float | None:
    began, ended = message.at("time").number(), message.at("endTime").number()
    if start is None or began is None or ended is None or ended < began:
        return None
    return round(start + (ended - began) / 1000, 6)


def _began(report: Node) -> datetime | None:
    return (report.at("startedAt") or report.at("call").at("startedAt")).date()
