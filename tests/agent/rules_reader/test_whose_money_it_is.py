"""Amounts that are no budget of the buyer's: prices, others' money, and what others must first consent to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from agent.claims import Factor
from agent.conversation import Conversation
from agent.facts import State
from tests.agent.rules_reader.what_is_read import amounts, state

Talk = Callable[..., Conversation]


@pytest.mark.parametrize(
    "seller",
    [
        "That's 2,000 dollars in total.",
        "2,000 dollars in total.",
        "The total would be $2,000.",
        "The amount is 2,000 dollars.",
        "Your total is 2,000 dollars.",
        "So for your shop we end up with 2,000 dollars in total.",
        "There's 2,000 dollars in total for the order.",
        "You'd be at 2,000 dollars in total.",
        "The whole thing would be 2,000 dollars in total.",
    ],
)
@pytest.mark.parametrize("reply", ["Fine.", "Okay.", "I see."])
def test_a_price_that_is_accepted_is_no_budget(talk: Talk, seller: str, reply: str) -> None:
    conversation = talk(f"S: {seller}", f"B: {reply}")
    assert (state(conversation, Factor.BUDGET), amounts(conversation)) == (State.UNKNOWN, [])


@pytest.mark.parametrize(
    "seller",
    [
        "You have 2,000 dollars in total for it.",
        "The total budget is 2,000 dollars, you said.",
        "The amount you have set aside is 2,000 dollars.",
        "There's 2,000 dollars in total set aside on your side.",
        "And the budget I have noted for the whole package is 2,000 dollars.",
        "The total is around $1,400, and I understand $2,000 is available.",
        "Your budget of $2,000 would leave plenty of room, as we'd be at about $1,900.",
    ],
)
def test_what_the_seller_says_of_the_buyers_money_is_one(talk: Talk, seller: str) -> None:
    assert amounts(talk(f"S: {seller}", "B: Right.")) == ["2000 USD"]


@pytest.mark.parametrize(
    "buyer",
    [
        "If the board approves we have 10k.",
        "If the board approves it, we have $10,000 for this.",
        "If the subsidy came through, we'd have 10k for it.",
        "Once the grant comes through we'll have 10k.",
        "Assuming the council agrees, there'd be 10k.",
        "Should the trustees say yes, we'd have ten thousand pounds.",
        "We have 10k for it if the board approves.",
        "We have 10k, subject to the board's approval.",
        "There's ten thousand, but only if the council signs it off.",
        "Our neighbours spent 10k on theirs.",
        "The firm next door put 10k into theirs.",
        "A friend of mine paid $10,000 for his.",
        "The people next door have 12k set aside.",
        "The other vendor wants 8,000.",
        "The cheaper offer came to 8k.",
        "Your competitor offered it to us for $8,000.",
        "Northway quoted us 8k.",
    ],
)
@pytest.mark.parametrize("question", ["Go on.", "What is your budget?"])
def test_money_of_others_or_of_their_consent_is_no_budget(talk: Talk, question: str, buyer: str) -> None:
    conversation = talk(f"S: {question}", f"B: {buyer}", "S: I see.")
    assert (state(conversation, Factor.BUDGET), amounts(conversation)) == (State.UNKNOWN, [])


@pytest.mark.parametrize(
    "buyer",
    [
        "We have 10k, and once the board signs off we can order.",
        "If you must know, we have 10k for it.",
        "The board approved it, we have 10k.",
        "When the subsidy came through, we put 10k aside.",
        "When the board approved it, they set aside 10k.",
        "Our neighbours spent 12k on theirs, we have 10k.",
        "The customers have raised 10k for this.",
    ],
)
def test_money_that_was_consented_to_is_one(talk: Talk, buyer: str) -> None:
    assert amounts(talk(f"B: {buyer}", "S: I see.")) == ["10000"]


@pytest.mark.parametrize(
    ("question", "buyer"),
    [
        ("How many, and what is your budget?", "Eight of one, and four each of the others."),
        ("What would you like to spend, and on what?", "Two per room and one per desk."),
        ("Go on.", "Below ten thousand, purchasing places the order by itself, and purchasing is me."),
        ("Go on.", "Under five thousand euros I decide alone."),
        ("Go on.", "My wife and I don't spend more than a hundred dollars without the other one agreeing."),
        ("Go on.", "The ovens can't keep up past four hundred, and lunch runs late."),
        ("And now?", "At the moment like eleven hundred a month for the old software."),
    ],
)
def test_counts_limits_of_deciding_and_what_is_paid_now_are_no_budget(talk: Talk, question: str, buyer: str) -> None:
    assert amounts(talk(f"S: {question}", f"B: {buyer}", "S: I see.")) == []


@pytest.mark.parametrize(
    ("buyer", "amount"),
    [
        ("We can't go over 900.", "900"),
        ("1,200 euros from us and 900 euros from IT, so 2,100 euros in total.", "2100 EUR"),
        ("It have twenty two thousand put down for that since last season.", "22000"),
        ("For the current season it's 3406.", "3406"),
    ],
)
def test_what_there_is_is_one(talk: Talk, buyer: str, amount: str) -> None:
    assert amounts(talk("S: What is your budget?", f"B: {buyer}")) == [amount]


@pytest.mark.parametrize(
    ("buyer", "expected"),
    [
        ("I can't buy anything here myself; equipment is approved by Professor Haas.", State.UNKNOWN),
        ("I may not buy anything on my own.", State.UNKNOWN),
        ("I'm not allowed to spend money without the treasurer's signature.", State.UNKNOWN),
        ("We're not allowed to purchase anything this year.", State.DENIED),
        ("I can't buy anything, the account is empty.", State.DENIED),
        ("We can't afford it ourselves.", State.DENIED),
        ("don't do that to me we are running on fumes, I had to pick between rent and power", State.DENIED),
        ("We had to pick between rent and power last month.", State.DENIED),
    ],
)
def test_who_may_not_buy_alone_says_nothing_of_the_money(talk: Talk, buyer: str, expected: State) -> None:
    assert state(talk(f"B: {buyer}", "S: I see."), Factor.BUDGET) is expected


def test_what_one_of_two_buyers_says_is_there_the_other_may_deny(talk: Talk) -> None:
    lines = ["S: Is there money?", "B: We have $9,000 set aside.", "C: We have nothing set aside, that's gone."]
    assert state(talk(*lines), Factor.BUDGET) is State.CONTESTED
