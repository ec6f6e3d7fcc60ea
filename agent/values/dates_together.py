"""What dates in one sentence say together: "on the 17th of October, so by the 16th", "between the 3rd and the 21st".

A day without a month takes that of the date beside it; of a range only its end says by when; "the day before" counts
back from the date before it; a day named twice is one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from agent.compiled import compiled
from agent.facts import Wanted
from agent.values.time import Time

_MONTH = r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_DAY_ONLY = compiled(r"(?:['’]s\s+)?(?:\w+\s+)?(?:\w+,?\s+)?the\s+[\w-]+(?:\s+\w+)?", re.IGNORECASE)
_OPENS_RANGE = compiled(r"\b(?:between|from|either)\s+(?:the\s+|about\s+)*$", re.IGNORECASE)
_JOINS = compiled(r"\s*(?:and|to|until|till|through|up to|or|-|–)\s+(?:the\s+)?(?:end of\s+)?", re.IGNORECASE)
_DAY_BEFORE = compiled(
    r"\b(?:the|one|a)\s+(?:day|evening|night)\s+before(?:\s+(?:that|it|then))?(?=\s*[.,;!?]|\s*$|\s+(?:is|we|I|everything|at|so|when|"
    r"which|in|would|as)\b)|\bthe\s+eve\s+of\s+(?:it|that)\b",
    re.IGNORECASE,
)

_WEEK_AFTER = compiled(
    r"\b(?:in\s+|during\s+)?the\s+week\s+after(?:\s+(?:that|it|then))?(?=\s*[.,;!?]|\s*$)", re.IGNORECASE
)


def among_dates(text: str, times: Sequence[Time], said_on: date) -> list[Time]:
    """The times of a sentence, in order, each as the others make it."""
    if not times:
        return []
    dated = _without_starts(text, _with_months(text, times, said_on))
    dated = _week_after(text, dated)
    eve = _DAY_BEFORE.search(text)
    earlier = [time for time in dated if eve and time.end <= eve.start() and time.wanted.by is not None]
    if eve is not None and earlier:
        day = (earlier[-1].wanted.by or said_on) - timedelta(days=1)
        others = [time for time in dated if time is not earlier[-1] and not _overlap(time, eve)]
        dated = [*others, Time(eve.start(), eve.end(), Wanted(by=day))] if day >= said_on else dated
    return _once(sorted(dated, key=lambda time: time.start), said_on)


def _week_after(text: str, times: Sequence[Time]) -> list[Time]:
    """The times, with "the week after" a day as the last working day of that week in the place of the day."""
    after = _WEEK_AFTER.search(text)
    day = next((t.wanted.by for t in reversed(times) if after and t.end <= after.start() and t.wanted.by), None)
    if after is None or day is None:
        return list(times)
    friday = day + timedelta(days=11 - day.weekday())
    others = [time for time in times if time.wanted.by != day and not _overlap(time, after)]
    return [*others, Time(after.start(), after.end(), Wanted(by=friday))]


def _with_months(text: str, times: Sequence[Time], said_on: date) -> list[Time]:
    named = [time for time in times if time.wanted.by and re.search(_MONTH, text[time.start : time.end], re.IGNORECASE)]
    if not named:
        return list(times)
    return [time if time in named else _in_month_of(named[0], time, text, said_on) for time in times]


def _in_month_of(named: Time, time: Time, text: str, said_on: date) -> Time:
    day, month = time.wanted.by, named.wanted.by
    words = text[time.start : time.end]
    if day is None or month is None or not re.search(r"\d|th\b|first|second|third", words, re.IGNORECASE):
        return time
    if not _DAY_ONLY.fullmatch(words) or re.search(r"week|month|quarter|half", words, re.IGNORECASE):
        return time
    try:
        moved = month.replace(day=day.day)
    except ValueError:
        return time
    return replace(time, wanted=Wanted(by=moved)) if moved >= said_on else time


def _without_starts(text: str, times: Sequence[Time]) -> list[Time]:
    """The times but those with which a range begins."""
    starts = [first for first, last in pairwise(times) if _begins_range(text, first, last)]
    return [time for time in times if time not in starts]


def _begins_range(text: str, first: Time, last: Time) -> bool:
    # "from" may have been taken for a part of the time itself.
    opening = text[: first.start] + text[first.start : first.end].split(maxsplit=1)[0] + " "
    opened = _OPENS_RANGE.search(text[: first.start]) or _OPENS_RANGE.search(opening)
    return opened is not None and _JOINS.fullmatch(text[first.end : last.start]) is not None


def _once(times: Sequence[Time], said_on: date) -> list[Time]:
    """A day that a date names beside "tomorrow" or "in ten days" is named by the date."""
    dates = {time.wanted.by for time in times if time.wanted.by is not None}
    return [t for t in times if t.wanted.days is None or said_on + timedelta(days=t.wanted.days) not in dates]


def _overlap(time: Time, match: re.Match[str]) -> bool:
    return time.start < match.end() and match.start() < time.end
