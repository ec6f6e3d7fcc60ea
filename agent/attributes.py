"""Rules gathered by the attribute they look at, and the most and least that each attribute can still bring.

The range of a score is over all completions of what is unknown. No rule looks at two attributes, and no attribute
that may be unknown is weighed in two groups, so a group's bounds are the sums of its attributes' bounds; caps and
floors only rise with the sum, so they can be applied to the bounds. Nothing has to be enumerated. What a lead did is
never unknown (agent/events.py).

The completions of an attribute:
- unknown: it stays unknown, or takes any value;
- a BANT factor: the same state with the same or stronger evidence (what only the seller said may yet be said by the
  buyer); one that is contested may also turn out confirmed or denied;
- the amount of the budget: of several that differ any one may hold, and an amount without a currency may turn out to
  be in any;
- anything else that is known: itself.

A text that nobody knows may hold any of the words that rules ask for, together (agent/loose_text.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import cast

from agent.activity_condition import ActivityCondition, InactivityCondition
from agent.card_content import GroupRules, Rule
from agent.claims import EvidenceClass
from agent.completions import answers_about, completions, values_to_try
from agent.conditions import OpenCondition, SimilarDealsCondition
from agent.contact_condition import ContactCondition
from agent.events import EventRule, InactivityRule, event_rule
from agent.facts import State
from agent.loose_text import best_and_worst
from agent.pair_condition import PairCondition
from agent.points_table import with_row
from agent.score import Group, LedgerLine
from agent.seen import BudgetAmounts, Standing, Two, Value

_MAY_CHANGE = (Standing, BudgetAmounts, Two)
"""Of known values these may turn out otherwise; a Standing and an amount are among their own completions."""

MEMORY = 4096
"""How many values an attribute remembers the weight of."""


@dataclass(frozen=True, slots=True)
class Term:
    """One way in which a rule counts: a condition and its points. A rule with a table `by` has one for each row.

    `place` is the rule's place in its group.
    """

    place: int
    rule: Rule
    when: OpenCondition
    points: int


@dataclass(frozen=True, slots=True)
class Weight:
    """An attribute at one value: the terms that count, at most one a rule, and their points.

    `best` and `worst` are the most and the least points over all completions; `best_terms` count at the best one.
    `open` says whether learning more can move the points.
    """

    terms: tuple[Term, ...]
    points: int
    best: int
    worst: int
    best_terms: tuple[Term, ...]
    open: bool = field(init=False)
    lines: list[LedgerLine] = field(default_factory=list, init=False, repr=False, compare=False)
    """What it adds to the ledger of every lead with this value, once written (agent/ledger.py)."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "open", self.best > self.points or self.worst < self.points)

    @property
    def rules(self) -> tuple[int, ...]:
        """The rules that hold, by their place in the group."""
        return tuple(term.place for term in self.terms)

    @property
    def best_rules(self) -> tuple[int, ...]:
        """The rules that hold at the best completion, by their place in the group."""
        return tuple(term.place for term in self.best_terms)


@dataclass(frozen=True, slots=True)
class _Case:
    """Terms that count together for some value, and their points."""

    terms: tuple[Term, ...]
    points: int


