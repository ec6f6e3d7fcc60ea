"""Claims about what the buyer asks for: products, and how many of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agent.claims import Claim, EvidenceClass, Factor, Quote, Stance
from agent.compiled import compiled
from agent.conversation import Conversation, Side, Utterance
from agent.rules_reader.added import added
from agent.rules_reader.left_out import left_out
from agent.rules_reader.number_questions import asks_for_another_number
from agent.rules_reader.spoken_of import Place, SpokenOf
from agent.rules_reader.told_before import Counted, as_before, by_order, said_before, sharing_before, summed_up
from agent.rules_reader.totals import ADDS_UP, sums_up
from agent.sentences import Sentence, sentences
from agent.signs import change, polarity
from agent.signs.money_put_right import recounted_amounts
from agent.stems import Screened
from agent.turns import Answer, invites_reply, opens_reply, reply_to, seller_before
from agent.values.bare_counts import (
    answered_count,
    bare_count,
    by_ordinals,
    concluded_count,
    counts_in_order,
    counts_nothing_else,
    echoed_count,
    repeated_count,
    settled_count,
    wished_count,
)
from agent.values.counts import UNIT, Count, Scope, counts_something
from agent.values.product_names import Mention, ProductNames
from agent.values.quantities import find_counts
from agent.values.single_things import asks_for_one

_INTEREST = Screened(
    r"\b(?:interest\w*|looking (?:at|into|for|to)|consider\w*|need\w*|want\w*|acquir\w*|purchas\w*|order\w*|buy\w*|inquir\w*|enquir\w*|"
    r"ask\w*|mention\w*|request\w*|explor\w*|shown|think\w* of|evaluat\w*|quot\w*|your)\b"
)
_AGENDA = Screened(
    r"\b(?:let['’]?s (?:start|begin|talk|discuss|dive|move)|start(?:ing)? with|moving on to|regarding|as for|about (?:the|our|your)|"
    r"next (?:up|is)|lastly|finally|and (?:then )?(?:for|there['’]?s) the|turning to|when it comes to|on to)\b"
)
_YOU = compiled(r"\byou(?:r|rs|['’]\w+)?\b", re.IGNORECASE)
_NO_REQUEST = Screened(
    r"\b(?:(?:I|we)(?:['’]d| had) (?:thought|planned|reckoned|figured)(?: (?:of|on|with))? [\w ]{1,20}, but|but (?:that|this|it) was (?:before|last|when|in)|(?:first|originally|initially|at first),? (?:I|we) (?:had )?(?:thought|wanted|planned|assumed|asked|reckoned)|minimum order|discounts?|other (?:customers?|clients?)|(?:customers?|clients?) (?:of ours|who|have|use)|sold|in stock|per pallet|case stud\w+)\b"
)
_UNIT_PRICE = compiled(
    r"[$€£]\s?[\d.,]+\s*(?:USD|EUR|dollars?|euros?)?\s+(?:for|per)\s+(?:an?|one|each|every|the)?\s*$", re.IGNORECASE
)
_NOT_NEEDED = compiled(
    r"\b(?:don['’]?t|do not|won['’]?t|wouldn['’]?t|never)\s+(?:really\s+|actually\s+)?(?:need|want|take)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_OFFER = Screened(
    r"\b(?:would you (?:also |perhaps |maybe )?(?:like|be interested|be open|consider|care|want)|(?:can|could|may) I (?:also )?(?:interest|"
    r"tempt|mention|suggest|show|offer)|have you (?:also |ever )?(?:considered|thought|looked)|(?:shall|should) (?:I|we) (?:also )?(?:add|"
    r"include|put)|(?:do|did) you (?:also )?(?:know|want|need)|what about adding|how about|"
    r"(?:would|will|could|might) (?:an?|one|two|\w+) [\w ]{0,20}?(?:cover|be enough|suffice|do)|or (?:do|would|will) you (?:need|require|want|like|prefer))\b"
)
"""A question that offers something counts only where the buyer takes it up."""
_ASKS_HOW_MANY = Screened(
    rf"\b(?:how many(?:\s+of\s+(?:them|those|these|the|our)|\s+(?:{UNIT})\b|\s*\?|\s+(?:(?:do|would|will|should|are|did|might|can) (?:you|we|I)|(?:would|will|should|is|was) (?:that|it|this)(?: be)?)\b|"
    r"[^?]{0,60}\b(?:use|using|(?:work|run) (?:with|on)|operate|need\w*|equip\w*|requir\w*|want\w*|order\w*|fit\w*|buy\w*|cover\w*|get|receive|in mind|like|take)\b)|"
    r"(?:what|which) (?:quantit\w+|number|volume)|(?<!this )(?<!that )(?<!such )quantit(?:y|ies)|how much of|"
    r"(?:would|will|is|are) (?:an?|one|two)(?: single)? (?:unit|licen[cs]e|copy|seat|piece|one|of (?:them|those))?s?[^?]{0,20}?(?:cover|enough|suffice|do)\b|"
    r"(?:just |only )?(?:the )?one or (?:more|several|two))"
)
_ASKS_ADVICE = Screened(
    r"\bhow many\b[^?]{0,50}?\b(?:(?:do|would|will|should|did) (?:we|I) (?:\w+ ){0,2}?(?:need|want|require|take|order|get|buy|have)|"
    r"(?:would|will|is|are|it) (?:\w+ ){0,2}?(?:necessary|needed|required|recommended|enough|sufficient|right|take|make sense)|"
    r"(?:would|do|should) you (?:recommend|suggest|advise))\b"
)
"""The buyer asks the seller how many are needed."""
_HOW_MANY = compiled(r"\bhow many\s+(?:\w+\s+){0,3}?$", re.IGNORECASE)
_HOW_MANY_OTHERS = Screened(
    rf"\bhow many\s+(?!of\b|more\b|units?\b)(?:[a-z-]+\s+){{0,2}}?(?!(?:{UNIT})\b)[a-z]+s?\s+(?:do|does|did|are|is|have|has|would|will)\b"
)
"""A question for the number of other things ("How many members does the board have?")."""


def read_requests(conversation: Conversation, names: ProductNames) -> Iterator[Claim]:
    """Claims about products the buyer asks for, and their quantities where somebody names them."""
    if not names:
        return
    talk = SpokenOf(names)
    for utterance in conversation.utterances:
        for sentence in sentences(utterance.text):
            mentions = names.mentions(sentence.text)
            if utterance.side is not Side.UNKNOWN:
                for asked in _asked_for(conversation, utterance, sentence, mentions, talk):
                    yield from _judged(conversation, utterance, sentence, asked)
            talk.note(utterance, sentence, mentions)


@dataclass(frozen=True)
class _Asked:
    """A product asked for, or declined; `origins` are the sentences it rests on.

    `leans`: an article counts it, which any number outweighs.
    """

    product: str
    stance: Stance
    origins: tuple[Place, ...]
    leans: bool = False


def _asked_for(
    conversation: Conversation,
    utterance: Utterance,
    sentence: Sentence,
    mentions: Sequence[Mention],
    talk: SpokenOf,
) -> Iterator[_Asked]:
    """Products asked for in one sentence, with the other sentence that names them where this one says "four of those"."""
    before = sharing_before(conversation, utterance, sentence, mentions)
    here = (*before, (utterance, sentence))
    if off := left_out(utterance, sentence, mentions, talk):
        for product, elsewhere in off:
            yield _Asked(product, Stance.AGAINST, (*elsewhere, *here))
        mentions = [mention for mention in mentions if mention.product not in dict(off)]
    found = _counted(conversation, utterance, sentence, mentions, talk, sharing=before) if mentions or not off else []
    asking = () if mentions else _how_many(conversation, utterance)
    for product, number, places in found:
        said = said_before(conversation, utterance, (product, number, places), talk.names)
        told = (*said, *places)
        talk.told_at[product] = (*told, *(place for place in asking if place not in told), *here)
        yield _Asked(product, Stance.FOR, talk.told_at[product])
    counted = {product: number for product, number, _ in found}
    talk.note_counts(counted, (utterance, sentence))
    for mention in mentions:
        if mention.partial or mention.product in counted:
            continue
        if utterance.side is Side.BUYER:
            negated = polarity.is_negated(polarity.clause_before(sentence.text, mention.start))
            yield _Asked(mention.product, Stance.AGAINST if negated and not sentence.asks else Stance.FOR, here)
            if not (negated or sentence.asks) and asks_for_one(sentence.text, mention, mentions):
                yield _Asked(mention.product, Stance.FOR, here, leans=True)
        elif _AGENDA.search(sentence.text) or (_YOU.search(sentence.text) and _INTEREST.search(sentence.text)):
            yield _Asked(mention.product, Stance.FOR, here)


def _how_many(conversation: Conversation, utterance: Utterance) -> tuple[Place, ...]:
    """The seller's sentence that asks how many, right before the buyer's turn; () where none does."""
    before = seller_before(conversation, utterance.index) if utterance.side is Side.BUYER else None
    if before is None:
        return ()
    return tuple((before, each) for each in sentences(before.text) if _ASKS_HOW_MANY.stands_in(each.text))[-1:]


def _counted(
    conversation: Conversation,
    utterance: Utterance,
    sentence: Sentence,
    mentions: Sequence[Mention],
    talk: SpokenOf,
    *,
    sharing: Sequence[Place],
) -> list[Counted]:
    """The products that a sentence counts, with the other sentences that say so."""
    whole = [mention for mention in mentions if not mention.partial]
    found = added(utterance, sentence, mentions, talk) or _in_order(conversation, utterance, sentence, mentions, talk)
    if found:
        return found
    for count in _counts(conversation, utterance, sentence, mentions, talk, sharing=sharing):
        found += [(product, count.number, places) for product, places in _meant(count, whole, utterance, talk)]
    return found or as_before(utterance, sentence, mentions, talk)


def _in_order(
    conversation: Conversation, utterance: Utterance, sentence: Sentence, mentions: Sequence[Mention], talk: SpokenOf
) -> list[Counted]:
    """The products of the last list and how many of each, where a sentence counts them in its order ("Three, one and one").

    A seller may sum up in that way whatever was asked for ("So that's three, one and one").
    """
    if mentions:
        return _respectively(sentence.text, mentions)
    numbers = () if (sentence.asks and utterance.side is Side.BUYER) else counts_in_order(sentence.text)
    if not numbers:
        return []
    if talk.list_place is None or len(numbers) != len(talk.listed) or not talk.listed_lately(utterance):
        summing = summed_up(numbers, utterance, talk) if utterance.side is Side.SELLER else []
        return summing or (by_order(numbers, talk) if by_ordinals(sentence.text) else [])
    if utterance.side is Side.BUYER and asks_for_another_number(seller_before(conversation, utterance.index)):
        return []
    return [(product, number, (talk.list_place,)) for product, number in zip(talk.listed, numbers, strict=True)]


def _respectively(text: str, mentions: Sequence[Mention]) -> list[Counted]:
    """Products and how many of each, in the order in which one sentence names them ("X and Y, two and three respectively")."""
    if not text.casefold().rstrip(" .!?").endswith("respectively"):
        return []
    numbers = counts_in_order(text[max(mention.end for mention in mentions) :])
    named = [mention.product for mention in mentions if not mention.partial]
    if len(named) != len(numbers):
        return []
    return [(product, number, ()) for product, number in zip(named, numbers, strict=True)]


def _counts(
    conversation: Conversation,
    utterance: Utterance,
    sentence: Sentence,
    mentions: Sequence[Mention],
    talk: SpokenOf,
    *,
    sharing: Sequence[Place],
) -> list[Count]:
    if _recounts_money(utterance, sentence):
        return []
    if _NO_REQUEST.stands_in(sentence.text):
        corrected = None if mentions or utterance.side is Side.SELLER else change.corrected_count(sentence.text)
        return [] if corrected is None else [Count(0, 0, corrected, Scope.SPOKEN_OF)]
    before = "".join(each.text for _, each in sharing)
    counts = [
        c for c in find_counts(sentence.text, mentions, before) if not _UNIT_PRICE.search(sentence.text[: c.start])
    ]
    counts = [c for c in counts if not _NOT_NEEDED.search(sentence.text, 0, c.start)]
    if utterance.side is Side.BUYER and not mentions and _is_about_others(conversation, utterance, talk):
        return []
    if len(talk.named) > 1:
        counts = [
            count
            for count in counts
            if count.scope is not Scope.TOTAL and not sums_up(count, utterance, sentence, mentions, talk)
        ]
    if counts or not counts_something(sentence.text):
        return counts
    buying, before_it = utterance.side is Side.BUYER, seller_before(conversation, utterance.index)
    if mentions:
        found = None
    elif buying:
        found = _answered(conversation, utterance, sentence, talk, before)
    else:
        found = _advised(conversation, utterance, sentence) or _echoed(conversation, utterance, sentence, talk)
    if found is None and (mentions or talk.asked_of(utterance)) and not (sentence.asks and buying):
        wished = (
            None
            if buying and not mentions and asks_for_another_number(before_it)
            else wished_count(sentence.text, before)
        )
        found = wished if wished and all(mention.end <= wished.start for mention in mentions) else None
    return [found] if found is not None else []


def _is_about_others(conversation: Conversation, utterance: Utterance, talk: SpokenOf) -> bool:
    """Whether an answer counts what the seller asked for by another name, after the last product was counted."""
    before = seller_before(conversation, utterance.index)
    asked = before is not None and _HOW_MANY_OTHERS.stands_in(before.text)
    return asked and not talk.asked_of(utterance) and all(p in talk.counted for p in talk.meant(utterance))


def _recounts_money(utterance: Utterance, sentence: Sentence) -> bool:
    """Whether the number in a sentence takes the place of a budget named right before it ("So call it 2,100.")."""
    before = [s for s in sentences(utterance.text) if s.end <= sentence.start][-2:]
    return utterance.side is Side.BUYER and any(recounted_amounts(each, sentence) for each in before)


def _answered(
    conversation: Conversation, utterance: Utterance, sentence: Sentence, talk: SpokenOf, sharing: str
) -> Count | None:
    """The number in the buyer's answer to how many, or to a seller who named one product; else a correction."""
    before = seller_before(conversation, utterance.index)
    if before is not None and (_ASKS_HOW_MANY.search(before.text) or _names_after_how_many(before.text, talk.names)):
        counted = bare_count(sentence.text, sharing)
        again = counted is not None and _counts_earlier(utterance, sentence, talk.names)
        return None if again and counted and not counts_nothing_else(sentence.text, counted) else counted
    lone = len(talk.asked_of(utterance)) == 1 and opens_reply(utterance, sentence)
    found = (answered_count(sentence.text, sharing) or concluded_count(sentence.text)) if lone else None
    if found is not None and not asks_for_another_number(before):
        return found
    settled = _settled(sentence, before, opens=opens_reply(utterance, sentence))
    if settled is not None and not asks_for_another_number(before):
        return settled
    corrected = change.corrected_count(sentence.text)
    return None if corrected is None else Count(0, 0, corrected, Scope.SPOKEN_OF)


