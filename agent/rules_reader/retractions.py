"""Claims that the buyer takes back what was said before, without putting anything in its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from agent.claims import Claim, Factor, Quote
from agent.conversation import Conversation, Side, Utterance
from agent.sentences import Sentence, sentences
from agent.signs import change
from agent.turns import opens_reply, seller_before
from agent.values.product_names import ProductNames

Place = tuple[Utterance, Sentence]


def read_retractions(conversation: Conversation, names: ProductNames) -> Iterator[Claim]:
    """One claim for each factor, and each product, that a sentence of the buyer takes back.

    What is taken back stands in the sentence itself, else in the buyer's sentence before it, else in what the seller
    said just before.
    """
    for utterance in conversation.utterances:
        if utterance.side is not Side.BUYER:
            continue
        for place, sentence in enumerate(sentences(utterance.text)):
            if change.takes_back(sentence):
                yield from _taken_back(conversation, (utterance, sentence), place, names)


def _taken_back(conversation: Conversation, here: Place, place: int, names: ProductNames) -> Iterator[Claim]:
    for where in ((), *_before(conversation, here, place)):
        spoken = [sentence for _, sentence in where] or [here[1]]
        claims = list(_claims((*where, here), spoken, names))
        if claims:
            yield from claims
            return


def _before(conversation: Conversation, here: Place, place: int) -> Iterator[tuple[Place, ...]]:
    utterance, sentence = here
    if place:
        yield ((utterance, sentences(utterance.text)[place - 1]),)
    seller = seller_before(conversation, utterance.index)
    if seller is not None and opens_reply(utterance, sentence):
        yield from (((seller, said),) for said in reversed(sentences(seller.text)[-2:]))


def _claims(where: Sequence[Place], spoken: Sequence[Sentence], names: ProductNames) -> Iterator[Claim]:
    quotes = tuple(Quote(utterance=utterance.index, text=sentence.text) for utterance, sentence in where)
    factors = frozenset[Factor]().union(*(change.topics(sentence) for sentence in spoken))
    for factor in Factor:
        if factor in factors:
            yield Claim(factor=factor, quotes=quotes, takes_back=True, pattern="retraction")
    products = dict.fromkeys(mention.product for each in spoken for mention in names.mentions(each.text))
    for product in products if not factors else ():
        yield Claim(factor=Factor.REQUEST, quotes=quotes, subject=product, takes_back=True, pattern="retraction")
