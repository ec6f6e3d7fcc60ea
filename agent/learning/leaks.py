"""Columns that know too much: filled in after the outcome, or because of it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from agent.learning.binning import Binning, binned, counted
from agent.learning.columns import Column
from agent.learning.fitting import SMALLEST_BIN, SMALLEST_SHARE
from agent.learning.lead_table import LeadTable

SUSPICIOUS_VALUE = 0.5
"""Information value from which on a column is suspiciously strong: Siddiqi, "Credit Risk Scorecards" (Wiley, 2006),
chapter 6."""

TOO_GOOD = 0.8
"""Area under the ROC curve, 0..1, from which on a single column by itself is too good to be true."""

FILLED_GAP = 0.2
"""By how much the shares of won and of lost leads that have a value may differ."""

PURE_WON, PURE_LOST = 0.95, 0.02
"""Close rates of a value that hardly anything known beforehand has."""


@dataclass(frozen=True, slots=True)
class Leak:
    """A column that may leak the outcome, and why. `value` is its information value, `auc` its own ranking, 0..1."""

    column: str
    value: float
    auc: float
    reasons: tuple[str, ...]

    @property
    def warning(self) -> str:
        """One sentence for people."""
        return (
            f"“{self.column}” may leak the outcome: {'; '.join(self.reasons)}. If it is filled in after the sales talk "
            f"began, learn without it: --drop “{self.column}”."
        )


def leaks(table: LeadTable, learned: np.ndarray) -> tuple[Leak, ...]:
    """The columns that may leak, the strongest first, judged on the leads at `learned` alone."""
    found = [_leak(column, table.won, learned) for column in table.columns.values() if not column.is_identifier]
    return tuple(sorted((leak for leak in found if leak is not None), key=lambda leak: -leak.value))


def _leak(column: Column, won: np.ndarray, learned: np.ndarray) -> Leak | None:
    least = max(SMALLEST_BIN, len(learned) // SMALLEST_SHARE)
    bins = binned(column, learned, won, Binning(price=2.0, least=least))
    if bins is None:
        return None
    marks = won[learned]
    leads, events = counted(bins.of(column)[learned], marks, bins.number)
    value, auc = _strength(leads, events)
    reasons = []
    if auc >= TOO_GOOD:
        reasons.append(f"by itself it ranks won above lost leads {auc:.0%} of the time, which is too good to be true")
    elif value >= SUSPICIOUS_VALUE:
        reasons.append(f"by itself it is suspiciously strong (information value {value:.2f}, from {SUSPICIOUS_VALUE})")
    filled = column.filled[learned]
    of_won, of_lost = float(filled[marks].mean()), float(filled[~marks].mean())
    if of_won - of_lost >= FILLED_GAP:
        reasons.append(f"it is filled in for {of_won:.0%} of the won leads and for {of_lost:.0%} of the lost ones")
    pure = [place for place in range(1, bins.number) if leads[place] >= 5 * least and _pure(events, leads, place)]
    if pure:
        reasons.append(f"one of its values closes {float(events[pure[0]] / leads[pure[0]]):.0%} of the time")
    return Leak(column.name, value, auc, tuple(reasons)) if reasons else None


def _pure(events: np.ndarray, leads: np.ndarray, place: int) -> bool:
    return not PURE_LOST < events[place] / leads[place] < PURE_WON


def _strength(leads: np.ndarray, events: np.ndarray) -> tuple[float, float]:
    """Information value, and area under the curve of ranking by the bins' own close rates."""
    seen = leads > 0
    good, bad = events[seen], (leads - events)[seen]
    share_good, share_bad = (good + 0.5) / (good.sum() + 0.5), (bad + 0.5) / (bad.sum() + 0.5)
    value = float(((share_good - share_bad) * np.log(share_good / share_bad)).sum())
    order = np.argsort(good / (good + bad))
    good, bad = good[order], bad[order]
    below = np.cumsum(bad) - bad
    pairs = good.sum() * bad.sum()
    return value, float((good * (below + bad / 2)).sum() / pairs)
