"""What would lift a score: the smallest sets of changes that reach each higher band.

A change is one attribute coming out otherwise: something open is learned, at its best; or what speaks against the lead
is turned, a denial into the buyer's own yes, a failed check into one that holds. How the sets are found is in
agent/smallest_sets.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from agent.attributes import Attribute, Weight
from agent.claims import EvidenceClass
from agent.conversation import Frozen
from agent.facts import CheckOutcome, State
from agent.scorecard import Scorecard
from agent.seen import Standing, Value
from agent.smallest_sets import Found, Option, Raisable, climb, sets_reaching
from agent.weighing import Part, Weighing
from agent.wording import label, wish

SHOWN = 3
"""How many sets are shown for a band; the others are counted."""


class Counterfactual(Frozen):
    """Changes that together lift a score to `points`, which lie in `band`.

    `changes` say each in words, the largest gain first; `attributes` are what each is about, in the same order.
    `turned` of them are not learned but turn what is known now.
    """

    changes: tuple[str, ...]
    attributes: tuple[str, ...]
    turned: int
    points: int
    band: str


class Reach(Frozen):
    """What it takes to reach a band that starts at `start` points: at least `size` changes, in one of `sets`.

    Those that turn the fewest things come first, of these the ones that lift the score highest. `others` more sets of
    that size do it too. Where nothing does, `size` is None, and `most` the points with every change made.
    """

    band: str
    start: int
    size: int | None
    most: int
    sets: tuple[Counterfactual, ...] = ()
    others: int = 0


class Change(NamedTuple):
    """One attribute coming out otherwise: in words, and what its group gains, in points before cap and floor."""

    part: Part
    key: str
    words: str
    gain: int
    learned: bool


def changes(weighing: Weighing) -> list[Change]:
    """Every change that adds points: group by group, the attributes with the largest gains first."""
    return [change for part in weighing.parts for same in _of_part(part, weighing) for change in same]


def counterfactuals(weighing: Weighing, card: Scorecard) -> tuple[Reach, ...]:
    """The smallest sets of changes that reach each band above the present one, the nearest band first."""
    higher = [band for band in card.bands if band.start > weighing.points]
    if not higher:
        return ()
    found = changes(weighing)
    groups = [_raisable(part, found) for part in weighing.parts]
    best = climb(groups)
    reaches = []
    for band in higher:
        size = next((size for size, total in enumerate(best) if total >= band.start), None)
        sets = Found(0, ()) if size is None else sets_reaching(groups, size, band.start, weighing.highest, SHOWN)
        told = tuple(_told_of(weighing, card, [found[place] for place in places]) for places in sets.first)
        most, others = weighing.within(best[-1]), sets.number - len(told)
        reaches.append(Reach(band=band.name, start=band.start, size=size, most=most, sets=told, others=others))
    return tuple(reaches)


def _raisable(part: Part, found: Sequence[Change]) -> Raisable:
    own = [(place, change) for place, change in enumerate(found) if change.part is part]
    attributes = tuple(
        tuple(Option(place, change.gain, not change.learned) for place, change in same)
        for _, same in groupby(own, key=lambda placed: placed[1].key)
    )
    return Raisable(part.points, part.group.held, part.group.cap, attributes)


def _of_part(part: Part, weighing: Weighing) -> list[list[Change]]:
    """The changes of a group, those of one attribute together."""
    found = [list(_of_attribute(part, attribute, weight, weighing)) for attribute, weight in part.attributes]
    return sorted((same for same in found if same), key=lambda same: -max(change.gain for change in same))


def _of_attribute(part: Part, attribute: Attribute, weight: Weight, weighing: Weighing) -> Iterator[Change]:
    if weight.best > weight.points:
        yield Change(part, attribute.key, _wishes(attribute, weight), weight.best - weight.points, learned=True)
    value = weighing.seen.value(attribute.key)
    turned = _turned(value)
    if turned is not None:
        other = attribute.weigh(turned)
        if other.points > weight.points:
            words = f"{_wishes(attribute, other)} instead of {_told(value)}"
            yield Change(part, attribute.key, words, other.points - weight.points, learned=False)


def _turned(value: Value) -> Value:
    """The opposite of what speaks against a lead; None where nothing does."""
    if isinstance(value, Standing) and value.state is State.DENIED:
        return Standing(State.CONFIRMED, EvidenceClass.SAID)
    return CheckOutcome.PASSES if value is CheckOutcome.FAILS else None


def _told(value: Value) -> str:
    return value.state.value if isinstance(value, Standing) else "failing"


def _wishes(attribute: Attribute, weight: Weight) -> str:
    """What the best outcome of an attribute would be, in words."""
    wished = [wish(term.when) for term in weight.best_terms]
    return " and ".join(wished) or f"knowing {label(attribute.key)}"


def _told_of(weighing: Weighing, card: Scorecard, made: Sequence[Change]) -> Counterfactual:
    """A set in words, the largest gain first, with the score that scoring again with these changes gives."""
    points = weighing.with_changes((change.part, change.gain) for change in made)
    made = sorted(made, key=lambda change: -change.gain)
    return Counterfactual(
        changes=tuple(change.words for change in made),
        attributes=tuple(change.key for change in made),
        turned=sum(not change.learned for change in made),
        points=points,
        band=card.band_of(points).name,
    )
