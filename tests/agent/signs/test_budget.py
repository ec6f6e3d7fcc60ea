from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from agent.claims import Factor, Stance
from agent.conversation import Conversation, ConversationKind, DateSource, Participant, Side, Utterance
from agent.facts import Fact
from agent.grounding import ground
from agent.history import merge
from agent.rules_reader import RulesReader
from agent.sentences import sentences
from agent.signs import Voice, signs_in
from agent.signs.money import budget_amounts

FOR, AGAINST = Stance.FOR, Stance.AGAINST


def stances(text: str) -> set[Stance]:
    """The stances of the strongest signs of budget in a buyer's text."""
    hits = [hit for sentence in sentences(text) for hit in signs_in(sentence, Factor.BUDGET, Voice.BUYER)]
    direct = {hit.stance for hit in hits if hit.direct}
    return direct or {hit.stance for hit in hits}


def amounts(text: str, voice: Voice = Voice.BUYER) -> list[str]:
    """The amounts that a text calls the buyer's budget."""
    found = [amount for sentence in sentences(text) for amount in budget_amounts(sentence, voice)]
    return [f"{amount.money.amount.normalize():f}" for amount in found]


def known(seller: str, buyer: str) -> dict[Factor, Fact]:
    """What is known after the seller's turn and the buyer's reply."""
    turns = [("Sam", Side.SELLER, seller), ("Bo", Side.BUYER, buyer)]
    conversation = Conversation(
        kind=ConversationKind.CALL,
        format="plain",
        sha256="0" * 64,
        took_place=datetime(2026, 5, 4, 9, tzinfo=UTC),
        date_source=DateSource.GIVEN,
        participants=tuple(Participant(name=name, side=side, because="given") for name, side, _ in turns),
        utterances=tuple(Utterance(index=i, speaker=n, side=s, text=t) for i, (n, s, t) in enumerate(turns)),
    )
    return {fact.factor: fact for fact in merge(ground(RulesReader().read(conversation, ()), conversation, ()).facts)}


@pytest.mark.parametrize(
    "text",
    [
        "The funds were signed off on Tuesday.",
        "Our board has approved the outlay.",
        "Finance has cleared the expense.",
        "There's plenty of cash for it.",
        "We've got the funding lined up.",
        "The purchase has already been budgeted for.",
        "It's in this year's budget.",
        "We earmarked part of the renovation money for lockers.",
        "We were awarded a grant for exactly this.",
        "That's comfortably within our means.",
        "It sits nicely inside our limit.",
        "We can easily afford the bigger one.",
        "Paying for it won't be a problem.",
        "Money is no object here.",
        "Cost isn't the issue for us.",
        "We're not short of cash.",
        "The trust is paying for everything.",
        "It comes out of the training budget.",
        "The money is sitting in the account.",
        "There's still room in the budget.",
        "The budget is no longer frozen.",
        "It's not like we've got no money.",
        "I wouldn't say the price is a problem.",
        "our funding came through",
        "Budget approved.",
        "The costs are covered by a subsidy.",
        "Don't fret about the price, our council is funding it.",
        "The loan has been paid out.",
    ],
)
def test_money_that_is_there_speaks_for_the_budget(text: str) -> None:
    assert stances(text) == {FOR}


@pytest.mark.parametrize(
    "text",
    [
        "The funds were never signed off.",
        "There is no cash for it.",
        "We haven't got the funding.",
        "It wasn't budgeted for.",
        "It isn't in this year's budget.",
        "We can't possibly afford the bigger one.",
        "That's not within our means.",
        "Our grant application was turned down.",
        "The renovation swallowed all our reserves.",
        "They've slashed our budget.",
        "Head office froze all spending last week.",
        "There's a purchasing freeze until summer.",
        "We've been told not to buy anything.",
        "The kitty is empty.",
        "We're flat broke.",
        "The club's skint.",
        "I don't think there's any money left for that.",
        "we dont have the budget for that",
        "Not a penny left.",
        "Our sponsor pulled out.",
        "The bank refused us the credit.",
        "All the money has gone into the new roof.",
        "We're barely keeping our heads above water.",
        "That's way beyond our budget.",
        "We would never be able to pay that much.",
        "We ran out of money in March.",
        "The council won't release the funds.",
        "Money is the problem.",
        "I wouldn't say we have the funds.",
        "The budget got axed.",
        "Funding: none.",
        "Every penny is already spoken for.",
    ],
)
def test_money_that_is_not_there_speaks_against_the_budget(text: str) -> None:
    assert stances(text) == {AGAINST}


