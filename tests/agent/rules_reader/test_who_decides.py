"""Who decides, as it is told in short answers, in the fields of forms, and by what others do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from agent.claims import Factor
from agent.conversation import Conversation
from agent.facts import State
from agent.transcripts import Incoming, Limits, read
from tests.agent.rules_reader.what_is_read import state

Talk = Callable[..., Conversation]
RECEIVED = datetime(2026, 5, 5, tzinfo=UTC)


def form(*lines: str) -> Conversation:
    """A form that Ann Doe filled in."""
    text = "\n".join(("Name: Ann Doe", "Product: Pump", *lines))
    return read(Incoming(raw=text.encode(), received=RECEIVED), Limits()).conversation


@pytest.mark.parametrize(
    ("field", "decides"),
    [
        ("Authorised to order?: No, the rector is", State.DENIED),
        ("Authorised to order?: Yes", State.CONFIRMED),
        ("Decision maker: No", State.DENIED),
        ("Decision maker: Mr Olsen (director)", State.DENIED),
        ("Decision maker: myself", State.CONFIRMED),
        ("Decision maker: Ann Doe", State.CONFIRMED),
        ("Decision maker: Ann Doe, treasurer", State.CONFIRMED),
        ("Decision maker: Peter Doe", State.DENIED),
        ("Who else has to agree: Ann Doe", State.UNKNOWN),
        ("Sign-off: my head of year", State.DENIED),
        ("Sign-off: me", State.CONFIRMED),
        ("Decided by: the parish council", State.DENIED),
        ("Can you sign the order? No - the bursar does", State.DENIED),
        ("Can you sign the order? Yes", State.CONFIRMED),
        ("Your role in the purchase: recommender", State.DENIED),
        ("Your role in the purchase: decision maker", State.CONFIRMED),
        ("Role in decision: user and decision maker", State.CONFIRMED),
        ("Role in decision: user", State.DENIED),
        ("Who has to agree: nobody", State.CONFIRMED),
        ("Who'll be placing the order?: Ruth, I only hold the clipboard", State.DENIED),
        ("Who signs?: my supervisor", State.DENIED),
        ("Who decides?: I do", State.CONFIRMED),
        ("Who decides?: not sure yet", State.UNKNOWN),
        ("Do you decide alone?: No", State.DENIED),
        ("Does anybody else have to agree?: No", State.CONFIRMED),
        ("Approval required?: Yes, head office", State.DENIED),
        ("Decision date: March", State.UNKNOWN),
        ("Who will use it?: The caretakers", State.UNKNOWN),
        ("Previous order: No", State.UNKNOWN),
        ("Do you agree to be contacted?: Yes", State.UNKNOWN),
        ("Purchasing authority: Full", State.CONFIRMED),
        ("Signing authority: Sole", State.CONFIRMED),
        ("Buying power: unlimited", State.CONFIRMED),
        ("Authority to order: have it", State.CONFIRMED),
        ("Purchasing authority: zero", State.DENIED),
        ("Purchasing authority: nil", State.DENIED),
        ("Purchasing authority: my boss", State.DENIED),
        ("Purchasing authority: tbd", State.UNKNOWN),
        ("Purchasing authority: see attached", State.UNKNOWN),
        ("Local authority: Full Council of Ayr", State.UNKNOWN),
        ("Who is involved in the selection: Only self", State.CONFIRMED),
        ("Who will be involved: self", State.CONFIRMED),
        ("Who is involved in the project: two electricians and me", State.UNKNOWN),
        ("Who else is involved: the adviser comes Wednesdays, old man has opinions", State.UNKNOWN),
        ("Who else is involved in the decision: my two partners", State.DENIED),
        ("Who signs: undersigned", State.CONFIRMED),
        ("Decision makers: just the one filling this in", State.CONFIRMED),
        ("Decision maker (y/n): y", State.CONFIRMED),
        ("Decision maker (y/n): n", State.DENIED),
        ("Decision maker: [ ] yes [x] no", State.DENIED),
        ("Decision maker: Yes, I hold the club's purse and choose its kit", State.CONFIRMED),
        ("Are you the decision maker?\nNo, the board is", State.DENIED),
        ("Approval: I run the shop and approve for the shop.", State.CONFIRMED),
        ("Approval: not needed", State.CONFIRMED),
        ("Approval: required from our board", State.DENIED),
        ("Approval: our director", State.DENIED),
        ("Approval: still open", State.UNKNOWN),
        ("Who decides: the director (me)", State.CONFIRMED),
        ("Who decides: my husband's elder brother, not me", State.DENIED),
        ("Who approves your order?: Nobody, thank heaven", State.CONFIRMED),
        ("Who gives the go-ahead: the partners", State.DENIED),
        ("Who else is involved? A couple of folks, still sorting out who does what", State.UNKNOWN),
        ("Who decides?: The directors and I will look at it together", State.UNKNOWN),
        ("Orders placed by: me", State.CONFIRMED),
        ("Final decision: head office in Leeds", State.DENIED),
        ("Role: owner, sole signatory", State.CONFIRMED),
    ],
)
def test_a_field_of_a_form_is_a_question_and_what_is_filled_in_its_answer(field: str, decides: State) -> None:
    assert state(form(field, "Comments: none"), Factor.AUTHORITY) is decides


@pytest.mark.parametrize(
    ("field", "decides"),
    [
        ("I have final sign-off on purchases: Yes", State.CONFIRMED),
        ("I have final sign-off on purchases: No", State.DENIED),
        ("I can sign contracts: no", State.DENIED),
        ("Can decide alone: yes", State.CONFIRMED),
        ("Able to place orders: no", State.DENIED),
        ("I am: the decision maker (yes)", State.CONFIRMED),
        ("I am: the owner's secretary", State.UNKNOWN),
        ("I have read the terms of purchase: yes", State.UNKNOWN),
        ("I have ordered before: no", State.UNKNOWN),
        ("I agree to the terms: Yes", State.UNKNOWN),
    ],
)
def test_a_yes_or_no_makes_what_a_label_states_so_or_not_so(field: str, decides: State) -> None:
    assert state(form(field, "Comments: none"), Factor.AUTHORITY) is decides


@pytest.mark.parametrize(
    ("asked", "answer", "decides"),
    [
        ("Is it you who says yes in the end?", "Goodness, no.", State.DENIED),
        ("Are you authorised to purchase?", "My line manager.", State.DENIED),
        ("Are you the decision maker?", "The head of sports is.", State.DENIED),
        ("Are you the decision maker?", "The pump is leaking.", State.UNKNOWN),
        ("Who'll place the order?", "Ruth, I'm just the one with the phone.", State.DENIED),
        ("Who decides?", "The buck stops where you're standing.", State.CONFIRMED),
        ("Who decides?", "the one youre talking to", State.CONFIRMED),
        ("Who decides?", "You've got her on the line.", State.CONFIRMED),
        ("Who decides?", "The buck stops with our director.", State.DENIED),
        ("Who do I put down as approving?", "Same bloke who's in your ear.", State.CONFIRMED),
        ("Who do I put down as approving?", "My name will do.", State.CONFIRMED),
        ("Who signs?", "The fella on the phone with you.", State.CONFIRMED),
        ("Do you decide on these things?", "That would be my brother.", State.DENIED),
        ("Will you be signing?", "Oh that's Jim's department.", State.DENIED),
        ("Will you be signing?", "You want Jim for that.", State.DENIED),
        ("Who decides?", "My better half.", State.DENIED),
        ("Does the board have to clear it?", "The lab is outside the board's reach.", State.UNKNOWN),
    ],
)
def test_short_answers(talk: Talk, asked: str, answer: str, decides: State) -> None:
    assert state(talk(f"S: {asked}", f"B: {answer}"), Factor.AUTHORITY) is decides


@pytest.mark.parametrize(
    ("line", "decides"),
    [
        ("My aunt says what gets ordered and what doesn't.", State.DENIED),
        ("Whatever the chief says gets bought.", State.DENIED),
        ("Our county does the purchasing for us.", State.DENIED),
        ("The county buys for us, we cannot buy ourselves.", State.DENIED),
        ("That's for the elders, they do the picking.", State.DENIED),
        ("I can't tell you yes any day of the week.", State.DENIED),
        ("Orders come from the trustees.", State.DENIED),
        ("I've no business ordering them.", State.DENIED),
        ("I do the picking and the board does the talking.", State.CONFIRMED),
        ("My assistant orders pens for us.", State.UNKNOWN),
        ("The manual says what the pump does.", State.UNKNOWN),
        ("Dad decides what we buy.", State.DENIED),
        ("He decides what we buy and when.", State.DENIED),
        ("My father decides how the money is spent.", State.DENIED),
        ("I decide what we buy.", State.CONFIRMED),
        ("I'm the one who decides how the money is spent.", State.CONFIRMED),
        ("It is chief that approves.", State.DENIED),
        ("Colleen's the one who says the word.", State.DENIED),
        ("Theirs is the vote you want.", State.DENIED),
        ("It's her signature that counts.", State.DENIED),
        ("You need the foreman's okay for that.", State.DENIED),
        ("You need the customer's signature for the delivery.", State.UNKNOWN),
        ("What she takes we take.", State.DENIED),
        ("What I take we take.", State.CONFIRMED),
        ("What I take home is my business.", State.UNKNOWN),
        ("When she says buy, we buy.", State.DENIED),
        ("The pen's in my hand.", State.CONFIRMED),
        ("The partners are not consulted on this.", State.CONFIRMED),
        ("My wife and I agree to disagree on that.", State.UNKNOWN),
        ("Somebody in the office picks up the phone.", State.UNKNOWN),
    ],
)
def test_what_others_do(talk: Talk, line: str, decides: State) -> None:
    assert state(talk("S: Good morning.", f"B: {line}"), Factor.AUTHORITY) is decides


@pytest.mark.parametrize(
    ("asked", "answer", "decides"),
    [
        ("um and is that is that your decision or do you have like", "ill tell the others yeah", State.UNKNOWN),
        ("and are you are you the one who decides or", "can you send the price first", State.UNKNOWN),
        ("and is that is that your decision", "yeah it is", State.CONFIRMED),
        ("so its your decision", "the pump is leaking", State.CONFIRMED),
    ],
)
def test_a_question_without_its_mark_reports_nothing(talk: Talk, asked: str, answer: str, decides: State) -> None:
    assert state(talk(f"S: {asked}", f"B: {answer}"), Factor.AUTHORITY) is decides


@pytest.mark.parametrize(
    ("answer", "decides"),
    [
        ("I just run the place.", State.DENIED),
        ("I only work here.", State.DENIED),
        ("I'm just a nurse.", State.DENIED),
        ("I'm just the one who makes the calls.", State.DENIED),
        ("I just do what I'm told.", State.DENIED),
        ("All I can do is recommend it.", State.DENIED),
        ("me i am only driver", State.DENIED),
        ("Me, I recommend, it is the chief that approves.", State.DENIED),
        ("me i am the owner", State.CONFIRMED),
        ("I just sign, it's my firm.", State.CONFIRMED),
        ("I just want the price first.", State.UNKNOWN),
        ("I only hope it works.", State.UNKNOWN),
    ],
)
def test_who_is_asked_to_decide_and_tells_a_small_part_does_not(talk: Talk, answer: str, decides: State) -> None:
    assert state(talk("S: Are you the one who decides?", f"B: {answer}"), Factor.AUTHORITY) is decides


@pytest.mark.parametrize(
    ("asked", "answer", "decides"),
    [
        ("How do you two usually get a purchase like this over the line?", "Slowly and with doughnuts.", State.UNKNOWN),
        ("How do you decide on these?", "Usually over a beer.", State.UNKNOWN),
        ("How do decisions get made?", "Sally decides.", State.DENIED),
        ("How do purchases get approved?", "By the board.", State.DENIED),
    ],
)
def test_how_it_is_decided_names_nobody_by_its_manner(talk: Talk, asked: str, answer: str, decides: State) -> None:
    assert state(talk(f"S: {asked}", f"B: {answer}"), Factor.AUTHORITY) is decides


@pytest.mark.parametrize(
    ("words", "decides"),
    [
        ("That was never mine to decide.", State.DENIED),
        ("This has never been in my hands.", State.DENIED),
        ("It doesn't go past anybody else's desk.", State.CONFIRMED),
        ("Bookings don't pass over any other desk here.", State.CONFIRMED),
        ("I don't need a second name on it.", State.CONFIRMED),
        ("Orders of this size finish with me.", State.CONFIRMED),
        ("You asked whether my brothers must also agree. No, I alone decide.", State.CONFIRMED),
        ("That is somebody else's desk.", State.DENIED),
        ("Every order goes past the director's desk.", State.DENIED),
    ],
)
def test_what_passes_no_other_hands_is_decided_here(talk: Talk, words: str, decides: State) -> None:
    assert state(talk("S: Hello, Sam from the shop.", f"B: {words}"), Factor.AUTHORITY) is decides


def test_no_need_to_ask_somebody_is_no_need_to_ask(talk: Talk) -> None:
    assert state(talk("S: Hello.", "B: No need to loop in my landlord."), Factor.AUTHORITY) is not State.DENIED
