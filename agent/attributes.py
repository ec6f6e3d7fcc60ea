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
from typing import NamedTuple

from agent.card_content import Rule
from agent.claims import EvidenceClass
from agent.completions import answers_about, completions, values_to_try
from agent.conditions import OpenCondition
from agent.contact_condition import ContactCondition
from agent.facts import State
from agent.loose_text import best_and_worst
from agent.pair_condition import PairCondition
from agent.score import LedgerLine, Unknown
from agent.seen import BUDGET_AMOUNT, BudgetAmounts, Standing, Two, Value
from agent.wording import label

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


class Ranked(NamedTuple):
    """Something open with its place among all that is: the one that could add most comes first."""

    place: tuple[int, int, int]
    unknown: Unknown


@dataclass(slots=True, eq=False)
class Weight:
    """An attribute at one value: the terms that count, at most one a rule, and their points.

    `best` and `worst` are the most and the least points over all completions; `best_terms` count at the best one.
    `unknown` says that learning more can move the points, and by how much where no cap or floor is in the way; None
    where nothing is open.
    """

    terms: tuple[Term, ...]
    points: int
    best: int
    worst: int
    best_terms: tuple[Term, ...]
    unknown: Ranked | None
    attribute: Attribute = field(repr=False)
    value: Value = None
    """What it was weighed at, where the words tell it."""
    lines: list[LedgerLine] | None = field(default=None, init=False, repr=False)
    """Its lines of the ledger, one for each of `terms`, once written; those of a fact without its evidence."""
    leaning_lines: list[LedgerLine] | None = field(default=None, init=False, repr=False)
    """The same in the words for what nobody said directly."""
    drafts: list[dict[str, object]] = field(default_factory=list, repr=False)
    """Of what its lines are made where the words tell its value: shared with all other values that weigh the same."""
    held: dict[tuple[int, int], Ranked] = field(default_factory=dict, repr=False)
    """What is unknown, by what it can add and cost where caps and floors are in the way."""

    def at(self, value: Value) -> Weight:
        """The same at another value, with lines of its own."""
        same = (self.terms, self.points, self.best, self.worst, self.best_terms, self.unknown, self.attribute)
        return Weight(*same, value, self.drafts, self.held)

    @property
    def open(self) -> bool:
        """Whether learning more can move the points."""
        return self.unknown is not None

    @property
    def rules(self) -> tuple[int, ...]:
        """The rules that hold, by their place in the group."""
        return tuple(term.place for term in self.terms)

    @property
    def best_rules(self) -> tuple[int, ...]:
        """The rules that hold at the best completion, by their place in the group."""
        return tuple(term.place for term in self.best_terms)


class _Case(NamedTuple):
    """Terms that count together for some value, and their points."""

    terms: tuple[Term, ...]
    points: int


class Attribute:
    """One attribute of a card with the terms of the rules of one group that look at it."""

    def __init__(self, key: str, terms: Sequence[Term]) -> None:
        self.key = key
        self.terms = tuple(terms)
        self.of_contact = key.startswith("contact.")
        self.words_kept = key.startswith("factor.") or key == BUDGET_AMOUNT
        """Whether its weight, and whether it was said directly, settle the words of its lines."""
        self.unknown = self._weight(None, self.case(None), self._all_cases())
        """Its weight where nobody knows its value."""
        self.known: dict[Value, Weight] = {None: self.unknown}
        """Its weights at values that were weighed before."""
        self._settled_weights: dict[tuple[bool, ...], Weight] = {}
        self._for_value = [term.when.holds for term in self.terms]
        self._for_text = [term.when.for_text for term in self.terms if isinstance(term.when, ContactCondition)]

    def weigh(self, value: Value) -> Weight:
        """Its weight at a value."""
        found = self.known.get(value)
        if found is None:
            settled = self.of_contact or not isinstance(value, _MAY_CHANGE)
            found = self._weigh_settled(value) if settled else self._weigh_anew(value)
            self._remember(value, found)
        return found

    def weigh_text(self, text: str) -> Weight:
        """Its weight at a text of the contact that was not weighed before. It may be blank: that is unknown."""
        found = self._weigh_settled(text) if text and not text.isspace() else self.unknown
        self._remember(text, found)
        return found

    def _remember(self, value: Value, weight: Weight) -> None:
        if len(self.known) >= MEMORY:
            self.known.clear()
            self.known[None] = self.unknown
        self.known[value] = weight

    def _weigh_anew(self, value: Value) -> Weight:
        now = self.case(value)
        return self._weight(value, now, [now, *[self.case(each) for each in completions(value, self._conditions)]])

    def _weigh_settled(self, value: Value) -> Weight:
        """Values that can turn out no other way weigh the same where the same conditions hold, but for the words."""
        tests = self._for_text if self._for_text and isinstance(value, str) else self._for_value
        held = tuple([test(value) for test in tests])  # type: ignore[arg-type]
        found = self._settled_weights.get(held)
        if found is None:
            now = _case(term for term, holds in zip(self.terms, held, strict=True) if holds)
            found = self._settled_weights[held] = self._weight(value, now, [now])
        return found.at(value) if found.terms and self.of_contact else found

    def _weight(self, value: Value, now: _Case, cases: Sequence[_Case]) -> Weight:
        best = max(cases, key=_points) if len(cases) > 1 else now
        worst = min([case.points for case in cases])
        add, cost = best.points - now.points, now.points - worst
        unknown = ranked(self.key, label(self.key, value), add, cost, best.points - worst) if add or cost else None
        return Weight(now.terms, now.points, best.points, worst, best.terms, unknown, self)

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


def _is_answer(standing: Standing) -> bool:
    """Whether the buyer says so, and says one thing."""
    return standing.evidence is EvidenceClass.SAID and standing.state is not State.CONTESTED


def _case(held: Iterable[Term]) -> _Case:
    first: dict[int, Term] = {}
    for term in held:
        first.setdefault(term.place, term)
    return _Case(tuple(first.values()), sum(term.points for term in first.values()))


def _points(case: _Case) -> int:
    return case.points


def ranked(name: str, called: str, add: int, cost: int, width: int) -> Ranked:
    """What is open: learning it could add so many points, and cost so many.

    `width` is how far apart the best and the worst lie before cap and floor.
    """
    told = {"name": name, "label": called, "could_add": add, "could_cost": cost}
    return Ranked((-add, -cost, -width), Unknown.whole(told))
