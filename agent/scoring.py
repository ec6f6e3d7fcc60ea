"""The score: a ledger that sums to it, and the range that the unknowns leave open. Pure, and without a clock."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from agent.attributes import Attribute, Weight, WeightedGroup
from agent.card_content import Requires, Rule, StageGate
from agent.claims import BANT, EvidenceClass
from agent.conditions import CHECKS
from agent.facts import CheckOutcome, Evidence, State
from agent.score import HIGHEST, Group, LedgerLine, Score, ScoringInput, Stage, Unknown
from agent.scorecard import Scorecard
from agent.seen import STRENGTH, Seen, Standing
from agent.shrinkage import LikenessPoints, likeness_points
from agent.wording import because, label


@dataclass(frozen=True, slots=True)
class Part:
    """One group laid against a lead. `points`, `low` and `high` are sums before cap and floor."""

    group: WeightedGroup
    attributes: tuple[tuple[Attribute, Weight], ...]
    events: tuple[tuple[int, int], ...]
    likeness: tuple[tuple[int, LikenessPoints], ...]
    points: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Weighing:
    """A whole card laid against a lead. `total` is the sum of the groups before the score is held within 0 and 100.

    `points`, and `low` and `high` over all completions of what is open, are 0-100.
    """

    seen: Seen
    parts: tuple[Part, ...]
    total: int
    points: int
    low: int
    high: int

    def with_change(self, changed: Part, points: int) -> int:
        """The score, 0-100, were the sum of one group `points` higher."""
        held = changed.group.held
        return _within(self.total - held(changed.points) + held(changed.points + points))

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
    return Score(
        id=score_id(given, card),
        lead_id=given.lead.id,
        as_of=given.as_of,
        points=points,
        low=weighing.low,
        high=weighing.high,
        band=card.band_of(points).name,
        stage=stage(points, weighing.seen, card),
        ledger=tuple(_ledger(weighing)),
        unknowns=_unknowns(weighing),
        warnings=(*given.warnings, *card.warnings),
        versions=given.versions.model_copy(update={"scorecard": card.version}),
    )


def score_id(given: ScoringInput, card: Scorecard) -> str:
    """The id of the score that a card gives for an input: "sc_" and 20 hex digits."""
    digest = hashlib.sha256(card.version.encode())
    digest.update(given.model_dump_json().encode())
    return f"sc_{digest.hexdigest()[:20]}"


def weigh(given: ScoringInput, card: Scorecard) -> Weighing:
    """Lay a card against a lead."""
    seen = Seen(given)
    parts = tuple(_part(group, seen) for group in card.groups)
    total = sum(part.group.held(part.points) for part in parts)
    return Weighing(
        seen=seen,
        parts=parts,
        total=total,
        points=_within(total),
        low=_within(sum(part.group.held(part.low) for part in parts)),
        high=_within(sum(part.group.held(part.high) for part in parts)),
    )


def stage(points: int, seen: Seen, card: Scorecard) -> Stage:
    """How far a lead with a score of `points`, 0-100, may be taken."""
    for gate, reached in ((card.sql, Stage.SQL), (card.mql, Stage.MQL)):
        if gate is not None and _opens(gate, points, seen):
            return reached
    return Stage.NONE


def _part(group: WeightedGroup, seen: Seen) -> Part:
    weights = tuple((attribute, attribute.weigh(seen.value(attribute.key))) for attribute in group.attributes)
    counted = ((place, when.times(seen.events(when.activity, when.within_days))) for place, _, when in group.activities)
    events = tuple((place, times) for place, times in counted if times)
    similar = seen.given.similar
    alike = tuple((at, likeness_points(similar, when.similar_deals, rule.points)) for at, rule, when in group.likeness)
    known = sum(group.rules[place].points * times for place, times in events)
    known += sum(found.points for _, found in alike)
    return Part(
        group=group,
        attributes=weights,
        events=events,
        likeness=alike,
        points=known + sum(weight.points for _, weight in weights),
        low=known + sum(weight.worst for _, weight in weights),
        high=known + sum(weight.best for _, weight in weights),
    )


def _ledger(weighing: Weighing) -> Iterator[LedgerLine]:
    total = 0
    for part in weighing.parts:
        yield from _part_lines(part, weighing.seen)
        held = part.group.held(part.points)
        yield from _limit_line(part.group.group, part.points, held)
        total += held
    yield from _limit_line(None, total, _within(total))


def _part_lines(part: Part, seen: Seen) -> Iterator[LedgerLine]:
    group, rules = part.group.group, part.group.rules
    lines = [(place, _line(group, rules[place], 1, seen)) for _, weight in part.attributes for place in weight.rules]
    lines += [(place, _line(group, rules[place], times, seen)) for place, times in part.events]
    for place, found in part.likeness:
        line = LedgerLine(
            group=group, rule=rules[place].id, points=found.points, because=found.because, sources=found.sources
        )
        lines.append((place, line))
    for _, line in sorted(lines, key=lambda placed: placed[0]):
        yield line


def _line(group: Group, rule: Rule, times: int, seen: Seen) -> LedgerLine:
    evidence, evidence_class, sources = _behind(rule.when.key, seen)
    return LedgerLine(
        group=group,
        rule=rule.id,
        points=rule.points * times,
        because=because(rule, seen),
        evidence=evidence,
        evidence_class=evidence_class,
        sources=sources,
    )


def _behind(key: str, seen: Seen) -> tuple[tuple[Evidence, ...], EvidenceClass | None, tuple[str, ...]]:
    """The words, how they came to be known, and the company's own sentences behind an attribute."""
    derived = seen.check(key)
    if derived is not None:
        return derived.evidence, None, derived.sources
    facts = seen.facts(key)
    if not facts:
        return (), None, ()
    strongest = max((fact.evidence_class for fact in facts), key=STRENGTH.__getitem__)
    return tuple(evidence for fact in facts for evidence in fact.evidence), strongest, ()


