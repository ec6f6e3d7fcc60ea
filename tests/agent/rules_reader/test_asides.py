"""Denials of something beside a factor, each with the denial of the factor that sounds like it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from agent.claims import Factor
from agent.conversation import Conversation
from agent.facts import State
from agent.grounding import ground
from agent.history import merge
from agent.rules_reader import RulesReader

Talk = Callable[..., Conversation]
PAIN = ("S: What brings you to us?", "B: Our old kiln keeps breaking down, and we lose orders over it.")


def states(conversation: Conversation) -> dict[Factor, State]:
    facts = merge(ground(RulesReader().read(conversation, ()), conversation, ()).facts)
    return {fact.factor: fact.state for fact in facts}


@pytest.mark.parametrize(
    ("question", "state"),
    [
        ("Is this Jonas Weber from the purchasing office?", None),
        ("Am I speaking with Jonas Weber?", None),
        ("Who signs the order?", State.CONFIRMED),
        ("Are you the one who decides?", State.CONFIRMED),
    ],
)
def test_who_is_on_the_line_is_not_who_decides(talk: Talk, question: str, state: State | None) -> None:
    assert states(talk(f"S: {question}", "B: Yes, that's me.")).get(Factor.AUTHORITY) is state


@pytest.mark.parametrize(("question", "state"), [("Hello, Jonas?", None), ("Who decides?", State.CONFIRMED)])
def test_who_was_reached_is_not_who_decides(talk: Talk, question: str, state: State | None) -> None:
    answer = "B: Yes, you've reached the right person."
    assert states(talk(f"S: {question}", answer)).get(Factor.AUTHORITY) is state


@pytest.mark.parametrize(
    "question",
    ["Do you need training?", "Shall I add the maintenance plan?", "Would the premium support be of interest?"],
)
@pytest.mark.parametrize("answer", ["No, that's not necessary.", "No, I don't think we need that."])
def test_who_declines_what_is_offered_besides_denies_no_need(talk: Talk, question: str, answer: str) -> None:
    assert states(talk(*PAIN, f"S: {question}", f"B: {answer}"))[Factor.NEED] is State.CONFIRMED


@pytest.mark.parametrize("answer", ["No, that's not necessary.", "No, I don't think we need that."])
def test_who_declines_the_thing_denies_the_need(talk: Talk, answer: str) -> None:
    assert states(talk("S: Do you need a kiln?", f"B: {answer}"))[Factor.NEED] is State.DENIED


@pytest.mark.parametrize(
    ("answer", "state"), [("No, that's everything.", None), ("No, the list is complete.", None), ("No.", State.DENIED)]
)
def test_a_list_that_is_complete_lacks_nothing_and_denies_nothing(talk: Talk, answer: str, state: State | None) -> None:
    assert states(talk("S: Is there anything missing?", f"B: {answer}")).get(Factor.NEED) is state


def test_a_question_for_anything_else_leaves_what_stood_before_it_unanswered(talk: Talk) -> None:
    said = "S: You need it urgently. Do you have any other questions?"
    assert Factor.TIMELINE not in states(talk(said, "B: No, none."))


def test_wishing_to_sign_is_not_being_allowed_to(talk: Talk) -> None:
    assert Factor.AUTHORITY not in states(talk("S: Would you like to sign today?", "B: No, not yet."))
    assert states(talk("S: Would you sign it yourself?", "B: No."))[Factor.AUTHORITY] is State.DENIED


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("It's $3,000. We can't spend more than that.", State.CONFIRMED),
        ("$3,000. Our funds are limited this year.", State.CONFIRMED),
        ("$3,000, and I haven't a dollar more.", State.CONFIRMED),
        ("Our funds are limited this year, and there is no money for it.", State.DENIED),
        ("We can't spend any more this year.", State.DENIED),
    ],
)
def test_a_limit_is_a_budget(talk: Talk, words: str, state: State) -> None:
    assert states(talk("S: What is your budget?", f"B: {words}"))[Factor.BUDGET] is state


def test_who_decides_and_speaks_here_too_is_no_outsider(talk: Talk) -> None:
    of_the_other = "B: Carl decides that by himself."
    together = talk("S: And the decision, how is it made?", of_the_other, "C: Well.")
    alone = talk("S: And the decision, how is it made?", of_the_other, "B: Well.")
    assert states(together).get(Factor.AUTHORITY) is State.CONFIRMED
    assert states(alone).get(Factor.AUTHORITY) is State.DENIED
