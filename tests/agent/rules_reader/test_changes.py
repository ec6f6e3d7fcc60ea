"""Corrections and retractions, from the words to what is known after one call."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from agent.claims import Claim, EvidenceClass, Factor, Quote
from agent.conversation import Conversation
from agent.facts import Change, Fact, Money, Request, State
from agent.grounding import ground
from agent.history import merge
from agent.rules_reader import RulesReader

Talk = Callable[..., Conversation]
PRODUCTS = ["DockLink Gateway", "PalletEye Camera"]


def grounded(conversation: Conversation) -> tuple[Fact, ...]:
    return ground(RulesReader().read(conversation, PRODUCTS), conversation, PRODUCTS).facts


def known(conversation: Conversation, factor: Factor) -> list[object]:
    """What is known of a factor after a call: its values, or its states where it has none."""
    return [fact.value or fact.state for fact in merge(grounded(conversation)) if fact.factor is factor]


@pytest.mark.parametrize(
    "lines",
    [
        ["B: We need four units of the DockLink Gateway... no, make that six."],
        ["B: We need four DockLink Gateways, no, make that six."],
        ["B: We need four units of the DockLink Gateway.", "S: Four, fine.", "B: Sorry, make that six."],
    ],
)
def test_a_quantity_put_right_is_the_one_that_counts(talk: Talk, lines: list[str]) -> None:
    assert known(talk(*lines), Factor.REQUEST) == [Request(product="DockLink Gateway", quantity=6)]


def test_two_quantities_without_a_correction_stay_open(talk: Talk) -> None:
    conversation = talk(
        "B: We need four units of the DockLink Gateway.", "B: We need six units of the DockLink Gateway."
    )
    assert known(conversation, Factor.REQUEST) == [Request(product="DockLink Gateway", quantity=None)]


@pytest.mark.parametrize(
    "lines",
    [
        ["B: I said $20,000, but it's been raised to $25,000."],
        ["B: Our budget is $20,000.", "S: I see.", "B: Our budget has been raised to $25,000 since then."],
        ["B: Our budget was raised from $20,000 to $25,000."],
        ["S: What is your budget?", "B: Our budget is $20,000. No, sorry, make that $25,000."],
    ],
)
def test_an_amount_put_right_is_the_one_that_counts(talk: Talk, lines: list[str]) -> None:
    assert known(talk(*lines), Factor.BUDGET_AMOUNT) == [Money(amount="25000", currency="USD")]  # type: ignore[arg-type]


def test_a_correction_of_a_number_says_nothing_of_the_need(talk: Talk) -> None:
    need = [
        f for f in grounded(talk("B: We need four DockLink Gateways, no, make that six.")) if f.factor is Factor.NEED
    ]
    assert [fact.change for fact in need] == [None] * len(need)


@pytest.mark.parametrize(
    ("lines", "factor"),
    [
        (["B: I have the final say.", "S: Good.", "B: Forget what I said about the final say."], Factor.AUTHORITY),
        (["S: You have the final say, right?", "B: Yes.", "S: Well?", "B: I misspoke about that decision."], Factor.AUTHORITY),
        (["B: Our budget is $20,000.", "S: OK.", "B: What I told you about the budget no longer holds."], Factor.BUDGET),
        (["B: Our budget is $20,000.", "S: Good.", "B: Forget what I said about the budget."], Factor.BUDGET_AMOUNT),
    ],
)  # fmt: skip
def test_what_is_taken_back_is_unknown_again(talk: Talk, lines: list[str], factor: Factor) -> None:
    assert known(talk(*lines[:-2]), factor) != []
    assert known(talk(*lines), factor) == []


def test_what_is_taken_back_may_be_named_by_the_seller(talk: Talk) -> None:
    conversation = talk("S: Last time you said you have the final say.", "B: That's no longer the case.")
    (fact,) = [each for each in grounded(conversation) if each.change is Change.TAKES_BACK]
    assert (fact.factor, fact.state) == (Factor.AUTHORITY, State.UNKNOWN)
    assert [evidence.utterance for evidence in fact.evidence] == [0, 1]


def test_the_seller_takes_nothing_back_for_the_buyer(talk: Talk) -> None:
    conversation = talk("B: I have the final say.", "S: Forget what I said about the final say.")
    assert known(conversation, Factor.AUTHORITY) == [State.CONFIRMED]
    claim = Claim(
        factor=Factor.AUTHORITY,
        takes_back=True,
        quotes=(Quote(utterance=1, text="Forget what I said about the final say."),),
    )
    (rejection,) = ground([claim], conversation, []).rejected
    assert rejection.reason == "taken back by nobody on the buyer's side"


@pytest.mark.parametrize(
    ("factor", "words", "why"),
    [
        (Factor.AUTHORITY, "Forget what I said about the budget.", "the words do not say that it is authority"),
        (Factor.BUDGET, "Our budget is $20,000.", "the words take nothing back"),
        (Factor.BUDGET, "Is what I said about the budget no longer right?", "the words take nothing back"),
    ],
)
def test_a_claim_that_something_is_taken_back_must_stand_in_the_words(
    talk: Talk, factor: Factor, words: str, why: str
) -> None:
    claim = Claim(factor=factor, takes_back=True, quotes=(Quote(utterance=0, text=words),))
    found = ground([claim], talk(f"B: {words}"), [])
    assert found.facts == ()
    assert found.rejected[0].reason.startswith(why)


def test_a_change_that_a_reader_claims_but_the_sentence_does_not_say_is_none(talk: Talk) -> None:
    claim = Claim(factor=Factor.AUTHORITY, quotes=(Quote(utterance=0, text="I have the final say."),))
    (fact,) = ground([claim], talk("B: Everything has changed. I have the final say."), []).facts
    assert fact.change is None


def test_what_the_buyer_agrees_has_changed_has_changed(talk: Talk) -> None:
    conversation = talk("S: So your budget has been raised to $25,000?", "B: Yes, that's right.")
    changes = {f.factor: (f.change, f.evidence_class) for f in grounded(conversation)}
    assert changes[Factor.BUDGET_AMOUNT] == (Change.REPLACES, EvidenceClass.ASSENTED)
