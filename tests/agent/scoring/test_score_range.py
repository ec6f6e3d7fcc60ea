"""The range against trying everything, and what holds of every card and every lead."""

from __future__ import annotations

import itertools
import json
from pathlib import Path
from types import SimpleNamespace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agent.claims import EvidenceClass
from agent.explanation import explain
from agent.score import Score
from agent.scorecard import Scorecard, load_scorecard
from agent.scoring import score
from tests.agent.scoring.random_cards import TEXT_CONDITIONS, TEXTS, cards, completions, turned, values_of

SLOW = settings(max_examples=75, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@SLOW
@given(st.data())
def test_the_range_is_that_of_trying_everything(build: SimpleNamespace, data: st.DataObject) -> None:
    card, keys = data.draw(cards(most_keys=2))
    values = data.draw(values_of(keys))
    found = score(build.seen_as(values), card)
    every = itertools.product(*(completions(key, value) for key, value in values.items()))
    points = [score(build.seen_as(dict(zip(values, each, strict=True))), card).points for each in every]
    assert (found.low, found.high) == (min(points), max(points))


@SLOW
@given(st.lists(st.tuples(st.integers(-9, 9), st.one_of(TEXT_CONDITIONS)), min_size=2, max_size=6))
def test_rules_whose_words_overlap_are_tried_together(
    build: SimpleNamespace, drawn: list[tuple[int, dict[str, object]]]
) -> None:
    """Many rules about one text: "gamma ray" makes a rule about "gamma" hold too, so not every mixture can be."""
    rules = [
        {"id": f"r{number}", "points": points, "when": {"attribute": "contact.industry", **when}, "why": "Because."}
        for number, (points, when) in enumerate(drawn)
    ]
    known = {"id": "base", "points": 50, "when": {"activity": "page_view", "is": "absent"}, "why": "Away from 0."}
    content = {"name": "texts", "about": "Texts.", "bands": [{"name": "cold", "from": 0}],
               "groups": {"fit": {"cap": 100, "rules": [*rules, known]}}}  # fmt: skip
    card = load_scorecard(json.dumps(content), "texts.yaml")
    found = score(build.seen_as({}), card)
    points = [score(build.seen_as({"contact.industry": text}), card).points for text in (None, *TEXTS)]
    assert (found.low, found.high) == (min(points), max(points))


def test_too_many_overlapping_rules_still_give_safe_bounds(build: SimpleNamespace) -> None:
    words = [f"w{number}" for number in range(25)]
    rules = [
        {"id": f"r{number}", "points": (1, -1)[number % 2], "why": "Because.",
         "when": {"attribute": "contact.title", "contains": words[number : number + 2]}}
        for number in range(24)
    ]  # fmt: skip
    known = {"id": "base", "points": 50, "when": {"activity": "page_view", "is": "absent"}, "why": "Away from 0."}
    content = {"name": "texts", "about": "Texts.", "bands": [{"name": "cold", "from": 0}],
               "groups": {"fit": {"cap": 100, "rules": [*rules, known]}}}  # fmt: skip
    found = score(build.seen_as({}), load_scorecard(json.dumps(content), "texts.yaml"))
    assert (found.low, found.points, found.high) == (38, 50, 62)


@SLOW
@given(st.data())
def test_what_an_unknown_could_add_and_cost_is_what_trying_it_alone_gives(
    build: SimpleNamespace, data: st.DataObject
) -> None:
    card, keys = data.draw(cards())
    values = data.draw(values_of(keys))
    found = score(build.seen_as(values), card)
    told = {unknown.name: (unknown.could_add, unknown.could_cost) for unknown in found.unknowns}
    for key, value in values.items():
        tried = [score(build.seen_as({**values, key: other}), card).points for other in completions(key, value)]
        assert told.get(key, (0, 0)) == (max(tried) - found.points, found.points - min(tried))
    adds = [unknown.could_add for unknown in found.unknowns]
    assert adds == sorted(adds, reverse=True)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_the_ledger_sums_to_the_score_and_the_score_lies_in_its_range(
    build: SimpleNamespace, data: st.DataObject
) -> None:
    card, keys = data.draw(cards())
    given_input = build.seen_as(data.draw(values_of(keys)))
    found = score(given_input, card)
    assert sum(line.points for line in found.ledger) == found.points
    assert 0 <= found.low <= found.points <= found.high <= 100
    assert found.band == [band.name for band in card.bands if band.start <= found.points][-1]
    again = score(type(given_input).model_validate_json(given_input.model_dump_json()), card)
    assert again.canonical() == found.canonical()


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_a_new_consistent_fact_never_widens_the_range(build: SimpleNamespace, data: st.DataObject) -> None:
    card, keys = data.draw(cards())
    values = data.draw(values_of(keys))
    before = score(build.seen_as(values), card)
    key = data.draw(st.sampled_from(keys))
    learned = data.draw(st.sampled_from(completions(key, values[key])))
    after = score(build.seen_as({**values, key: learned}), card)
    assert before.low <= after.low <= after.high <= before.high


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_hearing_the_same_again_never_widens_the_range(build: SimpleNamespace, data: st.DataObject) -> None:
    """The same state said once more, with any class of evidence, as a second fact that was not merged yet."""
    card, keys = data.draw(cards())
    given_input = build.seen_as(data.draw(values_of(keys)))
    before = score(given_input, card)
    for fact in given_input.facts:
        repeated = fact.model_copy(update={"evidence_class": data.draw(st.sampled_from(EvidenceClass))})
        after = score(given_input.model_copy(update={"facts": (*given_input.facts, repeated)}), card)
        assert before.low <= after.low <= after.high <= before.high


def best_single_change(build: SimpleNamespace, card: Scorecard, values: dict[str, object]) -> int:
    """The highest score that one unknown learned, or one denial turned, gives."""
    return max(
        score(build.seen_as({**values, key: other}), card).points
        for key, value in values.items()
        for other in [value, *completions(key, value), *turned(value)]
    )


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_change_that_reaches_the_next_band_is_told_where_there_is_one_and_only_there(
    build: SimpleNamespace, data: st.DataObject
) -> None:
    card, keys = data.draw(cards())
    values = data.draw(values_of(keys))
    given_input = build.seen_as(values)
    found = score(given_input, card)
    told = explain(found, given_input, card).change
    higher = [band for band in card.bands if band.start > found.points]
    if not higher:
        assert told.endswith("is the highest band.")
    elif best_single_change(build, card, values) >= higher[0].start:
        assert f"would lift it from {found.points} to " in told
        reached = int(told.rpartition(" to ")[2].partition(":")[0])
        assert higher[0].start <= reached <= best_single_change(build, card, values)
    else:
        assert told.startswith(f"No single change reaches {higher[0].name}")


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_a_question_is_asked_exactly_where_something_is_open(build: SimpleNamespace, data: st.DataObject) -> None:
    card, keys = data.draw(cards())
    given_input = build.seen_as(data.draw(values_of(keys)))
    found: Score = score(given_input, card)
    assert (explain(found, given_input, card).question is None) is (not found.unknowns)


def test_the_example_of_the_reference_has_the_range_it_states(build: SimpleNamespace) -> None:
    text = (Path(__file__).parents[3] / "docs" / "scorecard.md").read_text("utf-8")
    card = load_scorecard(text.partition("```yaml\n")[2].partition("```")[0], "docs/scorecard.md")
    found = score(build.lead(build.fact("budget")), card)
    assert f"{found.points} points" in text
    assert f"the range is {found.low} to {found.high}" in text
    deals = score(build.lead(similar=build.deals(won=8, lost=2)), card)
    assert [line.points for line in deals.ledger] == [3]
    assert "so 3 of 10 points" in text
