"""Two on the buyer's side who disagree about who decides, and one who contradicts what was said before."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from agent.claims import Factor
from agent.conversation import Conversation
from agent.facts import State
from agent.transcripts import Incoming, Limits, read
from tests.agent.rules_reader.what_is_read import state

RECEIVED = datetime(2026, 5, 5, tzinfo=UTC)


def talk(*lines: str) -> Conversation:
    """A call of Sam, who sells, with Bea and Carl, who buy."""
    names = {"S": "Sam Seller", "B": "Bea Buyer", "C": "Carl Buyer"}
    text = "\n".join(f"{names[line[0]]}{line[1:]}" for line in lines)
    told = Incoming(raw=text.encode(), received=RECEIVED, sellers=("Sam Seller",), buyers=("Bea Buyer", "Carl Buyer"))
    return read(told, Limits()).conversation


@pytest.mark.parametrize(
    ("bea", "carl", "read_as"),
    [
        ("I sign, nobody else has to.", "Since when? You can't buy a nail without me.", State.CONTESTED),
        ("I decide on that.", "You don't decide, Bea. Father does.", State.CONTESTED),
        ("I decide on that alone.", "Bea can't decide that by herself.", State.CONTESTED),
        ("I decide on that alone.", "She can't sign it on her own.", State.CONTESTED),
        ("I have the final say.", "Yes, that's your call.", State.CONFIRMED),
        ("I have the final say.", "You have it on a card somewhere.", State.CONFIRMED),
        ("The board decides.", "Yes, we can't sign it ourselves.", State.DENIED),
        ("It leaks again.", "You can't fix it without me.", State.UNKNOWN),
        ("It leaks again.", "You can't buy those here any more.", State.UNKNOWN),
    ],
)
def test_a_colleague_is_told_that_it_is_not_so(bea: str, carl: str, read_as: State) -> None:
    conversation = talk("S: Who signs?", f"B: {bea}", f"C: {carl}", "S: I see.")
    assert state(conversation, Factor.AUTHORITY) is read_as


@pytest.mark.parametrize(
    ("carl", "read_as"),
    [
        ("Yes, I do.", State.CONFIRMED),
        ("No, I don't, the council does.", State.CONTESTED),
        ("Who said that?", State.CONFIRMED),
    ],
)
def test_whom_a_colleague_names_may_say_otherwise(carl: str, read_as: State) -> None:
    conversation = talk("S: And the decision?", "B: Carl decides that by himself.", f"C: {carl}", "S: I see.")
    assert state(conversation, Factor.AUTHORITY) is read_as


def test_the_same_words_to_the_seller_say_who_decides() -> None:
    conversation = talk("S: Who signs?", "B: You can't buy a nail here without my signature.")
    assert state(conversation, Factor.AUTHORITY) is not State.DENIED


@pytest.mark.parametrize(
    ("line", "read_as"),
    [
        ("I decide. Though my brother insists that I have no right to sign.", State.CONTESTED),
        ("My colleague says the director decides. I say I decide.", State.CONTESTED),
        ("I decide. Though I have no right to sign contracts.", State.DENIED),
    ],
)
def test_what_somebody_else_thinks_takes_nothing_back(line: str, read_as: State) -> None:
    assert state(talk("S: Who signs?", f"B: {line}"), Factor.AUTHORITY) is read_as


def test_a_limit_named_later_stands_against_a_right_without_limits() -> None:
    conversation = talk(
        "S: Who signs?",
        "B: The yard comes under me, and I can sign up to any amount.",
        "S: Then I'll send it.",
        "B: Do. Although I can't sign for this.",
    )
    assert state(conversation, Factor.AUTHORITY) is State.CONTESTED


@pytest.mark.parametrize(
    ("line", "read_as"),
    [
        ("Up to 500 I sign, beyond that it's the council.", State.DENIED),
        ("Small things I buy, the big ones go to the owner.", State.DENIED),
        ("My limit is 20,000 and this is well below it, so I can sign.", State.CONFIRMED),
        ("Purchasing comes under our finance director.", State.DENIED),
        ("The yard comes under me.", State.CONFIRMED),
        ("I'll tell my team.", State.UNKNOWN),
        ("My colleague joins the next call.", State.UNKNOWN),
        ("I only install the things.", State.UNKNOWN),
    ],
)
def test_limits_and_those_who_are_only_told(line: str, read_as: State) -> None:
    assert state(talk("S: Good morning.", f"B: {line}"), Factor.AUTHORITY) is read_as
