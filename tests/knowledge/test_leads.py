"""The store of leads: whole or not at all, once each, and the same whatever the order of arrival."""

from __future__ import annotations

import random
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta, timezone
from decimal import Decimal
from itertools import count
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agent.claims import Claim, Factor, Quote, Stance
from agent.conversation import Conversation, DateSource, Side
from agent.facts import Fact, Money, Rejection, Request, Wanted
from agent.lead import Activity, Contact, Lead
from agent.ports import LeadFile, Leads
from agent.screening import Screening
from knowledge.database import Database
from knowledge.leads import SqlLeads, search_key
from knowledge.tables import FactRow, LeadRow, ReadingRow, ScoreRow

if TYPE_CHECKING:
    from conftest import Keeping, Making

SPAM = Screening(spam=True, reasons=("three links",))
LIFTED = SPAM.model_copy(update={"lifted_by": "Mara"})


def raw_of(conversation: Conversation) -> bytes:
    return conversation.utterances[0].text.encode()


# One file


def test_the_store_is_what_deciding_asks_for(database: Database) -> None:
    leads: Leads = SqlLeads(database)
    with leads.open("ld_1") as opened:
        file: LeadFile = opened
        assert (file.lead, file.conversations, file.latest, file.facts) == (None, (), None, ())


def test_what_is_kept_is_there_in_the_same_file_and_in_the_next(database: Database, make: Making) -> None:
    conversation = make.conversation()
    lead = Lead(
        id="ld_1",
        contact=Contact(name="Ines Albrecht", email="ines@north.example", extra=(("budget", "\0\x07 “20k”"),)),
        activities=(Activity(kind="demo_request", at=make.start, detail="from the price page"),),
    )
    facts = (
        make.fact(conversation, Factor.BUDGET_AMOUNT, Money(amount=Decimal("20000.00"), currency="USD")),
        make.fact(conversation, Factor.WANTED_BY, Wanted(by=make.start.date())),
        make.fact(conversation, Factor.REQUEST, Request(product="Panel X", quantity=4)),
    )
    leads = SqlLeads(database)

    with leads.open("ld_1") as file:
        file.keep_lead(lead)
        file.keep_conversation(conversation, raw_of(conversation), Screening(), lead.contact)
        file.keep_reading(conversation, "rules", (), facts, ())
        seen = (file.lead, file.conversations, file.latest, file.facts)

    assert seen == (lead, (conversation.sha256,), conversation, facts)
    with leads.open("ld_1") as file:
        assert (file.lead, file.conversations, file.latest, file.facts) == seen


def test_an_exception_stores_nothing_of_what_was_kept(database: Database, make: Making) -> None:
    conversation = make.conversation()
    leads = SqlLeads(database)

    with pytest.raises(RuntimeError, match="power cut"), leads.open("ld_1") as file:
        file.keep_lead(make.lead())
        file.keep_conversation(conversation, raw_of(conversation), Screening())
        file.keep_reading(conversation, "rules", (), (make.fact(conversation),), ())
        raise RuntimeError("power cut")

    with leads.open("ld_1") as file:
        assert (file.lead, file.conversations, file.facts) == (None, (), ())


def test_a_lead_does_not_go_into_the_file_of_another(database: Database, make: Making) -> None:
    with pytest.raises(ValueError, match="ld_2"), SqlLeads(database).open("ld_1") as file:
        file.keep_lead(make.lead("ld_2"))


def test_one_call_may_be_of_two_leads_with_facts_of_their_own(make: Making, keep: Keeping) -> None:
    call = make.conversation()
    keep.conversation(make.lead("ld_1"), call, Screening(), make.fact(call))
    keep.conversation(make.lead("ld_2"), call, Screening())

    with keep.leads.open("ld_1") as first:
        assert first.facts == (make.fact(call),)
    with keep.leads.open("ld_2") as second:
        assert (second.conversations, second.facts) == ((call.sha256,), ())


# The same again


def test_the_same_conversation_again_is_kept_once(make: Making, keep: Keeping) -> None:
    call = make.conversation()
    for _ in range(3):
        keep.conversation(make.lead(), call, Screening(), make.fact(call))

    with keep.leads.open("ld_1") as file:
        assert file.conversations == (call.sha256,)
        assert file.facts == (make.fact(call),)


