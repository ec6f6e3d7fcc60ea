"""What a file of routing rules says: people, teams, and rules in order. The shape of the YAML file.

Every field is described in docs/routing.md.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, model_validator

from agent.card_content import Threshold
from agent.contact_condition import ContactCondition, listed
from agent.conversation import Frozen
from agent.grades import Grade, Name, Sentence
from agent.score import Stage

CARD = "as the card says"
"""In place of a person or team: whom the scorecard's table of grade by score names."""


def _letter_and_number(label: str) -> str:
    if not re.fullmatch("[A-Z][1-9]", label):
        raise ValueError(f"“{label[:40]}” is no label; write a letter and a number, as A1")
    return label


Label = Annotated[str, AfterValidator(_letter_and_number)]
Taker = Annotated[str, StringConstraints(pattern=rf"^([a-z][a-z0-9_-]*|{CARD})$", max_length=60)]


class OnFall(StrEnum):
    """What becomes of a lead that no longer meets the rule it was assigned by."""

    KEEP = "keep"
    REROUTE = "reroute"
    RELEASE = "release"


class OnRise(StrEnum):
    """What becomes of a lead that comes to meet a rule above the one it was assigned by."""

    KEEP = "keep"
    REROUTE = "reroute"


class Person(Frozen):
    """Somebody who takes leads. `open_at_most` is how many leads they may have open, without limit if not given.

    A person of weight 2 gets twice as many as one of weight 1. Who is `away` gets none.
    """

    id: Name
    name: str | None = Field(default=None, min_length=1, max_length=100)
    open_at_most: int | None = Field(default=None, ge=0, le=100_000)
    weight: int = Field(default=1, ge=1, le=100)
    away: bool = False

    @property
    def called(self) -> str:
        """What the person is called."""
        return self.name or self.id


class Team(Frozen):
    """People who take turns."""

    id: Name
    people: tuple[Name, ...] = Field(min_length=1)


class InCategory(Frozen):
    """A category of the card in which the lead has at least so many points."""

    name: Name
    at_least: int = Field(ge=-1000, le=1000)


class When(Frozen):
    """When a rule is for a lead: all that is given must hold, and with nothing given it is for every lead.

    `band`, `stage` and `label` hold for any one of those given. `lead` are conditions on the contact and the company,
    as a scorecard's; each holds only for what is known.
    """

    score_at_least: Threshold | None = None
    score_at_most: Threshold | None = None
    grade_at_least: Grade | None = None
    band: Annotated[tuple[Name, ...], BeforeValidator(listed, json_schema_input_type=Name | tuple[Name, ...])] = ()
    stage: Annotated[tuple[Stage, ...], BeforeValidator(listed, json_schema_input_type=Stage | tuple[Stage, ...])] = ()
    label: Annotated[tuple[Label, ...], BeforeValidator(listed, json_schema_input_type=Label | tuple[Label, ...])] = ()
    category: tuple[InCategory, ...] = ()
    lead: tuple[ContactCondition, ...] = ()

    @model_validator(mode="after")
    def _rises(self) -> When:
        low, high = self.score_at_least, self.score_at_most
        if low is not None and high is not None and low > high:
            raise ValueError(f"no score is at least {low} and at most {high}")
        for each in self.lead:
            if each.bare:
                raise ValueError(each.what_to_give)
        return self


class RoutingRule(Frozen):
    """Which leads go to whom: people and teams by their ids, or as the card says."""

    id: Name
    when: When = When()
    to: Annotated[
        tuple[Taker, ...],
        BeforeValidator(listed, json_schema_input_type=Taker | tuple[Taker, ...]),
        Field(min_length=1),
    ]
    why: Sentence | None = None


class NamedScore(Frozen):
    """A score that is told of when a lead reaches it or falls below it."""

    name: Name
    score: Threshold


class RoutingContent(Frozen):
    """Whole routing rules. A lead goes by the first rule that is for it and that somebody can take.

    `margin`, in points, is by how much a score must have moved since a lead was assigned before a change of the score
    alone may move the lead, or tell of a named score again.
    """

    name: Name
    about: Sentence
    when_score_falls: OnFall = OnFall.KEEP
    when_score_rises: OnRise = OnRise.KEEP
    margin: int = Field(default=5, ge=0, le=100)
    alerts: tuple[NamedScore, ...] = Field(default=(), max_length=50)
    people: tuple[Person, ...] = Field(min_length=1, max_length=10_000)
    teams: tuple[Team, ...] = Field(default=(), max_length=1000)
    rules: tuple[RoutingRule, ...] = Field(min_length=1, max_length=1000)
