"""The most and the least that rules about words and patterns can bring, over all texts.

A text can hold any words together, so every union of the sets of rules that single phrases make hold can be made to
hold, and nothing else can. Rules that share no phrase are apart from each other; only within a part that hangs
together are unions formed. A pattern is taken to hold apart from all others, unless it is written the same, for no
text is at hand that it matches.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from agent.contact_condition import ContactCondition

UNIONS = 4096
"""The most unions formed in one part. Beyond it the rules are taken as apart: bounds that are safe, if wide."""

Places = frozenset[int]
"""The rules that hold, by their place in the group."""


def best_and_worst(rules: Sequence[tuple[int, int, ContactCondition]]) -> tuple[Places, Places]:
    """Which rules hold for a text of the most points, and for one of the least; rules as (place, points, condition)."""
    points = {place: value for place, value, _ in rules}
    best: Places = frozenset()
    worst: Places = frozenset()
    for part in _parts(_single_hits(rules)):
        unions = _unions(part)
        if unions is None:
            places = frozenset().union(*part)
            best |= {place for place in places if points[place] > 0}
            worst |= {place for place in places if points[place] < 0}
            continue
        ranked = sorted(unions, key=lambda union: (sum(points[place] for place in union), sorted(union)))
        best |= ranked[-1]
        worst |= ranked[0]
    return best, worst


def _single_hits(rules: Sequence[tuple[int, int, ContactCondition]]) -> set[Places]:
    """For each phrase and each pattern alone, the rules that it makes hold."""
    phrases = {phrase for _, _, when in rules for phrase in when.contains}
    hits = {frozenset(place for place, _, when in rules if when.holds(phrase)) for phrase in phrases}
    patterns = {when.matches for _, _, when in rules if when.matches is not None}
    return hits | {frozenset(place for place, _, when in rules if when.matches == pattern) for pattern in patterns}


def _parts(hits: Iterable[Places]) -> list[list[Places]]:
    """The hits put together that share a rule, directly or through others."""
    parts: list[list[Places]] = []
    for hit in sorted(hits, key=sorted):
        joined = [part for part in parts if any(hit & other for other in part)]
        parts = [part for part in parts if part not in joined]
        parts.append([hit, *(other for part in joined for other in part)])
    return parts


def _unions(hits: Sequence[Places]) -> set[Places] | None:
    """Every union of some of the hits, none of them included; None where there are too many."""
    unions: set[Places] = {frozenset()}
    for hit in hits:
        unions |= {union | hit for union in unions}
        if len(unions) > UNIONS:
            return None
    return unions
