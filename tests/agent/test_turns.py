"""Whether a reply agrees with what was said before it."""

from __future__ import annotations

import pytest

from agent.turns import Answer, answer


@pytest.mark.parametrize(
    "reply",
    [
        "That was my estimate, yes.",
        "That's so.",
        "That is still so.",
        "That's what we want, yes.",
        "That is what we planned for.",
        "All correct.",
        "Everything is still correct.",
        "Eight is still accurate.",
        "The amount is right.",
        "That's also correct.",
        "Both are right.",
        "This remains true.",
        "That was the figure, yes.",
    ],
)
def test_who_says_that_it_is_right_agrees(reply: str) -> None:
    assert answer(reply) is Answer.AGREES


@pytest.mark.parametrize(
    "reply",
    [
        "That's so kind of you.",
        "That was years ago.",
        "That's what we want to find out.",
        "The first number is right, but the second has changed.",
        "Only the first one is correct.",
        "If the form is correct.",
        "Neither figure is accurate.",
        "The date isn't right.",
        "All right.",
        "What I wrote is right.",
    ],
)
def test_who_says_something_else_does_not_agree(reply: str) -> None:
    assert answer(reply) is not Answer.AGREES


@pytest.mark.parametrize("reply", ["That's not what we want.", "All wrong.", "That's all wrong, I'm afraid."])
def test_who_says_that_it_is_wrong_disagrees(reply: str) -> None:
    assert answer(reply) is Answer.DISAGREES
