"""Amounts that are the buyer's budget, as buyers and sellers word them, and amounts that are none."""

from __future__ import annotations

from decimal import Decimal

import pytest

from agent.sentences import sentences
from agent.signs.money import budget_amounts, recorded_amounts
from agent.signs.money_put_right import recounted_amounts
from agent.signs.questions import Asked, asked_by
from agent.signs.sign import Voice


def amounts(text: str, voice: Voice, question: str = "") -> list[Decimal]:
    asked = Asked.AMOUNT in asked_by(question) if question else False
    return [a.money.amount for s in sentences(text) for a in budget_amounts(s, voice, asked=asked)]


@pytest.mark.parametrize(
    ("question", "text", "amount"),
    [
        ("And money-wise, where would you like to land?", "Somewhere around $3,200.", 3200),
        ("What does your budget look like?", "Finance gave us a figure of $5,400 for the whole project.", 5400),
        ("Could you share the financial scope?", "Sure. The sum we have agreed on internally is $2,900.", 2900),
        ("And how are we doing on funding?", "We were able to secure $7,500.", 7500),
        ("", "The money set aside for it comes to $4,100.", 4100),
        ("", "Our department's share of the pot is $3,000, and that's what I'd like to use.", 3000),
        ("", "There's $2,250 in the plan for this.", 2250),
        ("", "I've been authorized to go as high as $6,000.", 6000),
        ("", "We'd prefer not to go beyond $1,900.", 1900),
        ("", "$2,400 is where we have to draw the line.", 2400),
        ("", "We put $3,600 in this year's plan for equipment like this.", 3600),
        ("", "Anything up to $2,000 is comfortable for us.", 2000),
        ("", "My manager has earmarked $1,750 for the upgrade.", 1750),
        ("", "The number we're working with internally is $3,300.", 3300),
        ("", "So far $5,000 has been approved.", 5000),
        ("", "The grant we received amounts to $12,000.", 12000),
        ("", "We've managed to save up eight thousand dollars for it.", 8000),
        ("", "$1,450 is all that's left in the pot.", 1450),
        ("", "We can put $2,700 towards it.", 2700),
        ("", "I was given $4,800 to spend on this.", 4800),
        ("", "We are prepared to invest up to $9,000.", 9000),
        ("", "The total can't be more than $3,100.", 3100),
        ("", "As long as it stays below $2,600, we're fine.", 2600),
        ("", "It needs to come in under $2,600.", 2600),
        ("", "We're limited to $1,800 this quarter.", 1800),
        ("", "Our ceiling is two thousand five hundred.", 2500),
        ("Is there an amount you shouldn't exceed?", "Fifteen hundred, tops.", 1500),
        ("How much has been set aside?", "Roughly four grand.", 4000),
        ("And is there a limit I should respect?", "It's $2,300.", 2300),
        ("What would be feasible for you?", "Maybe five thousand, if everything's included.", 5000),
        ("What investment did you have in mind?", "About $3,500, give or take.", 3500),
        ("May I ask about the financial framework?", "It's a little over six thousand dollars.", 6000),
        ("Has an amount been determined?", "Yes, it's $2,950.", 2950),
        ("", "The board released 4,500 dollars last week for precisely this purpose.", 4500),
        ("", "I have $2,000 to work with.", 2000),
        ("", "There is a provision of $3,700 for such things.", 3700),
        ("", "We've got about $2,800 to play with.", 2800),
        ("", "Our kitty holds $900.", 900),
        ("", "The owners are willing to spend $5,200.", 5200),
        ("", "We'd be comfortable with something like $4,400.", 4400),
        ("", "The amount available to us is $3,850.", 3850),
        ("", "Budget's around 2.5k.", 2500),
        ("", "The figure I was given is 3,400.", 3400),
        ("", "My allowance for this year is €2,100.", 2100),
        ("", "Twelve thousand has been wired to our account for this purpose.", 12000),
        ("", "We sold the old machines, and that brought in $3,000, which we can use for it.", 3000),
        ("", "The insurance paid us $6,500, and we want to use it for the replacement.", 6500),
        ("", "I'd be happy to pay $2,200 for all of it.", 2200),
        ("", "$350 a month would be manageable.", 350),
        ("", "We could manage $99 per user.", 99),
    ],
)
def test_a_buyer_names_the_budget(question: str, text: str, amount: int) -> None:
    assert amounts(text, Voice.BUYER, question) == [Decimal(amount)]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("You mentioned that you've set aside $2,300.", 2300),
        ("I see in your form that you can spend $1,900.", 1900),
        ("We'd be at $1,450, which is inside the $1,600 you indicated.", 1600),
        ("That comes in below the $2,000 you told me about.", 2000),
        ("My colleague noted a budget of $3,300.", 3300),
        ("With the $2,800 you have available, we can cover everything.", 2800),
        ("From what I understand, there's $4,200 available on your side.", 4200),
        ("I was informed that you have $3,100 at your disposal.", 3100),
        ("Budget-wise, you're at $2,500, correct?", 2500),
        ("Regarding the budget, I have $1,700 written down.", 1700),
        ("As far as the finances go, you told us that $2,100 is the limit.", 2100),
        ("The quote is $1,200, well within your $1,500.", 1500),
        ("Your limit of $2,000 leaves a bit of room.", 2000),
        ("Am I right that $3,600 is what you've planned?", 3600),
        ("Is the $2,400 from your email still current?", 2400),
        ("You named $900 in your inquiry.", 900),
        ("Since you're working with $5,000, we have some flexibility.", 5000),
        ("We spoke about a budget of $2,700, didn't we?", 2700),
        ("I gather that you're hoping to stay around $1,300.", 1300),
        ("You're looking to spend about $4,000, if I read your message correctly.", 4000),
        ("It fits nicely into the $6,200 that your team has set aside.", 6200),
    ],
)
def test_a_seller_repeats_the_budget_that_the_buyer_named(text: str, amount: int) -> None:
    assert amounts(text, Voice.SELLER_OF_BUYER) == [Decimal(amount)]


