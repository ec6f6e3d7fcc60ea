"""What is said of mistakes in tables, categories, letters and the negative group: the line, and what would be right."""

from __future__ import annotations

import pytest

from agent.errors import ScorecardError
from agent.scorecard import load_scorecard

CARD = """\
name: small
about: A card for tests.
highest: 200
categories: [racks, lifts]
bands:
  - {name: cold, from: 0}
labels:
  fit:
    - {letter: A, from: 8}
    - {letter: B, from: 0}
  engagement:
    - {number: 1, from: 20}
    - {number: 2, from: 0}
grade:
  start: D
  criteria:
    - {id: trade, thirds: 2, when: {attribute: contact.industry, equals: Retail}, why: Ours.}
assignment:
  - {grade: C-, score_above: 50, to: Ada}
applies:
  - {attribute: contact.country, equals: US}
groups:
  fit:
    cap: 10
    rules:
      - id: size
        when: {attribute: contact.employees}
        by:
          - {at_most: 9, points: 2}
          - {at_least: 10, points: 10}
        why: Larger is better.
  engagement:
    cap: 60
    rules:
      - id: demo
        points: 60
        when: {activity: demo, decay: {half_life_days: 30}}
        category: racks
        why: Asked for it.
  negative:
    floor: -20
    rules:
      - id: silent
        points: -5
        when: {inactive_days: 30, every: true, limit: 2}
        why: Nothing was heard.
"""


def mistakes(text: str) -> str:
    with pytest.raises(ScorecardError) as caught:
        load_scorecard(text, "card.yaml")
    return caught.value.message


def test_the_card_of_these_tests_is_right() -> None:
    assert load_scorecard(CARD, "card.yaml").warnings == ()


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("points: 60", "why2: x", "card.yaml:36: unknown field `why2`; did you mean `why`?"),
        ("        points: 60\n", "", "card.yaml:35: `points` is missing; add it, or a table `by` of points"),
        (
            "        by:",
            "        points: 3\n        by:",
            "card.yaml:29: a rule has `points` or a table `by`, not both",
        ),
        ("{at_most: 9, points: 2}", "{points: 2}", "card.yaml:29: this row has no test; give one of is, equals"),
        (
            "{at_most: 9, points: 2}",
            "{state: denied, points: 2}",
            "card.yaml:29: `state` is no test for contact.employ",
        ),
        (
            "{at_most: 9, points: 2}",
            "{contains: x, points: 2}",
            "card.yaml:29: contact.employees is a number and takes",
        ),
        (
            "{at_most: 9, points: 2}",
            "{at_mots: 9, points: 2}",
            "card.yaml:29: unknown field `at_mots`; did you mean `at",
        ),
        ("{at_most: 9, points: 2}", "{at_most: -1, points: 2}", "card.yaml:29: contact.employees is at least 0"),
        (
            "{at_most: 9, points: 2}",
            "{at_most: nine, points: 2}",
            "card.yaml:29: `at_most` must be a number, not 'nine'",
        ),
        ("{at_most: 9, points: 2}", "{at_most: 9}", "card.yaml:29: `points` is missing"),
        ("category: racks", "category: rack", "card.yaml:38: unknown category `rack`; did you mean `racks`?"),
        (
            "categories: [racks, lifts]\n",
            "",
            "card.yaml:37: unknown category `racks`; the card's categories: none; list",
        ),
        (
            "half_life_days: 30",
            "half_life: 30",
            "card.yaml:37: unknown field `half_life`; did you mean `half_life_days`",
        ),
        (
            "half_life_days: 30",
            "half_life_days: 3, expires_after_days: 3",
            "card.yaml:37: give one of `percent_a_month`",
        ),
        ("half_life_days: 30", "percent_a_month: 150", "card.yaml:37: `percent_a_month` must be 1 to 100, not 150"),
        ("activity: demo,", "activity: demo, is: absent,", "card.yaml:37: what did not happen has no age"),
        (
            "contact.industry",
            "contact.industri",
            "card.yaml:17: unknown attribute “contact.industri”; did you mean contact.ind",
        ),
        ("points: -5", "points: 5", "card.yaml:44: rules in the group negative take points; write them with a minus"),
        ("every: true, limit", "limit", "card.yaml:45: `limit` is the number of spans that count"),
        ("    floor: -20", "    cap: 5", "card.yaml:41: `cap` must be at most 0, not 5"),
        ("letter: B, from: 0", "letter: B, from: 9", "card.yaml:10: label B starts at 9, not below the one before, 8"),
        ("letter: B", "letter: A", "card.yaml:10: the label A stands above already"),
        (
            "letter: A, from: 8",
            "letter: A, from: 11",
            "card.yaml:9: nobody can reach label A: it starts at 11 and fit gi",
        ),
        ("start: D", "start: G", "card.yaml:15: `start` must be 'F', 'D-'"),
        ("equals: Retail", "is: unknown", "card.yaml:17: what nobody knows moves no grade"),
        ("attribute: contact.industry, equals: Retail", "activity: x", "card.yaml:17: a grade looks at who a lead is"),
        ("id: trade", "id: demo", "card.yaml:17: the id `demo` is taken already, in engagement"),
        ("{attribute: contact.industry, equals: Retail}", "{factor: need}", "card.yaml:17: `state` is missing; add it"),
        ("grade: C-", "grade: B", "card.yaml:19: nobody can reach grade B: the criteria lead to C- at most"),
        (
            "score_above: 50",
            "score_above: 70",
            "card.yaml:19: nobody scores above 70: this card gives at most 70 points",
        ),
        ("contact.country, equals: US", "contact.country", "card.yaml:21: give one condition for contact.country"),
        (
            "  - {name: cold, from: 0}",
            "  - {name: cold, from: 0}\n  - {name: hot, from: 71}",
            "nobody can reach band hot",
        ),
        ("highest: 200", "highest: 2000", "card.yaml:3: `highest` must be at most 1000, not 2000"),
    ],
)
def test_a_mistake_is_named_with_its_line_and_what_would_be_right(old: str, new: str, expected: str) -> None:
    assert old in CARD
    assert expected in mistakes(CARD.replace(old, new, 1))


