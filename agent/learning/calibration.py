"""A probability beside the score, once enough outcomes are known; until then a score ranks only.

With fewer than 100 won and 100 lost leads no probability is given: below that a calibration cannot be judged (Collins,
Ogundimu and Altman, Statistics in Medicine 35, 2016). From there on two parameters are fitted (Platt, "Probabilistic
Outputs for Support Vector Machines", 1999); from 1,000 leads on a rising curve of steps is tried too, which needs that
much (Niculescu-Mizil and Caruana, ICML 2005), and taken where it predicts held-out leads better.
"""

from __future__ import annotations

from enum import StrEnum

import numpy as np
from pydantic import Field

from agent.conversation import Frozen
from agent.learning.intervals import WITHIN, wilson
from agent.learning.logistic import log_loss, probability
from agent.learning.splitting import folds

LEAST_WON = LEAST_LOST = 100
"""Won and lost leads that a probability needs."""

LEAST_FOR_STEPS = 1000
STEP_LEADS = 100
FOLDS = 5
SEED = 42


class Method(StrEnum):
    """How scores become probabilities: a logistic curve, or rising steps."""

    LOGISTIC = "logistic"
    STEPS = "steps"


class Chance(Frozen):
    """A probability of winning, 0..1, and the interval that holds it with 95 %."""

    probability: float = Field(ge=0, le=1)
    low: float = Field(ge=0, le=1)
    high: float = Field(ge=0, le=1)


class Step(Frozen):
    """Scores up to `to` points: how many leads had them, and how many of these were won."""

    to: int
    leads: int
    won: int


class Calibration(Frozen):
    """How the scores of one card become probabilities, learned from `leads` leads, `won` of them won.

    Logistic: log-odds = intercept + slope x points, with the covariance of the two. Steps: their own close rates.
    """

    method: Method
    leads: int
    won: int
    intercept: float = 0.0
    slope: float = 0.0
    covariance: tuple[float, float, float] = (0.0, 0.0, 0.0)
    steps: tuple[Step, ...] = ()

    def at(self, points: float) -> Chance:
        """The probability of winning at a score, in points."""
        if self.method is Method.STEPS:
            step = next((each for each in self.steps if points <= each.to), self.steps[-1])
            low, high = wilson(step.won, step.leads)
            return Chance(probability=step.won / step.leads, low=low, high=high)
        spread_0, spread_01, spread_1 = self.covariance
        middle = self.intercept + self.slope * points
        width = WITHIN * float(np.sqrt(max(0.0, spread_0 + 2 * points * spread_01 + points * points * spread_1)))
        low, mean, high = (float(each) for each in probability(np.array([middle - width, middle, middle + width])))
        return Chance(probability=mean, low=low, high=high)

    def all_at(self, points: np.ndarray) -> np.ndarray:
        """The probabilities at many scores."""
        if self.method is Method.STEPS:
            ends = np.array([each.to for each in self.steps[:-1]])
            rates = np.array([each.won / each.leads for each in self.steps])
            return np.asarray(rates[np.searchsorted(ends, points)])
        return probability(self.intercept + self.slope * points)


class RanksOnly(Frozen):
    """Why a score has no probability yet, with what is needed."""

    because: str


def calibrate(points: np.ndarray, won: np.ndarray) -> Calibration | RanksOnly:
    """Learn how scores become probabilities, from leads that the card was not learned from; or say what is missing."""
    missing = _missing(won)
    if missing is not None:
        return missing
    smooth = _logistic(points, won)
    if smooth.slope <= 0:
        return RanksOnly(because="This score ranks only: leads with more points were not won more often.")
    if len(won) < LEAST_FOR_STEPS:
        return smooth
    losses = dict.fromkeys(Method, 0.0)
    for inside, outside in folds(won, FOLDS, SEED):
        for method, make in _MAKERS.items():
            chance = np.clip(make(points[inside], won[inside]).all_at(points[outside]), 1e-6, 1 - 1e-6)
            losses[method] += log_loss(np.log(chance / (1 - chance)), won[outside]) * len(outside)
    return _steps(points, won) if losses[Method.STEPS] < losses[Method.LOGISTIC] else smooth


def held_out_chances(points: np.ndarray, won: np.ndarray) -> np.ndarray | RanksOnly:
    """The probability of each lead by a calibration that was learned from other leads only."""
    missing = _missing(won)
    if missing is not None:
        return missing
    chances = np.zeros(len(won))
    for inside, outside in folds(won, FOLDS, SEED):
        made = calibrate(points[inside], won[inside])
        # A fold has a fifth fewer leads than the whole, which has enough.
        chances[outside] = (made if isinstance(made, Calibration) else _logistic(points[inside], won[inside])).all_at(
            points[outside]
        )
    return chances


def _missing(won: np.ndarray) -> RanksOnly | None:
    of_won, of_lost = int(won.sum()), int((~won).sum())
    if of_won >= LEAST_WON and of_lost >= LEAST_LOST:
        return None
    return RanksOnly(
        because=f"This score ranks only: a probability needs {LEAST_WON} won and {LEAST_LOST} lost leads, and "
        f"{of_won} won and {of_lost} lost are known."
    )


def _logistic(points: np.ndarray, won: np.ndarray) -> Calibration:
    design = np.stack([np.ones(len(points)), np.asarray(points, dtype=np.float64)], axis=1)
    rate = won.mean()
    weights = np.array([np.log(rate / (1 - rate)), 0.0])
    curve = np.eye(2)
    for _ in range(100):
        chance = probability(design @ weights)
        curve = (design * (chance * (1 - chance))[:, None]).T @ design + 1e-9 * np.eye(2)
        step = np.linalg.solve(curve, design.T @ (chance - won))
        weights = weights - np.clip(step, -5, 5)
        if np.abs(step).max() < 1e-9:
            break
    spread = np.linalg.inv(curve)
    return Calibration(
        method=Method.LOGISTIC,
        leads=len(won),
        won=int(won.sum()),
        intercept=float(weights[0]),
        slope=float(weights[1]),
        covariance=(float(spread[0, 0]), float(spread[0, 1]), float(spread[1, 1])),
    )


def _steps(points: np.ndarray, won: np.ndarray) -> Calibration:
    """Neighbouring scores pooled until the close rate rises and every step holds enough leads."""
    values, inverse = np.unique(points, return_inverse=True)
    leads = np.bincount(inverse)
    events = np.bincount(inverse, weights=won)
    steps: list[tuple[int, int, int]] = []
    for value, count, event in zip(values, leads, events, strict=True):
        steps.append((int(value), int(count), int(event)))
        while len(steps) > 1 and (steps[-2][1] < STEP_LEADS or _rate(steps[-2]) >= _rate(steps[-1])):
            end, more, won_more = steps.pop()
            _, held, before = steps.pop()
            steps.append((end, held + more, before + won_more))
    while len(steps) > 1 and (steps[-1][1] < STEP_LEADS or _rate(steps[-2]) >= _rate(steps[-1])):
        end, more, won_more = steps.pop()
        _, held, before = steps.pop()
        steps.append((end, held + more, before + won_more))
    return Calibration(
        method=Method.STEPS,
        leads=len(won),
        won=int(won.sum()),
        steps=tuple(Step(to=end, leads=count, won=event) for end, count, event in steps),
    )


def _rate(step: tuple[int, int, int]) -> float:
    return step[2] / step[1]


_MAKERS = {Method.LOGISTIC: _logistic, Method.STEPS: _steps}
