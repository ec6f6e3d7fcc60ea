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

from collections import defaultdict
from collections.abc import Sequence

from agent.claims import BANT, Claim, Factor, Stance
from agent.conversation import Conversation
from agent.injections import injections
from agent.rules_reader.at_odds import at_odds, borne_out, gainsaid, leans_against, pained, pains_beside
from agent.rules_reader.gainsaid import is_gainsaid, opposing, without_unopposed
from agent.rules_reader.likely_sentences import MOST, Found, claim_of, heard
from agent.rules_reader.likely_values import named_values
from agent.rules_reader.weighed import chances, is_outdone, judged, settled, weighed
from agent.signs.likely import SURE, SURER


def with_second_opinion(conversation: Conversation, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims once the classifier was heard, its own ones at the end."""
    kept = [claim for each in claims if (claim := weighed(each, conversation)) is not None]
    of_factor = heard(conversation, {claim.quotes[-1] for claim in claims if claim.takes_back})
    own: list[Claim] = []
    # What addresses a machine falls when it is grounded, so nothing is weighed against it either.
    void = {claim for claim in kept if claim.factor in BANT and any(injections(q.text) for q in claim.quotes)}
    for factor in BANT:
        everything = [c for c in kept if c.factor is factor and not c.takes_back and c not in void]
        told = without_unopposed(settled(everything, conversation), of_factor.get(factor, ()))
        fallen = set(everything).difference(told)
        kept = [claim for claim in kept if claim not in fallen] if fallen else kept
        among = set(told)
        found = _by_weight(of_factor.get(factor, ()), told, conversation)
        pains = pains_beside(told, found)
        if found and not pains and _decides(found[0], told, conversation):
            kept = [claim for claim in kept if claim not in among or borne_out(claim, found, SURE)]
            told = []
        elif (against := _against(factor, told, found, kept, conversation)) is not None:
            kept = [claim.model_copy(update={"direct": False}) if claim in among else claim for claim in kept]
            own += [claim_of(factor, each, place, conversation) for each, place in against]
        elif factor is Factor.NEED:
            own += [claim_of(factor, each, place, conversation) for each, place in pains]
            told = [claim for claim in told if claim.direct] or told
        stances = {claim.stance for claim in told} or {each.stance for each, _ in found[:1]}
        agreeing = _agreeing(found, told) if len(stances) == 1 else []
        own += [claim_of(factor, each, place, conversation) for each, place in agreeing if each.stance in stances]
    return (*kept, *own, *named_values(own, kept, conversation))


def _against(
    factor: Factor, told: Sequence[Claim], found: Sequence[Found], kept: Sequence[Claim], conversation: Conversation
) -> Sequence[Found] | None:
    """What is likely said against what signs say, where a factor is contested; None where it is not.

    Nothing stands beside signs that contest each other.
    """
    against = at_odds(factor, found, kept, conversation) or opposing(told, found) or gainsaid(told, found, conversation)
    contested = against or is_gainsaid(told) or leans_against(told, found) or pained(factor, told, conversation)
    return against if contested else None


def _agreeing(found: Sequence[Found], told: Sequence[Claim]) -> list[Found]:
    """The likeliest sentences, and those that stand in one turn with them or with what was told: they go on with it."""
    turns = {claim.quotes[-1].utterance for claim in told} | {place.words.utterance for _, place in found[:MOST]}
    return [*found[:MOST], *(pair for pair in found[MOST:] if pair[1].words.utterance in turns)]


def _by_weight(found: Sequence[Found], told: Sequence[Claim], conversation: Conversation) -> list[Found]:
    """The sentences of the stance for which more is said first, of each the likeliest first.

    A sentence in which a sign leans says that much too, even where it is not likely enough to be heard by itself.
    """
    said: dict[Stance, float] = defaultdict(float)
    for each, _ in found:
        said[each.stance] += each.probability
    counted = {(each.stance, place.words) for each, place in found}
    for claim in told if said else ():
        sentence = judged(claim, conversation)
        if sentence is not None and (claim.stance, claim.quotes[-1]) not in counted:
            said[claim.stance] += chances(claim, sentence, conversation)[0]
    return sorted(found, key=lambda pair: (-said[pair[0].stance], -pair[0].probability))


def _decides(likeliest: Found, told: Sequence[Claim], conversation: Conversation) -> bool:
    """Whether the likeliest sentence counts for more than what signs said, all of them the other way.

    They lean, or were read from an answer by its question alone, in words of which nobody would think so.
    """
    best, place = likeliest
    if best.probability < SURER or any(claim.stance is best.stance for claim in told):
        return False
    return all(not claim.direct or is_outdone(claim, place, conversation) for claim in told)
