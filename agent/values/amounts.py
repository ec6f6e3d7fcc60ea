"""Amounts of money as people say them: "$2,261", "2.2k", "EUR 3.000", "two and a half grand"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from agent.compiled import compiled
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
    "INR": r"₹|INR|rupees?|Rs\.?",
    "DKK": r"DKK|Danish\skron(?:er?|e)",
    "SEK": r"SEK|(?:Swedish\s)?kron(?:or|a)",
    "NOK": r"NOK|Norwegian\skron(?:er?|e)",
    "CZK": r"CZK|korunas?|crowns",
    "PLN": r"PLN|zlot(?:y|ys|ies)",
    "HUF": r"HUF|forints?",
    "NZD": r"NZD|NZ\$",
    "SGD": r"SGD|S\$",
    "ZAR": r"ZAR|rands?|R",
    "TTD": r"TTD|TT\$",
    "HKD": r"HKD|HK\$",
    "TWD": r"TWD|NT\$",
    "BRL": r"BRL|R\$|rea(?:is|l)",
    "MXN": r"MXN|MX\$",
    "JMD": r"JMD|J\$",
    "MYR": r"MYR|RM|ringgits?",
    "NGN": r"NGN|₦|nairas?",
    "KES": r"KES|Kshs?\.?|Kenyan\sshillings?",
    "AED": r"AED|dirhams?",
    "THB": r"THB|baht",
}
_CODES = (
    "USD|EUR|GBP|CHF|CAD|AUD|JPY|INR|DKK|SEK|NOK|CZK|PLN|HUF|NZD|SGD|ZAR|TTD|HKD|TWD|BRL|MXN|JMD|MYR|NGN|KES|AED|THB"
)
_BEFORE = (
    rf"(?:US|CA|AU|NZ|C|A|S|TT|HK|NT|MX|J|R)\$|[$€£¥₹₦]|(?:{_CODES})(?=\s?\d)|\b(?:Rs\.?|RM|Kshs?\.?)(?=\s?\d)|"
    rf"\bR(?=\s?(?:\d{{1,3}}(?:[ ,]\d{{3}})+|\d{{5,}}|\d+(?:\.\d+)?\s?(?:{SCALE}))\b)"
)
_AFTER = (
    rf"[$€£¥₹](?!\d)|(?:{_CODES}|(?:US\s)?dollars?|bucks|euros?|pounds?|quid|(?:swiss\s)?francs?|yen|rupees?|"
    r"(?:Danish|Norwegian)\skron(?:er?|e)|(?:Swedish\s)?kron(?:or|a)|korunas?|crowns|zlot(?:ys|ies|y)|forints?|rands?|ringgits?|"
    r"nairas?|(?:Kenyan\s)?shillings?|dirhams?|baht|pesos?)\b"
)
_SPACED = rf"(?<=[$€£R])\d{{1,3}}(?:\s\d{{3}})+(?!\d)|\d{{1,3}}(?:\s\d{{3}})+(?=\s?(?:{_AFTER}))"
"""Digits grouped by spaces, beside a currency; elsewhere they may be two numbers ("2 300 litre tanks")."""

_RANGE_END = rf"(?<=[\dkK]-)(?=\d{{1,3}}(?:[.,]\d{{3}})+|\d+(?:[.,]\d{{1,2}})?\s?(?:{SCALE}|{_AFTER}))"
"""The second end of "150,000-200,000" or "20-25k"; the parts of a date or a telephone number are none."""

_AMOUNTS = Screened(
    rf"(?P<before>{_BEFORE})?\s?(?:(?<![\w.,-])|(?(before)(?<=\bR)|(?!))|{_RANGE_END})(?P<number>{_SPACED}|{DIGITS}|\b{SPOKEN}\b)"
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
    r"bus|table|plant|hall|house|lab|team|workstation|station|console|terminal|till|location|office|department|colleague|designer|"
    r"man|woman|child|kid|player|pitch|court|nurse|doctor|chair|cabin|flat|apartment|lorry|taxi|cab|tractor|horse|cow|tree|door|window|"
    r"bike|bicycle|phone|tablet|laptop|computer|camera|sensor|oven|locker|stall|stand|pump|tank|container|crate|pallet|acre|hectare"
)
_EACH = compiled(
    rf"(?:\s*(?:/\s*|per\s+(?!cent\b))(?P<per>[a-z]+)\b|\s*(?:an?|every|each|(?:in\s+)?the(?=\s+(?:month|year|week|seat|piece|unit|head)\b(?!\s+(?:of|to|before|after|ahead|\d))))\s+(?P<a>{'|'.join(_PERIODS)}|{_UNIT})\b)"
    rf"(?:\s+(?:an?|per|and|every|each)\s+(?:{'|'.join(_PERIODS)})\b)?|"
    r"\s+(?P<each>each(?!\s+of\b)|apiece|daily|weekly|monthly|quarterly|annually|yearly|pcm|p\.?a\b)",
    re.IGNORECASE,
)
_ROUGHLY = (
    r"(?:about|around|roughly|approximately|some|something|like|say|maybe|perhaps|up\s+to|at\s+(?:the\s+)?most|between|from|"
    r"only|just|nearly|almost)"
)
_HAVING = (
    r"(?:(?:we|I|they|you|it|there)(?:['’](?:d|ve|re|ll|s))?|of|is|are|was|will|would|be|can|could|have|has|had|got|spend|pay|"
    rf"reserve|budget|allow|afford|put|set|aside|comfortable|at|currently|now|a|an|the|{_ROUGHLY})"
)
_TIMES = r"annually|yearly|monthly|weekly|daily|quarterly|(?:per|each|every)\s+(?:day|week|month|quarter|year)"
_LED = tuple(
    compiled(rf"{before}[,:]?\s*$", re.IGNORECASE)
    for before in (
        r"\b(?P<every>annual|yearly|monthly|weekly|daily|quarterly)\s+(?:\w+\s+)?"
        r"(?:budget|allowance|spend(?:ing)?|limit|ceiling|cap|allocation|maximum)(?:\s+for\s+(?:\w+\s+){0,2}?\w+)?(?:['’]s)?"
        rf"(?:\s+{_HAVING}){{0,5}}",
        rf"(?:^|[.,;:!?–—])\s*(?:(?:and|so|well|but|um+|uh|yes|okay)\b,?\s*)*(?P<every>{_TIMES}),?(?:\s+{_HAVING}){{0,6}}",
        rf"\b(?P<every>{_TIMES})(?:\s+{_ROUGHLY}){{1,2}}",
        rf"\b(?:budget|allowance|limit)\s+(?:in\s+mind\s+)?(?P<every>(?:per|each|every)\s+(?:{_UNIT}|{'|'.join(_PERIODS)}))"
        rf"(?:\s+(?:and|per|an?|each|every)\s+\w+)*\??(?:\s+{_HAVING}){{0,5}}",
        r"\b(?P<every>each|every)\s+(?:(?!other\b)[a-z-]+\s+){0,3}?(?:puts?|pays?|gave|gives?|chips?|throws?|contributes?|adds?)"
        rf"(?:\s+(?:in|us|me|up|{_ROUGHLY})){{0,3}}",
    )
)
"""Before an amount, what period it is for ("an annual budget of", "per quarter we have", "annually about")."""
_TIME = compiled(r"annual|ly\b|\b(?:per|each|every)\s", re.IGNORECASE)
_LED_WITHIN = 90
_EVERY = {"annual": "year", "annually": "year", "yearly": "year", "each": "unit", "every": "unit", **_ADVERBS}
_ENDS = compiled(r"\W*$|\s*[.,;!?]|\s+(?:for|to|on|at|or|and|but|max|maximum|in|available|free)\b", re.IGNORECASE)
"""After a number that counts nothing named behind it."""
_NOT_MONEY = compiled(
    r"\s*(?:%|percent|[-\s]?(?:business\s|working\s|calendar\s)?(?:days?|weeks?|months?|hours?|minutes?|years?|"
    r"units?|licen[cs]es?|seats?|users?|people|employees|sites?|locations?)\b)",
    re.IGNORECASE,
)

_BARE = compiled(rf"(?:{_BEFORE})?\s?(?:{DIGITS})", re.IGNORECASE)
_BETWEEN = compiled(r"\bbetween\s+$", re.IGNORECASE)
_TRAILS_OFF = compiled(r"\s?(?:\.{2,3}|…)\s?")
"""Between the ends of a range that somebody thinks up while talking ("20... 25 thousand")."""
_LAST_SCALE = compiled(rf"(?:\b|(?<=\d))(?P<scale>{SCALE})\b(?!.*\b(?:{SCALE})\b)", re.IGNORECASE)
_HUNDREDS = compiled(r"\bhundred\b(?!.*\bthousand)(?:\s*(?:dollars|euros|pounds|bucks|francs))?\W*$", re.IGNORECASE)
_LARGE = compiled(r"\d|hundred|thousand|grand|million", re.IGNORECASE)
_RANGE = compiled(
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
    shared = _with_shared_scale(_added_up(found, text), text)
    likely = [
        amount
        for amount in shared
        if amount.marked
        or amount.money.per
        or _LARGE.search(text, amount.start, amount.end)
        or amount.money.amount >= 100
    ]
    return tuple(_with_period_before(likely, text))


def is_range(between: str) -> bool:
    """Whether the words between two amounts make them the ends of a range ("to", "and", a dash)."""
    return _RANGE.fullmatch(between) is not None


def _with_period_before(found: list[Amount], text: str) -> list[Amount]:
    """In "annual budget of 20 to 24k" the period stands before the amounts; the other end of a range shares it."""
    told: list[Amount] = []
    led: str | None = None
    for amount in found:
        start = told[-1].end if told else 0
        led = led if led and is_range(text[start : amount.start]) else _period_before(text, start, amount)
        named = led is not None and amount.money.per is None and _may_be_led(amount, text)
        told.append(replace(amount, money=amount.money.model_copy(update={"per": led})) if named else amount)
    return told


def _period_before(text: str, start: int, amount: Amount) -> str | None:
    """The period that the words since the last amount name ("per quarter we have")."""
    start = max(start, amount.start - _LED_WITHIN)
    if not _TIME.search(text, start, amount.start):
        return None
    led = next((led for before in _LED if (led := before.search(text, start, amount.start))), None)
    if led is None:
        return None
    word = led["every"].lower().split()[-1]
    return _EVERY.get(word) or _PERIODS.get(word, "unit")


def _may_be_led(amount: Amount, text: str) -> bool:
    """Whether an amount is money by its mark, or nothing is counted by it ("every month 3,000 visitors")."""
    return amount.marked or _ENDS.match(text, amount.end) is not None


def _added_up(found: list[Amount], text: str) -> list[Amount]:
    """In "two lakh forty thousand rupees" what follows the larger scale is part of one amount."""
    told: list[Amount] = []
    for amount in found:
        larger = told[-1] if told else None
        if larger is not None and _goes_on(larger, amount, text):
            money = amount.money.model_copy(update={"amount": larger.money.amount + amount.money.amount})
            told[-1] = Amount(larger.start, amount.end, money, marked=True)
        else:
            told.append(amount)
    return told


def _goes_on(larger: Amount, amount: Amount, text: str) -> bool:
    scale = _LAST_SCALE.search(text, larger.start, larger.end)
    if scale is None or scale.end() != larger.end or SCALES[scale["scale"].lower()] < 100_000:
        return False
    return text[larger.end : amount.start].isspace() and amount.money.amount < SCALES[scale["scale"].lower()]


def _with_shared_scale(found: list[Amount], text: str) -> list[Amount]:
    """In "20 to 30k" and "5 or 6 thousand dollars" the first number takes scale and currency of the second.

    In "$15-20k" it has the currency itself, and lends it.
    """
    shared = list(found)
    for i, (first, second) in enumerate(pairwise(found)):
        if first.marked and _shares(first, second, text):
            shared[i : i + 2] = _with_shared_currency(first, second, text)
        elif not first.marked and _scales(second) and _ends_of_range(first, second, text):
            money = second.money.model_copy(update={"amount": first.money.amount * _factor(first, second, text)})
            shared[i] = Amount(first.start, first.end, money, marked=second.marked)
    return shared


def _ends_of_range(first: Amount, second: Amount, text: str) -> bool:
    between = text[first.end : second.start]
    return is_range(between) or (_TRAILS_OFF.fullmatch(between) is not None and first.money.amount < 100)


def _shares(first: Amount, second: Amount, text: str) -> bool:
    """Whether a first end with a currency leaves its scale to the second ("$15-20k", "between $15 and $20k")."""
    between = text[first.end : second.start]
    if not is_range(between) or (between.strip().lower() == "and" and not _BETWEEN.search(text[: first.start])):
        return False
    if not _BARE.fullmatch(text[first.start : first.end].strip()) or not _LAST_SCALE.search(_said(second, text)):
        return False
    same = second.money.currency in (None, first.money.currency)
    return same and first.money.amount < _counted(second, text)


def _with_shared_currency(first: Amount, second: Amount, text: str) -> list[Amount]:
    money = second.money.model_copy(update={"currency": first.money.currency})
    lower = money.model_copy(update={"amount": first.money.amount * _scale_of(_said(second, text), money.amount)})
    return [replace(first, money=lower), replace(second, money=money)]


def _factor(first: Amount, second: Amount, text: str) -> int:
    """By what a first end without a scale is multiplied: "150 to 200k" shares it, "500 to 20k" does not."""
    shares = first.money.amount < 100 or (
        _LAST_SCALE.search(_said(second, text)) is not None and first.money.amount < _counted(second, text)
    )
    return _scale_of(_said(second, text), second.money.amount) if shares else 1


def _counted(amount: Amount, text: str) -> Decimal:
    """How many of its scale an amount is: 20 in "20k"."""
    return amount.money.amount / _scale_of(_said(amount, text), amount.money.amount)


def _said(amount: Amount, text: str) -> str:
    """The words of an amount without what it is for ("twelve hundred" of "twelve hundred a month")."""
    return _EACH.sub("", text[amount.start : amount.end])


def _scale_of(words: str, amount: Decimal) -> int:
    """What a smaller number before an amount counts too: "fifteen to eighteen hundred", "20 to 30k"."""
    if _HUNDREDS.search(words) and amount < 10_000:
        return 100
    last = _LAST_SCALE.search(words)
    scale = SCALES[last["scale"].lower()] if last else 1
    if scale > 1000:
        return scale
    return 1000 if amount >= 1000 else 1


def scale_of(amount: Amount, text: str) -> int:
    """What a smaller number that is put in the place of an amount counts: thousands after "5k" and "$5,000"."""
    return _scale_of(_said(amount, text), amount.money.amount)


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
    # "Pesos" and "shillings" are money of several countries.
    return next((code for code, names in _CURRENCIES.items() if re.fullmatch(names, named, re.IGNORECASE)), None)


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
