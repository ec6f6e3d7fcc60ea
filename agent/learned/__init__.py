"""Small linear classifiers over words, trained by `bench/learn.py` on data that stands in the repository.

A weight belongs to a word or to two or three in a row, so that each decision can be shown as a sum of words.
"""

from __future__ import annotations

import gzip
import json
import math
import re
from collections.abc import Iterator, Mapping, Set
from functools import lru_cache
from importlib.resources import files

_TOKEN = re.compile(r"[$€£]|\d[\d.,]*|[^\W\d_]+(?:'[^\W\d_]+)?|[?!]")
MAX_TOKENS = 120
"""Words looked at in one text; what decides stands in the first sentence or two."""


class LinearText:
    """A classifier: for each label the weights of its features, in hundredths, and what a text without any comes to.

    Hundredths are whole, so that their sum is the same in any order and on any machine.
    """

    def __init__(
        self,
        labels: tuple[str, ...],
        biases: tuple[float, ...],
        weights: Mapping[str, tuple[int, ...]],
    ) -> None:
        self.labels = labels
        self._biases = biases
        self._weights = weights

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
        known = self._weights
        rows = [known[feature] for feature in found if feature in known]
        if not rows:
            return list(self._biases)
        columns = zip(*rows, strict=True)
        return [bias + sum(column) / 100 for bias, column in zip(self._biases, columns, strict=True)]


def _logistic(value: float) -> float:
    return 1 / (1 + math.exp(-value)) if value >= 0 else 1 - 1 / (1 + math.exp(value))


def features(text: str) -> Iterator[str]:
    """Words, pairs and triples of a text."""
    words = tokens(text)
    for size in (1, 2, 3):
        for start in range(len(words) - size + 1):
            yield " ".join(words[start : start + size])


def answer_features(question: str, text: str) -> set[str]:
    """What a sentence says, and what it answers: its words, and those of the question with the words it begins with.

    Sequences of up to three words, and two words with one between them.
    """
    words = tokens(text)
    found = set(features(text))
    found.update(f"{first} _ {third}" for first, third in zip(words, words[2:], strict=False))
    for asked in set(tokens(question)):
        found.add(f"q:{asked}")
        found.update(f"q:{asked}+{word}" for word in words[1:3])
    return found


def tokens(text: str) -> list[str]:
    """Lower-case words with a beginning and an end; figures are one token, whatever they are."""
    folded = text.lower().replace("’", "'").replace("‘", "'")
    words = ["#" if word[0].isdigit() else word for word in _TOKEN.findall(folded)]
    return ["<", *words[:MAX_TOKENS], ">"] if words else []


@lru_cache(maxsize=8)
def learned(name: str) -> LinearText:
    """The classifier of that name, read from its file once."""
    packed = files("agent.learned").joinpath(f"{name}.json.gz").read_bytes()
    content = json.loads(gzip.decompress(packed))
    weights = {feature: tuple(values) for feature, values in content["weights"].items()}
    return LinearText(tuple(content["labels"]), tuple(content["biases"]), weights)
