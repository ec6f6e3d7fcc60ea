"""Rules about what a lead did, ready for scoring: how often the points count, and what age takes of them.

Nothing here is ever unknown: what was recorded took place, the rest did not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import NamedTuple

from agent.activity_condition import CONVERSATION, ActivityCondition, InactivityCondition
from agent.card_content import Rule
from agent.fading import fading, left_of
from agent.points_table import with_row
from agent.score import Placed
from agent.seen import Event, Seen, days, looked_at

_A_DAY = timedelta(days=1)


class Counted(NamedTuple):
    """A rule that counts: its points before age, and what age changes.

    `seen` is how many events it looked at, or how many days of silence: all that its words depend on.
    """

    rule: EventRule | InactivityRule
    seen: int
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
    lines: dict[int, Placed] = field(default_factory=dict, init=False, repr=False, compare=False)
    """Its line of the ledger by the number of events, once written (agent/ledger.py)."""
    _by_number: dict[int, Counted | None] = field(default_factory=dict, init=False, repr=False, compare=False)

    def counted(self, events: Sequence[Event]) -> Counted | None:
        """What it gives for the activities of its kind, the latest first; None where it does not hold."""
        longest = self.longest
        if self.details or (longest is not None and events and events[-1][0] > longest):
            events = looked_at(events, longest, self.details)
        number = len(events)
        found = self.counted_at(number)
        if self.fades is None or found is None:
            return found
        times, _ = self.at(number)
        return found._replace(aged=self._left([days(event) for event in events[:times]]) - found.points)

    def counted_at(self, number: int) -> Counted | None:
        """What it gives, before age, where so many activities are looked at; None where it does not hold."""
        try:
            return self._by_number[number]
        except KeyError:
            times, points = self.at(number)
            found = self._by_number[number] = Counted(self, number, points * times) if times else None
            return found

    def at(self, count: int) -> tuple[int, int]:
        """How often the points count where so many events are looked at, and how many points; (0, 0) is not at all."""
        for when, points in self.rows:
            times = when.times(count)
            if times:
                return times, points
        return 0, 0

    def _left(self, ages: Sequence[int]) -> int:
        return sum(left_of(self.fades or (), age) for age in ages)

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
    lines: dict[int, Placed] = field(default_factory=dict, init=False, repr=False, compare=False)
    """Its line of the ledger by the days of silence, once written (agent/ledger.py)."""

    def counted(self, seen: Seen) -> Counted | None:
        """What it gives a lead; None where it does not hold."""
        silent = silent_days(self.when, seen)
        times = 0 if silent is None else self.when.times(silent)
        return Counted(self, silent or 0, self.points * times) if times else None

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
