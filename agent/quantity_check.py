"""How many are asked for, against how many one order may hold. It speaks to no factor of BANT, so it fails none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agent.claims import Factor
from agent.facts import CheckOutcome, DerivedFact, Fact, Request
from agent.offer import LimitScope, Offer, QuantityLimit, QuantityPolicy
from agent.values.product_names import product_names

QUANTITY_FIT = "quantity_fit"
SEVERAL_ORDERS = "whether more than one order will do, or an exception is wanted"


@dataclass(frozen=True)
class _Held:
    """A quantity held against a limit. `quantity` is the least it can be, `open_ended` that it may be more."""

    what: str
    quantity: int
    open_ended: bool
    limit: QuantityLimit

    @property
    def outcome(self) -> CheckOutcome:
        if self.quantity > self.limit.most:
            return CheckOutcome.FAILS
        return CheckOutcome.UNKNOWN if self.open_ended else CheckOutcome.PASSES

    def __str__(self) -> str:
        sign = {CheckOutcome.FAILS: ">", CheckOutcome.UNKNOWN: "?", CheckOutcome.PASSES: "<="}[self.outcome]
        least = "at least " if self.open_ended else ""
        return f"{least}{self.quantity} x {self.what} {sign} {self.limit.most} an order"


def quantity_fit(requests: Sequence[Fact], offer: Offer) -> tuple[DerivedFact, ...]:
    """The check "quantity_fit", none where no policy limits quantities. `requests` are those confirmed."""
    policy = offer.quantities
    if policy is None:
        return ()
    wanted = [fact.value for fact in requests if isinstance(fact.value, Request)]
    held = list(_held(wanted, policy, [product.name for product in offer.catalogue.products]))
    outcomes = {each.outcome for each in held}
    outcome = next((o for o in (CheckOutcome.FAILS, CheckOutcome.UNKNOWN) if o in outcomes), CheckOutcome.PASSES)
    if not wanted:
        outcome = CheckOutcome.UNKNOWN
    shown = [each for each in held if each.outcome is outcome]
    return (
        DerivedFact(
            name=QUANTITY_FIT,
            factor=Factor.REQUEST,
            outcome=outcome,
            arithmetic="; ".join(map(str, shown)) or _unlimited(wanted),
            missing=_missing(outcome, shown),
            evidence=tuple(dict.fromkeys(e for fact in requests for e in fact.evidence)),
            sources=tuple(dict.fromkeys(f"{policy.title}: {each.limit.sentence}" for each in shown)),
        ),
    )


def _held(wanted: Sequence[Request], policy: QuantityPolicy, products: Sequence[str]) -> Iterator[_Held]:
    """Each request against the limit on its product, else on each product; all of them against that on an order."""
    names = product_names(tuple(dict.fromkeys((*products, *(request.product for request in wanted)))))
    own: dict[str, QuantityLimit] = {}
    for limit in policy.limits:
        if limit.scope is LimitScope.PRODUCT:
            named = (m.product for words in limit.about for m in names.mentions(words) if not m.partial)
            product = next(named, None)
            if product is not None and (product not in own or limit.most < own[product].most):
                own[product] = limit
    of_each = next((limit for limit in policy.limits if limit.scope is LimitScope.EACH_PRODUCT), None)
    for request in wanted:
        its_own = own.get(request.product, of_each)
        if its_own is not None:
            yield _Held(request.product, request.quantity or 1, request.quantity is None, its_own)
    of_order = next((limit for limit in policy.limits if limit.scope is LimitScope.ORDER), None)
    if of_order is not None and wanted:
        units = sum(request.quantity or 1 for request in wanted)
        yield _Held("all products", units, any(request.quantity is None for request in wanted), of_order)


def _missing(outcome: CheckOutcome, shown: Sequence[_Held]) -> str:
    if outcome is CheckOutcome.FAILS:
        return SEVERAL_ORDERS
    if outcome is CheckOutcome.UNKNOWN:
        return ", ".join(f"how many {each.what}" for each in shown) or "which products, and how many"
    return ""


def _unlimited(wanted: Sequence[Request]) -> str:
    return f"no limit is stated for {', '.join(request.product for request in wanted)}" if wanted else ""
