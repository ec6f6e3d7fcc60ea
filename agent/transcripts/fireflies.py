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
from collections.abc import Callable, Iterator
from datetime import datetime

from agent.conversation import ConversationKind, Side
from agent.errors import UnreadableInput
from agent.lead import Contact
from agent.sides import Told
from agent.transcripts.incoming import Limits
from agent.transcripts.json_nodes import Node
from agent.transcripts.people import MOST_PEOPLE, Person, Roster, address, business_domains, spelled_out
from agent.transcripts.transcript import Transcript, Turn, spoken

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
    roster = Roster(_introduction(found, hosts))
    turns = spoken(_turns(found, roster), limits)
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
    """Who has which e-mail address, as far as the meeting tells."""

    def __init__(self, found: Node) -> None:
        self._by_name: dict[str, str] = {}
        self._by_spelling: dict[str, str | None] = {}
        for attendee in found.at("meeting_attendees").each(MOST_PEOPLE):
            name, email = attendee.first("displayName", "name").text(), attendee.at("email").text()
            if name and address(email):
                self._by_name.setdefault(name.casefold(), email or "")
            self._spell(email)
        for participant in found.at("participants").each(MOST_PEOPLE):
            # one text may hold several addresses
            for part in (participant.text() or "").split(","):
                self._spell(part)

    def _spell(self, text: str | None) -> None:
        email = address(text)
        spelling = spelled_out(email) if email else None
        if email and spelling:
            known = self._by_spelling.setdefault(spelling, email)
            if known and known.casefold() != email.casefold():
                # two people may be meant
                self._by_spelling[spelling] = None

    def of(self, name: str) -> str | None:
        """The address that an attendee of that name has, or the only one that spells the name out."""
        folded = " ".join(name.casefold().split())
        return self._by_name.get(folded) or self._by_spelling.get(folded)


def _introduction(found: Node, hosts: tuple[str | None, ...]) -> Callable[[_Key], Person]:
    names = {speaker.at("id").ident(): speaker.at("name").text() for speaker in found.at("speakers").each(MOST_PEOPLE)}
    workspace = {(user.text() or "").casefold() for user in found.at("workspace_users").each(MOST_PEOPLE)}
    hosting = {host.casefold() for host in hosts if host}
    addresses = _Addresses(found)

    def introduce(key: _Key) -> Person:
        ident, spoken_as = key
        name = spoken_as or names.get(ident) or f"Speaker {ident}"
        email = addresses.of(name)
        told = None
        if email and email.casefold() in workspace:
            told = Told(side=Side.SELLER, because="in the Fireflies workspace")
        elif email and email.casefold() in hosting:
            told = Told(side=Side.SELLER, because="hosts the meeting (Fireflies)", sure=False)
        return Person(name=name, contact=Contact(email=email), told=told)

    return introduce


def _turns(found: Node, roster: Roster[_Key]) -> Iterator[Turn]:
    for sentence in found.at("sentences").each():
        text = sentence.at("text").words()
        if text:
            key = sentence.at("speaker_id").ident(), sentence.at("speaker_name").text()
            start, end = sentence.at("start_time").seconds(), sentence.at("end_time").seconds()
            yield Turn(roster.name(key if any(key) else None), text, start, end)
