"""Signs: which words speak for a factor or against it, and what turns them round.

One file a factor holds its table of signs. Negation, hedges, conditions, hypotheses and questions are the same for
all and stand in `polarity`. Readers find claims by the signs; grounding judges every claim by them again, over the
whole sentence, so that a quote cut out of "I don't have the final say" cannot pass for its opposite.
"""

from __future__ import annotations

from agent.claims import Factor, Stance
from agent.sentences import Sentence
from agent.signs import authority, budget, need, timeline
from agent.signs.sign import Found, Sign, Voice

__all__ = ["Found", "Sign", "Voice", "signs_in"]

_TABLES: dict[Factor, tuple[Sign, ...]] = {
    Factor.BUDGET: budget.SIGNS,
    Factor.AUTHORITY: authority.SIGNS,
    Factor.NEED: need.SIGNS,
    Factor.TIMELINE: timeline.SIGNS,
}


def signs_in(sentence: Sentence, factor: Factor, voice: Voice) -> list[Found]:
    """The signs of one factor in a sentence spoken by the buyer, or by the seller of the buyer, strongest first."""
    found = [hit for sign in _TABLES[factor] if voice in sign.voices for hit in sign.find(sentence, voice)]
    against = [hit for hit in found if hit.stance is Stance.AGAINST and hit.direct]
    kept = [hit for hit in found if not any(_swallows(doubt, hit) for doubt in against)]
    return sorted(kept, key=lambda f: (not f.direct, f.start))


def _swallows(doubt: Found, hit: Found) -> bool:
    """Whether words that speak for a factor stand inside words against it ("not sure what we actually need")."""
    return hit.stance is Stance.FOR and hit.start < doubt.end and doubt.start < hit.end
