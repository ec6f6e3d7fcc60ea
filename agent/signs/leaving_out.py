"""Words that take a thing off the list again: "drop the panels", "leave out the second one", "we can do without it"."""

from __future__ import annotations

import re

from agent.compiled import compiled
from agent.signs.polarity import clause_before, is_hedged, is_hypothetical, is_negated, is_reported
from agent.stems import Screened

_OF_THEM = r"(?:(?:the|those|these|your|that|all|both|of|about)\s+)*"
_DROP = (
    r"(?:drop|scrap|ditch|strike|remove|delete|skip|forget|omit|cancel|leave\s+out|take\s+out|cut\s+out|leave\s+off|take\s+off|"
    r"(?:do|manage|live|get\s+by)\s+without|hold\s+off\s+on)"
)
_PART = r"(?:leave|leaving|left|take|taking|taken|strike|cut|cross|keep|kept|scratch)"
_IT = r"(?:it|that|this|them|those|that one|this one|these)"
_LEFT_OUT = Screened(
    rf"\b{_PART}\s+{_IT}\s+(?:out|off|away)\b|"
    r"\b(?:(?:drop|scrap|ditch|strike|remove|delete|skip|omit)\s+(?:it|that|them|that one|this one)|forget\s+(?:them|that one|this one))\b(?!\s+(?:off|by|in|over|for|about|into|to))(?!\s+[a-z]+\b(?<!please)(?<!then)(?<!after)(?<!again)(?<!instead))"
)
_DROPS = compiled(rf"\b{_DROP}\s+{_OF_THEM}(?:[\w-]+\s+)??$", re.IGNORECASE)
_PARTS = compiled(rf"\b{_PART}\s+{_OF_THEM}(?:[\w-]+\s+)??$", re.IGNORECASE)
_ELSEWHERE = compiled(
    r"\s+(?:off|by|in|at|over|into|onto|on|from|down|price|prices|size|order\b(?!\s+for))\b", re.IGNORECASE
)
_OUT = compiled(
    r"\s+(?:out\b|aside\b|away\b|off(?:\s+(?:the|my|our|your|that|this)\s+(?:list|order|quote|offer|quotation|form)|(?=\s*[.,;!]|\s*$)|\s+(?:for\s+now|then|please))\b)",
    re.IGNORECASE,
)
_NTH = {"first": 0, "former": 0, "second": 1, "latter": 1, "third": 2, "fourth": 3, "last": -1}
_THE_NTH = Screened(
    rf"\b(?:{_DROP}\s+the\s+(?P<dropped>first|former|second|latter|third|fourth|last)|"
    rf"{_PART}\s+the\s+(?P<parted>first|former|second|latter|third|fourth|last)(?:\s+(?:one|ones|item|product))?\s+(?:out|off|away)\b)"
    r"(?!\s+(?!one\b|ones\b|item\b|product\b|please\b|then\b|for\b|after\b|instead\b|again\b|out\b|off\b|away\b)[a-z])"
)
_MAY_BE = compiled(
    r"\b(?:if|could|would|might|may|should|unless|whether|before|when|where|they|you|he|she|it|who|to\s+(?=\w+$))\b|['’]d\b",
    re.IGNORECASE,
)
"""Before what is only thought of, or done by others."""
_ANY = Screened(rf"\b(?:{_DROP}|{_PART})\b")


def may_leave_out(text: str) -> bool:
    """Whether words of leaving something out stand in a text at all."""
    return _ANY.stands_in(text)


def leaves_out(text: str, start: int, end: int) -> bool:
    """Whether a text takes off the list what it names from `start` to `end`."""
    drops = _DROPS.search(text, 0, start)
    if drops is not None and not _ELSEWHERE.match(text, end):
        return _is_plain(text, drops.start())
    parts = _PARTS.search(text, 0, start)
    return parts is not None and _OUT.match(text, end) is not None and _is_plain(text, parts.start())


def leaves_that_out(text: str) -> bool:
    """Whether a text takes off the list what was named before it ("leave it out")."""
    return any(_is_plain(text, match.start()) for match in _LEFT_OUT.finditer(text))


def left_out_by_order(text: str) -> int | None:
    """The place in the last list of what a text takes off it ("leave out the second one"), from 0, the last one -1."""
    for match in _THE_NTH.finditer(text):
        if _is_plain(text, match.start()):
            return _NTH[(match["dropped"] or match["parted"]).lower()]
    return None


def _is_plain(text: str, at: int) -> bool:
    before = clause_before(text, at)
    supposed = is_hedged(before) or is_hypothetical(before) or is_reported(before) or is_negated(before)
    return not supposed and _MAY_BE.search(before) is None
