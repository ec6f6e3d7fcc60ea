"""By when, as plain people say it: it is all the same, things go in on a day, somebody is needed here today."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from agent.claims import Factor
from agent.conversation import Conversation
from agent.facts import State, Wanted
from agent.transcripts import Incoming, Limits, read
from tests.agent.rules_reader.what_is_read import facts, state

Talk = Callable[..., Conversation]
MONDAY = datetime(2025, 7, 28, tzinfo=UTC)


def timeline(conversation: Conversation) -> State:
    return state(conversation, Factor.TIMELINE)


def days(conversation: Conversation) -> list[date | int | None]:
    values = [fact.value for fact in facts(conversation) if fact.factor is Factor.WANTED_BY]
    return [value.by or value.days for value in values if isinstance(value, Wanted)]


def form(*lines: str) -> Conversation:
    """A form that Ann Doe filled in."""
    text = "\n".join(("Name: Ann Doe", *lines, "Message: What do you charge for a lift?"))
    return read(Incoming(raw=text.encode(), received=MONDAY), Limits()).conversation


@pytest.mark.parametrize(
    "answer",
    [
        "Christmas, Easter, it is the same to us.",
        "Christmas or Easter, it's all the same to me.",
        "Christmas or spring, I don't mind.",
        "Before Christmas or after, it makes no odds.",
        "Spring, summer, I'm not fussed.",
        "It could be Easter for all I care.",
        "Christmas, Easter, who cares.",
    ],
)
def test_whoever_finds_it_all_the_same_wants_it_at_no_time(talk: Talk, answer: str) -> None:
    said = talk("S: Were you hoping to switch before Christmas?", f"B: {answer}", on=MONDAY)
    assert timeline(said) is State.DENIED
    assert not days(said)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("When would you want it?", "Thursday or Friday, I don't mind which."),
        ("When would you want it?", "This week or next, it's all the same to us."),
    ],
)
def test_of_days_that_are_near_any_is_wanted(talk: Talk, question: str, answer: str) -> None:
    assert timeline(talk(f"S: {question}", f"B: {answer}", on=MONDAY)) is State.CONFIRMED


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Which colour?", "Red or blue, it's all the same to me."),
        ("Monday or Tuesday for the call?", "It's all the same to me."),
        ("Which model did you look at?", "I don't mind."),
    ],
)
def test_what_is_all_the_same_beside_the_time_denies_none(talk: Talk, question: str, answer: str) -> None:
    assert timeline(talk(f"S: {question}", f"B: {answer}", on=MONDAY)) is State.UNKNOWN


def test_a_time_that_the_seller_only_asked_about_is_not_the_buyers(talk: Talk) -> None:
    asked = "S: Did you want to have it installed before Christmas?"
    assert timeline(talk(asked, "B: Who told you that?", on=MONDAY)) is State.UNKNOWN
    assert timeline(talk(asked, "B: Yes.", on=MONDAY)) is State.CONFIRMED


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("They go in Thursday the thirty-first before noon.", date(2025, 7, 31)),
        ("They're going in on Thursday.", date(2025, 7, 31)),
        ("I'd be wanting to tow out of here on Sunday.", date(2025, 8, 3)),
        ("I'll be picking it up on Saturday.", date(2025, 8, 2)),
        ("I'd be after it for Friday.", date(2025, 8, 1)),
        ("We want it this side of the thirtieth.", date(2025, 7, 30)),
    ],
)
def test_what_happens_with_the_thing_on_a_day_sets_that_day(talk: Talk, words: str, day: date) -> None:
    assert days(talk("S: It's one eighty a day.", f"B: {words}", on=MONDAY)) == [day]


@pytest.mark.parametrize("words", ["They went in on Thursday.", "My brother goes in on Thursday and asks the board."])
def test_what_others_do_on_a_day_or_did_sets_none(talk: Talk, words: str) -> None:
    assert timeline(talk("S: How was it?", f"B: {words}", on=MONDAY)) is State.UNKNOWN


@pytest.mark.parametrize(
    "words",
    [
        "Yeah whatever moves it we need one here today we can't pour otherwise.",
        "We need one here today.",
        "I need somebody out here today.",
        "I'd need you here tomorrow.",
        "Can you get one to us today?",
    ],
)
def test_who_needs_it_here_today_has_a_time(talk: Talk, words: str) -> None:
    assert timeline(talk("S: It's one eighty a day.", f"B: {words}", on=MONDAY)) is State.CONFIRMED


def test_who_is_here_today_or_must_speak_to_somebody_has_none(talk: Talk) -> None:
    for words in ("I'm here today.", "We need to talk to him today."):
        assert timeline(talk("S: It's one eighty a day.", f"B: {words}", on=MONDAY)) is State.UNKNOWN


@pytest.mark.parametrize(
    "words",
    [
        "She'll keep.",
        "They'll keep, thanks.",
        "Oh, there's no great panic.",
        "There's no panic at all on this.",
        "We're talking some time next year, if that.",
        "I'm happy to go on with the old one another winter.",
        "This one they have put off. It may come in 2027, may come after that also.",
        "It might be 2027.",
        "It could easily be 2027.",
        "Perhaps in 2027, perhaps later.",
    ],
)
def test_what_keeps_or_may_come_some_year_has_no_time(talk: Talk, words: str) -> None:
    assert timeline(talk("S: And should I order it?", f"B: {words}", on=MONDAY)) is State.DENIED


@pytest.mark.parametrize("words", ["It must be there by 2027.", "We may move in 2027, so it must be in by March."])
def test_a_year_that_is_sure_is_not_put_off(talk: Talk, words: str) -> None:
    assert timeline(talk("S: When would you want it?", f"B: {words}", on=MONDAY)) is State.CONFIRMED


@pytest.mark.parametrize(
    "field",
    [
        "Timeframe: None",
        "Deadline: none",
        "Deadline: No",
        "Needed by: whenever",
        "Delivery date: any time",
        "Start date: none yet",
        "Urgency: low",
        "Urgent?: no",
        "Planned for: nothing planned",
        "Planned purchase: none planned",
        "Purchase horizon: some later year",
        "When do you plan to buy?: not planning to",
        "Target date: postponed",
    ],
)
def test_a_field_that_asks_by_when_is_denied_in_a_word(field: str) -> None:
    assert timeline(form(field)) is State.DENIED


@pytest.mark.parametrize(
    "field", ["Urgency: high", "Urgent?: yes", "How urgent is it?: Very", "Timeframe: ASAP", "When?: yesterday"]
)
def test_a_field_that_asks_how_urgent_it_is_is_confirmed_in_a_word(field: str) -> None:
    assert timeline(form(field)) is State.CONFIRMED


@pytest.mark.parametrize(
    "field",
    [
        "Timeframe: -",
        "Timeframe: not sure",
        "Deadline: to be discussed",
        "Best time to call: any time",
        "Time zone: none",
        "Allergies: none",
        "Date of birth: none of your business",
    ],
)
def test_a_field_of_something_else_or_left_open_says_nothing_of_the_time(field: str) -> None:
    assert timeline(form(field)) is State.UNKNOWN


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("So what does the budget look like?", "There isn't any, so there's nothing, not this month, not next."),
        ("Is there any money?", "Nothing has been provided for it, neither this quarter nor next."),
        ("When do you usually do the books?", "End of June."),
        ("When do your leases turn over?", "End of April, same as everybody's in town."),
    ],
)
def test_when_there_is_money_or_what_is_usual_is_no_time_for_the_thing(talk: Talk, question: str, answer: str) -> None:
    assert timeline(talk(f"S: {question}", f"B: {answer}", on=MONDAY)) is State.UNKNOWN


def test_not_this_month_nor_next_denies_a_time_that_was_asked_for(talk: Talk) -> None:
    assert timeline(talk("S: When would you start?", "B: Not this month, not next.", on=MONDAY)) is State.DENIED
