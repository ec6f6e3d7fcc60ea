"""Leads merged and taken apart, on both databases: nothing moves, everything can be undone, nobody is lost."""

from __future__ import annotations

import random
import threading
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agent.claims import Factor
from agent.conversation import Conversation, Side
from agent.errors import Conflict, InputError, NotFound
from agent.lead import Activity, Contact, Lead
from agent.screening import Screening
from knowledge.database import Database
from knowledge.inbox import Inbox
from knowledge.leads import SqlLeads
from knowledge.merging import Merging

if TYPE_CHECKING:
    from conftest import Keeping, Making

SPAM = Screening(spam=True, reasons=("three links",))
FRESH = count(1)


@pytest.fixture
def inbox(database: Database) -> Inbox:
    return Inbox(database)


@pytest.fixture
def merging(database: Database) -> Merging:
    return Merging(database)


def merge(merging: Merging, lead: str, other: str, by: str = "Ann") -> None:
    with merging.merge(lead, other, by):
        pass


def unmerge(merging: Merging, lead: str, conversation: str | None = None, by: str = "Ben") -> list[str]:
    with merging.unmerge(lead, conversation, by) as files:
        return [file.id for file in files]


def two_leads(make: Making, keep: Keeping) -> tuple[Conversation, Conversation]:
    """ld_a with one conversation, and ld_b with a later one."""
    first, second = make.conversation("We need it."), make.conversation("I decide.", day=1)
    keep.conversation(make.lead("ld_a", name="Zoe", email="zoe@a.example"), first, Screening(), make.fact(first))
    keep.conversation(
        make.lead("ld_b", name="Z. Young", email="zoe@b.example", phone="123", crm_id="77"),
        second,
        Screening(),
        make.fact(second, Factor.AUTHORITY),
    )
    return first, second


# Merged


def test_the_file_of_either_lead_holds_what_belongs_to_both(make: Making, keep: Keeping, merging: Merging) -> None:
    first, second = two_leads(make, keep)
    merge(merging, "ld_a", "ld_b")

    for asked in ("ld_a", "ld_b"):
        with keep.leads.open(asked) as file:
            assert file.id == "ld_a"
            assert file.conversations == (first.sha256, second.sha256)
            assert file.facts == (make.fact(first), make.fact(second, Factor.AUTHORITY))
            assert file.latest == second
            assert len(file.readings) == len(file.screenings) == len(file.contacts) == 2


def test_a_merged_lead_keeps_its_own_name_and_takes_what_it_did_not_know(
    make: Making, keep: Keeping, merging: Merging, inbox: Inbox
) -> None:
    two_leads(make, keep)
    merge(merging, "ld_a", "ld_b")

    contact = inbox.lead("ld_a").lead.contact
    assert contact == Contact(name="Zoe", email="zoe@a.example", phone="123", crm_id="77")


@pytest.mark.parametrize("who", ["ld_a", "ld_b", "zoe@a.example", "ZOE@b.example", "77", "Zoe", "z. young"])
def test_whatever_found_either_lead_finds_the_whole(
    make: Making, keep: Keeping, merging: Merging, inbox: Inbox, who: str
) -> None:
    two_leads(make, keep)
    merge(merging, "ld_a", "ld_b")

    assert inbox.find(who).lead.id == "ld_a"
    assert inbox.find(who).conversations == 2


def test_the_inbox_shows_a_merged_lead_once(make: Making, keep: Keeping, merging: Merging, inbox: Inbox) -> None:
    two_leads(make, keep)
    merge(merging, "ld_a", "ld_b")

    assert [summary.lead.id for summary in inbox.ranked()] == ["ld_a"]
    assert inbox.count() == 1
    assert inbox.lead("ld_b") == inbox.lead("ld_a")
    assert [kept.conversation.id for kept in inbox.conversations("ld_b")] == [
        kept.conversation.id for kept in inbox.conversations("ld_a")
    ]


def test_what_comes_in_later_for_either_goes_to_the_whole(make: Making, keep: Keeping, merging: Merging) -> None:
    two_leads(make, keep)
    merge(merging, "ld_a", "ld_b")
    late = make.conversation("It is urgent.", day=2)
    with keep.leads.open("ld_b") as file:
        whole = file.lead
    assert whole is not None
    with keep.leads.open("ld_b") as file:
        file.keep_lead(whole)
        kept = file.keep_conversation(late, b"It is urgent.", Screening())
        file.keep_reading(kept.conversation, "rules", (), (make.fact(late, Factor.TIMELINE),), ())

    with keep.leads.open("ld_a") as file:
        assert file.latest == late
        assert file.facts[-1] == make.fact(late, Factor.TIMELINE)


def test_conversations_keep_their_bytes_and_who_they_came_in_for(
    make: Making, keep: Keeping, merging: Merging, inbox: Inbox
) -> None:
    first, second = two_leads(make, keep)
    before = [inbox.conversation(each.id) for each in (first, second)]
    merge(merging, "ld_a", "ld_b")
    assert [inbox.raw(each.id) for each in (first, second)] == [b"We need it.", b"I decide."]
    assert [inbox.conversation(each.id) for each in (first, second)] == before
    unmerge(merging, "ld_a")
    assert [inbox.conversation(each.id) for each in (first, second)] == before


