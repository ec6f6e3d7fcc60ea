"""What every match of an expression must hold: pieces of words, read off the expression itself.

A stretch of letters that the expression spells out is a stem; where several are possible it is a choice of stems. At
white space, punctuation and the edges of words a stretch ends, and what it began or ended is marked as a word's edge.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from itertools import product
from re import _parser  # type: ignore[attr-defined]
from typing import Any

from agent.compiled import compiled
from agent.stems.sought import in_small_letters

CHOICES = 3
"""How many choices of stems are kept of an expression, the most telling; more hardly tell more apart."""

EDGE = "|"
"""Stands in a stem where a word begins or ends: "|it|" is no piece of "sit"."""

WORD = compiled(r"\w+")
_MOST = 400
"""The most strings that one stretch of an expression is spelt out into."""

_COMMON = frozenset(
    "a about all am an and are as at be been but by can do for from get go had has have he i if in is it just like me "
    "my no not of on one or our out she so some than that the their them then there they this to up us was we well "
    "were what when which who will with would you your yes s t re ve ll d m".split()
)
"""Words that hardly tell one sentence from another."""

Strings = frozenset[str]
Choices = tuple[Strings, ...]
_NOTHING: Strings = frozenset({""})
_DIGITS: Strings = frozenset("0123456789")


def derived(expression: str) -> Choices:
    """The stems of an expression, from the expression itself."""
    found = {_shortest(strings) for strings in _needed(_parser.parse(expression))} - {frozenset()}
    return tuple(sorted(found, key=_worth, reverse=True)[:CHOICES])


def folded(text: str) -> str:
    """A text as a search without regard to case sees its letters; digits of all scripts as those from 0 to 9."""
    if text.isascii():
        return text.lower()
    return in_small_letters("".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in text))


def _needed(parts: Iterable[tuple[Any, Any]], *, left: bool = False, right: bool = False) -> list[Strings]:
    """Sets of strings of each of which every match of a sequence holds one.

    `left` and `right`: surely no letter stands right before the sequence, or right after it.
    """
    sequence = [(str(operation), argument) for operation, argument in parts]
    sequence = [part for part in sequence if not _looks_only(*part)]
    found: list[Strings] = []
    run, run_apart, apart = _NOTHING, left, left
    for place, (operation, argument) in enumerate(sequence):
        spelt = _spelt(operation, argument)
        if spelt is not None and len(run) * len(spelt) <= _MOST:
            run_apart = apart if run == _NOTHING else run_apart
            run = frozenset(before + after for before, after in product(run, spelt))
            continue
        parting = _parts_words(operation, argument)
        found.append(_marked(run, left=run_apart, right=parting))
        before = apart and run == _NOTHING
        if not parting and spelt is None:
            after = right if place + 1 == len(sequence) else _parts_words(*sequence[place + 1])
            found += _inside(operation, argument, left=before, right=after)
        run, run_apart = spelt or _NOTHING, before
        apart = parting or _ends_apart(operation, argument, before=before)
    found.append(_marked(run, left=run_apart, right=right))
    return found


def _marked(run: Strings, *, left: bool, right: bool) -> Strings:
    """Strings that surely begin or end a word, marked as such."""
    if "" in run:
        return _NOTHING
    return frozenset(f"{EDGE * left}{string}{EDGE * right}" for string in run)


def _looks_only(operation: str, argument: Any) -> bool:
    """Whether a part takes no letter and says nothing of where words begin and end."""
    return operation in ("ASSERT", "ASSERT_NOT", "AT") and not _parts_words(operation, argument)


def _parts_words(operation: str, argument: Any) -> bool:
    """Whether a part keeps letters on its sides apart: all it matches are no letters, or it is the edge of a word."""
    if operation in ("AT", "ASSERT_NOT"):
        return _is_edge(operation, argument)
    if operation in ("MAX_REPEAT", "MIN_REPEAT"):
        return argument[0] > 0 and _all_part(argument[2])
    if operation == "SUBPATTERN":
        return _all_part(argument[3])
    if operation == "BRANCH":
        return all(map(_all_part, argument[1]))
    characters = argument if operation == "IN" else [(operation, argument)]
    return all(_is_no_letter(str(kind), what) for kind, what in characters)


def _is_edge(operation: str, argument: Any) -> bool:
    """The beginning or the end of a text or a word, or that no letter may follow or stand before."""
    if operation == "AT":
        return str(argument) != "AT_NON_BOUNDARY"
    return [(str(kind), str(what)) for kind, what in _flat(argument[1])] == [("CATEGORY", "CATEGORY_WORD")]


def _flat(parts: Iterable[tuple[Any, Any]]) -> list[tuple[Any, Any]]:
    """A sequence with its one set of characters opened."""
    sequence = list(parts)
    return list(sequence[0][1]) if len(sequence) == 1 and str(sequence[0][0]) == "IN" else sequence


def _is_no_letter(kind: str, what: Any) -> bool:
    if kind == "LITERAL":
        return not WORD.fullmatch(folded(chr(what)))
    return kind == "CATEGORY" and str(what) in ("CATEGORY_SPACE", "CATEGORY_NOTWORD")


def _all_part(parts: Iterable[tuple[Any, Any]]) -> bool:
    sequence = [(str(operation), argument) for operation, argument in parts]
    return bool(sequence) and all(_parts_words(*part) for part in sequence)


def _ends_apart(operation: str, argument: Any, *, before: bool) -> bool:
    """Whether no letter stands at the end of a part, where `before` says so of its beginning."""
    if _parts_words(operation, argument):
        return True
    if operation in ("MAX_REPEAT", "MIN_REPEAT"):
        return (argument[0] > 0 or before) and _last_apart(argument[2])
    if operation == "SUBPATTERN":
        return _last_apart(argument[3])
    return operation == "BRANCH" and all(map(_last_apart, argument[1]))


def _last_apart(parts: Iterable[tuple[Any, Any]]) -> bool:
    sequence = [(str(operation), argument) for operation, argument in parts]
    return bool(sequence) and _ends_apart(*sequence[-1], before=False)


def _best(parts: Iterable[tuple[Any, Any]], *, left: bool, right: bool) -> Strings:
    """The set that tells most of those that every match of a sequence needs."""
    return max(_needed(parts, left=left, right=right), key=_worth)


def _worth(strings: Strings) -> tuple[int, int, list[str]]:
    """How much a set of strings tells: by its least telling string, then by how few they are."""
    return min(map(_telling, strings), default=0), -len(strings), sorted(strings)


def _telling(string: str) -> int:
    common = string.startswith(EDGE) and string.endswith(EDGE) and string.strip(EDGE) in _COMMON
    return 1 if common else len(string)


def _spelt(operation: str, argument: Any) -> Strings | None:
    """All that a part can match, if those are a few strings of letters; letters break at anything that is no letter."""
    if operation == "LITERAL":
        letter = folded(chr(argument))
        return frozenset({letter}) if WORD.fullmatch(letter) else None
    if operation == "CATEGORY" and str(argument) == "CATEGORY_DIGIT":
        return _DIGITS
    if operation == "IN":
        letters = [_spelt(str(kind), what) for kind, what in argument]
        return None if None in letters else frozenset().union(*letters)  # type: ignore[arg-type]
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


def _inside(operation: str, argument: Any, *, left: bool, right: bool) -> list[Strings]:
    """What every match of a part holds that cannot be spelt out; nothing where the part may be left out."""
    if operation == "SUBPATTERN":
        return _needed(argument[3], left=left, right=right)
    if operation == "BRANCH":
        choices = [_best(choice, left=left, right=right) for choice in argument[1]]
        return [frozenset().union(*choices)] if all(map(_says_something, choices)) else []
    if operation in ("MAX_REPEAT", "MIN_REPEAT") and argument[0] > 0:
        return _needed(argument[2], left=left, right=right and argument[1] == 1)
    return []


def _says_something(strings: Strings) -> bool:
    return "" not in strings


def _shortest(strings: Strings) -> Strings:
    """The strings without those that hold another of them; empty where one of them is empty."""
    if "" in strings:
        return frozenset()
    return frozenset(s for s in strings if not any(other != s and other in s for other in strings))
