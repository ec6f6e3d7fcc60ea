from __future__ import annotations

from datetime import date

import pytest

from agent.values.periods import whole_period

MARCH = (date(2026, 3, 1), date(2026, 3, 31))


@pytest.mark.parametrize(
    ("quote", "by", "period"),
    [
        ("We want it in March.", date(2026, 3, 1), MARCH),
        ("Some time next month.", date(2026, 3, 31), MARCH),
        ("It should run in Q1.", date(2026, 3, 31), (date(2026, 1, 1), date(2026, 3, 31))),
        ("By next quarter, please.", date(2026, 6, 30), (date(2026, 4, 1), date(2026, 6, 30))),
        ("This year.", date(2026, 12, 31), (date(2026, 1, 1), date(2026, 12, 31))),
        ("By March 15.", date(2026, 3, 15), None),
        ("On the 15th of March.", date(2026, 3, 15), None),
        ("By the end of March.", date(2026, 3, 31), None),
        ("In early March.", date(2026, 3, 1), None),
        ("By the end of next month.", date(2026, 3, 31), None),
        ("Within two weeks.", date(2026, 3, 15), None),
        ("By Friday.", date(2026, 3, 6), None),
    ],
)
def test_a_period_is_whole_where_no_part_of_it_is_named(quote: str, by: date, period: tuple[date, date] | None) -> None:
    assert whole_period([quote], by) == period


def test_a_day_in_one_quote_makes_the_month_in_another_exact() -> None:
    assert whole_period(["We want it in March.", "March 1st, to be exact."], date(2026, 3, 1)) is None
