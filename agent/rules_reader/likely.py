"""Claims about factors that no sign speaks of: the sentence that most likely does, by a small classifier."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from agent.claims import BANT, Claim, Factor, Quote
from agent.conversation import Conversation, Side, Utterance
from agent.sentences import Sentence, sentences
from agent.signs.likely import Likely, likely, pattern, question_before

_SPOKEN_OF = {Factor.BUDGET_AMOUNT: Factor.BUDGET, Factor.WANTED_BY: Factor.TIMELINE, Factor.LEAD_TIME: Factor.TIMELINE}

_Place = tuple[Utterance, Sentence]


def read_likely(conversation: Conversation, claims: Sequence[Claim]) -> Iterator[Claim]:
    """One claim for each of the four factors that no claim is about, if the buyer surely said something of it."""
    known = {_SPOKEN_OF.get(claim.factor, claim.factor) for claim in claims}
    missing = [factor for factor in BANT if factor not in known]
    best: dict[Factor, tuple[Likely, _Place]] = {}
    for utterance, sentence in _buyers(conversation) if missing else ():
        for factor, found in likely(sentence, question_before(conversation, utterance, sentence)).items():
            if factor not in best or found.probability > best[factor][0].probability:
                best[factor] = (found, (utterance, sentence))
    for factor in missing:
        if factor in best:
            yield _claim(factor, *best[factor])


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
