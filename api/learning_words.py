"""Figures of a backtest in words, for the terminal and for a page alike."""

from __future__ import annotations

from agent.backtest.figures import Interval
from agent.learning.calibration import Chance, RanksOnly

FIGURE_WORDS = {"auc": "AUC", "best_rate": "close rate of the best 30 %", "brier": "Brier score"}


def share(value: float | None) -> str:
    """A share, 0..1, as per cent; "none" where there is no such figure."""
    return "none" if value is None else f"{value:.1%}"


def interval_words(figure: Interval) -> str:
    """A figure with its interval: "0.871 (0.858 to 0.884)"; "none" where there is no such figure."""
    if figure.value is None:
        return "none"
    if figure.low is None or figure.high is None:
        return f"{figure.value:.3f}"
    return f"{figure.value:.3f} ({figure.low:.3f} to {figure.high:.3f})"


def chance_words(chance: Chance | RanksOnly) -> str:
    """A probability with its interval, or why there is none."""
    if isinstance(chance, RanksOnly):
        return chance.because
    return f"Probability of winning: {chance.probability:.0%} ({chance.low:.0%} to {chance.high:.0%})."
