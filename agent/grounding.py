"""No quote, no fact: a claim becomes a fact only if code finds its words, its speaker and its polarity.

Every value is parsed from the quotes here, whatever the claim says. A claim that falls is kept with its reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from agent.claims import BANT, LIKELY, TOPICS, Claim, EvidenceClass, Factor, Quote, Stance
from agent.conversation import Conversation, Frozen, Side, Utterance
from agent.facts import Change, Detail, Evidence, Fact, Money, Rejection, Request, State, Wanted
from agent.grounded_requests import Falls, alters_request, requested
from agent.injections import injections
from agent.quoted import find_quote
from agent.sentences import Sentence, sentences
from agent.signs import Voice, change, signs_in
from agent.signs.answers import answers
from agent.signs.colleagues import said_of_colleague
from agent.signs.delivery import likely_times, proposed_times, wanted_times
from agent.signs.form_fields import fields
from agent.signs.gainsaying import CONCEDED, GAINSAID, gainsays
from agent.signs.likely import SURE, chance_of, likely, question_before
from agent.signs.money import budget_amounts, likely_amounts, recorded_amounts
from agent.signs.money_headings import told_of_it, turns_to_money
from agent.signs.money_in_thousands import amounts_in_thousands
from agent.signs.money_put_right import corrected_amounts, recounted_amounts
from agent.signs.negated_questions import replied
from agent.signs.questions import Asked, asked_before, asked_by
from agent.signs.sign import Found
from agent.signs.timeline import too_late
from agent.signs.times_put_right import times_put_right
from agent.topics import Mentioned, mentioned, mentioned_between
from agent.turns import Answer, answer, reply_to
from agent.values.amounts import Amount
from agent.values.product_names import ProductNames, product_names
from agent.values.times import find_times


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


@dataclass(frozen=True)
class _Words:
    """The words a claim rests on, in their whole sentences.

    `judged` are those that can carry a stance or a value: the buyer's own, or the seller's of the buyer; the reply
    that agrees carries none. `asked`: what the seller asked for, `question`: the words, where the buyer's own answer
    them. `accepted`: the buyer agreed to a proposal. `aside`: the reply answers a later sentence of the seller's turn.
    `of_colleague`: what they say of the authority of another on the buyer's side, or by contradicting another.
    """

    contexts: tuple[Sentence, ...]
    judged: tuple[Sentence, ...]
    voice: Voice
    said_on: date
    asked: frozenset[Asked]
    question: str
    accepted: bool
    aside: bool
    of_colleague: tuple[Found, ...]
    disagreed: bool
    speaker: str
    names: ProductNames


def _words(claim: Claim, evidence: Sequence[Evidence], conversation: Conversation, names: ProductNames) -> _Words:
    contexts = tuple(_context(e, conversation) for e in evidence)
    said = claim.evidence_class is EvidenceClass.SAID
    spoken = conversation.utterances[evidence[0].utterance]
    reply = conversation.utterances[evidence[-1].utterance].text
    assented = claim.evidence_class is EvidenceClass.ASSENTED
    return _Words(
        contexts=contexts,
        judged=contexts[:-1] if assented else contexts,
        voice=Voice.BUYER if said else Voice.SELLER_OF_BUYER,
        said_on=conversation.took_place.date(),
        asked=asked_before(conversation, spoken, contexts[0]) if said else asked_by(spoken.text),
        question=_question(conversation, spoken, contexts),
        accepted=assented and answer(reply) is Answer.AGREES,
        aside=assented and len(evidence) > 1 and _goes_on(evidence[-2], conversation),
        of_colleague=tuple(_of_colleague(claim.factor, conversation, spoken, contexts[0])) if said else (),
        disagreed=assented and len(contexts) > 1 and replied(contexts[-2].text, reply) is Answer.DISAGREES,
        speaker=spoken.speaker,
        names=names,
    )


def _of_colleague(factor: Factor, conversation: Conversation, spoken: Utterance, sentence: Sentence) -> Iterator[Found]:
    if factor is Factor.AUTHORITY:
        yield from said_of_colleague(conversation, spoken, sentence)
    if factor in BANT:
        yield from (hit for of, hit in gainsays(conversation, spoken, sentence) if of is factor)


def _goes_on(evidence: Evidence, conversation: Conversation) -> bool:
    """Whether the turn goes on after a quote with another sentence."""
    return evidence.end <= sentences(conversation.utterances[evidence.utterance].text)[-1].start


def _question(conversation: Conversation, spoken: Utterance, contexts: Sequence[Sentence]) -> str:
    question = question_before(conversation, spoken, contexts[0]) if spoken.side is Side.BUYER else None
    return "" if question is None else question.text


def _facts(claim: Claim, conversation: Conversation, names: ProductNames) -> Iterator[Fact]:
    evidence = tuple(_found(quote, conversation) for quote in claim.quotes)
    if claim.takes_back:
        yield _taken_back(claim, evidence, conversation, names)
        return
    _check_class(claim, evidence, conversation)
    words = _words(claim, evidence, conversation, names)
    value = claim.factor not in BANT
    changes = (
        bool(words.judged)
        and not claim.pattern.endswith(GAINSAID)
        and (
            alters_request(claim, [each.text for each in words.judged])
            or change.replaces(words.judged[-1], words.voice, value=value)
            or _put_right(claim, evidence[-1], conversation)
            or any(hit.name.endswith(CONCEDED) and hit.stance is claim.stance for hit in words.of_colleague)
            or (claim.factor is Factor.BUDGET_AMOUNT and words.voice is Voice.BUYER and bool(_recounted(words)))
            or (claim.factor is Factor.WANTED_BY and bool(_times_put_right(words)))
        )
    )
    plain = _check_polarity(claim, words) if claim.factor in BANT else True
    for found in _values(claim, words):
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
    contexts = [_context(e, conversation) for e in evidence]
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


def _context(evidence: Evidence, conversation: Conversation) -> Sentence:
    """The whole sentences that a quote touches: a quote cut short must not change what was said."""
    text = conversation.utterances[evidence.utterance].text
    touched = [s for s in sentences(text) if s.start < evidence.end and evidence.start < s.end]
    if not touched:
        raise Falls("the words are no sentence")
    if injections(text[touched[0].start : touched[-1].end]):
        raise Falls("the words address a machine, not the other side")
    start, end = touched[0].start, touched[-1].end
    return Sentence(text[start:end], start, end)


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


def _check_polarity(claim: Claim, words: _Words) -> bool:
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


def _stances(claim: Claim, words: _Words) -> Iterator[tuple[Stance, bool]]:
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
    if claim.factor is Factor.BUDGET and _amounts(words):
        yield Stance.FOR, True
    if claim.factor is Factor.TIMELINE and _wanted(words):
        yield Stance.FOR, True


def _likely_stances(claim: Claim, words: _Words) -> Iterator[Stance]:
    """What the buyer's own words most likely say, where no sign stands in them; an answer with its question."""
    said = claim.evidence_class is EvidenceClass.SAID
    answered = claim.evidence_class is EvidenceClass.ASSENTED and len(words.contexts) == 2
    for sentence in words.judged if said else words.contexts[1:] if answered else ():
        found = likely(sentence, words.question if said else words.contexts[0].text).get(claim.factor)
        if found is not None:
            yield found.stance


