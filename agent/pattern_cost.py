"""How much work a regular expression can cause, so that a scorecard cannot hold one that never ends."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable
from re import _parser  # type: ignore[attr-defined]
from typing import Any

CHARACTERS = 200
"""How much of a text a pattern looks at, in characters."""

PATTERN_CHARACTERS = 200
"""The longest pattern, in characters."""

PATHS = 50_000
"""The most ways a pattern may try from one place in the text; two times `.*` is 40,000."""

_BODY = {"SUBPATTERN": 3, "ASSERT": 1, "ASSERT_NOT": 1}
"""Where in an operation's argument the part stands that it wraps."""

_REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")


def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern, ready to search without regard to case.

    Raises ValueError where it is too long, is no regular expression, or may try more than PATHS ways.
    """
    if not 0 < len(pattern) <= PATTERN_CHARACTERS:
        raise ValueError(f"a pattern has 1 to {PATTERN_CHARACTERS} characters, not {len(pattern)}")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            paths = _paths(_parser.parse(pattern))
            result = re.compile(pattern, re.IGNORECASE)
        except (re.error, OverflowError, RecursionError, Warning) as error:
            raise ValueError(f"not a regular expression: {error}") from error
    if paths > PATHS:
        raise ValueError("this pattern may take very long; write it without repeats inside repeats")
    return result


def _paths(parts: Iterable[tuple[Any, Any]]) -> int:
    """Upper bound of the ways in which a parsed pattern can match or fail from one place, at most PATHS + 1."""
    total = 1
    for operation, argument in parts:
        total = min(total * _ways(str(operation), argument), PATHS + 1)
    return total


def _ways(operation: str, argument: Any) -> int:
    if operation in _REPEATS:
        least, most, body = argument
        return _repeated(_paths(body), least, min(int(most), max(CHARACTERS, least)))
    if operation == "BRANCH":
        return sum(_paths(choice) for choice in argument[1])
    if operation == "GROUPREF_EXISTS":
        return _paths(argument[1]) + _paths(argument[2] or ())
    if operation == "ATOMIC_GROUP":
        return _paths(argument)
    place = _BODY.get(operation)
    return 1 if place is None else _paths(argument[place])


def _repeated(ways: int, least: int, most: int) -> int:
    if ways == 1:
        return most - least + 1
    total = 0
    for times in range(least, most + 1):
        total += max(times, 1) * ways**times
        if total > PATHS:
            break
    return total