@pytest.mark.parametrize(
    "text",
    [
        "That's a bit more than I'd hoped.",
        "It's slightly over our budget.",
        "Hm, quite expensive.",
        "That's higher than we expected.",
        "If we had the money, we'd take two.",
        "Once the budget is approved I'll call you.",
        "We'll know when the funding comes through.",
        "Do you have a budget version of it?",
        "Is there any funding for schools?",
        "Our customers have no money at the moment.",
        "My brother's firm is broke.",
        "We used to have a generous budget.",
        "Back then there was no money for anything.",
        "We lose money on every return.",
        "You said that the price is not a problem.",
        "Does it show the budget per project?",
        "The budget meeting is on Monday.",
        "I can't pay by card here.",
        "I'll swing by next week.",
        "The printers broke again.",
        "Everybody else in town is saving on heating.",
    ],
)
def test_haggling_conditions_questions_and_other_peoples_money_say_nothing(text: str) -> None:
    assert stances(text) == set()


@pytest.mark.parametrize(
    ("of_something_else", "of_money"),
    [
        ("We have no means of checking it.", "We have no means of paying for it."),
        ("They say how the grant money is spent.", "The grant money is spent."),
        ("We can't spend more than that.", "We can't spend more on it."),
        ("They paid us out, and every penny of it is earmarked for the nets.", "Every penny of it is spoken for."),
        ("The grant is here, and not a cent of it is spoken for.", "We have not a cent."),
        ("The attic has moths in it.", "The kitty's got moths in it."),
        ("She laughed me out.", "The bank laughed us out of the door."),
        ("We've got nothing to play the tapes with.", "We've got nothing to play with."),
    ],
)
def test_a_limit_a_way_and_a_use_are_no_lack_of_money(of_something_else: str, of_money: str) -> None:
    assert Stance.AGAINST not in stances(of_something_else)
    assert stances(of_money) == {Stance.AGAINST}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We have the money.", FOR),
        ("We don't have the money.", AGAINST),
        ("The budget is there.", FOR),
        ("The budget isn't there.", AGAINST),
        ("The budget was frozen, but it has been released.", FOR),
        ("We had the money, but it's been spent on repairs.", AGAINST),
        ("The spending freeze is for everyone else.", None),
    ],
)
def test_one_word_turns_the_budget_round(text: str, expected: Stance | None) -> None:
    reply = known("Hello.", text)
    state = {FOR: "confirmed", AGAINST: "denied"}.get(expected) if expected else None
    assert (reply[Factor.BUDGET].state.value if Factor.BUDGET in reply else None) == state


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bursary covers eighteen thousand dollars.", ["18000"]),
        ("Corporate released seven thousand.", ["7000"]),
        ("There's 3,500 in the kitty.", ["3500"]),
        ("My limit is 8,250.", ["8250"]),
        ("The parish gave us twelve grand.", ["12000"]),
        ("That leaves us with 4,400 euros.", ["4400"]),
        ("We can go up to 6k.", ["6000"]),
        ("I'm prepared to spend fifteen hundred.", ["1500"]),
        ("Nine thousand is what I've been given.", ["9000"]),
        ("£2,000 tops.", ["2000"]),
        ("We've set 30,000 aside.", ["30000"]),
        ("Please keep it under 900 dollars.", ["900"]),
        ("We're looking at spending around 5k.", ["5000"]),
        ("We can't go over 11,000.", ["11000"]),
        ("Budget: 40,000 CHF.", ["40000"]),
        ("Somewhere between 10 and 12k is our budget.", ["10000", "12000"]),
        ("We could do anything from five to seven thousand.", ["5000", "7000"]),
        ("The loan is for a hundred and twenty thousand.", ["120000"]),
        ("A donation of $6,000 came in.", ["6000"]),
        ("What can we get for our budget of 2,500?", ["2500"]),
        ("I'd spend 80 a seat.", ["80"]),
    ],
)
def test_an_amount_is_the_budget_where_money_is_given_had_or_spent(text: str, expected: list[str]) -> None:
    assert amounts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "If the subsidy were granted, we'd have 30,000.",
        "Do other clinics spend ten thousand on that?",
        "It costs us 4,000 a month in overtime.",
        "We lost 20,000 dollars last year.",
        "We paid 9,000 for the old one.",
        "We shipped four thousand boxes.",
        "We have 2,500 members.",
        "Your competitor quoted 7,500.",
        "Last year we had ten thousand.",
        "Our customers spend 200 dollars with us.",
        "We don't have ten thousand.",
        "Is 5,000 the final price?",
        "Would it be 3,000 without the stand?",
        "We get 800 orders a day.",
        "I asked for 25,000, but the request was refused.",
        "Can you take 500 off?",
        "There's stock worth 60,000 in there.",
        "We've been here since 2014.",
    ],
)
def test_prices_losses_counts_and_suppositions_are_no_budget(text: str) -> None:
    assert amounts(text) == []


