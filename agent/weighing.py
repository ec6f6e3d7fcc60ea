"""A card laid against a lead: what counts, the sums, and the range that the unknowns leave open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from agent.attributes import Attribute, Weight
from agent.happenings import Happened
from agent.places import Behind
from agent.score import ScoringInput
from agent.scorecard import Scorecard
from agent.seen import Seen
from agent.shrinkage import LikenessPoints, likeness_points
from agent.weighted_group import WeightedGroup


class Part(NamedTuple):
    """One group laid against a lead: `weights` are those of its attributes, in their order.

    `behind` says what each is known from, and `happened` what the lead did or left undone.

    `points`, `low` and `high` are sums before cap and floor, `held` the points after them.
    """

    group: WeightedGroup
    weights: Sequence[Weight]
    behind: Sequence[Behind]
    happened: Happened
    likeness: Sequence[tuple[int, LikenessPoints]]
    points: int
    low: int
    high: int
    held: int

    @property
    def attributes(self) -> Iterator[tuple[Attribute, Weight]]:
        """Each attribute of the group with its weight."""
        return zip(self.group.attributes, self.weights, strict=True)


class Weighing(NamedTuple):
    """A whole card laid against a lead. `total` is the sum of the groups before the score is held within its limits.

    `points`, and `low` and `high` over all completions of what is open, lie between 0 and `highest`.
    """

    seen: Seen
    parts: Sequence[Part]
    total: int
    points: int
    low: int
    high: int
    highest: int

    def with_change(self, changed: Part, points: int) -> int:
        """The score, were the sum of one group `points` higher."""
        changed_to = changed.group.held(changed.points + points)
        return within(self.total - changed.held + changed_to, self.highest)

    def with_changes(self, changed: Iterable[tuple[Part, int]]) -> int:
        """The score, were the sums of these groups so many points higher; a group may stand there several times."""
        raised = {part.group.group: part.points for part in self.parts}
        for part, points in changed:
            raised[part.group.group] += points
        return self.within(sum(part.group.held(raised[part.group.group]) for part in self.parts))

    def within(self, total: int) -> int:
        """A sum of the groups held between 0 and the highest score."""
        return within(total, self.highest)

    def open(self) -> Iterator[tuple[Part, Attribute, Weight]]:
        """The attributes that more knowledge can move, in the card's order."""
        for part in self.parts:
            for attribute, weight in part.attributes:
                if weight.open:
                    yield part, attribute, weight


def weigh(given: ScoringInput, card: Scorecard) -> Weighing:
    """Lay a card against a lead."""
    seen, highest = Seen(given), card.content.highest
    weights, behind = card.places.laid_out(seen)
    parts = []
    total = low = high = 0
    for (group, own), happened in zip(card.spans, card.happenings.of(seen), strict=True):
        part = _part(group, weights[own], behind[own], happened, seen)
        _, _, _, _, _, points, least, most, held = part
        parts.append(part)
        total += held
        low += held if least == points else group.held(least)
        high += held if most == points else group.held(most)
    return Weighing(seen, parts, total, within(total, highest), within(low, highest), within(high, highest), highest)


def summed(seen: Seen, card: Scorecard) -> int:
    """The points that `weigh` comes to, without what they are made of."""
    weights, _ = card.places.laid_out(seen)
    total = 0
    for (group, own), happened in zip(card.spans, card.happenings.of(seen), strict=True):
        points = happened.points + sum([weight.points for weight in weights[own]])
        if group.likeness:
            points += sum([each.points for _, each in _alike(group, seen)])
        total += group.held(points)
    return within(total, card.content.highest)


def within(total: int, highest: int) -> int:
    """A sum of groups held between 0 and the highest score."""
    if total < 0:
        return 0
    return total if total < highest else highest


def _part(
    group: WeightedGroup, weights: Sequence[Weight], behind: Sequence[Behind], happened: Happened, seen: Seen
) -> Part:
    alike: Sequence[tuple[int, LikenessPoints]] = ()
    points = happened.points
    if group.likeness:
        alike = _alike(group, seen)
        points += sum([each.points for _, each in alike])
    low = high = points
    for weight in weights:
        points += weight.points
        low += weight.worst
        high += weight.best
    return Part(group, weights, behind, happened, alike, points, low, high, group.held(points))


def _alike(group: WeightedGroup, seen: Seen) -> list[tuple[int, LikenessPoints]]:
    similar = seen.given.similar
    return [(at, likeness_points(similar, when.similar_deals, rule.points or 0)) for at, rule, when in group.likeness]
