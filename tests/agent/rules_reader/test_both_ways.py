"""Plain words for a factor and against it in one conversation, of which one side is put without the usual phrases."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from agent.claims import BANT, Factor, Stance
from agent.conversation import Conversation
from agent.facts import State
from agent.grounding import ground
from agent.history import merge
from agent.rules_reader import RulesReader
from agent.signs import likely

Talk = Callable[..., Conversation]
LEANS = "Our cutter jams on thick card."
DENIES = "We don't need a new cutter."


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> Callable[[Mapping[str, Mapping[str, float]]], None]:
    """Sets what the classifier thinks of each sentence; of all others it is sure that they say nothing."""

    def judging(opinions: Mapping[str, Mapping[str, float]]) -> None:
        labels = {likely.label(factor, stance): 0.04 for factor in BANT for stance in Stance}
        monkeypatch.setattr(likely, "_chances", lambda text, question: labels | dict(opinions.get(text, {})))

    return judging


def need(conversation: Conversation) -> State:
    facts = merge(ground(RulesReader().read(conversation, ()), conversation, ()).facts)
    return next((fact.state for fact in facts if fact.factor is Factor.NEED), State.UNKNOWN)


@pytest.mark.parametrize(("chance", "read"), [(0.95, State.CONTESTED), (0.85, State.DENIED)])
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
