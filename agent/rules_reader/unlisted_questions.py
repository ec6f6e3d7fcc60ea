"""What the seller asked for right before the buyer's words, where no price list says what is for sale."""

from __future__ import annotations

import re

from agent.compiled import compiled
from agent.conversation import Conversation, Utterance
from agent.sentences import Sentence, sentences
from agent.signs.questions import Asked, asked_by
from agent.turns import seller_before
from agent.values.counts import counts_something
from agent.values.unlisted import counts_of, same_thing, thing_name
from agent.values.unlisted_talk import asked_thing

_HOW_MANY = compiled(
    r"\b(?:how many|what (?:quantity|number)|how much(?: of (?:it|that|this|them))?(?= (?:(?:do|would|will|are|did) (?:you|ye)\b|then\b)|\?)|how much of|number of|(?:the )?one,? or (?:two|more|several))\b",
    re.IGNORECASE,
)
_ARE_THERE = compiled(
    r"\bhow many\b[^?]{0,40}\b(?:have you|do you (?:\w+ )?(?:have|run|use|own|employ|operate|keep|lose|make|sell)|are there|did you|"
    r"you['’]ve|you have|got)\b(?! in mind)",
    re.IGNORECASE,
)
"""A question for how many there are already."""
_COUNTED = compiled(
    r"\bhow many\s+(?:(?:um+|uh+|er+|of|the|your|those|these|more|new)\s+)*(?P<words>[a-z-]+(?:\s+[a-z-]+){0,3})",
    re.IGNORECASE,
)
_NO_NOUN = compiled(
    r"(?:do|does|would|will|should|are|is|were|did|you|we|they|them|units?|pieces?|um+|uh+|er+|shall|can|may|might|in|have|to|for|and|roughly)\b",
    re.IGNORECASE,
)
_ASKS_WISH = compiled(
    r"\b(?:need\w*|want\w*|like|after|yes|sure|which(?= (?:ones?|kind|model|type|size|sort|of)\b|\?)|what (?:kind|sort|size|colou?r|model|type)|look\w*|order|help|do for you|interest\w*|mind|one or|how many|quantity|think\w*|get you|offer|call\w*|about)\b",
    re.IGNORECASE,
)
"""What a question for a wish says."""


def asks_how_many(conversation: Conversation, utterance: Utterance, sentence: Sentence, thing: str) -> bool:
    """Whether the sentence is the first after the seller asked how many are wanted, of that thing or of nothing named."""
    before = seller_before(conversation, utterance.index)
    first = sentences(utterance.text)[0].start == sentence.start
    if not first or before is None or _HOW_MANY.search(before.text) is None or _ARE_THERE.search(before.text):
        return False
    asked = asked_thing(before.text)
    return same_thing(asked, thing) if asked is not None else not _counts_others(before.text, thing)


def _counts_others(text: str, thing: str) -> bool:
    """Whether a question for a number names something else ("how many weeks?", "how many people work there?")."""
    match = _COUNTED.search(text)
    if match is None:
        return False
    nouns: list[str] = []
    for word in match["words"].split():
        if _NO_NOUN.fullmatch(word):
            break
        nouns.append(word)
        if word.lower().endswith("s"):
            break
    if not nouns or counts_of(nouns[-1].removesuffix("s")):
        return False
    name = thing_name(" ".join(nouns), plural=True)
    return name is None or not same_thing(name, thing)


def asks_another_number(conversation: Conversation, utterance: Utterance) -> bool:
    """Whether the seller's last words before ask for money, a time, or how many there are of something."""
    before = seller_before(conversation, utterance.index)
    last = sentences(before.text)[-1].text if before is not None else ""
    return _HOW_MANY.search(last) is not None or not asked_by(last).isdisjoint({Asked.AMOUNT, Asked.TIME})


def asks_otherwise(conversation: Conversation, utterance: Utterance) -> bool:
    """Whether the seller's last words before ask, and for nothing that a buyer wishes."""
    before = seller_before(conversation, utterance.index)
    last = sentences(before.text)[-1:] if before is not None else ()
    return any(_ARE_THERE.search(each.text) or (each.asks and not _asks_for_thing(each.text)) for each in last)


def _asks_for_thing(text: str) -> bool:
    """Whether a question asks for what somebody wants, or says a number itself ("So one of the small ones?")."""
    return _ASKS_WISH.search(text) is not None or counts_something(text)
