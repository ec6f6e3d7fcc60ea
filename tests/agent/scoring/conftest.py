"""Leads to score, built from the values that a scorecard sees."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace

import pytest

from agent.claims import EvidenceClass, Factor
from agent.conversation import Side
from agent.deals import Neighbour, Outcome, PastDeal, SimilarDeals
from agent.facts import CheckOutcome, DerivedFact, Evidence, Fact, Money, Request, State
from agent.lead import Activity, Contact, Lead
from agent.score import ScoringInput, Versions
from agent.seen import BudgetAmounts, Standing

AS_OF = datetime(2026, 6, 9, 12, tzinfo=UTC)


def evidence(quote: str, speaker: str = "Denise Okafor") -> Evidence:
    return Evidence(
        conversation="cv_0123456789abcdef0123",
        utterance=4,
        speaker=speaker,
        side=Side.BUYER,
        said_at=AS_OF,
        start=0,
        end=len(quote),
        quote=quote,
    )


def fact(factor: str, state: str = "confirmed", heard: str = "said", **more: object) -> Fact:
    values: dict[str, object] = {"evidence": (evidence(f"words about {factor}"),), "said_at": AS_OF} | more
    return Fact(factor=Factor(factor), state=State(state), evidence_class=EvidenceClass(heard), **values)


def derived(name: str, outcome: str, **more: object) -> DerivedFact:
    factor = Factor.BUDGET if name == "budget_fit" else Factor.TIMELINE
    return DerivedFact(name=name, factor=factor, outcome=CheckOutcome(outcome), **more)


def deals(won: int = 0, lost: int = 0, base: tuple[int, int] = (40, 100), similarity: float = 0.6) -> SimilarDeals:
    before = AS_OF.date()
    neighbours = [
        Neighbour(
            deal=PastDeal(
                id=f"deal-{index}",
                text="Counting by hand took all of Friday.",
                outcome=Outcome.WON if index < won else Outcome.LOST,
                closed=date(2025, 3, 1),
                account=f"Account {index}",
                reason="Price",
            ),
            similarity=similarity,
        )
        for index in range(won + lost)
    ]
    return SimilarDeals(before=before, neighbours=tuple(neighbours), base_won=base[0], base_count=base[1])


def lead(
    *facts: Fact,
    contact: Mapping[str, object] | None = None,
    checks: tuple[DerivedFact, ...] = (),
    activities: tuple[tuple[str, float], ...] = (),
    similar: SimilarDeals | None = None,
    warnings: tuple[str, ...] = (),
) -> ScoringInput:
    """A lead as it is scored; `activities` are kinds with their age in days."""
    done = tuple(Activity(kind=kind, at=AS_OF - timedelta(days=age)) for kind, age in activities)
    return ScoringInput(
        lead=Lead(id="ld_0123456789abcdef0123", contact=Contact(**(contact or {})), activities=done),
        as_of=AS_OF,
        facts=facts,
        derived=checks,
        similar=similar or deals(),
        warnings=warnings,
        versions=Versions(scorecard="not yet known", reader="rules-1", catalogue="c", conversations=("0" * 64,)),
    )


def seen_as(values: Mapping[str, object]) -> ScoringInput:
    """A lead of which a scorecard sees exactly these values; None is unknown."""
    contact: dict[str, object] = {}
    facts: list[Fact] = []
    checks: list[DerivedFact] = []
    for key, value in values.items():
        name = key.partition(".")[2]
        if value is None:
            continue
        if key == "contact.business_email":
            contact["email"] = "denise@acme.example" if value else "denise@gmail.com"
        elif key.startswith("contact.extra."):
            contact["extra"] = (*contact.get("extra", ()), (name.removeprefix("extra."), value))  # type: ignore[misc]
        elif key.startswith("contact."):
            contact[name] = value
        elif isinstance(value, BudgetAmounts):
            for amount, currency, period in value.sums:
                per = None if period == "total" else period
                facts.append(fact("budget_amount", value=Money(amount=amount, currency=currency, per=per)))
        elif isinstance(value, Standing):
            facts.append(fact(name, value.state.value, value.evidence.value))
        elif isinstance(value, CheckOutcome):
            checks.append(derived(name, value.value))
        else:
            wanted = Request(product="Rack", quantity=2)
            facts.append(fact("request", "confirmed" if value else "denied", value=wanted))
    return lead(*facts, contact=contact, checks=tuple(checks))


@pytest.fixture(scope="session")
def build() -> SimpleNamespace:
    return SimpleNamespace(
        lead=lead, fact=fact, derived=derived, deals=deals, evidence=evidence, seen_as=seen_as, as_of=AS_OF
    )
