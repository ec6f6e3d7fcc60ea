"""Worlds with known probabilities: calibration finds them again within its intervals, or says what it lacks."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent.learning.calibration import Calibration, Method, RanksOnly, calibrate, held_out_chances
from agent.learning.logistic import probability


def drawn(leads: int, seed: int, curve: str) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    random = np.random.default_rng(seed)
    points = random.integers(0, 101, leads)
    true = probability(0.08 * (points - 60)) if curve == "logistic" else np.where(points < 40, 0.1, 0.5)
    return points, random.random(leads) < true, true


@pytest.mark.parametrize("leads", [600, 3000])
def test_a_logistic_world_is_recovered_within_the_stated_intervals(leads: int) -> None:
    inside, total = 0, 0
    for seed in range(40):
        points, won, _ = drawn(leads, seed, "logistic")
        made = calibrate(points, won)
        assert isinstance(made, Calibration)
        if made.method is Method.LOGISTIC:
            for place in (10, 30, 50, 60, 70, 90):
                chance = made.at(place)
                inside += chance.low <= float(probability(np.array(0.08 * (place - 60)))) <= chance.high
                total += 1
    assert total > 200
    # 95 % intervals; forty worlds of which six points hang together leave some room.
    assert 0.88 <= inside / total <= 1


def test_a_world_of_steps_is_recovered_within_the_stated_intervals() -> None:
    inside, total = 0, 0
    for seed in range(25):
        points, won, _ = drawn(4000, seed, "steps")
        made = calibrate(points, won)
        assert isinstance(made, Calibration)
        assert made.method is Method.STEPS
        for place, true in ((10, 0.1), (30, 0.1), (60, 0.5), (90, 0.5)):
            chance = made.at(place)
            inside += chance.low <= true <= chance.high
            total += 1
    assert inside / total >= 0.8


@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 10_000), leads=st.sampled_from([400, 1500]), curve=st.sampled_from(["logistic", "steps"]))
def test_more_points_never_mean_a_lower_probability(seed: int, leads: int, curve: str) -> None:
    points, won, _ = drawn(leads, seed, curve)
    made = calibrate(points, won)
    if isinstance(made, Calibration):
        chances = made.all_at(np.arange(101))
        assert (np.diff(chances) >= -1e-12).all()
        assert np.allclose(chances, [made.at(place).probability for place in range(101)])
        for place in (0, 50, 100):
            chance = made.at(place)
            assert chance.low <= chance.probability <= chance.high


@pytest.mark.xdist_group("scikit-learn")  # whose package takes long to import
def test_the_curve_is_that_of_scikit_learn_without_a_ridge() -> None:
    from sklearn.linear_model import LogisticRegression

    points, won, _ = drawn(700, 3, "logistic")
    made = calibrate(points, won)
    assert isinstance(made, Calibration)
    theirs = LogisticRegression(C=1e9, tol=1e-10).fit(points[:, None], won).predict_proba(points[:, None])[:, 1]
    assert np.allclose(made.all_at(points), theirs, atol=1e-3)


@pytest.mark.parametrize(("of_won", "of_lost"), [(99, 500), (500, 99), (0, 0), (0, 400)])
def test_too_little_is_refused_with_the_number_needed(of_won: int, of_lost: int) -> None:
    won = np.array([True] * of_won + [False] * of_lost, dtype=np.bool_)
    made = calibrate(np.arange(len(won)), won)
    assert isinstance(made, RanksOnly)
    assert f"needs 100 won and 100 lost leads, and {of_won} won and {of_lost} lost are known" in made.because
    assert isinstance(held_out_chances(np.arange(len(won)), won), RanksOnly)


def test_a_score_that_ranks_backwards_gets_no_probability() -> None:
    points, won, _ = drawn(800, 4, "logistic")
    made = calibrate(100 - points, won)
    assert isinstance(made, RanksOnly)
    assert "not won more often" in made.because


def test_one_score_for_all_gives_no_probability_beside_the_average() -> None:
    won = np.array([True, False] * 200)
    made = calibrate(np.full(400, 7), won)
    if isinstance(made, Calibration):
        assert abs(made.at(7).probability - 0.5) < 1e-6


def test_a_stored_calibration_comes_back_the_same() -> None:
    for curve in ("logistic", "steps"):
        made = calibrate(*drawn(3000, 5, curve)[:2])
        assert isinstance(made, Calibration)
        assert Calibration.model_validate_json(made.model_dump_json()) == made
