"""The words a claim rests on, in their whole sentences, with what was asked before them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from agent.claims import BANT, Claim, EvidenceClass, Factor
from agent.conversation import Conversation, Side, Utterance
from agent.facts import Evidence
from agent.injections import injections
from agent.sentences import Sentence, sentences
from agent.signs import Voice
from agent.signs.colleagues import said_of_colleague
from agent.signs.gainsaying import gainsays
from agent.signs.likely import question_before
from agent.signs.negated_questions import replied
from agent.signs.questions import Asked, asked_before, asked_by
from agent.signs.sign import Found
from agent.turns import Answer, answer
from agent.values.product_names import ProductNames


class Falls(Exception):
    """Why a claim does not hold."""


@dataclass(frozen=True)
class Words:
    """The words a claim rests on, in their whole sentences.

    `judged` are those that can carry a stance or a value: the buyer's own, or the seller's of the buyer; the reply
    that agrees carries none. `asked`: what the seller asked for, `question`: the words, where the buyer's own answer
    them. `accepted`: the buyer agreed to a proposal. `aside`: the reply answers a later sentence of the seller's turn.
    `of_colleague`: what they say of the authority of another on the buyer's side, or by contradicting another.
    """

    contexts: tuple[Sentence, ...]
    judged: tuple[Sentence, ...]
    voice: Voice
    said_on: date
    asked: frozenset[Asked]
    question: str
    accepted: bool
    aside: bool
    of_colleague: tuple[Found, ...]
    disagreed: bool
    speaker: str
    names: ProductNames


def words_of(claim: Claim, evidence: Sequence[Evidence], conversation: Conversation, names: ProductNames) -> Words:
    """What a claim rests on, by its evidence. Raises Falls where a quote is an instruction to a machine."""
    contexts = tuple(sentence_of(e, conversation) for e in evidence)
    said = claim.evidence_class is EvidenceClass.SAID
    spoken = conversation.utterances[evidence[0].utterance]
    reply = conversation.utterances[evidence[-1].utterance].text
    assented = claim.evidence_class is EvidenceClass.ASSENTED
    return Words(
        contexts=contexts,
        judged=contexts[:-1] if assented else contexts,
        voice=Voice.BUYER if said else Voice.SELLER_OF_BUYER,
        said_on=conversation.took_place.date(),
        asked=asked_before(conversation, spoken, contexts[0]) if said else asked_by(spoken.text),
        question=_question(conversation, spoken, contexts),
        accepted=assented and answer(reply) is Answer.AGREES,
        aside=assented and len(evidence) > 1 and _goes_on(evidence[-2], conversation),
        of_colleague=tuple(_of_colleague(claim.factor, conversation, spoken, contexts[0])) if said else (),
        disagreed=assented and len(contexts) > 1 and replied(contexts[-2].text, reply) is Answer.DISAGREES,
        speaker=spoken.speaker,
        names=names,
    )


def sentence_of(evidence: Evidence, conversation: Conversation) -> Sentence:
    """The whole sentences that a quote touches: a quote cut short must not change what was said."""
    text = conversation.utterances[evidence.utterance].text
    touched = [s for s in sentences(text) if s.start < evidence.end and evidence.start < s.end]
    if not touched:
        raise Falls("the words are no sentence")
    if injections(text[touched[0].start : touched[-1].end]):
        raise Falls("the words address a machine, not the other side")
    start, end = touched[0].start, touched[-1].end
    return Sentence(text[start:end], start, end)


def _of_colleague(factor: Factor, conversation: Conversation, spoken: Utterance, sentence: Sentence) -> Iterator[Found]:
    if factor is Factor.AUTHORITY:
        yield from said_of_colleague(conversation, spoken, sentence)
    if factor in BANT:
        yield from (hit for of, hit in gainsays(conversation, spoken, sentence) if of is factor)


def _goes_on(evidence: Evidence, conversation: Conversation) -> bool:
    """Whether the turn goes on after a quote with another sentence."""
    return evidence.end <= sentences(conversation.utterances[evidence.utterance].text)[-1].start


def _question(conversation: Conversation, spoken: Utterance, contexts: Sequence[Sentence]) -> str:
    question = question_before(conversation, spoken, contexts[0]) if spoken.side is Side.BUYER else None
    return "" if question is None else question.text
