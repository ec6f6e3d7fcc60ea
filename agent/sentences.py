"""Utterances cut into sentences, with where each stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from agent.compiled import compiled

_END = compiled(r"(?:[.!?…]+[\"'”’)\]]*|\n)\s*")
_ABBREVIATION = compiled(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Rs|Inc|Ltd|Co|Corp|No|vs|approx|ca|etc|e\.g|i\.e|a\.m|p\.m)|\b[A-Z])$"
)

LONGEST = 600
"""Characters of the longest sentence. Speech without punctuation, and what was made to be slow, is read in pieces.

Nearly three times the longest of 53,000 sentences in this repository. What an expression costs on a text without ends
grows faster than the text, so that one turn of 200,000 characters could hold a reader up for hours.
"""


class Sentence(NamedTuple):
    """A sentence of an utterance: `text` is exactly the utterance's characters from `start` to `end`."""

    text: str
    start: int
    end: int

    @property
    def asks(self) -> bool:
        """Whether it is written as a question."""
        return "?" in self.text and self.text.rstrip("\"'”’) ").endswith("?")


def whole(text: str) -> Sentence:
    """A text taken as one sentence, for what is asked of a sentence by its words alone."""
    return Sentence(text, 0, len(text))


@lru_cache(maxsize=8192)
def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text, in order, none longer than `LONGEST`. Abbreviations and decimal points end none."""
    return tuple(_cut(text))


def _cut(text: str) -> Iterator[Sentence]:
    start = 0
    for mark in _END.finditer(text):
        if mark.end() < len(text) and not _ends(text, mark, start):
            continue
        yield from _trimmed(text, start, mark.end())
        start = mark.end()
    yield from _trimmed(text, start, len(text))


def _ends(text: str, mark: re.Match[str], start: int) -> bool:
    if "\n" in mark.group():
        return True
    if not mark.group()[-1].isspace():
        return False
    # The last few characters are enough to know an abbreviation by, and keep a long line linear.
    tail = text[max(start, mark.start() - 8) : mark.start()]
    return not (mark.group().startswith(".") and _ABBREVIATION.search(tail))


def _trimmed(text: str, start: int, end: int) -> Iterator[Sentence]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        stop = _last_space(text, start)
        yield from _trimmed(text, start, stop)
        start = stop
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        yield Sentence(text[start:end], start, end)


def _last_space(text: str, start: int) -> int:
    """Where a piece of a sentence too long ends: before a word, unless one word takes up the piece."""
    longest = start + LONGEST
    return next((place for place in range(longest, start, -1) if text[place].isspace()), longest)
