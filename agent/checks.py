"""Facts compared with what the company knows, with the arithmetic shown.

What is not known is taken at its bounds: an unnamed quantity is at least one, two different budgets are a span. A
check passes or fails only where every reading of what was said agrees; else it is unknown and says what is missing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from agent.claims import BANT, Factor
from agent.compiled import compiled
from agent.discrepancies import price_discrepancies, time_discrepancies
from agent.facts import CheckOutcome, DerivedFact, Evidence, Fact, Money, Request, State, Wanted
from agent.offer import Catalogue, InstallationPolicy, Offer, Product
from agent.quantity_check import QUANTITY_FIT, quantity_fit
from agent.values.times import days_until

__all__ = ["BUDGET_FIT", "OF_BANT", "QUANTITY_FIT", "TIMELINE_FIT", "check", "failed_factors"]

BUDGET_FIT = "budget_fit"
TIMELINE_FIT = "timeline_fit"
OF_BANT = (BUDGET_FIT, TIMELINE_FIT)
"""The checks that a factor of BANT fails with. The limit on quantities is only shown and asked about."""


def check(facts: Sequence[Fact], offer: Offer) -> tuple[DerivedFact, ...]:
    """The checks "budget_fit" and "timeline_fit", and "quantity_fit" where the offer limits quantities, in that order.

    Each is unknown where something is missing, and has beside it what the seller said otherwise. `facts` are merged.
    Days of the calendar count from the day on which they were said.
    """
    requests = [f for f in facts if f.factor is Factor.REQUEST and f.state is State.CONFIRMED]
    units, open_ended = _units(requests)
    prices = tuple(price_discrepancies(facts, offer.catalogue))
    times = tuple(time_discrepancies(facts, offer.policy, max(units, 1), open_ended=open_ended or not units))
    return (
        _budget_fit(facts, requests, offer.catalogue).model_copy(update={"discrepancies": prices}),
        _timeline_fit(facts, requests, offer.policy).model_copy(update={"discrepancies": times}),
        *quantity_fit(requests, offer),
    )


def failed_factors(facts: Sequence[Fact], derived: Sequence[DerivedFact]) -> tuple[Factor, ...]:
    """The factors of BANT that fail: denied, or their check fails. In the order of BANT."""
    denied = {fact.factor for fact in facts if fact.state is State.DENIED}
    failing = {each.factor for each in derived if each.outcome is CheckOutcome.FAILS}
    return tuple(factor for factor in BANT if factor in denied | failing)


# --- budget ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Line:
    """One product of the request, priced; `quantity` is the least it can be, `open_ended` that it may be more."""

    product: Product
    quantity: int
    open_ended: bool

    @property
    def cost(self) -> Decimal:
        return self.quantity * self.product.unit_price

    def __str__(self) -> str:
        least = "at least " if self.open_ended else ""
        return f"{least}{self.quantity} x {_amount(self.product.unit_price)} ({self.product.name})"


def _budget_fit(facts: Sequence[Fact], requests: Sequence[Fact], catalogue: Catalogue) -> DerivedFact:
    budgets = [f for f in facts if f.factor is Factor.BUDGET_AMOUNT]
    lines, unpriced = _lines(requests, catalogue)
    missing = _missing_for_budget(budgets, requests, lines, catalogue)
    if missing and not unpriced and (of_one := _unit_fit(budgets, requests, lines)) is not None:
        return of_one
    if missing:
        return _unknown(BUDGET_FIT, Factor.BUDGET, missing, [*budgets, *requests])
    amounts = [fact.value.amount for fact in budgets if isinstance(fact.value, Money)]
    total = sum((line.cost for line in lines), Decimal(0))
    open_ended = bool(unpriced) or any(line.open_ended for line in lines)
    arithmetic = _budget_arithmetic(lines, total, amounts, open_ended)
    if total > max(amounts):
        outcome, missing = CheckOutcome.FAILS, ""
    elif open_ended:
        outcome, missing = CheckOutcome.UNKNOWN, _open_request(lines, unpriced)
    elif total <= min(amounts):
        outcome, missing = CheckOutcome.PASSES, ""
    else:
        outcome, missing = CheckOutcome.UNKNOWN, "which of the budgets named holds"
    return DerivedFact(
        name=BUDGET_FIT,
        factor=Factor.BUDGET,
        outcome=outcome,
        arithmetic=arithmetic,
        missing=missing,
        evidence=_evidence([*budgets, *requests]),
        sources=tuple(
            f"{line.product.name}: {_amount(line.product.unit_price)} {line.product.currency}" for line in lines
        ),
    )


_OF_ONE = compiled(
    r"\b(?:each(?=\s*(?:[.,;!?)]|$))|apiece)|(?:\b(?:per|an?|every|each)\s+|/\s?)(?:unit|piece|licen[cs]e|copy|seat|user)\b",
    re.IGNORECASE,
)
_BY_TIME = compiled(
    r"\b(?:days?|weeks?|months?|quarters?|years?|annum|terms?|seasons?|daily|weekly|monthly|quarterly|yearly|annual\w*)\b",
    re.IGNORECASE,
)
"""In the words of a budget for one unit: of a thing that is sold by the unit, and once."""


def _unit_fit(budgets: Sequence[Fact], requests: Sequence[Fact], lines: Sequence[_Line]) -> DerivedFact | None:
    """The list price of the one product asked for, against a budget named for one of it; None where it is neither.

    What is sold by the unit is known by the words: a budget "a seat" is for one, one "a room" may be for several.
    """
    moneys = [fact.value for fact in budgets if isinstance(fact.value, Money)]
    quotes = [" ".join(each.quote for each in fact.evidence) for fact in budgets]
    if len(lines) != 1 or not moneys or not all(_OF_ONE.search(q) and not _BY_TIME.search(q) for q in quotes):
        return None
    product = lines[0].product
    if any(money.per != "unit" or money.currency not in (None, product.currency) for money in moneys):
        return None
    price, least, most = product.unit_price, min(m.amount for m in moneys), max(m.amount for m in moneys)
    if least < price <= most:
        return None
    fails = price > most
    told = f"> {_amount(most)}" if fails else f"<= {_amount(least)}"
    return DerivedFact(
        name=BUDGET_FIT,
        factor=Factor.BUDGET,
        outcome=CheckOutcome.FAILS if fails else CheckOutcome.PASSES,
        arithmetic=f"{_amount(price)} ({product.name}) {told} each",
        evidence=_evidence([*budgets, *requests]),
        sources=(f"{product.name}: {_amount(price)} {product.currency}",),
    )


def _lines(requests: Sequence[Fact], catalogue: Catalogue) -> tuple[list[_Line], list[str]]:
    prices = {product.name.casefold(): product for product in catalogue.products}
    lines, unpriced = [], []
    for value in (fact.value for fact in requests if isinstance(fact.value, Request)):
        product = prices.get(value.product.casefold())
        if product is None:
            unpriced.append(value.product)
        else:
            lines.append(_Line(product, value.quantity or 1, value.quantity is None))
    return lines, unpriced


def _missing_for_budget(
    budgets: Sequence[Fact], requests: Sequence[Fact], lines: Sequence[_Line], catalogue: Catalogue
) -> str:
    moneys = [fact.value for fact in budgets if isinstance(fact.value, Money)]
    currencies = {money.currency for money in moneys if money.currency} | {line.product.currency for line in lines}
    wanting = {
        "a price list (leadproof catalogue import)": not catalogue.products,
        "which products, and how many": not requests,
        "a price for what is asked for: it is not on the price list": not lines,
        "the amount of the budget": not budgets,
        "the budget as a total: it was named per unit or per period": any(money.per for money in moneys),
        f"one currency: {' and '.join(sorted(currencies))} were named": len(currencies) > 1,
    }
    return next((what for what, is_missing in wanting.items() if is_missing), "")


def _open_request(lines: Sequence[_Line], unpriced: Sequence[str]) -> str:
    wanting = [f"how many {line.product.name}" for line in lines if line.open_ended]
    wanting += [f"a price for {name}" for name in unpriced]
    return ", ".join(wanting)


def _budget_arithmetic(lines: Sequence[_Line], total: Decimal, amounts: Sequence[Decimal], open_ended: bool) -> str:
    budget = _amount(max(amounts)) if total > max(amounts) else _amount(min(amounts))
    sign = ">" if total > max(amounts) else "<=" if total <= min(amounts) else "?"
    least = "at least " if open_ended else ""
    return f"{' + '.join(map(str, lines))} = {least}{_amount(total)} {sign} {budget}"


# --- timeline ----------------------------------------------------------------------------------------------------


def _timeline_fit(facts: Sequence[Fact], requests: Sequence[Fact], policy: InstallationPolicy | None) -> DerivedFact:
    wanted = [f for f in facts if f.factor is Factor.WANTED_BY]
    late = _too_late(facts, wanted)
    if late is not None:
        return late
    missing = _missing_for_timeline(wanted, requests, policy)
    if missing or policy is None:
        return _unknown(TIMELINE_FIT, Factor.TIMELINE, missing, [*wanted, *requests])
    units, open_ended = _units(requests)
    days = _days(wanted)
    step = policy.step_for(units)
    if step is None:
        return _unknown(TIMELINE_FIT, Factor.TIMELINE, "a policy step for so few units", [*wanted, *requests])
    longest = policy.steps[-1].days
    if step.days > max(days):
        outcome, missing = CheckOutcome.FAILS, ""
    elif open_ended and longest > min(days):
        outcome, missing = CheckOutcome.UNKNOWN, "the quantity of every product"
    elif step.days <= min(days):
        outcome, missing = CheckOutcome.PASSES, ""
    else:
        outcome, missing = CheckOutcome.UNKNOWN, "which of the times named holds"
    return DerivedFact(
        name=TIMELINE_FIT,
        factor=Factor.TIMELINE,
        outcome=outcome,
        arithmetic=_timeline_arithmetic(units, open_ended, step.days, days),
        missing=missing,
        evidence=_evidence([*wanted, *requests]),
        sources=(f"{policy.title}: {step.sentence}",),
    )


def _too_late(facts: Sequence[Fact], wanted: Sequence[Fact]) -> DerivedFact | None:
    """The check fails whatever the policy says where the seller's own lead time is too long for the buyer."""
    promised = [f for f in facts if f.factor is Factor.LEAD_TIME]
    if not promised or not wanted:
        return None
    earliest, latest = min(_days(promised)), max(_days(wanted))
    if earliest <= latest:
        return None
    return DerivedFact(
        name=TIMELINE_FIT,
        factor=Factor.TIMELINE,
        outcome=CheckOutcome.FAILS,
        arithmetic=f"the seller said {earliest} {_plural(earliest, 'day')} > {latest} wanted",
        evidence=_evidence([*promised, *wanted]),
    )


