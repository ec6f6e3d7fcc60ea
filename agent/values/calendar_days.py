"""Days of the calendar as people name them: "by March 3", "in the week of the 11th", "before Easter", "in Q2".

Each is found against the day on which the words were said and is the last day that still serves: "in May" means the
31st, "before June" the same day, "early June" the 10th.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from dateutil.relativedelta import FR, MO, SU, relativedelta

from agent.compiled import compiled
from agent.facts import Wanted
from agent.values.feasts import FEASTS
from agent.values.numeric_dates import NUMERIC
from agent.values.time import Reading

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep "
    "october|oct november|nov december|dec"
).split()
MONTH = "|".join(name for names in _MONTHS for name in names.split("|"))
_PLAIN_MONTH = (
    "(?:(?-i:May|March)|january|february|april|june|july|august|september|october|november|december|"
    r"(?-i:Jan|Feb|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b(?!\s*[-–]))"
)
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
ORDINALS += [f"twenty {ordinal}" for ordinal in ORDINALS[:9]] + ["thirtieth", "thirty first"]
_IN_WORDS = "|".join(ordinal.replace(" ", r"[\s-]+") for ordinal in sorted(ORDINALS, key=len, reverse=True))
ORDINAL = rf"\d{{1,2}}(?:st|nd|rd|th)|{_IN_WORDS}"
DAY = rf"\d{{1,2}}(?:st|nd|rd|th)?|{_IN_WORDS}"
_QUARTERS = {
    **{word: i for i, word in enumerate(("one", "two", "three", "four"), 1)},
    **{word: i for i, word in enumerate(("first", "second", "third", "fourth"), 1)},
    **{word: i for i, word in enumerate(("1st", "2nd", "3rd", "4th"), 1)},
    **{str(i): i for i in range(1, 5)},
    "final": 4,
    "last": 4,
}
_EDGE_WORD = "very end|end|eom|close|start|beginning|early(?: on| part)?|middle|mid|later|late|first half|second half|first part|latter half"
SOME_EDGE = rf"(?:the\s+)?(?P<edge>{_EDGE_WORD})(?:(?:\s+of|\s+in)?\s+|-)(?:the\s+)?"
_EDGE = rf"(?:{SOME_EDGE})?"
_FISCAL = r"(?:(?:FY|fiscal(?:\s+year)?|financial\s+year)\s*['’]?)"
SOME_YEAR = rf"(?:,?\s+(?:of\s+)?(?P<year>(?:{_FISCAL})?20\d\d|{_FISCAL}\d\d\b|next\s+year|this\s+year|the\s+(?:coming|new|following|next)\s+year))?"
_OPENS = r"(?P<opens>by|before|ahead of|prior to|until|till|come|from|in|for|during|within|over|on|this|next|around)\s+"
_PAST = r"(?!\s+(?:of\s+)?last\s+year)(?!\s*['’]s\s+(?!too|fine|when|good|perfect|ideal|over|out|up|done|through|gone|past))"
_NO_DAY = rf"(?!\s*\d{{1,2}}\b|\s+(?:the\s+)?(?:{DAY})\b(?!\s+(?:half|week|quarter)))"
_NO_RANGE = rf"(?!\s*(?:to|through|[-–])\s+(?:{MONTH})\b)"


def edge_day(edge: str | None, first: date, last: date, said_on: date) -> date | None:
    """The last day of the part of a period that is named; None where no part is named."""
    word = (edge or "").lower()
    if not word:
        return None
    length = (last - first).days
    if word.startswith(("start", "begin")):
        day = first
    elif word.startswith("early"):
        day = first + timedelta(days=(length + 1) // 3 - 1)
    elif word.startswith(("mid", "first")):
        day = first + timedelta(days=14 if 27 <= length <= 30 else length // 2)
    else:
        return last
    return max(day, said_on)


_IS_TODAY = compiled(r"\b(?:today|it)(?:['’]s| is| being)(?: only| already| just)?(?: an?)? $", re.IGNORECASE)
"""Before a weekday that only tells which day it is ("today's Wednesday")."""


_BEHIND = compiled(r"\b(?:last|past|previous|your|happy)\s$", re.IGNORECASE)
"""Before a weekday that is gone by or only a greeting ("your message last Friday", "I hope your Monday is good")."""


def _weekday(match: re.Match[str], said_on: date) -> Wanted | None:
    if _BEHIND.search(match.string, 0, match.start()):
        return None
    if WEEKDAYS[said_on.weekday()] == match["weekday"].lower() and _IS_TODAY.search(match.string[: match.start()]):
        return None
    day = WEEKDAYS.index(match["weekday"].lower())
    ahead = (day - said_on.weekday() - 1) % 7 + 1
    if (match["which"] or "").lower() == "next" and said_on.weekday() + ahead < 7:
        ahead += 7
    return Wanted(by=said_on + timedelta(days=ahead))


def _period(match: re.Match[str], said_on: date) -> Wanted:
    """The last day of a week, month, quarter or year, or of a part of it."""
    groups = match.groupdict()
    which = " ".join((groups.get("which") or "this").lower().split())
    shift = 1 if which in ("next", "the next", "the following") else 0
    first, last = bounds(match["period"].lower(), said_on, shift)
    return Wanted(by=edge_day(groups.get("edge"), first, last, said_on) or _ahead_of(match, first, last, said_on))


_AHEAD = compiled(r"\b(?:before|ahead of|prior to)\s+(?:the\s+)?$", re.IGNORECASE)


def _ahead_of(match: re.Match[str], first: date, last: date, said_on: date) -> date:
    """The last day of a period; the day before it where it has not begun and something is to be before it ("before Q3")."""
    ahead = first > said_on and _AHEAD.search(match.string, 0, match.start()) is not None
    return first - timedelta(days=1) if ahead and not _RUNS_OUT.match(match.string, match.end()) else last


def bounds(unit: str, said_on: date, shift: int) -> tuple[date, date]:
    if unit in ("week", "w"):
        first = said_on + relativedelta(weekday=MO(-1)) + timedelta(weeks=shift)
        return first, first + relativedelta(weekday=FR(1))
    if unit == "weekend":
        last = said_on + relativedelta(weekday=SU(1)) + timedelta(weeks=shift)
        return last, last
    if unit in ("month", "m"):
        first = said_on + relativedelta(day=1, months=shift)
        return first, first + relativedelta(day=31)
    if unit.startswith("half"):
        index = (said_on.month - 1) // 6 + shift
        first = date(said_on.year + index // 2, index % 2 * 6 + 1, 1)
        return first, first + relativedelta(months=5, day=31)
    if unit in ("quarter", "q"):
        return _quarter((said_on.month - 1) // 3 + shift, said_on.year)
    return date(said_on.year + shift, 1, 1), date(said_on.year + shift, 12, 31)


def _quarter(index: int, year: int) -> tuple[date, date]:
    """First and last day of a calendar quarter; `index` counts from 0 and may run past the year."""
    first = date(year + index // 4, index % 4 * 3 + 1, 1)
    return first, first + relativedelta(months=2, day=31)


def _year_of(match: re.Match[str], said_on: date) -> int | None:
    """The year that is named; a fiscal one ("FY27") is taken for that of the calendar."""
    year = (match.groupdict().get("year") or "").lower()
    if not year:
        return None
    if year[-1].isdigit():
        return 2000 + int(year[-2:])
    return said_on.year + (0 if year.startswith("this") else 1)


def _numbered_quarter(match: re.Match[str], said_on: date) -> Wanted:
    index = _QUARTERS[match["quarter"].lower()] - 1
    year = _year_of(match, said_on)
    first, last = _quarter(index, year or said_on.year)
    if year is None and last < said_on:
        first, last = _quarter(index, said_on.year + 1)
    return Wanted(by=edge_day(match["edge"], first, last, said_on) or _ahead_of(match, first, last, said_on))


def _numbered_half(match: re.Match[str], said_on: date) -> Wanted:
    year = _year_of(match, said_on)
    first = date(year or said_on.year, 1 if match["half"] == "1" else 7, 1)
    if year is None and first + relativedelta(months=5, day=31) < said_on:
        first += relativedelta(years=1)
    last = first + relativedelta(months=5, day=31)
    return Wanted(by=edge_day(match["edge"], first, last, said_on) or last)


def _month_number(name: str) -> int:
    return next(i for i, names in enumerate(_MONTHS, 1) if name.lower() in names.split("|"))


def day_number(words: str) -> int:
    """A day of the month in digits or as an ordinal in words; 0, which is no day, for anything else."""
    if words[0].isdigit():
        return int(re.sub(r"\D", "", words))
    return ORDINALS.index(" ".join(words.lower().replace("-", " ").split())) + 1


def _named_day(match: re.Match[str], said_on: date) -> date | None:
    year = _year_of(match, said_on)
    try:
        day = date(year or said_on.year, _month_number(match["month"]), day_number(match["day"]))
    except ValueError:
        return None
    return day + relativedelta(years=1) if year is None and day < said_on else day


def calendar_day(match: re.Match[str], said_on: date) -> Wanted | None:
    day = _named_day(match, said_on)
    return Wanted(by=day) if day else None


def day_only(match: re.Match[str], said_on: date) -> Wanted | None:
    """ "The 9th" is the next 9th there is."""
    number = day_number(match["day"])
    weekday = (match.groupdict().get("on") or "").lower()
    months = (said_on + relativedelta(day=1, months=ahead) for ahead in range(12 if weekday else 3))
    days = (
        first + relativedelta(days=number - 1) for first in months if 0 < number <= (first + relativedelta(day=31)).day
    )
    fitting = (day for day in days if day >= said_on and weekday in ("", WEEKDAYS[day.weekday()]))
    return next((Wanted(by=day) for day in fitting), None)


def _day_of_month(match: re.Match[str], said_on: date) -> Wanted:
    """ "The last day of January"."""
    first, last = month_bounds(match, said_on)
    return Wanted(by=first if match["which"].lower() == "first" else last)


def month_bounds(match: re.Match[str], said_on: date) -> tuple[date, date]:
    year = _year_of(match, said_on)
    first = date(year or said_on.year, _month_number(match["month"]), 1)
    if year is None and first + relativedelta(day=31) < said_on:
        first += relativedelta(years=1)
    return first, first + relativedelta(day=31)


_RUNS_OUT = compiled(
    r"(?:\s+is|['’]s)\s+(?:over|out|up|done|through|gone|past)\b|\s+(?:ends|runs\s+out|closes|finishes|comes\s+to\s+an\s+end)\b",
    re.IGNORECASE,
)
"""After a month or a season that counts to its last day ("before June is over")."""


def _within(match: re.Match[str], said_on: date, bounds: tuple[date, date]) -> Wanted:
    """A month, season or year: "by" it means its first day, "before" it the day before, anything else its last."""
    first, last = bounds
    groups = match.groupdict()
    part = edge_day(groups.get("edge"), first, last, said_on)
    opens = (groups.get("opens") or "").lower()
    if _RUNS_OUT.match(match.string, match.end()):
        return Wanted(by=last)
    if part is not None:
        return Wanted(by=part)
    if opens in ("by", "until", "till", "come", "from"):
        return Wanted(by=max(first, said_on))
    if opens in ("before", "ahead of", "prior to"):
        return Wanted(by=max(first - timedelta(days=1), said_on))
    return Wanted(by=last)


def _month_only(match: re.Match[str], said_on: date) -> Wanted:
    first, last = month_bounds(match, said_on)
    part = edge_day(match.groupdict().get("edge"), first, last, date.min)
    if part is not None and part < said_on and match["year"] is None:
        first += relativedelta(years=1)  # "By mid-May", said on the 20th of May
        last = first + relativedelta(day=31)
    return _within(match, said_on, (first, last))


def _lies_in(match: re.Match[str]) -> bool:
    """Whether a season is meant in which something happens, which may be the one under way ("during the winter")."""
    return (match.groupdict().get("opens") or "").lower() in ("in", "for", "during", "within", "over", "this")


_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}


def _season(match: re.Match[str], said_on: date) -> Wanted:
    year = _year_of(match, said_on)
    first = date(year or said_on.year, _SEASONS[match["season"].lower()], 1)
    if year is None and first + relativedelta(months=2, day=31) < said_on:
        first += relativedelta(years=1)
    begun = first - relativedelta(years=1)
    if year is None and said_on <= begun + relativedelta(months=2, day=31) and _lies_in(match):
        first = begun
    return _within(match, said_on, (first, first + relativedelta(months=2, day=31)))


def _year_only(match: re.Match[str], said_on: date) -> Wanted:
    year = int(match["in"][-2:]) + 2000
    return _within(match, said_on, (date(year, 1, 1), date(year, 12, 31)))


def _compiled(pattern: str) -> re.Pattern[str]:
    return compiled(pattern, re.IGNORECASE)


ENDS_DAY = (
    r"(?=\s*(?:[.,;:!?)]|$)|\s+(?:at|and|so|or|as|because|when|is|it|for|if|please|we|i|they|then|with|this|next|the|"
    r"of\s+(?:the|this|next)\s+month)\b)"
)
_ON_WEEKDAY = rf"(?:(?:{'|'.join(WEEKDAYS)}),?\s+)?"
_A_WEEKDAY = rf"(?:,?\s+(?:which\s+is\s+)?(?:an?\s+)?(?:{'|'.join(WEEKDAYS)})\b)?"
PART_OF_DAY = r"\s+(?:at\s+)?(?:noon|midday|morning|lunchtime|afternoon|evening|night)\b"
_YEARLY_UNIT = r"(?:calendar\s+)?(?P<period>week|weekend|month|quarter|half(?:-|\s)?year|half|year)\b(?!\s+(?:or\s+so\s+)?(?:ago|before))"
CALENDAR: tuple[tuple[re.Pattern[str], Reading], ...] = (
    (
        _compiled(
            rf"\b(?:(?P<which>this|next|coming|this coming)\s+)?(?P<weekday>{'|'.join(WEEKDAYS)})\b(?!s)"
            rf"(?!\s+(?:of\s+(?:each|every|the|any)|after|before|mornings|afternoons|evenings|nights|lunchtimes)\b)(?:{PART_OF_DAY})?"
        ),
        _weekday,
    ),
    (
        _compiled(
            rf"\b{_EDGE}(?P<which>this\s+coming|this|next|the\s+next|the\s+following|the\s+coming|the\s+current)\s+"
            rf"{_YEARLY_UNIT}(?!['’]s\s+\w+)"
        ),
        _period,
    ),
    (_compiled(rf"\b{SOME_EDGE}{_YEARLY_UNIT}"), _period),
    (_compiled(rf"(?<=\bwithin\s)the\s+{_YEARLY_UNIT}"), _period),
    (
        _compiled(
            r"\bthe\s+(?P<period>weekend)\b(?!\s+(?:edition|issue|shift|crew|rush|trade|service|staff|programme|program|market|"
            r"guests?|visitors?|rota|team|traffic|supplement|business|crowds?|bookings?|orders?|duty|cover)\b)"
        ),
        _period,
    ),
    (
        _compiled(
            r"(?<!each\s)(?<!every\s)\b(?P<period>year|(?<!at\s)month|quarter|week(?=['’]s\s))(?:['’]s)?[\s-]?(?P<edge>end)\b"
        ),
        _period,
    ),
    (_compiled(rf"\beo(?P<period>[ymqw])\b(?!\s+(?:{MONTH})\b)"), _period),
    (
        _compiled(rf"\b{_EDGE}(?:q\s?|quarter\s+)(?P<quarter>[1-4]|one|two|three|four)\b(?!\s+of\s+an?\b){SOME_YEAR}"),
        _numbered_quarter,
    ),
    (
        _compiled(
            rf"\b{_EDGE}(?P<quarter>first|second|third|fourth|final|last|1st|2nd|3rd|4th)\s+quarter\b{SOME_YEAR}"
        ),
        _numbered_quarter,
    ),
    (
        _compiled(rf"\b{_EDGE}(?P<year>{_FISCAL}(?:20)?\d\d)[\s,-]*(?:q\s?|quarter\s+)(?P<quarter>[1-4])\b"),
        _numbered_quarter,
    ),
    (
        _compiled(
            rf"\b{_EDGE}(?-i:H)(?P<half>[12])\b(?!\s+(?:visas?|headings?|tags?|antagonists?|blockers?)\b){SOME_YEAR}"
        ),
        _numbered_half,
    ),
    (
        _compiled(
            rf"\b{_ON_WEEKDAY}(?P<month>{MONTH})\.?\s+(?:the\s+)?(?P<day>{DAY})\b(?!\s*(?:-|percent|%)){SOME_YEAR}{_A_WEEKDAY}"
        ),
        calendar_day,
    ),
    (
        _compiled(
            rf"\b{_ON_WEEKDAY}(?:the\s+)?(?P<day>{DAY})\.?\s+(?:of\s+)?(?P<month>{MONTH})\b{SOME_YEAR}{_A_WEEKDAY}"
        ),
        calendar_day,
    ),
    (
        _compiled(
            rf"\b(?P<which>first|last|final|very\s+last)\s+(?:working\s+)?day\s+(?:of|in)\s+(?P<month>{MONTH})\b{SOME_YEAR}"
        ),
        _day_of_month,
    ),
    (
        _compiled(
            r"\b(?:before|by\s+the\s+time|until)\s+(?:the|this)\s+(?P<period>week|month|quarter|year)(?:\s+|['’]s\s+)(?:(?:is\s+)?(?:over|out|up|done|through)|"
            r"ends|runs\s+out|closes|finishes)\b"
        ),
        _period,
    ),
    (
        _compiled(
            rf"\b(?:by|before|until|till|on|from|is|['’]s|after|past|side\s+of)\s+the\s+(?P<day>{DAY}){ENDS_DAY}"
        ),
        day_only,
    ),
    (
        _compiled(rf"\bthe\s+(?P<day>\d{{1,2}}(?:st|nd|rd|th)|(?:{_IN_WORDS})(?=,?\s+(?:and\s+)?not\b)){ENDS_DAY}"),
        day_only,
    ),
    (_compiled(rf"\b(?P<on>{'|'.join(WEEKDAYS)}),?\s+the\s+(?P<day>{DAY}){ENDS_DAY}"), day_only),
    (_compiled(rf"\b{_OPENS}{_EDGE}(?P<month>{MONTH})\b{_NO_DAY}{_NO_RANGE}{_PAST}{SOME_YEAR}"), _month_only),
    (_compiled(rf"\b{SOME_EDGE}(?P<month>{MONTH})\b{_NO_DAY}{_PAST}{SOME_YEAR}"), _month_only),
    (
        _compiled(
            rf"(?<!\d\s)(?<![-–\d])(?<!to\s)(?<!last\s)(?<!since\s)(?<!every\s)(?<!each\s)(?<!through\s)\b(?P<month>{_PLAIN_MONTH})\b"
            rf"{_NO_DAY}(?!\s+(?:I|we|you|be|the|they|not)\b){_NO_RANGE}{_PAST}{SOME_YEAR}"
        ),
        _month_only,
    ),
    (
        _compiled(
            rf"\b{_OPENS}(?:(?:this|next|the)\s+)?{_EDGE}(?:this\s+|next\s+)?"
            rf"(?P<season>spring|summer|autumn|fall|winter)\b{_PAST}{SOME_YEAR}"
        ),
        _season,
    ),
    (_compiled(r"\b(?P<season>spring|summer|autumn|winter)\s+(?P<year>20\d\d)\b"), _season),
    (_compiled(r"\b(?P<season>spring|summer|autumn|winter)\b(?=\s+(?:would|is|it|suits|works|at)\b|['’]s\b)"), _season),
    (_compiled(r"(?<=:\s)(?:in\s+)?(?P<season>spring|summer|autumn|winter)\b(?=\s*$)"), _season),
    (_compiled(rf"\b{_OPENS}{_EDGE}(?P<in>{_FISCAL}?20\d\d|{_FISCAL}\d\d|['’]\d\d)\b(?!-\d)"), _year_only),
    (_compiled(rf"\b{SOME_EDGE}(?P<in>{_FISCAL}?20\d\d|{_FISCAL}\d\d|['’]\d\d)\b(?!-\d)"), _year_only),
    *NUMERIC,
    *FEASTS,
)
