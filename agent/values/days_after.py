"""Days told by another one: "Friday week", "a week from Friday", "the week after next", "the 15th of next month"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from dateutil.relativedelta import MO, relativedelta

from agent.compiled import compiled
from agent.facts import Wanted
from agent.values.calendar_days import DAY, ORDINAL, SOME_EDGE, WEEKDAYS, bounds, day_number, edge_day
from agent.values.numbers import WORDS, parse
from agent.values.time import Reading

_BASE = rf"(?P<base>{'|'.join(WEEKDAYS)}|tomorrow|today)"
_IN_UNITS = {"day": 1, "week": 7, "fortnight": 14}
_NEXT = r"(?P<which>next|the\s+next|the\s+following|the\s+coming|the\s+(?=week\s+after\s+next))\s*week(?P<after>\s+after\s+next)?"
_RATE = compiled(
    rf"(?:\d[\d.,]*|\b(?:{WORDS}|hundred|thousand|k|once|twice|thrice|times|days?|hours?|nights?|evenings?|mornings?|dollars|euros|"
    rf"pounds)|\b(?:\d+|{WORDS})\s+(?:\w+\s+)?\w+s)\s+$",
    re.IGNORECASE,
)
"""Before "a week on Friday" that says how often ("two visits a week on Monday")."""


def _counted_on(match: re.Match[str], said_on: date) -> Wanted | None:
    """ "A week from Friday", "a fortnight on Monday", "a week tomorrow"."""
    said = (match["number"] or "a").lower()
    if said in ("a", "an") and _RATE.search(match.string, 0, match.start()):
        return None
    number = 1 if said in ("a", "an", "one") else int(parse(said) or 0)
    unit = match["unit"].lower().rstrip("s")
    return Wanted(by=_next(match["base"], said_on) + timedelta(days=number * _IN_UNITS[unit]))


def _week_on(match: re.Match[str], said_on: date) -> Wanted:
    """ "Friday week", "tomorrow fortnight"."""
    return Wanted(by=_next(match["base"], said_on) + timedelta(days=_IN_UNITS[match["unit"].lower()]))


def _next(base: str, said_on: date) -> date:
    word = base.lower()
    if word in ("today", "tomorrow"):
        return said_on + timedelta(days=word == "tomorrow")
    return said_on + timedelta(days=(WEEKDAYS.index(word) - said_on.weekday() - 1) % 7 + 1)


def _after_next(match: re.Match[str], said_on: date) -> Wanted:
    """ "The week after next", "the month after next", "the Friday after next"."""
    unit = match["period"].lower()
    if unit in WEEKDAYS:
        return Wanted(by=_next(unit, said_on) + timedelta(weeks=1))
    first, last = bounds(unit, said_on, 2)
    return Wanted(by=edge_day(match["edge"], first, last, said_on) or last)


def _of_a_week(match: re.Match[str], said_on: date) -> Wanted:
    """ "Wednesday of next week", "next week on Wednesday", "Wednesday the week after next"."""
    weeks = 2 if match["after"] else 1
    monday = said_on + relativedelta(weekday=MO(-1)) + timedelta(weeks=weeks)
    return Wanted(by=monday + timedelta(days=WEEKDAYS.index(match["weekday"].lower())))


def _of_a_month(match: re.Match[str], said_on: date) -> Wanted | None:
    """ "The 15th of next month", "the 18th of this month", "the 18th inst."; "the 18th of the month" is the next one."""
    which = (match["which"] or "this").lower().split()[-1]
    number = day_number(match["day"])
    ahead = number < said_on.day if which == "the" else which != "this"
    first = said_on + relativedelta(day=1, months=ahead)
    last = first + relativedelta(day=31)
    return Wanted(by=first + timedelta(days=number - 1)) if 0 < number <= last.day else None


DAYS_AFTER: tuple[tuple[re.Pattern[str], Reading], ...] = tuple(
    (compiled(pattern, re.IGNORECASE), reading)
    for pattern, reading in (
        (
            rf"(?:(?<![\w.,$])(?P<number>an?|\d\d?|{WORDS})\s+|^\W*(?:by\s+)?(?=week\s))(?P<unit>weeks?|fortnights?)\s+"
            rf"(?:(?:from|on|after|come)\s+)?(?:(?:this|next|the\s+coming)\s+)?{_BASE}\b(?!s\b)(?<!\bfrom\stoday)(?!\s*(?:to|through|[-–])\s*\w)",
            _counted_on,
        ),
        (
            rf"(?<![\w.,$])(?P<number>an?|\d\d?|{WORDS})\s+(?P<unit>days?)\s+(?:from|after)\s+(?:(?:this|next)\s+)?{_BASE}\b(?<!\bfrom\stoday)",
            _counted_on,
        ),
        (
            rf"\b(?<!black\s)(?<!every\s){_BASE}\s+(?P<unit>week|fortnight)\b(?!\s+(?:ends?|of|in|from|before|\d|{WORDS})\b)",
            _week_on,
        ),
        (
            rf"\b(?:{SOME_EDGE})?(?:the\s+)?(?P<period>week|weekend|month|quarter|{'|'.join(WEEKDAYS)})\s+after\s+next\b",
            _after_next,
        ),
        (rf"\b(?P<weekday>{'|'.join(WEEKDAYS)}),?\s+(?:(?:of|in|the)\s+)*?{_NEXT}\b", _of_a_week),
        (rf"\b{_NEXT},?\s+(?:on\s+)?(?P<weekday>{'|'.join(WEEKDAYS)})\b(?!s\b)", _of_a_week),
        (
            rf"\b(?:(?:by|before|until|till|on|from)\s+)?(?:the\s+)?(?P<day>{ORDINAL}|(?<=the\s){DAY})\s+"
            r"(?:of\s+(?P<which>this|next|the(?:\s+(?:next|coming|following))?)\s+month|inst(?:ant)?)\b",
            _of_a_month,
        ),
    )
)
