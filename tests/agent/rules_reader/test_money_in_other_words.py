"""Money that came or never came, that somebody else keeps, and what forms say of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from agent.claims import Factor
from agent.conversation import Conversation
from agent.facts import State
from agent.transcripts import Incoming, Limits, read
from tests.agent.rules_reader.what_is_read import amounts, facts, state

Talk = Callable[..., Conversation]


@pytest.mark.parametrize(
    ("said", "there"),
    [
        ("The customer has already paid me 40,000 euros for the windows.", State.CONFIRMED),
        ("The customer of my brother has paid 40,000 euros for windows.", State.UNKNOWN),
        ("The sum was voted through in May.", State.CONFIRMED),
        ("The expense has been passed by the members.", State.CONFIRMED),
        ("We've had the money since May.", State.CONFIRMED),
        ("We've had money troubles since May.", State.DENIED),
        ("The account is down to its last forty pounds.", State.DENIED),
        ("We're down to our last few hundred.", State.DENIED),
        ("There's nothing coming in before autumn.", State.DENIED),
        ("That's fifty quid I haven't got.", State.DENIED),
        ("Till the scheme pays I'm on beans until May.", State.DENIED),
        ("Though we haven't had any money from the county.", State.DENIED),
        ("We have to count every penny.", State.DENIED),
        ("Provision has been made in the current estimates.", State.CONFIRMED),
        ("No provision has been made in the current estimates.", State.DENIED),
        ("The funds stand at our disposal.", State.CONFIRMED),
        ("The appropriation has lapsed.", State.DENIED),
        ("My parents are paying for it.", State.CONFIRMED),
        ("I've been saving up for this since January.", State.CONFIRMED),
        ("We've been saving time with it since January.", State.UNKNOWN),
    ],
)
def test_money_that_came_and_money_that_did_not(talk: Talk, said: str, there: State) -> None:
    assert state(talk("S: How are things?", f"B: {said}"), Factor.BUDGET) is there


def test_a_sum_that_a_meeting_passed_is_the_budget(talk: Talk) -> None:
    heard = talk("S: How are things?", "B: the meeting passed eighty thousand shillings for it")
    assert amounts(heard) == ["80000"]


@pytest.mark.parametrize(
    ("asked", "answer", "there"),
    [
        ("May I ask whether the expenditure has been agreed?", "It has.", State.CONFIRMED),
        ("May I ask whether the expenditure has been agreed?", "Alas, no.", State.DENIED),
        ("Has the spend been approved?", "It was, and then they took it back.", State.DENIED),
        ("Is there money for it?", "I regret not.", State.DENIED),
        ("Could you find two thousand for it?", "Not two hundred.", State.UNKNOWN),
    ],
)
def test_a_short_answer_says_whether_there_is_money(talk: Talk, asked: str, answer: str, there: State) -> None:
    assert state(talk(f"S: {asked}", f"B: {answer}"), Factor.BUDGET) is there


@pytest.mark.parametrize(
    "said",
    [
        "I don't hold the budget myself.",
        "We never discuss budgets.",
        "Please don't offer me financing.",
        "I never see the budget.",
        "I have no say over the budget.",
        "The budget isn't mine.",
    ],
)
def test_who_keeps_the_money_says_nothing_of_whether_there_is_any(talk: Talk, said: str) -> None:
    assert state(talk("S: How are things?", f"B: {said}"), Factor.BUDGET) is State.UNKNOWN
    without = talk("S: How are things?", "B: I don't have the budget for that.")
    assert state(without, Factor.BUDGET) is State.DENIED


@pytest.mark.parametrize(
    ("field", "there"),
    [
        ("Budget approved?: Yes", State.CONFIRMED),
        ("Budget approved?: No", State.DENIED),
        ("Budget approved? No", State.DENIED),
        ("Is budget available?: sadly not", State.DENIED),
        ("Is there a budget?: there is", State.CONFIRMED),
        ("Funding status: secured", State.CONFIRMED),
        ("Budget: rejected", State.DENIED),
        ("Money: in the bank", State.CONFIRMED),
        ("Budget: to be decided", State.UNKNOWN),
        ("Budget: ask me later", State.UNKNOWN),
        ("Budget: no idea yet", State.UNKNOWN),
        ("Budget: n/a yet, still to be set", State.UNKNOWN),
        ("Budget: none at all", State.DENIED),
        ("Budget range: I have not asked the treasurer", State.UNKNOWN),
        ("Budget: we haven't got that far", State.UNKNOWN),
        ("Budget: I haven't a clue", State.UNKNOWN),
        ("Budget: we haven't got one", State.DENIED),
        ("Budget: £0, sorry", State.DENIED),
        ("Monthly funds for stock: 0 - nothing until my loan comes out", State.DENIED),
        ("Budget: we don't have one, all our money is earmarked for other things", State.DENIED),
        ("Funding: the study was cut to the bone in July. There's none.", State.DENIED),
        ("Budget approved? Yes, $2,400 a year", State.CONFIRMED),
        ("Is there a budget?\nYes", State.CONFIRMED),
        ("We have budget for this: yes", State.CONFIRMED),
        ("We have budget for this: no", State.DENIED),
        ("Authorised to purchase?: No, this is for the owners", State.UNKNOWN),
    ],
)
def test_a_field_about_money_is_a_question_and_what_is_filled_in_its_answer(field: str, there: State) -> None:
    text = f"Name: Ann Doe\nProduct: Pump\n{field}\nComments: please call after four"
    filled_in = read(Incoming(raw=text.encode(), received=datetime(2026, 5, 5, tzinfo=UTC)), Limits()).conversation
    assert state(filled_in, Factor.BUDGET) is there


def test_an_emphatic_denial_of_money_stands_beside_a_sum_that_was_named() -> None:
    text = "Name: Ann Doe\nProduct: Boat\nFunds: £9,000 raised at the fair\nNotes: the club has no money whatever for a boat."
    heard = read(Incoming(raw=text.encode(), received=datetime(2026, 5, 5, tzinfo=UTC)), Limits()).conversation
    assert state(heard, Factor.BUDGET) is State.CONTESTED


def test_what_is_said_of_the_sum_right_after_it_is_kept_with_it(talk: Talk) -> None:
    def kept(said: str) -> list[str]:
        heard = facts(talk("S: What is the budget?", f"B: {said}"))
        return [e.quote for fact in heard if fact.factor is Factor.BUDGET for e in fact.evidence]

    assert "4,000 euros. It was approved in October." in kept("4,000 euros. It was approved in October.")
    assert "4,000 euros. That's a nice round number." not in kept("4,000 euros. That's a nice round number.")
    assert "4,000 euros. It isn't approved." not in kept("4,000 euros. It isn't approved.")
