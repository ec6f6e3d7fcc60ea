"""A fact in a few words, as a person reads it: "25,000 USD", "by 2026-06-01", "6 x Gateway"."""

from __future__ import annotations

from agent.claims import Factor
from agent.facts import SPEAKER, Detail, Fact, Money, Quoted, Request, State, Wanted
from agent.spelling import one_line

NAMES = {
    Factor.BUDGET_AMOUNT: "amount of the budget",
    Factor.WANTED_BY: "wanted",
    Factor.LEAD_TIME: "lead time offered",
    Factor.REQUEST: "asked for",
    Factor.DECIDER: "who decides",
    Factor.MUST_AGREE: "who else must agree",
    Factor.CURRENT_TOOL: "current tool",
    Factor.DECISION_STEP: "step to a decision",
    Factor.NEXT_STEP: "next step",
    Factor.PRICE_QUOTED: "price quoted by the seller",
    Factor.TIME_PROMISED: "promised by the seller",
}
"""What a factor is called where its own name is none a person would say."""


def name_of(factor: Factor) -> str:
    """What a factor is called."""
    return NAMES.get(factor, factor.value)


def stated(fact: Fact) -> str:
    """What a fact says of its factor."""
    if fact.state is State.UNKNOWN:
        return "taken back"
    value = fact.value
    if isinstance(value, Request | Detail):
        named = _request(value) if isinstance(value, Request) else _detail(value, fact.evidence[-1].speaker)
        return named if fact.state is State.CONFIRMED else f"{named}: {fact.state.value}"
    if isinstance(value, Quoted):
        units = "one" if value.units == 1 else str(value.units)
        return f"{'about ' if value.about else ''}{_money(value.money)} for {units} {one_line(value.product)}"
    if isinstance(value, Money):
        return _money(value)
    if isinstance(value, Wanted):
        return (
            f"by {value.by}" if value.by is not None else f"within {value.days} {'day' if value.days == 1 else 'days'}"
        )
    return fact.state.value


def _request(value: Request) -> str:
    product = one_line(value.product)
    return product if value.quantity is None else f"{value.quantity} x {product}"


def _detail(value: Detail, speaker: str) -> str:
    what = one_line(speaker if value.what == SPEAKER else value.what) or SPEAKER
    by = f" by {value.by}" if value.by is not None else ""
    who = f" (from the {value.who.value})" if value.who is not None else ""
    return f"{what}{by}{who}"


def _money(value: Money) -> str:
    amount = f"{value.amount:,.2f}".removesuffix(".00")
    parts = (amount, value.currency, f"per {value.per}" if value.per else None)
    return " ".join(part for part in parts if part)
