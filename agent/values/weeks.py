"""Weeks of the calendar as people name them: "the week of the 11th", "the second week of May", "week 32", "the last Friday in May"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from dateutil.relativedelta import FR, relativedelta

from agent.compiled import compiled
from agent.facts import Wanted
from agent.values.calendar_days import DAY, MONTH, ORDINALS, SOME_YEAR, WEEKDAYS, calendar_day, day_only, month_bounds
from agent.values.numbers import WORDS, parse
from agent.values.time import Reading


def _week_of(match: re.Match[str], said_on: date) -> Wanted | None:
    named = match.groupdict().get("month")
    found = calendar_day(match, said_on) if named else day_only(match, said_on)
    return found and Wanted(by=found.by and found.by + relativedelta(weekday=FR(1)))


def _nth_week(match: re.Match[str], said_on: date) -> Wanted:
    first, last = month_bounds(match, said_on)
    nth = match["nth"].lower()
    day = last if nth == "last" else first + timedelta(days=7 * (ORDINALS.index(nth) + 1) - 1)
    return Wanted(by=day if match["year"] or day >= said_on else day + relativedelta(years=1))


def _numbered_week(match: re.Match[str], said_on: date) -> Wanted | None:
    number = int(parse(match["week"]) or 0)
    if number < 10 and (number == 1 or match.string.strip(" .!").lower() != match.group().lower()):
        return None  # "week two" is a week of a project or a course
    for year in (said_on.year, said_on.year + 1):
        try:
            day = date.fromisocalendar(year, number, 5)
        except ValueError:
            return None
        if day >= said_on:
            return Wanted(by=day)
    return None


def _weekday_of_month(match: re.Match[str], said_on: date) -> Wanted | None:
    """ "The last Friday in May", and with a day of the month beside it that day."""
    first, last = month_bounds(match, said_on)
    days = [first + timedelta(days=days) for days in range((last - first).days + 1)]
    named = [day for day in days if WEEKDAYS[day.weekday()] == match["weekday"].lower()]
    place = _PLACES[match["place"].lower()]
    return Wanted(by=named[place]) if place < len(named) and named[place] >= said_on else None


_PLACES = {"first": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4, "last": -1, "final": -1}


_WEEK_FROM = r"\bweek\s+(?:of|commencing|beginning|starting|from)\s+(?:(?:monday|the)[,\s]+)*"
WEEKS: tuple[tuple[re.Pattern[str], Reading], ...] = tuple(
    (compiled(pattern, re.IGNORECASE), reading)
    for pattern, reading in (
        (rf"{_WEEK_FROM}(?P<day>{DAY})(?:\s+(?:of\s+)?(?P<month>{MONTH}))?\b", _week_of),
        (rf"{_WEEK_FROM}(?P<month>{MONTH})\s+(?:the\s+)?(?P<day>{DAY})\b", _week_of),
        (
            rf"\b(?P<nth>first|second|third|fourth|last)\s+(?:full\s+)?week\s+(?:of|in)\s+(?P<month>{MONTH})\b{SOME_YEAR}",
            _nth_week,
        ),
        (
            rf"\b(?P<place>{'|'.join(_PLACES)})\s+(?P<weekday>{'|'.join(WEEKDAYS)})\s+(?:in|of)\s+(?P<month>{MONTH})\b{SOME_YEAR}",
            _weekday_of_month,
        ),
        (rf"\bweek\s+(?P<week>[1-5]\d|{WORDS})\b", _numbered_week),
    )
)
