"""A lead's file as it could be known at a moment, and when each fact was learned."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import text

from agent.claims import Factor
from agent.lead import Activity, Contact, Lead
from agent.ports import LeadFile, Leads
from agent.screening import Screening
from knowledge import migrations
from knowledge.database import Database
from knowledge.leads import SqlLeads

if TYPE_CHECKING:
    from conftest import Keeping, Making

SPAM = Screening(spam=True, reasons=("three links",))


def test_the_past_holds_what_took_place_up_to_then_whenever_it_came_in(make: Making, keep: Keeping) -> None:
    calls = [make.conversation(f"Call {day}.", day=day) for day in range(3)]
    for day in (2, 0, 1):
        keep.conversation(make.lead("ld_1"), calls[day], Screening(), make.fact(calls[day]))
    keep.conversation(make.lead("ld_1"), make.conversation("Buy links!", day=1), SPAM)

    leads: Leads = keep.leads
    with leads.past("ld_1", calls[1].took_place) as opened:
        file: LeadFile = opened
        assert file.conversations == (calls[0].sha256, calls[1].sha256)
        assert file.latest == calls[1]
        assert file.facts == (make.fact(calls[0]), make.fact(calls[1]))
        assert len(file.readings) == len(file.screenings) == len(file.contacts) == 2
    with leads.past("ld_1", make.start - timedelta(seconds=1)) as before:
        assert (before.latest, before.facts, before.conversations) == (None, (), ())


def test_the_lead_of_the_past_is_what_its_conversations_told_by_then(make: Making, keep: Keeping) -> None:
    early, late = make.conversation("One."), make.conversation("Two.", day=5)
    visits = tuple(Activity(kind="page_view", at=make.start + timedelta(days=day)) for day in (0, 4))
    for call, title in ((late, "CFO"), (early, "Buyer")):
        contact = Contact(email="zoe@a.example", title=title)
        keep.conversation(Lead(id="ld_1", contact=contact, activities=visits), call)

    with keep.leads.past("ld_1", early.took_place) as file:
        assert file.lead == Lead(
            id="ld_1", contact=Contact(email="zoe@a.example", title="Buyer"), activities=visits[:1]
        )
    with keep.leads.past("ld_1", late.took_place) as file:
        assert file.lead == Lead(id="ld_1", contact=Contact(email="zoe@a.example", title="CFO"), activities=visits)
    with keep.leads.past("ld_unheard_of", late.took_place) as file:
        assert file.lead is None


def test_a_fact_that_is_found_again_was_learned_the_first_time(make: Making, keep: Keeping) -> None:
    call = make.conversation()
    old, new = make.fact(call), make.fact(call, Factor.NEED)
    keep.conversation(make.lead("ld_1"), call, Screening(), old)
    with keep.leads.open("ld_1") as file:
        (first,) = file.learned
    keep.conversation(make.lead("ld_1"), call, Screening(), new, old)

    with keep.leads.open("ld_1") as file:
        learned = {each.fact: each.learned for each in file.learned}
    assert learned[old] == first.learned
    assert learned[new] > first.learned


def test_what_was_stored_before_leads_could_be_merged_is_filled_in(
    empty_url: str, opened: Callable[[str], Database], make: Making
) -> None:
    database = opened(empty_url)
    call = make.conversation()
    visit = Activity(kind="page_view", at=make.start, detail="“§” \0")
    lead = Lead(id="ld_1", contact=Contact(email="zoe@a.example", crm_id="77"), activities=(visit,))
    with SqlLeads(database).open("ld_1") as file:
        file.keep_lead(lead)
        file.keep_conversation(call, b"raw", Screening(), lead.contact)
        file.keep_reading(call, "rules", (), (make.fact(call),), ())
    read = datetime(2026, 4, 1, 12, tzinfo=UTC)
    with database.connection() as connection:
        connection.execute(text("UPDATE readings SET read = :read"), {"read": read.replace(tzinfo=None)})
        migrations.downgrade(connection, "0002")
        migrations.upgrade(connection)

    with SqlLeads(database).past("ld_1", call.took_place) as past:
        assert past.lead == lead
        assert [each.fact for each in past.learned] == [make.fact(call)]
        assert [each.learned for each in past.learned] == [read]
    with database.session() as session:
        assert session.execute(text("SELECT crm_id FROM leads")).scalar_one() == "77"
