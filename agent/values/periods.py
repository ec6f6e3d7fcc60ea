"""Months, quarters and years that are named as a whole ("in March"), where a day in them says more."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from dateutil.relativedelta import relativedelta

from agent.compiled import compiled

_MONTH = (
    r"january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_PART = r"(?:end|close|start|beginning|early|middle|mid|late|half|week)\b(?:\s+(?:of|in|the))*[\s-]+"
_WHOLE = {
    "month": compiled(
        rf"\b(?:in|by|before|during|for|come|until)\s+(?:{_MONTH})\b(?!\s*\d{{1,2}}\b)|(?:^|/ )(?:{_MONTH})\W*(?:$| /)",
        re.IGNORECASE,
    ),
    "this month": compiled(r"\b(?:this|next|the\s+next|the\s+following)\s+month\b", re.IGNORECASE),
    "quarter": compiled(r"\bq[1-4]\b|\b(?:this|next|the\s+next|the\s+following)\s+quarter\b", re.IGNORECASE),
    "year": compiled(r"\b(?:this|next|the\s+next|the\s+following)\s+year\b", re.IGNORECASE),
}
_MONTHS = {"month": 1, "this month": 1, "quarter": 3, "year": 12}
_PARTLY = compiled(rf"\b{_PART}(?:{_MONTH}|q[1-4]|(?:this|next|the)\s+\w+)\b", re.IGNORECASE)
_EXACT = compiled(
    rf"\b(?:{_MONTH})\.?\s+(?:the\s+)?{_DAY}\b|\b{_DAY}\.?\s+(?:of\s+)?(?:{_MONTH})\b|\b20\d\d-\d\d-\d\d\b|"
    r"\b\d{1,2}\.\d{1,2}\.20\d\d\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b",
    re.IGNORECASE,
)


def whole_period(quotes: Iterable[str], by: date) -> tuple[date, date] | None:
    """First and last day of the period around `by` that the quotes name as a whole, None where they name less."""
    told = " / ".join(quotes)
    if _EXACT.search(told) or _PARTLY.search(told):
        return None
    named = [unit for unit, pattern in _WHOLE.items() if pattern.search(told)]
    if not named:
        return None
    months = max(_MONTHS[unit] for unit in named)
    first = date(by.year, (by.month - 1) // months * months + 1, 1)
    return first, first + relativedelta(months=months - 1, day=31)
