"""Claims about what the buyer asks for: products, and how many of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from agent.claims import Claim, EvidenceClass, Factor, Quote, Stance
from agent.conversation import Conversation, Side, Utterance
from agent.sentences import Sentence, sentences
from agent.signs import change, polarity
from agent.turns import Answer, invites_reply, reply_to, seller_before
from agent.values.product_names import Mention, ProductNames
from agent.values.quantities import Count, Scope, bare_count, find_counts

_INTEREST = re.compile(
    r"\b(?:interest\w*|looking (?:at|into|for|to)|consider\w*|need\w*|want\w*|acquir\w*|purchas\w*|order\w*|buy\w*|inquir\w*|enquir\w*|"
    r"ask\w*|mention\w*|request\w*|explor\w*|shown|think\w* of|evaluat\w*|quot\w*|your)\b",
    re.IGNORECASE,
)
_AGENDA = re.compile(
    r"\b(?:let['’]?s (?:start|begin|talk|discuss|dive|move)|start(?:ing)? with|moving on to|regarding|as for|about (?:the|our|your)|"
    r"next (?:up|is)|lastly|finally|and (?:then )?(?:for|there['’]?s) the|turning to|when it comes to|on to)\b",
    re.IGNORECASE,
)
_YOU = re.compile(r"\byou(?:r|rs|['’]\w+)?\b", re.IGNORECASE)
_NO_REQUEST = re.compile(
    r"\b(?:minimum order|discounts?|other (?:customers?|clients?)|(?:customers?|clients?) (?:of ours|who|have|use)|sold|in stock|per pallet|case stud\w+)\b",
    re.IGNORECASE,
)
_UNIT_PRICE = re.compile(
    r"[$€£]\s?[\d.,]+\s*(?:USD|EUR|dollars?|euros?)?\s+(?:for|per)\s+(?:an?|one|each|every|the)?\s*$", re.IGNORECASE
)
_ASKS_HOW_MANY = re.compile(r"\b(?:how many|quantit\w+|number of|what volume|how much of)\b", re.IGNORECASE)


@dataclass
class _Talk:
    """What the talk is about so far: the products last named, and where, and those named together before."""

    latest: list[tuple[Utterance, Sentence, Mention]] = field(default_factory=list)
    listed: list[str] = field(default_factory=list)
    named: set[str] = field(default_factory=set)

    def note(self, utterance: Utterance, sentence: Sentence, mentions: Sequence[Mention]) -> None:
        mentions = [mention for mention in mentions if not mention.partial]
        if not mentions:
            return
        self.latest = [(utterance, sentence, m) for m in mentions]
        products = list(dict.fromkeys(m.product for m in mentions))
        self.named.update(products)
        if len(products) > 1:
            self.listed = products

    def where(self, product: str) -> tuple[Utterance, Sentence] | None:
        return next(((u, s) for u, s, m in self.latest if m.product == product), None)


def read_requests(conversation: Conversation, names: ProductNames) -> Iterator[Claim]:
    """Claims about products the buyer asks for, and their quantities where somebody names them."""
    if not names:
        return
    talk = _Talk()
    for utterance in conversation.utterances:
        for sentence in sentences(utterance.text):
            mentions = names.mentions(sentence.text)
            if utterance.side is not Side.UNKNOWN:
                for asked in _asked_for(conversation, utterance, sentence, mentions, talk):
                    yield from _judged(conversation, utterance, sentence, asked)
            talk.note(utterance, sentence, mentions)


@dataclass(frozen=True)
class _Asked:
    """A product asked for, or declined; `origins` are the sentences it rests on."""

    product: str
    stance: Stance
    origins: tuple[tuple[Utterance, Sentence], ...]


def _asked_for(
    conversation: Conversation, utterance: Utterance, sentence: Sentence, mentions: Sequence[Mention], talk: _Talk
) -> Iterator[_Asked]:
    """Products asked for in one sentence, with the other sentence that names them where this one says "four of those"."""
    here = ((utterance, sentence),)
    counted: set[str] = set()
    whole = [mention for mention in mentions if not mention.partial]
    for count in _counts(conversation, utterance, sentence, mentions):
        for product, elsewhere in _meant(count, whole, talk):
            counted.add(product)
            yield _Asked(product, Stance.FOR, (*elsewhere, *here))
    for mention in mentions:
        if mention.partial or mention.product in counted:
            continue
        if utterance.side is Side.BUYER:
            negated = polarity.is_negated(polarity.clause_before(sentence.text, mention.start))
            yield _Asked(mention.product, Stance.AGAINST if negated and not sentence.asks else Stance.FOR, here)
        elif _AGENDA.search(sentence.text) or (_YOU.search(sentence.text) and _INTEREST.search(sentence.text)):
            yield _Asked(mention.product, Stance.FOR, here)


def _counts(
    conversation: Conversation, utterance: Utterance, sentence: Sentence, mentions: Sequence[Mention]
) -> list[Count]:
    if _NO_REQUEST.search(sentence.text):
        return []
    counts = [c for c in find_counts(sentence.text, mentions) if not _UNIT_PRICE.search(sentence.text[: c.start])]
    before = seller_before(conversation, utterance.index) if utterance.side is Side.BUYER else None
    if not counts and before is not None and _ASKS_HOW_MANY.search(before.text):
        bare = bare_count(sentence.text)
        return [bare] if bare else []
    corrected = change.corrected_count(sentence.text) if not counts and utterance.side is Side.BUYER else None
    return counts if corrected is None else [Count(0, 0, corrected, Scope.SPOKEN_OF)]


def _meant(
    count: Count, mentions: Sequence[Mention], talk: _Talk
) -> list[tuple[str, tuple[tuple[Utterance, Sentence], ...]]]:
    """The products that a count counts, each with where it is named if not in this sentence."""
    if count.scope is Scope.NAMED:
        return [(product, ()) for product in count.products]
    if count.scope is Scope.OTHERS:
        here = {m.product for m in mentions}
        return [(p, _elsewhere(talk, p)) for p in talk.listed if p not in here and talk.where(p)]
    if count.scope is Scope.EACH:
        earlier = list(dict.fromkeys(m.product for m in mentions if m.end <= count.start))
        return [(p, ()) for p in earlier] or [(p, _elsewhere(talk, p)) for p in _latest(talk)]
    preceding = [m.product for m in mentions if m.end <= count.start]
    if preceding:
        return [(preceding[-1], ())]
    topic = _latest(talk)
    return [(topic[0], _elsewhere(talk, topic[0]))] if len(topic) == 1 else []


def _latest(talk: _Talk) -> list[str]:
    return list(dict.fromkeys(m.product for _, _, m in talk.latest))


def _elsewhere(talk: _Talk, product: str) -> tuple[tuple[Utterance, Sentence], ...]:
    where = talk.where(product)
    return (where,) if where else ()


def _judged(conversation: Conversation, utterance: Utterance, sentence: Sentence, asked: _Asked) -> Iterator[Claim]:
    """The claim with its class: said by the buyer, or said by the seller and agreed to or let stand."""
    quotes = tuple(Quote(utterance=u.index, text=s.text) for u, s in asked.origins)
    if utterance.side is Side.BUYER:
        yield _claim(asked, EvidenceClass.SAID, quotes)
        return
    reply = reply_to(conversation, utterance.index)
    if reply is None or reply.answer is Answer.DISAGREES:
        return
    if reply.answer is Answer.AGREES and invites_reply(utterance, sentence):
        agreed = Quote(utterance=reply.utterance.index, text=reply.sentence.text)
        yield _claim(asked, EvidenceClass.ASSENTED, (*quotes, agreed))
    else:
        yield _claim(asked, EvidenceClass.REPORTED, quotes)


def _claim(asked: _Asked, evidence_class: EvidenceClass, quotes: tuple[Quote, ...]) -> Claim:
    return Claim(
        factor=Factor.REQUEST,
        stance=asked.stance,
        evidence_class=evidence_class,
        quotes=quotes,
        subject=asked.product,
        pattern="request",
    )
