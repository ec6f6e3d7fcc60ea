"""Thresholds are told when they are crossed, and not while a score stays on one side of them."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from agent.routing.crossings import Standing, crossings, standing
from agent.score import Stage
from tests.agent.routing.leads import rules, subject

CONTENT = rules().content
BANDS = ("cold", "warm", "hot")


def told(*scores: tuple[int, str, Stage]) -> list[list[str]]:
    before: Standing | None = None
    found = []
    for points, band, stage in scores:
        now = standing(before, subject(points, band=band, stage=stage).score, CONTENT.alerts, CONTENT.margin)
        found.append([each.told for each in crossings(before, now, CONTENT.alerts, BANDS)])
        before = now
    return found


def test_a_crossing_is_told_up_and_down_once_each() -> None:
    assert told(
        (50, "warm", Stage.MQL),
        (60, "warm", Stage.MQL),
        (81, "hot", Stage.SQL),
        (85, "hot", Stage.SQL),
        (30, "cold", Stage.NONE),
    ) == [
        [],
        [],
        ["band rose from warm to hot", "stage rose from MQL to SQL", "reached priority (80)"],
        [],
        ["band fell from hot to cold", "stage fell from SQL to NONE", "fell below priority (80)"],
    ]


def test_a_first_score_tells_only_the_named_scores_that_it_reaches() -> None:
    assert told((90, "hot", Stage.SQL)) == [["reached priority (80)"]]


def test_a_named_score_is_not_told_again_within_the_margin() -> None:
    warm = Stage.MQL
    assert told((81, "hot", warm), (79, "hot", warm), (80, "hot", warm), (74, "hot", warm), (80, "hot", warm)) == [
        ["reached priority (80)"],
        [],
        [],
        ["fell below priority (80)"],
        ["reached priority (80)"],
    ]


def test_a_change_of_card_that_moves_a_band_is_upward_by_the_bands_not_by_the_points() -> None:
    assert told((70, "warm", Stage.MQL), (69, "hot", Stage.MQL))[1] == ["band rose from warm to hot"]


@given(st.lists(st.integers(0, 100), max_size=40))
def test_ups_and_downs_of_one_threshold_take_turns(points: list[int]) -> None:
    news = [each for told_of in told(*((p, "warm", Stage.MQL) for p in points)) for each in told_of]
    assert all(one != other for one, other in pairwise(news))