def test_a_call_that_both_leads_had_counts_once(make: Making, keep: Keeping, merging: Merging, inbox: Inbox) -> None:
    call = make.conversation()
    keep.conversation(make.lead("ld_a"), call, Screening(), make.fact(call))
    keep.conversation(make.lead("ld_b"), make.conversation(side=Side.UNKNOWN), Screening(), make.fact(call))
    merge(merging, "ld_a", "ld_b")

    with keep.leads.open("ld_b") as file:
        assert (file.conversations, file.facts) == ((call.sha256,), (make.fact(call),))
    assert inbox.lead("ld_a").conversations == len(inbox.conversations("ld_a")) == 1


def test_a_call_that_is_held_back_for_one_of_them_still_counts_for_the_other(
    make: Making, keep: Keeping, merging: Merging, inbox: Inbox
) -> None:
    call = make.conversation()
    keep.conversation(make.lead("ld_a"), call, SPAM)
    keep.conversation(make.lead("ld_b"), call, Screening(), make.fact(call))
    merge(merging, "ld_a", "ld_b")

    with keep.leads.open("ld_a") as file:
        assert file.facts == (make.fact(call),)
    assert [kept.screening.gated for kept in inbox.conversations("ld_a")] == [False]


# Taken apart


def test_a_lead_that_stands_alone_again_is_found_again(
    make: Making, keep: Keeping, merging: Merging, inbox: Inbox
) -> None:
    two_leads(make, keep)
    before = inbox.ranked()
    merge(merging, "ld_a", "ld_b")
    assert unmerge(merging, "ld_b") == ["ld_a", "ld_b"]

    assert inbox.ranked() == before
    assert inbox.find("zoe@b.example").lead.id == "ld_b"


def test_a_conversation_names_the_lead_that_leaves(make: Making, keep: Keeping, merging: Merging, inbox: Inbox) -> None:
    _, second = two_leads(make, keep)
    third = make.conversation("Third.", day=2)
    keep.conversation(make.lead("ld_c"), third)
    merge(merging, "ld_a", "ld_b")
    merge(merging, "ld_a", "ld_c")

    assert unmerge(merging, "ld_a", second.id) == ["ld_a", "ld_b"]
    assert {summary.lead.id for summary in inbox.ranked()} == {"ld_a", "ld_b"}
    assert [kept.conversation.id for kept in inbox.conversations("ld_a")][1:] == [third.id]


def test_a_lead_may_be_merged_over_another_and_leave_alone(
    make: Making, keep: Keeping, merging: Merging, inbox: Inbox
) -> None:
    _, second = two_leads(make, keep)
    keep.conversation(make.lead("ld_c"), make.conversation("Third.", day=2))
    merge(merging, "ld_a", "ld_b")
    merge(merging, "ld_c", "ld_b")

    assert inbox.lead("ld_b").lead.id == "ld_c"
    assert inbox.lead("ld_c").conversations == 3
    assert unmerge(merging, "ld_c", second.id) == ["ld_c", "ld_b"]
    assert inbox.lead("ld_a").lead.id == "ld_c"
    assert inbox.lead("ld_c").conversations == 2


def test_what_was_merged_and_undone_is_on_record(make: Making, keep: Keeping, merging: Merging) -> None:
    two_leads(make, keep)
    merge(merging, "ld_a", "ld_b", by="  Ann \n Doe ")
    (record,) = merging.records()
    assert (record.lead, record.other, record.merged_by) == ("ld_a", "ld_b", "Ann Doe")
    assert (record.undone, record.undone_by) == (None, None)
    unmerge(merging, "ld_a")
    merge(merging, "ld_b", "ld_a")
    undone, again = merging.records("ld_a")
    assert undone.merged == record.merged
    assert undone.undone is not None
    assert (undone.undone_by, again.lead, again.other) == ("Ben", "ld_b", "ld_a")
    assert merging.records("ld_unheard_of") == []


def test_an_exception_merges_nothing(make: Making, keep: Keeping, merging: Merging, inbox: Inbox) -> None:
    two_leads(make, keep)
    with pytest.raises(RuntimeError, match="power cut"), merging.merge("ld_a", "ld_b", "Ann"):
        raise RuntimeError("power cut")
    assert inbox.count() == 2
    assert merging.records() == []


# What cannot be


def test_only_two_different_leads_that_there_are_can_be_merged(make: Making, keep: Keeping, merging: Merging) -> None:
    two_leads(make, keep)
    merge(merging, "ld_a", "ld_b")
    for pair in (("ld_a", "ld_b"), ("ld_b", "ld_a"), ("ld_a", "ld_a")):
        with pytest.raises(Conflict):
            merge(merging, *pair)
    with pytest.raises(NotFound):
        merge(merging, "ld_a", "ld_\0unheard_of")


