from __future__ import annotations

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.facts import Wanted
from agent.values.times import days_until, find_times

WEDNESDAY = date(2026, 9, 16)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("within two weeks", 14),
        ("within 3 days", 3),
        ("a three-day window", 3),
        ("in a day", 1),
        ("48 hours", 2),
        ("ideally tomorrow", 1),
        ("the next two days", 2),
        ("two and a half weeks", 18),
        ("seven business days", 7),
        ("the day after tomorrow", 2),
    ],
)
def test_a_span_is_counted_in_days(text: str, days: int) -> None:
    (found,) = find_times(text, WEDNESDAY)
    assert found.wanted == Wanted(days=days)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("by the end of next month", date(2026, 10, 31)),
        ("by the end of this week", date(2026, 9, 18)),
        ("by Friday", date(2026, 9, 18)),
        ("next Friday", date(2026, 9, 25)),
        ("by March 3", date(2027, 3, 3)),
        ("on the 3rd of May 2027", date(2027, 5, 3)),
        ("by the end of March", date(2027, 3, 31)),
        ("by mid-January", date(2027, 1, 15)),
        ("ready by the fifteenth of May", date(2027, 5, 15)),
        ("on the twenty-second of October", date(2026, 10, 22)),
        ("March the third", date(2027, 3, 3)),
        ("in Q4", date(2026, 12, 31)),
        ("before the end of the quarter", date(2026, 9, 30)),
        ("by 2026-12-01", date(2026, 12, 1)),
        ("bis 24.12.2026", date(2026, 12, 24)),
    ],
)
def test_a_day_is_found_against_the_day_it_was_said_on(text: str, day: date) -> None:
    (found,) = find_times(text, WEDNESDAY)
    assert found.wanted == Wanted(by=day)


def test_days_left_are_never_negative() -> None:
    assert days_until(Wanted(by=date(2026, 9, 1)), WEDNESDAY) == 0
    assert days_until(Wanted(by=date(2026, 9, 20)), WEDNESDAY) == 4


@pytest.mark.parametrize("text", ["24/7 support", "in 2024", "30 February", "may I ask", "end of the day"])
def test_what_is_no_wish_for_a_day_is_left_alone(text: str) -> None:
    assert find_times(text, WEDNESDAY) == []


@given(st.text(max_size=300), st.dates(min_value=date(1990, 1, 1), max_value=date(2090, 1, 1)))
def test_any_text_on_any_day_gives_spans_that_do_not_overlap(text: str, said_on: date) -> None:
    found = find_times(text, said_on)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("by october fourteenth", [date(2026, 10, 14)]),
        ("before October 4th, that's our race weekend", [date(2026, 10, 4)]),
        ("before October", [date(2026, 9, 30)]),
        ("we rehearse for the Christmas play", []),
        ("the lorries for the Christmas markets come at ten", []),
        ("before the Christmas markets", [date(2026, 12, 24)]),
        ("it should stand by Christmas", [date(2026, 12, 24)]),
        ("installation: autumn", [date(2026, 11, 30)]),
        ("the keys come on Friday 16 October and you come in the week after", [date(2026, 10, 23)]),
    ],
)
def test_a_day_is_named_by_a_date_and_not_by_a_thing_that_bears_its_name(text: str, days: list[date]) -> None:
    assert [time.wanted.by for time in find_times(text, WEDNESDAY)] == days
