"""Answers and proposals that take up the seller's words, or the buyer's own: who of two, what has changed, what not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from agent.claims import Factor
from agent.conversation import Conversation
from agent.facts import State
from tests.agent.rules_reader.what_is_read import amounts, days, state

Talk = Callable[..., Conversation]


@pytest.mark.parametrize(
    ("question", "reply", "decides"),
    [
        ("Does the abbey have to countersign, or will you?", "I will.", State.CONFIRMED),
        ("Does the trust have to approve it, or can you?", "No, I can.", State.CONFIRMED),
        ("Does your captain sign, or do you?", "I do.", State.CONFIRMED),
        ("Does your captain sign, or do you?", "She does.", State.DENIED),
        ("Does the trust have to approve it, or can you?", "They have to.", State.DENIED),
        ("Will the owner sign, or will you?", "Me.", State.CONFIRMED),
        ("Will the owner sign, or will you?", "I can't.", State.DENIED),
        ("Can you sign it, or do you need approval?", "I can.", State.CONFIRMED),
        ("Can you sign it, or do you need approval?", "I need approval.", State.DENIED),
        ("Would you need approval from above?", "I would.", State.DENIED),
        ("Will you have to get a signature from somebody?", "I will.", State.DENIED),
        ("Will you call, or will your colleague?", "I will.", State.UNKNOWN),
    ],
)
def test_an_answer_to_which_of_two_takes_up_the_verb_of_one(
    talk: Talk, question: str, reply: str, decides: State
) -> None:
    assert state(talk(f"S: {question}", f"B: {reply}"), Factor.AUTHORITY) is decides


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("Would your engineers design it themselves?", "Yes."),
        ("Do you assign the seats every morning?", "Yes."),
        ("Most are firms who test their designs. Do you test much?", "A partner laboratory does."),
        ("Who designs the boards?", "My colleague."),
    ],
)
def test_a_word_that_only_ends_like_sign_asks_nobody_to_decide(talk: Talk, question: str, reply: str) -> None:
    assert state(talk(f"S: {question}", f"B: {reply}"), Factor.AUTHORITY) is State.UNKNOWN


@pytest.mark.parametrize(
    ("words", "decides"),
    [
        ("Station heads like me can spend their own budget as they choose.", State.CONFIRMED),
        ("Station heads such as myself may approve it alone.", State.CONFIRMED),
        ("The board decides for all of us, also for people like me.", State.DENIED),
        ("The owner doesn't let people like me sign anything.", State.DENIED),
        ("We can't open without them.", State.UNKNOWN),
        ("We can't make a decision without them.", State.DENIED),
        ("I can't buy a thing without her.", State.DENIED),
        ("We buy for the county.", State.UNKNOWN),
    ],
)
def test_who_is_one_of_those_who_decide_decides(talk: Talk, words: str, decides: State) -> None:
    assert state(talk(f"B: {words}"), Factor.AUTHORITY) is decides


@pytest.mark.parametrize(
    ("question", "reply", "budget"),
    [
        ("Has the budget of $1,640 changed?", "No, it's unchanged.", ["1640 USD"]),
        ("You put a budget of $1,640. Has that changed since?", "No.", ["1640 USD"]),
        ("Your budget is $1,640. Has anything changed there?", "Not at all.", ["1640 USD"]),
        ("Your budget is $1,640. Still the same?", "Yes, it's the same.", ["1640 USD"]),
        ("Your budget is $1,640. Has that changed?", "Yes, it's $1,500 now.", ["1500 USD"]),
        ("So the budget is $1,640?", "No, it's $1,500.", ["1500 USD"]),
        ("So the budget is 16,000 dollars?", "It isn't 16,000 but 18,000.", ["18000"]),
    ],
)
def test_no_to_whether_it_has_changed_confirms_the_amount(
    talk: Talk, question: str, reply: str, budget: list[str]
) -> None:
    assert amounts(talk(f"S: {question}", f"B: {reply}")) == budget


@pytest.mark.parametrize(
    ("lines", "budget"),
    [
        (["B: Our budget isn't 16,000 but 18,000 dollars."], ["18000 USD"]),
        (["B: Let me mention our budget, so that you know it. It's $2,410."], ["2410 USD"]),
        (["S: And the budget?", "B: If we ever went ahead, we'd have $2,410."], ["2410 USD"]),
        (["S: You left the budget empty. What shall I put there?", "B: It's $2,410."], ["2410 USD"]),
        (["B: I can sign up to 9,000 dollars, today if you like."], []),
        (["B: We can spend up to 9,000 dollars."], ["9000 USD"]),
    ],
)
def test_an_own_step_and_a_denied_amount_leave_the_budget(talk: Talk, lines: list[str], budget: list[str]) -> None:
    assert amounts(talk(*lines)) == budget


def test_the_money_that_another_would_have_to_grant_is_no_budget(talk: Talk) -> None:
    assert amounts(talk("S: And the budget?", "B: If the council went ahead, we'd have $2,410.")) == []


WHEN = "S: When would you like it installed?"


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (["B: How about having it installed within four days?"], [4]),
        (["B: How about having a call in four days?"], []),
        (["B: We'd like it installed in two weeks, actually three."], [21]),
        (["B: We need it in two weeks, no later."], [14]),
        ([WHEN, "B: In one single day."], [1]),
        ([WHEN, "B: Perhaps 20 May or some other day, I couldn't commit."], []),
    ],
)
def test_a_proposal_names_a_time_and_a_time_put_right_its_last_number(
    talk: Talk, lines: list[str], wanted: list[int]
) -> None:
    assert days(talk(*lines)) == wanted


@pytest.mark.parametrize(
    ("said", "reply", "timeline"),
    [
        ("I'll send the quote tomorrow.", "Thanks, no rush.", State.UNKNOWN),
        ("You'll get the estimate by e-mail this week.", "Good. There's no hurry.", State.UNKNOWN),
        ("It could be installed next week.", "There's no hurry.", State.DENIED),
        ("I'll send the quote. When do you need the pump?", "No rush.", State.DENIED),
    ],
)
def test_no_hurry_about_papers_denies_no_timeline(talk: Talk, said: str, reply: str, timeline: State) -> None:
    assert state(talk(f"S: {said}", f"B: {reply}"), Factor.TIMELINE) is timeline


@pytest.mark.parametrize(
    ("said", "reply", "need"),
    [
        ("You could try it for two weeks.", "I wouldn't need that long.", State.UNKNOWN),
        ("It can be there within a week.", "We don't need it that fast.", State.UNKNOWN),
        ("Would a second pump help?", "We don't need one.", State.DENIED),
        ("Don't you need one?", "No.", State.DENIED),
        ("Don't you need a demo?", "No.", State.UNKNOWN),
    ],
)
def test_how_long_and_how_fast_deny_no_need(talk: Talk, said: str, reply: str, need: State) -> None:
    assert state(talk(f"S: {said}", f"B: {reply}"), Factor.NEED) is need
