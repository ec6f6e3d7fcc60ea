"""Need told as what befell, with what only sounds like it."""

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
        "The vault took in water again this spring.",
        "Rain finds its way into the hayloft.",
        "There's water on the gym floor after every storm.",
        "last year we had folks lined up clear out to the parking lot",
        "There's a line of twenty people at the counter by nine.",
        "three of the hoods don't pull worth a darn",
        "the ladders aren't cutting it",
        "The lift hasn't run in a month.",
        "The slab underneath still reads wet.",
        "We had a supply line let go last week.",
        "we haven't been able to close a month since Earlene retired",
        "We've been without a boiler since November.",
        "Since Ruth retired, nobody does the payroll right.",
        "A kid nearly went through the railing.",
        "We sold the same room twice last month.",
        "The fire marshal shut our upper hall.",
        "The toilets back up whenever it rains.",
        "We've got one key for nine people.",
        "The scale's off by half a pound.",
    ],
)
def test_what_befell_tells_a_need(talk: Talk, words: str) -> None:
    assert need(talk("S: Hello, Sam from the shop, what can I do for you?", f"B: {words}")) is State.CONFIRMED


@pytest.mark.parametrize(
    "words",
    [
        "I haven't been able to reach you all week.",
        "We haven't been able to decide yet.",
        "The board hasn't met in a month.",
        "The price hasn't changed in years.",
        "Since my father retired it's my call.",
        "We have somebody lined up for the fitting.",
        "The budget is shot.",
        "I can't get it through the board.",
        "Our data is backed up every night.",
        "It isn't up to me.",
        "I gave the same answer to two of your colleagues.",
        "We don't have a board or a head office.",
        "I want them for the eleventh of July, not the twelfth.",
    ],
)
def test_what_goes_on_beside_the_thing_tells_none(talk: Talk, words: str) -> None:
    assert need(talk("S: Hello, Sam from the shop, what can I do for you?", f"B: {words}")) is State.UNKNOWN