@pytest.mark.parametrize(
    ("voice", "text"),
    [
        (Voice.BUYER, "We currently pay $400 a month for the old tool."),
        (Voice.BUYER, "We lose about $2,000 every month because of it."),
        (Voice.BUYER, "Our old supplier charged us $1,500."),
        (Voice.BUYER, "The other offer came to $2,900."),
        (Voice.BUYER, "I need approval for anything over $1,000."),
        (Voice.BUYER, "Orders above $5,000 go to the board."),
        (Voice.BUYER, "I can sign for up to $5,000 without asking anybody."),
        (Voice.BUYER, "Our revenue was $200,000 last year."),
        (Voice.BUYER, "That would cost us $3,000 a year."),
        (Voice.BUYER, "Could you do it for $2,000?"),
        (Voice.BUYER, "If we had $5,000, we'd buy two."),
        (Voice.BUYER, "Is it $500 each?"),
        (Voice.BUYER, "So that's $1,980 in total."),
        (Voice.BUYER, "The last system cost ten thousand dollars."),
        (Voice.BUYER, "We sell them at $45 apiece."),
        (Voice.BUYER, "A broken freezer cost us four thousand dollars in stock."),
        (Voice.BUYER, "Each outage costs us around $800."),
        (Voice.SELLER_OF_BUYER, "Our promotional price is $399 per unit."),
        (Voice.SELLER_OF_BUYER, "You'd pay $1,200 in total."),
        (Voice.SELLER_OF_BUYER, "It comes to $2,400 including installation."),
        (Voice.SELLER_OF_BUYER, "The list price is $599.99, and for you I could do $549."),
        (Voice.SELLER_OF_BUYER, "You save $300 with the bundle."),
        (Voice.SELLER_OF_BUYER, "We charge $150 for setup."),
        (Voice.SELLER_OF_BUYER, "You would be looking at about $1,700 for the three seats."),
        (Voice.SELLER_OF_BUYER, "I can offer you both for $850."),
        (Voice.SELLER_OF_BUYER, "Our minimum order is $500."),
        (Voice.SELLER_OF_BUYER, "Most of our customers spend about $3,000."),
        (Voice.SELLER_OF_BUYER, "You get a discount of $200."),
        (Voice.SELLER_OF_BUYER, "That makes $1,320 for everything you asked for."),
    ],
)
def test_prices_costs_losses_and_limits_of_signing_are_no_budget(voice: Voice, text: str) -> None:
    assert amounts(text, voice) == []


@pytest.mark.parametrize(
    ("question", "text", "amount"),
    [
        ("How much could go into this?", "Four thousand dollars, as the partners agreed.", 4000),
        ("", "The insurers have paid out £62,000 and every penny of it is earmarked for the pumps.", 62000),
        ("", "My grant has $30,000 on the equipment line, and not a cent of it is spoken for.", 30000),
        ("", "Two lakh rupees we have got for it.", 200000),
        ("", "Nothing over five hundred dollars is ordered without her signature.", None),
    ],
)
def test_an_amount_is_the_budget_by_what_is_said_of_it(question: str, text: str, amount: int | None) -> None:
    assert amounts(text, Voice.BUYER, question) == ([] if amount is None else [Decimal(amount)])


@pytest.mark.parametrize(
    ("before", "sentence", "read"),
    [
        ("Now let's cover the budget.", "I believe you quoted $2,033 in your email?", True),
        ("In your message you referred to an amount of $2,166.", "Shall I consider that to be your budget?", True),
        ("The licence costs $2,166.", "Shall I consider that to be your budget?", False),
    ],
)
def test_the_seller_reads_out_the_amount_beside_a_word_for_the_budget(before: str, sentence: str, read: bool) -> None:
    (first,), (second,) = sentences(before), sentences(sentence)
    assert bool(recorded_amounts(first, second)) is read


def test_an_amount_follows_the_sentence_that_turns_to_the_budget() -> None:
    turn, says = sentences("Okay. Then the budget. It's $3,168.")[-2:]
    assert [amount.money.amount for amount in recounted_amounts(turn, says)] == [Decimal(3168)]
    (other,) = sentences("Then the old printer.")
    assert recounted_amounts(other, says) == []
