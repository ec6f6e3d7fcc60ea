"""How people speak of money every day: thousands that only the price names, "Money? There is none.", a cheque in hand."""

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
    ("price", "said", "amount"),
    [
        ("You'd be looking at thirty-eight thousand all in.", "We put forty-five aside, so that's covered.", "45000"),
        ("Our mid tier is at $55,000 a year.", "I carved out sixty a year for this.", "60000"),
        (
            "It's around twenty-four thousand.",
            "Sits fine. We've got twenty-five in the kitty for exactly that.",
            "25000",
        ),
        ("It would run to 42,000 euros.", "The board approved fifty.", "50000"),
        ("That's $31,500 a year.", "We're budgeted for 35.", "35000"),
        ("Ours is eleven thousand.", "My budget's twelve, so fine.", "12000"),
        ("Packages start at twelve thousand. What's your budget?", "Fifteen.", "15000"),
    ],
)
def test_a_bare_number_of_money_shares_the_thousands_of_the_price_before_it(
    talk: Talk, price: str, said: str, amount: str
) -> None:
    heard = talk(f"S: {price}", f"B: {said}")
    assert amounts(heard) == [amount]
    quoted = [e.quote for fact in facts(heard) if fact.factor is Factor.BUDGET_AMOUNT for e in fact.evidence]
    assert any(quote in price for quote in quoted)


@pytest.mark.parametrize(
    ("price", "said"),
    [
        ("At your volume it's twenty-six thousand a year.", "We have thirty people in the office."),
        ("At your volume it's twenty-six thousand a year.", "We've got twenty-five on the team for exactly that."),
        ("At your volume it's twenty-six thousand a year.", "We've got forty in the warehouse."),
        ("It's 26,000 for twenty machines.", "We have thirty."),
        ("At your volume it's twenty-six thousand a year.", "They gave me twenty days."),
        ("At your volume it's twenty-six thousand a year.", "We set ten aside for the students."),
        ("With your budget of $6,754, is all of this still current?", "Yes. Ten of the Pro, six of the other."),
    ],
)
def test_a_number_of_other_things_is_no_budget_in_thousands(talk: Talk, price: str, said: str) -> None:
    assert all(amount.split()[0] == "6754" for amount in amounts(talk(f"S: {price}", f"B: {said}")))


@pytest.mark.parametrize(
    ("said", "there"),
    [
        ("I'll be straight about money. The oven people took it. There is none this quarter.", State.DENIED),
        ("Now about the budget. There isn't any.", State.DENIED),
        ("Money? Not a dime.", State.DENIED),
        ("So, the budget. We've got nothing.", State.DENIED),
        ("About the money. It was spent on the roof.", State.DENIED),
        ("The budget? It's approved.", State.CONFIRMED),
        ("Coming to the money side. It's signed off.", State.CONFIRMED),
        ("Now about the budget. There is nothing decided yet.", State.UNKNOWN),
        ("The budget? I'd have to ask.", State.UNKNOWN),
        ("Let's talk about money. There's no rush.", State.UNKNOWN),
    ],
)
def test_who_turns_to_the_money_goes_on_to_speak_of_it(talk: Talk, said: str, there: State) -> None:
    assert state(talk("S: How are things?", f"B: {said}"), Factor.BUDGET) is there


