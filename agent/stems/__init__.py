"""Which expressions are worth trying on a text: those of which the stems stand in it.

A stem is a piece of a word, or a whole one, that every match of an expression must hold ("approv", "budget"). It may
need several, each one of a choice ("approv" or "sign", and "boss" or "director"). They are derived from the expression
itself, so that they cannot hide what it would find. An expression without any is always tried.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Generic, TypeVar

from agent.stems.derivation import CHOICES, EDGE, WORD, Choices, derived, folded
from agent.stems.sought import Sought

__all__ = ["INDEX", "WRITTEN", "Index", "Screened", "Sought", "Trigger", "name_of", "stems"]

WRITTEN = Path(__file__).parent.parent / "signs" / "stems.json.gz"
"""The stems of all tables, beside the largest of them."""

_MOST_WORDS = 10_000
_MOST_TEXTS = 20_000
"""How many different words and texts are remembered."""

_BEGINNING = 2
"""By how many of its first letters a stem is looked up; most places of a word begin none."""

T = TypeVar("T")


def stems(expression: str) -> Choices:
    """Choices of pieces of words, in lower case: whatever an expression matches holds one of each.

    Deriving them takes longer than reading a call, so they are looked up where `bench/derive_stems.py` has written
    them down; an expression that is not there is derived.
    """
    known = _written_down().get(name_of(expression))
    return tuple(map(frozenset, known)) if known is not None else derived(expression)


def name_of(expression: str) -> str:
    """The name that the stems of an expression are written down under."""
    return hashlib.sha256(expression.encode()).hexdigest()[:20]


@lru_cache(maxsize=1)
def _written_down() -> dict[str, list[list[str]]]:
    known: dict[str, list[list[str]]] = json.loads(gzip.decompress(WRITTEN.read_bytes()))
    return known


class Index:
    """The stems of many tables, looked up together: each word of a text is looked at once for all of them.

    A set of expressions is a number with a bit for each. For the first, second and third choice of stems there is one
    such set for every stem: the expressions that have it. Those that have no such choice need nothing there. What a
    word holds is one number, with the three sets side by side.
    """

    def __init__(self) -> None:
        self.expressions: list[str] = []
        self._stems: dict[str, list[int]] = {}
        self._lengths: dict[str, set[int]] = {}  # of the stems that begin with these letters, `_BEGINNING` or fewer
        self._free = [0] * CHOICES
        self._always = 0
        self._words: dict[str, int] = {}
        self.known: dict[str, int] = {}
        """What `marks` gave for the latest texts, for those who ask so often that a call would count."""

    def add(self, expressions: Sequence[str]) -> int:
        """Take in a table; gives the place of its first bit."""
        start = len(self.expressions)
        for place, choices in enumerate(map(stems, expressions), start):
            for number in range(CHOICES):
                if number >= len(choices):
                    self._free[number] |= 1 << place
                    continue
                for stem in choices[number]:
                    self._stems.setdefault(stem, [0] * CHOICES)[number] |= 1 << place
                    self._lengths.setdefault(stem[:_BEGINNING], set()).add(len(stem))
        self.expressions += expressions
        self._always = self._side_by_side(self._free)
        self._words.clear()
        self.known.clear()
        return start

    def marks(self, text: str) -> int:
        """The expressions that might match a text."""
        marks = self.known.get(text)
        if marks is None:
            held = self._always
            for word in _words(text):
                of_word = self._words.get(word)
                held |= self._of_word(word) if of_word is None else of_word
            size = len(self.expressions)
            marks = held & held >> size & held >> 2 * size & (1 << size) - 1
            if len(self.known) >= _MOST_TEXTS:
                self.known.clear()
            self.known[text] = marks
        return marks

    def _of_word(self, word: str) -> int:
        """The expressions of which a stem stands in a word; people use few words, so they are remembered."""
        marks = [0] * CHOICES
        for piece in self._pieces(f"{EDGE}{word}{EDGE}"):
            for number, those in enumerate(self._stems.get(piece, ())):
                marks[number] |= those
        if len(self._words) >= _MOST_WORDS:
            self._words.clear()
        self._words[word] = self._side_by_side(marks)
        return self._words[word]

    def _side_by_side(self, marks: Sequence[int]) -> int:
        return sum(those << number * len(self.expressions) for number, those in enumerate(marks))

    def _pieces(self, word: str) -> Iterator[str]:
        """The pieces of a word that may be stems: as long as a stem is that begins alike."""
        for size in range(1, _BEGINNING + 1):
            for start in range(len(word) - size + 1):
                for length in self._lengths.get(word[start : start + size], ()):
                    yield word[start : start + length]


INDEX = Index()
"""The one that all tables of the program share."""


class Trigger(Generic[T]):
    """Chooses from a table of things with an expression each those that might match a text."""

    def __init__(self, table: Sequence[T], expression: Callable[[T], str], index: Index = INDEX) -> None:
        self._table = tuple(table)
        self._index = index
        self._start = index.add([expression(each) for each in self._table])
        self._known = index.known
        self._bits = (1 << len(self._table)) - 1 << self._start

    def tries_any(self, text: str) -> bool:
        """Whether anything might match a text: most texts need no more than this look."""
        marks = self._known.get(text)
        return (self._index.marks(text) if marks is None else marks) & self._bits != 0

    def worth_trying(self, text: str) -> tuple[T, ...]:
        """What might match a text, in the order of the table."""
        marks = (self._index.marks(text) & self._bits) >> self._start
        return tuple(self._table[place] for place in _places(marks)) if marks else ()


class Screened:
    """An expression, without regard to case, that is tried only on texts in which its stems stand."""

    def __init__(self, expression: str, index: Index = INDEX) -> None:
        self._sought = Sought(expression)
        self._index = index
        self._known = index.known
        self._bit = 1 << index.add([expression])

    def worth_trying(self, text: str) -> bool:
        """Whether the stems stand in a text."""
        marks = self._known.get(text)
        return (self._index.marks(text) if marks is None else marks) & self._bit != 0

    def stands_in(self, text: str) -> bool:
        """Whether the expression finds something in a text."""
        return self.worth_trying(text) and self._sought.stands_in(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All matches in a text, in order."""
        return self._sought.finditer(text) if self.worth_trying(text) else iter(())

    def finditer_small(self, text: str) -> Iterator[re.Match[str]]:
        """All matches in the small letters of a text, in order: sooner done where most texts hold one."""
        return self._sought.finditer_small(text) if self.worth_trying(text) else iter(())

    def search(self, text: str) -> re.Match[str] | None:
        """The first match in a text."""
        return self._sought.search(text) if self.worth_trying(text) else None

    def sub(self, by: Callable[[re.Match[str]], str], text: str) -> str:
        """A text with something else in place of each match."""
        return self._sought.pattern.sub(by, text) if self.worth_trying(text) else text


@lru_cache(maxsize=2048)
def _words(text: str) -> tuple[str, ...]:
    return tuple(WORD.findall(folded(text)))


def _places(marks: int) -> Iterator[int]:
    """The places of the bits that are set, from the lowest."""
    while marks:
        lowest = marks & -marks
        yield lowest.bit_length() - 1
        marks ^= lowest
