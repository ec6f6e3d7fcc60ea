"""A fact out of the seller's own words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from agent.claims import EvidenceClass, Factor
from agent.conversation import Conversation, Utterance
from agent.facts import Change, Evidence, Fact, Quoted, State, Wanted
from agent.sentences import Sentence
from agent.signs import Voice, change

Place = tuple[Utterance, Sentence]


def said_by_seller(conversation: Conversation, factor: Factor, value: Quoted | Wanted, places: Sequence[Place]) -> Fact:
    """The fact that the seller said this; the last of `places` are the seller's words themselves."""
    evidence = tuple(_evidence(conversation, utterance, sentence) for utterance, sentence in places)
    corrects = change.replaces(places[-1][1], Voice.SELLER_OF_BUYER, value=True)
    return Fact(
        factor=factor,
        state=State.CONFIRMED,
        evidence_class=EvidenceClass.REPORTED,
        value=value,
        evidence=evidence,
        said_at=evidence[-1].said_at,
        pattern=factor.value,
        change=Change.REPLACES if corrects else None,
    )


def _evidence(conversation: Conversation, utterance: Utterance, sentence: Sentence) -> Evidence:
    return Evidence(
        conversation=conversation.id,
        utterance=utterance.index,
        speaker=utterance.speaker,
        side=utterance.side,
        said_at=conversation.took_place + timedelta(seconds=utterance.start or 0),
        start=sentence.start,
        end=sentence.end,
        quote=sentence.text,
    )
