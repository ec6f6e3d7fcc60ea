"""By when, where it is left open: it may stay as it is, nothing drives it, no date is to be put down, perhaps next year."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from agent.claims import Factor
from agent.conversation import Conversation
from agent.facts import State, Wanted
from tests.agent.rules_reader.what_is_read import facts, state

Talk = Callable[..., Conversation]
MONDAY = datetime(2026, 1, 19, tzinfo=UTC)
WHEN = "And when would you want it?"


def timeline(talk: Talk, answer: str, question: str = WHEN) -> State:
    return state(talk(f"S: {question}", f"B: {answer}", on=MONDAY), Factor.TIMELINE)


def wanted(talk: Talk, answer: str, question: str = WHEN) -> list[date | int | None]:
    read = facts(talk(f"S: {question}", f"B: {answer}", on=MONDAY))
    values = [fact.value for fact in read if fact.factor is Factor.WANTED_BY]
    return [value.by or value.days for value in values if isinstance(value, Wanted)]


@pytest.mark.parametrize(
    "answer",
    [
        "It can sit until the new kitchens come.",
        "It can rest for now.",
        "That can stand as it is for a good while yet.",
        "We can limp along a while longer.",
        "We've managed eleven years like this, we can manage a bit longer.",
        "We can carry on as we are for as long as it takes.",
        "The old one will see us through another winter.",
        "You could leave it a year or more.",
        "Leave us be for this year.",
        "I'm happy to let it drift till somebody complains.",
        "Let it take the time it takes.",
        "Equipment's parked until the merger goes through.",
    ],
)
def test_what_may_stay_as_it_is_is_wanted_at_no_time(talk: Talk, answer: str) -> None:
    assert timeline(talk, answer) is State.DENIED
    assert not wanted(talk, answer)


@pytest.mark.parametrize(
    "answer",
    [
        "We're in no hurry with the German page.",
        "there is no rush for for anything like that",
        "There isn't the slightest hurry.",
        "We are not pressed in time.",
        "There's no clock on it.",
        "Nobody's waiting on it.",
        "Nothing pushes me.",
        "This one isn't burning.",
        "It's nowhere near the top of the pile.",
        "I wouldn't hold your breath.",
    ],
)
def test_what_nothing_drives_is_wanted_at_no_time(talk: Talk, answer: str) -> None:
    assert timeline(talk, answer) is State.DENIED


@pytest.mark.parametrize(
    "answer",
    [
        "Please do not write any month against my name.",
        "I wouldn't like to put a date on it.",
        "Leave the date open.",
        "Nah, leave it empty.",
        "The subject isn't on anybody's calendar.",
        "It can be whenever, or it can be never.",
        "Let's forget about spring.",
        "The pump becomes perhaps something for next year.",
        "It would be a topic for late 2027 or later.",
        "I'd be surprised if we came back to this before next year.",
        "It's not something for this year.",
        "We'd not be looking at it before 2028.",
        "I'm not getting to this for a long long while.",
        "I don't care if it's fall or next year.",
        "This year can, next year also can.",
        "Next year would do just as well.",
    ],
)
def test_without_a_date_or_perhaps_next_year_it_is_wanted_at_no_time(talk: Talk, answer: str) -> None:
    assert timeline(talk, answer) is State.DENIED
    assert not wanted(talk, answer)


@pytest.mark.parametrize(
    "words",
    [
        "No rush with the slides.",
        "Two deals of ours are parked until we can hand over a report.",
        "The dough can rest for an hour.",
        "You can hold the line a bit longer.",
        "We have no clock in the hall.",
        "We can't carry on like this for much longer.",
        "I'd be surprised if it lasted until Easter.",
        "He can't sit on a chair like that.",
        "The cups are over for the season.",
        "There's no money for it, that I tell you right away.",
    ],
)
def test_words_of_something_else_say_nothing_of_the_time(talk: Talk, words: str) -> None:
    assert timeline(talk, words, "How are things?") is State.UNKNOWN


@pytest.mark.parametrize(
    "words",
    [
        "Everyone has a month-end promo.",
        "I've worked here six years and this is the first I hear of a book.",
        "Come after Mass one Sunday, we'll feed you.",
        "I got two hundred texts on Sunday about one elevator.",
        "I want somebody who delivers same day.",
        "First I'm a month in Thailand.",
        "If the world has changed in 2031 I shall find your card.",
    ],
)
def test_one_day_of_many_a_stay_or_the_far_future_is_no_day_that_is_wanted(talk: Talk, words: str) -> None:
    assert timeline(talk, words, "How are things?") is State.UNKNOWN


def test_it_should_have_been_there_yesterday(talk: Talk) -> None:
    assert timeline(talk, "Yesterday.") is State.CONFIRMED
    assert timeline(talk, "Yesterday.", "When did it break?") is State.UNKNOWN


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Friday morning at the latest, please.", date(2026, 1, 23)),
        ("Wednesday noon is the very latest.", date(2026, 1, 21)),
        ("Can you fit us in before the month's out?", date(2026, 1, 31)),
        ("They're to come in between the 10th and the 21st of November.", date(2026, 11, 21)),
        ("Please run it from Sunday the 9th of November.", date(2026, 11, 9)),
        ("It must be invoiced no later than the 31st of March.", date(2026, 3, 31)),
        ("What isn't spent by the 31st of March goes back to the county.", date(2026, 3, 31)),
        ("The scaffold stands from 18 October, and on this day I want the first cut.", date(2026, 10, 18)),
        ("The link has to be up by 30th April.", date(2026, 4, 30)),
    ],
)
def test_a_day_is_wanted_in_whatever_words_unasked(talk: Talk, words: str, day: date) -> None:
    assert wanted(talk, words, "How can I help?") == [day]


@pytest.mark.parametrize(
    ("question", "answer", "due"),
    [
        ("And switch on", "by friday this friday", date(2026, 1, 23)),
        ("and start when", "uh the latest by next tuesday first visit", date(2026, 1, 27)),
        ("When do you want them?", "Week eight.", date(2026, 2, 20)),
        ("When do you want them?", "First thing tomorrow.", 1),
        ("Which day will I put it on the bus?", "Tomorrow night's bus.", 1),
    ],
)
def test_a_short_question_for_the_time_is_answered_in_a_word(
    talk: Talk, question: str, answer: str, due: date | int
) -> None:
    assert wanted(talk, answer, question) == [due]
