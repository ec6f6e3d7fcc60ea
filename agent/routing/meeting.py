"""Whether a lead meets a rule, and in words by what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from agent.contact_condition import ContactCondition
from agent.grades import GRADES
from agent.lead import Contact
from agent.routing.content import When
from agent.score import Score
from agent.seen import EXTRA, Value, contact_values
from agent.spelling import one_line

VALUE_CHARACTERS = 60
"""How much of a value of the contact a reason shows."""


class Subject(NamedTuple):
    """What routing looks at: the contact, and the main score."""

    contact: Contact
    score: Score


def meets(when: When, subject: Subject) -> bool:
    """Whether everything holds that is asked."""
    return meets_by_score(when, subject.score) and meets_by_lead(when, subject.contact)


def meets_by_score(when: When, score: Score) -> bool:
    """Whether all holds that is asked of the score, its band, stage, grade, label and categories."""
    points = dict(score.categories)
    return (
        (when.score_at_least is None or score.points >= when.score_at_least)
        and (when.score_at_most is None or score.points <= when.score_at_most)
        and (not when.band or score.band in when.band)
        and (not when.stage or score.stage in when.stage)
        and (not when.label or score.label in when.label)
        and _graded(when, score)
        and all(each.name in points and points[each.name] >= each.at_least for each in when.category)
    )


def _graded(when: When, score: Score) -> bool:
    if when.grade_at_least is None:
        return True
    return score.grade is not None and GRADES.index(score.grade) >= GRADES.index(when.grade_at_least)


def meets_by_lead(when: When, contact: Contact) -> bool:
    """Whether all holds that is asked of the contact and the company; what is unknown meets only `is: unknown`."""
    values = contact_values(contact)
    return all(each.holds(values.get(each.key)) for each in when.lead)


def because(when: When, subject: Subject) -> str:
    """By what a lead meets a rule: "score 82 >= 70, country DE"."""
    return ", ".join(_parts(when, subject)) or "for every lead"


def _parts(when: When, subject: Subject) -> Iterator[str]:
    score = subject.score
    if when.score_at_least is not None:
        yield f"score {score.points} >= {when.score_at_least}"
    if when.score_at_most is not None:
        yield f"score {score.points} <= {when.score_at_most}"
    if when.grade_at_least is not None:
        yield f"grade {score.grade} >= {when.grade_at_least}"
    if when.band:
        yield f"band {score.band}"
    if when.stage:
        yield f"stage {score.stage.value.upper()}"
    if when.label:
        yield f"label {score.label}"
    points = dict(score.categories)
    yield from (f"{each.name} {points.get(each.name)} >= {each.at_least}" for each in when.category)
    values = contact_values(subject.contact)
    yield from (_told(each, values.get(each.key)) for each in when.lead)


def _told(condition: ContactCondition, value: Value) -> str:
    name = condition.attribute.removeprefix(EXTRA).removeprefix("contact.").replace("_", " ")
    if value is None or condition.known is not None:
        return f"{name} {condition.words}"
    asked = f" ({condition.words})" if condition.bounds else ""
    return f"{name} {one_line(str(value), VALUE_CHARACTERS)}{asked}"
