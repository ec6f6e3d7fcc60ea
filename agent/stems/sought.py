"""Searching without regard to case, in small letters.

`re` compares letter by letter where case does not count, and gives up the short cuts that it knows for plain letters.
An expression in small letters, tried on a text in small letters, takes little more than half the time to find nothing,
which is what nearly every search ends in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from re import _parser  # type: ignore[attr-defined]
from typing import Any

_FOLDS = {0x130: "i", 0x131: "i", 0x17F: "s", 0x212A: "k"}
"""Letters that a search without regard to case takes for plain ones, though lower-casing does not."""

_CAPITALS = re.compile(r"(?P<kept>\\.|\(\?P[<=]\w+[>)])|(?P<capitals>[A-Z]+)", re.DOTALL)
"""Capitals, and what is kept as it is: escapes, and the names of groups."""

_CASED = "(?-i:"
"""Begins a part of an expression in which case counts."""


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
        return re.compile(self.expression, re.IGNORECASE)

    @cached_property
    def _small(self) -> re.Pattern[str] | None:
        """Finds something in the small letters of each text in which the expression does; None if none can be had."""
        if any(char.isalpha() and not char.isascii() for char in self.expression):
            return None  # Beyond ASCII a letter may have more than one small form.
        if _CASED in self.expression and _denies_case(_parser.parse(self.expression)):
            return None
        return re.compile(_CAPITALS.sub(_lowered, self.expression.replace(_CASED, "(?:")))

    def may_stand_in(self, text: str) -> bool:
        """Whether a text, but for its capitals, is one that the expression finds something in."""
        return self._small is None or self._small.search(in_small_letters(text)) is not None

    def stands_in(self, text: str) -> bool:
        """Whether the expression finds something in a text."""
        return self.may_stand_in(text) and (_CASED not in self.expression or self.pattern.search(text) is not None)

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


def _denies_case(parts: Iterable[tuple[Any, Any]], *, denied: bool = False) -> bool:
    """Whether case counts in what must not stand somewhere: in small letters more would be shut out."""
    for operation, argument in parts:
        name = str(operation)
        if name == "SUBPATTERN" and denied and argument[2] & re.IGNORECASE:
            return True
        below = denied or name == "ASSERT_NOT"
        if any(_denies_case(inner, denied=below) for inner in _parts(name, argument)):
            return True
    return False


def _parts(operation: str, argument: Any) -> list[Any]:
    """The sequences inside a part of an expression."""
    if operation == "BRANCH":
        return list(argument[1])
    if operation in ("MAX_REPEAT", "MIN_REPEAT"):
        return [argument[2]]
    if operation in ("ASSERT", "ASSERT_NOT"):
        return [argument[1]]
    return [argument[3]] if operation == "SUBPATTERN" else []