@pytest.mark.parametrize("by", ["", " \n", "x" * 201])
def test_somebody_must_stand_behind_it(make: Making, keep: Keeping, merging: Merging, by: str) -> None:
    two_leads(make, keep)
    with pytest.raises(InputError) as caught:
        merge(merging, "ld_a", "ld_b", by)
    assert caught.value.code == "name_missing"


def test_only_what_was_merged_can_be_taken_apart(make: Making, keep: Keeping, merging: Merging) -> None:
    first, second = two_leads(make, keep)
    with pytest.raises(InputError) as caught:
        unmerge(merging, "ld_a")
    assert caught.value.code == "not_merged"
    merge(merging, "ld_a", "ld_b")
    with pytest.raises(InputError, match="itself") as caught:
        unmerge(merging, "ld_a", first.id)
    assert caught.value.code == "not_merged"
    with pytest.raises(NotFound):
        unmerge(merging, "ld_a", "cv_unheard_of")
    assert unmerge(merging, "ld_a", second.id) == ["ld_a", "ld_b"]


# Whatever happens meanwhile

arrivals = st.lists(
    st.tuples(
        st.sampled_from(["a", "b"]),
        st.integers(0, 5),  # which conversation
        st.sampled_from([Screening(), SPAM]),
        st.sampled_from([None, "page_view", "demo_request"]),
    ),
    max_size=5,
    unique_by=lambda arrival: arrival[:2],
)


@settings(deadline=None, max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=arrivals, meanwhile=arrivals)
def test_a_merge_that_was_undone_leaves_what_would_be_there_without_it(
    database: Database,
    make: Making,
    keep: Keeping,
    merging: Merging,
    before: list[tuple[str, int, Screening, str | None]],
    meanwhile: list[tuple[str, int, Screening, str | None]],
) -> None:
    def arrive(run: int, arrived: tuple[str, int, Screening, str | None]) -> None:
        """As the qualifier keeps it."""
        who, number, screening, kind = arrived
        call = make.conversation(f"Conversation {number}.", day=number // 2)
        # An activity that both leads report while they are one is one: they do not report the same here.
        done = (Activity(kind=kind, at=make.start, detail=f"{who} {number}"),) if kind else ()
        with SqlLeads(database).open(f"ld_{run}_{who}") as file:
            contact = Contact(email=f"{who}@north.example", phone=f"{who} {number}")
            known = file.lead or Lead(id=f"ld_{run}_{who}", contact=contact)
            file.keep_lead(known.model_copy(update={"activities": (*known.activities, *done)}))
            kept = file.keep_conversation(call, call.utterances[0].text.encode(), screening, contact)
            if not kept.screening.gated:
                file.keep_reading(kept.conversation, "rules", (), (make.fact(call),), ())

    def found(run: int, who: str) -> tuple[object, ...]:
        with SqlLeads(database).open(f"ld_{run}_{who}") as file:
            file.rebuild()
        with SqlLeads(database).open(f"ld_{run}_{who}") as file:
            assert file.lead is not None
            return file.lead.contact, set(file.lead.activities), file.conversations, file.facts, file.latest

    merged, apart = next(FRESH), next(FRESH)
    first = [("a", 9, Screening(), None), ("b", 9, Screening(), None), *before]
    for run in (merged, apart):
        for each in first:
            arrive(run, each)
    merge(merging, f"ld_{merged}_a", f"ld_{merged}_b")
    for run in (merged, apart):
        for each in meanwhile:
            arrive(run, each)
    unmerge(merging, f"ld_{merged}_a")

    for who in ("a", "b"):
        assert found(merged, who) == found(apart, who)


def test_conversations_that_arrive_while_leads_are_merged_and_parted_are_all_kept(
    database: Database, make: Making, keep: Keeping, merging: Merging, inbox: Inbox
) -> None:
    two_leads(make, keep)
    late = [make.conversation(f"Call number {number}.", day=number + 2) for number in range(5)]
    done = threading.Event()

    def regroup() -> None:
        while not done.is_set():
            merge(merging, "ld_a", "ld_b")
            unmerge(merging, "ld_b")

    def arrive(who: str) -> None:
        for call in random.Random(who).sample(late, len(late)):
            with SqlLeads(database).open(who) as file:
                assert file.lead is not None
                file.keep_lead(file.lead)
                file.keep_conversation(call, b"raw", Screening())
                file.keep_reading(call, "rules", (), (make.fact(call),), ())

    with ThreadPoolExecutor(3) as threads:
        regrouping = threads.submit(regroup)
        arriving = [threads.submit(arrive, who) for who in ("ld_a", "ld_b")]
        try:
            for each in arriving:
                each.result(timeout=60)
        finally:
            done.set()
        regrouping.result(timeout=60)

    for who in ("ld_a", "ld_b"):
        assert [kept.lead_id for kept in inbox.conversations(who)] == [who] * 6
