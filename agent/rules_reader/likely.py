"""A second opinion on the four factors, by a small classifier over words (`agent.signs.likely`).

1. Words in which a sign stands, but which the classifier takes for anything else, only lean: "it's the director's
   decision, so they say" holds a sign and decides nothing. What only leans falls, unless several signs lean together,
   and so does what the classifier surely takes for the opposite. Where signs speak both ways, those that it takes for
   hardly anything fall beside one that is surely meant. Plain ones fall too where it hardly ever saw them meant.
2. A factor of which no sign speaks plainly is read from the sentences that most likely do, if they are sure; where
   they speak both ways, as those for which more is said, the signs that lean included. Where signs lean the other
   way, the likeliest has to be surer, and then they fall; so does an answer that says so by its question alone.
3. Where no plain words name an amount or a time, the ones that such a sentence names count.
4. What a sign leans towards, and the classifier reads from the same sentence too, stands against the opposite: plain
   words that contradict it only lean then, so that the factor is contested. So do plain words of one person beside
   what another of the buyer's side likely says, and a flat denial of a need beside a trouble told before.
5. Words of a later turn that likely put the thing off contest a time that was named, however plainly.
6. Sentences that surely say the same as what was read are kept beside it, as words that bear it out.

Its claims never outweigh plain words, of this conversation or of another.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from itertools import zip_longest

from agent.claims import BANT, Claim, EvidenceClass, Factor, Quote, Stance
from agent.compiled import compiled
from agent.conversation import Conversation, Side, Utterance
from agent.injections import injections
from agent.rules_reader.asides import is_aside
from agent.rules_reader.delays import has_no_need, may_oppose
from agent.rules_reader.gainsaid import contradicted, is_gainsaid, opposing, without_unopposed
from agent.rules_reader.likely_values import named_values
from agent.sentences import Sentence, sentences
from agent.signs import Voice, signs_in
from agent.signs.authority_limits import MAY_NOT
from agent.signs.form_fields import left_open
from agent.signs.gainsaying import rests_on_colleague
from agent.signs.likely import (
    HARDLY,
    MEANT,
    REVERSED,
    SURE,
    SURER,
    UNLIKELY,
    Likely,
    Question,
    chance_of,
    dismissed,
    doubted,
    likely,
    may_fall,
    pattern,
    question_before,
)
from agent.signs.need_doubts import DOUBTS
from agent.turns import reply_to

MOST = 4
"""How many sentences that say the same are kept for one factor, but for those in one turn with them."""

SHORT = 8
"""An answer of fewer words rests on its question, which is then evidence too."""

SUREST = 0.95
"""From which probability on a sentence in which a sign leans counts against plain words elsewhere."""

HEARD = 0.1
"""From which probability on a trouble that the same person told before contests a plain denial of the need."""

FLATLY = 0.05
"""From which probability on a flat denial stays beside words that speak for it, and another's trouble beside it."""

AT_ODDS = 0.7
"""From which probability on a wish for a time, and words of a later turn that put it off, contest each other, however
plain either are."""

OUTDONE = 0.05
"""Below which probability an answer that was read by its question falls beside others that say the opposite."""

_TAKES_BACK = compiled(r"(?:but|however|although|though|still|nevertheless|then again)\b", re.IGNORECASE)

_SPOKEN_OF = {Factor.WANTED_BY: Factor.TIMELINE}
"""The factor that a value speaks of."""

_EACH_MAY_SAY = frozenset({Factor.BUDGET, Factor.NEED})
"""What each of several people on the buyer's side may see in their own way."""

_OVER = frozenset({"need.over", "need.met"})
"""Signs of a need that is no more."""

_EMPHATIC = compiled(r"\b(?:whatever|whatsoever|at all|not (?:a|one) (?:bean|penny|cent))\b", re.IGNORECASE)

_GAINSAYS = frozenset({"need.not_needed", "need.never_happens", "need.nothing_amiss", "need.never_had_to"})
"""Signs that say of the thing itself, or of its trouble, that it is not so."""