def _limit_line(group: Group | None, points: int, held: int) -> Iterator[LedgerLine]:
    if points == held:
        return
    limit, bound = ("cap", "at most") if held < points else ("floor", "at least")
    name = "total" if group is None else group.value
    whole = "a score is" if group is None else f"{name.replace('_', ' ')} counts"
    text = f"{whole} {bound} {held}, and the lines above come to {points}"
    yield LedgerLine(group=group, rule=f"{limit}:{name}", points=held - points, because=text)


def _unknowns(weighing: Weighing) -> tuple[Unknown, ...]:
    """What is open, the most promising first."""
    found: list[tuple[int, int, int, int, Unknown]] = []
    for part, attribute, weight in weighing.open():
        best = weighing.with_change(part, weight.best - weight.points)
        worst = weighing.with_change(part, weight.worst - weight.points)
        unknown = Unknown(
            name=attribute.key,
            label=label(attribute.key, weighing.seen.value(attribute.key)),
            could_add=best - weighing.points,
            could_cost=weighing.points - worst,
        )
        found.append((-unknown.could_add, -unknown.could_cost, weight.worst - weight.best, len(found), unknown))
    return tuple(unknown for *_, unknown in sorted(found, key=lambda entry: entry[:4]))


def _opens(gate: StageGate, points: int, seen: Seen) -> bool:
    return points >= gate.start and _meets(gate.requires, seen)


def _meets(requires: Requires, seen: Seen) -> bool:
    standings = [seen.value(f"factor.{factor.value}") for factor in BANT]
    states = [standing.state for standing in standings if isinstance(standing, Standing)]
    failed = sum(1 for name in CHECKS if seen.value(f"check.{name}") is CheckOutcome.FAILS)
    return (
        states.count(State.CONFIRMED) >= requires.confirmed_at_least
        and states.count(State.DENIED) <= requires.denied_at_most
        and states.count(State.CONTESTED) <= requires.contested_at_most
        and failed <= requires.failed_checks_at_most
    )


def _within(total: int) -> int:
    return max(0, min(HIGHEST, total))
