from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from agent.claims import EvidenceClass, Factor
from agent.conversation import Side
from agent.fact_words import name_of, stated
from agent.facts import Evidence, Fact, Money, Request, State, Wanted

NOON = datetime(2026, 9, 16, 12, tzinfo=UTC)
WORDS = Evidence(
    conversation="cv", utterance=0, speaker="Bea", side=Side.BUYER, said_at=NOON, start=0, end=1, quote="x"
)


@pytest.mark.parametrize(
    ("factor", "state", "value", "words"),
    [
        (Factor.AUTHORITY, State.DENIED, None, "denied"),
        (Factor.BUDGET, State.UNKNOWN, None, "taken back"),
        (Factor.BUDGET_AMOUNT, State.CONFIRMED, Money(amount=Decimal(25000), currency="USD"), "25,000 USD"),
        (Factor.BUDGET_AMOUNT, State.CONFIRMED, Money(amount=Decimal("9.5"), per="month"), "9.50 per month"),
        (Factor.WANTED_BY, State.CONFIRMED, Wanted(by=date(2026, 6, 1)), "by 2026-06-01"),
        (Factor.WANTED_BY, State.CONFIRMED, Wanted(days=1), "within 1 day"),
        (Factor.REQUEST, State.CONFIRMED, Request(product="A\nB", quantity=6), "6 x A B"),
        (Factor.REQUEST, State.DENIED, Request(product="Gateway"), "Gateway: denied"),
    ],
)
def test_a_fact_is_said_in_a_few_words(
    factor: Factor, state: State, value: Money | Wanted | Request | None, words: str
) -> None:
    fact = Fact(
        factor=factor,
        state=state,
        evidence_class=EvidenceClass.SAID,
        value=value,
        evidence=(WORDS,),
        said_at=NOON,
    )
    assert stated(fact) == words


def test_every_factor_has_a_name_that_a_person_would_say() -> None:
    assert all("_" not in name_of(factor) for factor in Factor)
