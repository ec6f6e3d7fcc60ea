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
        if part.low != part.high:
            up, down = _room(part, weighing)
            for weight in part.weights:
                free = weight.unknown
                if free is not None:
                    more, less, _ = free[0]
                    found.append(free if up + more >= 0 <= down + less else _held(weight, free, part, weighing))
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
    (_, _, total, points, _, _, highest), held, own = weighing, part.group.held, part.points
    others = total - part.held
    add = within(others + held(own - more), highest) - points if more else 0
    cost = points - within(others + held(own + less), highest) if less else 0
    found = weight.held.get((add, cost))
    if found is None:
        if len(weight.held) >= MEMORY:
            weight.held.clear()
        found = weight.held[add, cost] = ranked(unknown.name, unknown.label, add, cost, -width)
    return found
