"""Claims about the amount of the budget and the day or days by which it is wanted."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence, Set

from agent.claims import Claim, EvidenceClass, Factor, Quote
from agent.compiled import compiled
from agent.conversation import Conversation, Side, Utterance
from agent.rules_reader.put_right import put_right_by, recounted
from agent.sentences import Sentence, sentences, whole
from agent.signs import Voice, change
from agent.signs.delivery import (
    answers_plainly,
    concludes,
    is_bare_time,
    is_of_an_occasion,
    is_wished,
    plainness,
    proposed_times,
    speaks_of_having,
    wanted_times,
    wishes_then,
)
from agent.signs.money import budget_amounts, recorded_amounts, takes_up_amount
from agent.signs.money_in_thousands import amounts_in_thousands, price_in_thousands
from agent.signs.offered_times import INSTALL, OF_PAPERS, THE_WORK, asks_after_an_event
from agent.signs.questions import Asked, asked_before, asked_by
from agent.signs.timeline import too_late
from agent.signs.times_put_right import puts_time_right
from agent.turns import Answer, Reply, begins_with, invites_reply, reply_to, seller_before
from agent.values.times import find_times


def read_values(conversation: Conversation) -> Iterator[Claim]:
    """Claims about budget amounts and wanted times. Each also speaks for its BANT factor.

    Where the buyer says plainly by when, what only happens to fall on a day sets none. The day of an event that the
    seller asked after ("When is the race?") is wanted only where no other time is, and so is a day from which the buyer
    concludes another ("The race is on Saturday. So Friday at the latest.").
    """
    claims = _plainly_wanted(conversation, list(_values(conversation)))
    claims = _beside_their_turn(_is_a_reason, claims, conversation)
    plain = {claim.quotes[-1].utterance for claim in claims if claim.factor is Factor.WANTED_BY and claim.direct}
    claims = [claim for claim in claims if not _is_of_a_step(claim, plain, conversation)]
    answering = {claim.quotes[-1].utterance for claim in claims if _answers_for_it(claim, conversation)}
    claims = [claim for claim in claims if not _is_beside_the_installation(claim, answering, conversation)]
    claims = _beside_their_turn(_explains_an_answer, claims, conversation)
    claims = _beside_their_turn(_is_said_by_the_way, claims, conversation)
    wanted = [claim for claim in claims if claim.factor is Factor.WANTED_BY]
    events = {id(claim) for claim in wanted if _is_of_an_event(claim, conversation)}
    claims = [claim for claim in claims if id(claim) not in events or len(events) == len(wanted)]
    yield from _with_times_put_right(conversation, claims)


def _with_times_put_right(conversation: Conversation, claims: Sequence[Claim]) -> list[Claim]:
    """The claims, with a time that is put right read together with the one before it ("Sorry, I meant the 20th.")."""
    read = list(claims)
    for utterance, sentence, words in _last_words(conversation):
        if puts_time_right(words, conversation.took_place.date()):
            named = [claim.quotes[-1] for claim in read if claim.factor is Factor.WANTED_BY and _is_said(claim)]
            earlier = [quote for quote in named if _stands_before(quote, utterance, sentence)]
            quotes = (*earlier[-1:], Quote.trusting(utterance=utterance.index, text=words.text))
            if earlier:
                here = (_quote(utterance, sentence),)
                read = [claim for claim in read if claim.quotes != here or claim.factor not in _TIMES]
                read += _both(Factor.TIMELINE, Factor.WANTED_BY, EvidenceClass.SAID, quotes)
    return read


def _is_said(claim: Claim) -> bool:
    return claim.evidence_class is EvidenceClass.SAID


def _stands_before(quote: Quote, utterance: Utterance, sentence: Sentence) -> bool:
    if quote.utterance != utterance.index:
        return quote.utterance < utterance.index
    return utterance.text.find(quote.text) < sentence.start


_TIMES = (Factor.TIMELINE, Factor.WANTED_BY)


def _last_words(conversation: Conversation) -> Iterator[tuple[Utterance, Sentence, Sentence]]:
    """The buyer's sentences that name a time, and each with the one before it that says that it was wrong."""
    said_on = conversation.took_place.date()
    for utterance in conversation.utterances:
        spoken = sentences(utterance.text) if utterance.side is Side.BUYER else ()
        for before, sentence in zip((None, *spoken), spoken, strict=False):
            if find_times(sentence.text, said_on):
                wrong = before is not None and change.puts_right(before)
                start = before.start if before is not None and wrong else sentence.start
                yield utterance, sentence, Sentence(utterance.text[start : sentence.end], start, sentence.end)


