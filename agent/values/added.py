"""How many more somebody asks for on top of what was counted before: "and one more of those", "two more panels"."""

from __future__ import annotations

import re

from agent.compiled import compiled
from agent.signs.polarity import clause_before, is_hedged, is_negated
from agent.stems import Screened
from agent.values.counts import MEASURE, NUMBER, number_of

_MORE = Screened(
    r"(?:^\W*(?:(?:and|plus|also|oh|ah|actually|then|well|so|please|yes|okay)\W+)*|\b(?:need|want|add|adding|take|like|order|get|put\s+(?:in|down)|"
    r"throw\s+in|send|make\s+(?:it|that))\s+(?:(?:us|me|also|just|in)\s+)*)"
    rf"(?:(?P<number>{NUMBER})\s+(?:more|extra|additional)\b(?!{MEASURE})(?!\s+(?:than|or\s+less|time|thing|question|point|call)s?\b)|another\s+(?:one\b|of\s+(?:those|these|them)\b))"
)
_ENDS = compiled(
    r"\s*(?:[.,;:!–—]|$)|\s+(?:of\s+(?:those|these|them|the\s+same)|please|for|too|as|then|on|to|in|at|now|and|ones?)\b",
    re.IGNORECASE,
)
_SOME_DAY = compiled(
    r"\b(?:later|next\s+year|in\s+(?:the\s+)?future|eventually|some\s+day|one\s+day|if|once|than|would\s+be)\b",
    re.IGNORECASE,
)
_TOTAL = compiled(r"\b(?:so|makes?|total|altogether)\b[^.;!?]*\d|\binstead\b", re.IGNORECASE)


def added_count(text: str, *, named: bool) -> int | None:
    """The number that a sentence adds to what was counted before it; None where it adds nothing for now.

    `named`: the sentence names what it is more of; else hardly anything may follow ("two more people").
    """
    match = next(_MORE.finditer(text), None)
    if (
        match is None
        or not (named or _ENDS.match(text, match.end()))
        or _SOME_DAY.search(text)
        or _TOTAL.search(text, match.end())
    ):
        return None
    before = clause_before(text, match.start())
    if is_negated(before) or is_hedged(before):
        return None
    return 1 if match["number"] is None else number_of(match["number"])
