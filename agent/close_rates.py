"""Points from close rates: how much more often leads with an attribute close than all leads do.

The method is that of HubSpot's and Close's guides: the close rate of the leads with an attribute, divided by the close
rate of all leads, is the lift, and the lift is the points. Two things are ours: a rate over few leads is shrunk toward
the overall rate (agent/shrinkage.py), and a lift below 1 costs what its reciprocal would bring, so that half the
overall rate costs as much as twice the overall rate gives.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from agent.shrinkage import shrunk_rate

MOST = 100
"""The most points, up or down, that one attribute gets where nothing else is said."""


@dataclass(frozen=True, slots=True)
class CloseRate:
    """How many of `count` leads closed."""

    closed: int
    count: int

    @property
    def rate(self) -> Fraction | None:
        """The share that closed, 0..1; None of no leads."""
        return Fraction(self.closed, self.count) if self.count else None


class LiftPoints(NamedTuple):
    """Whole points for an attribute, and the lift they come from: the shrunk rate over the overall one.

    The lift is None, and the points are 0, where there is nothing to compare with; `because` says so.
    """

    points: int
    lift: Fraction | None
    because: str


def points_from_close_rates(
    attribute: CloseRate,
    overall: CloseRate,
    *,
    prior_strength: int = 0,
    points_per_lift: Fraction | int = 1,
    most: int = MOST,
) -> LiftPoints:
    """Points for an attribute, from the leads that have it and from all leads.

    `prior_strength` is how many leads the overall rate weighs as much as; with 0 the rate is taken as it is.
    `points_per_lift` is what a lift of 1 is worth. Points lie between -most and most; halves are rounded away from 0.
    Raises ValueError for counts that cannot be: fewer than 0, or more closed than there are.
    """
    for each in (attribute, overall):
        if not 0 <= each.closed <= each.count:
            raise ValueError(f"{each.closed} of {each.count} leads cannot have closed")
    base = overall.rate
    if not base:
        why = "no lead closed at all" if overall.count else "there are no leads"
        return LiftPoints(0, None, f"{why}, so there is no rate to compare with")
    if attribute.count + prior_strength == 0:
        return LiftPoints(0, None, "no lead has it, so there is no rate to compare")
    lift = shrunk_rate(attribute.closed, attribute.count, base, prior_strength) / base
    because = (
        f"{attribute.closed} of {attribute.count} closed, {overall.closed} of all {overall.count}: "
        f"{float(lift):.3g} times the overall rate"
    )
    return LiftPoints(max(-most, min(most, _points(lift, Fraction(points_per_lift), most))), lift, because)


def _points(lift: Fraction, each: Fraction, most: int) -> int:
    if lift >= 1:
        return _rounded(lift * each)
    return -most if lift == 0 else -_rounded(each / lift)


def _rounded(amount: Fraction) -> int:
    return (2 * amount.numerator + amount.denominator) // (2 * amount.denominator)
