"""Words of change are found, and nothing else is taken for them."""

from __future__ import annotations

import pytest

from agent.claims import Factor
from agent.sentences import Sentence, sentences
from agent.signs import Voice
from agent.signs.change import corrected_count, replaces, standing, takes_back, topics
from agent.values.amounts import find_amounts


def sentence(text: str) -> Sentence:
    (only,) = sentences(text)
    return only


@pytest.mark.parametrize(
    "text",
    [
        "The budget has been raised to $25,000.",
        "They've cut our budget to 10k.",
        "Our CFO has cut the budget.",
        "I said 20k, but it's been raised to 25k.",
        "We've now decided to go for six.",
        "The final say is with me now.",
        "I now have the final say.",
        "It is no longer frozen.",
        "We don't need it any more.",
        "We do need it after all.",
        "Since we last spoke, I was given the final say.",
        "The deadline was pushed back to June 1.",
        "We changed our minds and want it by May.",
        "Our new budget is 25k.",
        "I was wrong, our budget is 15k.",
        "Forget what I said about the budget, we have none.",
        "The project's back on, and the money is released.",
    ],
)
def test_plain_words_of_change_are_found(text: str) -> None:
    assert replaces(sentence(text), Voice.BUYER, value=False)


@pytest.mark.parametrize(
    "text",
    [
        "I have the final say.",
        "Our budget is frozen.",
        "Our budget is $20,000.",
        "Actually, we have no budget.",
        "No, we have no budget.",
        "We have no budget right now.",
        "We need it now.",
        "No longer than two weeks.",
        "We don't have any more questions.",
        "We make it work.",
    ],
)
def test_what_is_only_said_later_changes_nothing(text: str) -> None:
    assert not replaces(sentence(text), Voice.BUYER, value=False)


@pytest.mark.parametrize(
    "text",
    [
        "The budget has not been raised.",
        "Nothing has changed.",
        "If the budget has been raised we can talk.",
        "Once it has been raised we can talk.",
        "I think the budget has been cut.",
        "It might have been raised to 25k.",
        "The budget will be raised next year.",
        "You said the price was raised to 25k.",
        "Has the budget been raised?",
    ],
)
def test_change_that_is_denied_supposed_hedged_or_asked_for_is_none(text: str) -> None:
    assert not replaces(sentence(text), Voice.BUYER, value=True)


def test_the_sellers_question_may_name_a_change_that_the_buyer_agrees_to() -> None:
    assert replaces(sentence("So your budget has been raised to 25k?"), Voice.SELLER_OF_BUYER, value=True)


@pytest.mark.parametrize(
    "text", ["No, make that six.", "Actually, make it 25k.", "Four, sorry, six units.", "It's 25k instead of 20k."]
)
def test_words_that_put_a_number_right_change_the_number_and_no_factor(text: str) -> None:
    assert replaces(sentence(text), Voice.BUYER, value=True)
    assert not replaces(sentence(text), Voice.BUYER, value=False)


@pytest.mark.parametrize(
    "text",
    [
        "That's no longer the case.",
        "That isn't true any more.",
        "Forget what I said about the budget.",
        "I take that back.",
        "I was wrong about the final say.",
        "What I told you about the deadline no longer holds.",
        "The date is up in the air again.",
        "We don't know our budget any more.",
    ],
)
def test_words_that_take_back_are_found(text: str) -> None:
    assert takes_back(sentence(text))


@pytest.mark.parametrize(
    "text",
    [
        "That's not true for us.",
        "What I said is true.",
        "It's no longer the case that I decide.",
        "Is that no longer the case?",
        "Forget what I said if the price goes up.",
        "If that's no longer the case, tell me.",
        "I don't know.",
        "We don't have a budget.",
    ],
)
def test_disagreement_and_ignorance_take_nothing_back(text: str) -> None:
    assert not takes_back(sentence(text))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Forget what I said about the budget.", {Factor.BUDGET}),
        ("Forget the figure I gave you for the budget.", {Factor.BUDGET_AMOUNT}),
        ("I was wrong about the final say.", {Factor.AUTHORITY}),
        ("The date is up in the air again.", {Factor.TIMELINE}),
        ("Last time you told me you have no deadline.", {Factor.TIMELINE}),
        ("That's no longer the case.", set()),
    ],
)
def test_what_is_taken_back_is_what_the_words_name(text: str, named: set[Factor]) -> None:
    assert topics(sentence(text)) == named


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Our budget is 20k, no, make that 25k", [25_000]),
        ("20k, sorry, 25k", [25_000]),
        ("It was raised from 20k to 25k", [25_000]),
        ("25k instead of 20k", [25_000]),
        ("We had 20k but now we have 25k", [25_000]),
        ("I said 20k, but it's 25k", [25_000]),
        ("20 to 30k", [20_000, 30_000]),
        ("between 20k and 25k", [20_000, 25_000]),
        ("20k for licences, but we have 5k for training", [20_000, 5_000]),
    ],
)
def test_of_a_sentence_that_corrects_itself_the_last_amount_stands(text: str, left: list[int]) -> None:
    assert [amount.money.amount for amount in standing(text, find_amounts(text))] == left


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("No, make that six.", 6),
        ("We need four gateways, no, make that six.", 6),
        ("Scratch that, just two.", 2),
        ("We need four gateways.", None),
        ("No, make that two weeks.", None),
        ("Sorry, I was on the other line with three people.", None),
    ],
)
def test_a_correction_counts_only_what_stands_right_after_it(text: str, count: int | None) -> None:
    assert corrected_count(text) == count