@pytest.mark.parametrize(
    ("text", "amount", "per"),
    [
        ("We can pay 300 a month.", "300", "month"),
        ("I could go to 25 euros per user.", "25", "unit"),
        ("The budget is 12,000 a year.", "12000", "year"),
        ("We have 9,000 for it in total.", "9000", None),
    ],
)
def test_a_budget_by_the_month_or_the_seat_is_no_total(text: str, amount: str, per: str | None) -> None:
    (found,) = budget_amounts(sentences(text)[0], Voice.BUYER)
    assert (found.money.amount, found.money.per) == (Decimal(amount), per)


@pytest.mark.parametrize(
    ("seller", "buyer", "amount"),
    [
        ("What have you set aside?", "Fourteen thousand, everything included.", "14000"),
        ("And the amount?", "Six thousand dollars.", "6000"),
        ("How is it paid for?", "Two thousand from the lottery.", "2000"),
        ("How much did you want to spend?", "About 750.", "750"),
        ("I have you down for four thousand dollars.", "Correct.", "4000"),
        ("So your limit is 1,800 euros?", "That's right.", "1800"),
        ("I've noted 7,000 dollars. Is that still your budget?", "It is, yes.", "7000"),
        ("what's your budget like", "uh around nine hundred a month", "900"),
    ],
)
def test_an_answer_about_the_money_carries_the_amount(seller: str, buyer: str, amount: str) -> None:
    facts = known(seller, buyer)
    value = facts[Factor.BUDGET_AMOUNT].value
    assert value is not None
    assert getattr(value, "amount", None) == Decimal(amount)
    assert facts[Factor.BUDGET].state.value == "confirmed"


@pytest.mark.parametrize(
    ("seller", "buyer", "state"),
    [
        ("Is there money for it?", "Yes.", "confirmed"),
        ("Is there money for it?", "No.", "denied"),
        ("Has it been budgeted?", "It has.", "confirmed"),
        ("Has it been budgeted?", "It hasn't.", "denied"),
        ("And the funding?", "Gone.", "denied"),
        ("And the funding?", "In place.", "confirmed"),
        ("Is the price a problem?", "No, not at all.", "confirmed"),
        ("Is the price a problem?", "Yes, it is.", "denied"),
        ("What's your budget?", "None.", "denied"),
        ("Does that fit your budget?", "Easily.", "confirmed"),
        ("Do you have a budget?", "We don't, no.", "denied"),
        ("Would you like a coffee?", "No.", None),
        ("Is Tuesday the 14th fine?", "Yes.", None),
        ("Can you pay by invoice?", "Yes.", None),
    ],
)
def test_a_short_answer_says_whether_there_is_money(seller: str, buyer: str, state: str | None) -> None:
    facts = known(seller, buyer)
    assert (facts[Factor.BUDGET].state.value if Factor.BUDGET in facts else None) == state
