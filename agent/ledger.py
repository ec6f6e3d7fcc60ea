"""The ledger of a score: one line for each rule that counts, and for what caps, floors and age take."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from agent.activity_condition import ActivityCondition
from agent.card_content import Rule
from agent.claims import EvidenceClass
from agent.facts import Discrepancy, Evidence
from agent.score import Group, LedgerLine
from agent.seen import PAIR, STRENGTH, Seen
from agent.wording import because

if TYPE_CHECKING:
    from agent.attributes import Weight
    from agent.scoring import Part, Weighing

DECAY = "decay:"
"""Before a rule's id, in the line that says what age takes of its points."""

_OF_CONTACT = ("contact.", PAIR)


class _Behind(NamedTuple):
    evidence: tuple[Evidence, ...]
    evidence_class: EvidenceClass | None
    sources: tuple[str, ...]
    discrepancies: tuple[Discrepancy, ...]


_NOTHING = _Behind((), None, (), ())


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
    for attribute, weight in part.attributes:
        if weight.terms:
            told = _attribute_lines(group, attribute.key, weight, seen)
            lines += [(term.place, line) for term, line in zip(weight.terms, told, strict=True)]
    for counted in part.events:
        rule = rules[counted.place]
        because_of = because(rule.when, seen)
        lines.append(
            (counted.place, LedgerLine.trusting(group=group, rule=rule.id, points=counted.points, because=because_of))
        )
        if counted.aged:
            lines.append((counted.place, _age_line(group, rule, counted.points, counted.aged)))
    for place, found in part.likeness:
        line = LedgerLine.trusting(
            group=group, rule=rules[place].id, points=found.points, because=found.because, sources=found.sources
        )
        lines.append((place, line))
    lines.sort(key=lambda placed: placed[0])
    return (line for _, line in lines)


def _attribute_lines(group: Group, key: str, weight: Weight, seen: Seen) -> list[LedgerLine]:
    """The lines of the terms that count for an attribute.

    Those about the contact are the same for all leads with the same value, and written once.
    """
    of_contact = key.startswith(_OF_CONTACT)
    if of_contact and weight.lines:
        return weight.lines
    evidence, evidence_class, sources, discrepancies = _NOTHING if of_contact else _behind(key, seen)
    lines = [
        LedgerLine.trusting(
            group=group,
            rule=term.rule.id,
            points=term.points,
            because=because(term.rule.when, seen),
            evidence=evidence,
            evidence_class=evidence_class,
            sources=sources,
            discrepancies=discrepancies,
        )
        for term in weight.terms
    ]
    if of_contact:
        weight.lines.extend(lines)
    return lines


def _age_line(group: Group, rule: Rule, points: int, aged: int) -> LedgerLine:
    how = rule.when.decay.words if isinstance(rule.when, ActivityCondition) and rule.when.decay else ""
    text = f"age takes {abs(aged)} of the {abs(points)} points above: {how}"
    return LedgerLine(group=group, rule=f"{DECAY}{rule.id}", points=aged, because=text)


def _behind(key: str, seen: Seen) -> _Behind:
    """The words, how they came to be known, the company's own sentences, and what the seller said otherwise."""
    derived = seen.check(key)
    if derived is not None:
        return _Behind(derived.evidence, None, derived.sources, derived.discrepancies)
    facts = seen.facts(key)
    if not facts:
        return _NOTHING
    if len(facts) == 1:
        return _Behind(facts[0].evidence, facts[0].evidence_class, (), ())
    strongest = max((fact.evidence_class for fact in facts), key=STRENGTH.__getitem__)
    return _Behind(tuple(evidence for fact in facts for evidence in fact.evidence), strongest, (), ())


def _limit_line(group: Group | None, points: int, held: int) -> LedgerLine:
    limit, bound = ("cap", "at most") if held < points else ("floor", "at least")
    name = "total" if group is None else group.value
    whole = "a score is" if group is None else f"{name.replace('_', ' ')} counts"
    text = f"{whole} {bound} {held}, and the lines above come to {points}"
    return LedgerLine(group=group, rule=f"{limit}:{name}", points=held - points, because=text)
