"""What is wrong with the letters of a scorecard: labels, grade, and the table of grade by score."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from agent.card_content import CardContent
from agent.grades import GRADES, Grading, Letter, Number
from agent.marked_yaml import Path
from agent.score import Group


def letter_mistakes(content: CardContent, most: Mapping[Group, int], whole: int) -> Iterator[tuple[Path, str]]:
    """`most` is the highest sum that each group can come to, `whole` the highest score, in points."""
    if content.labels is not None:
        for group, steps in ((Group.FIT, content.labels.fit), (Group.ENGAGEMENT, content.labels.engagement)):
            yield from _label_mistakes(group, steps, most)
    if content.assignment and content.grade is None:
        yield ("assignment",), "a table of grade by score needs a `grade`; add one, or leave `assignment` out"
    elif content.grade is not None:
        yield from _assignment_mistakes(content, _highest(content.grade), whole)


def _label_mistakes(
    group: Group, steps: Sequence[Letter | Number], most: Mapping[Group, int]
) -> Iterator[tuple[Path, str]]:
    name = group.value
    if group not in most:
        yield ("labels", name), f"a label needs the group {name}; add it, or leave `labels` out"
        return
    before: int | None = None
    seen: set[str] = set()
    for place, step in enumerate(steps):
        mark = step.letter if isinstance(step, Letter) else str(step.number)
        path: Path = ("labels", name, place)
        if mark in seen:
            yield path, f"the label {mark} stands above already; give this step its own"
        if before is not None and step.start >= before:
            yield (
                (*path, "from"),
                f"label {mark} starts at {step.start}, not below the one before, {before}; labels fall",
            )
        elif step.start > most[group]:
            text = f"nobody can reach label {mark}: it starts at {step.start} and {name} gives at most {most[group]}"
            yield (*path, "from"), f"{text} points"
        seen.add(mark)
        before = step.start


def _highest(grading: Grading) -> int:
    """The highest grade that criteria can lead to, as a place on the scale, were all that raise it met."""
    step = GRADES.index(grading.start) + sum(each.thirds for each in grading.criteria if each.thirds > 0)
    return min(len(GRADES) - 1, step)


def _assignment_mistakes(content: CardContent, highest: int, whole: int) -> Iterator[tuple[Path, str]]:
    seen: set[tuple[str, int]] = set()
    for place, row in enumerate(content.assignment):
        path: Path = ("assignment", place)
        if (row.grade, row.score_above) in seen:
            yield path, f"a row for grade {row.grade} and a score above {row.score_above} stands above already"
        if GRADES.index(row.grade) > highest:
            yield (
                (*path, "grade"),
                f"nobody can reach grade {row.grade}: the criteria lead to {GRADES[highest]} at most",
            )
        if row.score_above >= whole:
            text = f"nobody scores above {row.score_above}: this card gives at most {whole} points"
            yield (*path, "score_above"), text
        seen.add((row.grade, row.score_above))
