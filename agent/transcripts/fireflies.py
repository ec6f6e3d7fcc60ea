"""A Fireflies transcript, as the GraphQL query `transcript(id)` answers it.

    {"data": {"transcript": {"date": 1772445600000, "host_email": "...", "organizer_email": "...",
        "participants": ["ann@..."], "meeting_attendees": [{"displayName": "...", "email": "..."}],
        "speakers": [{"id": 0, "name": "..."}],
        "sentences": [{"speaker_name": "...", "speaker_id": 0, "text": "...", "start_time": 1.2, "end_time": 4.3}]}}}

The transcript may also stand by itself. Times are seconds, `date` is milliseconds since 1970. `speaker_name` may be
null: the name then comes from `speakers`, else it is "Speaker <id>". Source: docs.fireflies.ai/schema/transcript.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from agent.conversation import ConversationKind, Side
from agent.errors import UnreadableInput
from agent.lead import Contact
from agent.sides import Told
from agent.transcripts.incoming import Limits
from agent.transcripts.json_nodes import Node
from agent.transcripts.people import Roster, address, bears_name, business_domains
from agent.transcripts.transcript import Transcript, Turn, spoken

_MOST_ADDRESSES = 2_000
_Key = tuple[str | None, str | None]


def recognises(value: object) -> bool:
    """Whether it is an answer of the query, or the transcript in it."""
    if not isinstance(value, dict):
        return False
    data = value.get("data")
    inside = data.get("transcript") if isinstance(data, dict) else value.get("transcript")
    return "sentences" in (inside if isinstance(inside, dict) else value) or _answers_with_errors(value)


def parse(value: object, limits: Limits) -> Transcript:
    """Raises UnreadableInput (json_shape, transcript_missing, speakers_missing, no_utterances) and InputTooLarge."""
    document = Node(value)
    found = _transcript(document)
    hosts = (address(found.at("organizer_email").text()), address(found.at("host_email").text()))
    addresses = _Addresses(found)
    roster = Roster()
    turns = spoken(_turns(found, roster, addresses, hosts), limits)
    return Transcript(
        kind=ConversationKind.CALL,
        turns=turns,
        began=_began(found),
        people=roster.people,
        host_domains=business_domains(*hosts),
    )


def _answers_with_errors(value: dict[object, object]) -> bool:
    return "errors" in value and value.get("data", value) in (None, {"transcript": None})


def _transcript(document: Node) -> Node:
    inside = document.at("data") or document
    found = inside.at("transcript") or inside
    if not found.at("sentences"):
        codes = [error.at("code").text() or "" for error in document.at("errors").each()]
        code = next((code for code in codes if re.fullmatch(r"[a-z_]{1,60}", code)), None)
        raise UnreadableInput(
            "transcript_missing",
            f"Fireflies answered with the error {code} instead of a transcript. Ask it again."
            if code
            else "Fireflies sent no “sentences”. Ask for them in the query, once the transcript is ready.",
        )
    return found


def _began(found: Node) -> datetime | None:
    date = found.at("date")
    if isinstance(date.value, str):
        return date.date()
    return date.date_in_ms() or found.at("dateString").date()


class _Addresses:
    """Who has which e-mail address, as far as the meeting tells, and who is in the Fireflies workspace."""

    def __init__(self, found: Node) -> None:
        self.workspace = {(user.text() or "").casefold() for user in found.at("workspace_users").each()}
        self._by_name: dict[str, str] = {}
        known: dict[str, None] = {}
        for attendee in found.at("meeting_attendees").each():
            email = address(attendee.at("email").text())
            if email:
                known[email] = None
                name = attendee.first("displayName", "name").text()
                self._by_name.setdefault((name or "").casefold(), email)
        for participant in found.at("participants").each():
            # the list may hold several addresses in one text
            known |= {email: None for part in (participant.text() or "").split(",") if (email := address(part))}
        self._all = list(known)[:_MOST_ADDRESSES]

    def of(self, name: str) -> str | None:
        """The address that an attendee of that name has, or the only one that spells the name out."""
        if name.casefold() in self._by_name:
            return self._by_name[name.casefold()]
        spelled = [email for email in self._all if bears_name(email, name)]
        return spelled[0] if len(spelled) == 1 else None


def _turns(found: Node, roster: Roster, addresses: _Addresses, hosts: tuple[str | None, ...]) -> Iterator[Turn]:
    names = {speaker.at("id").ident(): speaker.at("name").text() for speaker in found.at("speakers").each()}
    known: dict[_Key, str] = {}
    for sentence in found.at("sentences").each():
        ident = sentence.at("speaker_id").ident()
        name = sentence.at("speaker_name").text() or names.get(ident)
        if (name, ident) not in known:
            known[name, ident] = _joins(roster, name, ident, addresses, hosts)
        start, end = sentence.at("start_time").seconds(), sentence.at("end_time").seconds()
        yield Turn(known[name, ident], sentence.at("text").words(), start, end)


def _joins(
    roster: Roster, name: str | None, ident: str | None, addresses: _Addresses, hosts: tuple[str | None, ...]
) -> str:
    if name is None:
        return roster.name(ident)
    email = addresses.of(name)
    return roster.add(f"{ident} {name}", name, Contact(email=email), _told(email, addresses, hosts))


def _told(email: str | None, addresses: _Addresses, hosts: tuple[str | None, ...]) -> Told | None:
    if email is None:
        return None
    if email.casefold() in addresses.workspace:
        return Told(side=Side.SELLER, because="in the Fireflies workspace")
    if email.casefold() in {(host or "").casefold() for host in hosts}:
        return Told(side=Side.SELLER, because="hosts the meeting (Fireflies)", sure=False)
    return None