def _settled(sentence: Sentence, before: Utterance | None, *, opens: bool) -> Count | None:
    """The number that the buyer takes up of what the seller said, or was asked about."""
    if before is None:
        return None
    last = sentences(before.text)[-1:]
    asked = last[0].text if opens and last and last[0].asks else ""
    return settled_count(sentence.text, before.text) or (repeated_count(sentence.text, asked) if asked else None)


def _counts_earlier(utterance: Utterance, sentence: Sentence, names: ProductNames) -> bool:
    """Whether an earlier sentence of a turn counts already ("Three, please. We'd begin with one book.")."""
    earlier = (each for each in sentences(utterance.text) if each.end <= sentence.start)
    return any(bare_count(each.text) or find_counts(each.text, names.mentions(each.text)) for each in earlier)


def _advised(conversation: Conversation, utterance: Utterance, sentence: Sentence) -> Count | None:
    """The number in the seller's answer to a buyer who asks how many it takes ("One per hall, so two in total.")."""
    before = conversation.utterances[utterance.index - 1] if utterance.index else None
    if before is None or before.side is not Side.BUYER or not opens_reply(utterance, sentence):
        return None
    asked = sentences(before.text)[-1:]
    return bare_count(sentence.text) if any(_ASKS_ADVICE.stands_in(each.text) for each in asked) else None


