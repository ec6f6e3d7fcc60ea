"""Numbers of units and lengths of time, found in a sentence about installation, with where they stand.

Everything is looked for in a text whose number words have become digits; every find is placed in the text as it was.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from itertools import pairwise

from text_to_num import text2num

from agent.conversation import Frozen

LONGEST_SENTENCE = 2000
"""Characters; what is longer is no sentence that states a rule, and is passed over."""

_NUMBER_WORD = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    "eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand"
)
_WORDS = re.compile(
    rf"(?P<number>\b(?:{_NUMBER_WORD})(?:(?:-|\s+|\s+and\s+)(?:{_NUMBER_WORD})\b)*\b)"
    r"|(?P<six>\bhalf\s+a\s+dozen\b)|(?P<twelve>\b(?:a\s+)?dozen\b)|(?P<two>\ba\s+couple\s+of\b)"
    r"|(?P<one>\b(?:a\s+|one\s+)?single\b)"
    r"|(?P<comma>(?<=\d),(?=\d{3}\b))|(?P<mark>[*_`]+)|(?P<dash>[–—−‑])|(?P<space>[\xa0\u2009\u202f])",
    re.IGNORECASE,
)
_FIXED = {"six": "6", "twelve": "12", "two": "2", "one": "1", "mark": "", "comma": "", "dash": "-", "space": " "}

_DAY_KIND = r"(?:(?:full|whole|working|business|calendar|consecutive|work)[\s-]+)*"
_DURATION = re.compile(
    rf"\b(?P<first>\d{{1,6}}(?:\.\d+)?)(?:\s*\(\d+\))?(?:\s*(?:-|to|or|(?<=between\s\d)\s+and|(?<=between\s\d\d)\s+and)\s*"
    rf"(?P<last>\d{{1,6}}(?:\.\d+)?))?(?P<half>\s+and\s+a\s+half)?"
    rf"[\s-]*{_DAY_KIND}(?P<unit>hours?|hrs?|h|days?|weeks?|wks?|fortnights?|months?)\b"
    rf"|\b(?P<half_a>half[\s-]+(?:an?[\s-]+)?)?an?\s+{_DAY_KIND}(?P<one>day|week|fortnight|month)\b"
    r"|\b(?P<half_day>half[\s-]day)\b"
    rf"|\bsame[\s-]{_DAY_KIND}(?P<same>day)\b|\bnext[\s-]{_DAY_KIND}(?P<next>day)\b|\b(?P<night>overnight)\b"
    r"|\bdays?\b\)?\s*[:=]\s*(?P<label>\d{1,6})\b",
    re.IGNORECASE,
)
_LISTED = r"(?<!between\s)(?<!to\s)(?<![\d.$€£-])\b\d{1,6}(?:(?:,\s+\d{1,6})+,?)?\s+and\s+\d{1,6}"
_LISTED_DAYS = re.compile(rf"{_LISTED}\s+{_DAY_KIND}(?P<unit>hours?|days?|weeks?|months?)\b", re.IGNORECASE)
_OFTEN_BEFORE = re.compile(r"(?:\b(?:hours?|days?|times|once|twice|per|every|each)\s+|/\s*)$", re.IGNORECASE)
_OFTEN_AFTER = re.compile(r"\s*(?:(?:an?|per|each|for\s+each|for\s+every)\s+(?:\w+\s+)?\w+|/\s*\w)", re.IGNORECASE)
_DAYS_IN = {"h": 1 / 24, "d": 1.0, "w": 7.0, "f": 14.0, "m": 30.0}

_UNIT = (
    r"(?:units?|licen[cs]es?|seats?|users?|devices?|machines?|terminals?|systems?|items?|pieces?|pcs|products?|"
    r"modules?|boxes|box|sensors?|stations?|workstations?|servers?|copies|sets?|appliances?|screens?|displays?|"
    r"cameras?|kiosks?|controllers?|gateways?|panels?|printers?|robots?|vehicles?|chargers?|pumps?|meters?|cabinets?|"
    r"racks?|desks?|doors?|scanners?|readers?|routers?|tablets?|computers?|installations?)"
)
_NOUN = rf"(?:[\s-]+(?!or\b|and\b|to\b|on\b)(?:\w+[\s-]+){{0,2}}?{_UNIT}\b)"
_NOT_UNITS = (
    r"(?!\s*-?\s*(?:\w+\s+)?(?:technicians?|engineers?|fitters?|people|persons?|staff|colleagues|employees|visits?|sites?|"
    r"locations?|floors?|rooms?|buildings?|times?|steps?|phases?|km|miles?|metres?|meters\s+of|minutes?|min|years?|"
    r"percent|o'clock|a\.?m|p\.?m)\b)"
)
_N = r"(?<![\d.,#/:])(\d{1,9})(?!\d|[.,:/]\d)"
_LOW = (
    rf"{_N}\s*\+{_NOUN}?",
    rf"{_N}{_NOUN}?\s+(?:or|and|&)\s+(?:more|above|over|up|upwards?|greater|larger|higher|beyond|bigger)\b{_NOUN}?",
    rf"{_N}{_NOUN}?\s+(?:upwards?|onwards?|on)\b",
    rf"(?:at\s+least|minimum(?:\s+of)?|no\s+(?:fewer|less)\s+than|not\s+less\s+than|starting\s+(?:at|from|with)|"
    rf"upwards?\s+of|as\s+of|beginning\s+with|>=|≥)\s*{_N}{_NOT_UNITS}{_NOUN}?",
)
_ABOVE = (
    rf"(?:more\s+than|over|above|exceeding|exceeds?|in\s+excess\s+of|beyond|greater\s+than|larger\s+than|>)\s*{_N}{_NOT_UNITS}"
    rf"{_NOUN}?",
)
_FROM = (rf"\bfrom\s+{_N}{_NOT_UNITS}{_NOUN}?(?:\s+(?:on|onwards?|upwards?))?",)
_RANGE = (
    rf"(?:between\s+|from\s+)?{_N}{_NOUN}?\s*(?:-|to|through|thru|till|until|up\s+to|\.\.\.?)\s*{_N}{_NOT_UNITS}{_NOUN}?",
    rf"between\s+{_N}\s+and\s+{_N}{_NOT_UNITS}{_NOUN}?",
)
_HIGH = (
    rf"(?:up\s+to(?:\s+and\s+including)?|at\s+most|no\s+more\s+than|not\s+more\s+than|maximum(?:\s+of)?|as\s+many\s+as|<=|≤)"
    rf"\s*{_N}{_NOT_UNITS}{_NOUN}?",
    rf"{_N}{_NOUN}?\s+(?:or|and)\s+(?:fewer|less|under|below|smaller)\b{_NOUN}?",
)
_BELOW = (rf"(?:fewer\s+than|less\s+than|smaller\s+than|under|below|<)\s*{_N}{_NOT_UNITS}{_NOUN}?",)
_EXACT = (
    rf"\b(?:volume|quantity|quantities|qty\.?|units?|seats?|licen[cs]es?|(?:order|batch|purchase)(?:\s+size)?s?)"
    rf"\s*(?:[:=]|\bof)\s*{_N}{_NOT_UNITS}{_NOUN}?",
    rf"{_N}{_NOUN}",
)
_LISTED_UNITS = re.compile(rf"{_LISTED}{_NOUN}", re.IGNORECASE)
"""Several numbers before one word: "5, 15 and 25 units" take "3, 7 and 14 days"."""

_REST = (
    r"\b(?:anything|everything|any|all)\s+(?:larger|more|bigger|greater|above|beyond|over)(?:\s+(?:than\s+)?that)?\b",
    r"\b(?:above|beyond|over|more\s+than|larger\s+than|bigger\s+than)\s+that\b",
    r"\b(?:any\s+|all\s+)?(?:larger|bigger)\s+(?:orders?|batch(?:es)?|purchases?|quantit(?:y|ies)|numbers?|volumes?|ones)\b",
    r"\b(?:otherwise|everything\s+else|all\s+others?|all\s+other\s+(?:orders|purchases|quantities))\b",
)
_ALL = (
    r"\b(?:all|any|every)\s+(?:orders?|purchases?|installations?)\b(?!\s+(?:of|above|over|with|larger|from|below|under|up)\b)",
    r"\b(?:regardless|irrespective)\s+of\s+(?:the\s+|its\s+|their\s+)?(?:quantity|number|size|volume)\b",
    r"\b(?:normally|usually|typically|generally|ordinarily|as\s+a\s+rule|by\s+default|as\s+standard)\b",
    r"\bstandard\s+(?:installation|set-?up|deployment|delivery)\b",
)
_INCREMENT = re.compile(r"\b(?:additional|extra|further|another|each|every|per|next|first)\s+$", re.IGNORECASE)
_NO_QUANTITY = re.compile(
    r"[$€£¥]\s?\d[\d.]*|\d[\d.]*\s?(?:%|percent\b|per\s+cent\b|USD\b|EUR\b|GBP\b|CHF\b|dollars?\b|euros?\b|pounds?\b|"
    r"cents?\b|[€£$¥])|\b(?:USD|EUR|GBP|CHF)\s?\d[\d.]*|\b\d{4}-\d{2}(?:-\d{2})?\b|\b\d{1,2}:\d{2}\b|\b24/7\b|"
    r"\b(?:since|until|in|by|of|from|after|before|version|v)\s+(?:(?:January|February|March|April|May|June|July|August|"
    r"September|October|November|December)\s+)?(?:19|20)\d{2}\b(?!\s+(?:\w+\s+)?"
    + _UNIT
    + r"\b)|\bv(?:ersion)?\s*\d[\d.]*",
    re.IGNORECASE,
)


class Span(Frozen):
    """Where something stands in the sentence it was found in: character offsets, end exclusive."""

    start: int
    end: int


class Duration(Span):
    """A length of time in whole days, rounded up; working days count as they are written."""

    days: int


class Quantity(Span):
    """A number of units: from `low` to `high`. `rest` stands for whatever lies above what was said before."""

    low: int | None = None
    high: int | None = None
    rest: bool = False

    def same_as(self, other: Quantity) -> bool:
        return (self.low, self.rest) == (other.low, other.rest) and self.high in (other.high, None)


class Mentions(Frozen):
    """What one sentence says of units and time, each in the order of the sentence.

    `everything` says that the sentence speaks of any number of units; `bare` are numbers that stand alone, which may
    be units where the sentence leaves the word out ("5 units take three days, 15 take a week").
    """

    quantities: tuple[Quantity, ...]
    durations: tuple[Duration, ...]
    bare: tuple[Quantity, ...]
    everything: bool


def mentions(sentence: str) -> Mentions:
    """Units and lengths of time in a sentence; prices, percentages, dates and "2 days per unit" are passed over."""
    if len(sentence) > LONGEST_SENTENCE:
        return Mentions(quantities=(), durations=(), bare=(), everything=False)
    digits = _Digits(sentence)
    found, spans = _durations(digits.text)
    listed = [
        (start, end, number, number, False)
        for match in _listed(_LISTED_UNITS, digits.text)
        for start, end, number in _numbers(digits.text, match)
    ]
    durations = tuple(Duration(**_place(digits, start, end), days=days) for start, end, days in found)
    rest = _blanked(digits.text, spans)
    rest = _blanked(rest, [(m.start(), m.end()) for m in _NO_QUANTITY.finditer(rest)])
    taken = [(match.start(), match.end()) for match in _listed(_LISTED_UNITS, digits.text)]
    quantities = [
        Quantity(**_place(digits, start, end), low=low, high=high, rest=is_rest)
        for start, end, low, high, is_rest in (*listed, *_quantities(rest, taken))
    ]
    bare = [
        Quantity(**_place(digits, m.start(), m.end()), low=int(m[1]), high=int(m[1]))
        for m in re.finditer(_N, _blanked(rest, taken))
        if int(m[1]) > 0
    ]
    everything = any(re.search(pattern, rest, re.IGNORECASE) for pattern in _ALL)
    in_order = tuple(sorted(quantities, key=lambda quantity: quantity.start))
    return Mentions(quantities=in_order, durations=durations, bare=tuple(bare), everything=everything)


def days_in(text: str, unit: str = "days") -> int | None:
    """The days that a table's cell names; a number alone is taken in `unit` (hours, days, weeks, months)."""
    found = mentions(text).durations
    if found:
        return found[-1].days
    number = re.fullmatch(r"\D*?(?:\d+\s*-\s*)?(\d{1,6}(?:\.\d+)?)\s*", _Digits(text).text)
    return math.ceil(float(number[1]) * _DAYS_IN[unit[0].lower()]) if number else None