class Attribute:
    """One attribute of a card with the terms of the rules of one group that look at it."""

    def __init__(self, key: str, terms: Sequence[Term]) -> None:
        self.key = key
        self.terms = tuple(terms)
        self._weights: dict[Value, Weight] = {}
        self.unknown = _weight(self.case(None), self._all_cases())
        """Its weight where nobody knows its value."""
        self._weights[None] = self.unknown

    def weigh(self, value: Value) -> Weight:
        """Its weight at a value."""
        found = self._weights.get(value)
        if found is None:
            now = self.case(value)
            others = completions(value, self._conditions) if isinstance(value, _MAY_CHANGE) else ()
            found = _weight(now, [now, *(self.case(each) for each in others)])
            if len(self._weights) >= MEMORY:
                self._weights.clear()
                self._weights[None] = self.unknown
            self._weights[value] = found
        return found

    def answers(self, value: Value) -> tuple[int, ...]:
        """Its points for each answer to a question about it that the rules tell apart, none of them twice.

        Answers are given by the buyer and settle the matter: a factor is confirmed or denied in the buyer's own words,
        a check holds or fails, one of several amounts is right. What is a text or a number may be each value, word and
        stretch that a rule asks for, one at a time, and something that no rule asks for. Of a pair the first that is
        unknown is told.
        """
        cases = [self.case(each) for each in self._settled(value)]
        if value is None and any(isinstance(when, ContactCondition) and when.takes_text for when in self._conditions):
            cases += self._single_words([when for when in self._conditions if isinstance(when, ContactCondition)])
        told_apart = {tuple((term.place, term.points) for term in case.terms): case.points for case in cases}
        return tuple(told_apart.values())

    def _settled(self, value: Value) -> list[Value]:
        """The values that an answer can leave nothing open with."""
        if isinstance(self._conditions[0], PairCondition):
            return answers_about(value if isinstance(value, Two) else None, self._conditions)
        known = value is not None
        every = completions(value, self._conditions) if known else values_to_try(self._conditions)
        own = [each for each in every if not isinstance(each, Standing) or _is_answer(each)]
        return [each for each in own if each != value] or own

    def _single_words(self, conditions: Sequence[ContactCondition]) -> Iterator[_Case]:
        """A text of each word that is asked for, one for each pattern, and one that no rule asks for."""
        always = frozenset(at for at, when in enumerate(conditions) if when.known is not None and when.holds(""))
        yield from (self.case(phrase) for when in conditions for phrase in when.contains)
        patterns = {when.matches: None for when in conditions if when.matches is not None}
        for pattern in (None, *patterns):
            found = {at for at, when in enumerate(conditions) if pattern is not None and when.matches == pattern}
            yield _case(self.terms[at] for at in sorted(always | found))

    def case(self, value: Value) -> _Case:
        """The terms that count for a value: of each rule the first that holds."""
        return _case(term for term in self.terms if term.when.holds(value))

    @property
    def _conditions(self) -> list[OpenCondition]:
        return [term.when for term in self.terms]

    def _all_cases(self) -> list[_Case]:
        """One case of every kind of value that its rules can tell apart, unknown included."""
        cases = [self.case(value) for value in (None, *values_to_try(self._conditions))]
        texts = [term.when for term in self.terms if isinstance(term.when, ContactCondition) and term.when.takes_text]
        return cases if len(texts) < len(self.terms) else [*cases, *self._loose_cases(texts)]

    def _loose_cases(self, conditions: Sequence[ContactCondition]) -> list[_Case]:
        """The texts beside the named ones that bring the most and the least, and one that no rule asks for."""
        always = frozenset(at for at, when in enumerate(conditions) if when.known is not None and when.holds(""))
        plain = _case(self.terms[at] for at in sorted(always))
        loose = [at for at, when in enumerate(conditions) if when.contains or when.matches is not None]
        if loose and any(when.bounds for when in conditions):
            # A text may be a number and hold the words too. Each rule is taken at its best, which is safe if wide.
            return [plain, self._extreme(1), self._extreme(-1)]
        held = best_and_worst(self.terms, conditions, always)
        return [plain, *(_case(self.terms[at] for at in sorted(always | each)) for each in held)]

    def _extreme(self, sign: int) -> _Case:
        """Every rule at the term that brings the most (1) or the least (-1), whether or not they go together."""
        chosen: dict[int, Term] = {}
        for term in self.terms:
            if sign * term.points > max(0, sign * chosen[term.place].points if term.place in chosen else 0):
                chosen[term.place] = term
        return _Case(tuple(chosen.values()), sum(term.points for term in chosen.values()))


@dataclass(frozen=True, slots=True)
class WeightedGroup:
    """A group ready for scoring: its attributes, its rules over activities and silence, and those over similar deals.

    `most` is the highest sum it can come to, cap included.
    """

    group: Group
    cap: int
    floor: int | None
    rules: tuple[Rule, ...]
    attributes: tuple[Attribute, ...]
    activities: tuple[EventRule, ...]
    inactivities: tuple[InactivityRule, ...]
    likeness: tuple[tuple[int, Rule, SimilarDealsCondition], ...]
    most: int

    def held(self, points: int) -> int:
        """A sum of points, in points, held between floor and cap."""
        if points > self.cap:
            return self.cap
        return points if self.floor is None or points > self.floor else self.floor


def weighted(group: Group, part: GroupRules) -> WeightedGroup:
    """A group of a card made ready for scoring."""
    by_key: dict[str, list[Term]] = {}
    activities, inactivities, likeness = [], [], []
    for place, rule in enumerate(part.rules):
        if isinstance(rule.when, ActivityCondition):
            activities.append(event_rule(place, rule, rule.when))
        elif isinstance(rule.when, InactivityCondition):
            inactivities.append(InactivityRule(place, rule, rule.when, rule.points or 0))
        elif isinstance(rule.when, SimilarDealsCondition):
            likeness.append((place, rule, rule.when))
        else:
            by_key.setdefault(rule.when.key, []).extend(_terms(place, rule, rule.when))
    attributes = tuple(Attribute(key, terms) for key, terms in by_key.items())
    most = sum(attribute.unknown.best for attribute in attributes)
    most += sum(each.most(part.cap) for each in activities) + sum(each.most(part.cap) for each in inactivities)
    most += sum(abs(rule.points or 0) for _, rule, _ in likeness)
    return WeightedGroup(
        group=group,
        cap=part.cap,
        floor=part.floor,
        rules=part.rules,
        attributes=attributes,
        activities=tuple(activities),
        inactivities=tuple(inactivities),
        likeness=tuple(likeness),
        most=min(most, part.cap),
    )


def _terms(place: int, rule: Rule, when: OpenCondition) -> list[Term]:
    if not rule.by:
        return [Term(place, rule, when, rule.points or 0)]
    return [Term(place, rule, cast("OpenCondition", with_row(when, row)), row.points) for row in rule.by]


def _is_answer(standing: Standing) -> bool:
    """Whether the buyer says so, and says one thing."""
    return standing.evidence is EvidenceClass.SAID and standing.state is not State.CONTESTED


def _case(held: Iterable[Term]) -> _Case:
    first: dict[int, Term] = {}
    for term in held:
        first.setdefault(term.place, term)
    return _Case(tuple(first.values()), sum(term.points for term in first.values()))


def _weight(now: _Case, cases: Sequence[_Case]) -> Weight:
    best = max(cases, key=lambda case: case.points)
    return Weight(now.terms, now.points, best.points, min(case.points for case in cases), best.terms)
