"""The most and the least that rules about words and patterns can bring, over all texts.

A text can hold any words together, so every union of the sets of conditions that single phrases make hold can be made
to hold, and nothing else can. Conditions that share no phrase and no rule are apart from each other; only within a part
that hangs together are unions formed. A pattern is taken to hold apart from all others, unless it is written the same,
for no text is at hand that it matches.

Conditions are told by their place in a list of terms. Of a rule's terms the first that holds counts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

from agent.contact_condition import ContactCondition

UNIONS = 4096
"""The most unions formed in one part. Beyond it the rules are taken as apart: bounds that are safe, if wide."""

Held = frozenset[int]
"""The terms whose conditions hold, by their place in the list."""


class Term(Protocol):
    """What is needed of a term: the place of its rule, and its points."""

    @property
    def place(self) -> int: ...

    @property
    def points(self) -> int: ...


def best_and_worst(
    terms: Sequence[Term], conditions: Sequence[ContactCondition], always: Held = frozenset()
) -> tuple[Held, Held]:
    """Which of the terms hold for a text of the most points, and for one of the least.

    `always` are those that hold for every text; they are left out of the answer.
    """

    def points(held: Held) -> int:
        first: dict[int, int] = {}
        for at in sorted(held | always):
            first.setdefault(terms[at].place, terms[at].points)
        return sum(first.values())

    best: Held = frozenset()
    worst: Held = frozenset()
    for part in _parts(_single_hits(conditions), terms):
        unions = _unions(part)
        if unions is None:
            best |= _apart(frozenset().union(*part), terms, points)
            worst |= _apart(frozenset().union(*part), terms, lambda held: -points(held))
            continue
        ranked = sorted(unions, key=lambda union: (points(union), sorted(union)))
        best |= ranked[-1]
        worst |= ranked[0]
    return best, worst


def _single_hits(conditions: Sequence[ContactCondition]) -> set[Held]:
    """For each phrase and each pattern alone, the conditions on words and patterns that it makes hold."""
    loose = [(at, when) for at, when in enumerate(conditions) if when.contains or when.matches is not None]
    phrases = {phrase for _, when in loose for phrase in when.contains}
    hits = {frozenset(at for at, when in loose if when.holds(phrase)) for phrase in phrases}
    patterns = {when.matches for _, when in loose if when.matches is not None}
    return hits | {frozenset(at for at, when in loose if when.matches == pattern) for pattern in patterns}


def _parts(hits: Iterable[Held], terms: Sequence[Term]) -> list[list[Held]]:
    """The hits put together that share a rule, directly or through others."""
    parts: list[tuple[set[int], list[Held]]] = []
    for hit in sorted(hits, key=sorted):
        places = {terms[at].place for at in hit}
        joined = [part for part in parts if places & part[0]]
        parts = [part for part in parts if part not in joined]
        together = [hit, *(other for _, held in joined for other in held)]
        parts.append((places.union(*(rules for rules, _ in joined)), together))
    return [held for _, held in parts]


def _unions(hits: Sequence[Held]) -> set[Held] | None:
    """Every union of some of the hits, none of them included; None where there are too many."""
    unions: set[Held] = {frozenset()}
    for hit in hits:
        unions |= {union | hit for union in unions}
        if len(unions) > UNIONS:
            return None
    return unions


def _apart(held: Held, terms: Sequence[Term], worth: Callable[[Held], int]) -> Held:
    """Of each rule the one term that is worth most alone, if any is worth more than none."""
    chosen: dict[int, int] = {}
    for at in sorted(held):
        place = terms[at].place
        now = frozenset({chosen[place]}) if place in chosen else frozenset[int]()
        if worth(frozenset({at})) > worth(now):
            chosen[place] = at
    return frozenset(chosen.values())
