"""The smallest sets of changes, and the next question, against trying everything."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import combinations
from types import SimpleNamespace
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agent.claims import EvidenceClass
from agent.explanation import explain
from agent.facts import State
from agent.scorecard import Scorecard, load_scorecard
from agent.scoring import score
from agent.seen import BudgetAmounts, BudgetSum
from agent.smallest_sets import Found, Option, Raisable, climb, sets_reaching
from agent.weighing import weigh
from agent.what_next import NextQuestion, next_question
from tests.agent.scoring.random_cards import PHRASES, STANDINGS, VALUES, cards, completions, turned, values_of

SLOW = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
FEW_VALUES = [key for key in sorted(VALUES) if key not in ("budget_amount", "contact.extra.seats")]

Values = dict[str, object]


class Move(NamedTuple):
    """One attribute that is learned, or turned."""

    key: str
    learned: bool


def outcomes(values: Values, move: Move) -> list[object]:
    value = values[move.key]
    return completions(move.key, value) if move.learned else turned(value)


def move_sets(values: Values) -> Iterator[tuple[Move, ...]]:
    """All sets of changes in which no attribute is changed twice, the smallest first."""
    moves = [Move(key, learned) for key in values for learned in (True, False)]
    for size in range(len(values) + 1):
        for chosen in combinations(moves, size):
            if len({move.key for move in chosen}) == size:
                yield chosen


def highest(build: SimpleNamespace, card: Scorecard, values: Values, chosen: tuple[Move, ...]) -> int:
    """The highest score that a set of changes can give, by scoring every way in which it can come out."""
    ways = itertools.product(*(outcomes(values, move) for move in chosen))
    keys = [move.key for move in chosen]
    leads = ({**values, **dict(zip(keys, way, strict=True))} for way in ways)
    return max((score(build.seen_as(each), card).points for each in leads), default=-1)


@SLOW
@given(st.data())
def test_the_smallest_sets_of_changes_are_those_that_trying_everything_finds(
    build: SimpleNamespace, data: st.DataObject
) -> None:
    card, keys = data.draw(cards(most_keys=3, among=FEW_VALUES))
    values = data.draw(values_of(keys))
    lead = build.seen_as(values)
    found = score(lead, card)
    tried = {chosen: highest(build, card, values, chosen) for chosen in move_sets(values)}
    reaches = explain(found, lead, card).reaches
    assert [reach.band for reach in reaches] == [band.name for band in card.bands if band.start > found.points]
    for reach in reaches:
        assert reach.most == max(tried.values())
        enough = [chosen for chosen, points in tried.items() if points >= reach.start]
        assert reach.size == min(map(len, enough), default=None)
        smallest = {chosen: tried[chosen] for chosen in enough if len(chosen) == reach.size}
        assert len(reach.sets) == min(3, len(smallest))
        assert len(reach.sets) + reach.others == len(smallest)
        for told in reach.sets:
            same = {
                chosen: points
                for chosen, points in smallest.items()
                if {move.key for move in chosen} == set(told.attributes)
                and sum(not move.learned for move in chosen) == told.turned
            }
            assert told.points in same.values()
            assert told.band == card.band_of(told.points).name
            assert len(told.changes) == reach.size
        ranks = sorted((sum(not move.learned for move in each), -points) for each, points in smallest.items())
        assert [(told.turned, -told.points) for told in reach.sets] == ranks[:3]


small_options = st.lists(
    st.lists(st.tuples(st.integers(1, 30), st.booleans()), min_size=1, max_size=2), min_size=0, max_size=4
)
small_groups = st.lists(
    st.tuples(st.integers(-20, 40), st.integers(0, 60), st.none() | st.integers(-30, 0), small_options),
    min_size=1,
    max_size=3,
)


def raisables(drawn: list[tuple[int, int, int | None, list[list[tuple[int, bool]]]]]) -> list[Raisable]:
    places = itertools.count()
    groups = []
    for points, cap, floor, attributes in drawn:
        ordered = sorted(attributes, key=lambda options: -max(options)[0])
        options = tuple(tuple(Option(next(places), *option) for option in each) for each in ordered)
        least = -1000 if floor is None else floor
        groups.append(Raisable(points, lambda sum_, cap=cap, least=least: max(least, min(cap, sum_)), cap, options))  # type: ignore[misc]
    return groups


@settings(max_examples=150, deadline=None)
@given(small_groups, st.integers(1, 120))
def test_sets_over_several_groups_with_caps_and_floors_are_counted_and_ranked_as_enumeration_does(
    drawn: list[tuple[int, int, int | None, list[list[tuple[int, bool]]]]], start: int
) -> None:
    groups = raisables(drawn)
    choices = [((), *attribute) for group in groups for attribute in group.attributes]
    totals: dict[tuple[int, ...], tuple[int, int]] = {}
    for chosen in itertools.product(*choices):
        made = [option for option in chosen if isinstance(option, Option)]
        own = {option.place for option in made}
        total = sum(
            group.held(group.points + sum(o.gain for each in group.attributes for o in each if o.place in own))
            for group in groups
        )
        totals[tuple(sorted(own))] = (sum(option.turned for option in made), total)
    best = climb(groups)
    for size, most in enumerate(best):
        assert most == max(total for places, (_, total) in totals.items() if len(places) == size)
    least = next((size for size, total in enumerate(best) if total >= start), None)
    if least is None:
        return
    enough = [(t, -min(total, 100), p) for p, (t, total) in totals.items() if len(p) == least and total >= start]
    expected = Found(len(enough), tuple(places for *_, places in sorted(enough)[:3]))
    assert sets_reaching(groups, least, start, 100, 3) == expected


def test_eighty_attributes_take_no_time_though_their_sets_are_beyond_counting() -> None:
    """Of 80 attributes 20 are needed: there are 3 x 10^18 sets of that size."""
    gains = sorted((1 + 7 * place % 40 for place in range(80)), reverse=True)
    options = tuple((Option(place, gain, turned=False),) for place, gain in enumerate(gains))
    group = Raisable(0, lambda points: min(points, 1000), 1000, options)
    size = next(size for size, total in enumerate(climb([group])) if total >= 700)
    found = sets_reaching([group], size, 700, 1000, 3)
    assert size == 20
    assert found.number > 0
    assert all(sum(gains[place] for place in places) >= 700 for places in found.first)
    assert sum(sorted(gains, reverse=True)[: size - 1]) < 700


CARD = """\
name: small
about: A card for tests.
bands: [{name: cold, from: 0}, {name: warm, from: 25}, {name: hot, from: 47}]
groups:
  fit:
    cap: 20
    rules:
      - {id: trade, points: 5, when: {attribute: contact.industry, one_of: [Retail, Food]}, why: Our trade.}
      - {id: title, points: 4, when: {attribute: contact.title, contains: owner}, why: They sign.}
  bant:
    cap: 60
    rules:
      - {id: budget, points: 20, when: {factor: budget, state: confirmed}, why: Money decides.}
      - {id: budget_no, points: -10, when: {factor: budget, state: denied}, why: No money.}
      - {id: need, points: 20, when: {factor: need, state: confirmed}, why: A problem.}
      - {id: cost, points: -30, when: {check: budget_fit, outcome: fails}, why: Too dear.}
