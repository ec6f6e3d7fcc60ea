"""Dates in nothing but figures: "2026-12-01", "24.12.2026", "24/12", "by 24.12."."""

from __future__ import annotations

import re
from datetime import date

from dateutil.relativedelta import relativedelta

from agent.compiled import compiled
from agent.facts import Wanted
from agent.values.time import Reading


def _iso(match: re.Match[str], _: date) -> Wanted | None:
    day = _day(_year(match["year"]), int(match["month"]), int(match["day"]))
    return Wanted(by=day) if day else None


def _dotted(match: re.Match[str], said_on: date) -> Wanted | None:
    """ "By 24.12.", of this year or the next."""
    day = _coming(int(match["month"]), int(match["day"]), said_on)
    return Wanted(by=day) if day else None


def _slashed(match: re.Match[str], said_on: date) -> Wanted | None:
    """ "6/30" or "30/6". Where both could be the month, the one that has not gone by; where neither has, nothing."""
    one, other, year = int(match["one"]), int(match["other"]), match.groupdict().get("year")
    days = {_day(_year(year) if year else said_on.year, *pair) for pair in ((one, other), (other, one))} - {None}
    ahead = {day for day in days if day and day >= said_on}
    if not ahead and year is None:
        ahead = {day + relativedelta(years=1) for day in days if day}
    return Wanted(by=ahead.pop()) if len(ahead) == 1 else None


def _coming(month: int, day: int, said_on: date) -> date | None:
    found = _day(said_on.year, month, day)
    return found + relativedelta(years=1) if found and found < said_on else found


def _year(figures: str) -> int:
    return int(figures) + (2000 if len(figures) == 2 else 0)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


_SHORT_YEAR = r"(?P<year>20\d\d|\d\d)(?![\d.]*\d)"
_NO_SUM = r"(?!\s*(?:[ap]\.?m\b|%|percent|hours?|h\b|o['’]clock|dollars|euros?|pounds|k\b|[€$£]))"
NUMERIC: tuple[tuple[re.Pattern[str], Reading], ...] = tuple(
    (compiled(pattern, re.IGNORECASE), reading)
    for pattern, reading in (
        (r"\b(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b", _iso),
        (rf"(?<![\d.])(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.\s?{_SHORT_YEAR}", _iso),
        (rf"(?<![\d/])(?P<one>\d{{1,2}})/(?P<other>\d{{1,2}})/{_SHORT_YEAR}", _slashed),
        (r"(?<![\d-])(?P<one>\d{1,2})-(?P<other>\d{1,2})-(?P<year>20\d\d)\b", _slashed),
        (r"\b(?:by|on|before)\s+(?P<one>\d{1,2})/(?P<other>\d{1,2})(?![\d/])", _slashed),
        (
            rf"\b(?:by|on|before|until|till)\s+(?:the\s+)?(?P<day>[12]\d|3[01]|0?[1-9])\.(?P<month>0[1-9]|1[0-2])\.?(?!\d){_NO_SUM}",
            _dotted,
        ),
    )
)
