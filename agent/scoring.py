"""The score: a ledger that sums to it, and the range that the unknowns leave open. Pure, and without a clock."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import NamedTuple

from agent.card_content import Requires, StageGate
from agent.checks import OF_BANT
from agent.claims import BANT
from agent.facts import CheckOutcome, State
from agent.grades import assigned, moved
from agent.ledger import ledger, rule_of
from agent.score import GradeLine, Group, LedgerLine, Score, ScoringInput, Stage, Unknown, Versions
from agent.scorecard import Scorecard
from agent.seen import Seen, Standing
from agent.unknowns import unknowns
from agent.weighing import Weighing, summed, weigh
from agent.wording import because

FACTORS = tuple(f"factor.{factor}" for factor in BANT)
"""The attributes that the terms of a stage count the states of."""

_NO_STAGE = Stage.NONE

CHECKS = tuple(f"check.{name}" for name in OF_BANT)
"""The attributes that they count the failures of."""


class Tally(NamedTuple):
    """How many of the four BANT factors are confirmed, denied and contested, and how many checks fail."""

    confirmed: int
    denied: int
    contested: int
    failed: int


class Placing(NamedTuple):
    """Where a lead stands by a card, without the reasons."""

    points: int
    band: str
    stage: Stage


class Explained(NamedTuple):
    """What a card makes of a lead, with the reasons: all of a Score but what names and keeps it."""

    points: int
    low: int
    high: int
    band: str
    stage: Stage
    ledger: tuple[LedgerLine, ...]
    unknowns: tuple[Unknown, ...]
    categories: tuple[tuple[str, int], ...] = ()
    label: str | None = None
    grade: str | None = None
    grade_ledger: tuple[GradeLine, ...] = ()
    assigned: str | None = None


def placed(given: ScoringInput, card: Scorecard) -> Placing:
    """The points, band and stage that `score` gives, for where nobody asks why."""
    seen = Seen(given)
    points = summed(seen, card)
    return Placing(points, card.band_names[points], stage(points, seen, card))


def explained(given: ScoringInput, card: Scorecard) -> Explained:
    """What `score` tells of a lead, for what is not kept: no id is made of all that went in."""
    weighing = weigh(given, card)
    points, seen, content = weighing.points, weighing.seen, card.content
    lines = ledger(weighing)
    plain = Explained(
        points,
        weighing.low,
        weighing.high,
        card.band_names[points],
        stage(points, seen, card),
        lines,
        unknowns(weighing),
    )
    if not (content.categories or content.labels or content.grade):
        return plain
    grade, grade_ledger = _grade(seen, card)
    return plain._replace(
        categories=_categories(lines, card) if content.categories else (),
        label=_label(weighing, card),
        grade=grade,
        grade_ledger=grade_ledger,
        assigned=assigned(content.assignment, grade, points) if grade and content.assignment else None,
    )


def score(given: ScoringInput, card: Scorecard) -> Score:
    """Score a lead by a card. Pure: the same input and the same card give the same bytes."""
    told = explained(given, card)
    return Score.whole(
        {
            "id": score_id(given, card),
            "lead_id": given.lead.id,
            "as_of": given.as_of,
            "points": told.points,
            "low": told.low,
            "high": told.high,
            "band": told.band,
            "stage": told.stage,
            "ledger": told.ledger,
            "unknowns": told.unknowns,
            "warnings": (*given.warnings, *card.warnings),
            "versions": Versions.whole({**given.versions.__dict__, "scorecard": card.version}),
            "highest": card.content.highest,
            "categories": told.categories,
            "label": told.label,
            "grade": told.grade,
            "grade_ledger": told.grade_ledger,
            "assigned": told.assigned,
        }
    )


def score_id(given: ScoringInput, card: Scorecard) -> str:
    """The id of the score that a card gives for an input: "sc_" and 20 hex digits."""
    digest = hashlib.sha256(card.version.encode())
    digest.update(given.__pydantic_serializer__.to_json(given))
    return f"sc_{digest.hexdigest()[:20]}"


def stage(points: int, seen: Seen, card: Scorecard) -> Stage:
    """How far a lead with a score of `points` may be taken."""
    for gate, reached in card.gates:
        if _opens(gate, points, seen):
            return reached
    return _NO_STAGE


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
    held = {part.group.group: part.held for part in weighing.parts}
    return labels.label(held[Group.FIT], held[Group.ENGAGEMENT])


def _grade(seen: Seen, card: Scorecard) -> tuple[str | None, tuple[GradeLine, ...]]:
    grading = card.content.grade
    if grading is None:
        return None, ()
    met = [criterion for criterion, when in card.criteria if when.holds(seen.value(when.key))]
    lines = (GradeLine(criterion=each.id, thirds=each.thirds, because=because(each.when, seen)) for each in met)
    return moved(grading.start, (each.thirds for each in met)), tuple(lines)


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
