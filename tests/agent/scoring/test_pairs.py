"""Two attributes of the contact that are weighed together, and what a card may not do with them."""

from __future__ import annotations

import json
from itertools import product
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent.errors import ScorecardError
from agent.explanation import explain
from agent.lead import Activity, contact_from
from agent.score import Score
from agent.scorecard import Scorecard, load_scorecard
from agent.scoring import score

CARD = """
name: paired
about: Where a lead came from counts otherwise beside how much is known of it.
bands: [{name: cold, from: 0}, {name: warm, from: 10}]
groups:
  fit:
    cap: 40
    rules:
      - id: source_and_size
        when: {pair: [contact.extra.source, contact.employees]}
        by:
          - {first: {one_of: [Fair, Referral]}, second: {at_least: 50}, points: 20}
          - {first: {one_of: [Fair, Referral]}, second: {is: unknown}, points: 12}
          - {first: {is: unknown}, points: 3}
          - {second: {at_most: 9}, points: 1}
          - {first: {is: present}, points: 5}
        why: A referral from a large company is another thing than one from a small one.
"""


def card(text: str = CARD) -> Scorecard:
    return load_scorecard(text, "card.yaml")


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"source": "fair", "employees": "80"}, (20, 20, 20)),
        ({"source": "Fair", "employees": "20"}, (5, 5, 5)),
        ({"source": "Fair"}, (12, 1, 20)),
        ({"employees": "80"}, (3, 3, 20)),
        ({"source": "Cold call", "employees": "5"}, (1, 1, 1)),
        ({"source": "Cold call", "employees": "80"}, (5, 5, 5)),
        ({"source": "Cold call"}, (5, 1, 5)),
        ({}, (3, 1, 20)),
    ],
)
def test_the_first_row_that_holds_for_both_counts_and_what_is_open_widens_the_range(
    build: SimpleNamespace, fields: dict[str, str], expected: tuple[int, int, int]
) -> None:
    result = score(build.lead(contact=contact_from(fields).model_dump()), card())
    assert (result.points, result.low, result.high) == expected
    assert sum(line.points for line in result.ledger) == result.points


TESTS = [
    {"is": "unknown"},
    {"is": "present"},
    {"one_of": ["Fair", "Post"]},
    {"equals": "fair"},
    {"at_most": 4},
    {"at_least": 4},
    {"at_least": 2, "at_most": 6},
]
tests = st.none() | st.sampled_from(TESTS)
rows = st.lists(st.tuples(tests, tests, st.integers(-9, 9)).filter(lambda row: row[:2] != (None, None)), min_size=1)
VALUES = [None, "Fair", "Post", "other", *(str(number) for number in range(9))]


@settings(deadline=None)
@given(rows=rows, known=st.tuples(st.sampled_from(VALUES), st.sampled_from(VALUES)))
def test_the_range_is_that_of_trying_every_pair_of_values(
    build: SimpleNamespace, rows: list[tuple[object, object, int]], known: tuple[str | None, str | None]
) -> None:
    by = [
        {name: test for name, test in (("first", first), ("second", second)) if test is not None} | {"points": points}
        for first, second, points in rows
    ]
    rule = {"id": "r", "when": {"pair": ["contact.extra.a", "contact.extra.b"]}, "by": by, "why": "Because."}
    # Points for a number of events are never open, so they lift all scores alike above 0.
    base = {"id": "base", "points": 50, "when": {"activity": "visit"}, "why": "Room below."}
    text = json.dumps(
        {
            "name": "paired",
            "about": "Two fields together.",
            "bands": [{"name": "all", "from": 0}],
            "groups": {"fit": {"cap": 100, "rules": [rule, base]}},
        }
    )
    by_card = load_scorecard(text, "card.yaml")

    def scored(first: str | None, second: str | None) -> Score:
        seen = build.seen_as({"contact.extra.a": first, "contact.extra.b": second})
        lead = seen.lead.model_copy(update={"activities": (Activity(kind="visit", at=build.as_of),)})
        return score(seen.model_copy(update={"lead": lead}), by_card)

    every = [
        scored(first, second).points
        for first, second in product(VALUES, VALUES)
        if known[0] in (None, first) and known[1] in (None, second)
    ]
    result = scored(*known)
    assert (result.low, result.high) == (min(every), max(every))


def test_an_open_pair_is_asked_about_by_the_part_that_nobody_knows(build: SimpleNamespace) -> None:
    given_lead = build.lead(contact={"extra": (("source", "Fair"),)})
    told = explain(score(given_lead, card()), given_lead, card())
    assert told.question == "Roughly how many people work at your company?"
    assert score(given_lead, card()).ledger[0].because == "the field “source”: Fair, the number of employees unknown"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (("contact.employees]", "contact.extra.source]"), "a pair is of two attributes, not twice"),
        (("second: {at_least: 50}", "second: {matches: x}"), "unknown field `matches`"),
        (("second: {at_least: 50}", "second: {}"), "nothing is asked of contact.employees"),
        (("second: {at_least: 50}", "second: {one_of: [many]}"), "is compared with a whole number"),
        (("first: {is: present}, ", ""), "this row has no test"),
    ],
)
def test_what_a_pair_cannot_be_is_said(change: tuple[str, str], words: str) -> None:
    with pytest.raises(ScorecardError) as error:
        card(CARD.replace(*change))
    assert words in error.value.message


def test_an_attribute_of_a_pair_is_weighed_nowhere_else() -> None:
    twice = CARD + (
        "      - {id: big, points: 5, when: {attribute: contact.employees, at_least: 100}, why: Large ones pay.}\n"
    )
    with pytest.raises(ScorecardError) as error:
        card(twice)
    assert "card.yaml:18: contact.employees is weighed in another rule, as one of a pair" in error.value.message


def test_a_pair_without_a_table_is_refused() -> None:
    bare = CARD[: CARD.index("        by:")] + "        points: 5\n        why: Because.\n"
    with pytest.raises(ScorecardError) as error:
        card(bare)
    assert "`by`" in error.value.message
