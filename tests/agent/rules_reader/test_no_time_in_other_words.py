"""A timeline denied or contested in roundabout words, and words that only sound like it."""

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
ASKED = "S: When would you want it?"


def timeline(conversation: Conversation) -> State:
    return state(conversation, Factor.TIMELINE)


@pytest.mark.parametrize(
    "answer",
    [
        "What my husband means is, not before several lambing seasons.",
        "Not for a few winters yet.",
        "Neither this year nor next.",
        "Nor next year.",
        "We're foresters, we think in decades.",
        "Not in my lifetime.",
        "Whenever the fancy takes us.",
        "Whenever there's a lull.",
        "God knows.",
        "Your guess is as good as mine.",
        "When the old one finally falls apart.",
        "We haven't got that far.",
        "We don't do deadlines here.",
        "I couldn't give you a month, let alone a day.",
        "Any year will do.",
        "It'll keep.",
        "It has time.",
        "Not that there's any hurry.",
        "Let's see how the season goes.",
        "It isn't even on our horizon.",
    ],
)
def test_a_time_is_denied_in_roundabout_words(talk: Talk, answer: str) -> None:
    assert timeline(talk(ASKED, f"B: {answer}", on=TUESDAY)) is State.DENIED


@pytest.mark.parametrize("question", ["S: And next year, perhaps?", "S: Would it be for this year?"])
def test_neither_year_is_a_denial(talk: Talk, question: str) -> None:
    assert timeline(talk(question, "B: Neither next year, I'm afraid.", on=TUESDAY)) is State.DENIED


@pytest.mark.parametrize(
    "words",
    [
        "We count in boxes, not in pallets.",
        "Whenever there's a power cut we lose the day's figures.",
        "That'll keep me busy.",
        "The board has time to look at it.",
        "It's not on the agenda of the meeting.",
    ],
)
def test_words_that_only_sound_like_a_denial_say_nothing(talk: Talk, words: str) -> None:
    assert timeline(talk("S: How is it going?", f"B: {words}", on=TUESDAY)) is State.UNKNOWN


@pytest.mark.parametrize("question", ["S: Who decides on it?", "S: What did the last one cost?"])
def test_who_knows_nothing_of_something_else_denies_no_time(talk: Talk, question: str) -> None:
    assert timeline(talk(question, "B: God knows.", on=TUESDAY)) is State.UNKNOWN


@pytest.mark.parametrize(
    "answer",
    [
        "Not next year but this year, by October.",
        "In June, we don't want to be doing this by hand next year.",
        "Within two weeks, I couldn't give you the exact day.",
        "Not next week, this week.",
    ],
)
def test_a_time_beside_one_that_is_ruled_out_stands(talk: Talk, answer: str) -> None:
    assert timeline(talk(ASKED, f"B: {answer}", on=TUESDAY)) is State.CONFIRMED


@pytest.mark.parametrize(
    "turns",
    [
        ["S: Right.", "B: Not that there's any hurry. I shan't be doing it this year."],
        ["S: Right.", "B: Mind you, it can wait a year or two."],
        ["C: It has time, next summer or the summer after is also fine."],
        ["C: We could do it next year just as well."],
        ["C: No we couldn't, there's no rush, any time next year is fine."],
    ],
)
def test_a_time_named_is_contested_by_words_that_there_is_none(talk: Talk, turns: list[str]) -> None:
    assert timeline(talk(ASKED, "B: It must be up before the 26th of June.", *turns, on=TUESDAY)) is State.CONTESTED


def test_a_remark_behind_the_time_of_a_form_contests_it(talk: Talk) -> None:
    form = (
        "B: Wanted: by 10 June, that is fixed. My sister says the delivery has time, next spring or the spring after."
    )
    assert timeline(talk(form, on=TUESDAY)) is State.CONTESTED


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("They've to be on the shelves for the fair, fifth of June.", date(2026, 6, 5)),
        ("id want it in and plumbed before the convention on 5 june", date(2026, 6, 5)),
        ("It has to be here and tested ahead of our opening on the 5th of June.", date(2026, 6, 5)),
    ],
)
def test_a_duty_and_the_day_of_an_occasion_are_heard(talk: Talk, words: str, day: date) -> None:
    spoken = talk(ASKED, f"B: {words}", on=TUESDAY)
    values = [fact.value for fact in facts(spoken) if fact.factor is Factor.WANTED_BY]
    assert [value.by for value in values if isinstance(value, Wanted)] == [day]


def test_what_is_normally_wanted_is_wanted_and_what_it_normally_takes_is_not(talk: Talk) -> None:
    wish = talk("S: Hello.", "B: We'd normally want it installed within two days.", on=TUESDAY)
    assert timeline(wish) is State.CONFIRMED
    assert timeline(talk("S: Hello.", "B: It normally takes two days to install.", on=TUESDAY)) is State.UNKNOWN
