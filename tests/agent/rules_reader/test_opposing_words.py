"""Words for a factor and words against it in one conversation: which of them are meant."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from agent.claims import Factor
from agent.conversation import Conversation
from agent.facts import State
from tests.agent.rules_reader.what_is_read import days, state

Talk = Callable[..., Conversation]

OWN = "I have the final say on this purchase."
OTHERS = "My director has to approve it."


@pytest.mark.parametrize(
    ("own", "others", "read"),
    [
        (0.9, 0.9, State.CONTESTED),
        (0.9, 0.19, State.CONFIRMED),
        (0.19, 0.9, State.DENIED),
        (0.3, 0.19, State.CONTESTED),
    ],
)
def test_a_sign_that_hardly_says_so_falls_beside_an_opposite_one_that_surely_does(
    talk: Talk, judged: Callable, own: float, others: float, read: State
) -> None:
    judged({OWN: {"authority_for": own}, OTHERS: {"authority_against": others}})
    assert state(talk(f"B: {OWN}", "S: I see.", f"B: {OTHERS}"), Factor.AUTHORITY) is read


DATED = ("S: By when do you need it?", "B: It must be in within ten days.", "S: Good.")


@pytest.mark.parametrize(
    ("own", "opposite", "read"),
    [
        (0.09, 0.49, State.CONFIRMED),
        (0.09, 0.51, State.DENIED),
        (0.11, 0.96, State.CONFIRMED),
    ],
)
def test_a_sign_falls_whose_sentence_likelier_says_the_opposite(
    talk: Talk, judged: Callable, own: float, opposite: float, read: State
) -> None:
    judged({OWN: {"authority_for": own, "authority_against": opposite}})
    assert state(talk(f"B: {OWN}"), Factor.AUTHORITY) is read


@pytest.mark.parametrize(
    ("own", "others", "read"),
    [(0.04, 0.71, State.CONFIRMED), (0.06, 0.71, State.DENIED), (0.04, 0.69, State.DENIED)],
)
def test_an_answer_read_by_its_question_falls_beside_words_elsewhere_that_surely_say_the_opposite(
    talk: Talk, judged: Callable, own: float, others: float, read: State
) -> None:
    question, answer, elsewhere = "S: Does anyone have to approve it?", "Yes, sure.", "The moon does what I say."
    judged({answer: {"authority_against": own}, elsewhere: {"authority_for": others}})
    assert state(talk(question, f"B: {answer}", "S: I see.", f"B: {elsewhere}"), Factor.AUTHORITY) is read
    judged({answer: {"authority_against": own, "authority_for": others}})
    assert state(talk(question, f"B: {answer}"), Factor.AUTHORITY) is State.DENIED


@pytest.mark.parametrize(("opposite", "read"), [(0.94, State.CONFIRMED), (0.96, State.UNKNOWN)])
def test_an_answer_to_a_question_falls_only_where_its_words_surely_say_the_opposite(
    talk: Talk, judged: Callable, opposite: float, read: State
) -> None:
    judged({"I do, yes.": {"authority_for": 0.01, "authority_against": opposite}})
    answered = state(talk("S: Do you decide that?", "B: I do, yes."), Factor.AUTHORITY)
    assert answered is (State.DENIED if read is State.UNKNOWN else read)


@pytest.mark.parametrize(("chance", "read"), [(0.69, State.CONFIRMED), (0.71, State.CONTESTED)])
def test_words_of_a_later_turn_that_likely_put_off_contest_a_time_that_was_named(
    talk: Talk, judged: Callable, chance: float, read: State
) -> None:
    later = "The moon is as good a day as any other."
    judged({"It must be in within ten days.": {"timeline_for": 0.9}, later: {"timeline_against": chance}})
    assert state(talk(*DATED, f"B: {later}"), Factor.TIMELINE) is read
    assert state(talk(f"B: {later}", *DATED), Factor.TIMELINE) is State.CONFIRMED
    assert state(talk(*DATED, f"B: Understood. {later}"), Factor.TIMELINE) is State.CONFIRMED


def test_an_amount_stands_whatever_the_classifier_makes_of_its_sentence(talk: Talk, judged: Callable) -> None:
    amount, denial = "We have 4,000 dollars for it.", "There is no money for it."
    judged({amount: {"budget_for": 0.01}, denial: {"budget_against": 0.9}})
    assert state(talk(f"B: {amount}", "S: I see.", f"B: {denial}"), Factor.BUDGET) is State.CONTESTED


@pytest.mark.parametrize(
    "line", ["It isn't urgent at all.", "There's no hurry whatsoever.", "There's no rush, really."]
)
def test_having_time_said_in_a_later_turn_opposes_a_day(talk: Talk, line: str) -> None:
    assert state(talk(*DATED, f"B: {line}"), Factor.TIMELINE) is State.CONTESTED


@pytest.mark.parametrize(
    "lines",
    [
        (*DATED, "B: That's fine, there's no rush."),
        (*DATED, "B: Understood. There's no rush."),
        ("B: There's no rush.", "S: By when would you like it?", "B: It must be in within ten days."),
        ("S: By when do you need it?", "B: There's no rush. It must be in within ten days."),
    ],
)
def test_having_time_said_before_a_day_or_in_content_leaves_it(talk: Talk, lines: tuple[str, ...]) -> None:
    assert state(talk(*lines), Factor.TIMELINE) is State.CONFIRMED


@pytest.mark.parametrize(
    "said",
    [
        "I want it done within two days. We fly to a fair next week, and nothing may be left open.",
        "Two days for the installation, no longer. The fair is in December, but we need it for the tests.",
        "I have two days in mind for the installation. Friday is a public holiday here.",
    ],
)
def test_a_day_that_is_named_by_the_way_sets_none_beside_a_plain_one(talk: Talk, said: str) -> None:
    assert days(talk("S: And how soon should it be installed?", f"B: {said}")) == [2]