_Falls = Callable[[Claim, Sequence[Claim], Conversation], bool]


def _beside_their_turn(falls: _Falls, claims: Sequence[Claim], conversation: Conversation) -> list[Claim]:
    """The claims but those that fall beside the others of their turn."""
    turns: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        turns[claim.quotes[-1].utterance].append(claim)
    return [claim for claim in claims if not falls(claim, turns[claim.quotes[-1].utterance], conversation)]


def _plainly_wanted(conversation: Conversation, claims: list[Claim]) -> list[Claim]:
    """The claims but those for times that plainer ones outdo ("By Friday. The fair opens on Saturday.")."""
    wanted = [claim for claim in claims if claim.factor is Factor.WANTED_BY and claim.direct]
    plain = [claim for claim in wanted if len(wanted) > 1 and _is_plain(conversation, claim)]
    # Who takes a day that the seller offers for the work agrees to a visit; by when it is wanted was said before.
    asked_for = [claim for claim in plain if not _only_takes_an_offer(conversation, claim)]
    plain = asked_for if any(_was_asked(conversation, claim) for claim in asked_for) else plain
    plainest = {id(claim) for claim in plain}
    outdone = {id(claim) for claim in wanted if plain and id(claim) not in plainest and _may_be_outdone(claim)}
    return [claim for claim in claims if id(claim) not in outdone]


def _is_plain(conversation: Conversation, claim: Claim) -> bool:
    """Whether the words answer by when, or speak of having the thing itself."""
    here = claim.quotes[-1] if claim.evidence_class is EvidenceClass.SAID else claim.quotes[0]
    if claim.evidence_class is EvidenceClass.REPORTED:
        return False
    utterance = conversation.utterances[here.utterance]
    sentence = next(each for each in sentences(utterance.text) if each.text == here.text)
    if is_of_an_occasion(sentence, conversation.took_place.date()):
        return False
    return speaks_of_having(here.text) or Asked.TIME in asked_before(conversation, utterance, sentence)


def _was_asked(conversation: Conversation, claim: Claim) -> bool:
    before = seller_before(conversation, claim.quotes[-1].utterance)
    return before is not None and Asked.TIME in asked_by(before.text)


def _only_takes_an_offer(conversation: Conversation, claim: Claim) -> bool:
    """Whether words only repeat a time that the seller named without asking for one ("Monday's good.")."""
    return not speaks_of_having(claim.quotes[-1].text) and not _was_asked(conversation, claim)


def _may_be_outdone(claim: Claim) -> bool:
    said = whole(claim.quotes[-1].text)
    return claim.evidence_class is EvidenceClass.SAID and not change.replaces(said, Voice.BUYER, value=True)


def _beside(claim: Claim, claims: Sequence[Claim]) -> list[Quote]:
    """The buyer's other sentences that name a time, of the claims of one turn; none beside a claim that names none."""
    told = [c.quotes[-1] for c in claims if c.factor is Factor.WANTED_BY and c.evidence_class is EvidenceClass.SAID]
    here = claim.quotes[-1]
    names_one = claim.factor is Factor.WANTED_BY and claim.evidence_class is EvidenceClass.SAID
    return [other for other in told if other.text != here.text] if names_one else []


