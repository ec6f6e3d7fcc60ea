"""Answers and denials that are about something beside the need, each with the denial of the need that sounds like it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from agent.claims import Factor
from agent.conversation import Conversation
from agent.facts import State
from tests.agent.rules_reader.what_is_read import state

Talk = Callable[..., Conversation]


def need(conversation: Conversation) -> State:
    return state(conversation, Factor.NEED)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Do you need it this month?", "No, next month."),
        ("How urgently do you need it?", "Not at all urgently."),
        ("Do you need it right away?", "No."),
        ("Is it something you need soon?", "Not really, spring is fine."),
        ("How many of them do you need?", "Not many, three or four."),
        ("Do you need all three of them?", "No, just the two."),
        ("Do you need it for every branch?", "No, just the one in town."),
        ("Do you need it in blue?", "No, white."),
        ("Do you need it installed as well?", "No, we do that ourselves."),
        ("Would a payment plan be of interest?", "No."),
        ("Would a smaller version be useful?", "No, it has to be the big one."),
        ("Does that quantity make sense for you?", "No, make it six."),
        ("do you need it this week", "nah next week is fine"),
    ],
)
def test_no_to_when_how_many_and_which_denies_no_need(talk: Talk, question: str, answer: str) -> None:
    assert need(talk(f"S: {question}", f"B: {answer}")) is not State.DENIED


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Do you really need it?", "To be honest, no."),
        ("Do you need a new kiln?", "No, not really."),
        ("Would such a press help you?", "No, not at all."),
        ("Are you in need of a new loom?", "No."),
        ("Do you need it this month?", "No, we don't need it at all."),
    ],
)
def test_no_to_the_thing_itself_denies_it(talk: Talk, question: str, answer: str) -> None:
    assert need(talk(f"S: {question}", f"B: {answer}")) is not State.CONFIRMED
    pain = "B: Our old kiln cracks a pot a week."
    assert need(talk(pain, f"S: {question}", f"B: {answer}")) is not State.CONFIRMED


@pytest.mark.parametrize(
    "words",
    [
        "We don't need the printer, we need the software.",
        "No, we don't need two, just one.",
        "We don't need a new till but a new scale.",
        "We don't need another van. What we need is a trailer.",
        "I don't need the software, only the scanner.",
        "I don't need a Rolls-Royce, just something that starts in the morning.",
        "We don't need anything fancy.",
        "we dont need nothing complicated just something that holds water",
        "We don't need more than that.",
        "We don't need a demo.",
        "We don't need a contract.",
        "I don't need his approval.",
        "I don't need a second opinion, I decide that.",
    ],
)
def test_who_needs_another_thing_fewer_or_no_papers_denies_no_need(talk: Talk, words: str) -> None:
    assert need(talk("S: I see.", f"B: {words}")) is not State.DENIED


@pytest.mark.parametrize(
    "words",
    [
        "We don't need a printer.",
        "We don't need a new till, the old one does the job.",
        "We don't need a demo, we don't need the thing at all.",
        "we dont need matting",
        "We don't need a second scanner at the gate.",
        "We don't need one, a broom does the job.",
    ],
)
def test_who_needs_nothing_denies_the_need(talk: Talk, words: str) -> None:
    assert need(talk("S: I see.", f"B: {words}")) is State.DENIED


def test_curiosity_about_a_price_takes_nothing_from_a_trouble(talk: Talk) -> None:
    trouble = "The roof leaks in three places and the hay gets wet."
    assert need(talk(f"B: {trouble} What does the big one cost? Just out of curiosity.")) is State.CONFIRMED
    assert need(talk("S: Why did you write?", "B: Just out of curiosity.")) is State.DENIED


def test_who_is_content_with_the_money_is_not_content_with_the_thing(talk: Talk) -> None:
    pain = "B: We lose a batch a week because the kiln cools down."
    content = "I hoped for more, but I'm content with what we have."
    asked = "S: What budget is there?"
    assert need(talk(pain, asked, f"B: It's $4,000. {content}")) is State.CONFIRMED
    assert need(talk("S: How do you fire your pots today?", f"B: By hand. {content}")) is State.DENIED


def test_terms_that_change_nothing_are_about_the_money(talk: Talk) -> None:
    answer = "B: Wouldn't make a difference, there's nothing to pay with."
    assert need(talk("S: And if you paid in instalments?", answer)) is State.UNKNOWN
    assert need(talk("S: And with a new press?", "B: It wouldn't make a difference.")) is State.DENIED


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("There's no money for it, diesel is killing us.", State.UNKNOWN),
        ("Diesel is killing us.", State.CONFIRMED),
        ("My client's walking in, I've got to dash.", State.UNKNOWN),
        ("I must contradict.", State.UNKNOWN),
        ("It takes forever to get a signature from our board.", State.UNKNOWN),
        ("It takes forever to get a table ready.", State.CONFIRMED),
        ("We want the desk in place by 15 May.", State.UNKNOWN),
        ("We want a desk that a wheelchair fits under.", State.CONFIRMED),
        ("We had to cut the budget twice.", State.UNKNOWN),
    ],
)
def test_trouble_with_money_and_with_the_talk_is_no_need(talk: Talk, words: str, read: State) -> None:
    assert need(talk("S: I see.", f"B: {words}")) is read


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("We'd need the installation to be finished within four days.", State.UNKNOWN),
        ("I want to have everything in my hands by the last day of July.", State.UNKNOWN),
        ("We'd like to see on Monday what was sold on Sunday.", State.CONFIRMED),
        ("I have to add that Friday is a holiday.", State.UNKNOWN),
    ],
)
def test_a_wish_for_when_it_is_there_is_no_need(talk: Talk, words: str, read: State) -> None:
    assert need(talk("S: I see.", f"B: {words}")) is read


@pytest.mark.parametrize(
    ("offer", "answer"),
    [
        ("For all four that makes $1,200.", "It's inside the limit. I'm happy with it."),
        ("It takes three weeks from order to handover.", "Three weeks? That's no good to me at all."),
        ("Shall I dial in to your meeting?", "I don't think that will be necessary, but thank you."),
    ],
)
def test_an_answer_to_a_price_a_date_or_a_call_denies_no_need(talk: Talk, offer: str, answer: str) -> None:
    pain = "B: We lose a batch a week because the kiln cools down."
    assert need(talk(pain, f"S: {offer}", f"B: {answer}")) is State.CONFIRMED


def test_what_the_seller_looks_for_is_no_need_of_the_buyer(talk: Talk) -> None:
    reply = "B: All right."
    assert need(talk("S: I'm hoping to improve our offer to you.", reply)) is State.UNKNOWN
    assert need(talk("S: So you're hoping to improve the yield.", reply)) is State.CONFIRMED
    assert need(talk("S: Back then you were hoping to improve the yield.", reply)) is State.UNKNOWN
