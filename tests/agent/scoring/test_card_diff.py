"""What another card would change, lead by lead."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from agent.card_diff import compared, moved_thresholds
from agent.scorecard import Scorecard, load_scorecard
from agent.scoring import score
from knowledge.cards import load_named, presets

CARD = """\
name: small
about: A card for tests.
bands: [{name: cold, from: 0}, {name: hot, from: 30}]
stages: {sql: {from: 30}}
groups:
  bant:
    cap: 60
    rules:
      - {id: budget, points: 20, when: {factor: budget, state: confirmed}, why: W.}
      - {id: need, points: 20, when: {factor: need, state: confirmed}, why: W.}
      - {id: timeline, points: 20, when: {factor: timeline, state: confirmed}, why: W.}
"""


def card(*changes: tuple[str, str]) -> Scorecard:
    text = CARD
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return load_scorecard(text, "card.yaml")


def test_a_lead_that_changes_band_is_told_with_the_rule(build: SimpleNamespace) -> None:
    given = build.lead(build.fact("budget"), build.fact("need"), contact={"name": "Kim", "company": "Acme"})
    change = compared(given, card(), card(("{id: budget, points: 20", "{id: budget, points: 5")))
    assert change.changes_band
    assert change.before is not None
    assert change.after is not None
    assert (change.name, change.company) == ("Kim", "Acme")
    assert (change.before.points, change.before.band) == (40, "hot")
    assert (change.after.points, change.after.band) == (25, "cold")
    assert [(rule.rule, rule.before, rule.after, rule.by) for rule in change.rules] == [("budget", 20, 5, -15)]
    assert change.rules[0].because == "budget confirmed by the buyer"


def test_rules_that_come_and_go_are_told_before_caps(build: SimpleNamespace) -> None:
    given = build.lead(build.fact("budget"), build.fact("need"))
    change = compared(given, card(), card(("id: need", "id: pain"), ("cap: 60", "cap: 30")))
    assert [(rule.rule, rule.before, rule.after) for rule in change.rules] == [
        ("need", 20, 0),
        ("pain", 0, 20),
        ("cap:bant", 0, -10),
    ]
    assert not change.changes_band


def test_where_only_a_threshold_moved_no_rule_is_named(build: SimpleNamespace) -> None:
    old, new = card(), card(("name: hot, from: 30", "name: hot, from: 41"))
    change = compared(build.lead(build.fact("budget"), build.fact("need")), old, new)
    assert change.changes_band
    assert not change.changes_points
    assert change.rules == ()
    assert moved_thresholds(old.content, new.content) == ("band hot starts at 41, not at 30",)


def test_thresholds_that_come_and_go_are_named() -> None:
    new = card(("{name: hot, from: 30}", "{name: warm, from: 10}"), ("sql:", "mql:"))
    assert moved_thresholds(card().content, new.content) == (
        "band hot is no longer there",
        "stage sql is no longer there",
        "band warm is new, from 10",
        "stage mql is new, from 30",
    )


def test_a_card_that_is_not_for_a_lead_does_not_score_it(build: SimpleNamespace) -> None:
    new = card(("groups:", "applies: [{attribute: contact.country, equals: US}]\ngroups:"))
    change = compared(build.lead(build.fact("budget"), contact={"country": "DE"}), card(), new)
    assert change.after is None
    assert change.changes_band
    assert change.rules == ()


@pytest.mark.parametrize("name", presets())
def test_a_card_against_itself_changes_nothing(build: SimpleNamespace, name: str) -> None:
    given = build.lead(build.fact("budget"), contact={"title": "CEO"}, activities=(("page_view", 3),))
    change = compared(given, load_named(name), load_named(name))
    assert not change.changes_band
    assert not change.changes_points
    assert change.rules == ()


def test_the_differences_of_the_rules_sum_to_the_difference_of_the_points(build: SimpleNamespace) -> None:
    given = build.lead(build.fact("budget"), build.fact("need", "denied"), contact={"title": "CEO", "employees": 80})
    for old in presets():
        for new in presets():
            change = compared(given, load_named(old), load_named(new))
            before, after = score(given, load_named(old)), score(given, load_named(new))
            assert sum(rule.by for rule in change.rules) == after.points - before.points