def _is_a_reason(claim: Claim, claims: Sequence[Claim], conversation: Conversation) -> bool:
    """Whether another sentence of the turn concludes its time from this one, or wishes for it in plain words."""
    here, others = claim.quotes[-1], _beside(claim, claims)
    if not others or is_wished(here.text):
        return False
    said_on, utterance = conversation.took_place.date(), conversation.utterances[here.utterance]
    spoken = {sentence.text: sentence for sentence in sentences(utterance.text)}
    answered = _answers_plainly(conversation, utterance, spoken[here.text])
    return any(
        concludes(other.text) or (is_wished(other.text) and (not answered or wishes_then(spoken[other.text], said_on)))
        for other in others
    )


def _answers_plainly(conversation: Conversation, utterance: Utterance, sentence: Sentence) -> bool:
    """Whether a sentence answers the seller's question for a time, in hardly more words than the time or in a wish."""
    before, said_on = seller_before(conversation, utterance.index), conversation.took_place.date()
    if before is None or asks_after_an_event(before.text):
        return False
    return Asked.TIME in asked_before(conversation, utterance, sentence) and answers_plainly(sentence, said_on)


def _explains_an_answer(claim: Claim, claims: Sequence[Claim], conversation: Conversation) -> bool:
    """Whether a sentence only says more about the time that its turn answered ("Five days. This week is quiet.")."""
    here, said_on = claim.quotes[-1], conversation.took_place.date()
    first = sentences(conversation.utterances[here.utterance].text)[0]
    if all(other.text != first.text for other in _beside(claim, claims)):
        return False
    said = whole(here.text)
    if not _may_be_outdone(claim) or is_bare_time(said, said_on):
        return False
    if is_bare_time(first, said_on):
        return not is_wished(here.text)
    answered = _answers_plainly(conversation, conversation.utterances[here.utterance], first)
    return answered and not (wishes_then(said, said_on) or concludes(here.text))


def _is_of_a_step(claim: Claim, plain: Set[int], conversation: Conversation) -> bool:
    """Whether words speak of papers that the seller has just promised ("Could I have it by Monday?"), beside others.

    `plain` are the turns in which a time is plainly wanted.
    """
    here = claim.quotes[-1]
    before = seller_before(conversation, here.utterance)
    if claim.factor is not Factor.WANTED_BY or before is None or not _may_be_outdone(claim):
        return False
    last = sentences(before.text)[-2:]
    if INSTALL.search(here.text) or not any(OF_PAPERS.search(sentence.text) for sentence in last):
        return False
    return not _was_asked(conversation, claim) and bool(plain - {here.utterance})


def _is_beside_the_installation(claim: Claim, answering: Set[int], conversation: Conversation) -> bool:
    """Whether a time answers no question for the installation, nor speaks of it, where another in the call does.

    `answering` are the turns that do answer it.
    """
    if claim.factor is not Factor.WANTED_BY or not _may_be_outdone(claim):
        return False
    here, said_on = claim.quotes[-1], conversation.took_place.date()
    if wishes_then(whole(here.text), said_on) or _answers_for_it(claim, conversation):
        return False
    return bool(answering - {here.utterance})


def _answers_for_it(claim: Claim, conversation: Conversation) -> bool:
    """Whether a time answers the seller's question by when it is to be installed."""
    if claim.factor is not Factor.WANTED_BY:
        return False
    here = claim.quotes[-1]
    before = seller_before(conversation, here.utterance)
    if claim.evidence_class is not EvidenceClass.SAID or before is None or Asked.TIME not in asked_by(before.text):
        return False
    asking = [sentence.text for sentence in sentences(before.text)[-2:] if sentence.asks]
    opens = begins_with(conversation.utterances[here.utterance], here.text)
    return opens and any(THE_WORK.search(text) for text in asking)


