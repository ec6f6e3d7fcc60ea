"""What the seller said of prices and times, beside what the company's own price list and policy say.

Only what differs is shown, and it changes no outcome: the checks go by the list and the policy.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from agent.claims import Factor
from agent.facts import Discrepancy, Fact, Money, Quoted, Wanted
from agent.offer import Catalogue, InstallationPolicy, Product
from agent.values.times import days_until

ROUNDED = Decimal(1)
"""A price within one unit of the currency is the list price in round figures ("six hundred" for 599.99)."""

ROUGHLY = Decimal("0.05")
"""A price that was only said roughly ("about $600") is the list price within this share of it."""

_SYMBOLS = {"USD": "$", "EUR": "€", "GBP": "£"}


def price_discrepancies(facts: Sequence[Fact], catalogue: Catalogue) -> Iterator[Discrepancy]:
    """Each price that the seller quoted and the list does not give, in the order of the products."""
    listed = {product.name.casefold(): product for product in catalogue.products}
    for fact in facts:
        if fact.factor is Factor.PRICE_QUOTED and isinstance(fact.value, Quoted):
            product = listed.get(fact.value.product.casefold())
            if product is not None and _differs(fact.value, product):
                yield Discrepancy(told=_beside_the_list(fact.value, product), evidence=fact.evidence)


def time_discrepancies(
    facts: Sequence[Fact], policy: InstallationPolicy | None, units: int, *, open_ended: bool
) -> Iterator[Discrepancy]:
    """Each time that the seller promised and that is sooner than the policy allows for the units asked for.

    `units` is at least 1; with `open_ended` it may be more, which takes no less time.
    """
    step = policy.step_for(units) if policy else None
    if step is None:
        return
    counted = f"{'at least ' if open_ended else ''}{units} {'unit' if units == 1 else 'units'}"
    for fact in facts:
        if fact.factor is Factor.TIME_PROMISED and isinstance(fact.value, Wanted):
            promised = days_until(fact.value, fact.said_at.date())
            if promised < step.days:
                kept = f"installation takes {_days(step.days)} for {counted}"
                told = f"the rep promised {_time(fact.value, promised)}, {kept}"
                yield Discrepancy(told=told, evidence=fact.evidence)


def _differs(quoted: Quoted, product: Product) -> bool:
    """Whether a price is not the list's; a price in another currency cannot be compared."""
    if quoted.money.currency not in (None, product.currency):
        return False
    listed = product.unit_price * quoted.units
    allowed = max(ROUNDED, listed * ROUGHLY) if quoted.about else ROUNDED
    return abs(quoted.money.amount - listed) >= allowed


def _beside_the_list(quoted: Quoted, product: Product) -> str:
    said = _price(Money(amount=quoted.money.amount, currency=quoted.money.currency or product.currency))
    roughly = "about " if quoted.about else ""
    unit = _price(Money(amount=product.unit_price, currency=product.currency))
    if quoted.units == 1:
        return f"the rep said {roughly}{said} for one {product.name}, the list says {unit}"
    total = _price(Money(amount=product.unit_price * quoted.units, currency=product.currency))
    return (
        f"the rep said {roughly}{said} for {quoted.units} x {product.name}, "
        f"the list says {quoted.units} x {unit} = {total}"
    )


def _price(money: Money) -> str:
    amount = f"{money.amount:,.2f}".removesuffix(".00")
    symbol = _SYMBOLS.get(money.currency or "")
    return f"{symbol}{amount}" if symbol else f"{amount} {money.currency}"


def _time(promised: Wanted, days: int) -> str:
    if days == 0:
        return "the same day"
    return f"within {_days(days)}" if promised.by is None else f"{promised.by}, in {_days(days)}"


def _days(count: int) -> str:
    return f"{count} {'day' if count == 1 else 'days'}"
