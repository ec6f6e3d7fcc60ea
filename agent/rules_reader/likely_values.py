"""The amount and the time that a sentence names which most likely speaks of the money, or of when it is wanted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from agent.claims import Claim, Factor, Stance
from agent.conversation import Conversation
from agent.sentences import sentences
from agent.signs.delivery import likely_times
from agent.signs.likely import pattern
from agent.signs.money import likely_amounts

_NAMED = {Factor.BUDGET: Factor.BUDGET_AMOUNT, Factor.TIMELINE: Factor.WANTED_BY}
"""The value that a sentence about a factor may name."""


def named_values(own: Sequence[Claim], weighed: Sequence[Claim], conversation: Conversation) -> Iterator[Claim]:
    """Claims about the amount and the time that a likely sentence names, where no plain words name any."""
    for factor, value in _NAMED.items():
        if all(claim.factor is not value or claim.takes_back for claim in weighed):
            for claim in own:
                if claim.factor is factor and claim.stance is Stance.FOR and _names(value, claim, conversation):
                    yield claim.model_copy(update={"factor": value, "pattern": pattern(value)})


def _names(value: Factor, claim: Claim, conversation: Conversation) -> bool:
    words = conversation.utterances[claim.quotes[-1].utterance].text
    spoken = [sentence for sentence in sentences(words) if sentence.text == claim.quotes[-1].text]
    if value is Factor.BUDGET_AMOUNT:
        return any(likely_amounts(sentence) for sentence in spoken)
    return any(likely_times(sentence, conversation.took_place.date()) for sentence in spoken)
