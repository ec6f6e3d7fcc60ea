"""Where one of the buyer's side contradicts another outright ("You can't, Sal."): neither outweighs the other."""

from __future__ import annotations

from collections.abc import Sequence

from agent.claims import Claim
from agent.rules_reader.likely_sentences import Found
from agent.signs.gainsaying import GAINSAID


def is_gainsaid(told: Sequence[Claim]) -> bool:
    """Whether somebody contradicts a colleague about what was told of a factor."""
    return any(claim.pattern.endswith(GAINSAID) for claim in told)


def contradicted(told: Sequence[Claim]) -> list[Claim]:
    """What a colleague contradicts in the next turns: whoever answers words so has understood what they say."""
    answers = [(c.stance, c.quotes[-1].utterance) for c in told if c.pattern.endswith(GAINSAID)]
    return [
        claim
        for claim in told
        if any(stance is not claim.stance and 0 < at - claim.quotes[-1].utterance <= 2 for stance, at in answers)
    ]


def without_unopposed(told: Sequence[Claim], heard: Sequence[Found]) -> list[Claim]:
    """What was told of a factor, but for contradictions of what was not read so: they say nothing by themselves."""
    if not is_gainsaid(told):
        return list(told)
    stances = {claim.stance for claim in told if not claim.pattern.endswith(GAINSAID)} | {
        each.stance for each, _ in heard
    }
    return [
        claim
        for claim in told
        if not claim.pattern.endswith(GAINSAID) or any(each is not claim.stance for each in stances)
    ]


def opposing(told: Sequence[Claim], found: Sequence[Found]) -> list[Found]:
    """The likely sentences that a colleague contradicts, where no sign stands in them."""
    stances = {claim.stance for claim in told}
    return [pair for pair in found if pair[0].stance not in stances] if is_gainsaid(told) else []
