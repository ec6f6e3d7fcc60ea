"""Rules gathered by the attribute they look at, and the most and least that each attribute can still bring.

The range of a score is over all completions of what is unknown. No rule looks at two attributes, and no attribute
that may be unknown is weighed in two groups, so a group's bounds are the sums of its attributes' bounds; caps and
floors only rise with the sum, so they can be applied to the bounds. Nothing has to be enumerated.

The completions of an attribute:
- unknown: it stays unknown, or takes any value;
- a BANT factor: the same state with the same or stronger evidence (what only the seller said may yet be said by the
  buyer); one that is contested may also turn out confirmed or denied;
- anything else that is known: itself.

A text that nobody knows may hold any of the words that rules ask for, together (agent/loose_text.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from agent.card_content import GroupRules, Rule
from agent.claims import EvidenceClass
from agent.conditions import (
    ActivityCondition,
    CheckCondition,
    FactorCondition,
    OpenCondition,
    RequestCondition,
    SimilarDealsCondition,
)
from agent.contact_condition import ContactCondition, Kind
from agent.facts import CheckOutcome, State
from agent.loose_text import best_and_worst
from agent.score import Group
from agent.seen import STRENGTH, Standing, Value

_STATES = (State.CONFIRMED, State.DENIED, State.CONTESTED)


@dataclass(frozen=True, slots=True)
class Weight:
    """An attribute at one value: which rules hold (by place in the group), and their points.

    `best` and `worst` are the most and the least points over all completions; `best_rules` hold at the best one.
    """

    rules: tuple[int, ...]
    points: int
    best: int
    worst: int
    best_rules: tuple[int, ...]

    @property
    def open(self) -> bool:
        """Whether learning more can move the points."""
        return self.best > self.points or self.worst < self.points


@dataclass(frozen=True, slots=True)
class _Case:
    """Rules that hold together for some value, and their points."""

    rules: tuple[int, ...]
    points: int


class Attribute:
    """One attribute of a card with the rules of one group that look at it."""

    def __init__(self, key: str, rules: Sequence[tuple[int, Rule, OpenCondition]]) -> None:
        self.key = key
        self._rules = rules
        values = _values(rules[0][2])
        if values is None:
            cases = _text_cases(self) if _kind(rules[0][2]) is Kind.TEXT else _number_cases(self)
            self._table: dict[Value, Weight] = {None: _weight(self.case(None), [self.case(None), *cases])}
        else:
            self._table = {
                value: _weight(self.case(value), [self.case(other) for other in completions(value, values)])
                for value in values
            }

    @property
    def unknown(self) -> Weight:
        """Its weight where nobody knows its value."""
        return self._table[None]

    def weigh(self, value: Value) -> Weight:
        """Its weight at a value."""
        found = self._table.get(value)
        if found is None:
            case = self.case(value)
            found = Weight(case.rules, case.points, case.points, case.points, case.rules)
        return found

    def case(self, value: Value) -> _Case:
        """The rules that hold for a value."""
        held = [(place, rule.points) for place, rule, condition in self._rules if condition.holds(value)]
        return _Case(tuple(place for place, _ in held), sum(points for _, points in held))

    @property
    def contact_rules(self) -> list[tuple[int, Rule, ContactCondition]]:
        """Its rules, where it is an attribute of the contact."""
        return [(place, rule, when) for place, rule, when in self._rules if isinstance(when, ContactCondition)]


@dataclass(frozen=True, slots=True)
class WeightedGroup:
    """A group ready for scoring: its attributes, its rules over activities, and those over similar deals.

    `most` is the highest sum it can come to, cap included.
    """

    group: Group
    cap: int
    floor: int | None
    rules: tuple[Rule, ...]
    attributes: tuple[Attribute, ...]
    activities: tuple[tuple[int, Rule, ActivityCondition], ...]
    likeness: tuple[tuple[int, Rule, SimilarDealsCondition], ...]
    most: int

    def held(self, points: int) -> int:
        """A sum of points, in points, held between floor and cap."""
        held = min(points, self.cap)
        return held if self.floor is None else max(held, self.floor)


def weighted(group: Group, part: GroupRules) -> WeightedGroup:
    """A group of a card made ready for scoring."""
    by_key: dict[str, list[tuple[int, Rule, OpenCondition]]] = {}
    activities, likeness = [], []
    for place, rule in enumerate(part.rules):
        if isinstance(rule.when, ActivityCondition):
            activities.append((place, rule, rule.when))
        elif isinstance(rule.when, SimilarDealsCondition):
            likeness.append((place, rule, rule.when))
        else:
            by_key.setdefault(rule.when.key, []).append((place, rule, rule.when))
    attributes = tuple(Attribute(key, rules) for key, rules in by_key.items())
    most = sum(attribute.unknown.best for attribute in attributes)
    most += sum(_most_of(rule, when, part.cap) for _, rule, when in activities)
    most += sum(abs(rule.points) for _, rule, _ in likeness)
    return WeightedGroup(
        group=group,
        cap=part.cap,
        floor=part.floor,
        rules=part.rules,
        attributes=attributes,
        activities=tuple(activities),
        likeness=tuple(likeness),
        most=min(most, part.cap),
    )


def completions(value: Value, values: Sequence[Value]) -> list[Value]:
    """What an attribute may turn out to be once more is learned, of its possible `values`."""
    if value is None:
        return list(values)
    if not isinstance(value, Standing):
        return [value]
    states = _STATES if value.state is State.CONTESTED else (value.state,)
    classes = [c for c in EvidenceClass if STRENGTH[c] >= STRENGTH[value.evidence]]
    return [Standing(state, evidence) for state in states for evidence in classes]


def _values(condition: OpenCondition) -> list[Value] | None:
    """Every value the attribute can take, unknown included; None where there is no end of them."""
    if isinstance(condition, FactorCondition):
        return [None, *(Standing(state, evidence) for state in _STATES for evidence in EvidenceClass)]
    if isinstance(condition, CheckCondition):
        return [None, CheckOutcome.PASSES, CheckOutcome.FAILS]
    if isinstance(condition, RequestCondition) or condition.kind is Kind.YES_NO:
        return [None, True, False]
    return None


def _kind(condition: OpenCondition) -> Kind | None:
    return condition.kind if isinstance(condition, ContactCondition) else None


def _text_cases(attribute: Attribute) -> list[_Case]:
    """Each value that a rule names, and the texts beside them that match the most and the least."""
    rules = attribute.contact_rules
    named = [attribute.case(value) for _, _, when in rules for value in when.exact]
    always = [(place, rule.points) for place, rule, when in rules if when.known is not None and when.holds("")]
    loose = [(place, rule.points, when) for place, rule, when in rules if when.contains or when.matches is not None]
    points = {place: worth for place, worth, _ in loose}
    best, worst = ([(place, points[place]) for place in places] for places in best_and_worst(loose))
    return [*named, _case([*always, *best]), _case([*always, *worst]), _case(always)]


def _number_cases(attribute: Attribute) -> list[_Case]:
    """Nought, the numbers at which a rule turns, and the ones after: one of every stretch that rules see alike."""
    turns = [turn for _, _, when in attribute.contact_rules for turn in (*when.bounds, *when.exact)]
    numbers = {0, *(turn + step for turn in turns if isinstance(turn, int) for step in (0, 1))}
    return [attribute.case(number) for number in sorted(numbers)]


def _case(held: Iterable[tuple[int, int]]) -> _Case:
    ordered = sorted(held)
    return _Case(tuple(place for place, _ in ordered), sum(points for _, points in ordered))


def _weight(now: _Case, cases: Sequence[_Case]) -> Weight:
    best = max(cases, key=lambda case: case.points)
    return Weight(now.rules, now.points, best.points, min(case.points for case in cases), best.rules)


def _most_of(rule: Rule, when: ActivityCondition, cap: int) -> int:
    if rule.points <= 0:
        return 0
    return cap if when.per_event and when.limit is None else rule.points * (when.limit or 1)
