"""Figures of a backtest: what is counted, and what is said plainly where nothing can be."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent.backtest.figures import Decision
from agent.backtest.measuring import Judged, Scored, measure
from agent.learning.intervals import bootstrap, wilson
from agent.score import Score, Stage, Versions
from agent.scorecard import Scorecard, load_scorecard

CARD = """
name: plain
about: Points as they are.
bands: [{name: cold, from: 0}, {name: warm, from: 30}, {name: hot, from: 60}]
stages: {sql: {from: 60}}
groups: {fit: {cap: 100, rules: [{id: a, points: 100, when: {attribute: contact.title, is: present}, why: Because.}]}}
"""


def card(name: str = "plain") -> Scorecard:
    return load_scorecard(CARD.replace("plain", name, 1), "card.yaml")


def scored(points: list[int], by: Scorecard | None = None) -> Scored:
    chosen = by or card()
    scores = [
        Score(
            id=f"sc_{place}",
            lead_id=f"ld_{place}",
            as_of=datetime(2026, 1, 1, tzinfo=UTC),
            points=each,
            low=each,
            high=each,
            band=chosen.band_of(each).name,
            stage=Stage.SQL if each >= 60 else Stage.NONE,
            ledger=(),
            versions=Versions(scorecard=chosen.version, reader="none", catalogue="none"),
        )
        for place, each in enumerate(points)
    ]
    return Scored(chosen, scores)


def test_bands_lift_and_sql_are_counted() -> None:
    points = [10, 10, 40, 40, 70, 70, 70, 90]
    won = [False, False, False, True, True, True, False, True]
    leads = [Judged(won=mark, label=place >= 6, segment="A" if place % 2 else None) for place, mark in enumerate(won)]
    found = measure(leads, [scored(points)])
    (figures,) = found.cards
    assert [(band.band, band.leads, band.won, band.lift) for band in figures.bands] == [
        ("hot", 4, 3, 1.5),
        ("warm", 2, 1, 1.0),
        ("cold", 2, 0, 0.0),
    ]
    assert figures.outcome == Decision(right=3, wrong=1, missed=1, left=3)
    assert figures.label == Decision(right=2, wrong=2, missed=0, left=4)
    assert figures.outcome.precision == figures.outcome.recall == 0.75
    assert [(segment.segment, segment.leads) for segment in figures.segments] == [("A", 4), ("unknown", 4)]
    assert figures.curve[0] == (0.0, 0.0)
    assert figures.curve[-1] == (1.0, 1.0)
    assert "needs 100 won and 100 lost leads" in found.remarks[0]
    assert figures.brier.value is None


@pytest.mark.parametrize(
    ("won", "words"),
    [
        ([], "There are no leads with an outcome"),
        ([True] * 5, "All 5 leads are won"),
        ([False] * 5, "All 5 leads are lost"),
    ],
)
def test_what_cannot_be_said_is_none_with_a_plain_statement(won: list[bool], words: str) -> None:
    found = measure([Judged(won=mark) for mark in won], [scored([50] * len(won)), scored([20] * len(won), card("b"))])
    assert words in found.remarks[0]
    assert [each.auc.value for each in found.cards] == [None, None]
    assert json.loads(json.dumps(found.document()))["leads"] == len(won)


@settings(max_examples=30, deadline=None)
@given(rows=st.lists(st.tuples(st.integers(0, 100), st.booleans(), st.none() | st.booleans()), max_size=25))
def test_any_leads_give_figures_that_add_up(rows: list[tuple[int, bool, bool | None]]) -> None:
    found = measure(
        [Judged(won=won, label=label) for _, won, label in rows], [scored([points for points, _, _ in rows])]
    )
    (figures,) = found.cards
    assert sum(band.leads for band in figures.bands) == len(rows)
    assert sum(band.won for band in figures.bands) == sum(won for _, won, _ in rows)
    told = figures.outcome
    assert told.right + told.wrong + told.missed + told.left == len(rows)
    assert figures.labelled == sum(label is not None for _, _, label in rows)


def test_probabilities_are_set_beside_what_happened() -> None:
    random = np.random.default_rng(5)
    points = random.integers(0, 101, 3000)
    won = random.random(3000) < 1 / (1 + np.exp(-0.07 * (points - 55)))
    (figures,) = measure([Judged(won=bool(mark)) for mark in won], [scored(points.tolist())]).cards
    assert sum(row.leads for row in figures.reliability) == 3000
    assert 8 <= len(figures.reliability) <= 10
    missed = 0
    for row in figures.reliability:
        assert row.rate.low is not None
        assert row.rate.high is not None
        missed += not row.rate.low - 0.01 <= row.expected <= row.rate.high + 0.01
    assert missed <= 2
    assert figures.brier.value is not None
    assert figures.brier.value < 0.2


def test_the_difference_of_two_cards_has_an_interval_and_the_better_card_shows() -> None:
    random = np.random.default_rng(6)
    truth = random.integers(0, 101, 400)
    won = random.random(400) < truth / 100
    noisy = np.clip(truth + random.integers(-60, 60, 400), 0, 100)
    leads = [Judged(won=bool(mark)) for mark in won]
    found = measure(leads, [scored(noisy.tolist()), scored(truth.tolist(), card("better"))], seed=3)
    better = {each.figure: each.difference for each in found.differences}["auc"]
    assert better.low is not None
    assert better.low > 0
    same = measure(leads, [scored(truth.tolist()), scored(truth.tolist(), card("same"))], seed=3)
    nothing = {each.figure: each.difference for each in same.differences}["auc"]
    assert (nothing.value, nothing.low, nothing.high) == (0, 0, 0)
    assert found == measure(leads, [scored(noisy.tolist()), scored(truth.tolist(), card("better"))], seed=3)


def test_wilson_keeps_the_published_bounds() -> None:
    # Newcombe, Statistics in Medicine 17, 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29; method 3.
    for part, whole, low, high in ((81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611)):
        assert wilson(part, whole) == pytest.approx((low, high), abs=5e-5)
    assert wilson(1, 29) == pytest.approx((0.0061, 0.1718), abs=5e-5)
    assert wilson(0, 0) == (0.0, 1.0)


def test_a_figure_that_mostly_has_no_value_has_no_interval() -> None:
    assert bootstrap(lambda _: None, 10, 1) is None
    assert bootstrap(lambda places: float(places.mean()), 50, 1) == bootstrap(
        lambda places: float(places.mean()), 50, 1
    )
