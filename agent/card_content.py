"""What a scorecard says: groups of rules with caps and floors, bands and stages. The shape of the YAML file.

Every field is described in docs/scorecard.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from agent.conditions import Condition
from agent.conversation import Frozen
from agent.score import Group

Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]*$", max_length=60)]
Sentence = Annotated[str, Field(min_length=1, max_length=600)]
Points = Annotated[int, Field(ge=-1000, le=1000)]
Threshold = Annotated[int, Field(ge=0, le=100)]


class Rule(Frozen):
    """Points for one condition on one attribute, and why it weighs what it does."""

    id: Name
    points: Points
    when: Condition
    why: Sentence


class GroupRules(Frozen):
    """Rules that are summed, then held between `floor` (none if not given) and `cap`, in points."""

    cap: int = Field(ge=0, le=1000)
    floor: int | None = Field(default=None, ge=-1000, le=0)
    rules: tuple[Rule, ...] = Field(min_length=1)


class Groups(Frozen):
    """The parts of a card, each of which may be left out."""

    fit: GroupRules | None = None
    engagement: GroupRules | None = None
    bant: GroupRules | None = None
    similar_deals: GroupRules | None = None

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
    """What must hold of the lead beside the score. Counts are of the four BANT factors, and of the checks."""

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
    """A whole scorecard. `bands` rise from one that starts at 0."""

    name: Name
    about: Sentence
    bands: tuple[Band, ...] = Field(min_length=1)
    stages: Stages = Stages()
    groups: Groups

    def placed_rules(self) -> Iterator[tuple[Group, int, Rule]]:
        """Each rule with its group and its place in it."""
        for group, part in self.groups.present():
            for place, rule in enumerate(part.rules):
                yield group, place, rule
