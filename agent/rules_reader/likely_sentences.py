"""The buyer's sentences that the classifier takes for something, and the claims that are made of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from itertools import zip_longest
from typing import NamedTuple

from agent.claims import Claim, EvidenceClass, Factor, Quote
from agent.compiled import compiled
from agent.conversation import Conversation, Side, Utterance
from agent.injections import injections
from agent.rules_reader.asides import is_aside
from agent.sentences import Sentence, sentences
from agent.signs.form_fields import left_open
from agent.signs.likely import Likely, Question, likely, pattern, question_before
from agent.turns import reply_to

SHORT = 8
"""An answer of fewer words rests on its question, which is then evidence too."""

MOST = 4
"""How many sentences that say the same are kept for one factor, but for those in one turn with them."""


class Place(NamedTuple):
    """Where a sentence stands, as the quote of it, and what was asked before it."""

    utterance: Utterance
    words: Quote
    question: Question | None


Found = tuple[Likely, Place]

_TAKES_BACK = compiled(r"(?:but|however|although|though|still|nevertheless|then again)\b", re.IGNORECASE)


def heard(conversation: Conversation, retractions: Set[Quote]) -> dict[Factor, list[Found]]:
    """What the buyer's sentences more likely than not say of each factor; what takes something back says nothing."""
    found_of: dict[Factor, list[Found]] = {}
    for utterance, sentence in _buyers(conversation):
        question = question_before(conversation, utterance, sentence)
        said = likely(sentence, "" if question is None else question.text)
        if said and not injections(sentence.text) and not left_open(sentence.text):
            words = Quote.trusting(utterance=utterance.index, text=sentence.text)
            for factor, found in said.items() if words not in retractions else ():
                if not is_aside(conversation, words, factor, found.stance):
                    found_of.setdefault(factor, []).append((found, Place(utterance, words, question)))
    return found_of


def claim_of(factor: Factor, found: Likely, place: Place, conversation: Conversation) -> Claim:
    utterance, words, question = place
    quotes = [words]
    evidence_class = EvidenceClass.SAID
    if question is not None and len(words.text.split()) < SHORT and _replies(utterance, question, conversation):
        quotes.insert(0, Quote(utterance=question.utterance, text=question.text))
        evidence_class = EvidenceClass.ASSENTED
    return Claim(
        factor=factor,
        stance=found.stance,
        evidence_class=evidence_class,
        quotes=tuple(quotes),
        direct=False,
        pattern=pattern(factor),
    )


def _buyers(conversation: Conversation) -> Iterator[tuple[Utterance, Sentence]]:
    """The buyer's sentences but those that the next one takes back: "It works as it is. But we lose orders." """
    for utterance in conversation.utterances:
        if utterance.side is Side.BUYER:
            spoken = sentences(utterance.text)
            for sentence, after in zip_longest(spoken, spoken[1:]):
                if after is None or not _TAKES_BACK.match(after.text):
                    yield utterance, sentence


def _replies(utterance: Utterance, question: Question, conversation: Conversation) -> bool:
    reply = reply_to(conversation, question.utterance)
    return reply is not None and reply.utterance.index == utterance.index
