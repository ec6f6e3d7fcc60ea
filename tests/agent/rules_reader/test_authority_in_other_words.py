"""Who decides, told of the past, of one's own place, by name, and in the answers that people give to "is it you?"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from agent.claims import Factor
from agent.conversation import Conversation
from agent.facts import State
from tests.agent.rules_reader.what_is_read import facts, state

Talk = Callable[..., Conversation]


@pytest.mark.parametrize(
    ("said", "decides"),
    [
        ("Until the sale of the firm I was the one who chose the suppliers here.", State.DENIED),
        ("I was the one who chose the suppliers here until last spring.", State.DENIED),
        ("Up to the new rules I could sign for that myself.", State.DENIED),
        ("It used to be my decision.", State.DENIED),
        ("The choice of dealer was mine until they opened the office in Bern.", State.DENIED),
        ("Before the takeover I signed for everything.", State.DENIED),
        ("Since the sale of the firm I'm the one who chooses the suppliers here.", State.CONFIRMED),
        ("Since the takeover I sign for everything.", State.CONFIRMED),
        ("It used to be my boss's decision, now it's mine.", State.CONFIRMED),
    ],
)
def test_authority_that_one_had_is_none(talk: Talk, said: str, decides: State) -> None:
    assert state(talk("S: How are orders placed there?", f"B: {said}"), Factor.AUTHORITY) is decides


@pytest.mark.parametrize(
    ("said", "decides"),
    [
        ("The depot has no authority to order.", State.DENIED),
        ("Our branch isn't allowed to buy machines.", State.DENIED),
        ("We at the station have no say in what is bought.", State.DENIED),
        ("Head office has no say in what we buy, I choose it.", State.CONFIRMED),
        ("Orders of this size are released by the Pune office.", State.DENIED),
        ("Orders of this size are released by me.", State.CONFIRMED),
        ("The choice of dealer rests with the abbot and two of the brothers.", State.DENIED),
        ("The choice of dealer rests with me.", State.CONFIRMED),
        ("A purchase like that is for the vestry to settle, not for me.", State.DENIED),
        ("Should you want to go on with it, that is for the vestry to decide.", State.DENIED),
        ("Should I have the final say one day, I'll call you.", State.UNKNOWN),
        ("The budget holder is my head of department.", State.DENIED),
        ("I leave such choices to my sister.", State.DENIED),
    ],
)
def test_what_ones_own_place_may_not_do_and_with_whom_it_lies(talk: Talk, said: str, decides: State) -> None:
    assert state(talk("S: How are orders placed there?", f"B: {said}"), Factor.AUTHORITY) is decides


@pytest.mark.parametrize(
    ("asked", "answer", "decides"),
    [
        ("Do you place the order yourself?", "I regret not.", State.DENIED),
        ("Do you place the order yourself?", "Alas, no.", State.DENIED),
        ("Are you the one who decides?", "Chance would be a fine thing.", State.DENIED),
        ("Do you decide?", "I used to.", State.DENIED),
        ("Do you decide?", "I did, until March.", State.DENIED),
        ("Is it your say-so, or your mother's?", "Mine.", State.CONFIRMED),
        ("Is it your say-so, or your mother's?", "Hers.", State.DENIED),
        ("Whose choice is it?", "My uncle's.", State.DENIED),
        ("And the choice of dealer, whose is that?", "Mine.", State.CONFIRMED),
        ("And the choice of dealer, whose is that?", "The partners'.", State.DENIED),
        ("Who signs, you or the board?", "The former.", State.CONFIRMED),
        ("Who signs, you or the board?", "The latter.", State.DENIED),
        ("Who signs, the board or you?", "The latter.", State.CONFIRMED),
        ("Do you choose, or does the vicar?", "The vicar.", State.DENIED),
        ("Do you choose, or does the vicar?", "I do.", State.CONFIRMED),
        ("Does the decision rest with you?", "It does.", State.CONFIRMED),
        ("Does the decision rest with you?", "With the vicar, actually.", State.DENIED),
    ],
)
def test_an_answer_says_whose_the_choice_is(talk: Talk, asked: str, answer: str, decides: State) -> None:
    assert state(talk(f"S: {asked}", f"B: {answer}"), Factor.AUTHORITY) is decides


@pytest.mark.parametrize(
    "said",
    [
        "I'll send you a link, and you can decide at your own pace.",
        "You can decide in your own time.",
        "You can decide whether it suits you after the trial.",
        "With the trial you decide afterwards.",
    ],
)
def test_a_seller_who_leaves_time_says_nothing_of_who_decides(talk: Talk, said: str) -> None:
    heard = talk(f"S: {said}", "B: That's kind of you.")
    assert state(heard, Factor.AUTHORITY) is State.UNKNOWN


def test_who_speaks_of_themselves_by_name_decides(talk: Talk) -> None:
    heard = talk("S: Shall I talk to your partner?", "B: Bea chooses, Bea pays.")
    assert state(heard, Factor.AUTHORITY) is State.CONFIRMED


def test_words_of_having_told_it_wrong_put_the_next_sentence_in_place_of_what_was_said(talk: Talk) -> None:
    first = "B: Up to fifty thousand I sign on my own."
    wrong = "I told you wrong there, that limit was taken away. The director has to sign for any machine."
    assert state(talk("S: Fine?", first, f"B: {wrong}"), Factor.AUTHORITY) is State.DENIED
    unlike = "That limit is low. The director has to sign for any machine."
    assert state(talk("S: Fine?", first, f"B: {unlike}"), Factor.AUTHORITY) is State.CONTESTED


def test_the_question_is_kept_beside_an_answer_that_says_it_in_its_own_words(talk: Talk) -> None:
    heard = talk("S: Does anybody else have to approve it?", "B: No, I can authorise it on my own.")
    quotes = [e.quote for fact in facts(heard) if fact.factor is Factor.AUTHORITY for e in fact.evidence]
    assert "Does anybody else have to approve it?" in quotes and "No, I can authorise it on my own." in quotes


@pytest.mark.parametrize(
    "said",
    [
        "Before the move we handled everything on paper.",
        "Until last year I bought everything from the dealer in Bern.",
        "I could sign up online until the page changed.",
        "We were allowed to park there until March.",
        "I signed for the parcel before lunch.",
        "It stays with the tenant when we move.",
        "It lies with the other keys in the drawer.",
        "Our branch is not allowed to park there.",
        "The choice of colours lies with the guests.",
    ],
)
def test_what_was_done_or_lies_elsewhere_is_no_authority(talk: Talk, said: str) -> None:
    heard = talk("S: How are things?", f"B: {said}")
    assert state(heard, Factor.AUTHORITY) is State.UNKNOWN


@pytest.mark.parametrize(
    ("said", "decides"),
    [
        ("Authority for expenditure of this order is vested in the trustees.", State.DENIED),
        ("Such purchases are reserved to the provost.", State.DENIED),
        ("The undersigned has no authority to commit the company.", State.DENIED),
        ("Approval of the competent authority is awaited.", State.DENIED),
        ("The matter will be laid before the vestry, the order has to be put before it.", State.DENIED),
        ("The decision resides with this office alone.", State.CONFIRMED),
        ("Management will take a call on this.", State.DENIED),
        ("I'm only the gopher.", State.DENIED),
        ("I'd have to run it up the flagpole.", State.DENIED),
    ],
)
def test_formal_and_chatty_words_for_who_decides(talk: Talk, said: str, decides: State) -> None:
    assert state(talk("S: How are orders placed there?", f"B: {said}"), Factor.AUTHORITY) is decides


def test_what_those_who_decide_do_next_is_kept_with_it(talk: Talk) -> None:
    said = "The board has to approve it. They meet in May."
    quotes = [
        e.quote for f in facts(talk("S: Well?", f"B: {said}")) if f.factor is Factor.AUTHORITY for e in f.evidence
    ]
    assert said in quotes
    other = "The board has to approve it. They moved to Bern."
    quotes = [
        e.quote for f in facts(talk("S: Well?", f"B: {other}")) if f.factor is Factor.AUTHORITY for e in f.evidence
    ]
    assert "The board has to approve it." in quotes and other not in quotes
