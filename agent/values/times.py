"""Times as people say them: "within two weeks", "by the end of next month", "by March 3", "in Q2".

Spans are counted in days; days of the calendar are found against the day on which the words were said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import FR, MO, SU, relativedelta

from agent.facts import Wanted
from agent.values.numbers import WORDS, parse

_DAYS = {"hour": 1 / 24, "day": 1, "night": 1, "week": 7, "fortnight": 14, "month": 30, "quarter": 91, "year": 365}
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep "
    "october|oct november|nov december|dec"
).split()
_MONTH = "|".join(name for names in _MONTHS for name in names.split("|"))
_WORKING = r"(?:(?:business|working|calendar|full|short)\s+)?"
_UNIT = r"hours?|days?|nights?|weeks?|fortnights?|months?|quarters?|years?"


@dataclass(frozen=True)
class Time:
    """A time found in a text, with its span."""

    start: int
    end: int
    wanted: Wanted


def find_times(text: str, said_on: date) -> list[Time]:
    """All times in a text, in order, the longest at each place; days of the calendar are counted from `said_on`."""
    found: list[Time] = []
    for pattern, reading in _READINGS:
        for match in pattern.finditer(text):
            wanted = reading(match, said_on)
            if wanted is not None:
                found.append(Time(match.start(), match.end(), wanted))
    return _longest(found)


def days_until(wanted: Wanted, said_on: date) -> int:
    """How many days are left, at least 0."""
    if wanted.by is not None:
        return max((wanted.by - said_on).days, 0)
    return wanted.days or 0


def _longest(found: list[Time]) -> list[Time]:
    kept: list[Time] = []
    for time in sorted(found, key=lambda t: (t.start, -t.end)):
        if not kept or time.start >= kept[-1].end:
            kept.append(time)
    return kept


def _span(match: re.Match[str], _: date) -> Wanted | None:
    number = parse(match["number"]) if match["number"].lower() not in _ONE else 1
    if number is None:
        return None
    unit = match["unit"].lower().rstrip("s")
    days = float(number) * _DAYS[unit]
    if match["half"]:
        days += _DAYS[unit] / 2
    return Wanted(days=max(1, round(days + 0.49))) if days <= 3650 else None


_ONE = ("a", "an", "one", "a single", "the next", "next", "the same", "same", "the following")


def _near(match: re.Match[str], said_on: date) -> Wanted:
    word = " ".join(match["near"].lower().split())
    if word.startswith("the day after"):
        return Wanted(days=2)
    return Wanted(days=0 if word in ("today", "tonight") else 1)


def _weekday(match: re.Match[str], said_on: date) -> Wanted:
    day = _WEEKDAYS.index(match["weekday"].lower())
    ahead = (day - said_on.weekday() - 1) % 7 + 1
    if (match["which"] or "").lower() == "next" and said_on.weekday() + ahead < 7:
        ahead += 7
    return Wanted(by=said_on + timedelta(days=ahead))


def _period(match: re.Match[str], said_on: date) -> Wanted:
    """The last day of a named week, month, quarter or year, or its middle or first day."""
    unit, which = match["period"].lower(), (match["which"] or "this").lower()
    shift = 1 if which in ("next", "the next", "the following") else 0
    first, last = _bounds(unit, said_on, shift)
    edge = (match["edge"] or "end").lower()
    if edge.startswith(("start", "begin", "early", "first")):
        return Wanted(by=max(first, said_on))
    if edge.startswith("mid"):
        return Wanted(by=max(first + (last - first) // 2, said_on))
    return Wanted(by=last)


def _bounds(unit: str, said_on: date, shift: int) -> tuple[date, date]:
    if unit == "week":
        first = said_on + relativedelta(weekday=MO(-1)) + timedelta(weeks=shift)
        return first, first + relativedelta(weekday=FR(1))
    if unit == "weekend":
        last = said_on + relativedelta(weekday=SU(1)) + timedelta(weeks=shift)
        return last, last
    if unit == "month":
        first = said_on + relativedelta(day=1, months=shift)
        return first, first + relativedelta(day=31)
    if unit == "quarter":
        return _quarter((said_on.month - 1) // 3 + shift, said_on.year)
    return date(said_on.year + shift, 1, 1), date(said_on.year + shift, 12, 31)


def _quarter(index: int, year: int) -> tuple[date, date]:
    """First and last day of a calendar quarter; `index` counts from 0 and may run past the year."""
    first = date(year + index // 4, index % 4 * 3 + 1, 1)
    return first, first + relativedelta(months=2, day=31)


def _numbered_quarter(match: re.Match[str], said_on: date) -> Wanted:
    index = int(match["quarter"]) - 1
    year = int(match["year"]) if match["year"] else said_on.year
    first, last = _quarter(index, year)
    if not match["year"] and last < said_on:
        first, last = _quarter(index, year + 1)
    early = (match["edge"] or "").lower().startswith(("early", "start", "begin"))
    return Wanted(by=max(first, said_on) if early else last)


def _month_number(name: str) -> int:
    return next(i for i, names in enumerate(_MONTHS, 1) if name.lower() in names.split("|"))


def _calendar(match: re.Match[str], said_on: date) -> Wanted | None:
    groups = match.groupdict()
    year = int(groups["year"]) if groups.get("year") else None
    try:
        day = date(year or said_on.year, _month_number(match["month"]), _day_number(match["day"]))
    except ValueError:
        return None
    if year is None and day < said_on:
        day += relativedelta(years=1)
    return Wanted(by=day)


def _day_number(words: str) -> int:
    """A day of the month in digits or as an ordinal in words; 0, which is no day, for anything else."""
    if words[0].isdigit():
        return int(re.sub(r"\D", "", words))
    return _ORDINALS.index(" ".join(words.lower().replace("-", " ").split())) + 1


def _month_only(match: re.Match[str], said_on: date) -> Wanted:
    year = int(match["year"]) if match["year"] else said_on.year
    first = date(year, _month_number(match["month"]), 1)
    last = first + relativedelta(day=31)
    if not match["year"] and last < said_on:
        first, last = first + relativedelta(years=1), last + relativedelta(years=1, day=31)
    edge = (match["edge"] or "").lower()
    if edge.startswith("mid"):
        return Wanted(by=max(first + timedelta(days=14), said_on))
    if edge.startswith(("end", "the end", "late")):
        return Wanted(by=last)
    return Wanted(by=max(first, said_on))


def _iso(match: re.Match[str], _: date) -> Wanted | None:
    try:
        return Wanted(by=date(int(match["year"]), int(match["month"]), int(match["day"])))
    except ValueError:
        return None


_I = re.IGNORECASE
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_ORDINALS += [f"twenty {ordinal}" for ordinal in _ORDINALS[:9]] + ["thirtieth", "thirty first"]
_DAY = r"\d{1,2}(?:st|nd|rd|th)?|" + "|".join(
    ordinal.replace(" ", r"[\s-]+") for ordinal in sorted(_ORDINALS, key=len, reverse=True)
)
_EDGE = r"(?:(?:the\s+)?(?P<edge>end|close|start|beginning|early|middle|mid|late|first half)(?:(?:\s+of|\s+in)?\s+|-)(?:the\s+)?)?"
_READINGS = (
    (
        re.compile(
            rf"(?<![\w.,$])(?P<number>\d+(?:\.\d)?|\b(?:{WORDS})|\b(?:a single|the next|the same|the following|same|next|an?))"
            rf"(?P<half>\s+and\s+a\s+half)?(?:[\s-]+|(?<=\d)){_WORKING}(?P<unit>{_UNIT})\b",
            _I,
        ),
        _span,
    ),
    (re.compile(r"\b(?P<near>the\s+day\s+after\s+tomorrow|tomorrow|today|tonight|overnight)\b", _I), _near),
    (
        re.compile(rf"\b(?:(?P<which>this|next|coming|this coming)\s+)?(?P<weekday>{'|'.join(_WEEKDAYS)})\b(?!s)", _I),
        _weekday,
    ),
    (
        re.compile(
            rf"\b{_EDGE}(?P<which>this|next|the\s+next|the\s+following|the)\s+(?P<period>week|weekend|month|quarter|year)\b"
            r"(?!\s+(?:or\s+so\s+)?(?:ago|before))",
            _I,
        ),
        _period,
    ),
    (re.compile(rf"\b{_EDGE}q(?P<quarter>[1-4])\b(?:\s+(?:of\s+)?(?P<year>20\d\d))?", _I), _numbered_quarter),
    (
        re.compile(rf"\b(?P<month>{_MONTH})\.?\s+(?:the\s+)?(?P<day>{_DAY})\b(?:,?\s+(?P<year>20\d\d))?", _I),
        _calendar,
    ),
    (
        re.compile(
            rf"\b(?P<day>{_DAY})\.?\s+(?:of\s+)?(?P<month>{_MONTH})\b(?:,?\s+(?P<year>20\d\d))?", _I
        ),
        _calendar,
    ),
    (
        re.compile(
            rf"\b(?:by|before|until|till|in|for|come)\s+{_EDGE}(?P<month>{_MONTH})\b(?!\s*\d{{1,2}}\b)(?:\s+(?P<year>20\d\d))?",
            _I,
        ),
        _month_only,
    ),
    (re.compile(r"\b(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b"), _iso),
    (re.compile(r"\b(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>20\d\d)\b"), _iso),
)
