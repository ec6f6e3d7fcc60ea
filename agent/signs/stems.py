"""Which signs are worth trying on a sentence: those of which the stems stand in it.

A stem is a piece of a word that every match of a sign must hold ("approv", "budget"). A sign may need several, each
one of a choice ("approv" or "sign", and "boss" or "director"). They are derived from the sign's own expression, so
that they cannot hide what it would find. A sign without any is always tried.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import product
from re import _parser  # type: ignore[attr-defined]
from typing import Any

from agent.signs.sign import Sign

WRITTEN = "stems.json.gz"
_MOST = 400
"""The most strings that one stretch of an expression is spelt out into."""

_CHOICES = 3
"""How many choices of stems are kept of an expression, those with the longest stems; more hardly tell more apart."""

_WORD = re.compile(r"\w+")
_FOLDS = {0x130: "i", 0x131: "i", 0x17F: "s", 0x212A: "k"}
"""Letters that a search without regard to case takes for plain ones, though lower-casing does not."""

Strings = frozenset[str]
Choices = tuple[Strings, ...]
_NOTHING: Strings = frozenset({""})


def stems(expression: str) -> Choices:
    """Choices of pieces of words, in lower case: whatever an expression matches holds one of each.

    Deriving them takes longer than reading a call, so they are looked up where `bench/derive_stems.py` has written
    them down; an expression that is not there is derived.
    """
    known = _written_down().get(name_of(expression))
    return tuple(map(frozenset, known)) if known is not None else derived(expression)


def derived(expression: str) -> Choices:
    """The stems of an expression, from the expression itself."""
    found = {_shortest(strings) for strings in _needed(_parser.parse(expression))} - {frozenset()}
    return tuple(sorted(found, key=_worth, reverse=True)[:_CHOICES])


def name_of(expression: str) -> str:
    """The name that the stems of an expression are written down under."""
    return hashlib.sha256(expression.encode()).hexdigest()[:20]


@lru_cache(maxsize=1)
def _written_down() -> dict[str, list[list[str]]]:
    packed = files("agent.signs").joinpath(WRITTEN).read_bytes()
    known: dict[str, list[list[str]]] = json.loads(gzip.decompress(packed))
    return known


class Trigger:
    """Chooses from a table of signs those that a text might hold.

    A set of signs is a number with a bit for each. For the first, second and third choice of each sign's stems there
    is one such set for every stem: the signs that have it, and another for those that have no such choice.
    """

    def __init__(self, signs: Sequence[Sign]) -> None:
        self._signs = tuple(signs)
        self._stems: dict[str, list[int]] = {}
        self._free = [0] * _CHOICES
        self._words: dict[str, tuple[int, ...]] = {}
        self._chosen: dict[int, tuple[Sign, ...]] = {}
        for place, sign in enumerate(self._signs):
            choices = stems(sign.words)
            for number in range(_CHOICES):
                if number >= len(choices):
                    self._free[number] |= 1 << place
                    continue
                for stem in choices[number]:
                    self._stems.setdefault(stem, [0] * _CHOICES)[number] |= 1 << place
        self._longest = max(map(len, self._stems), default=0)

    def signs(self, text: str) -> tuple[Sign, ...]:
        """The signs that might stand in a text, in the order of the table."""
        first, second, third = self._free
        for word in _WORD.findall(folded(text)):
            one, two, three = self._words.get(word) or self._marks(word)
            first |= one
            second |= two
            third |= three
        marks = first & second & third
        chosen = self._chosen.get(marks)
        if chosen is None:
            chosen = tuple(sign for place, sign in enumerate(self._signs) if marks >> place & 1)
            _remember(self._chosen, marks, chosen)
        return chosen

    def _marks(self, word: str) -> tuple[int, ...]:
        """The signs of which a stem stands in the word; people use few words, so they are remembered."""
        marks = [0] * _CHOICES
        for piece in self._pieces(word):
            for number, signs in enumerate(self._stems.get(piece, ())):
                marks[number] |= signs
        _remember(self._words, word, tuple(marks))
        return tuple(marks)

    def _pieces(self, word: str) -> Iterator[str]:
        for start in range(len(word)):
            for end in range(start + 1, min(len(word), start + self._longest) + 1):
                yield word[start:end]


def folded(text: str) -> str:
    """A text as a search without regard to case sees its letters."""
    return text.translate(_FOLDS).lower()


def _remember(memory: dict[Any, Any], key: object, value: object) -> None:
    if len(memory) >= 20_000:
        memory.clear()
    memory[key] = value


def _needed(parts: Iterable[tuple[Any, Any]]) -> list[Strings]:
    """Sets of strings of each of which every match of a sequence holds one."""
    found: list[Strings] = []
    run = _NOTHING
    for operation, argument in parts:
        spelt = _spelt(str(operation), argument)
        if spelt is not None and len(run) * len(spelt) <= _MOST:
            run = frozenset(before + after for before, after in product(run, spelt))
            continue
        found.append(run)
        run = spelt if spelt is not None else _NOTHING
        if spelt is None:
            found += _inside(str(operation), argument)
    found.append(run)
    return found


def _best(parts: Iterable[tuple[Any, Any]]) -> Strings:
    """The set that tells most of those that every match of a sequence needs."""
    return max(_needed(parts), key=_worth)


def _worth(strings: Strings) -> tuple[int, int, list[str]]:
    """How much a set of strings tells: by its shortest string, then by how few they are."""
    return min(map(len, strings), default=0), -len(strings), sorted(strings)


def _spelt(operation: str, argument: Any) -> Strings | None:
    """All that a part can match, if those are a few strings of letters; letters break at anything that is no letter."""
    if operation == "LITERAL":
        letter = folded(chr(argument))
        return frozenset({letter}) if _WORD.fullmatch(letter) else None
    if operation == "IN" and all(str(kind) == "LITERAL" for kind, _ in argument):
        letters = [_spelt("LITERAL", code) for _, code in argument]
        return frozenset().union(*letters) if all(letters) else None  # type: ignore[arg-type]
    if operation == "SUBPATTERN":
        return _spelt_out(argument[3])
    if operation == "BRANCH":
        choices = [_spelt_out(choice) for choice in argument[1]]
        return None if None in choices else _few(frozenset().union(*choices))  # type: ignore[arg-type]
    return None


def _spelt_out(parts: Iterable[tuple[Any, Any]]) -> Strings | None:
    whole: Strings | None = _NOTHING
    for operation, argument in parts:
        spelt = _spelt(str(operation), argument)
        if whole is None or spelt is None:
            return None
        whole = _few(frozenset(before + after for before, after in product(whole, spelt)))
    return whole


def _few(strings: Strings) -> Strings | None:
    return strings if len(strings) <= _MOST else None


def _inside(operation: str, argument: Any) -> list[Strings]:
    """What every match of a part holds that cannot be spelt out; nothing where the part may be left out."""
    if operation == "SUBPATTERN":
        return _needed(argument[3])
    if operation == "BRANCH":
        choices = [_best(choice) for choice in argument[1]]
        return [frozenset().union(*choices)] if all(map(_says_something, choices)) else []
    if operation in ("MAX_REPEAT", "MIN_REPEAT") and argument[0] > 0:
        return _needed(argument[2])
    return []


def _says_something(strings: Strings) -> bool:
    return "" not in strings


def _shortest(strings: Strings) -> Strings:
    """The strings without those that hold another of them; empty where one of them is empty."""
    if "" in strings:
        return frozenset()
    return frozenset(s for s in strings if not any(other != s and other in s for other in strings))
