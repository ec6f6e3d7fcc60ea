"""Which values say more, where several can be true: an amount within a range, a day within a month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import chain

from agent.facts import Evidence, Fact, Money, Quoted, Wanted
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


def refined(facts: Sequence[Fact]) -> dict[Fact, Fact]:
    """The facts whose value another one states more precisely, each with the last that does.

    Two values said in one breath ("20 to 30 thousand") are a range. A value that equals one of the most precise is not
    refined by it.
    """
    spans = _spans(facts)
    distinct = {span: fact for fact, span in spans.items()}
    by = {span: fact for span in distinct for other, fact in distinct.items() if _says_more(other, span)}
    finest = {fact.value for fact in facts if spans.get(fact) not in by}
    return {fact: by[span] for fact, span in spans.items() if span in by and fact.value not in finest}


def agree(fact: Fact, other: Fact) -> bool:
    """Whether the values of two facts can both be true."""
    if fact.value == other.value:
        return True
    if isinstance(fact.value, Quoted) and isinstance(other.value, Quoted):
        return fact.value.units != other.value.units
    mine, theirs = _reach(fact, fact.evidence), _reach(other, other.evidence)
    return mine is not None and theirs is not None and (mine.within(theirs) or theirs.within(mine))


def said_together(fact: Fact, other: Fact) -> bool:
    """Whether two facts rest on the same words."""
    return not set(fact.evidence).isdisjoint(other.evidence)


def _says_more(other: _Span, than: _Span) -> bool:
    if not other.within(than):
        return False
    return (other.low, other.high) != (than.low, than.high) or (other.unit is not None and than.unit is None)


def _spans(facts: Sequence[Fact]) -> dict[Fact, _Span]:
    """How far each value reaches, by all the words that name it, with what was said in the same breath."""
    said: dict[object, list[Evidence]] = defaultdict(list)
    for fact in facts:
        said[fact.value].extend(fact.evidence)
    own = {fact: span for fact in facts if (span := _reach(fact, said[fact.value])) is not None}
    breaths: dict[Evidence, list[_Span]] = defaultdict(list)
    for fact, span in own.items():
        for words in fact.evidence:
            breaths[words].append(span)
    return {fact: _widest(span, chain.from_iterable(breaths[w] for w in fact.evidence)) for fact, span in own.items()}


def _widest(own: _Span, breath: Iterable[_Span]) -> _Span:
    spans = [own, *(span for span in dict.fromkeys(breath) if own.comparable(span))]
    low = min(spans, key=lambda span: span.low).low
    high = max(spans, key=lambda span: span.high).high
    # A range has the unit of either end; the same amount said once with a currency is the more precise one.
    unit = own.unit if (low, high) == (own.low, own.high) else next((span.unit for span in spans if span.unit), None)
    return _Span(own.kind, low, high, unit)


def _reach(fact: Fact, words: Iterable[Evidence]) -> _Span | None:
    if isinstance(fact.value, Money):
        return _Span(f"money {fact.value.per}", fact.value.amount, fact.value.amount, fact.value.currency)
    if isinstance(fact.value, Wanted):
        return _of_time(fact.value, words)
    return None


def _of_time(wanted: Wanted, evidence: Iterable[Evidence]) -> _Span:
    if wanted.by is None:
        return _Span("days", wanted.days or 0, wanted.days or 0, None)
    first, last = whole_period((each.quote for each in evidence), wanted.by) or (wanted.by, wanted.by)
    return _Span("day", first, last, None)
