"""Days told by another day, dates in nothing but figures, and years that are told beside a quarter or a half."""

from __future__ import annotations

from datetime import date

import pytest

from agent.values.times import find_times

TUESDAY = date(2026, 5, 5)


def days(text: str, said_on: date = TUESDAY) -> list[date | None]:
    return [time.wanted.by for time in find_times(text, said_on)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("a week from Friday", date(2026, 5, 15)),
        ("a week on Friday", date(2026, 5, 15)),
        ("Friday week", date(2026, 5, 15)),
        ("Week on Friday would be ideal", date(2026, 5, 15)),
        ("by a week Monday at the latest", date(2026, 5, 18)),
        ("a week this Monday", date(2026, 5, 18)),
        ("a fortnight on Monday", date(2026, 5, 25)),
        ("Monday fortnight", date(2026, 5, 25)),
        ("four weeks from Friday", date(2026, 6, 5)),
        ("a week tomorrow", date(2026, 5, 13)),
        ("by tomorrow week", date(2026, 5, 13)),
        ("two weeks today", date(2026, 5, 19)),
        ("three days after Sunday", date(2026, 5, 13)),
        ("the week after next", date(2026, 5, 22)),
        ("latest eighteenth of this month", date(2026, 5, 18)),
        ("18th of the month", date(2026, 5, 18)),
        ("the 2nd of the month", date(2026, 6, 2)),
        ("fifteenth of next month", date(2026, 6, 15)),
        ("no later than the 20th inst", date(2026, 5, 20)),
        ("at the start of the week after next", date(2026, 5, 18)),
        ("the weekend after next", date(2026, 5, 24)),
        ("the month after next", date(2026, 7, 31)),
        ("the Friday after next", date(2026, 5, 15)),
        ("Wednesday next week", date(2026, 5, 13)),
        ("next week on Wednesday", date(2026, 5, 13)),
        ("Wednesday of the week after next", date(2026, 5, 20)),
        ("by the 15th of next month", date(2026, 6, 15)),
        ("the first of the following month", date(2026, 6, 1)),
    ],
)
def test_a_day_is_counted_on_from_the_one_that_is_named(text: str, day: date) -> None:
    assert days(text) == [day]


@pytest.mark.parametrize("text", ["two visits a week on Monday", "once a week on Friday", "five days a week on Monday"])
def test_how_often_is_no_span_before_a_day(text: str) -> None:
    assert date(2026, 5, 18) not in days(text)
    assert date(2026, 5, 15) not in days(text)


def test_the_week_of_a_feast_counts_nothing_on() -> None:
    assert days("on Black Friday week") == [date(2026, 11, 27)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("FY27 Q2", date(2027, 6, 30)),
        ("Q2 FY27", date(2027, 6, 30)),
        ("Q2 of fiscal 2027", date(2027, 6, 30)),
        ("the end of Q3 FY26", date(2026, 9, 30)),
        ("by the end of FY26", date(2026, 12, 31)),
        ("the end of H1", date(2026, 6, 30)),
        ("in H2", date(2026, 12, 31)),
        ("in H1 2027", date(2027, 6, 30)),
        ("by week's end", date(2026, 5, 8)),
        ("EOM June", date(2026, 6, 30)),
    ],
)
def test_quarters_and_halves_are_those_of_the_year_beside_them(text: str, day: date) -> None:
    assert days(text) == [day]


@pytest.mark.parametrize("text", ["an H1 visa", "an H2 heading", "Form H20"])
def test_what_only_looks_like_half_a_year_is_none(text: str) -> None:
    assert days(text) == []


@pytest.mark.parametrize(
    ("said_on", "day"), [(date(2026, 5, 5), date(2026, 5, 15)), (date(2026, 5, 20), date(2027, 5, 15))]
)
def test_a_part_of_a_month_that_has_gone_by_is_that_of_the_next_year(said_on: date, day: date) -> None:
    assert days("by mid-May", said_on) == [day]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("by 13/06/2026", date(2026, 6, 13)),
        ("by 06/13/2026", date(2026, 6, 13)),
        ("by 13-06-2026", date(2026, 6, 13)),
        ("by 13/06/26", date(2026, 6, 13)),
        ("by 13.6.26", date(2026, 6, 13)),
        ("by 13.06.", date(2026, 6, 13)),
        ("by 13.02.", date(2027, 2, 13)),
        ("by 03/06/2026", date(2026, 6, 3)),
        ("by 06/03/2026", date(2026, 6, 3)),
        ("by 3/6", date(2026, 6, 3)),
    ],
)
def test_figures_name_a_day_where_only_one_reading_lies_ahead(text: str, day: date) -> None:
    assert days(text) == [day]


@pytest.mark.parametrize(
    "text", ["by 07/06/2026", "by 7/6", "by 03/04/2026", "by 31/31/2026", "cut by 12.10%", "by 14.10 pm"]
)
def test_figures_that_leave_the_day_open_name_none(text: str) -> None:
    assert days(text) == []


@pytest.mark.parametrize("runs_out", ["is over", "ends", "is out", "comes to an end"])
def test_a_month_or_season_that_runs_out_counts_to_its_last_day(runs_out: str) -> None:
    assert days(f"before June {runs_out}") == [date(2026, 6, 30)]
    assert days(f"before the summer {runs_out}") == [date(2026, 8, 31)]
    assert days("before June is upon us") == [date(2026, 5, 31)]


def test_a_span_that_somebody_has_before_something_is_how_long_it_may_take() -> None:
    assert [time.wanted.days for time in find_times("We have six days before the audit.", TUESDAY)] == [6]
    assert find_times("They come six days before the audit.", TUESDAY) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("before Q3 starts", date(2026, 6, 30)),
        ("before the third quarter", date(2026, 6, 30)),
        ("before Q3 ends", date(2026, 9, 30)),
        ("before the end of Q3", date(2026, 9, 30)),
        ("by the end of Q3", date(2026, 9, 30)),
        ("before this quarter is over", date(2026, 6, 30)),
        ("before next month", date(2026, 5, 31)),
        ("before next month is out", date(2026, 6, 30)),
        ("before next year", date(2026, 12, 31)),
        ("in the early part of July", date(2026, 7, 10)),
    ],
)
def test_what_has_to_be_before_a_period_is_before_its_first_day(text: str, day: date) -> None:
    assert days(text) == [day]
