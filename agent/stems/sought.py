"""Searching without regard to case, in small letters.

`re` compares letter by letter where case does not count, and gives up the short cuts that it knows for plain letters.
An expression in small letters, tried on a text in small letters, takes little more than half the time to find nothing,
which is what nearly every search ends in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from agent.compiled import compiled

_FOLDS = {0x130: "i", 0x131: "i", 0x17F: "s", 0x212A: "k"}
"""Letters that a search without regard to case takes for plain ones, though lower-casing does not."""

_CAPITALS = compiled(r"(?P<kept>\\.|\(\?P[<=]\w+[>)])|(?P<capitals>[A-Z]+)", re.DOTALL)
"""Capitals, and what is kept as it is: escapes, and the names of groups."""

_CASED = "(?-i:"
"""Begins a part of an expression in which case counts."""

_DENYING = frozenset({"(?!", "(?<!"})
_PIECES = compiled(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?(?:-i:|<?[!=]|:|P<\w+>)|.", re.DOTALL)
"""An escape, a set of characters, what opens a group, or any other character."""


def in_small_letters(text: str) -> str:
    """A text as a search without regard to case sees its letters, character for character."""
    return text.lower() if text.isascii() else text.translate(_FOLDS).lower()


class Sought:
    """An expression that is sought without regard to case, but in the parts of it that say otherwise.

    It is compiled when it is first needed: most expressions never are in one run.
    """

    def __init__(self, expression: str) -> None:
        self.expression = expression

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return compiled(self.expression, re.IGNORECASE)

    @cached_property
    def _small(self) -> re.Pattern[str] | None:
        """Finds something in the small letters of each text in which the expression does; None if none can be had."""
        if not self.expression.isascii() and any(char.isalpha() and not char.isascii() for char in self.expression):
            return None  # Beyond ASCII a letter may have more than one small form.
        return compiled(_CAPITALS.sub(_lowered, _without_case(self.expression)))

    def may_stand_in(self, text: str) -> bool:
        """Whether a text, but for its capitals, is one that the expression finds something in."""
        return self._small is None or self._small.search(in_small_letters(text)) is not None

    def stands_in(self, text: str) -> bool:
        """Whether the expression finds something in a text."""
        told = self._small is not None and _CASED not in self.expression
        return self.may_stand_in(text) and (told or self.pattern.search(text) is not None)

    def search(self, text: str) -> re.Match[str] | None:
        """The first match in a text."""
        return self.pattern.search(text) if self.may_stand_in(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All matches in a text, in order."""
        return self.pattern.finditer(text) if self.may_stand_in(text) else iter(())

    def finditer_small(self, text: str) -> Iterator[re.Match[str]]:
        """All matches in the small letters of a text, in order. For expressions in which case never counts."""
        if self._small is None or _CASED in self.expression:
            raise ValueError("case counts in this expression, so that it cannot be sought in small letters alone")
        return self._small.finditer(in_small_letters(text))


def _lowered(match: re.Match[str]) -> str:
    return match["kept"] or match["capitals"].lower()


def _without_case(expression: str) -> str:
    """The expression without regard to case throughout, so that it finds something wherever it did.

    A part in which case counts becomes one in which it does not; what must not stand somewhere would shut out more
    so, and there the part becomes one that nothing matches.
    """
    if _CASED not in expression:
        return expression
    pieces: list[str] = []
    inside: list[tuple[str, int]] = []
    for piece in _PIECES.findall(expression):
        pieces.append(piece)
        if piece.startswith("("):
            inside.append((piece, len(pieces)))
        elif piece == ")":
            opened, start = inside.pop()
            if opened == _CASED:
                pieces[start - 1] = "(?:"
                if sum(each in _DENYING for each, _ in inside) % 2:
                    pieces[start:] = ["(?!))"]
    return "".join(pieces)
