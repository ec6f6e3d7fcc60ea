"""Rules about what a lead did, ready for scoring: how often the points count, and what age takes of them.

Nothing here is ever unknown: what was recorded took place, the rest did not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import NamedTuple

from agent.activity_condition import CONVERSATION, ActivityCondition, InactivityCondition
from agent.card_content import Rule
from agent.fading import fading, left_of
from agent.points_table import with_row
from agent.seen import Seen

_A_DAY = timedelta(days=1)


class Counted(NamedTuple):
    """A rule that counts: its place in the group, its points before age, and what age changes."""

    place: int
    points: int
    aged: int = 0


@dataclass(frozen=True, slots=True)
class EventRule:
    """A rule over activities. `rows` are its conditions with their points, the first that holds counts.

    `fades` are the points of one event by whole days of age, 0 past the end; None where they do not fade.
    """

    place: int
    rule: Rule
    when: ActivityCondition
    kind: str
    longest: timedelta | None
    details: frozenset[str]
    rows: tuple[tuple[ActivityCondition, int], ...]
    fades: tuple[int, ...] | None
    asks_for_events: bool
    """Whether it holds for no lead that did nothing of the kind."""

    def counted(self, seen: Seen) -> Counted | None:
        """What it gives a lead; None where it does not hold."""
        events = seen.events(self.kind, self.longest, self.details)
        if self.asks_for_events and not events:
            return None
        times, points = self.at(len(events))
        if not times:
            return None
        full = points * times
        aged = 0 if self.fades is None else self._left([event.days for event in events[:times]]) - full
        return Counted(self.place, full, aged)

    def at(self, count: int) -> tuple[int, int]:
        """How often the points count where so many events are looked at, and how many points; (0, 0) is not at all."""
        for when, points in self.rows:
            times = when.times(count)
            if times:
                return times, points
        return 0, 0

    def _left(self, days: Sequence[int]) -> int:
        return sum(left_of(self.fades or (), day) for day in days)

    def most(self, cap: int) -> int:
        """The most that it can give, in a group with that cap."""
        best = max((points for _, points in self.rows), default=0)
        if best <= 0:
            return 0
        return cap if self.when.per_event and self.when.limit is None else best * (self.when.limit or 1)


@dataclass(frozen=True, slots=True)
class InactivityRule:
    """A rule over silence, with its points for one span."""

    place: int
    rule: Rule
    when: InactivityCondition
    points: int

    def counted(self, seen: Seen) -> Counted | None:
        """What it gives a lead; None where it does not hold."""
        days = silent_days(self.when, seen)
        times = 0 if days is None else self.when.times(days)
        return Counted(self.place, self.points * times) if times else None

    def most(self, cap: int) -> int:
        """The most that it can give, in a group with that cap."""
        if self.points <= 0:
            return 0
        return cap if self.when.every and self.when.limit is None else self.points * (self.when.limit or 1)


def silent_days(when: InactivityCondition, seen: Seen) -> int | None:
    """Whole days without a sign of life; None where there was none to count from, or one came after the event."""
    last = min(_signs_of_life(when, seen), default=None)
    if when.after is None:
        return None if last is None else last // _A_DAY
    since = seen.latest(when.after)
    if since is None or (last is not None and last < since):
        return None
    return since // _A_DAY


def _signs_of_life(when: InactivityCondition, seen: Seen) -> list[timedelta]:
    kinds = when.activities or (*seen.kinds, CONVERSATION)
    ages = [seen.latest(kind) for kind in kinds]
    if CONVERSATION in kinds:
        ages.append(seen.last_talk)
    return [age for age in ages if age is not None]


def event_rule(place: int, rule: Rule, when: ActivityCondition) -> EventRule:
    """A rule over activities, its fading worked out."""
    if rule.by:
        whole = ((with_row(when, row), row.points) for row in rule.by)
        rows = tuple((each, points) for each, points in whole if isinstance(each, ActivityCondition))
    else:
        rows = ((when, rule.points or 0),)
    fades = None if when.decay is None else fading(when.decay, rule.points or 0)
    asks = not any(each.times(0) for each, _ in rows)
    return EventRule(place, rule, when, when.activity, when.longest, when.details, rows, fades, asks)
