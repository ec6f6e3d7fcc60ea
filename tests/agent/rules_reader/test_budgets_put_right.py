"""Amounts of the budget that are put right: by the buyer, in a later turn, or in the reply to the seller's figure."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from agent.claims import Factor
from agent.conversation import Conversation
from agent.facts import State
from tests.agent.rules_reader.what_is_read import amounts, state

Talk = Callable[..., Conversation]


@pytest.mark.parametrize(
    ("seller", "buyer", "amount"),
    [
        ("So you have about 5k?", "No, more like 4k.", "4000"),
        ("So your budget is about 5k?", "Not quite, closer to 4,000.", "4000"),
        ("You have $5,000 for it, right?", "No, it's $4,000.", "4000 USD"),
        ("Your budget was 5,000 dollars, was it?", "Four. Four thousand dollars.", "4000 USD"),
        ("I have a budget of $5,000 here.", "That's wrong, it's $4,000.", "4000 USD"),
        ("And the budget is £10,000?", "Twelve, actually. £12,000.", "12000 GBP"),
        ("And your budget is £10,000?", "Actually, it's £12,000.", "12000 GBP"),
        ("So you can spend 5,000 euros on this?", "No no, 3,500 euros at the most.", "3500 EUR"),
        ("You said you had ten thousand set aside?", "Eight thousand, I said.", "8000"),
        ("We have noted a budget of $10,000.", "No. It should be $8,000.", "8000 USD"),
        ("Is your budget still $10,000?", "Less now. $8,000.", "8000 USD"),
        ("You have $5,000 for it?", "No, I'm afraid only $4,500.", "4500 USD"),
        ("You've set aside $5,000. Is that right?", "Not quite. We set aside $4,500.", "4500 USD"),
        ("Your budget is $5,000?", "It was raised. It's $6,000.", "6000 USD"),
        ("Your budget is $5,000?", "They raised it to $6,000.", "6000 USD"),
        ("Your budget is $5,000?", "It used to be. We have $6,000 now.", "6000 USD"),
        ("You have $5,000 for it?", "Yes, $5,000.", "5000 USD"),
        ("Your budget is $5,000?", "Exactly. Your offer of $6,000 is too much.", "5000 USD"),
        ("You have $5,000 for it?", "Yes. It's 400 square metres.", "5000 USD"),
    ],
)
def test_the_buyers_figure_counts_where_it_puts_the_sellers_right(
    talk: Talk, seller: str, buyer: str, amount: str
) -> None:
    conversation = talk(f"S: {seller}", f"B: {buyer}")
    assert state(conversation, Factor.BUDGET) is State.CONFIRMED
    assert amounts(conversation) == [amount]


@pytest.mark.parametrize(
    ("lines", "amount"),
    [
        (["S: Is there money for it?", "B: Some.", "S: So about 5k?", "B: More like 4."], "4000"),
        (["B: We've put money aside.", "S: So we're talking ten thousand?", "B: I wish. Eight."], "8000"),
        (["B: Our vans are old.", "S: So about 5k?", "B: More like 4."], None),
        (["B: We've put money aside.", "S: How many vans, about 50?", "B: More like 40."], None),
    ],
)
def test_a_bare_figure_is_of_the_money_that_was_spoken_of(talk: Talk, lines: list[str], amount: str | None) -> None:
    assert amounts(talk(*lines)) == ([amount] if amount else [])


@pytest.mark.parametrize(
    "buyer",
    [
        "We have $20,000... Sorry, I meant $25,000.",
        "$20,000. Sorry, I meant $25,000.",
        "Our budget is $20,000 -- sorry, $25,000.",
        "Our budget is $20,000, correction, $25,000.",
        "We have $20,000, or rather $25,000, for it.",
        "$20,000, no, $25,000.",
        "Our budget is $20,000. Did I say twenty? Twenty-five.",
        "Our budget is $20,000. Scratch that, $25,000.",
        "Our budget is $20,000. Scratch that. It's $25,000.",
        "We've got $20,000 for it. Oh no, I was looking at the wrong line. We've got $25,000 for it.",
        "Our budget is $25,000, not $20,000.",
    ],
)
def test_the_amount_put_right_in_one_turn_is_the_one_that_counts(talk: Talk, buyer: str) -> None:
    assert amounts(talk("S: What is your budget?", f"B: {buyer}")) == ["25000 USD"]


@pytest.mark.parametrize(
    ("later", "now"),
    [
        ("Sorry, I meant $25,000.", ["25000 USD"]),
        ("Did I say twenty? I meant $25,000.", ["25000 USD"]),
        ("Oh, that was last year's budget. It's $25,000.", ["25000 USD"]),
        ("I had the figure from the first draft. It is $25,000.", ["25000 USD"]),
        ("Twenty thousand was before the move. What I really have is $25,000.", ["25000 USD"]),
        ("Your quote was $25,000.", ["20000 USD"]),
        ("No, we can't go any higher.", ["20000 USD"]),
        ("Our budget is $25,000.", ["20000 USD", "25000 USD"]),
    ],
)
def test_an_amount_is_put_right_in_a_later_turn_by_plain_words(talk: Talk, later: str, now: list[str]) -> None:
    assert amounts(talk("B: Our budget is $20,000.", "S: Good. Go on.", f"B: {later}", "S: Fine.")) == now


def test_the_same_amount_with_a_currency_and_without_is_one(talk: Talk) -> None:
    conversation = talk("S: With your budget of $2,400, it is easy.", "B: Yes, 2,400 is the amount that was planned.")
    assert amounts(conversation) == ["2400 USD"]
