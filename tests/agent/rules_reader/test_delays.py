"""What is put off beside a time that the buyer names: the purchase, a step, a decision, or the thing itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from agent.claims import Factor
from agent.conversation import Conversation
from agent.facts import State
from agent.grounding import ground
from agent.history import merge
from agent.rules_reader import RulesReader
from tests.agent.rules_reader.what_is_read import state

Talk = Callable[..., Conversation]

TIME = ["S: When would you want it installed?", "B: Within five days, please."]
NO_NEED = ["S: What is it for?", "B: We have no need for it at the moment."]
NEED = ["S: What is it for?", "B: Our old kiln keeps breaking down, and we lose orders over it."]


def timeline(conversation: Conversation) -> State:
    facts = merge(ground(RulesReader().read(conversation, ()), conversation, ()).facts)
    return next((fact.state for fact in facts if fact.factor is Factor.TIMELINE), State.UNKNOWN)


PUT_OFF = [
    "It isn't among our priorities this year.",
    "I'm at a very early stage with that.",
    "Please don't expect anything before the summer.",
    "I don't think that we'd change it anytime soon.",
    "I'd rather leave it for now.",
]


@pytest.mark.parametrize("words", PUT_OFF)
def test_who_has_no_need_puts_off_the_purchase_and_the_time_named_stands(talk: Talk, words: str) -> None:
    assert timeline(talk(*NO_NEED, *TIME, "S: Thank you.", f"B: {words}")) is State.CONFIRMED


@pytest.mark.parametrize("words", [PUT_OFF[0], PUT_OFF[2], PUT_OFF[4]])
def test_who_has_a_need_and_puts_off_says_two_things(talk: Talk, words: str) -> None:
    assert timeline(talk(*NEED, *TIME, "S: Thank you.", f"B: {words}")) is State.CONTESTED


@pytest.mark.parametrize("words", PUT_OFF)
def test_without_a_time_named_words_that_put_off_stand(talk: Talk, words: str) -> None:
    assert timeline(talk(*NO_NEED, "S: Thank you.", f"B: {words}")) is State.DENIED


def test_a_time_that_the_buyer_only_agrees_to_is_named_too(talk: Talk) -> None:
    form = ["S: Your form says three days for the installation.", "B: Right, three days."]
    assert timeline(talk(*NO_NEED, *form, "S: Good.", "B: It's not a priority for us.")) is State.CONFIRMED


@pytest.mark.parametrize(
    "offer", ["Shall I reserve the date now?", "May we meet next week?", "Shall I send the contract?"]
)
def test_a_step_put_off_puts_nothing_else_off(talk: Talk, offer: str) -> None:
    assert timeline(talk(*NEED, *TIME, f"S: {offer}", "B: I'd rather wait.")) is State.CONFIRMED


def test_the_thing_itself_may_be_put_off_in_answer_to_a_step(talk: Talk) -> None:
    shelved = "B: I'd rather wait, the whole project is on hold."
    assert timeline(talk(*NEED, *TIME, "S: Shall I send the contract?", shelved)) is State.CONTESTED


def test_who_waits_for_somebody_elses_decision_speaks_of_the_decision(talk: Talk) -> None:
    waiting = "Let's hold off for now."
    assert timeline(talk(*NEED, *TIME, "S: Good.", f"B: {waiting}")) is State.CONTESTED
    assert timeline(talk(*NEED, *TIME, "S: Good.", f"B: {waiting} Our director must approve it.")) is State.CONFIRMED


def test_words_of_change_put_off_what_was_wanted(talk: Talk) -> None:
    changed = "B: It has been postponed since, to next year."
    assert timeline(talk(*NO_NEED, *TIME, "S: Is that still so?", changed)) is State.DENIED


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("In four days, but it can wait a day or two.", State.CONFIRMED),
        ("It can wait.", State.DENIED),
        ("Ideally in three days, but not before Wednesday.", State.CONFIRMED),
        ("Not before Wednesday.", State.DENIED),
        ("In a week, we can't do it any earlier.", State.CONFIRMED),
        ("We don't want to rush it, so give us ten days.", State.CONFIRMED),
        ("We don't want to rush it.", State.DENIED),
        ("Next year, maybe.", State.DENIED),
    ],
)
def test_ease_and_the_earliest_day_leave_a_time_that_is_named(talk: Talk, words: str, state: State) -> None:
    assert timeline(talk("S: When do you need it?", f"B: {words}")) is state


@pytest.mark.parametrize(
    ("words", "read"),
    [
        (
            "We must be running by June 30. P.S. The start really doesn't matter to us, this year or the one after.",
            State.CONTESTED,
        ),
        ("We must be running by June 30. P.S. It doesn't matter to us who installs it.", State.CONFIRMED),
        ("The year doesn't matter to us.", State.DENIED),
        ("The year does matter to us.", State.UNKNOWN),
    ],
)
def test_a_start_that_does_not_matter_is_no_time(talk: Talk, words: str, read: State) -> None:
    assert state(talk("S: Thanks for your note.", f"B: {words}"), Factor.TIMELINE) is read
