"""Points for how past deals like this one ended, shrunk toward how all of them end.

With n alike deals, w of them won, and a base rate b, the rate that counts is

    (w + k * b) / (n + k)

the mean of the Beta posterior whose prior weighs as much as k deals at the base rate: empirical-Bayes shrinkage of a
binomial rate (Casella, "An Introduction to Empirical Bayes Data Analysis", The American Statistician 39, 1985). With
few deals it stays near the base rate, with many it goes to w / n.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from agent.conditions import Likeness
from agent.deals import Neighbour, Outcome, SimilarDeals
from agent.spelling import one_line

SHOWN = 5
"""How many alike deals a ledger line names."""


class LikenessPoints(NamedTuple):
    """Points, in words why, and the deals behind them."""

    points: int
    because: str
    sources: tuple[str, ...]


def shrunk_rate(won: int, count: int, base: Fraction, prior_strength: int) -> Fraction:
    """The won rate, 0..1, of `count` deals, `won` of them won, shrunk toward the rate `base`, 0..1."""
    return (won + prior_strength * base) / (count + prior_strength)


def likeness_points(similar: SimilarDeals, likeness: Likeness, most: int) -> LikenessPoints:
    """Whole points between -most and most: `most` for a rate of 1, 0 for the base rate, -most for a rate of 0.

    Only deals closed before `similar.before` and at least as alike as the card asks for count. With too few of them,
    or no closed deals at all, there are none, and the words say so.
    """
    alike = [n for n in similar.neighbours if n.similarity >= likeness.similarity and n.deal.closed < similar.before]
    sources = tuple(named(neighbour) for neighbour in alike[:SHOWN])
    if len(alike) < likeness.minimum or similar.base_count < 1:
        few = f"{len(alike)} alike past deals, fewer than the {likeness.minimum} it takes"
        return LikenessPoints(
            0, f"{few if similar.base_count else 'no past deals to compare with'}: no points", sources
        )
    won = sum(1 for neighbour in alike if neighbour.deal.outcome is Outcome.WON)
    base = Fraction(similar.base_won, similar.base_count)
    rate = shrunk_rate(won, len(alike), base, likeness.prior_strength)
    because = (
        f"{won} of {len(alike)} alike past deals were won; {_percent(rate)} once weighed with the base rate of "
        f"{_percent(base)} ({similar.base_won} of {similar.base_count})"
    )
    points = max(-most, min(most, round(most * _lean(rate, base))))
    return LikenessPoints(points, because, sources)


def _lean(rate: Fraction, base: Fraction) -> Fraction:
    """How far the rate lies from the base rate toward 1 (up to 1) or toward 0 (down to -1)."""
    if rate == base:
        return Fraction(0)
    return (rate - base) / (1 - base if rate > base else base)


def named(neighbour: Neighbour) -> str:
    """A past deal in one line: how it ended and when, whose it was, how alike it is, and why it ended so."""
    deal = neighbour.deal
    who = one_line(deal.account or deal.id, 80)
    reason = f": {one_line(deal.reason, 160)}" if deal.reason else ""
    return f"{deal.outcome.value} {deal.closed.isoformat()}, {who}, similarity {neighbour.similarity:.2f}{reason}"


def _percent(rate: Fraction) -> str:
    return f"{round(rate * 100)} %"
