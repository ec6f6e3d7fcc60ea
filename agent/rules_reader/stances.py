"""Claims about the four factors, from the signs in what the buyer says and in what the seller says of the buyer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from agent.claims import BANT, Claim, EvidenceClass, Factor, Quote, Stance
from agent.compiled import compiled
from agent.conversation import Conversation, Side, Utterance
from agent.rules_reader.asides import is_aside
from agent.sentences import Sentence, sentences
from agent.signs import Found, Voice, signs_in
from agent.signs.answers import answers
from agent.signs.colleagues import said_of_colleague
from agent.signs.form_fields import fields, in_label
from agent.signs.gainsaying import gainsays, rests_on_colleague
from agent.signs.money_headings import told_of_it, turns_to_money
from agent.signs.negated_questions import replied, says_not
from agent.signs.questions import Asked, asked_by, asks_in_words
from agent.turns import Answer, Reply, invites_reply, reply_to
from agent.values.times import find_times

_YOU = compiled(r"\byou(?:r|rs|['’]\w+)?\b", re.IGNORECASE)
_CONTRAST = compiled(r"\b(?:but|however|although|though|that said|still|nevertheless)\b", re.IGNORECASE)

_ANOTHERS = compiled(
    r"\b(?:he|she|they|(?:my|our|his|her|the) (?:[\w-]+ ){1,3}?|[A-Z]\w+ )\b ?(?:here |there |always |still )*"
    r"(?:says?|insists?|claims?|reckons?|thinks?|swears?|maintains?|believes?|keeps saying)\b"
)
_ANYTHING_ELSE = compiled(r"\b(?:any|anything|something|else|other|more|further|questions?|concerns?)\b", re.IGNORECASE)

_NOBODY_ELSE = frozenset({"authority.nobody_else", "authority.need_not_ask", "authority.goes_no_further"})


def read_stances(conversation: Conversation) -> Iterator[Claim]:
    """Claims for and against budget, authority, need and timeline."""
    for claim in _read(conversation):
        of_others = claim.evidence_class is EvidenceClass.REPORTED or rests_on_colleague(claim.pattern)
        if of_others or not is_aside(conversation, claim.quotes[-1], claim.factor, claim.stance):
            yield claim


def _read(conversation: Conversation) -> Iterator[Claim]:
    for utterance in conversation.utterances:
        if utterance.side is Side.BUYER:
            yield from _said(utterance)
            yield from _filled_in(utterance)
            yield from _after_turning_to_money(utterance)
            yield from _of_colleagues(conversation, utterance)
        elif utterance.side is Side.SELLER:
            yield from _of_the_buyer(conversation, utterance)
            yield from _answered(conversation, utterance)


def _said(utterance: Utterance) -> Iterator[Claim]:
    for factor in BANT:
        hits = [(s, hit) for s in sentences(utterance.text) for hit in signs_in(s, factor, Voice.BUYER)]
        if "\n" in utterance.text:
            hits = [(s, hit) for s, hit in hits if not in_label(s, hit)]
        for sentence, hit in _settled(utterance.text, hits):
            yield _claim(factor, hit, EvidenceClass.SAID, [(utterance, sentence)])


def _of_colleagues(conversation: Conversation, utterance: Utterance) -> Iterator[Claim]:
    """What one on the buyer's side says of another's authority ("You can't buy a nail without me", "Ann decides"), or
    by contradicting another ("We do not, Ann.")."""
    for sentence in sentences(utterance.text):
        for hit in said_of_colleague(conversation, utterance, sentence):
            yield _claim(Factor.AUTHORITY, hit, EvidenceClass.SAID, [(utterance, sentence)])
        for factor, hit in gainsays(conversation, utterance, sentence):
            yield _claim(factor, hit, EvidenceClass.SAID, [(utterance, sentence)])


def _after_turning_to_money(utterance: Utterance) -> Iterator[Claim]:
    """What one of the two sentences after "Now about the budget." says of it ("There is none.")."""
    spoken = sentences(utterance.text)
    for place, heading in enumerate(spoken[:-1]):
        if turns_to_money(heading):
            for sentence in spoken[place + 1 : place + 3]:
                hit = told_of_it(sentence)
                if hit is not None:
                    yield _claim(Factor.BUDGET, hit, EvidenceClass.SAID, [(utterance, heading), (utterance, sentence)])
                    break


def _filled_in(utterance: Utterance) -> Iterator[Claim]:
    """What the fields of a form say of who decides, and of money."""
    for field, factor, hit in fields(utterance.text, utterance.speaker) if "\n" in utterance.text else ():
        yield _claim(factor, hit, EvidenceClass.SAID, [(utterance, field)])


def _settled(text: str, hits: Sequence[tuple[Sentence, Found]]) -> list[tuple[Sentence, Found]]:
    """The strongest sign of each stance in each sentence; after "but" later words as strong take back the earlier."""
    best: dict[Stance, tuple[Sentence, Found]] = {}
    kept: dict[tuple[Stance, Sentence], tuple[Sentence, Found]] = {}
    for sentence, hit in hits:
        if hit.stance not in best or (hit.direct and not best[hit.stance][1].direct):
            best[hit.stance] = (sentence, hit)
        kept.setdefault((hit.stance, sentence), (sentence, hit))
    if len(best) == 2:
        first, second = sorted(best.values(), key=lambda pair: pair[0].start + pair[1].start)
        between = text[first[0].start + first[1].end : second[0].start + second[1].start]
        if (
            second[1].direct >= first[1].direct
            and _CONTRAST.search(between)
            and "\n" not in between
            and not _says_another(text, between, *second)
        ):
            return [pair for pair in kept.values() if pair[1].stance is second[1].stance]
    return list(kept.values())


def _says_another(text: str, between: str, sentence: Sentence, hit: Found) -> bool:
    """Whether the later words are what somebody else thinks ("Though my brother insists that I have no right to")."""
    return _ANOTHERS.search(f"{between}{text[sentence.start + hit.start : sentence.start + hit.end]}") is not None


def _of_the_buyer(conversation: Conversation, utterance: Utterance) -> Iterator[Claim]:
    reply = reply_to(conversation, utterance.index)
    if reply is None:
        return
    for sentence in sentences(utterance.text):
        if not _YOU.search(sentence.text):
            continue
        otherwise = _asked_otherwise(conversation, utterance) if sentence.asks else ()
        for factor in (Factor.AUTHORITY, Factor.NEED, Factor.TIMELINE):
            if factor in otherwise:
                continue
            for hit in signs_in(sentence, factor, Voice.SELLER_OF_BUYER)[:1]:
                yield from _let_stand(utterance, sentence, reply, factor, hit)


def _let_stand(utterance: Utterance, sentence: Sentence, reply: Reply, factor: Factor, hit: Found) -> Iterator[Claim]:
    """What the seller says of the buyer, as the reply takes it: agreed to, turned round, or not spoken of."""
    answered = _is_answered(utterance, sentence)
    answer = replied(sentence.text, reply.utterance.text) if answered else Answer.NEITHER
    quotes = [(utterance, sentence), (reply.utterance, reply.sentence)]
    if answer is not Answer.NEITHER:
        if not _outspoken(reply.utterance, sentence, factor):
            turned = answer is Answer.DISAGREES
            yield _claim(factor, hit, EvidenceClass.ASSENTED, quotes, turned=turned)
    elif not asks_in_words(sentence.text) and reply.answer is not Answer.DISAGREES:
        yield _claim(factor, hit, EvidenceClass.REPORTED, quotes[:1])


def _asked_otherwise(conversation: Conversation, utterance: Utterance) -> set[Factor]:
    """What a question is not about, though its words say so: who else decides, and by when they need it."""
    asked, said_on = asked_by(utterance.text), conversation.took_place.date()
    others = {Factor.AUTHORITY} if Asked.OTHERS in asked else set()
    timed = Asked.TIME in asked or any(find_times(s.text, said_on) for s in sentences(utterance.text) if s.asks)
    return others | {Factor.NEED} if timed else others


def _is_answered(utterance: Utterance, sentence: Sentence) -> bool:
    """Whether a reply answers this sentence, rather than a question after it whether there is anything else."""
    last = sentences(utterance.text)[-1]
    return invites_reply(utterance, sentence) and (sentence == last or _ANYTHING_ELSE.search(last.text) is None)


def _answered(conversation: Conversation, utterance: Utterance) -> Iterator[Claim]:
    """A short answer of the buyer, to who decides or whether there is money, with the question beside it."""
    reply, spoken = reply_to(conversation, utterance.index), sentences(utterance.text)
    if reply is None or not spoken:
        return
    question = spoken[-1]
    quotes = [(utterance, question), (reply.utterance, reply.sentence)]
    for factor, hit in answers(question, asked_by(utterance.text), reply.sentence).items():
        if not _taken_back(reply.utterance, factor, hit) and not _outspoken(reply.utterance, question, factor):
            yield _claim(factor, hit, EvidenceClass.ASSENTED, quotes)


def _taken_back(reply: Utterance, factor: Factor, answered: Found) -> bool:
    """Whether the reply goes on with "but" and plainly says the opposite ("He will moan. But it's my decision.").

    That nobody else is needed says so without any "but" ("Eva and I do. We don't need anyone's approval.").
    """
    return any(
        hit.direct and hit.stance is not answered.stance and (hit.name in _NOBODY_ELSE or _CONTRAST.match(s.text))
        for s in sentences(reply.text)[1:]
        for hit in signs_in(s, factor, Voice.BUYER)
    )


def _outspoken(reply: Utterance, said: Sentence, factor: Factor) -> bool:
    """Whether a reply to what is said not to be so tells it in its own words ("So you don't sign?" "No, I sign.")."""
    if not says_not(said.text):
        return False
    return any(hit.direct for each in sentences(reply.text)[:2] for hit in signs_in(each, factor, Voice.BUYER))


def _claim(
    factor: Factor,
    hit: Found,
    evidence_class: EvidenceClass,
    quotes: Sequence[tuple[Utterance, Sentence]],
    *,
    turned: bool = False,
) -> Claim:
    return Claim.trusting(
        factor=factor,
        stance=hit.stance.opposite if turned else hit.stance,
        evidence_class=evidence_class,
        quotes=tuple(_quote(utterance, sentence) for utterance, sentence in quotes),
        direct=hit.direct,
        pattern=hit.name,
    )


def _quote(utterance: Utterance, sentence: Sentence) -> Quote:
    return Quote.trusting(utterance=utterance.index, text=sentence.text)
