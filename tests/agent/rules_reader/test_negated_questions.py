"""What the seller asks of what is not so: "no" and "correct" agree, "I do" and "on the contrary" say that it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from agent.claims import Factor
from agent.conversation import Conversation
from agent.facts import State
from tests.agent.rules_reader.what_is_read import state

Talk = Callable[..., Conversation]

MINE = "You don't decide alone?"
MAKER = "So you're not the decision maker?"
CALL = "Then it isn't your call?"
NOBODY = "And nobody else has to sign?"
BOSS = "Your boss doesn't have to approve it?"


@pytest.mark.parametrize(
    ("asked", "answer", "read"),
    [
        (MINE, "No.", State.DENIED),
        (MINE, "Correct.", State.DENIED),
        (MINE, "I do.", State.CONFIRMED),
        ("You don't decide alone, do you?", "No.", State.DENIED),
        ("You don't decide alone, do you?", "I do.", State.CONFIRMED),
        (MAKER, "No.", State.DENIED),
        (MAKER, "No, I'm not.", State.DENIED),
        (MAKER, "Afraid not.", State.DENIED),
        (MAKER, "My sister is.", State.DENIED),
        (MAKER, "No. The board decides.", State.DENIED),
        (MAKER, "I am.", State.CONFIRMED),
        (MAKER, "Of course I am.", State.CONFIRMED),
        (MAKER, "On the contrary.", State.CONFIRMED),
        (MAKER, "No, I decide alone.", State.CONFIRMED),
        (CALL, "Right.", State.DENIED),
        (CALL, "It is.", State.CONFIRMED),
        (CALL, "No, it's my call.", State.CONFIRMED),
        ("I take it you don't sign for this yourself.", "No, I don't.", State.DENIED),
        ("I take it you don't sign for this yourself.", "You're mistaken, I do.", State.CONFIRMED),
        ("hm so its not you who decides", "no its not", State.DENIED),
        ("so you dont decide that on your own", "i do", State.CONFIRMED),
        ("So you haven't decided yet?", "No.", State.UNKNOWN),
        ("You don't mind if I ask who decides?", "No, not at all.", State.UNKNOWN),
        ("You don't mind if I ask who decides?", "Me.", State.CONFIRMED),
    ],
)
def test_of_who_decides(talk: Talk, asked: str, answer: str, read: State) -> None:
    assert state(talk(f"S: {asked}", f"B: {answer}"), Factor.AUTHORITY) is read


@pytest.mark.parametrize(
    ("asked", "answer", "read"),
    [
        (NOBODY, "No.", State.CONFIRMED),
        (NOBODY, "Nobody.", State.CONFIRMED),
        (NOBODY, "They do.", State.DENIED),
        (NOBODY, "My husband does.", State.DENIED),
        (NOBODY, "Only the treasurer.", State.DENIED),
        ("You don't have to ask anyone?", "Correct.", State.CONFIRMED),
        ("You don't have to ask anyone?", "Oh yes I do.", State.DENIED),
        (BOSS, "No, he doesn't.", State.CONFIRMED),
        (BOSS, "He does.", State.DENIED),
        ("There's no board that has to approve it?", "No.", State.CONFIRMED),
        ("There's no board that has to approve it?", "There is.", State.DENIED),
    ],
)
def test_of_others_who_must_agree(talk: Talk, asked: str, answer: str, read: State) -> None:
    assert state(talk(f"S: {asked}", f"B: {answer}"), Factor.AUTHORITY) is read


@pytest.mark.parametrize(
    ("asked", "answer", "read"),
    [
        ("Don't you decide that alone?", "No.", State.DENIED),
        ("Don't you decide that alone?", "I do.", State.CONFIRMED),
        ("You're the one who decides, aren't you?", "I'm not.", State.DENIED),
        ("You're the one who decides, aren't you?", "Yes.", State.CONFIRMED),
        ("Are you the one who decides?", "My boss is.", State.DENIED),
        ("Is that your decision?", "It is.", State.CONFIRMED),
    ],
)
def test_a_question_that_begins_with_its_verb_or_says_that_it_is_so_is_answered_plainly(
    talk: Talk, asked: str, answer: str, read: State
) -> None:
    assert state(talk(f"S: {asked}", f"B: {answer}"), Factor.AUTHORITY) is read


@pytest.mark.parametrize(
    ("factor", "asked"),
    [
        (Factor.BUDGET, "So there's no money for it?"),
        (Factor.BUDGET, "The money isn't there yet?"),
        (Factor.NEED, "So you don't need it?"),
        (Factor.NEED, "You don't need a new one, do you?"),
        (Factor.TIMELINE, "So it isn't urgent?"),
        (Factor.TIMELINE, "You're not in a hurry, are you?"),
    ],
)
def test_of_money_need_and_time(talk: Talk, factor: Factor, asked: str) -> None:
    so = {"So there's": "There is.", "The money": "It is.", "So it": "It is.", "You're": "We are."}
    contradicts = next((words for start, words in so.items() if asked.startswith(start)), "We do.")
    assert state(talk(f"S: {asked}", "B: No."), factor) is State.DENIED
    assert state(talk(f"S: {asked}", "B: That's right."), factor) is State.DENIED
    assert state(talk(f"S: {asked}", f"B: {contradicts}"), factor) is State.CONFIRMED
    assert state(talk(f"S: {asked}", "B: On the contrary."), factor) is State.CONFIRMED


@pytest.mark.parametrize(
    ("factor", "asked"),
    [
        (Factor.NEED, "So you don't need it before June?"),
        (Factor.NEED, "You don't need anything else from me?"),
        (Factor.NEED, "So you don't need more licences?"),
        (Factor.BUDGET, "So there's no money back guarantee?"),
        (Factor.TIMELINE, "So there's no rush with the slides?"),
    ],
)
def test_what_is_not_so_of_something_beside_denies_nothing(talk: Talk, factor: Factor, asked: str) -> None:
    assert state(talk(f"S: {asked}", "B: No."), factor) is State.UNKNOWN
