"""What an attribute may be, and what it may yet turn out to be: enough values to tell apart all that rules can."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise, product
from math import ceil, floor

from agent.amount_condition import BudgetAmountCondition, Meant
from agent.claims import EvidenceClass
from agent.conditions import CheckCondition, FactorCondition, OpenCondition, RequestCondition
from agent.contact_condition import ContactCondition, Kind
from agent.facts import CheckOutcome, State
from agent.pair_condition import PairCondition
from agent.seen import STRENGTH, BudgetAmounts, BudgetSum, Standing, Two, Value

_STATES = (State.CONFIRMED, State.DENIED, State.CONTESTED)
_OTHER = "other"
"""Stands for a currency, and for a period, that no rule names."""
_OTHER_TEXT = "\0"
"""Stands for a text that no rule names."""


def values_to_try(conditions: Sequence[OpenCondition]) -> list[Value]:
    """Values of an attribute, of which one is like any other that its conditions see alike, words apart.

    Texts that hold looked-for words are not among them (agent/loose_text.py).
    """
    first = conditions[0]
    if isinstance(first, FactorCondition):
        return [Standing(state, evidence) for state in _STATES for evidence in EvidenceClass]
    if isinstance(first, CheckCondition):
        return [CheckOutcome.PASSES, CheckOutcome.FAILS]
    if isinstance(first, RequestCondition) or (isinstance(first, ContactCondition) and first.kind is Kind.YES_NO):
        return [True, False]
    if isinstance(first, PairCondition):
        return [value for value in _twos(Two(None, None), conditions) if value != (None, None)]
    if isinstance(first, BudgetAmountCondition):
        return list(_amounts([each for each in conditions if isinstance(each, BudgetAmountCondition)]))
    return list(_contact_values([each for each in conditions if isinstance(each, ContactCondition)]))


def completions(value: Value, conditions: Sequence[OpenCondition]) -> list[Value]:
    """What a known value may turn out to be once more is learned."""
    if isinstance(value, BudgetAmounts):
        return [value, *_refined(value, conditions)]
    if isinstance(value, Two):
        return list(_twos(value, conditions))
    if not isinstance(value, Standing):
        return [value]
    states = _STATES if value.state is State.CONTESTED else (value.state,)
    classes = [c for c in EvidenceClass if STRENGTH[c] >= STRENGTH[value.evidence]]
    return [Standing(state, evidence) for state in states for evidence in classes]


def answers_about(known: Two | None, conditions: Sequence[OpenCondition]) -> list[Value]:
    """What a pair may be once the first unknown one of the two is told: a value of each kind, the other as it was."""
    before = known or Two(None, None)
    place = before.index(None)
    parts = [each.parts[place] for each in conditions if isinstance(each, PairCondition)]
    asked = [each for each in parts if each is not None]
    told = [value for value in values_to_try(asked) if isinstance(value, str | int)] if asked else []
    if not asked or asked[0].takes_text:
        told.append(_OTHER_TEXT)
    return [Two(value, before.second) if place == 0 else Two(before.first, value) for value in told]


def _twos(known: Two, conditions: Sequence[OpenCondition]) -> Iterator[Two]:
    """What two attributes may turn out to be: what is known of them stays, what is not stays so or takes any value."""
    parts = [each.parts for each in conditions if isinstance(each, PairCondition)]
    firsts, seconds = (
        [value] if value is not None else _told_apart([two[place] for two in parts])
        for place, value in enumerate(known)
    )
    yield from (Two(first, second) for first, second in product(firsts, seconds))


def _told_apart(conditions: Sequence[ContactCondition | None]) -> list[str | int | bool | None]:
    """Unknown, and of the values that the same conditions hold for one each."""
    asked = list({each.model_dump_json(): each for each in conditions if each is not None}.values())
    if not asked:
        return [None]
    alike: dict[tuple[bool, ...], str | int | bool | None] = {}
    for value in (None, *values_to_try(asked), *([_OTHER_TEXT] if asked[0].takes_text else [])):
        if value is None or isinstance(value, str | int):
            alike.setdefault(tuple(each.holds(value) for each in asked), value)
    return list(alike.values())


def _contact_values(conditions: Sequence[ContactCondition]) -> Iterator[Value]:
    yield from (value for when in conditions for value in when.exact)
    bounds = [bound for when in conditions for bound in when.bounds]
    if conditions[0].kind is Kind.NUMBER:
        turns = [*bounds, *(value for when in conditions for value in when.exact if isinstance(value, int))]
        yield from sorted({0, *(max(0, step) for turn in turns for step in (floor(turn), ceil(turn), floor(turn) + 1))})
    elif bounds:
        yield from (f"{number:f}" for number in _stretches(bounds))


def _stretches(bounds: Sequence[int | Decimal]) -> list[Decimal]:
    """The bounds, and a number below them, between each two, and above them."""
    turns = sorted({Decimal(bound) for bound in bounds})
    between = [(low + high) / 2 for low, high in pairwise(turns)]
    return [turns[0] - 1, *turns, *between, turns[-1] + 1]


def _amounts(conditions: Sequence[BudgetAmountCondition]) -> Iterator[BudgetAmounts]:
    bounds = [bound for when in conditions for bound in when.bounds]
    amounts = [amount for amount in _stretches(bounds or [0]) if amount >= 0]
    meant = {Meant(when.budget_amount.currency, when.budget_amount.period) for when in conditions}
    currencies = {each.currency for each in meant} - {None}
    for currency in (*sorted(currencies, key=str), _OTHER):
        for period in (*sorted({each.period for each in meant}), _OTHER):
            yield from (BudgetAmounts((BudgetSum(amount, currency, period),)) for amount in amounts)


def _refined(value: BudgetAmounts, conditions: Sequence[OpenCondition]) -> Iterator[BudgetAmounts]:
    """Each amount alone, in its own currency or, where nobody named one, in any that a rule names."""
    named = {when.budget_amount.currency for when in conditions if isinstance(when, BudgetAmountCondition)}
    for each in value.sums:
        open_to = {each.currency, *named} if each.currency is None else {each.currency}
        for currency in sorted(open_to, key=str):
            yield BudgetAmounts((each._replace(currency=currency),))
