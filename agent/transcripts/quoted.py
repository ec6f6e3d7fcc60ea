"""What a mail says anew, apart from what it quotes of earlier ones, and what it passes on of somebody else's.

Mail programs mark quotes in a few ways: lines that begin with ">", a line "On ... wrote:", a line "Original Message",
or the head of the quoted mail itself (From, Sent, To, Subject).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from agent.compiled import compiled

_WROTE = compiled(
    r"(?:On|Am|Le|El|Op|Il|Em|Den|W dniu)\b.{4,300}?\b"
    r"(?:wrote|schrieb|a écrit|escribió|schreef|ha scritto|escreveu|skrev|napisał\(a\))\b.{0,100}[:：]",
    re.IGNORECASE,
)
_ORIGINAL = compiled(
    r"-{3,} ?(?:Original Message|Original-Nachricht|Ursprüngliche Nachricht|Message d'origine|Mensaje original|"
    r"Oorspronkelijk bericht|Messaggio originale) ?-{3,}",
    re.IGNORECASE,
)
_FORWARDED = compiled(
    r"(?:-{3,} ?(?:Forwarded message|Weitergeleitete Nachricht|Message transféré) ?-{3,}|Begin forwarded message:)",
    re.IGNORECASE,
)
_HEAD = compiled(r"\*?(?P<key>From|Von|De|Sent|Gesendet|Envoyé|Date|Datum|To|An|À|Cc|Subject|Betreff|Objet) ?: ?\*?")
_FIRST_OF_HEAD = frozenset(("From", "Von", "De"))
_LINES_OF_HEAD = 6
_LINES_OF_WROTE = 3


class Parts(NamedTuple):
    """A mail's own words, and those that it quotes; a mail that only quotes has no own words."""

    fresh: str
    quoted: str


def set_apart(text: str) -> Parts:
    """The two parts of a mail's text, each in its order. Words between quoted lines are the mail's own."""
    lines = text.split("\n")
    fresh: list[str] = []
    quoted: list[str] = []
    at = 0
    while at < len(lines):
        if _quotes_the_rest(lines, at):
            quoted += lines[at:]
            break
        if lines[at].startswith(">"):
            quoted.append(lines[at])
            at += 1
            continue
        heads = _lines_of_wrote(lines, at)
        (quoted if heads else fresh).extend(lines[at : at + (heads or 1)])
        at += heads or 1
    return Parts("\n".join(fresh).strip(), "\n".join(quoted).strip())


def passed_on(text: str) -> str | None:
    """The mail that a mail passes on, its head above its words; None where it passes on none."""
    found = next((mark for mark in _FORWARDED.finditer(text) if _begins_line(text, mark.start())), None)
    if found is None:
        return None
    inner = "\n".join(line.lstrip("> ").replace("*", "") for line in text[found.end() :].strip().split("\n"))
    return inner.strip() or None


def _begins_line(text: str, at: int) -> bool:
    return not text[text.rfind("\n", 0, at) + 1 : at].strip(" >")


def _quotes_the_rest(lines: list[str], at: int) -> bool:
    line = lines[at].strip()
    if not line:
        return False
    if _ORIGINAL.fullmatch(line) or _FORWARDED.fullmatch(line):
        return True
    first = _HEAD.match(line)
    if first is None or first["key"] not in _FIRST_OF_HEAD:
        return False
    following = [_HEAD.match(each.strip()) for each in lines[at + 1 : at + _LINES_OF_HEAD]]
    return at > 0 and len({found["key"] for found in following if found}) >= 2


def _lines_of_wrote(lines: list[str], at: int) -> int:
    """How many lines "On ... wrote:" goes over here, where a quote follows it; 0 where there is none."""
    for count in range(1, _LINES_OF_WROTE + 1):
        if not _WROTE.fullmatch(" ".join(line.strip() for line in lines[at : at + count])[:500]):
            continue
        following = next((line for line in lines[at + count :] if line.strip()), "")
        return count if following.startswith(">") or not following else 0
    return 0
