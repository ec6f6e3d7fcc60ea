"""What the classifier thinks of the words that a sign was found in: whether they say so at all, and how plainly."""

from __future__ import annotations

import re
from collections.abc import Sequence

from agent.claims import BANT, Claim, EvidenceClass, Factor, Stance
from agent.compiled import compiled
from agent.conversation import Conversation
from agent.rules_reader.gainsaid import contradicted
from agent.rules_reader.likely_sentences import Place
from agent.sentences import Sentence, sentences
from agent.signs import Voice, signs_in
from agent.signs.authority_limits import MAY_NOT
from agent.signs.gainsaying import rests_on_colleague
from agent.signs.likely import (
    HARDLY,
    MEANT,
    REVERSED,
    SURE,
    UNLIKELY,
    chance_of,
    dismissed,
    doubted,
    may_fall,
    question_before,
)
from agent.signs.need_doubts import DOUBTS

SUREST = 0.95
"""From which probability on a sentence in which a sign leans counts against plain words elsewhere."""

HEARD = 0.1
"""From which probability on a trouble that the same person told before contests a plain denial of the need."""

FLATLY = 0.05
"""From which probability on a flat denial stays beside words that speak for it, and another's trouble beside it."""

OUTDONE = 0.05
"""Below which probability an answer that was read by its question falls beside others that say the opposite."""

GAINSAYS = frozenset({"need.not_needed", "need.never_happens", "need.nothing_amiss", "need.never_had_to"})
"""Signs that say of the thing itself, or of its trouble, that it is not so."""

MERE_DOUBTS = frozenset(sign.name for sign in DOUBTS) | {"need.nice_to_have"}
"""Signs of a need that is doubted, or small, and not flatly denied."""

_OVER = frozenset({"need.over", "need.met"})
"""Signs of a need that is no more."""

_EMPHATIC = compiled(r"\b(?:whatever|whatsoever|at all|not (?:a|one) (?:bean|penny|cent))\b", re.IGNORECASE)

_SPOKEN_OF = {Factor.WANTED_BY: Factor.TIMELINE}
"""The factor that a value speaks of."""


def weighed(claim: Claim, conversation: Conversation) -> Claim | None:
    """A claim about what the buyer said, once the classifier was asked whether the words say so at all.

    Words that it surely takes for the opposite fall. Plain ones that it takes for something else only lean; leaning
    ones fall.
    """
    sentence = judged(claim, conversation)
    if sentence is None:
        return claim
    factor = _SPOKEN_OF.get(claim.factor, claim.factor)
    chance, opposite = chances(claim, sentence, conversation)
    said = claim.evidence_class is EvidenceClass.SAID
    if (opposite >= SUREST and chance < REVERSED) or (said and opposite >= SURE and chance < UNLIKELY):
        return None
    if not said:
        return claim
    if not claim.direct:
        return None if chance < dismissed(claim.pattern) and not by_several(sentence, claim) else claim
    if chance < MEANT and may_fall(factor, claim.stance):
        return None
    plain = chance >= doubted(factor, claim.stance) or (factor is Factor.NEED and is_over(sentence))
    return claim if plain else claim.model_copy(update={"direct": False})


def settled(told: Sequence[Claim], conversation: Conversation) -> list[Claim]:
    """What was told of a factor; where both stances were, without the words that hardly say so, if others surely do."""
    if len({claim.stance for claim in told}) < 2:
        return list(told)
    rest = [(claim, judged(claim, conversation)) for claim in told]
    chance = {id(c): chances(c, s, conversation)[0] for c, s in rest if s is not None}
    plainest = {id(c) for c, s in rest if s is not None and _stays(c, s)} | {id(c) for c in contradicted(told)}
    sure = {claim.stance for claim in told if chance.get(id(claim), 0) >= SURE}
    return [
        claim
        for claim in told
        if claim.stance in sure
        or not sure
        or not may_fall(claim.factor, claim.stance)
        or id(claim) in plainest
        or chance.get(id(claim), 1) >= _hardly(claim, told)
    ]


