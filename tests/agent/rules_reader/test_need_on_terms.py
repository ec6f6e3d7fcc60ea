"""A need denied only on some terms, and one that nobody can name; forms that ask what it is for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from agent.claims import Factor
from agent.conversation import Conversation
from agent.facts import State
from tests.agent.rules_reader.what_is_read import state

Talk = Callable[..., Conversation]


def need(conversation: Conversation) -> State:
    return state(conversation, Factor.NEED)


@pytest.mark.parametrize(
    "words",
    [
        "It'd have to be on Wednesday's boat or it's no use to us.",
        "it's no good to me past the end of the month",
        "Past the tenth is no good to me.",
        "Without the cable it's no use to us.",
        "If it's not here by May it's no use to us.",
        "After the wedding we won't need it.",
        "Tuesday's no use to us, we're shut.",
        "Ten kilos is no use to us, we need twenty.",
        "I can't say what the board will want.",
        "I don't know what Mr. Hale would do, I just know what's in the ledger, and it's a zero.",
        "You may be wondering if I am allowed to strike such a bargain.",
        "I wonder if we need the wide one or the narrow one.",
        "I was wondering if we need a permit for it.",
        "Nothing bothers me more than these leaks.",
        "I don't know what you'd charge for that.",
    ],
)
def test_a_denial_on_terms_denies_no_need(talk: Talk, words: str) -> None:
    assert need(talk("S: And when would you want it?", f"B: {words}")) is not State.DENIED


@pytest.mark.parametrize(
    "words",
    [
        "It's no use to us at all.",
        "It's no use to us, we heat with wood.",
        "If I'm honest, we don't need it.",
        "Without a doubt we don't need it.",
        "I don't know what my husband would do with one.",
        "After all that talk we still don't need one.",
        "I can't put my finger on one thing you'd take off my plate.",
        "I can't see a website doing one thing for us, people see the truck and call.",
        "There's not much you could do for me.",
        "Nothing there is troubling us.",
        "None of that troubles us.",
        "We get all the customers we can handle.",
        "I was only being polite at the fair.",
        "There isn't a job here for it.",
        "I can't name a thing the fans would do for us.",
        "Not one of us could name a question it would answer.",
        "I do not see what an app would make better.",
        "What it would be for, none of us can say.",
        "What we'd make on it, I haven't the faintest idea.",
    ],
)
def test_who_can_name_no_use_of_it_denies_the_need(talk: Talk, words: str) -> None:
    assert need(talk("S: Hello, Sam from the shop.", f"B: {words}")) is State.DENIED


@pytest.mark.parametrize(
    "field",
    [
        "What problem are you hoping to solve?: No problem. Heard about it on a show and I'm nosy",
        "Intended use: your guess is as good as mine, there are six of us",
        "Main challenge: don't have one",
        "What do you need it for? No idea yet",
        "Use case: don't know",
        "Is there a concrete need?: no",
        "Do you have a concrete project?: no",
        "What problem do you want to solve?: No problem as such. The old one shines nicely.",
        "What isn't working today?: it all works",
        "Why do you ask?: curiosity",
        "Need: none at the moment",
    ],
)
def test_a_field_that_names_no_use_denies_the_need(talk: Talk, field: str) -> None:
    assert need(talk(f"B: Name: Jo Bell\nTeam size: 8\n{field}")) is State.DENIED


@pytest.mark.parametrize(
    "words",
    [
        "I don't need a second signature on it.",
        "What we'd pay for it, I have no idea.",
        "What the frame would weigh, I couldn't tell you.",
        "I can't say what size we need.",
    ],
)
def test_what_is_not_known_or_needed_beside_it_denies_no_need(talk: Talk, words: str) -> None:
    assert need(talk("S: Hello, Sam from the shop.", f"B: {words}")) is not State.DENIED


@pytest.mark.parametrize(
    "field",
    [
        "Problem to solve: no heating in the hall",
        "What problem are you hoping to solve?: none of the clocks agree",
        "What do you need it for?: No more wet floors",
        "Problems with the order: none",
        "Special requirements: none",
        "Needed by: no idea",
        "How can we help?: No idea how to price it, please call",
        "Intended use: drying plums, not sure which size yet",
        "What does a used one cost? No idea",
    ],
)
def test_a_field_about_anything_else_denies_none(talk: Talk, field: str) -> None:
    assert need(talk(f"B: Name: Jo Bell\nTeam size: 8\n{field}")) is not State.DENIED


@pytest.mark.parametrize(
    "field",
    [
        "What's your biggest headache? Open enrolment on paper",
        "What's your biggest headache?\nOpen enrolment on paper",
        "Biggest challenge: finding staff who turn up",
        "Current challenges: paper forms everywhere",
        "Problem to be solved (tick): [x] Long waiting times",
        "Need: Diesel is disappearing between the dip at night and the dip in the morning",
        "What brings you here? I signed for 61 tablets and can put my hands on 38.",
        "What can we help with?: The soft diets are stone cold by the time they reach the top floor",
        "Purpose: keep the deer out of the orchard",
        "Do you need one now?: yes",
    ],
)
def test_a_trouble_or_a_purpose_that_is_filled_in_is_a_need(talk: Talk, field: str) -> None:
    assert need(talk(f"B: Name: Jo Bell\nTeam size: 8\n{field}")) is State.CONFIRMED


@pytest.mark.parametrize(
    "field",
    [
        "Biggest challenge: I'll tell you on the phone",
        "Problem: rather not say",
        "Problem to solve: see below",
        "How can we help?: Please send a quotation",
        "What brings you here?: a friend told me about you",
        "Reason for enquiry: price",
        "How did you hear of us?: a friend of a friend",
    ],
)
def test_a_field_that_tells_no_trouble_is_no_need(talk: Talk, field: str) -> None:
    assert need(talk(f"B: Name: Jo Bell\nTeam size: 8\n{field}")) is State.UNKNOWN