# --- the values --------------------------------------------------------------------------------------------------


def _values(claim: Claim, words: _Words) -> Sequence[Money | Wanted | Request | Detail | None]:
    if claim.factor in BANT:
        return [None]
    if claim.factor in TOPICS:
        return _details(claim, words)
    found: Sequence[Money | Wanted | Request]
    if claim.factor is Factor.BUDGET_AMOUNT:
        found = _amounts(words)
    elif claim.factor is Factor.WANTED_BY:
        found = _wanted(words)
    elif claim.factor is Factor.LEAD_TIME:
        found = _lead_time(words)
    else:
        found = requested(claim, words.contexts, words.names, accepted=words.accepted, aside=words.aside)
    if not found:
        raise Falls(f"no {claim.factor.value.replace('_', ' ')} can be read from the words")
    return found


def _amounts(words: _Words) -> list[Money]:
    asked = _answers(words, Asked.AMOUNT)
    recounted = _recounted(words)
    if recounted:
        return [amount.money for amount in recounted]
    found = [(s, budget_amounts(s, words.voice, asked=asked)) for s in words.judged]
    if not any(amounts for _, amounts in found):
        found = [(s, likely_amounts(s)) for s in _likely(words, Factor.BUDGET)]
    return [amount.money for s, amounts in found for amount in change.standing(s.text, amounts)]


