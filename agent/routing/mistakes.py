"""What is wrong between the parts of routing rules whose every part is right, and what had better be otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from agent.marked_yaml import Path
from agent.routing.content import CARD, RoutingContent, When
from agent.scorecard import Scorecard
from agent.spelling import nearest


def routing_mistakes(content: RoutingContent) -> Iterator[tuple[Path, str]]:
    """What is wrong, with the path of each."""
    people = {person.id for person in content.people}
    yield from _twice(content)
    for place, team in enumerate(content.teams):
        if team.id in people:
            yield ("teams", place, "id"), f"`{team.id}` is a person already; give the team an id of its own"
        yield from _unknown(team.people, people, "person", ("teams", place, "people"))
        for at, each in enumerate(team.people):
            if each in team.people[:at]:
                yield ("teams", place, "people", at), f"{each} is in this team already; a weight says who gets more"
    known = people | {team.id for team in content.teams} | {CARD}
    for place, rule in enumerate(content.rules):
        yield from _unknown(rule.to, known, "person or team", ("rules", place, "to"))


def _twice(content: RoutingContent) -> Iterator[tuple[Path, str]]:
    lists = (
        ("people", "id", [each.id for each in content.people]),
        ("teams", "id", [each.id for each in content.teams]),
        ("rules", "id", [each.id for each in content.rules]),
        ("alerts", "name", [each.name for each in content.alerts]),
    )
    for where, field, ids in lists:
        for place, each in enumerate(ids):
            if each in ids[:place]:
                yield (where, place, field), f"the {field} `{each}` stands above already; give this one its own"


def _unknown(names: Sequence[str], known: set[str], what: str, path: Path) -> Iterator[tuple[Path, str]]:
    for place, each in enumerate(names):
        if each not in known:
            near = nearest(each, sorted(known))
            hint = f"did you mean {near}?" if near else "add it, or take it out here"
            yield (*path, place), f"there is no {what} `{each}`; {hint}"


def routing_warnings(content: RoutingContent) -> Iterator[str]:
    """What the rules may do, but had better not."""
    teams = {team.id: team.people for team in content.teams}
    by_rule = {rule.id: {p for each in rule.to for p in teams.get(each, (each,))} for rule in content.rules}
    named = set().union(*by_rule.values())
    for person in content.people:
        if person.id not in named and CARD not in named:
            yield f"No rule names {person.called}, who gets no lead."
    able = {person.id for person in content.people if not person.away and person.open_at_most != 0}
    for rule, people in by_rule.items():
        if not people & (able | {CARD}):
            yield f"Nobody can take a lead by the rule {rule}: all its people are away or may have none open."
    if all(rule.when != When() for rule in content.rules):
        yield "No rule is for every lead; a lead that meets none stays in the queue."


def warnings_beside(content: RoutingContent, cards: Sequence[Scorecard]) -> Iterator[str]:
    """What the rules ask for that none of the cards in force can give."""
    bands = {band.name for card in cards for band in card.bands}
    categories = {name for card in cards for name in card.content.categories}
    highest = max((card.content.highest for card in cards), default=0)
    for rule in content.rules:
        yield from (
            f"Rule {rule.id}: no card in force has a band {each}." for each in rule.when.band if each not in bands
        )
        asked = (each.name for each in rule.when.category)
        yield from (
            f"Rule {rule.id}: no card in force has a category {each}." for each in asked if each not in categories
        )
        if rule.when.grade_at_least and not any(card.content.grade for card in cards):
            yield f"Rule {rule.id} asks for a grade, and no card in force gives one."
        if rule.when.label and not any(card.content.labels for card in cards):
            yield f"Rule {rule.id} asks for a label, and no card in force gives one."
        if rule.when.score_at_least is not None and rule.when.score_at_least > highest:
            yield f"Rule {rule.id}: no card in force gives {rule.when.score_at_least} points; the most is {highest}."
        if CARD in rule.to and not any(card.content.assignment for card in cards):
            yield f"Rule {rule.id} goes by the card, and no card in force has a table of grade by score."
