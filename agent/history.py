"""The fact ledger: what is known of a lead over all its conversations, whatever order they came in.

The strongest words decide: direct ones before those that only lean one way, what the buyer said or agreed to before
what the seller reported. Where the strongest words speak both ways the fact is contested; it is never resolved by
"last one wins". A merged fact keeps the evidence of every fact that decided it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

from agent.claims import EvidenceClass, Factor
from agent.facts import Evidence, Fact, Request, State

_STRENGTH = {EvidenceClass.SAID: 0, EvidenceClass.ASSENTED: 1, EvidenceClass.REPORTED: 2}


def merge(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """What is known, one fact a factor; for values, one fact each different value that the strongest words name.

    Facts come out in the order of the factors, then of the product, then as they were said.
    """
    groups: dict[tuple[Factor, str], list[Fact]] = defaultdict(list)
    for fact in sorted(facts, key=_said):
        groups[fact.factor, _subject(fact)].append(fact)
    ordered = sorted(groups.items(), key=lambda item: (list(Factor).index(item[0][0]), item[0][1]))
    return tuple(chain.from_iterable(_merged(factor, group) for (factor, _), group in ordered))


def _said(fact: Fact) -> tuple[object, ...]:
    first = fact.evidence[0]
    return (fact.said_at, first.conversation, first.utterance, first.start, fact.model_dump_json())


def _subject(fact: Fact) -> str:
    return fact.value.product if isinstance(fact.value, Request) else ""


def _tier(fact: Fact) -> tuple[bool, bool]:
    return (not fact.direct, fact.evidence_class is EvidenceClass.REPORTED)


def _merged(factor: Factor, group: Sequence[Fact]) -> Iterator[Fact]:
    strongest = min(_tier(fact) for fact in group)
    deciding = [fact for fact in group if _tier(fact) == strongest]
    if factor is Factor.REQUEST:
        yield _request(deciding, group)
    elif deciding[0].value is not None:
        yield from _by_value(deciding)
    else:
        yield _together(deciding)


def _request(deciding: Sequence[Fact], group: Sequence[Fact]) -> Fact:
    """A product asked for; a quantity is taken from weaker words where the strongest name none."""
    states = {fact.state for fact in deciding}
    whole = _together(deciding)
    if states != {State.CONFIRMED}:
        return whole
    for tier in sorted({_tier(fact) for fact in group}):
        counted = [f for f in group if _tier(f) == tier and isinstance(f.value, Request) and f.value.quantity]
        if counted:
            return _quantified(whole, counted)
    return whole


def _quantified(whole: Fact, counted: Sequence[Fact]) -> Fact:
    """The request with its quantity; two different ones that are equally strong leave it open."""
    values = {fact.value for fact in counted}
    value = counted[0].value if len(values) == 1 else Request(product=_subject(whole), quantity=None)
    together = _together(counted)
    return together.model_copy(update={"value": value, "state": State.CONFIRMED})


def _by_value(deciding: Sequence[Fact]) -> Iterator[Fact]:
    values = dict.fromkeys(fact.value for fact in deciding)
    for value in values:
        yield _together([fact for fact in deciding if fact.value == value])


def _together(facts: Sequence[Fact]) -> Fact:
    states = {fact.state for fact in facts}
    best = min(facts, key=lambda fact: _STRENGTH[fact.evidence_class])
    return Fact(
        factor=best.factor,
        state=best.state if len(states) == 1 else State.CONTESTED,
        evidence_class=best.evidence_class,
        direct=best.direct,
        value=best.value,
        evidence=tuple(_unique(fact.evidence for fact in facts)),
        said_at=max(fact.said_at for fact in facts),
        pattern=best.pattern,
    )


def _unique(evidence: Sequence[tuple[Evidence, ...]] | Iterator[tuple[Evidence, ...]]) -> dict[Evidence, None]:
    return dict.fromkeys(chain.from_iterable(evidence))
