"""Facts compared with what the company knows, with the arithmetic shown."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from agent.facts import DerivedFact, Fact
from agent.offer import Offer


def check(facts: Sequence[Fact], offer: Offer, as_of: date) -> tuple[DerivedFact, ...]:
    """Always the two checks "budget_fit" and "timeline_fit", in that order, unknown where something is missing."""
    raise NotImplementedError
