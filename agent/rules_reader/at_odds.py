"""Whether what signs and the classifier hear of one factor contradicts itself, so that it is contested."""

from __future__ import annotations

from collections.abc import Sequence

from agent.claims import Claim, Factor, Stance
from agent.conversation import Conversation
from agent.rules_reader.delays import has_no_need, may_oppose
from agent.rules_reader.likely_sentences import MOST, Found
from agent.rules_reader.weighed import (
    FLATLY,
    GAINSAYS,
    HEARD,
    MERE_DOUBTS,
    SUREST,
    by_several,
    chances,
    is_over,
    judged,
)
from agent.signs.likely import SURER

AT_ODDS = 0.7
"""From which probability on a wish for a time, and words of a later turn that put it off, contest each other, however
plain either are."""

_EACH_MAY_SAY = frozenset({Factor.BUDGET, Factor.NEED})
"""What each of several people on the buyer's side may see in their own way."""


def leans_against(told: Sequence[Claim], found: Sequence[Found]) -> bool:
    """Whether plain words all speak one way, and others that lean are surely meant the other way."""
    plain = {claim.stance for claim in told if claim.direct}
    leaning = (claim for claim in told if not claim.direct and claim.stance not in plain)
    doubted_only = all(claim.pattern in MERE_DOUBTS for claim in told if claim.direct)
    return len(plain) == 1 and not doubted_only and any(borne_out(claim, found, SUREST) for claim in leaning)


def pained(factor: Factor, told: Sequence[Claim], conversation: Conversation) -> bool:
    """Whether a need is plainly denied by somebody who told of a trouble before, or beside another who tells of one.

    A trouble never says plainly that there is a need, however plainly it is told. One that is over contests nothing,
    and a mere doubt only what somebody else tells: who asks what it would be for has thought of the trouble.
    """
    plain = [claim for claim in told if claim.direct]
    if factor is not Factor.NEED or not plain or any(claim.stance is Stance.FOR for claim in plain):
        return False
    if any((sentence := judged(claim, conversation)) is not None and is_over(sentence) for claim in plain):
        return False
    flatly = [claim.quotes[-1].utterance for claim in plain if claim.pattern not in MERE_DOUBTS]
    speakers = {conversation.utterances[claim.quotes[-1].utterance].speaker for claim in plain}
    for claim in told:
        words, sentence = claim.quotes[-1], judged(claim, conversation)
        if claim.stance is Stance.AGAINST or sentence is None or any(c.quotes[-1] == words for c in plain):
            continue
        chance, opposite = chances(claim, sentence, conversation)
        before = words.utterance <= max(flatly, default=-1)
        another = conversation.utterances[words.utterance].speaker not in speakers
        heard = chance >= (FLATLY if another else HEARD) or by_several(sentence, claim)
        if (before or another) and heard and chance >= opposite:
            return True
    return False


def gainsaid(told: Sequence[Claim], found: Sequence[Found], conversation: Conversation) -> list[Found]:
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
        if each.stance not in stances and each.probability >= SURER and place.utterance.speaker not in speakers
    ]


def at_odds(
    factor: Factor, found: Sequence[Found], weighed: Sequence[Claim], conversation: Conversation
) -> list[Found]:
    """The likeliest words that wish for a time, and likely ones of a later turn that have all the time in the world.

    Not where there is no need: the purchase is put off then, and the time named stands.
    """
    likely_ones = [pair for pair in found if pair[0].probability >= AT_ODDS] if factor is Factor.TIMELINE else []
    wish = next((pair for pair in likely_ones if pair[0].stance is Stance.FOR), None)
    if wish is None or has_no_need(weighed):
        return []
    for each, place in likely_ones:
        turn = place.utterance.index
        if each.stance is Stance.AGAINST and turn > wish[1].utterance.index and may_oppose(conversation, turn):
            return [wish, (each, place)]
    return []


def pains_beside(told: Sequence[Claim], found: Sequence[Found]) -> list[Found]:
    """Troubles that somebody likely tells, where words that only lean say that all is well: nobody outweighs them."""
    if any(claim.direct or claim.stance is Stance.FOR or claim.pattern not in GAINSAYS for claim in told):
        return []
    well = {claim.quotes[-1] for claim in told}
    return [
        (each, place) for each, place in found[:MOST] if well and each.stance is Stance.FOR and place.words not in well
    ]


def borne_out(claim: Claim, found: Sequence[Found], probability: float) -> bool:
    """Whether the classifier reads from the sentence of a sign what the sign leans towards, at least so probably."""
    return any(
        each.stance is claim.stance and each.probability >= probability and place.words == claim.quotes[-1]
        for each, place in found
    )
