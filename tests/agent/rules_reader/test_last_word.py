"""Whose word is the last: a yes that is enough, papers that go no further, who-questions, and others who say yes or no."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from agent.claims import Factor
from agent.conversation import Conversation
from agent.facts import State
from agent.signs.questions import Asked, asked_by
from tests.agent.rules_reader.what_is_read import state

Talk = Callable[..., Conversation]


@pytest.mark.parametrize(
    ("asked", "answer", "decides"),
    [
        ("And the PO goes through who?", "Me. Nobody countersigns.", State.CONFIRMED),
        ("And the contract would be signed by whom?", "By me.", State.CONFIRMED),
        ("And who gives the green light?", "Us two.", State.CONFIRMED),
        ("Still you who signs, or the nephew now?", "Still me.", State.CONFIRMED),
        ("And who would confirm, between you two?", "Neither. The studio is Master Feng's.", State.DENIED),
        ("And who picks?", "The committee.", State.DENIED),
        ("Does anyone have to countersign?", "Only my bank card.", State.CONFIRMED),
        ("Does anyone have to countersign?", "My boss.", State.DENIED),
        ("Anyone else I should get on the line?", "It's my clinic.", State.CONFIRMED),
        ("Anyone else who signs?", "It's my boss.", State.DENIED),
        ("Could you two give me a yes?", "Not us. It's the trustees.", State.DENIED),
        ("Who signs?", "Ewa and I do. We don't need anyone's approval.", State.CONFIRMED),
    ],
)
def test_a_question_for_who_signs_is_answered_in_a_word(talk: Talk, asked: str, answer: str, decides: State) -> None:
    assert state(talk(f"S: {asked}", f"B: {answer}"), Factor.AUTHORITY) is decides


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Do the partners need to see it first?", Asked.OTHERS),
        ("And your wife, she has to agree?", Asked.OTHERS),
        ("And who gives the order in the end?", Asked.DECIDER),
        ("Can I take an order off you?", Asked.THEM),
    ],
)
def test_a_question_asks_for_who_decides(text: str, asks: Asked) -> None:
    assert asks in asked_by(text)


@pytest.mark.parametrize("text", ["What do you make there?", "Does anyone ask you for carbon numbers?"])
def test_a_question_beside_it_asks_nobody_who_decides(text: str) -> None:
    assert asked_by(text).isdisjoint({Asked.OTHERS, Asked.DECIDER, Asked.THEM})


@pytest.mark.parametrize(
    "said",
    [
        "I choose it and nobody countersigns.",
        "Ewa and I sign together and nothing goes higher.",
        "It comes to my desk and goes no further.",
        "Bookings don't pass over any other desk here.",
        "I ask nobody.",
        "The shop is my own, I don't take permission.",
        "No need to loop in my landlord, the menus are for me to decide.",
        "I don't need a second name on it.",
        "If I say aye, it's aye.",
        "If I like it, you have the deal.",
        "Up to ten thousand it is on my own signature.",
        "Anything below five thousand I clear on my own.",
        "The two of us can commit the club.",
        "Orders of this size finish with me.",
        "They left the supplier to me.",
        "I bought them out last year.",
    ],
)
def test_a_word_that_is_enough_decides(talk: Talk, said: str) -> None:
    assert state(talk("S: How are things?", f"B: {said}"), Factor.AUTHORITY) is State.CONFIRMED


@pytest.mark.parametrize(
    "said",
    [
        "Mr. Okafor does the yes and no for equipment now.",
        "Mr. Lindqvist, our GM, puts yes or no on the vendor.",
        "The award is made by the procurement panel.",
        "Choosing is done by the group in Stuttgart.",
        "Even a light fitting goes to the cluster head for his yes.",
        "Nothing may be bought unless the churchwardens have resolved on it.",
        "Without his signature I cannot order even one pillowcase.",
        "My right to sign went to him.",
        "The trustees vote on any vehicle.",
        "My office has no say in it.",
        "That was never in my gift.",
        "I am only the postman.",
        "It would be for the county to agree to.",
    ],
)
def test_others_who_say_yes_or_no_decide(talk: Talk, said: str) -> None:
    assert state(talk("S: How are things?", f"B: {said}"), Factor.AUTHORITY) is State.DENIED


@pytest.mark.parametrize(
    "said",
    [
        "That nobody tells me.",
        "You don't have to reserve anybody.",
        "Leave it with me.",
        "The manager likes to be kept in the picture so I'll have a word.",
        "I used to be lifted up to look at it.",
        "We get to choose the colour of the microphones.",
        "You asked whether my brothers also must agree.",
        "I don't say yes, I don't say no.",
        "I am not buying anything until the sky clears.",
        "It goes to the workshop for its yearly check.",
        "If I like it, I'll call you.",
    ],
)
def test_words_that_settle_nothing_leave_it_unknown(talk: Talk, said: str) -> None:
    assert state(talk("S: How are things?", f"B: {said}"), Factor.AUTHORITY) is State.UNKNOWN


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("Do the partners need to see it first?", "They do buildings."),
        ("Who decides?", "My cousin and I will talk about it some time."),
        ("Can you sign that?", "I'll ask around."),
    ],
)
def test_an_answer_that_puts_it_off_names_nobody(talk: Talk, asked: str, answer: str) -> None:
    assert state(talk(f"S: {asked}", f"B: {answer}"), Factor.AUTHORITY) is State.UNKNOWN
