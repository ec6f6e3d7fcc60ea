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

    Hundredths are whole, so that their sum is the same in any order and on any machine.
    """

    def __init__(
        self,
        labels: tuple[str, ...],
        biases: tuple[float, ...],
        weights: Mapping[str, Sequence[int]],
    ) -> None:
        self.labels = labels
        self.biases = biases
        self.rows = _packed(weights, len(labels))

    def one_of(self, text: str) -> dict[str, float]:
        """Probability, 0..1, of each label for a text that has exactly one of them."""
        known = [self.rows[feature] for feature in self.rows.keys() & set(features(text))]
        sums = _sums(sum(known), len(known), self.biases)
        return dict(zip(self.labels, softmax(sums), strict=True))


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
        self._labels, self._outputs = wide.labels, outputs
        self._wide, self._deep = wide.biases, deep.biases
        self._above_wide, self._above_deep = _LANE * len(wide.labels), _LANE * len(deep.labels)
        self._rows = self._one_table(wide.rows, deep.rows)

    def _one_table(self, wide: Mapping[str, int], deep: Mapping[str, int]) -> dict[str, int]:
        """The rows of both, the deep ones above the wide ones, and above those a lane that counts the deep ones."""
        nothing, counted = _zeros(len(self._labels)), 1 << self._above_deep
        rows = dict(wide)
        for feature, row in deep.items():
            rows[feature] = rows.get(feature, nothing) + ((row + counted) << self._above_wide)
        return rows

    def each(self, found: Set[str]) -> dict[str, float]:
        """Probability, 0..1, of each label by itself for a set of features."""
        known = list(filter(None, map(self._rows.get, found)))
        deep, wide = divmod(sum(known), 1 << self._above_wide)
        of_deep, hidden = divmod(deep, 1 << self._above_deep)
        layer = [max(0.0, value) for value in _sums(hidden, of_deep, self._deep)]
        probable = softmax(self._outputs.of(layer))
        odds = _sums(wide, len(known), self._wide)
        return {
            label: _logistic((one + _log_odds(other)) / 2)
            for label, one, other in zip(self._labels, odds, probable, strict=False)
        }


def _packed(weights: Mapping[str, Sequence[int]], lanes: int) -> dict[str, int]:
    """The weights of each feature packed into one number, so that one addition a feature sums them for all labels."""
    pack, zeros = struct.Struct("<" + "hxx" * lanes).pack, _zeros(lanes)
    return {feature: int.from_bytes(pack(*values), "little") ^ zeros for feature, values in weights.items()}


def _zeros(lanes: int) -> int:
    return sum(_ZERO << _LANE * place for place in range(lanes))


def _sums(total: int, count: int, biases: Sequence[float]) -> list[float]:
    """What the sum of so many packed rows comes to in each lane."""
    zero = count * _ZERO
    lanes = struct.unpack(f"<{len(biases)}I", total.to_bytes(_LANE // 8 * len(biases), "little"))
    return [bias + (lane - zero) / 100 for bias, lane in zip(biases, lanes, strict=True)]


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