"""


@pytest.fixture(scope="module")
def card() -> Scorecard:
    return load_scorecard(CARD, "small.yaml")


def test_learning_comes_before_turning_and_the_highest_first(build: SimpleNamespace, card: Scorecard) -> None:
    lead = build.lead(build.fact("budget", "denied"), build.fact("need"), contact={"industry": "Food"})
    warm, hot = explain(score(lead, card), lead, card).reaches
    assert (warm.band, warm.size, warm.others) == ("warm", 1, 0)
    assert [told.changes for told in warm.sets] == [("budget confirmed instead of denied",)]
    assert (hot.size, hot.sets[0].changes, hot.sets[0].points) == (
        2,
        ("budget confirmed instead of denied", "the job title with the words “owner”"),
        49,
    )


def test_a_band_that_nothing_reaches_is_told_with_the_most_there_is(build: SimpleNamespace, card: Scorecard) -> None:
    known = {"industry": "Mining", "title": "Clerk"}
    lead = build.lead(build.fact("need"), contact=known)
    warm, hot = explain(score(lead, card), lead, card).reaches
    assert (warm.size, hot.size, hot.sets, hot.most) == (1, None, (), 40)


def test_a_lead_in_the_highest_band_has_nothing_to_reach(build: SimpleNamespace, card: Scorecard) -> None:
    lead = build.lead(build.fact("budget"), build.fact("need"), contact={"industry": "Food", "title": "Owner"})
    assert explain(score(lead, card), lead, card).reaches == ()


PAIR = """\
name: pair
about: Two attributes weighed together.
bands: [{name: cold, from: 0}, {name: warm, from: 10}]
groups:
  fit:
    cap: 20
    rules:
      - id: large_in_food
        when: {pair: [contact.industry, contact.employees]}
        by:
          - {first: {equals: Food}, second: {at_least: 100}, points: 12}
          - {first: {equals: Food}, points: 4}
        why: Large food companies.