def units_in(text: str) -> Quantity | None:
    """The number of units that a table's cell names, with or without the word "units"; None where it names none."""
    found = mentions(text)
    if found.quantities:
        return found.quantities[0]
    return found.bare[0] if len(found.bare) == 1 and not found.durations else None


class _Digits:
    """A text with its number words as digits and without Markdown's marks, and the way back to the text as it was."""

    def __init__(self, text: str) -> None:
        parts: list[str] = []
        self._origin: list[int] = []
        done = 0
        for match in _WORDS.finditer(text):
            for start, end, written in _written(match):
                parts += [text[done:start], written]
                self._origin += [*range(done, start), *([start] * len(written))]
                done = end
        parts.append(text[done:])
        self._origin += [*range(done, len(text) + 1)]
        self.text = "".join(parts)

    def origin(self, offset: int) -> int:
        return self._origin[offset]


def _written(match: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """Pieces of a find and what stands for each. "twenty five fourteen" is two numbers: 25 and 14."""
    kind = match.lastgroup or ""
    if kind != "number":
        yield match.start(), match.end(), _FIXED[kind]
        return
    words = [(m.start(), m.end()) for m in re.finditer(rf"\b(?:{_NUMBER_WORD})\b", match[0], re.IGNORECASE)]
    while words:
        count = len(words)
        while (value := _value(match[0][words[0][0] : words[count - 1][1]])) is None:
            count -= 1
        yield match.start() + words[0][0], match.start() + words[count - 1][1], str(value)
        words = words[count:]


def _value(words: str) -> int | None:
    try:
        return int(text2num(words.lower().replace("-", " "), "en"))
    except ValueError:
        return None if re.search(r"\W", words) else 100 if words.lower() == "hundred" else 1000


def _place(digits: _Digits, start: int, end: int) -> dict[str, int]:
    return {"start": digits.origin(start), "end": digits.origin(end)}


def _blanked(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + "\x01" * (end - start) + text[end:]
    return text


def _durations(text: str) -> tuple[list[tuple[int, int, int]], list[tuple[int, int]]]:
    """Lengths of time with their days, and everything that looks like time, so that nothing else is read from it."""
    found: list[tuple[int, int, int]] = []
    spans: list[tuple[int, int]] = []
    for match in _listed(_LISTED_DAYS, text):
        days_in_unit = _DAYS_IN[match["unit"][0].lower()]
        spans.append((match.start(), match.end()))
        found += [(start, end, math.ceil(number * days_in_unit)) for start, end, number in _numbers(text, match)]
    for single in _DURATION.finditer(_blanked(text, spans)):
        read = _duration(single, text)
        spans.append((read[0] if read else single.start(), single.end()))
        found += [read] if read else []
    found.sort()
    # "rises from 1 day to 3 days", "1 day to 3 days": the longer one is the promise.
    kept = [one for one, two in pairwise(found) if not _leads_to(text, one, two)]
    return [*kept, *found[-1:]], spans


def _leads_to(text: str, one: tuple[int, int, int], two: tuple[int, int, int]) -> bool:
    return bool(re.fullmatch(r"\s*(?:-|to)\s*", text[one[1] : two[0]])) and one[2] <= two[2]


def _listed(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Lists of three numbers and more; lists of two only where both units and days are listed, for "up to 9 units 2
    and 4 weeks above" is none."""
    both = bool(_LISTED_UNITS.search(text) and _LISTED_DAYS.search(text))
    return (match for match in pattern.finditer(text) if both or "," in match[0])


def _numbers(text: str, match: re.Match[str]) -> list[tuple[int, int, int]]:
    found = re.compile(r"\d+").finditer(text, match.start(), match.end())
    return [(number.start(), number.end(), int(number[0])) for number in found]


def _duration(match: re.Match[str], text: str) -> tuple[int, int, int] | None:
    if _OFTEN_BEFORE.search(text[: match.start()]) or _OFTEN_AFTER.match(text, match.end()):
        return None
    start = match.start()
    if match["same"]:
        days = 0.0
    elif match["next"] or match["night"] or match["half_day"]:
        days = 1.0
    elif match["label"]:
        days = float(match["label"])
    elif match["one"]:
        days = _DAYS_IN[match["one"][0].lower()] * (0.5 if match["half_a"] else 1)
    else:
        if match["last"] and float(match["last"]) < float(match["first"]):
            start = match.start("last")  # "batch of 5 - 3 days" is no range
        number = float(match["last"] or match["first"]) + (0.5 if match["half"] else 0)
        days = number * _DAYS_IN[match["unit"][0].lower()]
    return start, match.end(), math.ceil(days)


def _quantities(text: str, taken: list[tuple[int, int]]) -> Iterator[tuple[int, int, int | None, int | None, bool]]:
    """Finds, the more telling patterns first; a stretch of text is read once."""
    kinds = (
        ("rest", _REST),
        ("low", _LOW),
        ("range", _RANGE),
        ("high", _HIGH),
        ("above", _ABOVE),
        ("below", _BELOW),
        ("low", _FROM),
        ("exact", _EXACT),
    )
    for kind, patterns in kinds:
        for pattern in patterns:
            for match in re.finditer(pattern, text, re.IGNORECASE):
                if any(match.start() < end and start < match.end() for start, end in taken):
                    continue
                low, high, is_rest = _bounds(kind, [int(group) for group in match.groups() if group])
                if _INCREMENT.search(text[: match.start()]) or (low is not None and high is not None and low > high):
                    continue
                taken.append((match.start(), match.end()))
                if low != 0 and high != 0:
                    yield match.start(), match.end(), low, high, is_rest


def _bounds(kind: str, numbers: list[int]) -> tuple[int | None, int | None, bool]:
    if kind == "rest":
        return None, None, True
    first = numbers[0]
    bounds = {
        "low": (first, None),
        "above": (first + 1, None),
        "range": (first, numbers[-1]),
        "high": (None, first),
        "below": (None, first - 1),
        "exact": (first, first),
    }
    return (*bounds[kind], False)
