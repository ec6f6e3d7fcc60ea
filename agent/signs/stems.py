"""Which signs are worth trying on a sentence: those of which a stem stands in it.

A stem is a piece of a word that every match of a sign must hold ("approv", "budget"). The stems are derived from the
sign's own expression, so that they cannot hide what it would find. A sign without any is always tried.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import product
from re import _parser  # type: ignore[attr-defined]
from typing import Any

from agent.signs.sign import Sign

WRITTEN = "stems.json.gz"
_MOST = 400
"""The most strings that one stretch of an expression is spelt out into."""

_WORD = re.compile(r"\w+")
_FOLDS = {0x130: "i", 0x131: "i", 0x17F: "s", 0x212A: "k"}
"""Letters that a search without regard to case takes for plain ones, though lower-casing does not."""

Strings = frozenset[str]
_NOTHING: Strings = frozenset({""})


def stems(expression: str) -> Strings:
    """Pieces of words, in lower case, one of which stands in whatever an expression matches; empty where none must.

    Deriving them takes longer than reading a call, so they are looked up where `bench/derive_stems.py` has written
    them down; an expression that is not there is derived.
    """
    known = _written_down().get(name_of(expression))
    return frozenset(known) if known is not None else derived(expression)


def derived(expression: str) -> Strings:
    """The stems of an expression, from the expression itself."""
    return _shortest(_needed(_parser.parse(expression)))


def name_of(expression: str) -> str:
    """The name that the stems of an expression are written down under."""
    return hashlib.sha256(expression.encode()).hexdigest()[:20]


@lru_cache(maxsize=1)
def _written_down() -> dict[str, list[str]]:
    packed = files("agent.signs").joinpath(WRITTEN).read_bytes()
    known: dict[str, list[str]] = json.loads(gzip.decompress(packed))
    return known


class Trigger:
    """Chooses from a table of signs those that a text might hold."""

    def __init__(self, signs: Sequence[Sign]) -> None:
        self._signs = tuple(signs)
        self._stems: dict[str, int] = {}
        self._always = 0
        self._words: dict[str, int] = {}
        self._chosen: dict[int, tuple[Sign, ...]] = {}
        for place, sign in enumerate(self._signs):
            needed = stems(sign.words)
            self._always |= 0 if needed else 1 << place
            for stem in needed:
                self._stems[stem] = self._stems.get(stem, 0) | 1 << place

    def signs(self, text: str) -> tuple[Sign, ...]:
        """The signs that might stand in a text, in the order of the table."""
        marks = self._always
        for word in _WORD.findall(folded(text)):
            marks |= self._marks(word)
        chosen = self._chosen.get(marks)
        if chosen is None:
            chosen = tuple(sign for place, sign in enumerate(self._signs) if marks >> place & 1)
            _remember(self._chosen, marks, chosen)
        return chosen

    def _marks(self, word: str) -> int:
        """A bit for each sign of which a stem stands in the word; people use few words, so they are remembered."""
        marks = self._words.get(word)
        if marks is None:
            marks = 0
            for stem, signs in self._stems.items():
                if stem in word:
                    marks |= signs
            _remember(self._words, word, marks)
        return marks


def folded(text: str) -> str:
    """A text as a search without regard to case sees its letters."""
    return text.translate(_FOLDS).lower()


def _remember(memory: dict[Any, Any], key: object, value: object) -> None:
    if len(memory) >= 20_000:
        memory.clear()
    memory[key] = value


def _needed(parts: Iterable[tuple[Any, Any]]) -> Strings:
    """The best of the sets of strings of which every match of a sequence holds one: that with the longest strings."""
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
            found.append(_inside(str(operation), argument))
    found.append(run)
    return max(found, key=lambda strings: (min(map(len, strings), default=0), -len(strings)))


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


def _inside(operation: str, argument: Any) -> Strings:
    """What every match of a part holds that cannot be spelt out; nothing where the part may be left out."""
    if operation == "SUBPATTERN":
        return _needed(argument[3])
    if operation == "BRANCH":
        choices = [_needed(choice) for choice in argument[1]]
        return frozenset().union(*choices) if all(map(_says_something, choices)) else _NOTHING
    if operation in ("MAX_REPEAT", "MIN_REPEAT") and argument[0] > 0:
        return _needed(argument[2])
    return _NOTHING


def _says_something(strings: Strings) -> bool:
    return "" not in strings


def _shortest(strings: Strings) -> Strings:
    """The strings without those that hold another of them; empty where one of them is empty."""
    if "" in strings:
        return frozenset()
    return frozenset(s for s in strings if not any(other != s and other in s for other in strings))
