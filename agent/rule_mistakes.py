"""What is wrong with a single rule, criterion or term of a scorecard: its points, its table, its condition."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from agent.activity_condition import ActivityCondition
from agent.card_content import CardContent, Rule
from agent.conditions import (
    OPEN_TYPES,
    CheckCondition,
    Condition,
    FactorCondition,
    is_about_unknown,
    is_bare,
)
from agent.contact_condition import ContactCondition
from agent.marked_yaml import Path
from agent.points_table import takes_rows, with_row
from agent.score import Group
from agent.spelling import nearest


def tests(rule: Rule) -> list[tuple[Condition, int]]:
    """The conditions of a rule without mistakes, each with its points: its own, or those of its table."""
    return [(with_row(rule.when, row), row.points) for row in rule.by] if rule.by else [(rule.when, rule.points or 0)]


def rule_mistakes(content: CardContent) -> Iterator[tuple[Path, str]]:
    """What is wrong with rules, criteria and terms one by one, with the path of each."""
    for group, place, rule in content.placed_rules():
        path: Path = ("groups", group.value, "rules", place)
        found = list(_points_mistakes(rule, path))
        yield from found
        yield from _category_mistakes(rule, path, content.categories)
        if group is Group.NEGATIVE and not found and any(points >= 0 for _, points in tests(rule)):
            text = (
                "rules in the group negative take points; write them with a minus, or move this rule to another group"
            )
            yield (*path, "by" if rule.by else "points"), text
    for place, when in enumerate(content.applies):
        if when.bare:
            yield ("applies", place), when.what_to_give
    for place, criterion in enumerate(content.grade.criteria if content.grade else ()):
        yield from _criterion_mistakes(criterion.when, ("grade", "criteria", place, "when"))


def _points_mistakes(rule: Rule, path: Path) -> Iterator[tuple[Path, str]]:
    if rule.by:
        yield from _table_mistakes(rule, path)
    elif rule.points is None:
        yield path, "`points` is missing; add it, or a table `by` of points"
    elif is_bare(rule.when):
        yield (*path, "when"), _missing_test(rule.when)


def _table_mistakes(rule: Rule, path: Path) -> Iterator[tuple[Path, str]]:
    when = rule.when
    if rule.points is not None:
        yield (*path, "by"), "a rule has `points` or a table `by`, not both; keep one of the two"
    elif not takes_rows(when):
        yield (*path, "by"), f"a rule about {when.key} has no table; give `points`"
    elif isinstance(when, ActivityCondition) and (when.per_event or when.decay is not None):
        yield (*path, "by"), "a table goes by the number of events; leave `per_event` and `decay` out, or give `points`"
    else:
        for place, row in enumerate(rule.by):
            try:
                with_row(when, row)
            except ValueError as error:
                yield (*path, "by", place), str(error)


def _category_mistakes(rule: Rule, path: Path, categories: Sequence[str]) -> Iterator[tuple[Path, str]]:
    if rule.category is None or rule.category in categories:
        return
    near = nearest(rule.category, categories)
    hint = f"did you mean `{near}`? " if near else ""
    listed = ", ".join(categories) or "none; list them in `categories` at the top of the card"
    yield (*path, "category"), f"unknown category `{rule.category}`; {hint}the card's categories: {listed}"


def _criterion_mistakes(when: Condition, path: Path) -> Iterator[tuple[Path, str]]:
    if not isinstance(when, OPEN_TYPES):
        yield path, f"a grade looks at who a lead is and what it said, not at {when.key}; that belongs in a rule"
    elif is_bare(when):
        yield path, _missing_test(when)
    elif is_about_unknown(when):
        yield path, "what nobody knows moves no grade; name what must be known instead"


def _missing_test(when: Condition) -> str:
    if isinstance(when, ContactCondition):
        return when.what_to_give
    if isinstance(when, FactorCondition):
        return "`state` is missing; add it, or a table `by` of points"
    if isinstance(when, CheckCondition):
        return "`outcome` is missing; add it, or a table `by` of points"
    return "give `at_least`, `at_most` or `is`, or a table `by` of points"
