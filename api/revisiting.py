"""The revisit list: old, open leads looked at again as of now."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from agent.revisiting.revisit import Revisit, revisit

if TYPE_CHECKING:
    from agent.score import ScoringInput
    from api.assembly import Assembly

DAYS = 30
"""How long ago the last conversation of an old lead is, in days, where nothing else is said."""

NEAR = 30
"""How near a stated day is, in days, where nothing else is said."""


def old_leads(parts: Assembly, days: int, now: datetime) -> list[ScoringInput]:
    """What the scores of open leads were computed from whose last conversation is more than `days` days ago."""
    before = now - timedelta(days=days)
    closed = {each.lead_id for each in parts.outcomes.all()}
    return [each for each in parts.inbox.latest_inputs() if each.as_of < before and each.lead.id not in closed]


def worth_revisiting(
    parts: Assembly,
    old: Sequence[ScoringInput],
    near: int,
    now: datetime,
    done: Callable[[int], None] = lambda _: None,
) -> list[Revisit]:
    """Those of `old` leads that are worth another look, with a stated day first, by day, then by how the score rose.

    Nothing is stored. `done` is told how many were looked at.
    """
    cards = parts.scorecards.in_force()
    found = []
    for so_far, given in enumerate(old, 1):
        summary = parts.inbox.lead(given.lead.id)
        stored = parts.inbox.conversations(given.lead.id)
        if summary.score is not None:
            talked = [each.conversation for each in stored if not each.screening.gated]
            found.append(revisit(summary.score, given, summary.lead, talked, cards, now=now, near=near))
        done(so_far)
    return sorted((each for each in found if each is not None), key=_order)


def _order(each: Revisit) -> tuple[date, int, str]:
    day = min((one.first for one in each.dates), default=date.max)
    return day, -(each.rise.after - each.rise.before if each.rise else 0), each.lead.id
