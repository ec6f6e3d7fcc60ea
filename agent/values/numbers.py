"""Numbers written in digits or in words ("2,261", "3.000", "2.2k", "two and a half grand")."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from price_parser import Price
from text_to_num import text2num

SCALES = {
    "hundred": 100,
    "k": 1_000,
    "grand": 1_000,
    "thou": 1_000,
    "thousand": 1_000,
    "m": 1_000_000,
    "mn": 1_000_000,
    "mio": 1_000_000,
    "million": 1_000_000,
}

DIGITS = r"\d{1,3}(?:[.,'’\u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,2})?(?![\d])"
SCALE = r"hundred|thousand|thou|grand|million|mio|mn|[kKmM](?![\w])"

_ONES = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    "eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
)
_BIG = "hundred|thousand|million"
WORDS = rf"(?:(?:{_ONES})(?:[\s-]+(?:and\s+)?(?:{_ONES}|{_BIG}))*)"
"""A run of number words. "a hundred" and "half a million" are parsed by `spoken`."""

SPOKEN = (
    rf"(?:half\s+a\s+(?:million|grand|thousand)|a\s+(?:hundred|thousand|grand|million)|{WORDS}(?:\s+and\s+a\s+half)?)"
)


def digits(text: str) -> Decimal | None:
    """The number that digits stand for, whichever way they are grouped; None where they are none."""
    price = Price.fromstring(text)
    return price.amount


def spoken(text: str) -> Decimal | None:
    """The number that words stand for ("twenty-five", "half a million"); None where they are none."""
    words = " ".join(text.lower().replace("-", " ").split())
    if words.startswith("half a "):
        return Decimal(SCALES[words.removeprefix("half a ")]) / 2
    if words.startswith("a "):
        return Decimal(SCALES[words.removeprefix("a ")])
    half = words.endswith(" and a half")
    try:
        whole = Decimal(text2num(words.removesuffix(" and a half"), "en"))
    except (ValueError, InvalidOperation):
        return None
    return whole + Decimal("0.5") if half else whole


def parse(text: str) -> Decimal | None:
    """A number in digits or in words."""
    return digits(text) if re.search(r"\d", text) else spoken(text)
