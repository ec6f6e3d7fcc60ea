"""What a sentence most likely says of a factor, where no phrase of the tables stands in it.

A small linear classifier over words (`agent.learned`, trained by `bench/learn.py` on sentences in the repository). It
is asked only about the buyer's own sentences, and only where the tables found nothing about a factor in the whole
conversation. It has to be sure, and its claim never outweighs words that a table knows.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from agent.claims import Factor, Stance
from agent.conversation import Conversation, Utterance
from agent.learned import answer_features, learned
from agent.sentences import Sentence, sentences
from agent.signs import polarity
from agent.turns import opens_reply, seller_before

OTHER = "other"
SURE = 0.6
"""From which probability on a sentence counts. With 0.6, of 29 factors that it filled in on calls that it had not been
trained on, 21 were right; below 0.5 it fills in more and errs more often."""

FEWEST_WORDS = 3
PATTERN = "likely"
"""Before the factor's name: what the claims of this reader are called."""


class Likely(NamedTuple):
    """What a sentence says of a factor, and how probable that is, 0..1."""

    stance: Stance
    probability: float


def likely(sentence: Sentence, question: str) -> dict[Factor, Likely]:
    """What a buyer's sentence, the answer to `question` ("" for none), most likely says; nothing unless it is sure."""
    text = sentence.text
    if sentence.asks or len(text.split()) < FEWEST_WORDS or polarity.is_hypothetical(text):
        return {}
    return _likely(text, question)


@lru_cache(maxsize=4096)
def _likely(text: str, question: str) -> dict[Factor, Likely]:
    label, probability = max(
        learned("statements").of(answer_features(question, text)).items(), key=lambda entry: entry[1]
    )
    if label == OTHER or probability < SURE:
        return {}
    factor, _, stance = label.rpartition("_")
    return {Factor(factor): Likely(Stance(stance), probability)}


def question_before(conversation: Conversation, utterance: Utterance, sentence: Sentence) -> str:
    """The seller's last question that a sentence answers; "" where it answers none."""
    if not opens_reply(utterance, sentence):
        return ""
    before = seller_before(conversation, utterance.index)
    asked = [s.text for s in sentences(before.text) if s.asks] if before is not None else []
    return asked[-1] if asked else ""


def pattern(factor: Factor) -> str:
    """The name under which a claim about a factor shows where it came from."""
    return f"{PATTERN}.{factor.value}"
