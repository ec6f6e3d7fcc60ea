"""Small linear classifiers over words, trained by `bench/learn.py` on data that stands in the repository.

A weight belongs to a word or to two or three in a row, so that each decision can be shown as a sum of words.
"""

from __future__ import annotations

import gzip
import json
import math
import re
import struct
import threading
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise

_TOKEN = re.compile(r"[$€£]|\d[\d.,]*|[^\W\d_]+(?:'[^\W\d_]+)?|[?!]")
MAX_TOKENS = 120
"""Words looked at in one text; what decides stands in the first sentence or two."""


_STEM = 5
"""Letters of a longer word that most of its forms share: "approve", "approval", "approved"."""

_LANE = 32
"""Bits of a packed row that hold one label's weight, so that those of a whole text can be summed there."""

_ZERO = 1 << 15
"""How a weight of 0 stands in its lane: none is below zero there, and none borrows from its neighbour."""


class LinearText:
    """A classifier: for each label the weights of its features, in hundredths, and what a text without any comes to.

    Hundredths are whole, so that their sum is the same in any order and on any machine. The weights of one feature
    for all labels are packed into one number, so that one addition a feature sums them for all labels.
    """

    def __init__(
        self,
        labels: tuple[str, ...],
        biases: tuple[float, ...],
        weights: Mapping[str, Sequence[int]],
    ) -> None:
        self.labels = labels
        self._biases = biases
        lanes = struct.Struct("<" + "hxx" * len(labels)).pack
        zeros = sum(_ZERO << _LANE * place for place in range(len(labels)))
        self._rows = {feature: int.from_bytes(lanes(*values), "little") ^ zeros for feature, values in weights.items()}

    def one_of(self, text: str) -> dict[str, float]:
        """Probability, 0..1, of each label for a text that has exactly one of them: a softmax of the sums."""
        sums = self._sums(set(features(text)))
        highest = max(sums)
        powers = [math.exp(value - highest) for value in sums]
        return {label: power / sum(powers) for label, power in zip(self.labels, powers, strict=True)}

    def each(self, found: Set[str]) -> dict[str, float]:
        """Probability, 0..1, of each label by itself for a set of features: a text may have several, or none."""
        return {label: _logistic(value) for label, value in zip(self.labels, self._sums(found), strict=True)}

    def _sums(self, found: Set[str]) -> list[float]:
        rows = self._rows
        known = [rows[feature] for feature in rows.keys() & found]
        total, zero = sum(known), len(known) * _ZERO
        lanes = struct.unpack(f"<{len(self.labels)}I", total.to_bytes(_LANE // 8 * len(self.labels), "little"))
        return [bias + (lane - zero) / 100 for bias, lane in zip(self._biases, lanes, strict=True)]


def _logistic(value: float) -> float:
    return 1 / (1 + math.exp(-value)) if value >= 0 else 1 - 1 / (1 + math.exp(value))


def features(text: str) -> Iterator[str]:
    """Words, pairs and triples of a text."""
    return _sequences(tokens(text))


def _sequences(words: Sequence[str]) -> Iterator[str]:
    pairs = [f"{first} {second}" for first, second in pairwise(words)]
    yield from words
    yield from pairs
    yield from (f"{pair} {third}" for pair, third in zip(pairs, words[2:], strict=False))


def answer_features(question: str, text: str) -> set[str]:
    """What a sentence says, and what it answers: its words, and those of the question with the words it begins with.

    Sequences of up to three words, two words with one between them, and what long words begin with.
    """
    words = tokens(text)
    found = set(_sequences(words))
    found.update(f"{first} _ {third}" for first, third in zip(words, words[2:], strict=False))
    found.update([f"{word[:_STEM]}-" for word in words if len(word) > _STEM])
    for asked in set(tokens(question)):
        found.add(f"q:{asked}")
        found.update(f"q:{asked}+{word}" for word in words[1:3])
    return found


def tokens(text: str) -> list[str]:
    """Lower-case words with a beginning and an end; figures are one token, whatever they are."""
    folded = text.lower().replace("’", "'").replace("‘", "'")
    words = ["#" if word[0].isdigit() else word for word in _TOKEN.findall(folded)]
    return ["<", *words[:MAX_TOKENS], ">"] if words else []


_READING = threading.Lock()
"""Threads that begin at once would each read the file, which takes a tenth of a second."""


def learned(name: str) -> LinearText:
    """The classifier of that name, read from its file once."""
    with _READING:
        return _read(name)


@lru_cache(maxsize=8)
def _read(name: str) -> LinearText:
    packed = files("agent.learned").joinpath(f"{name}.json.gz").read_bytes()
    content = json.loads(gzip.decompress(packed))
    return LinearText(tuple(content["labels"]), tuple(content["biases"]), content["weights"])
