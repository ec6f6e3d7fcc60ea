"""The smallest sets of changes that lift a sum of held groups to a threshold: exact, without trying all sets.

A group's sum only rises with the gains of its changes, and caps and floors only rise with the sum. So how high so many
changes can lift the whole follows from the largest gains of each group, and with it the least number of changes that
reaches a threshold.

The sets of that size are gathered by what they come to, not one by one: sets with the same size, the same number of
turned changes and the same sum are interchangeable for all that follows, so of each kind their number and the first few
are kept. What cannot reach the threshold any more is dropped at once; as the size is the least one, that is nearly all.
The work grows with the number of distinct sums, which are whole points, and not with the number of sets.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

Places = tuple[int, ...]
"""A set of changes, by their places in the caller's list, rising."""


class Option(NamedTuple):
    """One change: its place in the caller's list, what its group gains, more than 0, and whether it turns something."""

    place: int
    gain: int
    turned: bool


@dataclass(frozen=True)
class Raisable:
    """A group that changes can raise: its sum now, how it is held, its cap, and the options of each attribute.

    Of an attribute's options a set takes one at most. Attributes with the largest gains come first, and places rise.
    """

    points: int
    held: Callable[[int], int]
    cap: int
    attributes: tuple[tuple[Option, ...], ...]

    @cached_property
    def tops(self) -> tuple[int, ...]:
        """The largest gain of each attribute, the largest first."""
        return tuple(max(option.gain for option in options) for options in self.attributes)

    @cached_property
    def climb(self) -> list[int]:
        """The highest held sum with 0, 1, 2 ... changes."""
        return [self.held(points) for points in accumulate(self.tops, initial=self.points)]


class Found(NamedTuple):
    """How many sets there are, and the first few: those that turn least, then lift highest, then by their places."""

    number: int
    first: tuple[Places, ...]


class _Kind(NamedTuple):
    size: int
    turned: int
    points: int


_Plan = dict[_Kind, Found]
_NOTHING = Found(1, ((),))


def climb(groups: Iterable[Raisable]) -> list[int]:
    """The highest total of the groups with 0, 1, 2 ... changes, each attribute changed once at most."""
    best = [0]
    for group in groups:
        best = _together(best, group.climb)
    return best


def sets_reaching(groups: Sequence[Raisable], size: int, start: int, highest: int, shown: int) -> Found:
    """The sets of `size` changes with which the total of the groups is at least `start`.

    `size` is the least number that reaches it. Totals above `highest` count as that. `shown` are told by name.
    """
    totals: _Plan = {_Kind(0, 0, 0): _NOTHING}
    for at, group in enumerate(groups):
        others = climb([*groups[:at], *groups[at + 1 :]])
        later = climb(groups[at + 1 :])
        plan = _group_plan(group, size, start, others, shown)
        totals = {
            kind: sets
            for kind, sets in _joined(totals, plan, size, shown).items()
            if kind.points + _at_most(later, size - kind.size) >= start
        }
    reaching = [(kind.turned, -min(kind.points, highest), sets) for kind, sets in totals.items() if kind.size == size]
    ranked = sorted((turned, points, places) for turned, points, sets in reaching for places in sets.first)
    return Found(sum(sets.number for *_, sets in reaching), tuple(places for *_, places in ranked[:shown]))


def _group_plan(group: Raisable, size: int, start: int, others: Sequence[int], shown: int) -> _Plan:
    """The sets of one group's changes that can still be part of an answer, by the group's held sum."""
    plan: _Plan = {_Kind(0, 0, min(group.points, group.cap)): _NOTHING}
    for at, options in enumerate(group.attributes):
        alone: _Plan = {_Kind(0, 0, 0): _NOTHING}
        for option in options:
            _add(alone, _Kind(1, int(option.turned), option.gain), Found(1, ((option.place,),)), shown)
        rest = group.tops[at + 1 :]
        grown: _Plan = {}
        for kind, sets in _joined(plan, alone, size, shown).items():
            if _reaches(group, kind, rest, others, size) >= start:
                _add(grown, kind._replace(points=min(kind.points, group.cap)), sets, shown)
        plan = grown
    held: _Plan = {}
    for kind, sets in plan.items():
        _add(held, kind._replace(points=group.held(kind.points)), sets, shown)
    return held


def _reaches(group: Raisable, kind: _Kind, rest: Sequence[int], others: Sequence[int], size: int) -> int:
    """The highest total that sets of a kind can still become, `rest` being the gains that are left in the group."""
    left = size - kind.size
    gained = accumulate(rest[:left], initial=kind.points)
    return max(group.held(points) + _at_most(others, left - used) for used, points in enumerate(gained))


def _at_most(best: Sequence[int], size: int) -> int:
    """The highest total with at most so many changes: totals only rise with their number."""
    return best[min(size, len(best) - 1)]


def _together(one: Sequence[int], other: Sequence[int]) -> list[int]:
    """The highest sums for each number of changes, shared out between the two as is best."""
    sizes = range(len(one) + len(other) - 1)
    return [
        max(one[size - own] + other[own] for own in range(max(0, size - len(one) + 1), min(size, len(other) - 1) + 1))
        for size in sizes
    ]


def _joined(one: _Plan, other: _Plan, largest: int, shown: int) -> _Plan:
    """Every set of the one with every set of the other, which has none of its changes."""
    joined: _Plan = {}
    for kind, sets in one.items():
        for more, added in other.items():
            if kind.size + more.size <= largest:
                both = _Kind(kind.size + more.size, kind.turned + more.turned, kind.points + more.points)
                pairs = sorted(left + right for left in sets.first for right in added.first)
                _add(joined, both, Found(sets.number * added.number, tuple(pairs[:shown])), shown)
    return joined


def _add(plan: _Plan, kind: _Kind, sets: Found, shown: int) -> None:
    known = plan.get(kind)
    if known is None:
        plan[kind] = sets
    else:
        plan[kind] = Found(known.number + sets.number, tuple(sorted((*known.first, *sets.first))[:shown]))
