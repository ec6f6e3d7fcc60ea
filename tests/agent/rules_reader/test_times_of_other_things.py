"""Days on which something happened or happens, but by which nothing is wanted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from agent.claims import Factor
from agent.conversation import Conversation
from agent.facts import State, Wanted
from tests.agent.rules_reader.what_is_read import facts, state

Talk = Callable[..., Conversation]
TUESDAY = datetime(2026, 5, 5, tzinfo=UTC)
GREETED = "S: Thanks for making time."


def wanted(conversation: Conversation) -> list[date | None]:
    values = [fact.value for fact in facts(conversation) if fact.factor is Factor.WANTED_BY]
    return [value.by for value in values if isinstance(value, Wanted)]


@pytest.mark.parametrize(
    "words",
    [
        "We've had two falls on those stairs since Easter, we've got to have a rail.",
        "weve had two falls on them stairs since easter weve got to have a rail",
        "since the fire in october we need a new alarm",
        "Since Monday we have to count it all by hand.",
        "Since we moved in at Easter we've needed more shelves.",
        "We got the whole salon done new in August.",
        "no thanks we had both ovens redone last march",
        "Back in June we needed two vans, now one is plenty.",
        "The old one gave up in March, we need something that holds.",
        "We lost two pallets in April, so we want a better scanner.",
        "We had a fire drill on Friday, nobody heard the bell and we need a louder one.",
        "We ordered it in March and we are still waiting for it to be delivered.",
        "It should have been here in April.",
        "You wanted to deliver in April.",
        "We've only just finished the refit, in May.",
        "The last time it happened was on the 14th of June.",
    ],
)
def test_a_day_in_the_past_is_no_wish(talk: Talk, words: str) -> None:
    spoken = talk(GREETED, f"B: {words}", on=TUESDAY)
    assert (state(spoken, Factor.TIMELINE), wanted(spoken)) == (State.UNKNOWN, [])


def test_the_day_in_the_past_answers_no_question_for_a_time(talk: Talk) -> None:
    assert wanted(talk("S: When do you need it?", "B: Well, in March the old one broke, so.", on=TUESDAY)) == []


@pytest.mark.parametrize(
    "words",
    [
        "We want the whole salon done new in August.",
        "We've got to get the whole salon done in August.",
        "We lost two pallets in April, so it has to be in by the end of August.",
        "I wanted it by the end of August, if you can.",
        "I was hoping for the end of August.",
        "We need the floor repaired in August.",
        "we got to have it done by the end of august",
        "The council gave us until the end of August to have it fitted.",
        "We need it in August, since the audit is in September.",
    ],
)
def test_a_wish_told_in_the_past_and_a_day_after_the_reason_stand(talk: Talk, words: str) -> None:
    assert wanted(talk(GREETED, f"B: {words}", on=TUESDAY)) == [date(2026, 8, 31)]


def test_a_span_that_the_buyer_once_wrote_down_stands(talk: Talk) -> None:
    spoken = talk(GREETED, "B: I wrote four days for the installation.", on=TUESDAY)
    assert [fact.value for fact in facts(spoken) if fact.factor is Factor.WANTED_BY] == [Wanted(days=4)]


@pytest.mark.parametrize(
    "words",
    [
        "At 30 dollars a seat a month it would be fine.",
        "On Monday mornings we need four people just for the phones.",
        "We're on holiday from the 3rd to the 17th.",
        "I need the quote by Monday.",
        "The board meets on the 14th of May.",
        "We can pay within thirty days.",
        "We have to file the returns within thirty days.",
        "We need a system that answers within one day.",
        "We want to cut the changeover to three days.",
    ],
)
def test_a_time_of_prices_habits_papers_and_duties_is_no_wish(talk: Talk, words: str) -> None:
    spoken = talk(GREETED, f"B: {words}", on=TUESDAY)
    assert (state(spoken, Factor.TIMELINE), wanted(spoken)) == (State.UNKNOWN, [])


@pytest.mark.parametrize(
    "words",
    [
        "We need a system that is running within one day.",
        "We can pay within thirty days, and it has to be installed within one day.",
        "We need it within one day.",
    ],
)
def test_a_time_by_which_the_thing_is_to_be_had_is_a_wish(talk: Talk, words: str) -> None:
    spoken = talk(GREETED, f"B: {words}", on=TUESDAY)
    assert [fact.value for fact in facts(spoken) if fact.factor is Factor.WANTED_BY] == [Wanted(days=1)]


@pytest.mark.parametrize(
    ("words", "read"), [("You'll have to wait and see.", State.UNKNOWN), ("We'll wait and see.", State.DENIED)]
)
def test_who_is_told_to_wait_and_see_hears_nothing_of_a_time(talk: Talk, words: str, read: State) -> None:
    assert state(talk("S: What will your director say to it?", f"B: {words}"), Factor.TIMELINE) is read


@pytest.mark.parametrize(
    "words",
    ["I write further to yours of the 3rd.", "I refer to your letter of the 12th.", "Thanks for your mail of 28 May."],
)
def test_the_day_of_a_letter_is_no_wish(talk: Talk, words: str) -> None:
    assert state(talk(GREETED, f"B: {words}", on=TUESDAY), Factor.TIMELINE) is State.UNKNOWN
    beside = talk(GREETED, "B: In reply to yours of the 9th, we'd like the racks by the 20th.", on=TUESDAY)
    assert wanted(beside) == [date(2026, 5, 20)]


@pytest.mark.parametrize(
    "words",
    [
        "If the bank extended our loan, we'd want them in by the 12th of June.",
        "If the council gave us the site, we'd need it by June 12.",
        "We'd want it running by June 12 if the owners approved the plan.",
        "If I won the tender, I'd need two of them by June 12.",
        "Were the licence renewed, we'd want them by June 12.",
    ],
)
def test_a_day_for_the_case_that_others_give_something_is_none(talk: Talk, words: str) -> None:
    spoken = talk(GREETED, f"B: {words}", on=TUESDAY)
    assert (state(spoken, Factor.TIMELINE), wanted(spoken)) == (State.UNKNOWN, [])


@pytest.mark.parametrize(
    "words",
    [
        "The bank has extended our loan, and we want them in by the 12th of June.",
        "If it were up to me, I'd want it by June 12.",
        "If you had it running by June 12, I'd be delighted.",
        "If you ask me, we need it by June 12.",
    ],
)
def test_a_day_stands_that_hangs_on_nobody_else(talk: Talk, words: str) -> None:
    assert wanted(talk(GREETED, f"B: {words}", on=TUESDAY)) == [date(2026, 6, 12)]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Do you expect that to change?", "Not in the near future."),
        ("Will the team grow?", "Not this year."),
        ("Do you think the volumes will go up?", "Maybe next year."),
        ("Are you planning to open more branches?", "Not before next summer."),
    ],
)
def test_when_something_else_will_change_puts_nothing_off(talk: Talk, question: str, answer: str) -> None:
    assert state(talk(f"S: {question}", f"B: {answer}", on=TUESDAY), Factor.TIMELINE) is State.UNKNOWN
    assert state(talk("S: Would you like to buy it?", f"B: {answer}", on=TUESDAY), Factor.TIMELINE) is State.DENIED
