"""What a sentence most likely says of a factor, by the words it holds.

A small linear classifier (`agent.learned`, trained by `bench/learn.py` on sentences in the repository), asked about the
buyer's own sentences only. The tables of phrases are exact and know few of the ways in which a thing can be said; this
one is not exact and knows more of them. How sure it has to be was chosen on conversations that it had not seen.
"""

from __future__ import annotations

from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from agent.claims import BANT, LIKELY, Factor, Stance
from agent.conversation import Conversation, Utterance
from agent.learned import statements
from agent.learned.words import answer_features
from agent.sentences import Sentence, sentences
from agent.signs import polarity
from agent.signs.money import names_only_thresholds
from agent.signs.money_sign import doubts_having, speaks_of_own_money
from agent.turns import opens_reply, seller_before

OTHER = "other"

SURE = 0.5
"""From which probability on a sentence is more likely than not to say what it is taken for."""

_COUNTS = {
    (Factor.BUDGET, Stance.FOR): 0.3,
    (Factor.BUDGET, Stance.AGAINST): 0.3,
    (Factor.AUTHORITY, Stance.FOR): 0.4,
    (Factor.AUTHORITY, Stance.AGAINST): 0.5,
    (Factor.NEED, Stance.FOR): 0.3,
    (Factor.NEED, Stance.AGAINST): 0.5,
    (Factor.TIMELINE, Stance.FOR): 0.3,
    (Factor.TIMELINE, Stance.AGAINST): 0.5,
}
"""From which probability on a sentence counts where no sign speaks of a factor. Plain talk of teams and of what runs
well sounds like somebody else's decision or no need; a word on money or time says little else."""

_LEAST = min(_COUNTS.values())
"""Below which probability of everything a sentence counts for nothing."""

SURER = 0.7
"""From which probability on it counts against signs that only lean the other way."""

_DOUBTED = {
    (Factor.BUDGET, Stance.AGAINST): 0.02,
    (Factor.AUTHORITY, Stance.AGAINST): 0.02,
    (Factor.NEED, Stance.AGAINST): 0.02,
    (Factor.TIMELINE, Stance.AGAINST): 0.1,
}
_DOUBTED_ELSE = 0.005
"""Below which probability a sign in a sentence only leans. A denial that nobody meant costs most."""

_NAMES_A_VALUE = frozenset({(Factor.BUDGET, Stance.FOR), (Factor.TIMELINE, Stance.FOR)})
"""What mostly rests on an amount or a time, which stands in the words, however they are put."""

REVERSED = 0.02
"""Below which probability a sign falls, if its sentence surely says the opposite."""

UNLIKELY = 0.1
"""Below which probability a sign falls, if its sentence more likely than not says the opposite by itself: an answer
also says what its question does."""

HARDLY = 0.2
"""Below which probability a sign falls beside one of the opposite stance that is more likely meant than not."""

MEANT = 0.001
"""Below which probability words say nothing, though a sign speaks plainly in them."""

DISMISSED = 0.02
"""Below which probability a sign that only leans says nothing."""

_DISMISSED = {"need.befalls": 0.005}
"""What befell stands in words of any kind, few of which were ever taught: they need to be less likely to say nothing."""

FEWEST_WORDS = 3


class Question(NamedTuple):
    """A question of the seller: the index of its utterance, and its words."""

    utterance: int
    text: str


class Likely(NamedTuple):
    """What a sentence says of a factor, and how probable that is, 0..1."""

    stance: Stance
    probability: float


def likely(sentence: Sentence, question: str) -> dict[Factor, Likely]:
    """For each factor of which a buyer's sentence, the answer to `question` ("" for none), likely enough speaks, what
    it says. A question or a mere supposition says nothing."""
    text = sentence.text
    if sentence.asks or len(text.split()) < FEWEST_WORDS or polarity.is_hypothetical(text):
        return {}
    chances = _chances(text, question)
    if max(chances.values()) < _LEAST:
        return {}
    found = {}
    for factor, stances in _LABELS.items():
        likeliest = max((Likely(stance, chances[called]) for stance, called in stances), key=itemgetter(1))
        if likeliest.probability >= _COUNTS[factor, likeliest.stance]:
            found[factor] = likeliest
    budget = found.get(Factor.BUDGET)
    if budget is not None and budget.stance is Stance.FOR and not _may_speak_for_money(text):
        del found[Factor.BUDGET]
    return found


def _may_speak_for_money(text: str) -> bool:
    return speaks_of_own_money(text) and not doubts_having(text) and not names_only_thresholds(text)


def chance_of(sentence: Sentence, question: str, factor: Factor, stance: Stance) -> float:
    """How probable it is, 0..1, that a buyer's sentence speaks for, or against, a factor."""
    return _chances(sentence.text, question)[label(factor, stance)]


def doubted(factor: Factor, stance: Stance) -> float:
    """Below which probability, 0..1, a sign for or against a factor only leans."""
    return _DOUBTED.get((factor, stance), _DOUBTED_ELSE)


def dismissed(sign: str) -> float:
    """Below which probability, 0..1, a sign that only leans says nothing."""
    return _DISMISSED.get(sign, DISMISSED)


def may_fall(factor: Factor, stance: Stance) -> bool:
    """Whether a sign may fall for what the classifier says; one that mostly rests on an amount or a time never does."""
    return (factor, stance) not in _NAMES_A_VALUE


def label(factor: Factor, stance: Stance) -> str:
    """What the training data call a stance on a factor: "budget_for"."""
    return f"{factor.value}_{stance.value}"


_LABELS = {factor: tuple((stance, label(factor, stance)) for stance in Stance) for factor in BANT}


def question_before(conversation: Conversation, utterance: Utterance, sentence: Sentence) -> Question | None:
    """The seller's last question that a sentence answers; None where it answers none."""
    if not opens_reply(utterance, sentence):
        return None
    before = seller_before(conversation, utterance.index)
    asked = [s.text for s in sentences(before.text) if s.asks] if before is not None else []
    return Question(before.index, asked[-1]) if before is not None and asked else None


def pattern(factor: Factor) -> str:
    """The name under which a claim about a factor shows where it came from."""
    return f"{LIKELY}{factor.value}"


@lru_cache(maxsize=4096)
def _chances(text: str, question: str) -> dict[str, float]:
    return statements().each(answer_features(question, text))