def _is_said_by_the_way(claim: Claim, claims: Sequence[Claim], conversation: Conversation) -> bool:
    """Whether another sentence of the turn names its time more plainly ("I want it in two days. We fly in May.")."""
    beside = _beside(claim, claims)
    if not beside or not _may_be_outdone(claim):
        return False
    utterance = conversation.utterances[claim.quotes[-1].utterance]
    spoken = {sentence.text: sentence for sentence in sentences(utterance.text)}
    here, *others = (_plainness(conversation, utterance, spoken[quote.text]) for quote in (claim.quotes[-1], *beside))
    return here < max(others)


def _plainness(conversation: Conversation, utterance: Utterance, sentence: Sentence) -> int:
    asked = asked_before(conversation, utterance, sentence)
    said_on = conversation.took_place.date()
    return plainness(sentence, said_on, asked=Asked.TIME in asked, unprompted=Asked.NOTHING in asked)


def _is_of_an_event(claim: Claim, conversation: Conversation) -> bool:
    before = seller_before(conversation, claim.quotes[-1].utterance)
    if claim.evidence_class is not EvidenceClass.SAID or before is None or not asks_after_an_event(before.text):
        return False
    return not INSTALL.search(claim.quotes[-1].text)


def _values(conversation: Conversation) -> Iterator[Claim]:
    for utterance in conversation.utterances:
        if utterance.side is Side.BUYER:
            yield from _said(conversation, utterance)
        elif utterance.side is Side.SELLER:
            yield from _of_the_buyer(conversation, utterance)


def _said(conversation: Conversation, utterance: Utterance) -> Iterator[Claim]:
    said_on = conversation.took_place.date()
    for where, named, anew in recounted(conversation, utterance):
        told = (_quote(where, named), _quote(utterance, anew))
        yield from _both(Factor.BUDGET, Factor.BUDGET_AMOUNT, EvidenceClass.SAID, told)
    priced = _priced_before(conversation, utterance)
    for sentence in sentences(utterance.text):
        quotes = (_quote(utterance, sentence),)
        asked = asked_before(conversation, utterance, sentence)
        if priced is not None and amounts_in_thousands(priced[1], sentence, asked=Asked.AMOUNT in asked):
            after = (_quote(*priced), *quotes)
            yield from _both(Factor.BUDGET, Factor.BUDGET_AMOUNT, EvidenceClass.ASSENTED, after)
        elif budget_amounts(sentence, Voice.BUYER, asked=Asked.AMOUNT in asked):
            yield from _both(Factor.BUDGET, Factor.BUDGET_AMOUNT, EvidenceClass.SAID, quotes)
        lone = Asked.NOTHING in asked
        if wanted_times(sentence, Voice.BUYER, said_on, asked=Asked.TIME in asked, unprompted=lone):
            yield from _both(Factor.TIMELINE, Factor.WANTED_BY, EvidenceClass.SAID, quotes)


def _priced_before(conversation: Conversation, utterance: Utterance) -> tuple[Utterance, Sentence] | None:
    """The last sentence of the seller's turn just before that names a price in thousands, which a number may share."""
    seller = conversation.utterances[utterance.index - 1] if utterance.index else None
    if seller is None or seller.side is not Side.SELLER:
        return None
    spoken = reversed(sentences(seller.text))
    return next(((seller, each) for each in spoken if price_in_thousands(each) is not None), None)