"""


def test_of_a_pair_the_unknown_part_is_asked_for_and_both_are_learned_together(build: SimpleNamespace) -> None:
    card = load_scorecard(PAIR, "pair.yaml")
    known, unknown = build.lead(contact={"industry": "Food"}), build.lead()
    key = "pair.contact.industry & contact.employees"
    assert next_question(weigh(known, card), card) == NextQuestion(key, Fraction(4), Fraction(4))
    assert next_question(weigh(unknown, card), card) == NextQuestion(key, Fraction(0), Fraction(2))
    for lead, points in ((known, 4), (unknown, 0)):
        found = score(lead, card)
        (warm,) = explain(found, lead, card).reaches
        assert (found.points, warm.size, warm.sets[0].points) == (points, 1, 12)


# --- the next question -------------------------------------------------------------------------------------------

FINE_AMOUNTS = [
    BudgetAmounts((BudgetSum(Decimal(half) / 2, currency, period),))
    for half in range(18)
    for currency in ("USD", "other")
    for period in ("total", "month", "other")
]
SAID = [
    each for each in STANDINGS if each.evidence is EvidenceClass.SAID and each.state in (State.CONFIRMED, State.DENIED)
]


def answers_to(key: str, value: object) -> list[object]:
    """What the buyer may answer, as docs/explanations.md says it."""
    if key.startswith("factor."):
        return [each for each in SAID if each in completions(key, value)]
    if value is not None:
        return [value]
    if key == "contact.industry":
        return ["Alpha", "Beta", *PHRASES, "other"]
    if key == "contact.extra.seats":
        return [each for each in VALUES[key] if each != "other"] + ["other"]
    return FINE_AMOUNTS if key == "budget_amount" else VALUES[key]


def expected(build: SimpleNamespace, card: Scorecard, values: Values, key: str) -> tuple[Fraction, Fraction]:
    """The mean move across a threshold and the mean move, each outcome that the ledger tells apart counted once."""
    own = {rule.id for rule in card.rules.values() if rule.when.key == key}
    now = score(build.seen_as(values), card)
    points: dict[frozenset[tuple[str, int]], int] = {}
    for answer in answers_to(key, values[key]):
        then = score(build.seen_as({**values, key: answer}), card)
        points[frozenset((line.rule, line.points) for line in then.ledger if line.rule in own)] = then.points
    moves = [abs(each - now.points) for each in points.values()]
    across = [abs(each - now.points) for each in points.values() if card.band_of(each).name != now.band]
    return Fraction(sum(across), len(points)), Fraction(sum(moves), len(points))


@SLOW
@given(st.data())
def test_the_next_question_is_the_one_that_trying_every_answer_finds(
    build: SimpleNamespace, data: st.DataObject
) -> None:
    card, keys = data.draw(cards())
    values = data.draw(values_of(keys))
    lead = build.seen_as(values)
    found = score(lead, card)
    ranked = {unknown.name: expected(build, card, values, unknown.name) for unknown in found.unknowns}
    chosen = next_question(weigh(lead, card), card)
    if not ranked:
        assert chosen is None
        return
    assert chosen is not None
    assert (chosen.across, chosen.move) == ranked[chosen.key] == max(ranked.values())


def test_a_question_that_crosses_a_threshold_comes_before_one_that_moves_more_points(
    build: SimpleNamespace, card: Scorecard
) -> None:
    """At 24 points: 5 for the trade reach warm in one of two answers; losing 30 stays cold."""
    lead = build.lead(build.fact("need"), build.fact("budget", "denied"), contact={"title": "Owner"})
    assert score(lead, card).points == 14
    lifted = load_scorecard(CARD.replace("from: 25", "from: 19"), "small.yaml")
    assert next_question(weigh(lead, lifted), lifted) == NextQuestion(
        "contact.industry", Fraction(5, 2), Fraction(5, 2)
    )
    told = explain(score(lead, lifted), lead, lifted)
    assert told.question_reason == "the answers move the score across a threshold by 2.5 points on average"


def test_where_no_answer_crosses_a_threshold_the_reason_says_so(build: SimpleNamespace, card: Scorecard) -> None:
    told = explain(score(build.lead(), card), build.lead(), card)
    assert told.question_reason == (
        "no answer alone crosses a threshold; the answers move the score by 10 points on average"
    )
