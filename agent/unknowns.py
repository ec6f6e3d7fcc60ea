"""What is open about a lead, and what learning it alone could add to the score or take from it."""

from __future__ import annotations

from operator import itemgetter

from agent.attributes import MEMORY, Ranked, Weight, ranked
from agent.score import Unknown
from agent.weighing import Part, Weighing, within

_place = itemgetter(0)


def unknowns(weighing: Weighing) -> tuple[Unknown, ...]:
    """What is open, the most promising first; of what is even, what the card weighs first."""
    found: list[Ranked] = []
    for part in weighing.parts:
        if part.low == part.high:
            continue
        up, down = _room(part, weighing)
        for weight in part.weights:
            free = weight.unknown
            if free is not None:
                more, less, _ = free[0]
                found.append(free if up + more >= 0 and down + less >= 0 else _held(weight, free, part, weighing))
    found.sort(key=_place)
    return tuple([each[1] for each in found])


def _room(part: Part, weighing: Weighing) -> tuple[int, int]:
    """How far the sum of a group can rise and fall with the whole score; -1 where a cap or floor holds it already."""
    group, own, total = part.group, part.points, weighing.total
    if total != weighing.points or part.held != own:
        return -1, -1
    up, down = group.cap - own, total if group.floor is None else own - group.floor
    rest = weighing.highest - total
    return up if up < rest else rest, down if down < total else total


def _held(weight: Weight, free: Ranked, part: Part, weighing: Weighing) -> Ranked:
    """The same where caps and floors are in the way."""
    (more, less, width), unknown = free
    (_, _, _, points, _, _, highest), group, own = weighing, part.group, part.points
    others = weighing.total - part.held
    add = within(others + group.held(own - more), highest) - points
    cost = points - within(others + group.held(own + less), highest)
    found = weight.held.get((add, cost))
    if found is None:
        if len(weight.held) >= MEMORY:
            weight.held.clear()
        found = weight.held[add, cost] = ranked(unknown.name, unknown.label, add, cost, -width)
    return found