def test_a_new_reading_replaces_the_old_one_and_no_other(database: Database, make: Making, keep: Keeping) -> None:
    first, second = make.conversation("We need it."), make.conversation("I decide.", day=1)
    claim = Claim(factor=Factor.NEED, stance=Stance.AGAINST, quotes=(Quote(utterance=0, text="We need it."),))
    keep.conversation(make.lead(), first, Screening(), make.fact(first), make.fact(first, Factor.NEED))
    keep.conversation(make.lead(), second, Screening(), make.fact(second, Factor.AUTHORITY))

    with keep.leads.open("ld_1") as file:
        file.keep_reading(
            first, "model", (claim,), (make.fact(first, Factor.NEED),), (Rejection(claim=claim, reason="polarity"),)
        )
        assert [fact.factor for fact in file.facts] == [Factor.NEED, Factor.AUTHORITY]
    with database.session() as session:
        assert session.query(ReadingRow).count() == 2
        assert session.query(FactRow).count() == 2
        reading = session.get_one(ReadingRow, ("ld_1", first.id))
        assert (reading.reader, '"reason":"polarity"' in reading.rejected) == ("model", True)
        assert '"stance":"against"' in reading.claims


def test_read_otherwise_the_second_time_it_is_kept_as_read_last(make: Making, keep: Keeping) -> None:
    before, after = make.conversation(side=Side.UNKNOWN), make.conversation(side=Side.BUYER)
    keep.conversation(make.lead(), before)
    keep.conversation(make.lead(), after)

    with keep.leads.open("ld_1") as file:
        assert file.latest == after
        assert len(file.conversations) == 1


@pytest.mark.parametrize("days", [(0, 3), (3, 0)])
def test_a_date_of_receipt_stays_the_earliest(make: Making, keep: Keeping, days: tuple[int, int]) -> None:
    for day in days:
        keep.conversation(make.lead(), make.conversation(day=day, date_source=DateSource.RECEIVED))

    with keep.leads.open("ld_1") as file:
        assert file.latest == make.conversation(day=0, date_source=DateSource.RECEIVED)


@pytest.mark.parametrize("given_first", [True, False])
def test_a_date_of_receipt_never_replaces_one_that_was_given(make: Making, keep: Keeping, given_first: bool) -> None:
    arrivals = [make.conversation(day=5), make.conversation(day=2, date_source=DateSource.RECEIVED)]
    for conversation in arrivals if given_first else reversed(arrivals):
        keep.conversation(make.lead(), conversation)

    with keep.leads.open("ld_1") as file:
        assert file.latest == make.conversation(day=5)


def test_the_file_says_how_a_conversation_is_kept(make: Making, keep: Keeping) -> None:
    keep.conversation(make.lead(), make.conversation(), LIFTED)

    with keep.leads.open("ld_1") as file:
        again = make.conversation(day=4, date_source=DateSource.RECEIVED)
        kept = file.keep_conversation(again, raw_of(again), SPAM)

    assert kept.conversation == make.conversation()
    assert kept.screening == LIFTED


# Spam


def test_a_gated_conversation_counts_in_nothing_until_it_is_lifted(make: Making, keep: Keeping) -> None:
    call, spam = make.conversation("We need it."), make.conversation("Buy links!", day=1)
    keep.conversation(make.lead(), call, Screening(), make.fact(call))
    keep.conversation(make.lead(), spam, SPAM)
    with keep.leads.open("ld_1") as file:
        assert (file.conversations, file.latest, file.facts) == ((call.sha256,), call, (make.fact(call),))

    keep.conversation(make.lead(), spam, LIFTED, make.fact(spam))
    with keep.leads.open("ld_1") as file:
        assert (file.conversations, file.latest) == ((call.sha256, spam.sha256), spam)
        assert file.facts == (make.fact(call), make.fact(spam))


def test_facts_of_a_conversation_gated_later_no_longer_count(make: Making, keep: Keeping) -> None:
    call = make.conversation()
    keep.conversation(make.lead(), call, Screening(), make.fact(call))
    keep.conversation(make.lead(), call, SPAM)

    with keep.leads.open("ld_1") as file:
        assert (file.conversations, file.latest, file.facts) == ((), None, ())


def test_a_gate_that_a_person_has_lifted_stays_lifted_when_the_same_comes_again(make: Making, keep: Keeping) -> None:
    call = make.conversation()
    keep.conversation(make.lead(), call, LIFTED, make.fact(call))
    with keep.leads.open("ld_1") as file:
        file.keep_conversation(call, raw_of(call), SPAM)
        assert file.facts == (make.fact(call),)


# Scores


