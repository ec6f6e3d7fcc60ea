"""Past deals, and what the alike ones say about a lead."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

from pydantic import Field

from agent.conversation import Frozen


class Outcome(StrEnum):
    WON = "won"
    LOST = "lost"


class PastDeal(Frozen):
    """A closed deal: what it was about in words, how it ended, when, and why."""

    id: str = Field(min_length=1)
    text: str = Field(min_length=1)
    outcome: Outcome
    closed: date
    opened: date | None = None
    account: str | None = None
    industry: str | None = None
    employees: int | None = Field(default=None, ge=0)
    amount: Decimal | None = Field(default=None, ge=0)
    currency: str | None = None
    reason: str | None = None


class Neighbour(Frozen):
    """A past deal like this lead. `similarity` is the cosine, -1..1, rounded to 4 places."""

    deal: PastDeal
    similarity: float


class SimilarDeals(Frozen):
    """The deals closed before `before` that are most alike, won and lost, with the base they came from.

    `base_won` of `base_count` deals closed before that day were won.
    """

    before: date
    neighbours: tuple[Neighbour, ...] = ()
    base_won: int = 0
    base_count: int = 0