def _echoed(conversation: Conversation, utterance: Utterance, sentence: Sentence, talk: SpokenOf) -> Count | None:
    """The number in which a seller sums up the answer about one product, right at the beginning ("So four.")."""
    before = conversation.utterances[utterance.index - 1] if utterance.index else None
    if before is None or before.side is not Side.BUYER or sentence.start > 0 or len(talk.answered_of(utterance)) != 1:
        return None
    asked = seller_before(conversation, before.index)
    if any(each.asks for each in sentences(before.text)) or asks_for_another_number(asked):
        return None
    count = echoed_count(sentence.text)
    adds_up = count is not None and (talk.is_sum(count.number) or ADDS_UP.search(sentence.text) is not None)
    return None if adds_up and len(talk.named) > 1 else count


def _names_after_how_many(text: str, names: ProductNames) -> bool:
    return any(_HOW_MANY.search(text[: mention.start]) for mention in names.mentions(text))


def _meant(
    count: Count, mentions: Sequence[Mention], utterance: Utterance, talk: SpokenOf
) -> list[tuple[str, tuple[Place, ...]]]:
    """The products that a count counts, each with where it is named in full if not in this sentence."""
    whole = {mention.product for mention in mentions}
    if count.scope is Scope.NAMED:
        named = [(product, ()) for product in count.products if product in whole]
        return [*named, *talk.where([product for product in count.products if product not in whole])]
    if count.scope is Scope.OTHERS:
        others = [product for product in talk.listed if product not in whole]
        return talk.where(others if whole else [product for product in others if product not in talk.counted])
    before = list(dict.fromkeys(m.product for m in mentions if m.end <= count.start))
    if count.scope is Scope.EACH:
        latest = talk.asked_of(utterance)
        return [(product, ()) for product in before] or talk.where(latest if len(latest) > 1 else tuple(talk.named))
    if before:
        return [(before[-1], ())]
    topic = talk.meant(utterance)
    return talk.where(topic) if len(topic) == 1 else []


