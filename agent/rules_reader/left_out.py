"""What a sentence takes off the list of things asked for ("Actually, drop the panels.")."""

from __future__ import annotations

from collections.abc import Sequence

from agent.conversation import Utterance
from agent.rules_reader.spoken_of import Place, SpokenOf
from agent.sentences import Sentence
from agent.signs.leaving_out import leaves_out, leaves_that_out, left_out_by_order, may_leave_out
from agent.values.product_names import Mention


def left_out(
    utterance: Utterance, sentence: Sentence, mentions: Sequence[Mention], talk: SpokenOf
) -> list[tuple[str, tuple[Place, ...]]]:
    """The products that a sentence takes off the list, each with the sentence that names it where this one does not."""
    text = sentence.text
    if sentence.asks or not may_leave_out(text):
        return []
    named = [mention for mention in mentions if leaves_out(text, mention.start, mention.end)]
    if named:
        parts = dict.fromkeys(mention.product for mention in named if mention.partial)
        return [*((mention.product, ()) for mention in named if not mention.partial), *talk.where(tuple(parts))]
    place = left_out_by_order(text)
    if place is not None:
        fits = talk.listed_lately(utterance) and place < len(talk.listed)
        return talk.where((talk.listed[place],)) if fits else []
    if leaves_that_out(text) and all(mention.partial for mention in mentions):
        lone = tuple(talk.named) if len(talk.named) == 1 else ()
        return talk.where(tuple(mention.product for mention in mentions) or talk.asked_of(utterance) or lone)
    return []
