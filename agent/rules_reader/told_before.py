"""Numbers told before the words that count by them: "one per site", "the same number", "so three, one and one"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from agent.compiled import compiled
from agent.conversation import Conversation, Side, Utterance
from agent.rules_reader.spoken_of import LASTS, Place, SpokenOf
from agent.sentences import Sentence, sentences
from agent.stems import Screened
from agent.turns import seller_before
from agent.values.bare_counts import bare_count, says_number
from agent.values.product_names import Mention, ProductNames
from agent.values.quantities import counts_as_before, find_counts, sole_count
from agent.values.shares import says_how_many, shared_among

Counted = tuple[str, int, tuple[Place, ...]]
"""A product, how many of it, and the sentences that say so but for the one at hand."""

_EACH_OF_THEM = compiled(r"\b(?:for|to|in|on)\s+each\s+of\s+them\b", re.IGNORECASE)
_FOR_THEM = compiled(
    r"\b(?:for|in|on|at|to)\s+(?:all\s+)?(?:of\s+)?(?:the|your|those|these)\s+([a-z]+s)\b",
    re.IGNORECASE,
)
_SHARES_OUT = Screened(r"\b(?:each|every|everyone|everybody|per|same|as\s+many)\b")
_RECALLED = compiled(r"\b(?:used to|last time|back then|already|currently)\b", re.IGNORECASE)


def sharing_before(
    conversation: Conversation, utterance: Utterance, sentence: Sentence, mentions: Sequence[Mention]
) -> list[Place]:
    """The sentence before, where it alone says how many ("Two desks. One for each desk.", "Four labs. The same.").

    How many of such there are may have been said some turns ago ("our four sites ...": "One for each site.").
    """
    if not _SHARES_OUT.stands_in(sentence.text) or _RECALLED.search(sentence.text):
        return []
    spoken = [s for s in sentences(utterance.text) if s.end <= sentence.start][-1:]
    if spoken:
        alone, together = (find_counts(sentence.text, mentions, before) for before in ("", spoken[0].text))
        if alone != together:
            return [(utterance, spoken[0])]
    noun = shared_among(sentence.text) or _spoken_of(conversation, utterance, sentence)
    told = _told_how_many(conversation, utterance, sentence, noun) if noun is not None else None
    if told is None or not _counts_by(sentence.text, mentions, told[1].text):
        return []
    return [told]


def _counts_by(text: str, mentions: Sequence[Mention], before: str) -> bool:
    """Whether a sentence counts otherwise with the words before it than alone."""
    if find_counts(text, mentions) != find_counts(text, mentions, before):
        return True
    return not mentions and bare_count(text) != bare_count(text, before)


def _spoken_of(conversation: Conversation, utterance: Utterance, sentence: Sentence) -> str | None:
    """What the seller calls those whom the buyer means by "each of them" ("Would it be for the drivers?")."""
    before = seller_before(conversation, utterance.index) if _EACH_OF_THEM.search(sentence.text) else None
    if before is None or utterance.side is not Side.BUYER:
        return None
    named = _FOR_THEM.findall(before.text)
    return named[-1].lower() if named else None


def _told_how_many(conversation: Conversation, utterance: Utterance, sentence: Sentence, noun: str) -> Place | None:
    """The last sentence before another that says how many there are of those who get one each."""
    for said in reversed(conversation.utterances[max(0, utterance.index - LASTS) : utterance.index + 1]):
        for each in reversed(sentences(said.text)):
            earlier = said.index < utterance.index or each.end <= sentence.start
            if earlier and not each.asks and says_how_many(each.text, noun):
                return said, each
    return None


def as_before(utterance: Utterance, sentence: Sentence, mentions: Sequence[Mention], talk: SpokenOf) -> list[Counted]:
    """The product of which as many are asked for as of the one counted last ("The same number there, please.")."""
    if talk.last_count is None or not counts_as_before(sentence.text):
        return []
    number, place = talk.last_count
    named = tuple(dict.fromkeys(mention.product for mention in mentions)) or talk.asked_of(utterance)
    if len(named) != 1 or sole_count(place[1].text, talk.names.mentions(place[1].text)) != number:
        return []
    return [(product, number, (place, *where)) for product, where in talk.where(named)]


def summed_up(numbers: Sequence[int], utterance: Utterance, talk: SpokenOf) -> list[Counted]:
    """What a seller sums up in the order in which it was asked for, with the sentences that name it."""
    products = talk.in_order_of(numbers, utterance)
    places = tuple(dict.fromkeys(talk.named[product] for product in products))
    named = dict.fromkeys(mention.product for _, said in places for mention in talk.names.mentions(said.text))
    if not products or tuple(named) != products:
        return []
    return [(product, number, places) for product, number in zip(products, numbers, strict=True)]


def said_before(
    conversation: Conversation, utterance: Utterance, counted: Counted, names: ProductNames
) -> tuple[Place, ...]:
    """The buyer's sentence right before a seller who says its number over again, with the name.

    "Ten cameras, please." "Ten of the Duo Camera, then." What names another product says nothing of this one.
    """
    product, number, places = counted
    before = conversation.utterances[utterance.index - 1] if utterance.index and not places else None
    if before is None or utterance.side is not Side.SELLER or before.side is not Side.BUYER:
        return ()
    saying = [each for each in sentences(before.text) if not each.asks and says_number(each.text, number)]
    if not saying or any(mention.product != product for mention in names.mentions(saying[-1].text)):
        return ()
    return ((before, saying[-1]),)


def by_order(numbers: Sequence[int], talk: SpokenOf) -> list[Counted]:
    """How many of each product, told by their places among all that were named ("three of the first")."""
    products = tuple(talk.named)
    if len(products) != len(numbers):
        return []
    places = tuple(dict.fromkeys(talk.named[product] for product in products))
    named = dict.fromkeys(mention.product for _, said in places for mention in talk.names.mentions(said.text))
    if tuple(named) != products:
        return []
    return [(product, number, places) for product, number in zip(products, numbers, strict=True)]
