"""Questions that a number answers, but not with how many products."""

from __future__ import annotations

import re

from agent.compiled import compiled
from agent.conversation import Utterance
from agent.sentences import sentences
from agent.signs.money import names_money
from agent.signs.questions import Asked, asked_by

_OTHER_NUMBERS = frozenset({Asked.AMOUNT, Asked.TIME})
"""After a question for these a bare number counts no products."""
_ASKS_OTHERWISE = compiled(
    r"^(?:(?:and|so|but|okay|now|well),?\s+)*(?:what(?! about| number| quantit)|when|where|why|who|whose|which(?! number| quantit)|how(?! about| many))\b",
    re.IGNORECASE,
)
"""A question that a number of units does not answer."""


def asks_for_another_number(before: Utterance | None) -> bool:
    """Whether the seller's last words ask for money, a time or something that no number answers."""
    spoken = sentences(before.text) if before is not None else ()
    if not spoken or before is None:
        return False
    if not spoken[-1].asks and names_money(spoken[-1].text):
        return True
    otherwise = spoken[-1].asks and _ASKS_OTHERWISE.search(spoken[-1].text) is not None
    return otherwise or not asked_by(before.text).isdisjoint(_OTHER_NUMBERS)
