"""No quote, no fact: a claim becomes a fact only if code finds its words, its speaker and its polarity.

Every value is parsed from the quotes here, whatever the claim says. A claim that falls is kept with its reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from agent.claims import BANT, LIKELY, Claim, EvidenceClass, Factor, Quote, Stance
from agent.conversation import Conversation, Frozen, Side
from agent.facts import Change, Evidence, Fact, Rejection, Request, State
from agent.grounded_requests import alters_request
from agent.grounded_values import amounts, amounts_put_right, dates_put_right, values, wanted_by
from agent.grounded_words import Falls, Words, sentence_of, words_of
from agent.quoted import find_quote
from agent.sentences import sentences
from agent.signs import Voice, change, signs_in
from agent.signs.answers import answers
from agent.signs.form_fields import fields
from agent.signs.gainsaying import CONCEDED, GAINSAID
from agent.signs.likely import likely
from agent.signs.money_headings import told_of_it, turns_to_money
from agent.turns import Answer, reply_to
from agent.values.product_names import ProductNames, product_names


class Grounding(Frozen):
    """Facts, and the claims that fell with the reason for each."""

    facts: tuple[Fact, ...]
    rejected: tuple[Rejection, ...]


def ground(claims: Sequence[Claim], conversation: Conversation, products: Sequence[str]) -> Grounding:
    """Judge each claim by the words themselves; `products` are the names on the price list."""
    names = product_names(tuple(products)).in_talk(utterance.text for utterance in conversation.utterances)
    facts: list[Fact] = []
    rejected: list[Rejection] = []
    for claim in claims:
        try:
            facts.extend(_facts(claim, conversation, names))
        except Falls as reason:
            rejected.append(Rejection(claim=claim, reason=str(reason)))
    return Grounding(facts=tuple(dict.fromkeys(facts)), rejected=tuple(rejected))


def _facts(claim: Claim, conversation: Conversation, names: ProductNames) -> Iterator[Fact]:
    evidence = tuple(_found(quote, conversation) for quote in claim.quotes)
    if claim.takes_back:
        yield _taken_back(claim, evidence, conversation, names)
        return
    _check_class(claim, evidence, conversation)
    words = words_of(claim, evidence, conversation, names)
    value = claim.factor not in BANT
    changes = (
        bool(words.judged)
        and not claim.pattern.endswith(GAINSAID)
        and (
            alters_request(claim, [each.text for each in words.judged])
            or change.replaces(words.judged[-1], words.voice, value=value)
            or _put_right(claim, evidence[-1], conversation)
            or any(hit.name.endswith(CONCEDED) and hit.stance is claim.stance for hit in words.of_colleague)
            or (claim.factor is Factor.BUDGET_AMOUNT and words.voice is Voice.BUYER and bool(amounts_put_right(words)))
            or (claim.factor is Factor.WANTED_BY and bool(dates_put_right(words)))
        )
    )
    plain = _check_polarity(claim, words) if claim.factor in BANT else True
    for found in values(claim, words):
        yield Fact.trusting(
            factor=claim.factor,
            state=State.CONFIRMED if claim.stance is Stance.FOR else State.DENIED,
            evidence_class=claim.evidence_class,
            direct=claim.direct and plain,
            value=found,
            evidence=evidence,
            said_at=max(e.said_at for e in evidence),
            pattern=claim.pattern,
            change=Change.REPLACES if changes else None,
        )


def _put_right(claim: Claim, words: Evidence, conversation: Conversation) -> bool:
    """Whether the sentence right before says nothing but that the buyer was wrong ("Sorry, I was wrong there.")."""
    if claim.evidence_class is not EvidenceClass.SAID:
        return False
    before = [s for s in sentences(conversation.utterances[words.utterance].text) if s.end <= words.start]
    return bool(before) and change.puts_right(before[-1])


def _taken_back(claim: Claim, evidence: Sequence[Evidence], conversation: Conversation, names: ProductNames) -> Fact:
    """The buyer takes back what was said of a factor: the last quote says so, and some quote names what."""
    if evidence[-1].side is not Side.BUYER:
        raise Falls("taken back by nobody on the buyer's side")
    contexts = [sentence_of(e, conversation) for e in evidence]
    if not change.takes_back(contexts[-1]):
        raise Falls("the words take nothing back")
    product = claim.subject if claim.factor is Factor.REQUEST else None
    named = {mention.product for each in contexts for mention in names.mentions(each.text)}
    if product not in named if product else all(claim.factor not in change.topics(each) for each in contexts):
        raise Falls(f"the words do not say that it is {product or claim.factor.value} they take back")
    return Fact(
        factor=claim.factor,
        state=State.UNKNOWN,
        evidence_class=EvidenceClass.SAID,
        value=Request(product=product) if product else None,
        evidence=tuple(evidence),
        said_at=evidence[-1].said_at,
        pattern=claim.pattern,
        change=Change.TAKES_BACK,
    )


# --- the words ---------------------------------------------------------------------------------------------------


def _found(quote: Quote, conversation: Conversation) -> Evidence:
    if quote.utterance >= len(conversation.utterances):
        raise Falls(f"there is no utterance {quote.utterance}")
    utterance = conversation.utterances[quote.utterance]
    span = find_quote(quote.text, utterance.text)
    if span is None:
        raise Falls(f"the words do not stand in utterance {quote.utterance}")
    start, end = span
    return Evidence.trusting(
        conversation=conversation.id,
        utterance=utterance.index,
        speaker=utterance.speaker,
        side=utterance.side,
        said_at=conversation.took_place + timedelta(seconds=utterance.start or 0),
        start=start,
        end=end,
        quote=utterance.text[start:end],
    )


# --- the speaker -------------------------------------------------------------------------------------------------


def _check_class(claim: Claim, evidence: Sequence[Evidence], conversation: Conversation) -> None:
    sides = [e.side for e in evidence]
    if claim.evidence_class is EvidenceClass.SAID:
        if sides[-1] is not Side.BUYER or (claim.factor is not Factor.REQUEST and set(sides) != {Side.BUYER}):
            raise Falls("said by nobody on the buyer's side")
    elif claim.evidence_class is EvidenceClass.ASSENTED:
        _check_assent(evidence, conversation)
    elif sides[-1] is not Side.SELLER or (claim.factor is not Factor.REQUEST and set(sides) != {Side.SELLER}):
        raise Falls("reported, but not said by the seller")
    else:
        _check_let_stand(evidence[-1], conversation)


def _check_assent(evidence: Sequence[Evidence], conversation: Conversation) -> None:
    reply = evidence[-1]
    asked = [e for e in evidence[:-1] if e.side is Side.SELLER]
    if reply.side is not Side.BUYER or not asked:
        raise Falls("agreed to, but not a seller's words followed by the buyer's")
    expected = reply_to(conversation, asked[-1].utterance)
    if expected is None or expected.utterance.index != reply.utterance:
        raise Falls("the buyer's words are no reply to the seller's")


def _check_let_stand(evidence: Evidence, conversation: Conversation) -> None:
    reply = reply_to(conversation, evidence.utterance)
    if reply is None:
        raise Falls("the buyer had no turn to let it stand")
    if reply.answer is Answer.DISAGREES:
        raise Falls("the buyer disagreed")


# --- the polarity ------------------------------------------------------------------------------------------------


def _check_polarity(claim: Claim, words: Words) -> bool:
    """Whether the words speak plainly as the claim says they do; they fall where they do not speak so at all.

    Words that only lean, or that only most likely say so, are not plain, whatever the reader makes of them.
    """
    stances = dict.fromkeys(_stances(claim, words))
    likely_ones = set()
    if not stances or claim.pattern.startswith(LIKELY):
        likely_ones = set(_likely_stances(claim, words))
    told = {stance for stance, _ in stances} | likely_ones
    if claim.stance not in told:
        said = "the other way" if told else "neither way"
        raise Falls(f"the words speak {said} about {claim.factor.value}")
    return (claim.stance, True) in stances


def _stances(claim: Claim, words: Words) -> Iterator[tuple[Stance, bool]]:
    """Every stance that the words themselves have about the factor of a claim, and whether they are plain."""
    disagreed = words.voice is Voice.SELLER_OF_BUYER and words.disagreed
    for sentence in words.judged:
        for hit in signs_in(sentence, claim.factor, words.voice):
            yield hit.stance.opposite if disagreed else hit.stance, hit.direct
        if words.voice is Voice.BUYER:
            filled_in = fields(sentence.text, words.speaker)
            yield from ((hit.stance, hit.direct) for _, factor, hit in filled_in if factor is claim.factor)
        yield from ((hit.stance, hit.direct) for hit in words.of_colleague)
    if claim.factor is Factor.BUDGET and words.voice is Voice.BUYER and len(words.judged) > 1:
        after = told_of_it(words.judged[-1]) if turns_to_money(words.judged[0]) else None
        yield from () if after is None else ((after.stance, after.direct),)
    if words.voice is Voice.SELLER_OF_BUYER and words.judged:
        answered = answers(words.judged[-1], words.asked, words.contexts[-1])
        if claim.factor in answered:
            yield answered[claim.factor].stance, answered[claim.factor].direct
    if claim.factor is Factor.BUDGET and amounts(words):
        yield Stance.FOR, True
    if claim.factor is Factor.TIMELINE and wanted_by(words):
        yield Stance.FOR, True


def _likely_stances(claim: Claim, words: Words) -> Iterator[Stance]:
    """What the buyer's own words most likely say, where no sign stands in them; an answer with its question."""
    said = claim.evidence_class is EvidenceClass.SAID
    answered = claim.evidence_class is EvidenceClass.ASSENTED and len(words.contexts) == 2
    for sentence in words.judged if said else words.contexts[1:] if answered else ():
        found = likely(sentence, words.question if said else words.contexts[0].text).get(claim.factor)
        if found is not None:
            yield found.stance