def is_outdone(claim: Claim, place: Place, conversation: Conversation) -> bool:
    """Whether an answer that was read by its question hardly says so, and the likeliest words stand elsewhere."""
    sentence = judged(claim, conversation)
    if sentence is None or claim.evidence_class is not EvidenceClass.ASSENTED:
        return False
    elsewhere = claim.quotes[-1] != place.words
    return elsewhere and may_fall(claim.factor, claim.stance) and chances(claim, sentence, conversation)[0] < OUTDONE


def judged(claim: Claim, conversation: Conversation) -> Sentence | None:
    """The buyer's sentence that a claim about a factor, or about a time, rests on; None where it rests on another's."""
    factor = _SPOKEN_OF.get(claim.factor, claim.factor)
    if factor not in BANT or claim.takes_back or claim.evidence_class is EvidenceClass.REPORTED:
        return None
    if rests_on_colleague(claim.pattern) or _is_filled_in(claim):
        return None
    words = claim.quotes[-1]
    return next((s for s in sentences(conversation.utterances[words.utterance].text) if s.text == words.text), None)


def chances(claim: Claim, sentence: Sentence, conversation: Conversation) -> tuple[float, float]:
    """How probable it is that a sentence says what a claim says, and that it says the opposite."""
    question = question_before(conversation, conversation.utterances[claim.quotes[-1].utterance], sentence)
    factor, asked = _SPOKEN_OF.get(claim.factor, claim.factor), "" if question is None else question.text
    stances = claim.stance, claim.stance.opposite
    chance, opposite = (chance_of(sentence, asked, factor, stance) for stance in stances)
    return chance, opposite


def by_several(sentence: Sentence, claim: Claim) -> bool:
    """Whether different signs in a sentence lean the same way: they bear each other out."""
    hits = signs_in(sentence, claim.factor, Voice.BUYER)
    return len({hit.name for hit in hits if hit.stance is claim.stance}) > 1


def is_over(sentence: Sentence) -> bool:
    """Whether a need is said to be met or gone: that outlives what was told of it before."""
    hits = signs_in(sentence, Factor.NEED, Voice.BUYER)
    return any(hit.direct and hit.stance is Stance.AGAINST and hit.name in _OVER for hit in hits)


def _is_filled_in(claim: Claim) -> bool:
    """Whether a claim rests on a form's field, whose label says what the one word filled in is about."""
    return claim.evidence_class is EvidenceClass.SAID and claim.pattern.endswith(".answer")


def _denies_money_flatly(claim: Claim) -> bool:
    """Whether a plain "there's no money" says so with emphasis ("no money whatever")."""
    return claim.direct and claim.pattern == "budget.none" and _EMPHATIC.search(claim.quotes[-1].text) is not None


def _stays(claim: Claim, sentence: Sentence) -> bool:
    """Whether words stay whatever is thought of them: "I can't sign this", and what several in one sentence say.

    Of who decides, and of the thing itself, of which its trouble is denied.
    """
    of_authority = claim.direct and claim.factor is Factor.AUTHORITY
    return (of_authority and claim.pattern == MAY_NOT) or (
        (of_authority or claim.pattern in GAINSAYS) and by_several(sentence, claim)
    )


def _hardly(claim: Claim, told: Sequence[Claim]) -> float:
    """Below which probability a sign says hardly anything beside one of the opposite stance that is surely meant.

    "We don't need it" and "it never fails" always say something, and a trouble does beside a flat denial of the need.
    """
    if claim.pattern in GAINSAYS or _denies_money_flatly(claim):
        return FLATLY
    flatly = any(c.direct and c.stance is Stance.AGAINST and c.pattern not in MERE_DOUBTS for c in told)
    return HEARD if claim.factor is Factor.NEED and claim.stance is Stance.FOR and flatly else HARDLY
