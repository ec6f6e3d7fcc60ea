"""Prices that the seller quotes: which product, for how many, and what is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from agent.conversation import Conversation, Side
from agent.facts import Change, Quoted
from agent.promises.prices import quoted_prices
from agent.values.product_names import product_names

NAMES = product_names(("PalletEye Camera", "DockLink Gateway", "Training Kit"))
Talk = Callable[..., Conversation]


def quoted(conversation: Conversation) -> list[tuple[str, float, int]]:
    values = [fact.value for fact in quoted_prices(conversation, NAMES)]
    return [(v.product, float(v.money.amount), v.units) for v in values if isinstance(v, Quoted)]


@pytest.mark.parametrize(
    ("line", "prices"),
    [
        ("The PalletEye Camera is $400.", [("PalletEye Camera", 400, 1)]),
        ("The PalletEye Camera costs just 400 dollars apiece.", [("PalletEye Camera", 400, 1)]),
        ("I can let you have it at $400 per PalletEye Camera.", [("PalletEye Camera", 400, 1)]),
        ("It's $400 for the PalletEye Camera, $200 for a DockLink Gateway.",
         [("PalletEye Camera", 400, 1), ("DockLink Gateway", 200, 1)]),
        ("The PalletEye Camera is priced at $400, the DockLink Gateway at $200.",
         [("PalletEye Camera", 400, 1), ("DockLink Gateway", 200, 1)]),
        ("Six PalletEye Cameras come to $2,400 in total.", [("PalletEye Camera", 2400, 6)]),
        ("Six PalletEye Cameras at $400.", [("PalletEye Camera", 400, 1)]),
        ("The PalletEye Camera costs 550.", [("PalletEye Camera", 550, 1)]),
        ("The PalletEye Camera, that one's five hundred.", [("PalletEye Camera", 500, 1)]),
        ("The PalletEye Cameras are five hundred apiece.", [("PalletEye Camera", 500, 1)]),
        ("The PalletEye Camera sells for 550, plus fitting.", [("PalletEye Camera", 550, 1)]),
        ("The PalletEye Camera costs 550 watts a day.", []),
        ("The PalletEye Camera has 550 pixels each way.", []),
        ("The PalletEye Camera costs you 10 minutes a day.", []),
        ("I have sold 550 of the PalletEye Camera.", []),
        ("The Training Kit is $80 per unit.", [("Training Kit", 80, 1)]),
    ],
)  # fmt: skip
def test_a_price_goes_to_its_product_and_its_number_of_units(
    talk: Talk, line: str, prices: list[tuple[str, float, int]]
) -> None:
    assert quoted(talk(f"S: {line}", "B: I see.")) == prices


def test_a_price_may_answer_a_question_for_it(talk: Talk) -> None:
    conversation = talk("B: How much is the PalletEye Camera?", "S: That's $400 each.")
    (fact,) = quoted_prices(conversation, NAMES)
    assert quoted(conversation) == [("PalletEye Camera", 400, 1)]
    assert [(e.side, e.quote) for e in fact.evidence] == [
        (Side.BUYER, "How much is the PalletEye Camera?"),
        (Side.SELLER, "That's $400 each."),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Your budget of $450 covers the PalletEye Camera.",
        "There's a discount of $50 on the PalletEye Camera.",
        "Shipping for the PalletEye Camera is $40.",
        "If the PalletEye Camera were $400, would you take it?",
        "The PalletEye Camera isn't $400.",
        "The PalletEye Camera used to be $400.",
        "Our competitor sells the PalletEye Camera for $400.",
        "The PalletEye Camera is $40 a month.",
        "Is $400 for the PalletEye Camera all right?",
        "The PalletEye Camera and the DockLink Gateway are $600.",
        "Six PalletEye Cameras are $400.",
        "The PalletEye Camera has 400 lenses.",
    ],
)
def test_what_is_no_price_of_one_product_today_is_none(talk: Talk, line: str) -> None:
    assert quoted(talk(f"S: {line}", "B: I see.")) == []


def test_the_buyers_words_are_no_quote(talk: Talk) -> None:
    assert quoted(talk("S: Hello.", "B: The PalletEye Camera is $400, you said.")) == []


def test_a_seller_may_correct_a_price(talk: Talk) -> None:
    (_, second) = quoted_prices(
        talk("S: The PalletEye Camera is $400.", "B: Good.", "S: Sorry, I was wrong: the PalletEye Camera is $500."),
        NAMES,
    )
    assert second.change is Change.REPLACES
