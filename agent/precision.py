"""Which values say more, where several can be true: an amount within a range, a day within a month."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from agent.facts import Evidence, Fact, Money, Wanted
from agent.values.periods import whole_period

Bound = Decimal | date | int


@dataclass(frozen=True)
class _Span:
    """From where to where a value reaches. `kind` keeps apart what cannot be compared; `unit` is a currency or None."""

    kind: str
    low: Bound
    high: Bound
    unit: str | None

    def comparable(self, other: _Span) -> bool:
        return self.kind == other.kind and (None in (self.unit, other.unit) or self.unit == other.unit)

    def within(self, other: _Span) -> bool:
        return self.comparable(other) and other.low <= self.low and self.high <= other.high  # type: ignore[operator]


def most_precise(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The facts without those whose value another one states more precisely; an equal value stays beside it.

    Two values said in one breath ("20 to 30 thousand") are a range.
    """
    spans = [_span(fact, facts) for fact in facts]
    finest = {
        fact.value
        for fact, span in zip(facts, spans, strict=True)
        if not any(_says_more(other, span) for other in spans)
    }
    return tuple(fact for fact in facts if fact.value in finest)


def finer(fact: Fact, others: Sequence[Fact], among: Sequence[Fact]) -> Fact | None:
    """The last of the other facts that states the value of this one more precisely."""
    span = _span(fact, among)
    return next((other for other in reversed(others) if _says_more(_span(other, among), span)), None)


def agree(fact: Fact, other: Fact) -> bool:
    """Whether the values of two facts can both be true."""
    if fact.value == other.value or said_together(fact, other):
        return True
    mine, theirs = _reach(fact), _reach(other)
    return mine is not None and theirs is not None and (mine.within(theirs) or theirs.within(mine))


def said_together(fact: Fact, other: Fact) -> bool:
    """Whether two facts rest on the same words."""
    return not set(fact.evidence).isdisjoint(other.evidence)


def _says_more(other: _Span | None, than: _Span | None) -> bool:
    if other is None or than is None or not other.within(than):
        return False
    return (other.low, other.high) != (than.low, than.high) or (other.unit is not None and than.unit is None)


def _span(fact: Fact, among: Sequence[Fact]) -> _Span | None:
    own = _reach(fact)
    if own is None:
        return None
    breath = [span for other in among if said_together(fact, other) and (span := _reach(other)) is not None]
    return _widest([own, *(span for span in breath if own.comparable(span))])


def _widest(spans: Sequence[_Span]) -> _Span:
    low = min(spans, key=lambda span: span.low).low
    high = max(spans, key=lambda span: span.high).high
    return _Span(spans[0].kind, low, high, next((span.unit for span in spans if span.unit), None))


def _reach(fact: Fact) -> _Span | None:
    if isinstance(fact.value, Money):
        return _Span(f"money {fact.value.per}", fact.value.amount, fact.value.amount, fact.value.currency)
    if isinstance(fact.value, Wanted):
        return _of_time(fact.value, fact.evidence)
    return None


def _of_time(wanted: Wanted, evidence: Iterable[Evidence]) -> _Span:
    if wanted.by is None:
        return _Span("days", wanted.days or 0, wanted.days or 0, None)
    first, last = whole_period((each.quote for each in evidence), wanted.by) or (wanted.by, wanted.by)
    return _Span("day", first, last, None)
