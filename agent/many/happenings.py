"""What many leads did, and how long they have been silent, as the points of rules over it."""

from __future__ import annotations

from datetime import timedelta

import numpy as np
import polars as pl

from agent.activity_condition import CONVERSATION, InactivityCondition
from agent.events import EventRule, InactivityRule
from agent.fading import left_of
from agent.many.distinct_values import DistinctValues, Ints, Wide, distinct
from agent.many.lead_frame import LAST_TALK, LeadFrame
from agent.spelling import folded

A_DAY = 24 * 60 * 60 * 1_000_000
"""Microseconds; ages are counted in them."""

NEVER = np.iinfo(np.int64).max
"""Stands for the age of what did not happen."""


_NOTHING: Wide = np.array([], dtype=np.int64)


class Happenings:
    """The activities of a frame of leads, by column: the lead's row, the kind, and the age in microseconds."""

    def __init__(self, frame: LeadFrame) -> None:
        self._frame = frame
        self._leads = len(frame)
        self._lead = frame.activities["lead"].cast(pl.Int64).to_numpy()
        self._age = _microseconds(frame.activities["age"])
        kinds = distinct(frame.activities["kind"], str)
        self._details: DistinctValues | None = None
        order = np.argsort(kinds.places.astype(np.int16 if len(kinds.values) < 2**15 else np.int32), kind="stable")
        ends = np.bincount(kinds.places, minlength=len(kinds.values)).cumsum()
        self._of_kind: dict[str, Wide] = dict(zip(kinds.values, np.split(order, ends[:-1]), strict=True))

    def points(self, rule: EventRule) -> Ints:
        """What a rule over activities gives each lead, age included."""
        chosen = self._chosen(rule)
        lead = self._lead[chosen]
        count = np.bincount(lead, minlength=self._leads)
        at = [rule.at(number) for number in range(int(count.max(initial=0)) + 1)]
        if rule.fades is None:
            return np.array([times * points for times, points in at], dtype=np.int32)[count]
        order = np.lexsort((self._age[chosen], lead))
        lead, days = lead[order], self._age[chosen][order] // A_DAY
        nth = np.arange(len(lead)) - (np.cumsum(count) - count)[lead]
        counts = nth < np.array([times for times, _ in at], dtype=np.int64)[count][lead]
        fades = rule.fades
        worth = np.array([left_of(fades, day) for day in range(len(fades) + 1)], dtype=np.int64)
        left = worth[np.minimum(days[counts], len(fades))]
        # Sums of whole numbers that lie far below 2^53, so the sums are whole and exact.
        return np.bincount(lead[counts], weights=left, minlength=self._leads).astype(np.int32)

    def silence_points(self, rule: InactivityRule) -> Ints:
        """What a rule over silence gives each lead."""
        last = self._last_sign(rule.when)
        if rule.when.after is None:
            since = last
        else:
            since = self._latest(rule.when.after)
            since = np.where(last < since, NEVER, since)
        days = pl.Series(since // A_DAY)
        never = NEVER // A_DAY
        return distinct(days, int).mapped(
            lambda silent: 0 if silent is None or silent == never else rule.points * rule.when.times(silent)
        )

    def _chosen(self, rule: EventRule) -> Wide:
        when = rule.when
        chosen = self._kind(when.activity)
        if when.within_days is not None:
            chosen = chosen[self._age[chosen] <= when.within_days * A_DAY]
        if rule.details:
            if self._details is None:
                self._details = distinct(self._frame.activities["detail"], folded)
            chosen = chosen[self._details.mapped(lambda detail: (detail or "") in rule.details)[chosen] > 0]
        return chosen

    def _kind(self, kind: str) -> Wide:
        """Where the activities of a kind stand."""
        return self._of_kind.get(kind, _NOTHING)

    def _latest(self, kind: str) -> Wide:
        """How long ago the last activity of a kind was, for each lead."""
        return self._least_age(self._kind(kind))

    def _last_sign(self, when: InactivityCondition) -> Wide:
        """How long ago the last sign of life was, for each lead."""
        kinds = when.activities
        chosen = np.concatenate([self._kind(kind) for kind in dict.fromkeys(kinds)]) if kinds else slice(None)
        ages = self._least_age(chosen)
        if (kinds and CONVERSATION not in kinds) or LAST_TALK not in self._frame.leads.columns:
            return ages
        talk = self._frame.leads[LAST_TALK]
        spoken = np.where(talk.is_not_null().to_numpy(), _microseconds(talk.fill_null(timedelta(0))), NEVER)
        return np.minimum(ages, spoken)

    def _least_age(self, chosen: Wide | slice) -> Wide:
        ages = np.full(self._leads, NEVER, dtype=np.int64)
        np.minimum.at(ages, self._lead[chosen], self._age[chosen])
        return ages


def _microseconds(ages: pl.Series) -> Wide:
    return ages.cast(pl.Duration("us")).to_physical().to_numpy()
