"""The score: a ledger that sums to it, and the range that the unknowns leave open. Pure, and without a clock."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from agent.attributes import Attribute, Weight, WeightedGroup
from agent.card_content import Requires, StageGate
from agent.checks import OF_BANT
from agent.claims import BANT
from agent.events import Counted
from agent.facts import CheckOutcome, State
from agent.grades import assigned, moved
from agent.ledger import ledger, rule_of
from agent.score import GradeLine, Group, LedgerLine, Score, ScoringInput, Stage, Unknown, Versions
from agent.scorecard import Scorecard
from agent.seen import Seen, Standing
from agent.shrinkage import LikenessPoints, likeness_points
from agent.wording import because, label

FACTORS = tuple(f"factor.{factor}" for factor in BANT)
"""The attributes that the terms of a stage count the states of."""

CHECKS = tuple(f"check.{name}" for name in OF_BANT)
"""The attributes that they count the failures of."""


class Tally(NamedTuple):
    """How many of the four BANT factors are confirmed, denied and contested, and how many checks fail."""

    confirmed: int
    denied: int
    contested: int
    failed: int


class Part(NamedTuple):
    """One group laid against a lead. `points`, `low` and `high` are sums before cap and floor."""

    group: WeightedGroup
    attributes: tuple[tuple[Attribute, Weight], ...]
    events: tuple[Counted, ...]
    likeness: tuple[tuple[int, LikenessPoints], ...]
    points: int
    low: int
    high: int


class Weighing(NamedTuple):
    """A whole card laid against a lead. `total` is the sum of the groups before the score is held within its limits.

    `points`, and `low` and `high` over all completions of what is open, lie between 0 and `highest`.
    """

    seen: Seen
    parts: tuple[Part, ...]
    total: int
    points: int
    low: int
    high: int
    highest: int

    def with_change(self, changed: Part, points: int) -> int:
        """The score, were the sum of one group `points` higher."""
        held = changed.group.held
        return _within(self.total - held(changed.points) + held(changed.points + points), self.highest)

    def with_changes(self, changed: Iterable[tuple[Part, int]]) -> int:
        """The score, were the sums of these groups so many points higher; a group may stand there several times."""
        raised = {part.group.group: part.points for part in self.parts}
        for part, points in changed:
            raised[part.group.group] += points
        return self.within(sum(part.group.held(raised[part.group.group]) for part in self.parts))

    def within(self, total: int) -> int:
        """A sum of the groups held between 0 and the highest score."""
        return _within(total, self.highest)

    def open(self) -> Iterator[tuple[Part, Attribute, Weight]]:
        """The attributes that more knowledge can move, in the card's order."""
        for part in self.parts:
            for attribute, weight in part.attributes:
                if weight.open:
                    yield part, attribute, weight


def score(given: ScoringInput, card: Scorecard) -> Score:
    """Score a lead by a card. Pure: the same input and the same card give the same bytes."""
    weighing = weigh(given, card)
    points = weighing.points
    lines = tuple(ledger(weighing))
    grade, grade_ledger = _grade(weighing.seen, card)
    content = card.content
    return Score.trusting(
        id=score_id(given, card),
        lead_id=given.lead.id,
        as_of=given.as_of,
        points=points,
        low=weighing.low,
        high=weighing.high,
        band=card.band_of(points).name,
        stage=stage(points, weighing.seen, card),
        ledger=lines,
        unknowns=_unknowns(weighing),
        warnings=(*given.warnings, *card.warnings),
        versions=Versions.trusting(**{**given.versions.__dict__, "scorecard": card.version}),
        highest=content.highest,
        categories=_categories(lines, card) if content.categories else (),
        label=_label(weighing, card),
        grade=grade,
        grade_ledger=grade_ledger,
        assigned=assigned(content.assignment, grade, points) if grade and content.assignment else None,
    )


def score_id(given: ScoringInput, card: Scorecard) -> str:
    """The id of the score that a card gives for an input: "sc_" and 20 hex digits."""
    digest = hashlib.sha256(card.version.encode())
    digest.update(given.__pydantic_serializer__.to_json(given))
    return f"sc_{digest.hexdigest()[:20]}"


def weigh(given: ScoringInput, card: Scorecard) -> Weighing:
    """Lay a card against a lead."""
    seen, highest = Seen(given), card.content.highest
    parts = tuple(_part(group, seen) for group in card.groups)
    total = sum(part.group.held(part.points) for part in parts)
    return Weighing(
        seen=seen,
        parts=parts,
        total=total,
        points=_within(total, highest),
        low=_within(sum(part.group.held(part.low) for part in parts), highest),
        high=_within(sum(part.group.held(part.high) for part in parts), highest),
        highest=highest,
    )


