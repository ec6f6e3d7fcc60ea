"""What a scorecard looks at, by attribute: the conditions of rules, of the grade and of whom the card is for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from agent.conditions import OpenCondition
from agent.contact_condition import ContactCondition
from agent.pair_condition import PairCondition
from agent.scorecard import Scorecard
from agent.seen import of_pair


class Pair(NamedTuple):
    """What rows about two attributes ask of the first, and of the second; None where one asks nothing."""

    first: tuple[ContactCondition | None, ...]
    second: tuple[ContactCondition | None, ...]


def conditions_by_key(card: Scorecard) -> dict[str, list[OpenCondition]]:
    """The conditions on each attribute of the lead; those on a pair stand with each of the two."""
    found: dict[str, list[OpenCondition]] = {}
    for when in _conditions(card):
        if isinstance(when, PairCondition):
            for name, part in zip(of_pair(when.key), when.parts, strict=True):
                found.setdefault(name, []).extend([] if part is None else [part])
        else:
            found.setdefault(when.key, []).append(when)
    return found


def pairs(card: Scorecard) -> dict[str, Pair]:
    """What is asked of the two attributes of each pair, by the pair's name."""
    found: dict[str, list[PairCondition]] = {}
    for when in _conditions(card):
        if isinstance(when, PairCondition):
            found.setdefault(when.key, []).append(when)
    return {
        key: Pair(tuple(each.parts[0] for each in whens), tuple(each.parts[1] for each in whens))
        for key, whens in found.items()
    }


def _conditions(card: Scorecard) -> Iterator[OpenCondition]:
    for group in card.groups:
        for attribute in group.attributes:
            yield from (term.when for term in attribute.terms)
    yield from (when for _, when in card.criteria)
    yield from card.content.applies