def _recounted(words: _Words) -> list[Amount]:
    """The amount in the last of two sentences that takes the place of another, or that the seller has on record.

    A buyer's reply may put right what the seller says, or name thousands of which only the seller spoke.
    """
    if len(words.judged) == 1 and len(words.contexts) == 2 and words.voice is Voice.SELLER_OF_BUYER:
        asked = Asked.AMOUNT in words.asked
        return corrected_amounts(*words.contexts) or amounts_in_thousands(*words.contexts, asked=asked)
    if len(words.judged) != 2:
        return []
    return recounted_amounts(*words.judged) if words.voice is Voice.BUYER else recorded_amounts(*words.judged)


def _likely(words: _Words, factor: Factor) -> list[Sentence]:
    """The buyer's own sentences that the classifier takes for ones in favour of a factor."""
    if words.voice is Voice.BUYER:
        spoken, question = words.judged, words.question
    else:
        spoken, question = words.contexts[1:], words.contexts[0].text
    return [s for s in spoken if chance_of(s, question, factor, Stance.FOR) >= SURE]


def _answers(words: _Words, what: Asked) -> bool:
    """Whether the words are the buyer's answer to a question for it."""
    return words.voice is Voice.BUYER and what in words.asked


def _times_put_right(words: _Words) -> list[Wanted]:
    """The times with which the buyer puts an earlier one right ("By the 15th." ... "Sorry, the 20th.")."""
    return [t.wanted for t in times_put_right(words.judged, words.said_on)] if words.voice is Voice.BUYER else []


def _wanted(words: _Words) -> list[Wanted]:
    if right := _times_put_right(words):
        return right
    asked, lone = _answers(words, Asked.TIME), _answers(words, Asked.NOTHING)
    times = [(s, wanted_times(s, words.voice, words.said_on, asked=asked, unprompted=lone)) for s in words.judged]
    found = [t.wanted for s, all_times in times for t in change.standing(s.text, all_times)]
    if not found and words.accepted:
        found = [t.wanted for s in words.judged for t in proposed_times(s, words.said_on)]
    return found or [t.wanted for s in _likely(words, Factor.TIMELINE) for t in likely_times(s, words.said_on)]


def _lead_time(words: _Words) -> list[Wanted]:
    if not words.judged or not too_late(words.judged[0], words.contexts[-1]):
        return []
    return [time.wanted for time in find_times(words.judged[0].text, words.said_on)]


def _details(claim: Claim, words: _Words) -> list[Detail]:
    """What the words name of a topic, for or against as the claim says; the seller's alone name nothing."""
    if claim.evidence_class is EvidenceClass.REPORTED:
        raise Falls(f"nobody on the buyer's side speaks about the {claim.factor.value.replace('_', ' ')}")
    told = [each for each in _told(claim, words) if each.topic is claim.factor]
    found = [each for each in told if each.stance is claim.stance and (each.direct or not claim.direct)]
    if not found:
        said = "the other way" if told else "neither way"
        raise Falls(f"the words speak {said} about the {claim.factor.value.replace('_', ' ')}")
    return list(dict.fromkeys(each.detail for each in found))


def _told(claim: Claim, words: _Words) -> Iterator[Mentioned]:
    for sentence in words.judged:
        if claim.evidence_class is EvidenceClass.SAID:
            yield from mentioned(sentence, words.voice, words.said_on)
        else:
            yield from mentioned_between(sentence, words.contexts[-1], words.said_on)
