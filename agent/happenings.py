"""What a lead did, counted for all rules of a card at once, and what that gives in each group.

Where points do not fade and details do not matter, a group is given the same for the same counts, and that is kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from agent.events import Counted
from agent.score import Placed
from agent.seen import Seen
from agent.weighted_group import WeightedGroup

MEMORY = 4096
"""For how many different counts a group remembers what they give."""

SURE = 3
"""Days: two moments lie so much less or more apart than their dates, each where its clock was. Clocks differ by less
than two days, and two dates by less than a day more or less than the hours between."""

_EVER = 999_999
"""Days, for a rule that looks back without end: more than there are dates."""

_NO_AGE = timedelta(0)


@dataclass(slots=True, eq=False)
class Happened:
    """The rules over activities and silence that hold in a group, and their points, what age takes included.

    `lines` are theirs in the ledger, once written, in the order of the group (agent/ledger.py).
    """

    events: Sequence[Counted]
    points: int
    lines: list[Placed] | None = field(default=None, init=False, repr=False)


class Happenings:
    """All rules of a card over what leads do. Those whose points depend on counts alone have a place in one list."""

    def __init__(self, groups: Sequence[WeightedGroup]) -> None:
        self._by_kind: dict[str, list[tuple[int, int]]] = {}
        self._spans: list[tuple[int, WeightedGroup, int, int, dict[tuple[int, ...], Happened]]] = []
        places = 0
        for at, group in enumerate(groups):
            start = places
            if group.counts_alone:
                for rule in group.activities:
                    days = _EVER if rule.when.within_days is None else rule.when.within_days
                    self._by_kind.setdefault(rule.kind, []).append((places, days))
                    places += 1
            if group.looks_back:
                self._spans.append((at, group, start, places, {}))
        self._nothing = (Happened((), 0),) * len(groups)
        self._none = (0,) * places

    def of(self, seen: Seen) -> list[Happened]:
        """What happened, group by group."""
        counts = self._counts(seen) if self._none else ()
        found = [*self._nothing]
        for at, group, start, end, kept in self._spans:
            if start < end:
                own = tuple(counts[start:end])
                found[at] = kept.get(own) or _keep(kept, own, group.counted_at(own))
            else:
                found[at] = _happened(group.counted(seen))
        return found

    def _counts(self, seen: Seen) -> Sequence[int]:
        """How many activities each rule looks at."""
        given, by_kind = seen.given, self._by_kind
        activities = given.lead.activities
        if not activities:
            return self._none
        counts = [*self._none]
        as_of = given.as_of
        today = as_of.toordinal()
        for activity in activities:
            rules = by_kind.get(activity.kind)
            if rules is not None:
                at = activity.at
                days = today - at.toordinal()
                for place, longest in rules:
                    sure = SURE <= days <= longest - SURE
                    if sure or (-SURE < days < longest + SURE and _NO_AGE <= as_of - at <= timedelta(longest)):
                        counts[place] += 1
        return counts


def _keep(kept: dict[tuple[int, ...], Happened], counts: tuple[int, ...], events: Sequence[Counted]) -> Happened:
    if len(kept) >= MEMORY:
        kept.clear()
    found = kept[counts] = _happened(events)
    return found


def _happened(events: Sequence[Counted]) -> Happened:
    return Happened(events, sum([each.points + each.aged for each in events]))
