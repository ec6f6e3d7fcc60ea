"""Amounts of money as people say them: "$2,261", "2.2k", "EUR 3.000", "two and a half grand"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from agent.facts import Money
from agent.stems import Screened
from agent.values.numbers import DIGITS, SCALE, SCALES, SPOKEN, parse

_CURRENCIES = {
    "USD": r"US\$|\$|USD|(?:US\s)?dollars?|bucks",
    "EUR": r"€|EUR|euros?",
    "GBP": r"£|GBP|pounds?(?:\ssterling)?|quid",
    "CHF": r"CHF|(?:swiss\s)?francs?",
    "CAD": r"CA\$|C\$|CAD",
    "AUD": r"AU\$|A\$|AUD",
    "JPY": r"¥|JPY|yen",
    "INR": r"₹|INR|rupees?",
}
_BEFORE = r"US\$|CA\$|AU\$|C\$|A\$|[$€£¥₹]|(?:USD|EUR|GBP|CHF|CAD|AUD|JPY|INR)(?=\s?\d)"
_AFTER = r"[$€£¥₹](?!\d)|(?:USD|EUR|GBP|CHF|CAD|AUD|JPY|INR|(?:US\s)?dollars?|bucks|euros?|pounds?|quid|(?:swiss\s)?francs?|yen|rupees?)\b"
_RANGE_END = rf"(?<=[\dkK]-)(?=\d{{1,3}}(?:[.,]\d{{3}})+|\d+\s?(?:{SCALE}|{_AFTER}))"
"""The second end of "150,000-200,000" or "20-25k"; the parts of a date or a telephone number are none."""

_AMOUNTS = Screened(
    rf"(?P<before>{_BEFORE})?\s?(?:(?<![\w.,-])|{_RANGE_END})(?P<number>{DIGITS}|\b{SPOKEN}\b)"
    rf"(?:\s?(?P<scale>{SCALE})\b)?(?:\s?(?:(?P<after>{_AFTER})|(?P<minor>cents?|pence)\b))?"
)
_PERIODS = {
    "day": "day", "week": "week", "month": "month", "mo": "month", "quarter": "quarter",
    "year": "year", "yr": "year", "annum": "year", "term": "term", "season": "season",
}  # fmt: skip
_ADVERBS = {"daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter", "pcm": "month", "pa": "year"}
_UNIT = (
    r"unit|piece|pop|licen[cs]e|seat|user|head|person|employee|copy|desk|room|vehicle|truck|car|machine|device|screen|"
    r"class(?:room)?|school|branch|store|site|student|pupil|developer|engineer|driver|teacher|worker|member|guest|patient|bed|van|boat|ferry|"
    r"bus|table|plant|hall|house|lab|team|workstation|station|console|terminal|till|location|office|department|colleague|designer"
)
_EACH = re.compile(
    rf"\s*(?:/\s*|per\s+(?!cent\b))(?P<per>[a-z]+)\b|\s*(?:an?|every|each)\s+(?P<a>{'|'.join(_PERIODS)}|{_UNIT})\b|"
    r"\s+(?P<each>each|apiece|daily|weekly|monthly|quarterly|annually|yearly|pcm|p\.?a\b)",
    re.IGNORECASE,
)
_NOT_MONEY = re.compile(
    r"\s*(?:%|percent|[-\s]?(?:business\s|working\s|calendar\s)?(?:days?|weeks?|months?|hours?|minutes?|years?|"
    r"units?|licen[cs]es?|seats?|users?|people|employees|sites?|locations?)\b)",
    re.IGNORECASE,
)

_HUNDREDS = re.compile(r"\bhundred\b(?!.*\bthousand)(?:\s*(?:dollars|euros|pounds|bucks|francs))?\W*$", re.IGNORECASE)
_LARGE = re.compile(r"\d|hundred|thousand|grand|million", re.IGNORECASE)
_RANGE = re.compile(
    r"\s*(?:to|and|or|-|–|—)\s*(?:about\s+|around\s+|maybe\s+)?|,?\s*(?:or\s+|and\s+|but\s+)?(?:maybe|perhaps|possibly|at\s+a\s+push|at\s+a\s+stretch|"
    r"with\s+(?:some\s+)?luck|if\s+need\s+be|tops|at\s+(?:the\s+)?most)\s+(?:up\s+to\s+|even\s+)?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Amount:
    """Money found in a text, with its span. `marked` tells whether a currency or a scale (k, grand) names it."""

    start: int
    end: int
    money: Money
    marked: bool


def find_amounts(text: str) -> list[Amount]:
    """All numbers in a text that may be money, in order; unmarked ones are only candidates ("a budget of 2741")."""
    return list(_find_amounts(text)) if _AMOUNTS.worth_trying(text) else []


@lru_cache(maxsize=4096)
def _find_amounts(text: str) -> tuple[Amount, ...]:
    found = [amount for match in _AMOUNTS.finditer_small(text) if (amount := _amount(match, text)) is not None]
    shared = _with_shared_scale(found, text)
    return tuple(
        amount
        for amount in shared
        if amount.marked
        or amount.money.per
        or _LARGE.search(text, amount.start, amount.end)
        or amount.money.amount >= 100
    )


def is_range(between: str) -> bool:
    """Whether the words between two amounts make them the ends of a range ("to", "and", a dash)."""
    return _RANGE.fullmatch(between) is not None


def _with_shared_scale(found: list[Amount], text: str) -> list[Amount]:
    """In "20 to 30k" and "5 or 6 thousand dollars" the first number takes scale and currency of the second."""
    shared = list(found)
    for i, (first, second) in enumerate(pairwise(found)):
        if first.marked or not _scales(second) or not is_range(text[first.end : second.start]):
            continue
        factor = _scale_of(text[second.start : second.end], second.money.amount) if first.money.amount < 100 else 1
        money = second.money.model_copy(update={"amount": first.money.amount * factor})
        shared[i] = Amount(first.start, first.end, money, marked=second.marked)
    return shared


def _scale_of(words: str, amount: Decimal) -> int:
    """What a smaller number before an amount counts too: "fifteen to eighteen hundred", "20 to 30k"."""
    if _HUNDREDS.search(words):
        return 100
    return 1000 if amount >= 1000 else 1


def _scales(amount: Amount) -> bool:
    """Whether an amount lends its scale or currency to the one before it ("from five to seven thousand")."""
    return amount.marked or amount.money.amount >= 100


def _amount(match: re.Match[str], text: str) -> Amount | None:
    number = parse(match["number"])
    if number is None:
        return None
    marked = bool(match["before"] or match["after"] or match["minor"] or match["scale"])
    if not marked and _NOT_MONEY.match(text, match.end()):
        return None
    if match["minor"]:
        number /= 100
    if match["scale"]:
        number *= SCALES[match["scale"].lower()]
    end = match.end()
    per = _EACH.match(text, end)
    money = Money(amount=number, currency=_currency(match), per=_per(per))
    start = match.start("before") if match["before"] else match.start("number")
    return Amount(start=start, end=per.end() if per else end, money=money, marked=marked)


def _currency(match: re.Match[str]) -> str | None:
    named = match["before"] or match["after"]
    if not named:
        return None
    return next(code for code, names in _CURRENCIES.items() if re.fullmatch(names, named, re.IGNORECASE))


def _per(match: re.Match[str] | None) -> str | None:
    """The period an amount is for, or "unit" for whatever else it is counted by (a seat, a head, a parcel)."""
    if match is None:
        return None
    if match["each"]:
        word = match["each"].lower().replace(".", "")
        return {"each": "unit", "apiece": "unit", **_ADVERBS}.get(word, "year")
    return _PERIODS.get((match["per"] or match["a"]).lower(), "unit")


def comparable(money: Money) -> Decimal | None:
    """The amount as a total; None for an amount per unit or per month, which is no total."""
    return money.amount if money.per is None else None
