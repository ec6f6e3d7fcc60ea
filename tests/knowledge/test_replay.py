"""A stored score is computed again to the same bytes, and what it rests on is looked up."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from itertools import count
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text, update

from agent.claims import Factor
from agent.conversation import Side
from agent.errors import ReplayMismatch
from agent.facts import State
from agent.scorecard import Scorecard, load_scorecard
from agent.scoring import score
from agent.screening import Screening
from knowledge.cards import DEFAULT, load_named
from knowledge.database import Database
from knowledge.inbox import Inbox
from knowledge.replay import Replay, replay
from knowledge.tables import ConversationRow, ScoreRow

if TYPE_CHECKING:
    from conftest import Keeping, Making

FRESH = count(1)


@pytest.fixture(scope="module")
def card() -> Scorecard:
    return load_named(DEFAULT)


@pytest.fixture
def inbox(database: Database) -> Inbox:
    return Inbox(database)


@pytest.fixture
def stored_id(card: Scorecard, make: Making, keep: Keeping) -> str:
    """The id of a real score over two conversations, kept as the qualifier keeps it."""
    first, second = make.conversation("We have 20k – “Größe”."), make.conversation("I decide alone.", day=1)
    facts = make.fact(first, Factor.BUDGET, quote="“Größe”"), make.fact(second, Factor.AUTHORITY)
    lead = make.lead("ld_1", name="Zoe", email="zoe@north.example")
    scoring = make.given(lead, (first, second), facts, card.version)
    result = score(scoring, card)
    keep.conversation(lead, first, Screening(), facts[0])
    keep.conversation(lead, second, Screening(), facts[1])
    with keep.leads.open("ld_1") as file:
        file.keep_score(result, scoring)
    return result.id


@pytest.fixture
def again(inbox: Inbox, card: Scorecard, stored_id: str) -> Callable[[], Replay]:
    return lambda: replay(inbox.score(stored_id), card, inbox.raw, inbox.conversation)


def code_of(again: Callable[[], Replay]) -> str:
    with pytest.raises(ReplayMismatch) as caught:
        again()
    return caught.value.code


def test_a_stored_score_replays_to_its_own_bytes(again: Callable[[], Replay], inbox: Inbox, stored_id: str) -> None:
    canonical = inbox.score(stored_id).canonical

    assert again() == Replay(
        score_id=stored_id,
        identical=True,
        bytes=len(canonical),
        sha256=hashlib.sha256(canonical).hexdigest(),
        conversations_verified=2,
        quotes_verified=2,
    )


@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    states=st.dictionaries(
        st.sampled_from([Factor.BUDGET, Factor.AUTHORITY, Factor.NEED, Factor.TIMELINE]),
        st.sampled_from([State.CONFIRMED, State.DENIED, State.CONTESTED]),
    ),
    words=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40),
    employees=st.none() | st.integers(0, 10**9),
)
def test_every_score_replays_whatever_was_said(
    inbox: Inbox,
    card: Scorecard,
    make: Making,
    keep: Keeping,
    states: dict[Factor, State],
    words: str,
    employees: int | None,
) -> None:
    lead = make.lead(f"ld_{next(FRESH)}", name=words, employees=employees)
    call = make.conversation(words)
    facts = tuple(make.fact(call, factor).model_copy(update={"state": state}) for factor, state in states.items())
    scoring = make.given(lead, (call,), facts, card.version)
    result = score(scoring, card)
    keep.conversation(lead, call, Screening(), *facts)
    with keep.leads.open(lead.id) as file:
        file.keep_score(result, scoring)

    assert replay(inbox.score(result.id), card, inbox.raw, inbox.conversation).identical


def test_a_score_whose_bytes_were_changed_does_not_replay(
    database: Database, inbox: Inbox, again: Callable[[], Replay], stored_id: str
) -> None:
    forged = inbox.score(stored_id).canonical.replace(b"Gr\xc3\xb6\xc3\x9fe", b"Kleine!")
    with database.session() as session:
        session.execute(update(ScoreRow).values(canonical=forged))

    with pytest.raises(ReplayMismatch, match="Kleine!") as caught:
        again()
    assert caught.value.code == "replay_differs"
    assert "Größe" in caught.value.message


def test_a_score_whose_input_was_changed_does_not_replay(
    database: Database, inbox: Inbox, again: Callable[[], Replay], stored_id: str
) -> None:
    stored = inbox.score(stored_id).given
    with database.session() as session:
        session.execute(
            update(ScoreRow).values(given=stored.model_copy(update={"facts": ()}).model_dump_json().encode())
        )

    assert code_of(again) == "replay_differs"


def test_a_conversation_whose_bytes_were_changed_is_noticed(database: Database, again: Callable[[], Replay]) -> None:
    with database.session() as session:
        session.execute(update(ConversationRow).values(raw=b"We have 90k."))

    assert code_of(again) == "replay_conversation"


def test_a_conversation_that_is_gone_is_noticed(database: Database, again: Callable[[], Replay]) -> None:
    with database.session() as session:
        session.execute(text("DELETE FROM conversations WHERE document LIKE '%decide alone%'"))

    assert code_of(again) == "replay_conversation"


def test_a_quote_that_no_longer_stands_in_its_place_is_noticed(database: Database, again: Callable[[], Replay]) -> None:
    with database.session() as session:
        session.execute(text("UPDATE conversations SET document = replace(document, 'We have', 'We now have')"))

    assert code_of(again) == "replay_quote"


def test_a_quote_of_an_utterance_that_is_not_there_is_noticed(
    inbox: Inbox, card: Scorecard, make: Making, keep: Keeping
) -> None:
    call = make.conversation()
    fact = make.fact(call)
    elsewhere = fact.model_copy(update={"evidence": (fact.evidence[0].model_copy(update={"utterance": 1}),)})
    lead = make.lead()
    scoring = make.given(lead, (call,), (elsewhere,), card.version)
    result = score(scoring, card)
    keep.conversation(lead, call)
    with keep.leads.open(lead.id) as file:
        file.keep_score(result, scoring)

    assert code_of(lambda: replay(inbox.score(result.id), card, inbox.raw, inbox.conversation)) == "replay_quote"


def test_a_score_is_not_replayed_by_another_card(inbox: Inbox, card: Scorecard, stored_id: str) -> None:
    other = load_scorecard(card.text.replace("name: default", "name: other"), "other.yaml")

    assert code_of(lambda: replay(inbox.score(stored_id), other, inbox.raw, inbox.conversation)) == "replay_scorecard"


def test_a_score_still_replays_when_its_conversation_was_read_otherwise_since(
    again: Callable[[], Replay], make: Making, keep: Keeping, stored_id: str
) -> None:
    before = make.conversation("We have 20k – “Größe”.")
    reading = before.utterances[0].model_copy(update={"text": "Ines: We have 20k – “Größe”.", "side": Side.UNKNOWN})
    with keep.leads.open("ld_1") as file:
        file.keep_conversation(
            before.model_copy(update={"utterances": (reading,)}), before.utterances[0].text.encode(), Screening()
        )

    assert again().identical
