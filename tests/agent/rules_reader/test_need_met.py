"""A need that is met or gone, and a trouble told as what people, animals and goods come to."""

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
    "words",
    [
        "We had the whole kitchen redone in August.",
        "we got new ones in already last week",
        "Somebody else gave us one in the meantime.",
        "My brother-in-law gave us his old one, so that's settled.",
        "We bought one from another firm last month.",
        "The landlord has put in a new boiler.",
        "We went with another supplier in the spring.",
        "It's been taken care of in the meantime.",
        "We've stopped printing since.",
        "We gave up the sheep two years ago.",
        "It would just be standing in the corridor.",
    ],
)
def test_who_was_served_elsewhere_or_gave_it_up_needs_nothing(talk: Talk, words: str) -> None:
    assert need(talk("S: I see.", f"B: {words}")) is State.DENIED


@pytest.mark.parametrize(
    "words",
    [
        "Somebody gave us one but it broke after a week.",
        "We bought one from another firm last month and it never worked.",
        "We've stopped taking orders because the oven keeps failing.",
        "We replaced all of them last year and they leak again.",
        "We had the kitchen closed because the hood failed the inspection.",
    ],
)
def test_what_was_bought_and_failed_is_no_end_of_the_need(talk: Talk, words: str) -> None:
    assert need(talk("S: I see.", f"B: {words}")) is not State.DENIED


@pytest.mark.parametrize(
    ("trouble", "over"),
    [
        ("The old van broke down every week.", "We bought a new one in May, so we don't need another."),
        ("We had leaks in the cellar last year.", "It's been fixed since then, we don't need anything."),
        ("The till kept freezing.", "Somebody else gave us one in the meantime, we don't need yours."),
    ],
)
def test_a_trouble_that_is_over_contests_nothing(talk: Talk, trouble: str, over: str) -> None:
    assert need(talk(f"B: {trouble}", "S: And now?", f"B: {over}")) is State.DENIED


@pytest.mark.parametrize(
    "words",
    [
        "I had a guest walk out holding his nose.",
        "two lads got stitches from the edge of that ramp",
        "Half the eggs arrive cracked.",
        "The dough won't rise in winter because the room's at twelve degrees.",
        "mine wont stay cold",
        "People ring three times before anybody picks up.",
        "The council gave us till Easter to get a ramp in.",
        "Three of my best cooks left because of the shifts.",
        "the machine eats the paper every tenth sheet",
        "One pupil fainted from the fumes.",
        "Foxes had eleven hens last month.",
    ],
)
def test_harm_to_people_animals_and_goods_tells_a_need(talk: Talk, words: str) -> None:
    assert need(talk("S: How are things?", f"B: {words}")) is State.CONFIRMED


@pytest.mark.parametrize(
    "words",
    [
        "The bank gave us a loan.",
        "The council gave us a grant of $4,000.",
        "Three of my cooks left for lunch.",
        "The course doesn't start until May.",
        "The price won't hold.",
        "All our people are leaving at five.",
    ],
)
def test_words_of_harm_for_something_else_tell_none(talk: Talk, words: str) -> None:
    assert need(talk("S: How are things?", f"B: {words}")) is State.UNKNOWN