@pytest.mark.parametrize(
    ("said", "there"),
    [
        ("I've had that much tucked away since the spring.", State.CONFIRMED),
        ("We have that amount ready.", State.CONFIRMED),
        ("I've been putting a bit by for it every month.", State.CONFIRMED),
        ("The insurance is paying.", State.CONFIRMED),
        ("It is fitting exactly in what we have for it.", State.CONFIRMED),
        ("no no the credit union cut me the cheque yesterday it's in the glove box", State.CONFIRMED),
        ("The boiler drank the reserve and then some.", State.DENIED),
        ("The tech line's empty through December.", State.DENIED),
        ("It took the whole of the equipment vote with it.", State.DENIED),
        ("I doubt we can afford it.", State.DENIED),
        ("I have no doubt we can afford it.", State.CONFIRMED),
        ("I don't think we have 20,000 for it.", State.UNKNOWN),
        ("Could be something, could be nothing, accounting hasn't closed yet.", State.UNKNOWN),
        ("I've had that much trouble since the spring.", State.UNKNOWN),
        ("The credit union cut our hours.", State.UNKNOWN),
        ("The phone line is dead.", State.UNKNOWN),
        ("The tank's empty.", State.UNKNOWN),
        ("I've got my own cost centre.", State.CONFIRMED),
    ],
)
def test_money_in_hand_and_money_gone_in_everyday_words(talk: Talk, said: str, there: State) -> None:
    assert state(talk("S: How are things?", f"B: {said}"), Factor.BUDGET) is there


@pytest.mark.parametrize(
    ("answer", "there"),
    [
        ("I've had that much tucked away since the spring.", State.CONFIRMED),
        ("The insurance is paying.", State.CONFIRMED),
        ("It was there, but the vet got it.", State.DENIED),
        ("I have to be honest about the money. There is none this quarter.", State.DENIED),
        ("That well's dry.", State.DENIED),
        ("I have to ask first.", State.UNKNOWN),
    ],
)
def test_an_answer_about_money_is_not_turned_into_its_opposite(talk: Talk, answer: str, there: State) -> None:
    assert state(talk("S: Do you carry a reserve for it?", f"B: {answer}"), Factor.BUDGET) is there


@pytest.mark.parametrize(
    ("field", "there"),
    [
        ("Payment: certified cheque, already drawn, it's on the dash", State.CONFIRMED),
        ("Payment method: cash in hand", State.CONFIRMED),
        ("Payment: cheque on delivery", State.UNKNOWN),
        ("Payment: invoice", State.UNKNOWN),
        ("Account: none, cash customer", State.UNKNOWN),
        ("Purchase order no.: none", State.UNKNOWN),
        ("Purchasing authority: Full. The bank only wants to hear about it above $250k", State.UNKNOWN),
    ],
)
def test_a_field_about_paying_tells_of_money_only_where_it_is_there(field: str, there: State) -> None:
    text = f"Name: Ann Doe\nProduct: Pump\n{field}\nComments: please call after four"
    filled_in = read(Incoming(raw=text.encode(), received=datetime(2026, 5, 5, tzinfo=UTC)), Limits()).conversation
    assert state(filled_in, Factor.BUDGET) is there


@pytest.mark.parametrize(
    ("said", "amount"),
    [
        ("I set six thousand by for those when the car sold.", "6000"),
        ("Out of that nine lakh I've kept on one side for technology.", "900000"),
        ("Fifty-six thousand it has been passed for.", "56000"),
        ("My budget's $12,000, so fine.", "12000 USD"),
        ("Three thousand's my ceiling.", "3000"),
        ("Three thousand, that's my lot.", "3000"),
        ("The bank's lending me 20,000.", "20000"),
        ("no it's not money i got twenty thousand in technology i have to spend", "20000"),
        ("I can pay maximum five hundred ringgit in the month all together", "500 MYR"),
        ("We have forty-two hundred. No, I tell a lie, they trimmed it Tuesday. Thirty-eight hundred.", "3800"),
        (
            "You have $15,000 noted as our budget. Scratch it; that was off last year's sheet, it is $17,500.",
            "17500 USD",
        ),
    ],
)
def test_an_amount_is_the_budget_in_everyday_words(talk: Talk, said: str, amount: str) -> None:
    assert amounts(talk("S: How are things?", f"B: {said}")) == [amount]


def test_a_fine_that_was_paid_is_no_budget(talk: Talk) -> None:
    assert amounts(talk("S: How are things?", "B: We got a $500 fine.")) == []
