"""When a rule about what a lead did, or has stopped doing, holds."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated

from pydantic import BeforeValidator, Field, model_validator

from agent.contact_condition import Known, Word, is_empty, is_none, listed
from agent.conversation import Frozen
from agent.fading import Decay
from agent.spelling import folded

Kind = Annotated[str, Field(min_length=1, max_length=100)]
"""A kind of activity, as it was recorded: "demo_request"."""

CONVERSATION = "conversation"
"""Stands among kinds of activity for a talk or a message that facts come from."""


class ActivityCondition(Frozen):
    """Looks at one kind of activity in the `within_days` days up to the score's day; without it, at all before.

    Holds where the number of events lies between `at_least` (1 if not given) and `at_most`. With `per_event` the
    rule's points count once for every event, up to `limit` events, the latest first; else once. `detail` counts only
    events whose detail is one of these. `decay` lets the points fade with the age of each event that counts; where the
    rule counts once, with that of the latest.
    """

    activity: Kind
    within_days: int | None = Field(default=None, ge=1, le=36500)
    at_least: int | None = Field(default=None, ge=1)
    at_most: int | None = Field(default=None, ge=0)
    known: Known | None = Field(default=None, alias="is")
    per_event: bool = False
    limit: int | None = Field(default=None, ge=1)
    detail: Annotated[tuple[Word, ...], BeforeValidator(listed, json_schema_input_type=str | tuple[Word, ...])] = Field(
        default=(), exclude_if=is_empty
    )
    decay: Decay | None = Field(default=None, exclude_if=is_none)

    @model_validator(mode="after")
    def _agrees(self) -> ActivityCondition:
        if self.known is Known.UNKNOWN:
            raise ValueError("activities are recorded or did not happen; write `is: present` or `is: absent`")
        bounded = self.at_least is not None or self.at_most is not None
        if sum((bounded, self.known is not None, self.per_event)) > 1:
            raise ValueError("give one of `is`, `at_least`/`at_most` or `per_event`")
        if self.limit is not None and not self.per_event:
            raise ValueError("`limit` is the number of events that count and goes with `per_event: true`")
        if self.at_least is not None and self.at_most is not None and self.at_least > self.at_most:
            raise ValueError(f"no number is at least {self.at_least} and at most {self.at_most}")
        if self.decay is not None and (self.known is Known.ABSENT or self.at_most is not None):
            raise ValueError("what did not happen has no age; leave `decay` out")
        return self

    @property
    def key(self) -> str:
        return f"activity.{self.activity}"

    @property
    def longest(self) -> timedelta | None:
        """How long ago an event may be that is looked at; None where it does not matter."""
        return None if self.within_days is None else timedelta(days=self.within_days)

    @property
    def details(self) -> frozenset[str]:
        """The details that count, without regard to case and spacing; all where none is given."""
        return frozenset(folded(each) for each in self.detail)

    def times(self, count: int) -> int:
        """How often the rule's points count, given how many events fall in the window."""
        if self.per_event:
            return count if self.limit is None else min(count, self.limit)
        if self.known is Known.ABSENT:
            return int(count == 0)
        least = self.at_least if self.at_least is not None else int(self.at_most is None)
        return int(count >= least and (self.at_most is None or count <= self.at_most))


class InactivityCondition(Frozen):
    """Looks at how long there has been no sign of life: at least `inactive_days` whole days.

    A sign of life is any activity and any conversation that facts come from, or only the kinds in `activities`
    ("conversation" among them stands for the talks). With `after` the days count from the last such event, and only
    where no sign of life came later. `every` counts the points once for each full span, up to `limit` spans. A lead
    with no sign of life at all is not punished for it.
    """

    inactive_days: int = Field(ge=1, le=36500)
    after: Kind | None = None
    activities: tuple[Kind, ...] = ()
    every: bool = False
    limit: int | None = Field(default=None, ge=1)

    @model_validator(mode="after")
    def _agrees(self) -> InactivityCondition:
        if self.limit is not None and not self.every:
            raise ValueError("`limit` is the number of spans that count and goes with `every: true`")
        return self

    @property
    def key(self) -> str:
        return "inactivity"

    def times(self, days: int) -> int:
        """How often the rule's points count after so many whole days of silence."""
        spans = days // self.inactive_days
        if not self.every:
            return min(spans, 1)
        return spans if self.limit is None else min(spans, self.limit)
