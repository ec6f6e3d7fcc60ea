"""Amounts of the budget whose thousands only the seller's price names: "Thirty-eight thousand." "We put forty-five aside."."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from agent.compiled import compiled
from agent.facts import Money
from agent.sentences import Sentence
from agent.signs.money import budget_amounts
from agent.signs.sign import Voice
from agent.values.amounts import Amount, find_amounts
from agent.values.numbers import DIGITS, SCALE, SPOKEN, parse

_BARE = compiled(
    rf"(?<![\w.,:/$€£#-])(?:\d{{1,3}}(?![\d.,:/%-]*[\d%])|(?!{DIGITS}){SPOKEN})\b(?!\s?(?:{SCALE})\b)", re.IGNORECASE
)
_ELSEWHERE = compiled(
    r"\s+(?:on|in|at|from|across|of)\s+(?!(?:it|this|that|total|all|hand|mind|reserve|cash|january|february|march|april|may|june|july|"
    r"august|september|october|november|december|(?:the|our|my|this|a)\s+(?:[\w'’-]+\s+){0,2}?(?:pot|kitty|bank|budget|account|line|plan|till|"
    r"fund|reserves?|jar|savings|forecast|purse|drawer|safe|ledger|books|grant|council|board|county|city|state|parents|owners?|company|"
    r"office|boss|district|insurers?|insurance|project|system)|q[1-4]|spring|summer|autumn|fall|winter|savings)\b)",
    re.IGNORECASE,
)
"""After a number that counts what is somewhere, and no money ("forty in the warehouse")."""
_STAND_IN = "500"
"""What stands for the bare number while it is looked for: a number that is money only beside words of a budget."""

_FEWEST, _MOST = 2, 999
_SMALLEST_PRICE = 2000
_NEAR = Decimal("2.5")
"""How many times smaller or larger than the price the budget may be that a bare number stands for."""

_SHORT = 5
"""The most words of an answer that need not say what its number counts."""
_TOTALS = (None, "year", "month")
_EACH_OF_SEVERAL = ("unit", "day", "week")


def price_in_thousands(sentence: Sentence) -> Decimal | None:
    """The price that a seller's sentence names in thousands; None where it names none, or several."""
    prices = [each.money for each in find_amounts(sentence.text) if each.money.amount >= _SMALLEST_PRICE]
    if len(prices) != 1 or prices[0].per in _EACH_OF_SEVERAL or budget_amounts(sentence, Voice.SELLER_OF_BUYER):
        return None
    return prices[0].amount


def amounts_in_thousands(priced: Sentence, said: Sentence, *, asked: bool = False) -> list[Amount]:
    """The budget that a buyer, right after a price in thousands, names by a bare number.

    `asked`: the seller asked for the budget, so that a number without a word about it is one too.
    """
    price, asked = price_in_thousands(priced), asked and len(said.text.split()) <= _SHORT
    if price is None or said.asks or any(each.marked or each.money.amount > _MOST for each in find_amounts(said.text)):
        return []
    for match in _BARE.finditer(said.text):
        number = parse(match.group())
        if (
            number is None
            or _ELSEWHERE.match(said.text, match.end())
            or not _FEWEST <= number <= _MOST
            or not price <= number * 1000 * _NEAR <= price * _NEAR**2
        ):
            continue
        found = _as_budget(said, match, asked=asked)
        if found is not None:
            money = Money(amount=number * 1000, currency=None, per=found.money.per)
            return [replace(found, start=match.start(), end=match.end(), money=money)]
    return []


def _as_budget(said: Sentence, match: re.Match[str], *, asked: bool) -> Amount | None:
    """The amount at the place of a bare number, where the words around it speak of a budget."""
    text = f"{said.text[: match.start()]}{_STAND_IN}{said.text[match.end() :]}"
    found = budget_amounts(Sentence(text, said.start, said.start + len(text)), Voice.BUYER, asked=asked)
    here = [each for each in found if each.start == match.start() and each.money.per in _TOTALS]
    return here[0] if here else None
