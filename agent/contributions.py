"""What each part of a score brings, against what it brings the average lead of the same card.

The averages are plain means over the leads' latest scores, the lead itself included: of what a group comes to between
its floor and cap, and of the points that the rules about one attribute give before that, what age takes included.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from agent.activity_condition import CONVERSATION
from agent.conversation import Frozen
from agent.ledger import DECAY
from agent.score import Group, Score
from agent.scorecard import Scorecard
from agent.spelling import one_line
from agent.wording import LABELS, label

MINIMUM = 10
"""With fewer leads than that there is no average to speak of."""

_DECIMALS = 1


class PointsLine(NamedTuple):
    """Of a line of a stored ledger what sums need: its group, None for what holds the whole, its rule, its points."""

    group: str | None
    rule: str
    points: int


class Contribution(Frozen):
    """A group, or one attribute: the points it brings this lead, and the average lead (one decimal)."""

    name: str
    label: str
    points: int
    average: float

    @property
    def words(self) -> str:
        """The two set side by side."""
        return f"{self.points:+d} for {self.label}; the average lead has {self.average:g}"


class BesideAverage(Frozen):
    """A lead beside the average of so many leads, whose mean score is `score`.

    `groups` sum to the score with what holds it within its limits. `attributes` differ most first; those that bring
    neither this lead nor any other anything are left out.
    """

    leads: int
    score: float
    groups: tuple[Contribution, ...]
    attributes: tuple[Contribution, ...]


def beside_average(score: Score, ledgers: Iterable[Sequence[PointsLine]], card: Scorecard) -> BesideAverage | None:
    """A score beside the mean of `ledgers`, all by the same card; None where they are fewer than MINIMUM."""
    own = [PointsLine(line.group, line.rule, line.points) for line in score.ledger]
    leads, groups, attributes = 0, Counter[str](), Counter[str]()
    for ledger in ledgers:
        leads += 1
        groups.update(_by_group(ledger))
        attributes.update(_by_attribute(ledger, card))
    if leads < MINIMUM:
        return None
    mine, of_mine = _by_group(own), _by_attribute(own, card)
    present = [part.group.value for part in card.groups]
    told = [_contribution(key, _named(key), of_mine[key], attributes[key], leads) for key in {**of_mine, **attributes}]
    return BesideAverage(
        leads=leads,
        score=_mean(groups.total(), leads),
        groups=tuple(_contribution(name, _group_words(name), mine[name], groups[name], leads) for name in present),
        attributes=tuple(sorted((each for each in told if each.points or each.average), key=_widest_first)),
    )


def _by_group(ledger: Iterable[PointsLine]) -> Counter[str]:
    sums = Counter[str]()
    for group, _, points in ledger:
        sums[group or ""] += points
    return sums


def _by_attribute(ledger: Iterable[PointsLine], card: Scorecard) -> Counter[str]:
    sums = Counter[str]()
    for key, points in _attributed(ledger, card):
        sums[key] += points
    return sums


def _attributed(ledger: Iterable[PointsLine], card: Scorecard) -> Iterator[tuple[str, int]]:
    """The points of the lines that come from rules, each with what its rule looks at."""
    for _, rule, points in ledger:
        found = card.rules.get(rule.removeprefix(DECAY))
        if found is not None:
            yield found.when.key, points


def _contribution(name: str, words: str, points: int, sum_: int, leads: int) -> Contribution:
    return Contribution(name=name, label=words, points=points, average=_mean(sum_, leads))


def _mean(points: int, leads: int) -> float:
    return round(points / leads, _DECIMALS) + 0.0


def _widest_first(each: Contribution) -> tuple[float, str]:
    return (-abs(each.points - each.average), each.name)


def _group_words(name: str) -> str:
    return "BANT" if name == Group.BANT else name.replace("_", " ")


def _named(key: str) -> str:
    kind, _, rest = key.partition(".")
    if kind == "activity":
        return "conversations" if rest == CONVERSATION else one_line(rest)
    if kind in ("factor", "contact") or key in LABELS:
        return label(key)
    return key.replace("_", " ")
