"""What is wrong between the parts of a scorecard whose every part is right, in words that say what would be right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from agent.card_content import CardContent
from agent.conditions import OPEN_TYPES, SimilarDealsCondition, is_about_unknown
from agent.contact_condition import ContactCondition
from agent.letter_mistakes import letter_mistakes
from agent.marked_yaml import Path
from agent.pair_condition import PairCondition
from agent.rule_mistakes import tests
from agent.score import Group
from agent.weighted_group import WeightedGroup


def card_mistakes(content: CardContent, groups: Sequence[WeightedGroup]) -> Iterator[tuple[Path, str]]:
    """What is wrong between the parts of a card whose every part is right, with the path of each."""
    yield from _duplicate_ids(content)
    yield from _attributes_in_two_groups(content)
    yield from _attributes_in_a_pair_and_elsewhere(content)
    yield from _misplaced_likeness(content)
    most = max(0, min(content.highest, sum(group.most for group in groups)))
    yield from _band_mistakes(content, most)
    yield from _stage_mistakes(content, most)
    yield from letter_mistakes(content, {group.group: group.most for group in groups}, most)


def card_warnings(content: CardContent, groups: Sequence[WeightedGroup]) -> Iterator[str]:
    """What a card may do, but had better not."""
    whole = min(content.highest, sum(group.most for group in groups))
    fit = sum(group.most for group in groups if group.group is Group.FIT)
    if fit * 2 > whole:
        yield (
            f"The fit group can give {fit} of {whole} points, more than half of the whole: who the lead is would "
            f"outweigh what the lead said and did. Lower its cap to {whole // 2} or less."
        )
    for _, _, rule in content.placed_rules():
        if any(points < 0 and is_about_unknown(when) for when, points in tests(rule)):
            yield f"The rule {rule.id} takes points for what nobody knows. Unknown is not “no”; better to ask."


def _duplicate_ids(content: CardContent) -> Iterator[tuple[Path, str]]:
    seen: dict[str, str] = {}
    for group, place, rule in content.placed_rules():
        if rule.id in seen:
            text = f"the rule id `{rule.id}` is taken by another rule in {seen[rule.id]}; give this one its own"
            yield ("groups", group.value, "rules", place, "id"), text
        seen.setdefault(rule.id, group.value)
    for place, criterion in enumerate(content.grade.criteria if content.grade else ()):
        if criterion.id in seen:
            text = f"the id `{criterion.id}` is taken already, in {seen[criterion.id]}; give this criterion its own"
            yield ("grade", "criteria", place, "id"), text
        seen.setdefault(criterion.id, "grade")


def _attributes_in_two_groups(content: CardContent) -> Iterator[tuple[Path, str]]:
    homes: dict[str, Group] = {}
    for group, place, rule in content.placed_rules():
        key = rule.when.key
        if not isinstance(rule.when, OPEN_TYPES):
            continue
        if homes.setdefault(key, group) is not group:
            text = f"{key} is weighed in {homes[key].value} already; keep all rules about it in one group"
            yield ("groups", group.value, "rules", place, "when"), text


def _attributes_in_a_pair_and_elsewhere(content: CardContent) -> Iterator[tuple[Path, str]]:
    homes: dict[str, str] = {}
    for group, place, rule in content.placed_rules():
        if not isinstance(rule.when, ContactCondition | PairCondition):
            continue
        key = rule.when.key
        for name in rule.when.pair if isinstance(rule.when, PairCondition) else (key,):
            home = homes.setdefault(name, key)
            if home != key:
                text = f"{name} is weighed in another rule, {'as one of a pair' if home != name else 'by itself'}"
                yield ("groups", group.value, "rules", place, "when"), f"{text}; put all about it into one table"


def _misplaced_likeness(content: CardContent) -> Iterator[tuple[Path, str]]:
    for group, place, rule in content.placed_rules():
        if group is Group.SIMILAR_DEALS and (rule.points or 0) <= 0:
            text = "the points of a rule about similar_deals are the most it can give or take; write them without minus"
            yield ("groups", group.value, "rules", place, "points"), text
        if isinstance(rule.when, SimilarDealsCondition) is not (group is Group.SIMILAR_DEALS):
            text = "rules about similar_deals, and no others, stand in the group similar_deals; move this one"
            yield ("groups", group.value, "rules", place, "when"), text


def _band_mistakes(content: CardContent, most: int) -> Iterator[tuple[Path, str]]:
    before, names = -1, set()
    for place, band in enumerate(content.bands):
        path: Path = ("bands", place)
        if place == 0 and band.start != 0:
            yield (*path, "from"), f"the first band starts at 0, not {band.start}"
        elif band.start <= before:
            text = f"band {band.name} starts at {band.start} and overlaps the one before, which starts at {before}"
            yield (*path, "from"), f"{text}; bands rise"
        elif band.start > most:
            text = f"nobody can reach band {band.name}: it starts at {band.start} and this card gives at most {most}"
            yield (*path, "from"), f"{text} points"
        if band.name in names:
            yield (*path, "name"), f"a band named {band.name} stands above already; give this one its own name"
        names.add(band.name)
        before = max(before, band.start)


def _stage_mistakes(content: CardContent, most: int) -> Iterator[tuple[Path, str]]:
    mql, sql = content.stages.mql, content.stages.sql
    for name, gate in (("mql", mql), ("sql", sql)):
        if gate is not None and gate.start > most:
            text = f"nobody can reach {name}: it starts at {gate.start} and this card gives at most {most} points"
            yield ("stages", name, "from"), text
    if mql is not None and sql is not None and sql.start < mql.start:
        yield ("stages", "sql", "from"), f"sql starts at {sql.start}, below mql at {mql.start}; sql is the later stage"
