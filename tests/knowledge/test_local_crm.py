"""The local CRM: one row a lead, null where nothing is known, and a person's changes left alone."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from agent.claims import Factor
from agent.facts import Fact, Money, State
from agent.lead import Lead
from agent.ports import Target
from agent.qualifier import Qualified
from agent.screening import Screening
from knowledge.database import Database
from knowledge.local_crm import FACTS, LocalCrm
from knowledge.tables import CrmLeadRow

if TYPE_CHECKING:
    from conftest import Keeping, Making


def row_of(database: Database, lead_id: str = "ld_1") -> CrmLeadRow | None:
    with database.session() as session:
        return session.get(CrmLeadRow, lead_id)


def qualified(make: Making, lead: Lead, points: int, *facts: Fact) -> Qualified:
    call = make.conversation()
    given = make.given(lead, (call,), facts)
    return Qualified(lead=lead, conversation=call, screening=Screening(), facts=facts, score=make.score(given, points))


def test_a_lead_is_written_with_its_score_and_facts(database: Database, make: Making) -> None:
    call = make.conversation()
    facts = (
        make.fact(call),
        make.fact(call, Factor.NEED).model_copy(update={"state": State.DENIED}),
        make.fact(call, Factor.BUDGET_AMOUNT, Money(amount=Decimal("20000.00"), currency="USD")),
    )
    crm: Target = LocalCrm(database)
    crm.publish(qualified(make, make.lead(name="Zoe", email="zoe@north.example"), 64, *facts))

    row = row_of(database)

    assert row is not None
    assert (row.name, row.email, row.points, row.low, row.high, row.band) == (
        "Zoe",
        "zoe@north.example",
        64,
        0,
        100,
        "warm",
    )
    assert (row.stage, row.score_id, row.budget, row.need) == ("mql", "sc_ld_1_64", "confirmed", "denied")
    assert FACTS.validate_json(row.facts) == facts


def test_what_is_unknown_is_null(database: Database, make: Making) -> None:
    LocalCrm(database).publish(qualified(make, make.lead(), 0))

    row = row_of(database)

    assert row is not None
    assert (row.name, row.email, row.title, row.phone, row.company) == (None,) * 5
    assert (row.budget, row.authority, row.need, row.timeline) == (None,) * 4
    assert row.points == 0


def test_a_later_score_replaces_the_earlier_one_in_the_same_row(database: Database, make: Making) -> None:
    crm = LocalCrm(database)
    crm.publish(qualified(make, make.lead(), 20, make.fact(make.conversation())))
    crm.publish(qualified(make, make.lead(name="Zoe"), 80))

    row = row_of(database)

    assert row is not None
    assert (row.points, row.name, row.budget, row.score_id) == (80, "Zoe", None, "sc_ld_1_80")
    with database.session() as session:
        assert session.query(CrmLeadRow).count() == 1


@pytest.mark.parametrize("changed", ["'Dr. Zoe Berg'", "NULL"])
def test_a_column_that_a_person_changed_is_left_as_it_is(database: Database, make: Making, changed: str) -> None:
    crm = LocalCrm(database)
    crm.publish(qualified(make, make.lead(name="Zoe"), 20))
    with database.session() as session:
        session.execute(text(f"UPDATE crm_leads SET name = {changed}, budget = 'denied'"))

    for points in (50, 80):
        crm.publish(qualified(make, make.lead(name="Zoe"), points, make.fact(make.conversation())))

    row = row_of(database)
    assert row is not None
    assert (row.name, row.budget, row.points) == (None if changed == "NULL" else "Dr. Zoe Berg", "denied", 80)


def test_a_conversation_held_back_as_spam_is_not_written(database: Database, make: Making) -> None:
    spam = Qualified(
        lead=make.lead(), conversation=make.conversation(), screening=Screening(spam=True, reasons=("links",))
    )
    LocalCrm(database).publish(spam)

    assert row_of(database) is None


def test_an_earlier_score_that_is_delivered_late_does_not_replace_a_later_one(
    database: Database, make: Making, keep: Keeping
) -> None:
    lead = make.lead()
    crm = LocalCrm(database)
    keep.scored(lead, 20)
    keep.scored(lead, 80)
    crm.publish(qualified(make, lead, 80))
    crm.publish(qualified(make, lead, 20))

    row = row_of(database)
    assert row is not None
    assert row.points == 80


def test_a_contact_with_a_nul_in_it_is_written_and_still_ours_the_next_time(database: Database, make: Making) -> None:
    crm = LocalCrm(database)
    crm.publish(qualified(make, make.lead(name="Zo\0e"), 20))
    crm.publish(qualified(make, make.lead(name="Zo\0e Berg"), 30))

    row = row_of(database)
    assert row is not None
    assert row.name == "Zoe Berg"
