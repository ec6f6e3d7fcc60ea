"""Times as people say them: "within two weeks", "by the end of next month", "by March 3", "in Q2".

Spans are counted in days; days of the calendar are found against the day on which the words were said.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from agent.compiled import compiled
from agent.facts import Wanted
from agent.stems import Trigger
from agent.values.calendar_days import CALENDAR, PART_OF_DAY
from agent.values.dates_together import among_dates
from agent.values.days_after import DAYS_AFTER
from agent.values.numbers import WORDS, parse
from agent.values.time import Reading, Time
from agent.values.weeks import WEEKS

__all__ = ["Time", "days_until", "find_times"]

_DAYS = {"hour": 1 / 24, "day": 1, "night": 1, "week": 7, "fortnight": 14, "month": 30, "quarter": 91, "year": 365}
_WORKING = r"(?:(?:business|working|calendar|full|short|good)\s+)?"
_UNIT = r"hours?|days?|nights?|weeks?|fortnights?|months?|quarters?(?!\s+(?:of|past|to)\b)|years?"
_ONE = r"(?:one|a) single|the next|the same|the following|same|next|an?|the(?=\s+fortnight)"
_SOME = {"couple": 2, "few": 3, "half": 0.5}
_VAGUE = r"(?:(?:the\s+)?next\s+|a\s+|an?\s+other\s+)?(?:couple(?:\s+of)?|few)|half(?:\s+an?)?"
_PUT_RIGHT = r"no|actually|sorry|or\s+rather|rather|make\s+(?:it|that)|I\s+mean|no,?\s+(?:actually|wait|sorry)|actually,?\s+no|well,?\s+(?:actually|rather)"
_MORE = rf"(?:\s*(?:to|or|-|–)\s*(?P<upto>\d+|{WORDS}|so)\b)?"


def find_times(text: str, said_on: date) -> list[Time]:
    """All times in a text that are not past, in order, the longest at each place; counted from `said_on`."""
    return list(_find_times(text, said_on)) if _TRIGGER.tries_any(text) else []


@lru_cache(maxsize=4096)
def _find_times(text: str, said_on: date) -> tuple[Time, ...]:
    found: list[Time] = []
    for pattern, reading in _TRIGGER.worth_trying(text):
        for match in pattern.finditer(text):
            wanted = reading(match, said_on)
            if wanted is not None and (wanted.by is None or wanted.by >= said_on):
                found.append(Time(match.start(), match.end(), wanted))
    return tuple(among_dates(text, _longest(found), said_on))


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
    number = _number(match["anew"]) or _number(match["upto"]) or _number(match["number"])
    before = match.string[: match.start()]
    if (
        number is None
        or _is_rate(match)
        or (_AHEAD.search(before) and match["number"].lower().endswith("next"))
        or (_TOLD_OF.search(before) and not _RESTS_ON.search(before))
    ):
        return None
    unit = match["unit"].lower().rstrip("s")
    days = number * _DAYS[unit]
    if match["half"]:
        days += _DAYS[unit] / 2
    return Wanted(days=max(1, round(days + 0.49))) if days <= 3650 else None


def _is_rate(match: re.Match[str]) -> bool:
    """Whether "a year" says how often or how much ("sixty drivers a year", "450 dollars a month")."""
    return match["number"].lower() in ("a", "an") and _COUNTED_BEFORE.search(match.string, 0, match.start()) is not None


def _number(words: str | None) -> float | None:
    """How many a span counts ("two", "a couple of", "half a", "the next"); None where it counts none."""
    said = (words or "").lower()
    if not said or said == "so":
        return None
    vague = next((count for word, count in _SOME.items() if re.search(rf"\b{word}\b", said)), None)
    if vague is not None:
        return vague
    if re.fullmatch(_ONE.replace("(?=\\s+fortnight)", ""), said):
        return 1
    number = parse(said)
    return None if number is None else float(number)


def _day_after(match: re.Match[str], _: date) -> Wanted | None:
    """ "Tomorrow would be a dream, but the day after would do." """
    return Wanted(days=2) if re.search(r"\btomorrow\b", match.string[: match.start()], re.IGNORECASE) else None


def _near(match: re.Match[str], _: date) -> Wanted:
    word = " ".join(match["near"].lower().split())
    if word.startswith("the day after"):
        return Wanted(days=2)
    return Wanted(days=0 if word in ("today", "tonight") else 1)


_AHEAD = compiled(r"\b(?:before|ahead of|prior to)\s+$", re.IGNORECASE)
"""Before a month or year that is not to begin first ("before next month")."""
_TOLD_OF = compiled(r"\bon (?=(?:the )?$)|\bon a (?:good|bad) $", re.IGNORECASE)
"""Before a day that is told by another one, or by its kind ("on the following day")."""
_RESTS_ON = compiled(
    r"\b(?:bas(?:e|ed|ing)|count(?:ed|ing)?|settled?|agreed?|plan(?:ned|ning)?|calculat\w+)\s+(?:\w+\s+){0,2}?on\s+$",
    re.IGNORECASE,
)
"""Before a span on which something else rests ("please base it on three days")."""
_COUNTED_BEFORE = compiled(
    rf"(?:\d[\d.,]*|\b(?:{WORDS}|hundred|thousand|grand|k|once|twice|times|dollars|euros|pounds|bucks)|"
    rf"\b(?:\d[\d.,]*|{WORDS})\s+(?:\w+\s+)?\w+s|"
    r"(?:\d|\b(?:dollars|euros|pounds|bucks|cents|pence|quid|francs|k|grand|hundred|thousand))\s+(?:an?|per|each|for\s+an?)\s+\w+(?:\s+and)?)\s+$",
    re.IGNORECASE,
)
_NO_WISH = (
    r"(?!\s*(?:ago|old|earlier|later|before|in\s+a\s+row|running|straight|long|late|behind|each|per|notice|contract|"
    r"warranty|guarantee|trial|minimum|term|deal|retention|a\s+(?:day|week|month|year))\b)"
)
READINGS: tuple[tuple[re.Pattern[str], Reading], ...] = (
    (
        compiled(
            rf"\b(?P<number>an?)\s+(?P<unit>{_UNIT})\s+or\s+(?P<upto>two|three)\b(?P<half>(?!))?(?P<anew>(?!))?",
            re.IGNORECASE,
        ),
        _span,
    ),
    (
        compiled(
            rf"(?<![\w.,$])(?<!quarter of )(?P<number>\d+(?:\.\d)?|\b(?:{WORDS})|\b(?:{_VAGUE})|\b(?:{_ONE})){_MORE}"
            rf"(?P<half>\s+and\s+a\s+half)?(?:[\s-]+|(?<=\d)){_WORKING}(?P<unit>{_UNIT})\b{_NO_WISH}"
            r"(?:['’]s?)?(?:\s+time\b)?(?:\s+(?:from|of)\s+(?:now|today)\b)?"
            rf"(?:,?\s+(?:{_PUT_RIGHT})[\s,]+(?P<anew>\d+|{WORDS})(?=\W*$|[,.;!]))?",
            re.IGNORECASE,
        ),
        _span,
    ),
    (
        compiled(
            r"\b(?:have|has|['’]ve|got|leaves?\s+(?:us|me))\s+(?:(?:only|just|about|got|exactly)\s+)*"
            rf"(?P<number>\d+|{WORDS}|{_VAGUE}|an?)(?P<upto>(?!))?(?P<half>(?!))?[\s-]+{_WORKING}(?P<unit>days?|weeks?|months?)"
            r"(?P<anew>(?!))?(?=\s+before\b)",
            re.IGNORECASE,
        ),
        _span,
    ),
    (
        compiled(
            rf"\b(?P<near>the\s+day\s+after\s+tomorrow|tomorrow|today|tonight|overnight)\b(?:{PART_OF_DAY}(?:['’]s)?|(?!['’]s))",
            re.IGNORECASE,
        ),
        _near,
    ),
    (
        compiled(
            r"\b(?P<near>the\s+day\s+after)(?=\s*(?:[.,;!?]|$)|\s+(?:would|will|is|might|at|by|too|also|works?|and|or|if)\b)",
            re.IGNORECASE,
        ),
        _day_after,
    ),
    *DAYS_AFTER,
    *WEEKS,
    *CALENDAR,
)
_TRIGGER = Trigger(READINGS, lambda each: each[0].pattern)
