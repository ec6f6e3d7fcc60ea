"""Learned tables as rules of a card: rows that are tried from the top, each with what was counted beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from agent.contact_condition import CONTACT_KINDS, Kind
from agent.learning.binning import UNKNOWN, Bins
from agent.learning.columns import Column
from agent.learning.numbers import written
from agent.learning.whole_points import Table
from agent.seen import EXTRA

Test = dict[str, object]
"""A test as it stands in a row: {"is": "unknown"}, {"one_of": ["A", "B"]}, {"at_most": 5}; empty asks nothing."""

ID_CHARACTERS = 50


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A row of a rule's table: a test for each of the rule's attributes, points, and the leads it was learned from."""

    tests: tuple[Test, ...]
    points: int
    leads: int
    won: int


@dataclass(frozen=True, slots=True)
class DraftRule:
    """A rule about one attribute, or about two that are weighed together. `columns` are the columns they came from."""

    id: str
    attributes: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[DraftRow, ...]

    @property
    def most(self) -> int:
        """The most points that one of its rows gives."""
        return max(0, *(row.points for row in self.rows))

    @property
    def why(self) -> str:
        """One sentence on what it rests on."""
        rates = [row.won / row.leads for row in self.rows if row.leads]
        told = f"close rates from {min(rates):.0%} to {max(rates):.0%} between its rows" if rates else "no lead"
        return f"Learned from {sum(row.leads for row in self.rows):,} leads: {told}."


def draft_rules(tables: Sequence[Table]) -> tuple[DraftRule, ...]:
    """The rules that learned tables are, each with an id of its own; a table that moves no points is left out."""
    rules: list[DraftRule] = []
    for table in tables:
        names = tuple(column.name for column in table.columns)
        rows = tuple(_single(table) if len(names) == 1 else _pair(table))
        if any(row.points for row in rows):
            taken = {rule.id for rule in rules}
            rules.append(DraftRule(_id(names, taken), tuple(attribute_of(c) for c in table.columns), names, rows))
    return tuple(rules)


def attribute_of(column: Column) -> str:
    """The attribute of a lead that a column is: a field of the contact of that name, else a form field."""
    if column.attribute is not None:
        return column.attribute
    name = f"contact.{column.name.strip().casefold().replace(' ', '_')}"
    kind = CONTACT_KINDS.get(name)
    if kind is Kind.TEXT and not column.is_numbers:
        return name
    filled = column.values[column.filled] if column.is_numbers else np.array([-1.0])
    if kind is Kind.NUMBER and not column.set_aside and np.all((filled >= 0) & (filled == np.floor(filled))):
        return name
    return f"{EXTRA}{column.name}"


def _single(table: Table) -> Iterator[DraftRow]:
    column, bins = table.columns[0], table.bins[0]
    for place, test in _tests(bins):
        yield DraftRow((test,), *_counted(table, [place], [0]))
    if column.is_numbers and column.set_aside:
        points = int(table.points[UNKNOWN, 0])
        yield DraftRow(({"is": "present"},), points, 0, 0)


def _pair(table: Table) -> Iterator[DraftRow]:
    for places, test in _alike(table):
        yield from _of_second(table, places, test)


def _alike(table: Table) -> Iterator[tuple[list[int], Test]]:
    """The bins of the first column, texts with the same points throughout as one."""
    column, bins = table.columns[0], table.bins[0]
    tests = _tests(bins)
    if column.is_numbers:
        yield from (([place], test) for place, test in tests)
        return
    named = [place for place, test in tests if "one_of" in test]
    joined: dict[tuple[int, ...], list[int]] = {}
    for place in named:
        joined.setdefault(tuple(table.points[place]), []).append(place)
    of_place = dict(tests)
    yield [UNKNOWN], of_place[UNKNOWN]
    for places in joined.values():
        texts = [text for place in places for text in _texts(of_place[place])]
        yield places, {"one_of": texts}
    yield [bins.number - 1], {"is": "present"}


def _of_second(table: Table, places: list[int], first: Test) -> Iterator[DraftRow]:
    column, bins = table.columns[1], table.bins[1]
    points = table.points[places[0]]
    everything = list(range(bins.number))
    leads = table.leads[places].sum(axis=0)
    if len(set(points.tolist())) == 1:
        yield DraftRow((first, {}), *_counted(table, places, everything))
        return
    if not leads.any():
        # Nobody was seen here: one row in the middle of what its parts would give.
        yield DraftRow((first, {}), int(np.median(points)), 0, 0)
        return
    tests = _tests(bins)
    last = bins.number - 1
    rest = [place for place in everything if points[place] == points[last] or not leads[place]]
    if column.is_numbers:
        rest = []
    for place, test in tests:
        if place not in rest:
            yield DraftRow((first, test), *_counted(table, places, [place]))
    if rest:
        yield DraftRow((first, {}), *_counted(table, places, rest))
    elif column.set_aside:
        yield DraftRow((first, {}), int(points[UNKNOWN]), 0, 0)


def _counted(table: Table, firsts: list[int], seconds: list[int]) -> tuple[int, int, int]:
    cells = np.ix_(firsts, seconds)
    return int(table.points[firsts[0], seconds[-1]]), int(table.leads[cells].sum()), int(table.won[cells].sum())


def _tests(bins: Bins) -> list[tuple[int, Test]]:
    """Every bin with its test, in the order in which rows are tried."""
    unknown: list[tuple[int, Test]] = [(UNKNOWN, {"is": "unknown"})]
    if bins.groups is not None:
        named: list[tuple[int, Test]] = [(place, {"one_of": list(group)}) for place, group in enumerate(bins.groups, 1)]
        return [*unknown, *named, (bins.number - 1, {"is": "present"})]
    if not bins.cuts:
        return [*unknown, (1, {"is": "present"})]
    ranges: list[tuple[int, Test]] = [(place, {"at_most": cut}) for place, cut in enumerate(bins.cuts, 1)]
    return [*unknown, *ranges, (len(bins.cuts) + 1, {"at_least": bins.cuts[-1]})]


def _texts(test: Test) -> list[str]:
    texts = test["one_of"]
    return [str(text) for text in texts] if isinstance(texts, list) else []


def _id(names: Sequence[str], taken: set[str]) -> str:
    words = "_and_".join(re.sub(r"[^a-z0-9]+", "_", name.casefold()).strip("_") for name in names)
    stem = re.sub(r"^[^a-z]+", "", words)[:ID_CHARACTERS].strip("_") or "rule"
    number = 1
    while (found := stem if number == 1 else f"{stem}_{number}") in taken:
        number += 1
    return found


def shown(test: Test) -> str:
    """A test in words: "is unknown", "one of Google, Bing", "at most 5"."""
    ((name, value),) = test.items()
    if isinstance(value, list):
        return f"one of {', '.join(value)}"
    return f"{name.replace('_', ' ')} {written(value) if isinstance(value, float) else value}"