def _of_the_buyer(conversation: Conversation, utterance: Utterance) -> Iterator[Claim]:
    reply = reply_to(conversation, utterance.index)
    if reply is None:
        return
    said_on = conversation.took_place.date()
    spoken = sentences(utterance.text)
    for before, sentence in zip((None, *spoken), spoken, strict=False):
        if before is not None and reply.answer is Answer.AGREES and recorded_amounts(before, sentence):
            read_out = (_quote(utterance, before), *_replied(utterance, sentence, reply))
            yield from _both(Factor.BUDGET, Factor.BUDGET_AMOUNT, EvidenceClass.ASSENTED, read_out)
        put_right = put_right_by(conversation, utterance, sentence, reply)
        if put_right is not None:
            corrected = (_quote(utterance, sentence), _quote(reply.utterance, put_right))
            yield from _both(Factor.BUDGET, Factor.BUDGET_AMOUNT, EvidenceClass.ASSENTED, corrected)
        elif budget_amounts(sentence, Voice.SELLER_OF_BUYER) and takes_up_amount(reply.sentence):
            quotes = _replied(utterance, sentence, reply)
            yield from _both(Factor.BUDGET, Factor.BUDGET_AMOUNT, EvidenceClass.ASSENTED, quotes)
        elif budget_amounts(sentence, Voice.SELLER_OF_BUYER):
            yield from _answered(Factor.BUDGET, Factor.BUDGET_AMOUNT, utterance, sentence, reply)
        if too_late(sentence, reply.sentence) and find_times(sentence.text, said_on):
            quotes = _replied(utterance, sentence, reply)
            yield _value_claim(Factor.LEAD_TIME, EvidenceClass.ASSENTED, quotes)
        elif wanted_times(sentence, Voice.SELLER_OF_BUYER, said_on):
            yield from _answered(Factor.TIMELINE, Factor.WANTED_BY, utterance, sentence, reply, asks=sentence.asks)
        elif reply.answer is Answer.AGREES and _takes_up(utterance, reply) and proposed_times(sentence, said_on):
            quotes = _replied(utterance, sentence, reply)
            yield from _both(Factor.TIMELINE, Factor.WANTED_BY, EvidenceClass.ASSENTED, quotes, direct=False)


_GAVE = compiled(
    r"\b(?:I|we)(?:['’](?:d|ve)| had| have)?\s+(?:\w+\s+)?(?:put|wrote|written|entered|filled|gave|given|stated|noted|"
    r"indicated|specified|submitted|said)\b",
    re.IGNORECASE,
)
"""In a reply: the buyer gave those figures."""


def _takes_up(utterance: Utterance, reply: Reply) -> bool:
    """Whether the seller's turn asks, or the buyer gave what it names ("Yes, I put in those figures.")."""
    return sentences(utterance.text)[-1].asks or _GAVE.search(reply.sentence.text) is not None


def _answered(
    factor: Factor, value: Factor, utterance: Utterance, sentence: Sentence, reply: Reply, *, asks: bool = False
) -> Iterator[Claim]:
    """What the seller says of the buyer: agreed to, let stand, or (when disagreed with, or only asked) nothing."""
    if reply.answer is Answer.AGREES and invites_reply(utterance, sentence):
        yield from _both(factor, value, EvidenceClass.ASSENTED, _replied(utterance, sentence, reply))
    elif reply.answer is not Answer.DISAGREES and not asks:
        yield from _both(factor, value, EvidenceClass.REPORTED, (_quote(utterance, sentence),))


def _both(
    factor: Factor, value: Factor, evidence_class: EvidenceClass, quotes: tuple[Quote, ...], *, direct: bool = True
) -> Iterator[Claim]:
    yield _value_claim(value, evidence_class, quotes, direct=direct)
    yield _value_claim(value, evidence_class, quotes, direct=direct).model_copy(update={"factor": factor})


def _value_claim(
    value: Factor, evidence_class: EvidenceClass, quotes: tuple[Quote, ...], *, direct: bool = True
) -> Claim:
    return Claim.trusting(
        factor=value, evidence_class=evidence_class, quotes=quotes, direct=direct, pattern=value.value
    )


def _replied(utterance: Utterance, sentence: Sentence, reply: Reply) -> tuple[Quote, ...]:
    """What the seller said, and the buyer's reply to it."""
    return _quote(utterance, sentence), _quote(reply.utterance, reply.sentence)


def _quote(utterance: Utterance, sentence: Sentence) -> Quote:
    return Quote.trusting(utterance=utterance.index, text=sentence.text)