_DOUBTS = frozenset(sign.name for sign in DOUBTS) | {"need.nice_to_have"}
"""Signs of a need that is doubted, or small, and not flatly denied."""

_Place = tuple[Utterance, Sentence, Question | None]
_Found = tuple[Likely, _Place]


def with_second_opinion(conversation: Conversation, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims once the classifier was heard, its own ones at the end."""
    weighed = [kept for claim in claims if (kept := _weighed(claim, conversation)) is not None]
    heard = _heard(conversation, {claim.quotes[-1] for claim in claims if claim.takes_back})
    own: list[Claim] = []
    # What addresses a machine falls when it is grounded, so nothing is weighed against it either.
    void = {claim for claim in weighed if claim.factor in BANT and any(injections(q.text) for q in claim.quotes)}
    for factor in BANT:
        told = [c for c in weighed if c.factor is factor and not c.takes_back and c not in void]
        settled = without_unopposed(_settled(told, conversation), heard.get(factor, ()))
        if len(settled) < len(told):
            fallen = set(told).difference(settled)
            weighed, told = [claim for claim in weighed if claim not in fallen], settled
        among = set(told)
        found = _by_weight(heard.get(factor, ()), told, conversation)
        pains = _pains_beside(told, found)
        if found and not pains and _decides(found[0], told, conversation):
            weighed = [claim for claim in weighed if claim not in among or _borne_out(claim, found, SURE)]
            told = []
        elif (
            (
                gainsaid := _at_odds(factor, found, weighed, conversation)
                or opposing(told, found)
                or _gainsaid(told, found, conversation)
            )
            or is_gainsaid(told)
            or _contradicted(told, found)
            or _pained(factor, told, conversation)
        ):
            weighed = [claim.model_copy(update={"direct": False}) if claim in among else claim for claim in weighed]
            own += [_claim(factor, each, place, conversation) for each, place in gainsaid]
        elif factor is Factor.NEED:
            own += [_claim(factor, each, place, conversation) for each, place in pains]
            told = [claim for claim in told if claim.direct] or told
        stances = {claim.stance for claim in told} or {each.stance for each, _ in found[:1]}
        agreeing = _agreeing(found, told) if len(stances) == 1 else []
        own += [_claim(factor, each, place, conversation) for each, place in agreeing if each.stance in stances]
    return (*weighed, *own, *named_values(own, weighed, conversation))


def _agreeing(found: Sequence[_Found], told: Sequence[Claim]) -> list[_Found]:
    """The likeliest sentences, and those that stand in one turn with them or with what was told: they go on with it."""
    turns = {claim.quotes[-1].utterance for claim in told} | {place[0].index for _, place in found[:MOST]}
    return [*found[:MOST], *(pair for pair in found[MOST:] if pair[1][0].index in turns)]


def _by_weight(found: Sequence[_Found], told: Sequence[Claim], conversation: Conversation) -> list[_Found]:
    """The sentences of the stance for which more is said first, of each the likeliest first.

    A sentence in which a sign leans says that much too, even where it is not likely enough to be heard by itself.
    """
    said: dict[Stance, float] = defaultdict(float)
    for each, _ in found:
        said[each.stance] += each.probability
    heard = {(each.stance, place[0].index, place[1].text) for each, place in found}
    for claim in told if said else ():
        words = claim.quotes[-1]
        sentence = _judged(claim, conversation)
        if sentence is not None and (claim.stance, words.utterance, words.text) not in heard:
            said[claim.stance] += _chances(claim, sentence, conversation)[0]
    return sorted(found, key=lambda pair: (-said[pair[0].stance], -pair[0].probability))


def _decides(likeliest: _Found, told: Sequence[Claim], conversation: Conversation) -> bool:
    """Whether the likeliest sentence counts for more than what signs said, all of them the other way.

    They lean, or were read from an answer by its question alone, in words of which nobody would think so.
    """
    best, place = likeliest
    if best.probability < SURER or any(claim.stance is best.stance for claim in told):
        return False
    return all(not claim.direct or _is_outdone(claim, place, conversation) for claim in told)


def _is_outdone(claim: Claim, place: _Place, conversation: Conversation) -> bool:
    """Whether an answer that was read by its question hardly says so, and the likeliest words stand elsewhere."""
    sentence = _judged(claim, conversation)
    if sentence is None or claim.evidence_class is not EvidenceClass.ASSENTED:
        return False
    elsewhere = (claim.quotes[-1].utterance, sentence.text) != (place[0].index, place[1].text)
    return elsewhere and may_fall(claim.factor, claim.stance) and _chances(claim, sentence, conversation)[0] < OUTDONE


def _contradicted(told: Sequence[Claim], found: Sequence[_Found]) -> bool:
    """Whether plain words all speak one way, and others that lean are surely meant the other way."""
    plain = {claim.stance for claim in told if claim.direct}
    leaning = (claim for claim in told if not claim.direct and claim.stance not in plain)
    doubted_only = all(claim.pattern in _DOUBTS for claim in told if claim.direct)
    return len(plain) == 1 and not doubted_only and any(_borne_out(claim, found, SUREST) for claim in leaning)


def _pained(factor: Factor, told: Sequence[Claim], conversation: Conversation) -> bool:
    """Whether a need is plainly denied by somebody who told of a trouble before, or beside another who tells of one.

    A trouble never says plainly that there is a need, however plainly it is told. One that is over contests nothing,
    and a mere doubt only what somebody else tells: who asks what it would be for has thought of the trouble.
    """
    plain = [claim for claim in told if claim.direct]
    if factor is not Factor.NEED or not plain or any(claim.stance is Stance.FOR for claim in plain):
        return False
    if any((sentence := _judged(claim, conversation)) is not None and _is_over(sentence) for claim in plain):
        return False
    flatly = [claim.quotes[-1].utterance for claim in plain if claim.pattern not in _DOUBTS]
    speakers = {conversation.utterances[claim.quotes[-1].utterance].speaker for claim in plain}
    for claim in told:
        words, sentence = claim.quotes[-1], _judged(claim, conversation)
        if claim.stance is Stance.AGAINST or sentence is None or any(c.quotes[-1] == words for c in plain):
            continue
        chance, opposite = _chances(claim, sentence, conversation)
        before = words.utterance <= max(flatly, default=-1)
        another = conversation.utterances[words.utterance].speaker not in speakers
        heard = chance >= (FLATLY if another else HEARD) or _by_several(sentence, claim)
        if (before or another) and heard and chance >= opposite:
            return True
    return False


def _gainsaid(told: Sequence[Claim], found: Sequence[_Found], conversation: Conversation) -> list[_Found]:
    """What others of the buyer's side likely say against plain words: nobody's words outweigh those of another.

    Not of who decides: of a thing that one of them decides, the other rightly says "not I".
    """
    plain = [claim for claim in told if claim.direct]
    stances = {claim.stance for claim in plain}
    if len(stances) != 1 or plain[0].factor not in _EACH_MAY_SAY:
        return []
    speakers = {conversation.utterances[claim.quotes[-1].utterance].speaker for claim in plain}
    return [
        (each, place)
        for each, place in found
        if each.stance not in stances and each.probability >= SURER and place[0].speaker not in speakers
    ]


def _at_odds(
    factor: Factor, found: Sequence[_Found], weighed: Sequence[Claim], conversation: Conversation
) -> list[_Found]:
    """The likeliest words that wish for a time, and likely ones of a later turn that have all the time in the world.

    Not where there is no need: the purchase is put off then, and the time named stands.
    """
    likely_ones = [pair for pair in found if pair[0].probability >= AT_ODDS] if factor is Factor.TIMELINE else []
    wish = next((pair for pair in likely_ones if pair[0].stance is Stance.FOR), None)
    if wish is None or has_no_need(weighed):
        return []
    for each, place in likely_ones:
        turn = place[0].index
        if each.stance is Stance.AGAINST and turn > wish[1][0].index and may_oppose(conversation, turn):
            return [wish, (each, place)]
    return []


def _pains_beside(told: Sequence[Claim], found: Sequence[_Found]) -> list[_Found]:
    """Troubles that somebody likely tells, where words that only lean say that all is well: nobody outweighs them."""
    if any(claim.direct or claim.stance is Stance.FOR or claim.pattern not in _GAINSAYS for claim in told):
        return []
    well = {(claim.quotes[-1].utterance, claim.quotes[-1].text) for claim in told}
    return [
        (each, place)
        for each, place in found[:MOST]
        if well and each.stance is Stance.FOR and (place[0].index, place[1].text) not in well
    ]


def _borne_out(claim: Claim, found: Sequence[_Found], probability: float) -> bool:
    """Whether the classifier reads from the sentence of a sign what the sign leans towards, at least so probably."""
    words = claim.quotes[-1]
    return any(
        each.stance is claim.stance
        and each.probability >= probability
        and (utterance.index, sentence.text) == (words.utterance, words.text)
        for each, (utterance, sentence, _) in found
    )


def _weighed(claim: Claim, conversation: Conversation) -> Claim | None:
    """A claim about what the buyer said, once the classifier was asked whether the words say so at all.

    Words that it surely takes for the opposite fall. Plain ones that it takes for something else only lean; leaning
    ones fall.
    """
    sentence = _judged(claim, conversation)
    if sentence is None:
        return claim
    factor = _SPOKEN_OF.get(claim.factor, claim.factor)
    chance, opposite = _chances(claim, sentence, conversation)
    said = claim.evidence_class is EvidenceClass.SAID
    if (opposite >= SUREST and chance < REVERSED) or (said and opposite >= SURE and chance < UNLIKELY):
        return None
    if not said:
        return claim
    if not claim.direct:
        return None if chance < dismissed(claim.pattern) and not _by_several(sentence, claim) else claim
    if chance < MEANT and may_fall(factor, claim.stance):
        return None
    plain = chance >= doubted(factor, claim.stance) or (factor is Factor.NEED and _is_over(sentence))
    return claim if plain else claim.model_copy(update={"direct": False})


def _judged(claim: Claim, conversation: Conversation) -> Sentence | None:
    """The buyer's sentence that a claim about a factor, or about a time, rests on; None where it rests on another's."""
    factor = _SPOKEN_OF.get(claim.factor, claim.factor)
    if factor not in BANT or claim.takes_back or claim.evidence_class is EvidenceClass.REPORTED:
        return None
    if rests_on_colleague(claim.pattern) or _is_filled_in(claim):
        return None
    words = claim.quotes[-1]
    return next((s for s in sentences(conversation.utterances[words.utterance].text) if s.text == words.text), None)


def _is_filled_in(claim: Claim) -> bool:
    """Whether a claim rests on a form's field, whose label says what the one word filled in is about."""
    return claim.evidence_class is EvidenceClass.SAID and claim.pattern.endswith(".answer")


def _chances(claim: Claim, sentence: Sentence, conversation: Conversation) -> tuple[float, float]:
    """How probable it is that a sentence says what a claim says, and that it says the opposite."""
    question = question_before(conversation, conversation.utterances[claim.quotes[-1].utterance], sentence)
    factor, asked = _SPOKEN_OF.get(claim.factor, claim.factor), "" if question is None else question.text
    stances = claim.stance, claim.stance.opposite
    chance, opposite = (chance_of(sentence, asked, factor, stance) for stance in stances)
    return chance, opposite


def _settled(told: Sequence[Claim], conversation: Conversation) -> list[Claim]:
    """What was told of a factor; where both stances were, without the words that hardly say so, if others surely do."""
    if len({claim.stance for claim in told}) < 2:
        return list(told)
    weighed = [(claim, _judged(claim, conversation)) for claim in told]
    chances = {id(c): _chances(c, s, conversation)[0] for c, s in weighed if s is not None}
    plainest = {id(c) for c, s in weighed if s is not None and _stays(c, s)} | {id(c) for c in contradicted(told)}
    sure = {claim.stance for claim in told if chances.get(id(claim), 0) >= SURE}
    return [
        claim
        for claim in told
        if claim.stance in sure
        or not sure
        or not may_fall(claim.factor, claim.stance)
        or id(claim) in plainest
        or chances.get(id(claim), 1) >= _hardly(claim, told)
    ]


def _is_over(sentence: Sentence) -> bool:
    """Whether a need is said to be met or gone: that outlives what was told of it before."""
    hits = signs_in(sentence, Factor.NEED, Voice.BUYER)
    return any(hit.direct and hit.stance is Stance.AGAINST and hit.name in _OVER for hit in hits)


def _denies_money_flatly(claim: Claim) -> bool:
    """Whether a plain "there's no money" says so with emphasis ("no money whatever")."""
    return claim.direct and claim.pattern == "budget.none" and _EMPHATIC.search(claim.quotes[-1].text) is not None


def _stays(claim: Claim, sentence: Sentence) -> bool:
    """Whether words stay whatever is thought of them: "I can't sign this", and what several in one sentence say.

    Of who decides, and of the thing itself, of which its trouble is denied.
    """
    of_authority = claim.direct and claim.factor is Factor.AUTHORITY
    return (of_authority and claim.pattern == MAY_NOT) or (
        (of_authority or claim.pattern in _GAINSAYS) and _by_several(sentence, claim)
    )


def _hardly(claim: Claim, told: Sequence[Claim]) -> float:
    """Below which probability a sign says hardly anything beside one of the opposite stance that is surely meant.

    "We don't need it" and "it never fails" always say something, and a trouble does beside a flat denial of the need.
    """
    if claim.pattern in _GAINSAYS or _denies_money_flatly(claim):
        return FLATLY
    flatly = any(c.direct and c.stance is Stance.AGAINST and c.pattern not in _DOUBTS for c in told)
    return HEARD if claim.factor is Factor.NEED and claim.stance is Stance.FOR and flatly else HARDLY


def _by_several(sentence: Sentence, claim: Claim) -> bool:
    """Whether different signs in a sentence lean the same way: they bear each other out."""
    hits = signs_in(sentence, claim.factor, Voice.BUYER)
    return len({hit.name for hit in hits if hit.stance is claim.stance}) > 1


def _heard(conversation: Conversation, retractions: Set[Quote]) -> dict[Factor, list[_Found]]:
    """What the buyer's sentences more likely than not say of each factor; what takes something back says nothing."""
    heard: dict[Factor, list[_Found]] = {}
    for utterance, sentence in _buyers(conversation):
        question = question_before(conversation, utterance, sentence)
        said = likely(sentence, "" if question is None else question.text)
        if said and not injections(sentence.text) and not left_open(sentence.text):
            words = Quote.trusting(utterance=utterance.index, text=sentence.text)
            for factor, found in said.items() if words not in retractions else ():
                if not is_aside(conversation, words, factor, found.stance):
                    heard.setdefault(factor, []).append((found, (utterance, sentence, question)))
    return heard


def _buyers(conversation: Conversation) -> Iterator[tuple[Utterance, Sentence]]:
    """The buyer's sentences but those that the next one takes back: "It works as it is. But we lose orders." """
    for utterance in conversation.utterances:
        if utterance.side is Side.BUYER:
            spoken = sentences(utterance.text)
            for sentence, after in zip_longest(spoken, spoken[1:]):
                if after is None or not _TAKES_BACK.match(after.text):
                    yield utterance, sentence


def _claim(factor: Factor, found: Likely, place: _Place, conversation: Conversation) -> Claim:
    utterance, sentence, question = place
    quotes = [Quote(utterance=utterance.index, text=sentence.text)]
    evidence_class = EvidenceClass.SAID
    if question is not None and len(sentence.text.split()) < SHORT and _replies(utterance, question, conversation):
        quotes.insert(0, Quote(utterance=question.utterance, text=question.text))
        evidence_class = EvidenceClass.ASSENTED
    return Claim(
        factor=factor,
        stance=found.stance,
        evidence_class=evidence_class,
        quotes=tuple(quotes),
        direct=False,
        pattern=pattern(factor),
    )


def _replies(utterance: Utterance, question: Question, conversation: Conversation) -> bool:
    reply = reply_to(conversation, question.utterance)
    return reply is not None and reply.utterance.index == utterance.index
