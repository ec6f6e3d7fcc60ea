"""From turns to a Conversation: one spelling a speaker, sides, date, and the lead's contact."""

from __future__ import annotations

import hashlib
from datetime import datetime

from agent.conversation import Conversation, ConversationKind, DateSource, Participant, Side, Utterance, utc
from agent.lead import Contact
from agent.sides import Known, sides_of, writer
from agent.transcripts.incoming import Incoming, Reading
from agent.transcripts.transcript import Transcript, Turn

_NAMELESS = "Inquirer"


def assembled(incoming: Incoming, transcript: Transcript, format_name: str) -> Reading:
    """The reading of a transcript. Raises UnreadableInput (seller_unknown, seller_ambiguous)."""
    contact = _joined(incoming.contact, transcript.contact)
    if transcript.kind is ConversationKind.INQUIRY:
        people: tuple[Participant, ...] = (writer(contact.name or contact.email or _NAMELESS, contact.email),)
        turns = [turn._replace(speaker=people[0].name) for turn in transcript.turns]
    else:
        turns = _spelled_once(transcript.turns)
        people = sides_of([(turn.speaker, turn.text) for turn in turns], _known(incoming, transcript, contact))
    took_place, source = _when(incoming, transcript)
    conversation = Conversation(
        kind=transcript.kind,
        format=format_name,
        sha256=hashlib.sha256(incoming.raw).hexdigest(),
        took_place=took_place,
        date_source=source,
        participants=people,
        utterances=_utterances(turns, {person.name: person.side for person in people}),
    )
    return Reading(
        raw=incoming.raw,
        conversation=conversation,
        contact=_named_by(contact, people, transcript),
        activities=(*incoming.activities, *transcript.activities),
        lead_id=incoming.lead_id,
    )


def _known(incoming: Incoming, transcript: Transcript, contact: Contact) -> Known:
    emails = ((person.name, person.contact.email) for person in transcript.people)
    return Known(
        sellers=(*incoming.sellers, *transcript.sellers),
        buyers=incoming.buyers,
        seller_domains=(*incoming.seller_domains, *transcript.seller_domains),
        host_domains=transcript.host_domains,
        told=tuple((person.name, person.told) for person in transcript.people if person.told),
        addresses=(*transcript.addresses, *((name, email) for name, email in emails if email)),
        lead_name=contact.name,
        lead_email=contact.email,
    )


def _when(incoming: Incoming, transcript: Transcript) -> tuple[datetime, DateSource]:
    if transcript.began is not None:
        return transcript.began, DateSource.TRANSCRIPT
    given = incoming.took_place or transcript.given
    if given is not None:
        return utc(given), DateSource.GIVEN
    return utc(incoming.received), DateSource.RECEIVED


def _joined(given: Contact, found: Contact) -> Contact:
    """What the sender gave, its gaps filled from the text; the extra fields of both."""
    extra = tuple(sorted((dict(found.extra) | dict(given.extra)).items()))
    return given.filled_by(found).model_copy(update={"extra": extra})


def _named_by(contact: Contact, people: tuple[Participant, ...], transcript: Transcript) -> Contact:
    """The contact, its gaps filled by the first buyer that it may be: name, address, and what the vendor knows."""
    buyers = [person for person in people if person.side is Side.BUYER and person.name != _NAMELESS]
    if contact.name is not None:
        buyers = [person for person in buyers if person.name.casefold() == contact.name.casefold()]
    if contact.email is not None:
        address = contact.email.casefold()
        fitting = [person for person in buyers if person.email and person.email.casefold() == address]
        buyers = fitting or [person for person in buyers if not person.email]
    if not buyers:
        return contact
    known = next((p.contact for p in transcript.people if p.name.casefold() == buyers[0].name.casefold()), Contact())
    return contact.filled_by(Contact(name=buyers[0].name, email=buyers[0].email)).filled_by(known)


def _spelled_once(turns: tuple[Turn, ...]) -> list[Turn]:
    """`BOB LEE` and `Bob Lee` are one person, spelled as at the first turn."""
    spellings: dict[str, str] = {}
    return [turn._replace(speaker=spellings.setdefault(turn.speaker.casefold(), turn.speaker)) for turn in turns]


def _utterances(turns: list[Turn], sides: dict[str, Side]) -> tuple[Utterance, ...]:
    return tuple(
        Utterance(
            index=index, speaker=turn.speaker, side=sides[turn.speaker], text=turn.text, start=turn.start, end=turn.end
        )
        for index, turn in enumerate(turns)
    )
