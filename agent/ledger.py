"""The ledger of a score: one line for each rule that counts, and for what caps, floors and age take."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from agent.activity_condition import ActivityCondition
from agent.claims import EvidenceClass
from agent.conversation import maker
from agent.facts import DerivedFact, Discrepancy, Evidence, Fact
from agent.score import Group, LedgerLine, Placed
from agent.seen import STRENGTH, Seen
from agent.wording import because, of_contact

if TYPE_CHECKING:
    from agent.attributes import Weight
    from agent.events import Counted
    from agent.places import Behind
    from agent.weighing import Part, Weighing

DECAY = "decay:"
"""Before a rule's id, in the line that says what age takes of its points."""


class _Behind(NamedTuple):
    evidence: tuple[Evidence, ...]
    evidence_class: EvidenceClass | None
    sources: tuple[str, ...]
    discrepancies: tuple[Discrepancy, ...]


_NOTHING = _Behind((), None, (), ())

_place = itemgetter(0)
_made = maker(LedgerLine)


def ledger(weighing: Weighing) -> tuple[LedgerLine, ...]:
    """The lines of a score, which sum to it: group by group in the card's order, then what holds the whole."""
    lines: list[LedgerLine] = []
    seen = weighing.seen
    for part in weighing.parts:
        if part.group.in_order:
            for weight, behind in zip(part.weights, part.behind, strict=True):
                if weight.terms:
                    own = weight.lines if behind is None else None
                    lines += own or _attribute_lines(part.group.group, weight, behind, seen)
        elif part.group.attributes or part.likeness:
            lines += _sorted_lines(part, seen)
        else:
            lines += [line for _, line in part.happened.lines or _happened_lines(part, seen)]
        if part.held != part.points:
            lines.append(_limit_line(part.group.group, part.points, part.held))
    if weighing.total != weighing.points:
        lines.append(_limit_line(None, weighing.total, weighing.points))
    return tuple(lines)


def rule_of(line: LedgerLine) -> str | None:
    """The id of the rule that a line comes from; None for caps and floors."""
    rule = line.rule.removeprefix(DECAY)
    return None if ":" in rule else rule


def _sorted_lines(part: Part, seen: Seen) -> list[LedgerLine]:
    """The lines of a group that weighs more than attributes, or these in another order than its rules stand in."""
    group = part.group
    placed: list[Placed] = [*(part.happened.lines or _happened_lines(part, seen))]
    for weight, known_from in zip(part.weights, part.behind, strict=True):
        if weight.terms:
            lines = _attribute_lines(group.group, weight, known_from, seen)
            placed += [(term.place, line) for term, line in zip(weight.terms, lines, strict=True)]
    for place, found in part.likeness:
        behind = _Behind((), None, found.sources, ())
        placed.append((place, _line(group.group, group.rules[place].id, found.points, found.because, behind)))
    placed.sort(key=_place)
    return [line for _, line in placed]


def _attribute_lines(group: Group, weight: Weight, known_from: Behind, seen: Seen) -> Sequence[LedgerLine]:
    """The lines of the terms that count for an attribute; the words are the same for all of them.

    Those about one attribute of the contact are the same for all leads with the same value, and kept. So are those
    about a factor or an amount, but for the evidence.
    """
    attribute = weight.attribute
    if attribute.of_contact:
        return weight.lines or _contact_lines(group, weight)
    if not attribute.words_kept:
        return _written(group, weight, because(weight.terms[0].rule.when, seen), _behind(known_from))
    facts = known_from if isinstance(known_from, tuple) else ()
    direct = facts[0].direct if len(facts) == 1 else not facts or any(fact.direct for fact in facts)
    drafts = (weight.lines if direct else weight.leaning_lines) or _drafts(group, weight, seen, direct=direct)
    if not facts:
        return drafts
    evidence, heard = _said(facts)
    found = []
    for draft in drafts:
        values = draft.__dict__.copy()
        values["evidence"] = evidence
        values["evidence_class"] = heard
        found.append(_made(values))
    return found


def _contact_lines(group: Group, weight: Weight) -> list[LedgerLine]:
    words, drafts = of_contact(weight.attribute.key, weight.value), weight.drafts
    if not drafts:
        drafts += [line.__dict__ for line in _written(group, weight, "", _NOTHING)]
    lines = []
    for draft in drafts:
        values = draft.copy()
        values["because"] = words
        lines.append(_made(values))
    weight.lines = lines
    return lines


def _drafts(group: Group, weight: Weight, seen: Seen, *, direct: bool) -> list[LedgerLine]:
    drafts = _written(group, weight, because(weight.terms[0].rule.when, seen), _NOTHING)
    if direct:
        weight.lines = drafts
    else:
        weight.leaning_lines = drafts
    return drafts


def _written(group: Group, weight: Weight, words: str, behind: _Behind) -> list[LedgerLine]:
    return [_line(group, term.rule.id, term.points, words, behind) for term in weight.terms]


def _happened_lines(part: Part, seen: Seen) -> list[Placed]:
    """The lines of the rules over activities and silence that count, in their order."""
    group, placed = part.group.group, []
    for counted in part.happened.events:
        placed.append(counted.rule.lines.get(counted.seen) or _event_line(group, counted, seen))
        if counted.aged:
            placed.append(_age_line(group, counted))
    placed.sort(key=_place)
    part.happened.lines = placed
    return placed


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
    return _made(
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


def _behind(known_from: Behind) -> _Behind:
    """The words, how they came to be known, the company's own sentences, and what the seller said otherwise."""
    if known_from is None:
        return _NOTHING
    if isinstance(known_from, DerivedFact):
        return _Behind(known_from.evidence, None, known_from.sources, known_from.discrepancies)
    return _Behind(*_said(known_from), (), ())


def _said(facts: Sequence[Fact]) -> tuple[tuple[Evidence, ...], EvidenceClass]:
    """The words behind facts, and the strongest way in which they came to be known."""
    if len(facts) == 1:
        return facts[0].evidence, facts[0].evidence_class
    strongest = max((fact.evidence_class for fact in facts), key=STRENGTH.__getitem__)
    return tuple(evidence for fact in facts for evidence in fact.evidence), strongest
