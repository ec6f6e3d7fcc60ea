"""Claims about the topics besides the four factors, from what the buyer says and what they answer to the seller."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from agent.claims import Claim, EvidenceClass, Factor, Quote, Stance
from agent.conversation import Conversation, Side, Utterance
from agent.sentences import Sentence, sentences
from agent.signs import Voice
from agent.topics import Mentioned, mentioned, mentioned_between
from agent.turns import Answer, answer, invites_reply, reply_to

_SHORT = 4
"""The most words of a sentence that only says yes or no, so that the next one may be the answer."""


def read_topics(conversation: Conversation) -> Iterator[Claim]:
    """Claims about each topic that a sentence, or a question with its answer, tells of.

    The seller's word alone makes none.
    """
    said_on = conversation.took_place.date()
    for utterance in conversation.utterances:
        if utterance.side is Side.BUYER:
            for sentence in sentences(utterance.text):
                yield from _claims(mentioned(sentence, Voice.BUYER, said_on), EvidenceClass.SAID, (utterance, sentence))
        elif utterance.side is Side.SELLER:
            yield from _answered(conversation, utterance, said_on)


def _answered(conversation: Conversation, utterance: Utterance, said_on: date) -> Iterator[Claim]:
    reply = reply_to(conversation, utterance.index)
    if reply is None:
        return
    for sentence in sentences(utterance.text):
        if not invites_reply(utterance, sentence):
            continue
        for spoken in _answers(reply.utterance):
            found = mentioned_between(sentence, spoken, said_on)
            places = (utterance, sentence), (reply.utterance, spoken)
            yield from _claims(found, EvidenceClass.ASSENTED, *places)


def _answers(utterance: Utterance) -> tuple[Sentence, ...]:
    """The first sentence of a reply, and the second where the first is hardly more than a yes or a no."""
    spoken = sentences(utterance.text)
    short = len(spoken[0].text.split()) <= _SHORT and answer(spoken[0].text) is not Answer.NEITHER
    return spoken[:2] if short else spoken[:1]


def _claims(
    found: Iterable[Mentioned], evidence_class: EvidenceClass, *places: tuple[Utterance, Sentence]
) -> Iterator[Claim]:
    told: dict[tuple[Factor, Stance], Mentioned] = {}
    for each in found:
        told.setdefault((each.topic, each.stance), each)
    if not told:
        return
    quotes = tuple(Quote.trusting(utterance=utterance.index, text=sentence.text) for utterance, sentence in places)
    for (topic, stance), each in told.items():
        yield Claim.trusting(
            factor=topic,
            stance=stance,
            evidence_class=evidence_class,
            quotes=quotes,
            direct=each.direct,
            pattern=each.pattern,
        )