def stage(points: int, seen: Seen, card: Scorecard) -> Stage:
    """How far a lead with a score of `points` may be taken."""
    for gate, reached in ((card.sql, Stage.SQL), (card.mql, Stage.MQL)):
        if gate is not None and _opens(gate, points, seen):
            return reached
    return Stage.NONE


def _part(group: WeightedGroup, seen: Seen) -> Part:
    value = seen.value
    weights = [(attribute, attribute.weigh(value(attribute.key))) for attribute in group.attributes]
    happened = seen.kinds
    did = [rule.counted(seen) for rule in group.activities if rule.kind in happened or not rule.asks_for_events]
    did += [rule.counted(seen) for rule in group.inactivities]
    events = tuple([counted for counted in did if counted is not None])
    similar = seen.given.similar
    alike = tuple(
        [(at, likeness_points(similar, when.similar_deals, rule.points or 0)) for at, rule, when in group.likeness]
    )
    points = low = high = sum([each.points + each.aged for each in events]) + sum([each.points for _, each in alike])
    for _, weight in weights:
        points += weight.points
        low += weight.worst
        high += weight.best
    return Part(group, tuple(weights), events, alike, points, low, high)


def _categories(lines: Iterable[LedgerLine], card: Scorecard) -> tuple[tuple[str, int], ...]:
    """The sum of each category's lines, what age takes included."""
    sums = dict.fromkeys(card.content.categories, 0)
    for line in lines:
        rule = card.rules.get(rule_of(line) or "")
        if rule is not None and rule.category is not None:
            sums[rule.category] += line.points
    return tuple(sums.items())


def _label(weighing: Weighing, card: Scorecard) -> str | None:
    labels = card.content.labels
    if labels is None:
        return None
    held = {part.group.group: part.group.held(part.points) for part in weighing.parts}
    return labels.label(held[Group.FIT], held[Group.ENGAGEMENT])


def _grade(seen: Seen, card: Scorecard) -> tuple[str | None, tuple[GradeLine, ...]]:
    grading = card.content.grade
    if grading is None:
        return None, ()
    met = [criterion for criterion, when in card.criteria if when.holds(seen.value(when.key))]
    lines = (GradeLine(criterion=each.id, thirds=each.thirds, because=because(each.when, seen)) for each in met)
    return moved(grading.start, (each.thirds for each in met)), tuple(lines)


def _unknowns(weighing: Weighing) -> tuple[Unknown, ...]:
    """What is open, the most promising first."""
    found: list[tuple[int, int, int, int, Unknown]] = []
    points, value, highest = weighing.points, weighing.seen.value, weighing.highest
    for part in weighing.parts:
        held, own = part.group.held, part.points
        others = weighing.total - held(own)
        for attribute, weight in part.attributes:
            if weight.open:
                add = _within(others + held(own + weight.best - weight.points), highest) - points
                cost = points - _within(others + held(own + weight.worst - weight.points), highest)
                called = label(attribute.key, value(attribute.key))
                unknown = _unknown(attribute.key, called, add, cost)
                found.append((-add, -cost, weight.worst - weight.best, len(found), unknown))
    found.sort()  # No two have the same place, so unknowns themselves are never compared.
    return tuple([entry[4] for entry in found])


@lru_cache(maxsize=4096)
def _unknown(name: str, called: str, could_add: int, could_cost: int) -> Unknown:
    """The same few are open for many leads."""
    return Unknown(name=name, label=called, could_add=could_add, could_cost=could_cost)


def _opens(gate: StageGate, points: int, seen: Seen) -> bool:
    return points >= gate.start and meets(gate.requires, _tally(seen))


def meets(requires: Requires, tally: Tally) -> bool:
    """Whether a lead with so many factors confirmed, denied and contested, and checks failed, meets the terms."""
    return (
        tally.confirmed >= requires.confirmed_at_least
        and tally.denied <= requires.denied_at_most
        and tally.contested <= requires.contested_at_most
        and tally.failed <= requires.failed_checks_at_most
    )


def _tally(seen: Seen) -> Tally:
    standings = [seen.value(key) for key in FACTORS]
    states = [standing.state for standing in standings if isinstance(standing, Standing)]
    failed = sum([seen.value(key) is CheckOutcome.FAILS for key in CHECKS])
    return Tally(states.count(State.CONFIRMED), states.count(State.DENIED), states.count(State.CONTESTED), failed)


def _within(total: int, highest: int) -> int:
    if total < 0:
        return 0
    return total if total < highest else highest
