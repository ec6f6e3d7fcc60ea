"""The record of asking a model comes back from the database as it was kept."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agent.readings import KeptReading, ModelReading, Outcome, Tokens
from agent.screening import Screening
from knowledge.database import Database
from knowledge.leads import SqlLeads

if TYPE_CHECKING:
    from conftest import Making

FRESH = count(1)
COUNT = st.integers(0, 40_000_000_000)
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)
RECORDS = st.builds(
    ModelReading,
    model=TEXT,
    answered_by=st.none() | TEXT,
    api=st.sampled_from(["chat", "responses"]),
    prompt=TEXT,
    outcome=st.sampled_from(Outcome),
    why=TEXT,
    windows=st.integers(0, 1_000),
    tokens=st.none() | st.builds(Tokens, input=COUNT, cached=COUNT, output=COUNT),
    cost=st.none() | st.decimals(0, 10_000, places=6),
    latency_ms=st.integers(0, 10_000_000),
    set_aside=st.lists(TEXT, max_size=3).map(tuple),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
@given(record=RECORDS)
def test_a_record_comes_back_as_it_was_kept(database: Database, make: Making, record: ModelReading) -> None:
    conversation = make.conversation("We have no budget.")
    lead = make.lead(f"ld_{next(FRESH)}")
    with SqlLeads(database).open(lead.id) as file:
        file.keep_lead(lead)
        file.keep_conversation(conversation, b"raw", Screening())
        file.keep_reading(conversation, "m", (), (), (), model=record)
        kept = file.readings
    assert kept == (KeptReading(took_place=conversation.took_place, reader="m", model=record),)


def test_readings_come_in_the_order_in_which_their_conversations_took_place(database: Database, make: Making) -> None:
    late, early = make.conversation("Later.", day=3), make.conversation("Earlier.", day=1)
    with SqlLeads(database).open("ld_1") as file:
        file.keep_lead(make.lead("ld_1"))
        for conversation, reader in ((late, "b"), (early, "a")):
            file.keep_conversation(conversation, b"raw", Screening())
            file.keep_reading(conversation, reader, (), (), ())
        assert [reading.reader for reading in file.readings] == ["a", "b"]
        assert [reading.model for reading in file.readings] == [None, None]


def test_a_reading_that_is_replaced_takes_its_record_along(database: Database, make: Making) -> None:
    conversation = make.conversation("Hello.")
    record = ModelReading(model="m", api="chat", prompt="p", outcome=Outcome.REFUSED, windows=1, latency_ms=5)
    with SqlLeads(database).open("ld_1") as file:
        file.keep_lead(make.lead("ld_1"))
        file.keep_conversation(conversation, b"raw", Screening())
        file.keep_reading(conversation, "m", (), (), (), model=record)
        file.keep_reading(conversation, "rules-1", (), (), ())
        assert [(reading.reader, reading.model) for reading in file.readings] == [("rules-1", None)]


def test_seeing_how_a_conversation_would_be_kept_keeps_nothing(database: Database, make: Making) -> None:
    first = make.conversation("Hello.")
    leads = SqlLeads(database)
    assert leads.kept("ld_1", first, Screening()).conversation == first
    with leads.open("ld_1") as file:
        assert file.lead is None
        assert file.latest is None
    with leads.open("ld_1") as file:
        file.keep_lead(make.lead("ld_1"))
        file.keep_conversation(first, b"raw", Screening(spam=True, reasons=("x",), lifted_by="Ada"))
    spam = Screening(spam=True, reasons=("x",))
    seen = leads.kept("ld_1", first, spam)
    assert not seen.screening.gated
    with leads.open("ld_1") as file:
        assert seen == file.keep_conversation(first, b"raw", spam)


@pytest.mark.parametrize("tokens", [None, Tokens(input=1, output=1)])
def test_what_was_not_counted_stays_unknown_and_is_not_nought(
    database: Database, make: Making, tokens: Tokens | None
) -> None:
    conversation = make.conversation("Hello.")
    record = ModelReading(
        model="m", api="chat", prompt="p", outcome=Outcome.READ, windows=1, latency_ms=5, tokens=tokens
    )
    with SqlLeads(database).open("ld_1") as file:
        file.keep_lead(make.lead("ld_1"))
        file.keep_conversation(conversation, b"raw", Screening())
        file.keep_reading(conversation, "m", (), (), (), model=record)
        (reading,) = file.readings
    assert reading.model is not None
    assert (reading.model.tokens, reading.model.cost) == (tokens, None)
