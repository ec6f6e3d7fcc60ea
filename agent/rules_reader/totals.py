"""Numbers of units of all products together: "That comes to fifteen licences", "Four days should do for ten units"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from agent.compiled import compiled
from agent.conversation import Side, Utterance
from agent.rules_reader.spoken_of import SpokenOf
from agent.sentences import Sentence
from agent.signs import change
from agent.turns import Answer, answer
from agent.values.counts import UNIT, Count, Scope
from agent.values.product_names import Mention

_COMES_TO = compiled(
    r"\b(?:(?:that|this|it|which|they|we)(?:['’]s| is| was|['’]d be| would be| will be|['’]ll be| makes?| comes? to|"
    r" gives us|['’]re at|['’]d be at)|makes?|comes? to|amounts? to|adds? up to|sums? up to|brings? (?:us|you|it) to|"
    r"works? out (?:at|as|to)|altogether|all told|together,?|total(?:ling)?(?: of)?)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
ADDS_UP = compiled(
    rf"\b(?:makes?|comes?\s+to|in\s+(?:all|total)|altogether)\b.*\b(?:{UNIT})\b|\baltogether\b", re.IGNORECASE
)
"""A number of units of everything ("That makes ten units.")."""
_THE = compiled(r"\b(?:the|your|our)\s+$", re.IGNORECASE)
"""Before a number that was told already."""
_OF_THE_ORDER = compiled(
    r"\b(?:days?|weeks?|months?|schedule|time ?frame|timeline|deadline|budgets?|"
    r"(?:your|that|the) (?:sum|money|figure|amount|limit))\b",
    re.IGNORECASE,
)
"""What holds for everything that is ordered: its time, and the money for it."""
_UNITS = compiled(rf"\b(?:{UNIT})\b", re.IGNORECASE)


def sums_up(
    count: Count, utterance: Utterance, sentence: Sentence, mentions: Sequence[Mention], talk: SpokenOf
) -> bool:
    """Whether a count says how many units there are of all products together ("That comes to fifteen licences")."""
    if count.scope is not Scope.SPOKEN_OF:
        return False
    before = sentence.text[: count.start]
    if utterance.side is Side.SELLER and (_COMES_TO.search(before) or _of_all(count, utterance, sentence, talk)):
        return not mentions or _COMES_TO.search(before) is not None
    if sentence.asks and utterance.side is Side.BUYER and talk.is_sum(count.number):
        return True
    if mentions or not talk.is_otherwise(count.number, utterance):
        return False
    replied = Answer.AGREES if utterance.side is Side.SELLER else answer(utterance.text)
    if talk.is_sum(count.number) and (replied is Answer.AGREES or _counts_units(count, sentence)):
        return replied is not Answer.DISAGREES
    return replied is Answer.AGREES and _THE.search(before) is not None


def _counts_units(count: Count, sentence: Sentence) -> bool:
    """Whether a number stands with a general word for what is sold, in words that put nothing right."""
    named = _UNITS.search(sentence.text, count.start, count.end) is not None
    return named and change.corrected_count(sentence.text) is None


def _of_all(count: Count, utterance: Utterance, sentence: Sentence, talk: SpokenOf) -> bool:
    """Whether a seller speaks of more units than the buyer counted ("Four days should be fine for ten units").

    Where what was named last is not counted yet, a time says that all products are meant, and so does "the ten units".
    """
    counted = [talk.counted.get(product, 0) for product in talk.meant(utterance)]
    if sentence.asks or len(counted) != 1:
        return False
    if counted[0]:
        return counted[0] < count.number
    told_before = _THE.search(sentence.text[: count.start]) or _OF_THE_ORDER.search(sentence.text)
    return told_before is not None and 0 < sum(talk.counted.values()) < count.number
