"""A Fathom meeting, as the webhook "new meeting content ready" sends it and the API lists it.

    {"title": "...", "recording_start_time": "2026-03-02T10:00:00Z", "recorded_by": {"name": "...", "email": "..."},
     "calendar_invitees": [{"name": "...", "email": "...", "is_external": true,
                            "matched_speaker_display_name": "..."}],
     "transcript": [{"speaker": {"display_name": "...", "matched_calendar_invitee_email": "..."},
                     "text": "...", "timestamp": "00:05:32"}]}

`is_external` tells who buys; a speaker is an invitee by matched e-mail, matched display name, or the same name.
Source: developers.fathom.ai/api-reference/webhook-payloads/new-meeting-content-ready.
"""

from __future__ import annotations

from collections.abc import Iterator

from agent.compiled import compiled
from agent.conversation import ConversationKind, Side
from agent.errors import UnreadableInput
from agent.lead import Contact
from agent.sides import Told
from agent.transcripts.incoming import Limits
from agent.transcripts.json_nodes import Node
from agent.transcripts.people import MOST_PEOPLE, Person, Roster, address, business_domains
from agent.transcripts.transcript import Transcript, Turn, spoken

_CLOCK = compiled(r"(?:([0-9]{1,3}):)?([0-9]{1,2}):([0-9]{2}(?:\.[0-9]{1,6})?)")
_Invitee = tuple[str | None, bool | None]
_Key = tuple[str | None, str | None]


def recognises(value: object) -> bool:
    """Whether it is a meeting with its calendar invitees, or a list of what speakers with display names said."""
    if not isinstance(value, dict):
        return False
    said = value.get("transcript")
    first = said[0] if isinstance(said, list) and said else None
    speaker = first.get("speaker") if isinstance(first, dict) else None
    return "calendar_invitees" in value or (isinstance(speaker, dict) and "display_name" in speaker)


def parse(value: object, limits: Limits) -> Transcript:
    """Raises UnreadableInput (transcript_missing, json_shape, speakers_missing, no_utterances) and InputTooLarge."""
    meeting = Node(value)
    if not meeting.at("transcript"):
        raise UnreadableInput(
            "transcript_missing",
            "Fathom sent the meeting without its transcript. Create the webhook with include_transcript set to true, "
            "or add include_transcript=true to the request.",
        )
    recorder = address(meeting.at("recorded_by").at("email").text())
    roster = Roster(_Invited(meeting, recorder).speaker)
    turns = spoken(_turns(meeting, roster), limits)
    began = meeting.first("recording_start_time", "scheduled_start_time", "created_at").date()
    return Transcript(
        kind=ConversationKind.CALL,
        turns=turns,
        began=began,
        people=roster.people,
        host_domains=business_domains(recorder),
    )


class _Invited:
    """Invitees by e-mail and by the names that they speak under: (e-mail, whether external)."""

    def __init__(self, meeting: Node, recorder: str | None) -> None:
        self._recorder = (recorder or "").casefold()
        self._by_email: dict[str, _Invitee] = {}
        self._by_name: dict[str, _Invitee] = {}
        for invitee in meeting.at("calendar_invitees").each(MOST_PEOPLE):
            email, external = address(invitee.at("email").text()), invitee.at("is_external").flag()
            if email:
                self._by_email.setdefault(email.casefold(), (email, external))
            for name in (invitee.at("matched_speaker_display_name").text(), invitee.at("name").text()):
                if name:
                    self._by_name.setdefault(name.casefold(), (email, external))

    def speaker(self, key: _Key) -> Person:
        """What is known of a speaker by display name and matched e-mail."""
        name, matched = key
        found = self._by_email.get((matched or "").casefold()) or self._by_name.get((name or "").casefold())
        email, external = found or (None, None)
        email = matched or email
        told = None
        if external is not None:
            side = Side.BUYER if external else Side.SELLER
            told = Told(side=side, because=f"Fathom is_external {str(external).lower()}")
        elif email and email.casefold() == self._recorder:
            told = Told(side=Side.SELLER, because="recorded the meeting (Fathom recorded_by)", sure=False)
        return Person(name=name or matched or "", contact=Contact(email=email), told=told)


def _turns(meeting: Node, roster: Roster[_Key]) -> Iterator[Turn]:
    for item in meeting.at("transcript").each():
        text = item.at("text").words()
        if text:
            speaker = item.at("speaker")
            matched = address(speaker.at("matched_calendar_invitee_email").text())
            key = speaker.at("display_name").text(), matched
            yield Turn(roster.name(key if any(key) else None), text, _clock(item.at("timestamp")))


def _clock(timestamp: Node) -> float | None:
    text = timestamp.text()
    if text is None:
        return None
    found = _CLOCK.fullmatch(text)
    if found is None:
        timestamp.refuse(f"is “{text[:60]}”; a time like 00:05:32 is needed")
    return int(found[1] or 0) * 3600.0 + int(found[2]) * 60 + float(found[3])
