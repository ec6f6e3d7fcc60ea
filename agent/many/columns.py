"""The columns of a frame of leads as a scorecard looks at them: each attribute by its distinct values, made once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import polars as pl

from agent.completions import values_to_try
from agent.conditions import OpenCondition
from agent.contact_condition import ContactCondition
from agent.many.distinct_values import DistinctValues, all_unknown, distinct, stretches, together
from agent.many.lead_frame import BUSINESS_EMAIL, EMPLOYEES, business_email, column_type, reader
from agent.many.looked_at import conditions_by_key, pairs
from agent.scorecard import Scorecard
from agent.seen import PAIR, Two, Value, of_pair

NOT_BLANK = r"[^\t-\r\x1c-\x20\x{85}\x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}]"
"""Finds a character that str.isspace() is false for."""

SOME_TEXT = "x"
"""Stands for any text where rules only ask whether there is one."""


class Columns:
    """The attributes of many leads, as one card looks at them."""

    def __init__(self, leads: pl.DataFrame, card: Scorecard) -> None:
        self._leads = leads
        self._conditions = conditions_by_key(card)
        self._pairs = pairs(card)
        self._made: dict[str, DistinctValues] = {}

    def __getitem__(self, key: str) -> DistinctValues:
        """The values of an attribute; where the frame has no such column nobody knows."""
        if key not in self._made:
            self._made[key] = self._pair(key) if key.startswith(PAIR) else self._single(key)
        return self._made[key]

    @property
    def keys(self) -> tuple[str, ...]:
        """The attributes that the card looks at by themselves."""
        return tuple(key for key in self._conditions if not key.startswith(PAIR))

    def _single(self, key: str) -> DistinctValues:
        leads, conditions = self._leads, self._conditions.get(key, [])
        if key == BUSINESS_EMAIL and key not in leads.columns and "contact.email" in leads.columns:
            domains = leads["contact.email"].str.splitn("@", 2).struct.field("field_1")
            return distinct(domains, business_email).alike(_as_it_is)
        if key not in leads.columns:
            return all_unknown(leads.height)
        column = leads[key]
        if key == EMPLOYEES:
            return stretches(column, _starts(conditions))
        if column.dtype == pl.String and column_type(key) == pl.String and _asks_only_whether_known(conditions):
            return distinct(column.str.contains(NOT_BLANK), lambda there: SOME_TEXT if there else None)
        return distinct(column, reader(key))

    def _pair(self, key: str) -> DistinctValues:
        """Two attributes, of each only as many values as the rows tell apart: else they would be far too many."""
        asked = self._pairs[key]
        first, second = (
            self[name].alike(partial(_held, parts)) for name, parts in zip(of_pair(key), asked, strict=True)
        )
        return together(first, second, _two)


def _as_it_is(value: Value) -> Value:
    return value


def _held(parts: Sequence[ContactCondition | None], value: Value) -> tuple[bool, ...]:
    return tuple(part is None or part.holds(value) for part in parts)


def _two(first: str | int | bool | None, second: str | int | bool | None) -> Value:
    return None if first is None and second is None else Two(first, second)


def _starts(conditions: Sequence[OpenCondition]) -> list[int]:
    """The head counts at which a condition begins or ceases to hold, 0 among them."""
    turns = values_to_try(conditions) if conditions else []
    return sorted({0, *(turn for turn in turns if isinstance(turn, int))})


def _asks_only_whether_known(conditions: Sequence[OpenCondition]) -> bool:
    return all(isinstance(when, ContactCondition) and when.known is not None for when in conditions)
