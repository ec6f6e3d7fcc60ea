"""The ledger of a score: one line for each rule that counts, and for what caps, floors and age take."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from agent.activity_condition import ActivityCondition
from agent.card_content import Rule
from agent.claims import EvidenceClass
from agent.facts import Evidence
from agent.score import Group, LedgerLine
from agent.seen import STRENGTH, Seen
from agent.wording import because

if TYPE_CHECKING:
    from agent.scoring import Part, Weighing

DECAY = "decay:"
"""Before a rule's id, in the line that says what age takes of its points."""

_NOTHING: tuple[tuple[Evidence, ...], EvidenceClass | None, tuple[str, ...]] = ((), None, ())


def ledger(weighing: Weighing) -> Iterator[LedgerLine]:
    """The lines of a score, which sum to it: group by group in the card's order, then what holds the whole."""
    total = 0
    for part in weighing.parts:
        yield from _part_lines(part, weighing.seen)
        held = part.group.held(part.points)
        if held != part.points:
            yield _limit_line(part.group.group, part.points, held)
        total += held
    if total != weighing.points:
        yield _limit_line(None, total, weighing.points)


def rule_of(line: LedgerLine) -> str | None:
    """The id of the rule that a line comes from; None for caps and floors."""
    rule = line.rule.removeprefix(DECAY)
    return None if ":" in rule else rule


def _part_lines(part: Part, seen: Seen) -> Iterator[LedgerLine]:
    group, rules = part.group.group, part.group.rules
    lines: list[tuple[int, LedgerLine]] = []
    for _, weight in part.attributes:
        lines += [(term.place, _line(group, term.rule, term.points, seen)) for term in weight.terms]
    for counted in part.events:
        rule = rules[counted.place]
        lines.append((counted.place, _line(group, rule, counted.points, seen)))
        if counted.aged:
            lines.append((counted.place, _age_line(group, rule, counted.points, counted.aged)))
    for place, found in part.likeness:
        line = LedgerLine(
            group=group, rule=rules[place].id, points=found.points, because=found.because, sources=found.sources
        )
        lines.append((place, line))
    lines.sort(key=lambda placed: placed[0])
    return (line for _, line in lines)


def _line(group: Group, rule: Rule, points: int, seen: Seen) -> LedgerLine:
    told = because(rule.when, seen)
    evidence, evidence_class, sources = _behind(rule.when.key, seen)
    derived = seen.check(rule.when.key)
    discrepancies = derived.discrepancies if derived else ()
    if not evidence and not sources and not discrepancies:
        return LedgerLine(group=group, rule=rule.id, points=points, because=told, evidence_class=evidence_class)
    return LedgerLine(
        group=group,
        rule=rule.id,
        points=points,
        because=told,
        evidence=evidence,
        evidence_class=evidence_class,
        sources=sources,
        discrepancies=discrepancies,
    )


def _age_line(group: Group, rule: Rule, points: int, aged: int) -> LedgerLine:
    how = rule.when.decay.words if isinstance(rule.when, ActivityCondition) and rule.when.decay else ""
    text = f"age takes {abs(aged)} of the {abs(points)} points above: {how}"
    return LedgerLine(group=group, rule=f"{DECAY}{rule.id}", points=aged, because=text)


def _behind(key: str, seen: Seen) -> tuple[tuple[Evidence, ...], EvidenceClass | None, tuple[str, ...]]:
    """The words, how they came to be known, and the company's own sentences behind an attribute."""
    derived = seen.check(key)
    if derived is not None:
        return derived.evidence, None, derived.sources
    facts = seen.facts(key)
    if not facts:
        return _NOTHING
    if len(facts) == 1:
        return facts[0].evidence, facts[0].evidence_class, ()
    strongest = max((fact.evidence_class for fact in facts), key=STRENGTH.__getitem__)
    return tuple(evidence for fact in facts for evidence in fact.evidence), strongest, ()


def _limit_line(group: Group | None, points: int, held: int) -> LedgerLine:
    limit, bound = ("cap", "at most") if held < points else ("floor", "at least")
    name = "total" if group is None else group.value
    whole = "a score is" if group is None else f"{name.replace('_', ' ')} counts"
    text = f"{whole} {bound} {held}, and the lines above come to {points}"
    return LedgerLine(group=group, rule=f"{limit}:{name}", points=held - points, because=text)
