"""What a scorecard says: groups of rules with caps and floors, bands and stages. The shape of the YAML file.

Every field is described in docs/scorecard.md. A field that came later has a default and is left out of what is stored
while it has it, so that a card keeps its version.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from agent.conditions import Condition
from agent.contact_condition import ContactCondition, is_empty, is_none
from agent.conversation import Frozen
from agent.grades import Assignment, Grading, Labels, Name, Sentence
from agent.points_table import Points, Row
from agent.score import HIGHEST, HIGHEST_OF_ALL, Group

Threshold = Annotated[int, Field(ge=0, le=HIGHEST_OF_ALL)]

CATEGORIES = 25
"""The most categories of one card."""


class Rule(Frozen):
    """Points for one condition on one attribute, and why it weighs what it does.

    Instead of `points` it may have a table `by`. A rule of a `category` counts toward that category's sum too.
    """

    id: Name
    points: Points | None = Field(default=None, exclude_if=is_none)
    when: Condition
    why: Sentence
    category: Name | None = Field(default=None, exclude_if=is_none)
    by: tuple[Row, ...] = Field(default=(), exclude_if=is_empty)


class GroupRules(Frozen):
    """Rules that are summed, then held between `floor` (none if not given) and `cap`, in points."""

    cap: int = Field(ge=0, le=1000)
    floor: int | None = Field(default=None, ge=-1000, le=0)
    rules: tuple[Rule, ...] = Field(min_length=1)


class NegativeRules(GroupRules):
    """Rules that only take points, down to `floor`."""

    cap: int = Field(default=0, ge=0, le=0)


class Groups(Frozen):
    """The parts of a card, each of which may be left out."""

    fit: GroupRules | None = None
    engagement: GroupRules | None = None
    bant: GroupRules | None = None
    similar_deals: GroupRules | None = None
    negative: NegativeRules | None = Field(default=None, exclude_if=is_none)

    def present(self) -> Iterator[tuple[Group, GroupRules]]:
        """The groups that the card has, in the order they are shown."""
        for group in Group:
            rules = getattr(self, group.value)
            if rules is not None:
                yield group, rules


class Band(Frozen):
    """A band reaches from its own threshold, which belongs to it, up to the next one's. "Above 70" is `from: 71`."""

    name: Name
    start: Threshold = Field(alias="from")


class Requires(Frozen):
    """What must hold of the lead beside the score. Counts are of the four BANT factors, and of the checks on them."""

    confirmed_at_least: int = Field(default=0, ge=0, le=4)
    denied_at_most: int = Field(default=4, ge=0, le=4)
    contested_at_most: int = Field(default=4, ge=0, le=4)
    failed_checks_at_most: int = Field(default=2, ge=0, le=2)


class StageGate(Frozen):
    """From which score on, in points, and on what terms a lead is in a stage."""

    start: Threshold = Field(alias="from")
    requires: Requires = Requires()


class Stages(Frozen):
    """The stages a card gives; one that is left out is never reached."""

    mql: StageGate | None = None
    sql: StageGate | None = None


class CardContent(Frozen):
    """A whole scorecard. `bands` rise from one that starts at 0.

    `highest` is what a score is held to. Of several cards in force, a lead is scored by those for which all of
    `applies` hold.
    """

    name: Name
    about: Sentence
    bands: tuple[Band, ...] = Field(min_length=1)
    stages: Stages = Stages()
    groups: Groups
    highest: int = Field(default=HIGHEST, ge=1, le=HIGHEST_OF_ALL, exclude_if=lambda highest: highest == HIGHEST)
    purpose: Sentence | None = Field(default=None, exclude_if=is_none)
    applies: tuple[ContactCondition, ...] = Field(default=(), exclude_if=is_empty)
    categories: tuple[Name, ...] = Field(default=(), max_length=CATEGORIES, exclude_if=is_empty)
    labels: Labels | None = Field(default=None, exclude_if=is_none)
    grade: Grading | None = Field(default=None, exclude_if=is_none)
    assignment: tuple[Assignment, ...] = Field(default=(), exclude_if=is_empty)

    def placed_rules(self) -> Iterator[tuple[Group, int, Rule]]:
        """Each rule with its group and its place in it."""
        for group, part in self.groups.present():
            for place, rule in enumerate(part.rules):
                yield group, place, rule
