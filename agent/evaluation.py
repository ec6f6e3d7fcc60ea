"""How well conversations are read, against what people say of them: one way for every kind of label.

A factor counts as failed when it is denied, or when its derived check fails.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta

from agent.agreement import grounded
from agent.checks import check, failed_factors
from agent.claims import BANT, Factor
from agent.conversation import Frozen
from agent.errors import InputError
from agent.evaluation_figures import EvaluatedCall, Evaluation, Reason, figures
from agent.facts import CheckOutcome, DerivedFact, Fact, Money, Request, State, Wanted
from agent.history import merge
from agent.labelled import NAMES, LabelledCall, LabelledQuote
from agent.offer import Catalogue, Offer
from agent.ports import Reader
from agent.transcripts import Incoming, Limits, read

RECEIVED = datetime(2000, 1, 1, tzinfo=UTC)
"""The date of a call that names none: fixed, so that an evaluation gives the same figures every day."""

OVERLAP = 0.5
"""A labelled quote counts as found where what the facts quote from one turn holds at least this share of its words."""

_OF_EVIDENCE = {
    "budget": (Factor.BUDGET, Factor.BUDGET_AMOUNT),
    "authority": (Factor.AUTHORITY,),
    "need": (Factor.NEED,),
    "timeline": (Factor.TIMELINE, Factor.WANTED_BY, Factor.LEAD_TIME),
    "products": (Factor.REQUEST,),
}
_PERIODS = {"month": "month", "year": "year", "seat-month": "unit"}


class _Found(Frozen):
    facts: tuple[Fact, ...]
    derived: tuple[DerivedFact, ...]
    said_on: date


def evaluate(
    calls: Sequence[LabelledCall],
    *,
    offer: Offer,
    reader: Reader,
    limits: Limits | None = None,
    own_prices: bool = True,
    done: Callable[[], object] = lambda: None,
) -> Evaluation:
    """Take each call the way of a conversation up to its checks, and count. `done` is called after each.

    With `own_prices` a row with a price list of its own is checked against that one.
    """
    rows = []
    for call in calls:
        theirs = Catalogue(products=call.prices) if own_prices and call.prices else offer.catalogue
        rows.append(_evaluated(call, offer.model_copy(update={"catalogue": theirs}), reader, limits or Limits()))
        done()
    return figures(rows)


def _evaluated(call: LabelledCall, offer: Offer, reader: Reader, limits: Limits) -> EvaluatedCall:
    found = _found(call, offer, reader, limits)
    if isinstance(found, str):
        return EvaluatedCall(id=call.id, kind=call.kind, trade=call.trade, expected=_expected(call), error=found)
    failed = failed_factors(found.facts, found.derived)
    names = tuple(NAMES[factor] for factor in failed)
    states = {fact.factor: fact.state for fact in found.facts if fact.factor in BANT}
    return EvaluatedCall(
        id=call.id,
        kind=call.kind,
        trade=call.trade,
        expected=_expected(call),
        found=names,
        right=None if call.failed_factors is None else names == _expected(call),
        because=tuple(reason for factor in failed for reason in _reasons(factor, found)),
        states=tuple((f.value, state.value, states.get(f, State.UNKNOWN).value) for f, state in call.states.items()),
        values=tuple(_values(call, found, priced=bool(offer.catalogue.products))),
        evidence=tuple(_evidence(call, found.facts)),
    )


def _expected(call: LabelledCall) -> tuple[str, ...]:
    return tuple(NAMES[factor] for factor in BANT if factor in (call.failed_factors or ()))


def _found(call: LabelledCall, offer: Offer, reader: Reader, limits: Limits) -> _Found | str:
    """What was read, or why nothing was."""
    raw = call.transcript.encode(errors="surrogatepass")
    try:
        conversation = read(
            Incoming(
                raw=raw,
                received=RECEIVED,
                took_place=call.date,
                sellers=call.sellers,
                buyers=call.buyers,
                contact=call.contact,
            ),
            limits,
        ).conversation
    except InputError as error:
        return f"{error.code}: {error}"
    products = [product.name for product in offer.catalogue.products]
    heard = reader.hear(conversation, products)
    if heard.model is not None and heard.model.failed:
        # The rules read instead; their figures must not pass for the model's.
        return f"the model did not read it: {heard.model.why}"
    facts = merge(grounded(heard, conversation, products).facts)
    return _Found(facts=facts, derived=check(facts, offer), said_on=conversation.took_place.date())


def _reasons(factor: Factor, found: _Found) -> Iterator[Reason]:
    for each in found.derived:
        if each.factor is factor and each.outcome is CheckOutcome.FAILS:
            yield Reason(factor=NAMES[factor], because=each.arithmetic)
    for fact in found.facts:
        if fact.factor is factor and fact.state is State.DENIED:
            for evidence in fact.evidence:
                yield Reason(factor=NAMES[factor], because=f"{evidence.speaker}: “{evidence.quote}”")


def _values(call: LabelledCall, found: _Found, *, priced: bool) -> Iterator[tuple[str, bool]]:
    """Each labelled value, and whether just that one was read; products only where a price list names them."""
    labelled = call.values
    if labelled is None:
        return
    if labelled.budget is not None:
        wanted = (labelled.budget.amount, _PERIODS.get(labelled.budget.period))
        amounts = [f.value for f in found.facts if isinstance(f.value, Money)]
        yield "budget", [(money.amount, money.per) for money in amounts] == [wanted]
    if labelled.timeline is not None:
        times = [f.value for f in found.facts if f.factor is Factor.WANTED_BY and isinstance(f.value, Wanted)]
        right = [_is_time(time, labelled.timeline.days, labelled.timeline.to, found.said_on) for time in times]
        yield "timeline", bool(right) and all(right)
    if labelled.products is not None and priced:
        requests = [f.value for f in found.facts if isinstance(f.value, Request) and f.state is State.CONFIRMED]
        read_as = {request.product.casefold(): request.quantity for request in requests}
        yield "products", read_as == {product.name.casefold(): product.quantity for product in labelled.products}


def _is_time(found: Wanted, days: int | None, to: date | None, said_on: date) -> bool:
    """Whether it is the labelled time: "tomorrow" is one day, and the day after that of the call."""
    if found.days is not None and days is None and to is not None:
        return said_on + timedelta(days=found.days) == to
    return found.days == days if found.days is not None else found.by == to


def _evidence(call: LabelledCall, facts: Sequence[Fact]) -> Iterator[bool]:
    """For each labelled quote, whether a fact of its factor rests on it."""
    for name, quotes in call.evidence.items():
        factors = _OF_EVIDENCE.get(name, ())
        turns: dict[tuple[str, int], set[str]] = defaultdict(set)
        for words in (e for fact in facts if fact.factor in factors for e in fact.evidence):
            turns[words.speaker, words.utterance] |= _words(words.quote)
        for quote in quotes:
            yield any(speaker == quote.speaker and _overlaps(quote, said) for (speaker, _), said in turns.items())


def _overlaps(labelled: LabelledQuote, found: set[str]) -> bool:
    wanted = _words(labelled.quote)
    return bool(wanted) and len(wanted & found) / len(wanted) >= OVERLAP


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))
