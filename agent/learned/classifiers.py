"""Small classifiers of texts: sums of weights, a weight a feature."""

from __future__ import annotations

import math
import struct
from collections.abc import Mapping, Sequence, Set
from operator import mul
from typing import NamedTuple

from agent.learned.words import features

_LANE = 32
"""Bits of a packed row that hold one label's weight, so that those of a whole text can be summed there."""

_LEAST = 1e-12
"""The least probability that log odds are taken of; those of 0 have no end."""

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
        """Probability, 0..1, of each label for a text that has exactly one of them."""
        return dict(zip(self.labels, softmax(self.sums(set(features(text)))), strict=True))

    def sums(self, found: Set[str]) -> list[float]:
        """For a set of features what they come to for each label; those that were never learned add nothing."""
        rows = self._rows
        known = [rows[feature] for feature in rows.keys() & found]
        total, zero = sum(known), len(known) * _ZERO
        lanes = struct.unpack(f"<{len(self.labels)}I", total.to_bytes(_LANE // 8 * len(self.labels), "little"))
        return [bias + (lane - zero) / 100 for bias, lane in zip(self._biases, lanes, strict=True)]


class LinearOutputs(NamedTuple):
    """The last layer: for each label its weights of the sums before it, and a bias; "none of them" comes last."""

    weights: tuple[tuple[float, ...], ...]
    biases: tuple[float, ...]

    def of(self, hidden: Sequence[float]) -> list[float]:
        layers = zip(self.biases, self.weights, strict=True)
        return [bias + sum(map(mul, hidden, weights)) for bias, weights in layers]


class WideDeepText:
    """A classifier of texts that may have several labels, or none: the mean of what two others say, in log odds.

    The wide one is linear over everything that stands in a text. The deep one is linear too, over less, but over
    `outputs` of its sums as far as they are positive: words that were learned apart from each other count alike there.
    """

    def __init__(self, wide: LinearText, deep: LinearText, outputs: LinearOutputs) -> None:
        self._wide, self._deep, self._outputs = wide, deep, outputs

    def each(self, found: Set[str]) -> dict[str, float]:
        """Probability, 0..1, of each label by itself for a set of features."""
        hidden = [max(0.0, value) for value in self._deep.sums(found)]
        deep = softmax(self._outputs.of(hidden))
        wide = zip(self._wide.labels, self._wide.sums(found), strict=True)
        return {label: _logistic((odds + _log_odds(deep[place])) / 2) for place, (label, odds) in enumerate(wide)}


def softmax(sums: Sequence[float]) -> list[float]:
    """Probabilities, 0..1, of things of which exactly one holds."""
    highest = max(sums)
    powers = [math.exp(value - highest) for value in sums]
    total = sum(powers)
    return [power / total for power in powers]


def _logistic(value: float) -> float:
    return 1 / (1 + math.exp(-value)) if value >= 0 else 1 - 1 / (1 + math.exp(value))


def _log_odds(probability: float) -> float:
    return math.log(max(probability, _LEAST) / max(1 - probability, _LEAST))
