"""Things asked for in the singular: one of each, until a number says otherwise ("And a hub.", "the hub and two labs")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from agent.compiled import compiled
from agent.values.numbers import WORDS
from agent.values.product_names import Mention
from agent.values.quantities import find_counts

_ADDS_ONE = compiled(
    r"(?:^\W*(?:(?:and|plus|also|then|yes|finally|lastly|maybe|perhaps)\W+)*|\b(?:add|adding|take|order|buy|include|plus|gets?|(?:would|['’]d)\s+(?:also\s+)?"
    r"(?:like|want|need))\s+(?:also\s+)?)an?\s+$",
    re.IGNORECASE,
)
_FOR_SEVERAL = compiled(
    rf"\s+(?:for|in|on|at|to|per)\s+(?:(?:all|both|the|our|my|of|those|these)\s+)*(?:(?:{WORDS}|\d+)\b|both\b|all\b|(?:[a-z-]+\s+)?[a-z-]*[a-rt-z]s\b)",
    re.IGNORECASE,
)
_SHARING = compiled(r"\b(?:each|every|everyone|everybody|just an?)\b", re.IGNORECASE)
_THE = compiled(r"\b(?:the|your)\s+$", re.IGNORECASE)
_JOINED = compiled(
    r"\s*(?:,|,?\s*(?:and|plus|as well as|along with|together with))\s+(?:also\s+|then\s+|the\s+|your\s+)*",
    re.IGNORECASE,
)
"""Between two things of one list."""


def asks_for_one(text: str, mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether a product stands with an article where one of it is added ("And a hub for the gate."), and not one for several.

    `mentions` are all of the text: beside one that is counted, a name in the singular means one.
    """
    if mention.partial or _SHARING.search(text) or _FOR_SEVERAL.match(text, mention.end):
        return False
    return _ADDS_ONE.search(text, 0, mention.start) is not None or _is_beside_counted(text, mention, mentions)


def _is_beside_counted(text: str, mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether a list names a product in the singular next to one that it counts ("the hub and four labs")."""
    several = text[mention.end - 1].lower() == "s" and not mention.product.lower().endswith("s")
    if len(mentions) < 2 or several or not _THE.search(text, 0, mention.start):
        return False
    counts = [
        count for count in find_counts(text, mentions) if count.products and mention.product not in count.products
    ]
    return any(
        _JOINED.fullmatch(text, mention.end, count.start) or _JOINED.fullmatch(text, count.end, mention.start)
        for count in counts
    )
