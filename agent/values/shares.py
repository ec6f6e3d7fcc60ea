"""How many for each: "one for each of the six rooms", "an alarm per boat", "four taxis, and each should get a plotter".

Such a count says how many there are of something only together with the number of those that get one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from agent.compiled import compiled
from agent.stems import Screened
from agent.values.counts import number_of
from agent.values.numbers import WORDS

_NUMBER = rf"\d{{1,6}}|{WORDS}|a\s+dozen"
_PERIOD = r"(?:cent|month|year|annum|week|day|hour|minute|quarter|night|shift|season|term|head)\b"
_AFTER = Screened(
    rf"\bper\s+(?!{_PERIOD})(?P<per>\w+)|(?:\b(?:for|in|on|at|to|by|into|onto|with)\s+)(?:each|every)\b(?!\s+(?:{_PERIOD}|other\b|(?:product|item|solution|tool|program)\b(?!\s+(?:lines?|famil|groups?|teams?|ranges?|owners?|manag|develop|design))))"
    rf"(?:\s+(?:single\s+)?one\b)?(?:(?:\s+of\s+(?:the|our|these|those|my|all)\b)*\s+(?P<of>{_NUMBER})(?=\s+[a-z])|"
    r"(?:\s+of\s+(?:the|our|these|those|my))?\s+(?!of\b)(?P<noun>[a-z]+))?|\bapiece\b|"
    r"\beach\b(?=\s*,\s*(?:so|which|that|making)\b)"
)
_BEFORE = Screened(
    r"^\W*(?:(?:and|so|then|that['’]s|we['’]d\s+need|I['’]d\s+want)\s+)*(?:for|in|on|at)\s+(?:each|every)\b|\b(?:everyone|everybody)\s+(?:would\s+|will\s+|should\s+|has\s+to\s+|must\s+)?(?:gets?|receives?|needs?|uses?)\b|"
    r"\b(?:each|every)(?!\s+other\b)(?:\s+(?:single\s+)?(?:one|[a-z-]+))?(?:\s+of\s+(?:them|the|our|these|those|us)(?:\s+[a-z-]+){0,3}?)?"
    r"(?:\s+(?:to|of|would|will|should|must|can|could|also))*\s+(?:gets?|receives?|needs?|has|have|takes?|carr(?:y|ies)|"
    r"uses?|requires?|be\s+(?:given|fitted|equipped))\b|\bfor\s+(?:each|every)\s+[a-z-]+,"
)
_FITTED = Screened(
    r"\b(?:equip|fit|fit out|outfit|furnish|kit out|provide|supply)\s+(?:(?:all|each|every one|of|the|our|my|these|those)\s+)*"
    rf"(?P<of>{_NUMBER})\s+(?:of\s+(?:them|those|these|us)|(?:[a-z-]+\s+){{0,2}}?[a-z-]+s)\s+with\b"
)
_GROUP = Screened(
    rf"(?<![\w$€£.,%/-])(?P<number>{_NUMBER})\s+(?:(?!of\b|to\b|or\b|and\b|in\b|for\b|on\b)[a-z-]+\s+){{0,2}}?"
    r"(?!(?:days?|weeks?|months?|years?|hours?|minutes?|times|dollars|euros|pounds|percent|thousands?|units?|pieces|sets?)\b)"
    r"[a-z-]{2,}s\b"
)
_ANY = Screened(r"\b(?:each|every|everyone|everybody|per|with|apiece)\b")
_COUNTED_BEFORE = compiled(rf"\b(?:{_NUMBER}|an?)\s+(?:[\w-]+\s+){{0,2}}?$", re.IGNORECASE)
"""Before "for each room" that shares out what stands there, not what follows."""
_OF_THEM = compiled(r"\s+of\s+(?:them|those|these)\b", re.IGNORECASE)
_STOP = compiled(
    r"[;:.!?]|\b(?:altogether|in total|in all|but)\b|,?\s*\band\s+(?:I|we|you|it|they|that|then|(?:the|our|my|your)\s+(?:[a-z-]+\s+){1,2}?(?:(?:only|just|also)\s+)?"
    r"(?:gets?|receives?|needs?|takes?|has|uses?|will|would|should))\b|"
    r",\s*(?:that['’]s\s+|meaning\s+|so\s+|i\.?e\.?\s+)?(?:one|an?|two|three)(?:\s+(?:set|each|unit|piece|of\s+them|more))?\s*$|"
    r",\s*(?:and\s+)?an?\s+[a-z]+(?:\s+[a-z]+)?\s*$|^\s*and\s*$|\b(?:as|because|since|so that)\s+(?:there|we|they|I|it|each|every|the|our)\b",
    re.IGNORECASE,
)
_COMMA_AND = compiled(r",\s*and\b|\band\s+(?:an?|one)\b", re.IGNORECASE)
"""Between a count and "for each of them": what is shared out is the thing named after it."""
_REACH = 90
"""How far, in characters, "for each" may stand from what it shares out."""


@dataclass(frozen=True)
class Shares:
    """Where a sentence shares something out. `among` is how many get their share, None where that is not said."""

    start: int
    end: int
    after: bool
    among: int | None


def shares_in(text: str, taken: Callable[[int], bool], before: str = "") -> list[Shares]:
    """What a sentence shares out, and among how many. `taken` tells whether a thing asked for is counted at a place.

    The sentence `before` it says how many they are where this one does not ("There are three halls. One for each hall.").
    """
    if not _ANY.stands_in(text):
        return []
    found = [(match, False) for match in _AFTER.finditer(text)]
    found += [(match, True) for pattern in (_BEFORE, _FITTED) for match in _fronted(pattern, text)]
    if not found:
        return []
    groups = [group for group in _GROUP.finditer(text) if not taken(group.start())]
    shares = []
    for match, fronted in found:
        named = match.groupdict()
        if named.get("of"):
            among = number_of(named["of"])
        else:
            noun = named.get("per") or named.get("noun")
            fitting = [group for group in groups if _of_such(group, noun)]
            if not fitting and before:
                fitting = [group for group in _GROUP.finditer(before) if _of_such(group, noun)]
            among = number_of(fitting[0]["number"]) if len(fitting) == 1 else None
        shares.append(Shares(match.start(), match.end(), fronted, among))
    return shares


def shared_among(text: str) -> str | None:
    """What those are called who get a share each, where the text does not say how many they are; None for no such share."""
    if not _ANY.stands_in(text):
        return None
    nouns = (match["per"] or match["noun"] for match in _AFTER.finditer(text) if not match["of"])
    noun = next(filter(None, nouns), None)
    known = noun is None or any(_of_such(group, noun) for group in _GROUP.finditer(text))
    return None if known or noun is None else noun.lower()


def says_how_many(text: str, noun: str) -> bool:
    """Whether a text says how many there are of those who get a share each ("our four sites")."""
    return noun[:-1] in text.lower() and any(_of_such(group, noun) for group in _GROUP.finditer(text))


def _fronted(pattern: Screened, text: str) -> Iterator[re.Match[str]]:
    """The matches before what they share out; "for each room" that stands after its count is none."""
    for match in pattern.finditer(text):
        if match.group()[:4].lower() != "for " or not _COUNTED_BEFORE.search(text, 0, match.start()):
            yield match


def _of_such(group: re.Match[str], noun: str | None) -> bool:
    """Whether a number of things is one of those that get a share each ("six rooms", and one per room)."""
    stem = (noun or "").lower().removesuffix("y")
    return group.group().lower().split()[-1].startswith(stem)


def share_of(text: str, start: int, end: int, shares: list[Shares]) -> Shares | None:
    """What shares out the count that stands from `start` to `end`."""
    for share in shares:
        between = text[share.end : start] if share.after else text[end : share.start]
        near = share.end <= start if share.after else end <= share.start
        if near and len(between) <= _REACH and not _STOP.search(between):
            return None if _OF_THEM.match(text, share.end) and _COMMA_AND.search(between) else share
    return None
