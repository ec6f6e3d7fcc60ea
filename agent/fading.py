"""Points that age takes: how much one event is still worth, by whole days of age.

The points are worked out once for a card, with exact arithmetic, and kept as a table. So one lead and a million leads
are scored by the very same whole numbers.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from pydantic import Field, model_validator

from agent.conversation import Frozen
from agent.exact_number import Number

MONTH_DAYS = 30
"""What a month is, in days."""


class Decay(Frozen):
    """How an event's points fade; exactly one of the three is given.

    `percent_a_month`: this much of the full points goes every 30 days, in a straight line down to 0. `half_life_days`:
    after so many days half is left. `expires_after_days`: full for so many days, then nothing.
    """

    percent_a_month: Number | None = None
    half_life_days: int | None = Field(default=None, ge=1, le=3650)
    expires_after_days: int | None = Field(default=None, ge=1, le=36500)

    @model_validator(mode="after")
    def _one_way(self) -> Decay:
        given = (self.percent_a_month, self.half_life_days, self.expires_after_days)
        if sum(each is not None for each in given) != 1:
            raise ValueError("give one of `percent_a_month`, `half_life_days` or `expires_after_days`")
        if self.percent_a_month is not None and not 1 <= self.percent_a_month <= 100:
            raise ValueError(f"`percent_a_month` must be 1 to 100, not {self.percent_a_month}")
        return self

    @property
    def words(self) -> str:
        """How the points fade, in words."""
        if self.percent_a_month is not None:
            return f"{self.percent_a_month} % of the points go every {MONTH_DAYS} days"
        if self.half_life_days is not None:
            return f"the points halve every {_days(self.half_life_days)}"
        return f"the points are gone after {_days(self.expires_after_days or 0)}"


def fading(decay: Decay, points: int) -> tuple[int, ...]:
    """The points of one event, whole, by whole days of age; from the end of the table on they are 0.

    `points` are those of an event of today. Halves are rounded away from 0.
    """
    if decay.expires_after_days is not None:
        return (points,) * decay.expires_after_days
    sign = -1 if points < 0 else 1
    if decay.half_life_days is not None:
        return tuple(sign * left for left in _halving(abs(points), decay.half_life_days))
    share = Fraction(decay.percent_a_month or 0) / 100 / MONTH_DAYS
    days = int(1 / share)
    return tuple(sign * _rounded(abs(points) * (1 - share * day)) for day in range(days + 1))


def left_of(table: tuple[int, ...], day: int) -> int:
    """What an event of a whole number of days is worth, by its table."""
    return table[day] if day < len(table) else 0


def _halving(points: int, half_life: int) -> Iterator[int]:
    """points * 2^(-day / half_life), rounded, without ever leaving whole numbers.

    It is still at least k after `day` days where points * 2^(-day/half_life) >= k - 1/2, which is the same as
    2^day <= (2 points / (2k - 1))^half_life.
    """
    day = 0
    for left in range(points, 0, -1):
        quotient = (2 * points) ** half_life // (2 * left - 1) ** half_life
        last = quotient.bit_length() - 1
        while day <= last:
            yield left
            day += 1


def _rounded(amount: Fraction) -> int:
    """Rounded to a whole number, halves up; `amount` is 0 or more."""
    return (2 * amount.numerator + amount.denominator) // (2 * amount.denominator)


def _days(days: int) -> str:
    return "day" if days == 1 else f"{days} days"
