"""Letters beside the score: a grade in thirds, a fit letter by engagement number, and who gets the lead.

The grade and the table of grade by score work as in Salesforce Account Engagement: every lead starts at one grade, each
criterion that is met moves it by thirds of a letter, and what nobody knows moves nothing. The label is HubSpot's.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import Field

from agent.conditions import Condition
from agent.conversation import Frozen
from agent.score import HIGHEST_OF_ALL

GRADES = ("F", "D-", "D", "D+", "C-", "C", "C+", "B-", "B", "B+", "A-", "A", "A+")
"""The scale, lowest first, one third of a letter a step; of F there is only one."""

Grade = Literal["F", "D-", "D", "D+", "C-", "C", "C+", "B-", "B", "B+", "A-", "A", "A+"]
Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]*$", max_length=60)]
Sentence = Annotated[str, Field(min_length=1, max_length=600)]


class Criterion(Frozen):
    """Moves the grade by `thirds` of a letter, up or down, where its condition is met."""

    id: Name
    thirds: int = Field(ge=-12, le=12)
    when: Condition
    why: Sentence


class Grading(Frozen):
    """Where every lead starts, and what moves it."""

    start: Grade
    criteria: tuple[Criterion, ...] = Field(min_length=1)


class Letter(Frozen):
    """A letter for a fit of at least so many points."""

    letter: str = Field(pattern="^[A-Z]$")
    start: int = Field(alias="from", ge=-1000, le=1000)


class Number(Frozen):
    """A number for an engagement of at least so many points."""

    number: int = Field(ge=1, le=9)
    start: int = Field(alias="from", ge=-1000, le=1000)


class Labels(Frozen):
    """The steps of fit and of engagement, the best first. What lies below the last step counts as the last."""

    fit: tuple[Letter, ...] = Field(min_length=1)
    engagement: tuple[Number, ...] = Field(min_length=1)

    def label(self, fit: int, engagement: int) -> str:
        """The label for the points of the two groups, after cap and floor."""
        return f"{self.letter(fit)}{self.number(engagement)}"

    def letter(self, fit: int) -> str:
        """The letter for the points of the group fit."""
        return next((step for step in self.fit if fit >= step.start), self.fit[-1]).letter

    def number(self, engagement: int) -> int:
        """The number for the points of the group engagement."""
        return next((step for step in self.engagement if engagement >= step.start), self.engagement[-1]).number


class Assignment(Frozen):
    """Who gets a lead with at least this grade and a score above this one."""

    grade: Grade
    score_above: int = Field(ge=0, lt=HIGHEST_OF_ALL)
    to: str = Field(min_length=1, max_length=100)


def moved(start: str, thirds: Iterable[int]) -> str:
    """The grade that so many thirds lead to; it stops at either end of the scale."""
    step = GRADES.index(start) + sum(thirds)
    return GRADES[max(0, min(len(GRADES) - 1, step))]


def assigned(table: Iterable[Assignment], grade: str, points: int) -> str | None:
    """Who gets the lead: by the row of the highest grade that fits, among those the one with the highest score."""
    reached = GRADES.index(grade)
    fitting = [row for row in table if GRADES.index(row.grade) <= reached and points > row.score_above]
    best = max(fitting, key=lambda row: (GRADES.index(row.grade), row.score_above), default=None)
    return None if best is None else best.to
