"""Stored leads as a table to learn from: contact, form fields, what was said, what follows, what they did."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import numpy as np

from agent.claims import EvidenceClass, Factor
from agent.conversation import Side
from agent.deals import SimilarDeals
from agent.facts import CheckOutcome, DerivedFact, Evidence, Fact, State
from agent.lead import Activity, Contact, Lead
from agent.learning.learn import Wanted, learn
from agent.learning.stored import stored_table
from agent.outcomes import KnownOutcome, LeadOutcome
from agent.score import ScoringInput, Versions
from agent.scoring import score

AS_OF = datetime(2026, 6, 1, tzinfo=UTC)


def fact(factor: Factor, state: State) -> Fact:
    words = Evidence(
        conversation="cv_0123456789abcdef0123",
        utterance=0,
        speaker="Zoe",
        side=Side.BUYER,
        said_at=AS_OF,
        start=0,
        end=5,
        quote="words",
    )
    return Fact(factor=factor, state=state, evidence_class=EvidenceClass.SAID, evidence=(words,), said_at=AS_OF)


def lead(number: int, random: np.random.Generator) -> tuple[ScoringInput, KnownOutcome]:
    """A lead that is won by its budget, its demo requests and its address."""
    budget = random.choice(["confirmed", "denied", ""])
    business = random.random() < 0.5
    demos = int(random.integers(0, 3))
    weight = {"confirmed": 1.5, "denied": -2.0, "": 0.0}[str(budget)] + 0.8 * demos + (0.7 if business else -0.7) - 0.5
    won = random.random() < 1 / (1 + np.exp(-weight))
    contact = Contact(
        email=f"lead{number}@{'acme.example' if business else 'gmail.com'}",
        name=f"Lead {number}",
        industry=str(random.choice(["Retail", "Logistics"])),
        extra=(("budget band", str(random.choice(["A", "B"]))),),
    )
    activities = tuple(Activity(kind="demo_request", at=AS_OF - timedelta(days=day)) for day in range(demos))
    later = Activity(kind="demo_request", at=AS_OF + timedelta(days=1))
    outcome = CheckOutcome.PASSES if random.random() < 0.5 else CheckOutcome.FAILS
    given = ScoringInput(
        lead=Lead(id=f"ld_{number}", contact=contact, activities=(*activities, later)),
        as_of=AS_OF,
        facts=(fact(Factor.BUDGET, State(str(budget))),) if budget else (),
        derived=(DerivedFact(name="budget_fit", factor=Factor.BUDGET, outcome=outcome),),
        similar=SimilarDeals(before=AS_OF.date()),
        versions=Versions(scorecard="none", reader="none", catalogue="none"),
    )
    how = LeadOutcome.WON if won else LeadOutcome.LOST
    return given, KnownOutcome(lead_id=f"ld_{number}", outcome=how, day=date(2026, 7, 1))


def test_a_card_over_facts_checks_and_activities_is_learned_from_stored_leads() -> None:
    random = np.random.default_rng(4)
    inputs, outcomes = zip(*(lead(number, random) for number in range(900)), strict=True)
    table = stored_table(inputs, outcomes)
    assert {"factor.budget", "check.budget_fit", "activity.demo_request", "contact.extra.budget band"} <= set(
        table.columns
    )
    assert "contact.name" not in table.columns
    assert table.columns["activity.demo_request"].values.max() == 2  # what comes after the score's day is not seen

    found = learn(table, Wanted(), lambda card, places: [score(inputs[int(place)], card) for place in places])
    text = found.card.text
    assert "when: {factor: " in text
    assert "{state: denied, points: 0}" in text
    assert 'when: {activity: "demo_request"}' in text
    assert 'when: {attribute: "contact.business_email"}' in text
    assert "{is: absent, points: 0}" in text
    groups = found.card.content.groups
    assert groups.bant is not None
    assert groups.engagement is not None
    auc = found.test.cards[0].auc.value
    assert auc is not None
    assert auc > 0.75
