"""A second opinion on the four factors, by a small classifier over words (`agent.signs.likely`).

1. Words in which a sign stands, but which the classifier takes for anything else, only lean: "it's the director's
   decision, so they say" holds a sign and decides nothing.
2. A factor of which no sign speaks plainly is read from the sentence that most likely does, if that is sure. Where
   signs lean the other way, it has to be surer, and then they fall.

Its claims never outweigh plain words, of this conversation or of another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from agent.claims import BANT, Claim, EvidenceClass, Factor, Quote
from agent.conversation import Conversation, Side, Utterance
from agent.sentences import Sentence, sentences
from agent.signs.likely import SURE, SURER, Likely, doubts, likely, pattern, question_before

_Place = tuple[Utterance, Sentence]


def with_second_opinion(conversation: Conversation, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims once the classifier was heard, its own ones at the end."""
    weighed = [_weighed(claim, conversation) for claim in claims]
    plain = {claim.factor for claim in weighed if claim.direct}
    added = dict(_read(conversation, [factor for factor in BANT if factor not in plain]))
    own: list[Claim] = []
    for factor, (found, place) in added.items():
        leaning = [claim for claim in weighed if claim.factor is factor]
        if leaning and (found.probability < SURER or all(claim.stance is found.stance for claim in leaning)):
            continue
        weighed = [claim for claim in weighed if claim.factor is not factor]
        own.append(_claim(factor, found, place))
    return (*weighed, *own)


def _weighed(claim: Claim, conversation: Conversation) -> Claim:
    """A claim about what the buyer said, which only leans where the classifier takes the words for something else."""
    if claim.factor not in BANT or not claim.direct or claim.takes_back:
        return claim
    if claim.evidence_class is not EvidenceClass.SAID:
        return claim
    utterance = conversation.utterances[claim.quotes[-1].utterance]
    sentence = next((s for s in sentences(utterance.text) if s.text == claim.quotes[-1].text), None)
    if sentence is None:
        return claim
    question = question_before(conversation, utterance, sentence)
    doubted = doubts(sentence, question, claim.factor, claim.stance)
    return claim.model_copy(update={"direct": False}) if doubted else claim


def _read(conversation: Conversation, factors: Sequence[Factor]) -> Iterator[tuple[Factor, tuple[Likely, _Place]]]:
    """For each of some factors the sentence that most likely speaks of it, if one surely does."""
    best: dict[Factor, tuple[Likely, _Place]] = {}
    for utterance, sentence in _buyers(conversation) if factors else ():
        for factor, found in likely(sentence, question_before(conversation, utterance, sentence)).items():
            if found.probability >= SURE and (factor not in best or found.probability > best[factor][0].probability):
                best[factor] = (found, (utterance, sentence))
    for factor in factors:
        if factor in best:
            yield factor, best[factor]


def _buyers(conversation: Conversation) -> Iterator[_Place]:
    for utterance in conversation.utterances:
        if utterance.side is Side.BUYER:
            for sentence in sentences(utterance.text):
                yield utterance, sentence


def _claim(factor: Factor, found: Likely, place: _Place) -> Claim:
    utterance, sentence = place
    return Claim(
        factor=factor,
        stance=found.stance,
        quotes=(Quote(utterance=utterance.index, text=sentence.text),),
        direct=False,
        pattern=pattern(factor),
    )
