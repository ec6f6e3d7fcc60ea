"""Texts made comparable, whatever their case and spacing, and safe to show on one line."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from agent.compiled import compiled

TEXT_CHARACTERS = 2000
"""How much of a text is compared, in characters."""

_WORD = compiled(r"[^\W_]+")
_NO_WORD = {code: " " for code in range(128) if not chr(code).isalnum()}
"""What stands between words, of the first 128 characters."""


@lru_cache(maxsize=1024)
def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def folded(text: str) -> str:
    """Text for comparing as a whole: the first 2,000 characters, without regard to case and spacing."""
    return _folded(text[:TEXT_CHARACTERS])


@lru_cache(maxsize=1024)
def _spelled(text: str) -> str:
    if text.isascii():  # The same, in a third of the time.
        return f" {' '.join(text.casefold().translate(_NO_WORD).split())} "
    return f" {' '.join(_WORD.findall(text.casefold()))} "


def spelled(text: str) -> str:
    """The words of a text, its first 2,000 characters, each between single spaces: " head of it "."""
    return _spelled(text[:TEXT_CHARACTERS])


def nearest(name: str, names: Iterable[str]) -> str | None:
    """Of known names the one that a mistyped one was most likely meant to be; None where none is near."""
    found = difflib.get_close_matches(name, list(names), n=1)
    return found[0] if found else None


def spaced(text: str) -> str:
    """The same text with single spaces in the place of white space, and none around it."""
    # What is printable holds no white space but plain spaces, so most texts stay as they are.
    if text.isprintable() and "  " not in text and text[:1] != " " and text[-1:] != " ":
        return text
    return " ".join(text.split())


def one_line(text: str, characters: int | None = None) -> str:
    """A text on one line: control and direction-turning characters are gone, the end is cut at `characters`."""
    if not text.isprintable():
        text = "".join(_visible(character) for character in text)
    line = spaced(text)
    return line if characters is None or len(line) <= characters else f"{line[: characters - 1].rstrip()}…"


def _visible(character: str) -> str:
    if character in _TURNING:
        return ""
    return " " if unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp") else character


_TURNING = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
