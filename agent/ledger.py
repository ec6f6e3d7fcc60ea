"""The ledger of a score: one line for each rule that counts, and for what caps, floors and age take."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from agent.activity_condition import ActivityCondition
from agent.claims import EvidenceClass
from agent.facts import Discrepancy, Evidence, Fact
from agent.score import Group, LedgerLine, Placed
from agent.seen import STRENGTH, Seen, Value
from agent.wording import because

if TYPE_CHECKING:
    from agent.attributes import Weight
    from agent.events import Counted
    from agent.weighing import Part, Weighing

MEMORY = 4096
"""How many values the lines of a weight are kept for."""

DECAY = "decay:"
"""Before a rule's id, in the line that says what age takes of its points."""


class _Behind(NamedTuple):
    evidence: tuple[Evidence, ...]
    evidence_class: EvidenceClass | None
    sources: tuple[str, ...]
    discrepancies: tuple[Discrepancy, ...]


_NOTHING = _Behind((), None, (), ())

_place = itemgetter(0)


def ledger(weighing: Weighing) -> tuple[LedgerLine, ...]:
    """The lines of a score, which sum to it: group by group in the card's order, then what holds the whole."""
    lines: list[LedgerLine] = []
    for part in weighing.parts:
        lines += _part_lines(part, weighing.seen)
        held = part.held
        if held != part.points:
            lines.append(_limit_line(part.group.group, part.points, held))
    if weighing.total != weighing.points:
        lines.append(_limit_line(None, weighing.total, weighing.points))
    return tuple(lines)


def rule_of(line: LedgerLine) -> str | None:
    """The id of the rule that a line comes from; None for caps and floors."""
    rule = line.rule.removeprefix(DECAY)
    return None if ":" in rule else rule


def _part_lines(part: Part, seen: Seen) -> list[LedgerLine]:
    group = part.group
    placed: list[Placed] = []
    for weight in part.weights:
        if weight.terms:
            placed += _attribute_lines(group.group, weight, seen)
    for counted in part.events:
        placed.append(counted.rule.lines.get(counted.seen) or _event_line(group.group, counted, seen))
        if counted.aged:
            placed.append(_age_line(group.group, counted))
    for place, found in part.likeness:
        behind = _Behind((), None, found.sources, ())
        placed.append((place, _line(group.group, group.rules[place].id, found.points, found.because, behind)))
    if not group.in_order:
        placed.sort(key=_place)
    return [line for _, line in placed]


def _attribute_lines(group: Group, weight: Weight, seen: Seen) -> list[Placed]:
    """The lines of the terms that count for an attribute; the words are the same for all of them.

    Those about one attribute of the contact are the same for all leads with the same value, and kept. So are those
    about a factor or an amount, but for the evidence.
    """
    attribute, kept = weight.attribute, weight.lines
    key = attribute.key
    if attribute.of_contact:
        value = seen.values.get(key)
        return kept.get(value) or _keep(kept, value, _written(group, weight, seen, _NOTHING))
    if not attribute.words_kept:
        return _written(group, weight, seen, _behind(key, seen))
    facts = seen.facts(key)
    direct = facts[0].direct if len(facts) == 1 else any(fact.direct for fact in facts)
    drafts = kept.get(direct) or _keep(kept, direct, _written(group, weight, seen, _NOTHING))
    if not facts:
        return drafts
    evidence, heard = _said(facts)
    return [
        (place, LedgerLine.whole({**line.__dict__, "evidence": evidence, "evidence_class": heard}))
        for place, line in drafts
    ]


def _keep(kept: dict[Value, list[Placed]], value: Value, lines: list[Placed]) -> list[Placed]:
    if len(kept) >= MEMORY:
        kept.clear()
    kept[value] = lines
    return lines


def _written(group: Group, weight: Weight, seen: Seen, behind: _Behind) -> list[Placed]:
    words = because(weight.terms[0].rule.when, seen)
    return [(term.place, _line(group, term.rule.id, term.points, words, behind)) for term in weight.terms]


def _event_line(group: Group, counted: Counted, seen: Seen) -> Placed:
    """The line of a rule over activities or silence, written once for each number of events or days."""
    rule = counted.rule
    placed = rule.place, _line(group, rule.rule.id, counted.points, because(rule.when, seen))
    rule.lines[counted.seen] = placed
    return placed


def _age_line(group: Group, counted: Counted) -> Placed:
    rule, points, aged = counted.rule, counted.points, counted.aged
    how = rule.when.decay.words if isinstance(rule.when, ActivityCondition) and rule.when.decay else ""
    text = f"age takes {abs(aged)} of the {abs(points)} points above: {how}"
    return rule.place, _line(group, f"{DECAY}{rule.rule.id}", aged, text)


@lru_cache(maxsize=1024)
def _limit_line(group: Group | None, points: int, held: int) -> LedgerLine:
    limit, bound = ("cap", "at most") if held < points else ("floor", "at least")
    name = "total" if group is None else group.value
    whole = "a score is" if group is None else f"{name.replace('_', ' ')} counts"
    text = f"{whole} {bound} {held}, and the lines above come to {points}"
    return _line(group, f"{limit}:{name}", held - points, text)


def _line(group: Group | None, rule: str, points: int, words: str, behind: _Behind = _NOTHING) -> LedgerLine:
    evidence, evidence_class, sources, discrepancies = behind
    return LedgerLine.whole(
        {
            "group": group,
            "rule": rule,
            "points": points,
            "because": words,
            "evidence": evidence,
            "evidence_class": evidence_class,
            "sources": sources,
            "discrepancies": discrepancies,
        }
    )


def _behind(key: str, seen: Seen) -> _Behind:
    """The words, how they came to be known, the company's own sentences, and what the seller said otherwise."""
    derived = seen.check(key)
    if derived is not None:
        return _Behind(derived.evidence, None, derived.sources, derived.discrepancies)
    facts = seen.facts(key)
    if not facts:
        return _NOTHING
    return _Behind(*_said(facts), (), ())


def _said(facts: Sequence[Fact]) -> tuple[tuple[Evidence, ...], EvidenceClass]:
    """The words behind facts, and the strongest way in which they came to be known."""
    if len(facts) == 1:
        return facts[0].evidence, facts[0].evidence_class
    strongest = max((fact.evidence_class for fact in facts), key=STRENGTH.__getitem__)
    return tuple(evidence for fact in facts for evidence in fact.evidence), strongest