def _judged(conversation: Conversation, utterance: Utterance, sentence: Sentence, asked: _Asked) -> Iterator[Claim]:
    """The claim with its class: said by the buyer, or said by the seller and agreed to or let stand."""
    quotes = tuple(Quote.trusting(utterance=u.index, text=s.text) for u, s in asked.origins)
    if utterance.side is Side.BUYER:
        yield _claim(asked, EvidenceClass.SAID, quotes)
        return
    reply = reply_to(conversation, utterance.index)
    if reply is None or reply.answer is Answer.DISAGREES:
        return
    if reply.answer is Answer.AGREES and invites_reply(utterance, sentence):
        agreed = Quote.trusting(utterance=reply.utterance.index, text=reply.sentence.text)
        yield _claim(asked, EvidenceClass.ASSENTED, (*quotes, agreed))
    elif not (sentence.asks and _OFFER.search(sentence.text)):
        yield _claim(asked, EvidenceClass.REPORTED, quotes)


def _claim(asked: _Asked, evidence_class: EvidenceClass, quotes: tuple[Quote, ...]) -> Claim:
    return Claim.trusting(
        factor=Factor.REQUEST,
        stance=asked.stance,
        evidence_class=evidence_class,
        quotes=quotes,
        direct=not asked.leans,
        subject=asked.product,
        pattern="request",
    )