def _days(facts: Sequence[Fact]) -> list[int]:
    return [days_until(f.value, f.said_at.date()) for f in facts if isinstance(f.value, Wanted)]


def _missing_for_timeline(wanted: Sequence[Fact], requests: Sequence[Fact], policy: InstallationPolicy | None) -> str:
    if policy is None:
        return "an installation-time policy (leadproof policies import)"
    if not requests:
        return "which products, and how many"
    return "" if wanted else "the day or days by which it is wanted"


def _units(requests: Sequence[Fact]) -> tuple[int, bool]:
    """The least number of units asked for, and whether it may be more."""
    quantities = [fact.value.quantity for fact in requests if isinstance(fact.value, Request)]
    return sum(quantity or 1 for quantity in quantities), None in quantities


def _timeline_arithmetic(units: int, open_ended: bool, needed: int, days: Sequence[int]) -> str:
    least = "at least " if open_ended else ""
    has = max(days) if needed > max(days) else min(days)
    sign = ">" if needed > max(days) else "<=" if needed <= min(days) else "?"
    return f"{least}{units} {_plural(units, 'unit')} take {needed} {_plural(needed, 'day')} {sign} {has} wanted"


# --- shared ------------------------------------------------------------------------------------------------------


def _unknown(name: str, factor: Factor, missing: str, facts: Sequence[Fact]) -> DerivedFact:
    return DerivedFact(
        name=name, factor=factor, outcome=CheckOutcome.UNKNOWN, missing=missing, evidence=_evidence(facts)
    )


def _evidence(facts: Sequence[Fact]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(e for fact in facts for e in fact.evidence))


def _amount(value: Decimal) -> str:
    return f"{value:,.2f}"


def _plural(count: int, word: str) -> str:
    return word if count == 1 else f"{word}s"
