"""How many for each: "one for each of the six rooms", "an alarm per boat", "four taxis, and each should get a plotter".

Such a count says how many there are of something only together with the number of those that get one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from agent.values.numbers import WORDS

_NUMBER = rf"\d{{1,6}}|{WORDS}|a\s+dozen"
_PERIOD = r"(?:cent|month|year|annum|week|day|hour|minute|quarter|night|shift|season|term|head)\b"
_AFTER = re.compile(
    rf"\bper\s+(?!{_PERIOD})(?:\w+)|(?:\b(?:for|in|on|at|to|by|into|onto|with)\s+)(?:each|every)\b(?!\s+{_PERIOD})"
    rf"(?:\s+(?:single\s+)?one\b)?(?:\s+of\s+(?:the|our|these|those|my|all)\b)*(?:\s+(?P<of>{_NUMBER})(?=\s+[a-z]))?",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"^\W*(?:(?:and|so|then|that['’]s|we['’]d\s+need|I['’]d\s+want)\s+)*(?:for|in|on|at)\s+(?:each|every)\b|"
    r"\b(?:each|every)(?:\s+(?:single\s+)?(?:one|[a-z-]+))?(?:\s+of\s+(?:them|the|our|these|those|us)(?:\s+[a-z-]+)?)?"
    r"(?:\s+(?:to|of|would|will|should|must|can|could|also))*\s+(?:gets?|receives?|needs?|has|have|takes?|carr(?:y|ies)|"
    r"uses?|requires?|be\s+(?:given|fitted|equipped))\b|\bfor\s+(?:each|every)\s+[a-z-]+,",
    re.IGNORECASE,
)
_GROUP = re.compile(
    rf"(?<![\w$€£.,%/-])(?P<number>{_NUMBER})\s+(?:(?!of\b|to\b|or\b|and\b|in\b|for\b|on\b)[a-z-]+\s+){{0,2}}?"
    r"(?!(?:days?|weeks?|months?|years?|hours?|minutes?|times|dollars|euros|pounds|percent|thousands?|units?|pieces|sets?)\b)"
    r"[a-z-]{2,}s\b",
    re.IGNORECASE,
)
_ANY = re.compile(r"\b(?:each|every|per)\b", re.IGNORECASE)
_STOP = re.compile(r"[;:.!?]|\b(?:altogether|in total|in all|but)\b", re.IGNORECASE)
_REACH = 90
"""How far, in characters, "for each" may stand from what it shares out."""


@dataclass(frozen=True)
class Shares:
    """Where a sentence shares something out. `among` is how many get their share, None where that is not said."""

    start: int
    end: int
    after: bool
    among: int | None


def shares_in(text: str, number: Callable[[str], int | None], taken: Callable[[int], bool]) -> list[Shares]:
    """What a sentence shares out, and among how many. `taken` tells whether a thing asked for is counted at a place."""
    if not _ANY.search(text):
        return []
    found = [(match, False) for match in _AFTER.finditer(text)]
    found += [(match, True) for match in _BEFORE.finditer(text)]
    if not found:
        return []
    groups = [number(g["number"]) for g in _GROUP.finditer(text) if not taken(g.start())]
    group = groups[0] if len(groups) == 1 else None
    shares = []
    for match, fronted in found:
        of = match.groupdict().get("of")
        shares.append(Shares(match.start(), match.end(), fronted, number(of) if of else group))
    return shares


def share_of(text: str, start: int, end: int, shares: list[Shares]) -> Shares | None:
    """What shares out the count that stands from `start` to `end`."""
    for share in shares:
        between = text[share.end : start] if share.after else text[end : share.start]
        near = share.end <= start if share.after else end <= share.start
        if near and len(between) <= _REACH and not _STOP.search(between):
            return share
    return None
