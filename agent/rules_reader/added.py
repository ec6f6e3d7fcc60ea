"""What a sentence asks for on top of what was counted before it ("And one more of those.")."""

from __future__ import annotations

from collections.abc import Sequence

from agent.conversation import Side, Utterance
from agent.rules_reader.spoken_of import SpokenOf
from agent.rules_reader.told_before import Counted
from agent.sentences import Sentence
from agent.values.added import added_count
from agent.values.product_names import Mention


def added(utterance: Utterance, sentence: Sentence, mentions: Sequence[Mention], talk: SpokenOf) -> list[Counted]:
    """The product of which the buyer asks for more, how many that makes, and all sentences that count it."""
    if not talk.told_at or utterance.side is not Side.BUYER or sentence.asks:
        return []
    more = added_count(sentence.text, named=bool(mentions))
    products = tuple(dict.fromkeys(mention.product for mention in mentions)) or talk.meant(utterance)
    if more is None or len(products) != 1 or products[0] not in talk.told_at:
        return []
    return [(products[0], talk.counted[products[0]] + more, talk.told_at[products[0]])]