def test_the_same_score_is_kept_once_and_the_lead_shows_the_one_kept_last(
    database: Database, make: Making, keep: Keeping
) -> None:
    call = make.conversation()
    keep.conversation(make.lead(), call)
    scoring = make.given(make.lead(), (call,))
    low, high = make.score(scoring, 20, "cold"), make.score(scoring, 80, "hot")

    kept = []
    for score in (low, high, high, low):
        with keep.leads.open("ld_1") as file:
            kept.append(file.keep_score(score, scoring))

    assert kept == [True, True, False, False]
    with database.session() as session:
        row = session.get_one(LeadRow, "ld_1")
        assert (row.score_id, row.points, row.band, row.stage) == (low.id, 20, "cold", "mql")
        assert session.query(ScoreRow).count() == 2


# Order and concurrency

arrivals = st.lists(
    st.tuples(
        st.integers(0, 5),  # which conversation
        st.sampled_from([Screening(), SPAM]),
        st.lists(st.sampled_from([Factor.BUDGET, Factor.NEED, Factor.TIMELINE]), max_size=3),
    ),
    min_size=1,
    max_size=6,
    unique_by=lambda arrival: arrival[0],
)
FRESH = count(1)


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(arrived=arrivals, seed=st.integers(0, 2**16), again=st.booleans())
def test_in_whatever_order_conversations_arrive_the_same_is_stored(
    make: Making, keep: Keeping, arrived: list[tuple[int, Screening, list[Factor]]], seed: int, again: bool
) -> None:
    def stored(order: list[tuple[int, Screening, list[Factor]]]) -> tuple[object, ...]:
        lead = make.lead(f"ld_{next(FRESH)}")
        for number, screening, factors in order:
            # Two and two take place at the same moment.
            conversation = make.conversation(f"Conversation {number}.", day=number // 2)
            facts: list[Fact] = [make.fact(conversation, factor) for factor in factors]
            keep.conversation(lead, conversation, screening, *facts)
        with keep.leads.open(lead.id) as file:
            return file.facts, file.conversations, file.latest

    shuffled = random.Random(seed).sample(arrived, len(arrived)) + (arrived if again else [])

    assert stored(shuffled) == stored(arrived)


def test_conversations_arriving_at_once_are_all_kept_once(make: Making, keep: Keeping) -> None:
    conversations = [make.conversation(f"Call number {number}.", day=number) for number in range(12)]

    def arrive(seed: int) -> None:
        for conversation in random.Random(seed).sample(conversations, len(conversations)):
            keep.conversation(make.lead(), conversation, Screening(), make.fact(conversation))

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(arrive, range(4)))

    with keep.leads.open("ld_1") as file:
        assert file.conversations == tuple(conversation.sha256 for conversation in conversations)
        assert file.facts == tuple(make.fact(conversation) for conversation in conversations)


def test_a_file_is_held_alone(make: Making, keep: Keeping) -> None:
    order: list[str] = []
    inside = threading.Event()

    def second() -> None:
        inside.wait()
        with keep.leads.open("ld_1") as file:
            order.append("second" if file.lead else "second too early")

    thread = threading.Thread(target=second)
    thread.start()
    with keep.leads.open("ld_1") as file:
        inside.set()
        thread.join(timeout=0.2)
        file.keep_lead(make.lead())
        order.append("first")
    thread.join()

    assert order == ["first", "second"]


# Keys


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ines  ALBRECHT ", "ines albrecht"), ("STRASSE", "straße"), ("I\u00e9", "ie\u0301"), ("a\0b", "ab")],
)
def test_names_are_searched_without_regard_to_case_spacing_and_spelling(one: str, other: str) -> None:
    assert search_key(one) == search_key(other)


def test_a_contact_with_a_name_of_any_length_or_sign_can_be_kept(make: Making, keep: Keeping) -> None:
    lead = make.lead(name="\0x" * 50_000, email="é" * 10_000, company="\0")
    keep.conversation(lead, make.conversation())

    with keep.leads.open("ld_1") as file:
        assert file.lead == lead


def test_moments_of_other_zones_are_ordered_as_moments(make: Making, keep: Keeping) -> None:
    early = make.start.astimezone(timezone(timedelta(hours=9)))
    late = (make.start + timedelta(minutes=30)).astimezone(timezone(timedelta(hours=-8)))
    first = make.conversation("First.").model_copy(update={"took_place": early})
    second = make.conversation("Second.").model_copy(update={"took_place": late})
    for conversation in (second, first):
        keep.conversation(make.lead(), conversation)

    with keep.leads.open("ld_1") as file:
        assert file.conversations == (first.sha256, second.sha256)
