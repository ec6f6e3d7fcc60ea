"""A group of a card made ready for scoring: what it looks at, by attribute and by kind of activity."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import cast

from agent.activity_condition import ActivityCondition, InactivityCondition
from agent.attributes import Attribute, Term
from agent.card_content import GroupRules, Rule
from agent.conditions import OpenCondition, SimilarDealsCondition
from agent.events import Counted, EventRule, InactivityRule, event_rule
from agent.points_table import with_row
from agent.score import Group
from agent.seen import Seen


@dataclass(frozen=True, slots=True)
class WeightedGroup:
    """A group ready for scoring: its attributes, its rules over activities and silence, and those over similar deals.

    `most` is the highest sum it can come to, cap included.
    """

    group: Group
    cap: int
    floor: int | None
    rules: tuple[Rule, ...]
    attributes: tuple[Attribute, ...]
    activities: tuple[EventRule, ...]
    inactivities: tuple[InactivityRule, ...]
    likeness: tuple[tuple[int, Rule, SimilarDealsCondition], ...]
    most: int
    by_kind: dict[str, list[EventRule]] = field(init=False, repr=False)
    """Its rules over activities, by the kind."""
    in_order: bool = field(init=False, repr=False)
    """Whether what its attributes count comes in the order of its rules, and nothing else does."""
    of_nothing: tuple[EventRule, ...] = field(init=False, repr=False)
    """Those that may hold where nothing of the kind was done."""

    def __post_init__(self) -> None:
        put = object.__setattr__
        by_kind: dict[str, list[EventRule]] = {}
        for rule in self.activities:
            by_kind.setdefault(rule.kind, []).append(rule)
        put(self, "by_kind", by_kind)
        places = [term.place for attribute in self.attributes for term in attribute.terms]
        alone = not (self.activities or self.inactivities or self.likeness)
        put(self, "in_order", alone and places == sorted(places))
        put(self, "of_nothing", tuple(rule for rule in self.activities if not rule.asks_for_events))

    @property
    def looks_back(self) -> bool:
        """Whether it has rules over activities or silence."""
        return bool(self.activities or self.inactivities)

    @property
    def counts_alone(self) -> bool:
        """Whether all that these rules ask is how many activities of a kind fall in their time."""
        return not self.inactivities and all(not each.details and each.fades is None for each in self.activities)

    def counted_at(self, counts: Sequence[int]) -> list[Counted]:
        """The rules over activities that hold where each looks at so many; only where counts alone matter."""
        found = [rule.counted_at(count) for rule, count in zip(self.activities, counts, strict=True)]
        return [counted for counted in found if counted is not None]

    def counted(self, seen: Seen) -> list[Counted]:
        """The rules over activities and silence that hold."""
        found: list[Counted] = []
        if self.by_kind:
            did, by_kind = seen.did, self.by_kind
            for kind, events in did.items():
                if kind in by_kind:
                    for rule in by_kind[kind]:
                        counted = rule.counted(events)
                        if counted is not None:
                            found.append(counted)
            if self.of_nothing:
                nothing = [rule.counted(()) for rule in self.of_nothing if rule.kind not in did]
                found += [counted for counted in nothing if counted is not None]
        if self.inactivities:
            silent = [rule.counted(seen) for rule in self.inactivities]
            found += [counted for counted in silent if counted is not None]
        return found

    def held(self, points: int) -> int:
        """A sum of points, in points, held between floor and cap."""
        if points > self.cap:
            return self.cap
        return points if self.floor is None or points > self.floor else self.floor


def weighted(group: Group, part: GroupRules) -> WeightedGroup:
    """A group of a card made ready for scoring."""
    by_key: dict[str, list[Term]] = {}
    activities, inactivities, likeness = [], [], []
    for place, rule in enumerate(part.rules):
        if isinstance(rule.when, ActivityCondition):
            activities.append(event_rule(place, rule, rule.when))
        elif isinstance(rule.when, InactivityCondition):
            inactivities.append(InactivityRule(place, rule, rule.when, rule.points or 0))
        elif isinstance(rule.when, SimilarDealsCondition):
            likeness.append((place, rule, rule.when))
        else:
            by_key.setdefault(rule.when.key, []).extend(_terms(place, rule, rule.when))
    attributes = tuple(Attribute(key, terms) for key, terms in by_key.items())
    most = sum(attribute.unknown.best for attribute in attributes)
    most += sum(each.most(part.cap) for each in activities) + sum(each.most(part.cap) for each in inactivities)
    most += sum(abs(rule.points or 0) for _, rule, _ in likeness)
    return WeightedGroup(
        group=group,
        cap=part.cap,
        floor=part.floor,
        rules=part.rules,
        attributes=attributes,
        activities=tuple(activities),
        inactivities=tuple(inactivities),
        likeness=tuple(likeness),
        most=min(most, part.cap),
    )


def _terms(place: int, rule: Rule, when: OpenCondition) -> list[Term]:
    if not rule.by:
        return [Term(place, rule, when, rule.points or 0)]
    return [Term(place, rule, cast("OpenCondition", with_row(when, row)), row.points) for row in rule.by]
