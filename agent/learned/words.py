"""What the classifiers look at in a text: its words, and which of them stand together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from agent.compiled import compiled

_TOKEN = compiled(r"[$€£]|\d[\d.,]*|[^\W\d_]+(?:'[^\W\d_]+)?|[?!]")
MAX_TOKENS = 120
"""Words looked at in one text; what decides stands in the first sentence or two."""


_STEM = 5
"""Letters of a longer word that most of its forms share: "approve", "approval", "approved"."""


def features(text: str) -> Iterator[str]:
    """Words, pairs and triples of a text."""
    words = tokens(text)
    pairs = _pairs(words)
    yield from words
    yield from pairs
    yield from (f"{pair} {third}" for pair, third in zip(pairs, words[2:], strict=False))


def answer_features(question: str, text: str) -> set[str]:
    """What a sentence says, and what it answers: its words, and those of the question with the words it begins with.

    Pairs, also those with a word between them, and what long words begin with.
    """
    words = tokens(text)
    found = {*words, *_pairs(words)}
    found.update([f"{first} _ {third}" for first, third in zip(words, words[2:], strict=False)])
    found.update([f"{word[:_STEM]}-" for word in words if len(word) > _STEM])
    asked = _asked(question)
    found.update(asked)
    for word in words[1:3]:
        found.update([f"{each}+{word}" for each in asked])
    return found


@lru_cache(maxsize=64)
def _asked(question: str) -> tuple[str, ...]:
    """The words of a question, which several sentences answer."""
    return tuple(f"q:{word}" for word in set(tokens(question)))


def _pairs(words: Sequence[str]) -> list[str]:
    return [f"{first} {second}" for first, second in pairwise(words)]


def tokens(text: str) -> list[str]:
    """Lower-case words with a beginning and an end; figures are one token, whatever they are."""
    folded = text.lower().replace("’", "'").replace("‘", "'")
    words = ["#" if word[0].isdigit() else word for word in _TOKEN.findall(folded)]
    return ["<", *words[:MAX_TOKENS], ">"] if words else []
