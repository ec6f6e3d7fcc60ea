"""Numbers written in digits or in words ("2,261", "3.000", "2.2k", "two and a half grand")."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from price_parser import Price
from text_to_num import text2num

from agent.compiled import compiled

SCALES = {
    "hundred": 100,
    "k": 1_000,
    "grand": 1_000,
    "thou": 1_000,
    "thousand": 1_000,
    "m": 1_000_000,
    "mn": 1_000_000,
    "mio": 1_000_000,
    "mil": 1_000_000,
    "million": 1_000_000,
    "lakh": 100_000,
    "lakhs": 100_000,
    "crore": 10_000_000,
    "crores": 10_000_000,
}

DIGITS = r"\d{1,2}(?:,\d{2})+,\d{3}(?![\d,])|\d{1,3}(?:[.,'’\u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,2})?(?![\d])"
SCALE = r"hundred|thousand|thou|grand|million|mil|mio|mn|lakhs?|crores?|[kKmM](?![\w])"

_ONES = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    "eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
)
_BIG = "hundred|thousand|million"
WORDS = rf"(?:(?:{_ONES})(?:(?:[\s-]+|(?<=hundred|housand|million)\s+and\s+)(?:{_ONES}|{_BIG}))*)"
"""A run of number words. "a hundred and fifty" and "half a million" are parsed by `spoken`."""

_POINT_WORD = rf"(?:zero|oh|{_ONES})"
POINTED = rf"(?:zero|{WORDS})\s+point(?:[\s-]+{_POINT_WORD})+(?=\s+(?:{SCALE})\b)"
"""A decimal in words before what it is counted in ("one point two five" of million)."""

SPOKEN = (
    rf"(?:{POINTED}|"
    r"(?:half|(?:a\s+)?quarter(?:\s+of)?)\s+a\s+(?:million|grand|thousand)|a\s+quarter\s+million|"
    rf"a\s+couple\s+(?:of\s+)?(?=(?:hundred|thousand|grand|million)\b)|"
    rf"a\s+(?:hundred|thousand|million)(?:[\s-]+(?:and\s+(?!a\b))?{WORDS})?(?:\s+and\s+a\s+half)?|"
    rf"a\s+grand(?:\s+and\s+a\s+half)?|{WORDS}(?:\s+and\s+a\s+half)?)"
)
_PART = compiled(r"(?:(?P<half>half)|(?:a )?quarter(?: of)?) (?:a )?(?P<scale>million|grand|thousand)")


_IN_LAKHS = compiled(r"\d{1,2}(?:,\d{2})+,\d{3}")
"""Grouped as in India: "12,50,000"."""


def digits(text: str) -> Decimal | None:
    """The number that digits stand for, whichever way they are grouped; None where they are none."""
    if _IN_LAKHS.fullmatch(text):
        text = text.replace(",", "")
    price = Price.fromstring(text)
    return price.amount


def _pointed(whole: str, places: str) -> Decimal:
    """The number of "two point five", "one point oh five" and "three point seventy five"."""
    figures = [text2num(word, "en") for word in places.replace("oh", "zero").split()]
    after = "".join(map(str, figures)) if max(figures) < 10 else str(sum(figures))
    return Decimal(f"{text2num(whole, 'en')}.{after}")


def spoken(text: str) -> Decimal | None:
    """The number that words stand for ("twenty-five", "half a million"); None where they are none."""
    words = " ".join(text.lower().replace("-", " ").split())
    part = _PART.fullmatch(words)
    if part is not None:
        return Decimal(SCALES[part["scale"]]) / (2 if part["half"] else 4)
    if words.startswith("a couple"):
        return Decimal(2)
    number = words.removesuffix(" and a half")
    half = Decimal(SCALES.get(number.split()[-1], 1)) / 2 if number != words else Decimal(0)
    if number == "a grand":
        return 1_000 + half
    whole, _, places = number.partition(" point ")
    try:
        if places:
            return _pointed(whole, places)
        return Decimal(text2num(re.sub(r"^a ", "one ", number), "en")) + half
    except (ValueError, InvalidOperation):
        return None


@lru_cache(maxsize=2048)
def parse(text: str) -> Decimal | None:
    """A number in digits or in words."""
    return digits(text) if re.search(r"\d", text) else spoken(text)
