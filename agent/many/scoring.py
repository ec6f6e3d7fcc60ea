"""Many leads scored by a card at once: totals, bands, stages and letters, the same as `agent.scoring.score` gives."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import numpy as np
import polars as pl

from agent.card_content import Requires
from agent.facts import CheckOutcome, State
from agent.grades import GRADES, Labels, assigned, moved
from agent.many.columns import Columns
from agent.many.distinct_values import Ints, Marks
from agent.many.happenings import Happenings
from agent.many.lead_frame import SIMILAR, LeadFrame
from agent.score import Group, Stage
from agent.scorecard import Scorecard
from agent.scoring import CHECKS, FACTORS, Tally, meets
from agent.seen import Standing, Value
from agent.weighted_group import WeightedGroup

GROUP = "group."
"""Before a group's name: the column of its points, after cap and floor."""

AT_ONCE = 2
"""How many columns are prepared at a time; Polars and NumPy leave the interpreter free meanwhile."""

CATEGORY = "category."
"""Before a category's name: the column of its points."""


def score_many(frame: LeadFrame, card: Scorecard) -> pl.DataFrame:
    """Score the leads of a frame, in their order.

    Columns: `id` if the frame has one; `points` (0 to the card's `highest`), `band`, `stage`; `group.NAME` for each
    group, after cap and floor; and where the card gives them `category.NAME`, `label`, `grade`, `assigned` and
    `applies`, whether the card is for this lead. Raises polars' own errors where a column has another type than
    `LeadFrame` says.
    """
    return _Sheet(frame, card).scored()


