"""A small language for phrases, so that a table of signs can be read line by line.

A phrase is written as it is said. A space stands for any white space (" ?" for perhaps none), an apostrophe may be
missing or curly, (a|b) are alternatives, (word )? may be left out, {name} is a list of words given beside it, and
"..." up to 40 characters of the same sentence. The rest is an ordinary regular expression.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from agent.compiled import compiled

GAP = r"[^.;!?]{0,40}?"
Lists = Mapping[str, str]
_NOT = "(?:\\w+n['’]t|(?:is|are|was|were|do|does|did|has|have|had|ca|wo|would|could|should|need|must)nt)"
"""A verb with its "not", as speech recognition leaves it too; "want", "count" and "went" are none."""

_SPECIAL = compiled(r"\[(?:\\.|[^\]\\])*\]|\\w\+n't|\.\.\.|'| \?| ")


class Phrases(str):
    """A regular expression for any of several phrases. `each` are the expressions of the single ones."""

    each: tuple[str, ...]


def phrases(*lines: str, **lists: str) -> Phrases:
    """One regular expression for any of the phrases, at word boundaries. `lists` fill the {names}."""
    expressions = [_expression(line, lists) for line in lines]
    whole = Phrases(_bounded("|".join(expressions)))
    whole.each = tuple(_bounded(expression) for expression in expressions)
    return whole


def words(text: str) -> str:
    """A list of words or phrases, separated by commas or new lines, as alternatives; the longest are tried first."""
    items = sorted(
        {" ".join(item.split()) for item in re.split(r"[,\n]", text) if item.strip()},
        key=lambda item: (-len(item), item),
    )
    return f"({'|'.join(items)})"


def _bounded(expression: str) -> str:
    return rf"(?<!\w)(?:{expression})(?!\w)"


def _expression(line: str, lists: Lists) -> str:
    filled = line
    while "{" in filled and (named := re.search(r"\{([a-z_]+)\}", filled)):
        filled = filled.replace(named.group(), lists[named[1]])
    filled = re.sub(r"(?<!\\)\((?!\?)", "(?:", filled)
    return _SPECIAL.sub(_meant, filled)


def _meant(match: re.Match[str]) -> str:
    """What a piece of a phrase stands for; a set of characters stands for itself."""
    return {"\\w+n't": _NOT, "...": GAP, "'": "['’]?", " ?": r"\s*", " ": r"\s+"}.get(match.group(), match.group())
