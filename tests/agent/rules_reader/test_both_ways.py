"""Plain words for a factor and against it in one conversation, of which one side is put without the usual phrases."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from agent.claims import Factor
from agent.conversation import Conversation
from agent.facts import State
from tests.agent.rules_reader.what_is_read import state

Talk = Callable[..., Conversation]
LEANS = "Our cutter jams on thick card."
DENIES = "We don't need a new cutter."


def need(conversation: Conversation) -> State:
    return state(conversation, Factor.NEED)


@pytest.mark.parametrize(
    ("chance", "read"), [(0.95, State.CONTESTED), (0.3, State.CONTESTED), (0.15, State.CONTESTED), (0.07, State.DENIED)]
)
def test_a_denial_is_contested_where_a_sign_and_the_classifier_both_speak_the_other_way(
    talk: Talk, judged: Callable, chance: float, read: State
) -> None:
    judged({LEANS: {"need_for": chance}, DENIES: {"need_against": 0.9}})
    assert need(talk(f"B: {LEANS}", "S: I see.", f"B: {DENIES}")) is read


def test_what_only_the_classifier_reads_contests_no_plain_words(talk: Talk, judged: Callable) -> None:
    dark = "The stars look upon the barn tonight."
    judged({dark: {"need_for": 0.99}, DENIES: {"need_against": 0.9}})
    assert need(talk(f"B: {dark}", "S: I see.", f"B: {DENIES}")) is State.DENIED


def test_a_denial_settled_in_the_same_breath_stands(talk: Talk, judged: Callable) -> None:
    judged({LEANS: {"need_for": 0.95}, DENIES: {"need_against": 0.9}})
    assert need(talk(f"B: {LEANS} But then we hardly cut any. {DENIES}")) is State.DENIED


def test_a_sign_borne_out_stays_beside_the_likelier_opposite(talk: Talk, judged: Callable) -> None:
    dark = "The stars look upon the barn tonight."
    judged({LEANS: {"need_for": 0.6}, dark: {"need_against": 0.99}})
    assert need(talk(f"B: {LEANS}", "S: I see.", f"B: {dark}")) is State.CONTESTED
    judged({LEANS: {"need_for": 0.4}, dark: {"need_against": 0.99}})
    assert need(talk(f"B: {LEANS}", "S: I see.", f"B: {dark}")) is State.DENIED


def test_several_signs_that_lean_together_are_not_dismissed(talk: Talk, judged: Callable) -> None:
    single = "Our winch squeaks."
    several = "Our cutter jams and every third sheet is torn."
    judged({several: {"need_for": 0.001}, single: {"need_for": 0.001}})
    assert need(talk(f"B: {several}")) is State.CONFIRMED
    assert need(talk(f"B: {single}")) is State.UNKNOWN


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "B: Our cutter jams on thick card and half of it lands in the bin.",
            "B: But honestly, we don't need a new one.",
        ),
        ("B: We need it, the cellar floods every autumn.", "C: We don't need it, the cellar is dry."),
        ("C: Guests complain about the beds every week.", "B: Nobody complains. We don't need new beds."),
        ("B: The boys sleep in wet tents, of course we need new ones.", "C: We don't need new tents at all."),
    ],
)
def test_trouble_told_and_the_need_denied_is_contested(talk: Talk, first: str, second: str) -> None:
    assert need(talk("S: How are things?", first, "S: I see.", second)) is State.CONTESTED


def test_a_new_paragraph_takes_nothing_back(talk: Talk) -> None:
    trouble, denial = "Our kilns crack a pot a day and we lose orders.", "That said, we don't need a new kiln."
    assert need(talk(f"B: {trouble}\n\nWhat do they cost?\n\n{denial}")) is State.CONTESTED
    assert need(talk(f"B: {trouble} {denial}")) is State.DENIED


@pytest.mark.parametrize(
    "words",
    [
        "To be honest, I'm not sure we need this.",
        "I'm mostly exploring what's out there.",
        "It's more of a nice-to-have.",
    ],
)
def test_a_mere_doubt_is_not_contested_by_a_trouble(talk: Talk, words: str) -> None:
    assert need(talk("B: We lose an order now and then.", "S: I see.", f"B: {words}")) is State.DENIED


def test_a_trouble_told_after_the_denial_has_to_be_surer(talk: Talk, judged: Callable) -> None:
    for chance, read in ((0.99, State.CONTESTED), (0.6, State.DENIED)):
        judged({LEANS: {"need_for": chance}, DENIES: {"need_against": 0.4}})
        assert need(talk(f"B: {DENIES}", "S: I see.", f"B: {LEANS}")) is read


def test_a_mere_doubt_is_contested_by_the_trouble_of_another(talk: Talk) -> None:
    doubt, trouble = "I'm not sure we need this.", "The pipes freeze every January and we stand there with buckets."
    assert need(talk(f"B: {doubt}", f"C: {trouble}")) is State.CONTESTED
    assert need(talk(f"B: {doubt}", f"B: {trouble}")) is State.DENIED