class _Sheet:
    """One card laid against one frame."""

    def __init__(self, frame: LeadFrame, card: Scorecard) -> None:
        self._frame = frame
        self._card = card
        self._columns = Columns(frame.leads, card)
        with ThreadPoolExecutor(AT_ONCE) as pool:
            did = pool.submit(Happenings, frame)
            list(pool.map(self._columns.__getitem__, self._columns.keys))
        self._did = did.result()
        self._categories = {name: np.zeros(len(frame), dtype=np.int32) for name in card.content.categories}

    def scored(self) -> pl.DataFrame:
        """The whole result."""
        card, leads = self._card, self._frame.leads
        groups = {group.group: self._held(group) for group in card.groups}
        total = sum(groups.values(), np.zeros(len(self._frame), dtype=np.int32))
        points = np.clip(total, 0, card.content.highest)
        series = [leads["id"]] if "id" in leads.columns else []
        series += [pl.Series("points", points), self._bands(points), self._stages(points)]
        series += [pl.Series(f"{GROUP}{name}", held) for name, held in groups.items()]
        series += [pl.Series(f"{CATEGORY}{name}", each) for name, each in self._categories.items()]
        return pl.DataFrame([*series, *self._letters(groups, points)])

    def _held(self, group: WeightedGroup) -> Ints:
        points = np.zeros(len(self._frame), dtype=np.int32)
        for each in self._parts(group):
            points += each
        return np.clip(points, group.floor, group.cap)

    def _parts(self, group: WeightedGroup) -> Iterator[Ints]:
        """What each attribute and each rule over activities, silence and past deals adds to a group."""
        for attribute in group.attributes:
            values = self._columns[attribute.key]
            cases = [attribute.case(value) for value in values.values]
            yield np.array([case.points for case in cases], dtype=np.int32)[values.places]
            for name in {term.rule.category for term in attribute.terms} - {None}:
                counted = [sum(term.points for term in case.terms if term.rule.category == name) for case in cases]
                self._categories[str(name)] += np.array(counted, dtype=np.int32)[values.places]
        for place, points in self._events(group):
            category = group.rules[place].category
            if category is not None:
                self._categories[category] += points
            yield points

    def _events(self, group: WeightedGroup) -> Iterator[tuple[int, Ints]]:
        for rule in group.activities:
            yield rule.place, self._did.points(rule)
        for silence in group.inactivities:
            yield silence.place, self._did.silence_points(silence)
        for place, alike, _ in group.likeness:
            name = f"{SIMILAR}{alike.id}"
            if name in self._frame.leads.columns:
                yield place, self._frame.leads[name].fill_null(0).cast(pl.Int32).to_numpy()

    def _bands(self, points: Ints) -> pl.Series:
        bands = self._card.bands
        at = np.array([self._card.band_index(each) for each in range(self._card.content.highest + 1)])
        return _named("band", [band.name for band in bands], at[points])

    def _stages(self, points: Ints) -> pl.Series:
        names = (Stage.NONE, Stage.MQL, Stage.SQL)
        reached = np.zeros(len(self._frame), dtype=np.int32)
        for step, gate in enumerate((self._card.mql, self._card.sql), 1):
            if gate is not None:
                opens = (points >= gate.start) & self._meets(gate.requires)
                reached[opens] = step
        return _named("stage", names, reached)

    def _meets(self, requires: Requires) -> Marks:
        """Whether each lead meets the terms of a stage; leads of the same tally do alike."""
        if requires == Requires():
            return np.ones(len(self._frame), dtype=np.bool_)
        standings = [self._columns[key] for key in FACTORS]
        outcomes = [self._columns[key] for key in CHECKS]
        tally = np.zeros(len(self._frame), dtype=np.int32)
        for state in (State.CONFIRMED, State.DENIED, State.CONTESTED):
            tally *= len(FACTORS) + 1
            for values in standings:
                tally += values.mapped(partial(_is_in, state))
        tally *= len(CHECKS) + 1
        for values in outcomes:
            tally += values.mapped(lambda value: value is CheckOutcome.FAILS)
        shape = (*[len(FACTORS) + 1] * 3, len(CHECKS) + 1)
        known = np.array([meets(requires, Tally(*each)) for each in np.ndindex(shape)])
        return known[tally]

    def _letters(self, groups: dict[Group, Ints], points: Ints) -> Iterator[pl.Series]:
        content = self._card.content
        if content.labels is not None:
            yield _labels(content.labels, groups[Group.FIT], groups[Group.ENGAGEMENT])
        if content.grade is not None:
            grade = self._grades(content.grade.start)
            yield _named("grade", GRADES, grade)
            if content.assignment:
                named = [
                    assigned(content.assignment, each, score) for each in GRADES for score in range(content.highest + 1)
                ]
                yield pl.Series("assigned", named, dtype=pl.String).gather(grade * (content.highest + 1) + points)
        if content.applies:
            holds = [self._columns[when.key].mapped(when.holds) > 0 for when in content.applies]
            yield pl.Series("applies", np.logical_and.reduce(holds))

    def _grades(self, start: str) -> Ints:
        """The grade of each lead, by its place on the scale."""
        thirds = np.zeros(len(self._frame), dtype=np.int32)
        for criterion, when in self._card.criteria:
            thirds += criterion.thirds * self._columns[when.key].mapped(when.holds)
        return _by_points(thirds, lambda each: GRADES.index(moved(start, [each])))


def _is_in(state: State, value: Value) -> bool:
    return isinstance(value, Standing) and value.state is state


def _labels(labels: Labels, fit: Ints, engagement: Ints) -> pl.Series:
    """The letter goes by fit alone and the number by engagement alone, so each is looked up by itself."""
    letters = list(dict.fromkeys(each.letter for each in labels.fit))
    numbers = list(dict.fromkeys(each.number for each in labels.engagement))
    letter = _by_points(fit, lambda points: letters.index(labels.letter(points)))
    number = _by_points(engagement, lambda points: numbers.index(labels.number(points)))
    names = [f"{letter}{number}" for letter in letters for number in numbers]
    return _named("label", names, letter * len(numbers) + number)


def _by_points(points: Ints, of: Callable[[int], int]) -> Ints:
    """A whole number for each lead, worked out once for each number of points between the least and the most."""
    if not len(points):
        return points
    least, most = int(points.min()), int(points.max())
    return np.array([of(each) for each in range(least, most + 1)], dtype=np.int32)[points - least]


def _named(name: str, names: Sequence[str], places: Ints) -> pl.Series:
    texts = [str(each) for each in names]
    return pl.Series(name, texts, dtype=pl.Enum(texts)).gather(places)