def test_a_table_of_grade_by_score_needs_a_grade() -> None:
    text = CARD.replace(CARD[CARD.index("grade:\n") : CARD.index("assignment:")], "")
    assert "a table of grade by score needs a `grade`" in mistakes(text)


def test_a_label_needs_its_group() -> None:
    text = CARD.replace(CARD[CARD.index("  fit:\n    cap") : CARD.index("  engagement:\n    cap")], "")
    assert "card.yaml:8: a label needs the group fit; add it, or leave `labels` out" in mistakes(text)


def test_a_table_goes_by_the_number_of_events_and_does_not_fade() -> None:
    text = CARD.replace("        points: 60\n", "        by: [{at_least: 2, points: 60}]\n")
    assert "card.yaml:36: a table goes by the number of events; leave `per_event` and `decay` out" in mistakes(text)


def test_a_request_and_silence_have_no_table() -> None:
    rows = "        by: [{at_least: 2, points: -5}]\n"
    assert "card.yaml:44: a rule about inactivity has no table" in mistakes(CARD.replace("        points: -5\n", rows))


def test_a_table_that_takes_points_for_what_nobody_knows_is_warned_about() -> None:
    text = CARD.replace("{at_most: 9, points: 2}", "{is: unknown, points: -2}")
    (warning,) = load_scorecard(text, "card.yaml").warnings
    assert "The rule size takes points for what nobody knows" in warning


def test_the_fit_part_is_measured_by_what_a_score_is_held_to() -> None:
    text = CARD.replace("highest: 200", "highest: 19").replace("score_above: 50", "score_above: 10")
    (warning,) = load_scorecard(text, "card.yaml").warnings
    assert "The fit group can give 10 of 19 points" in warning
