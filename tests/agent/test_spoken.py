"""Each half of a question and answer is shown for what it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from agent.claims import EvidenceClass, Factor
from agent.conversation import Conversation, Side
from agent.grounding import ground
from agent.history import merge
from agent.rules_reader import RulesReader
from agent.spoken import Manner, words_of

Talk = Callable[..., Conversation]
Shown = list[tuple[Side, Manner]]


def shown(conversation: Conversation, factor: Factor) -> tuple[EvidenceClass, Shown]:
    facts = merge(ground(RulesReader().read(conversation, ()), conversation, ()).facts)
    (fact,) = [fact for fact in facts if fact.factor is factor]
    return fact.evidence_class, [(w.side, w.manner) for w in words_of(fact.evidence, fact.evidence_class)]


def test_the_seller_asked_and_the_buyer_assented(talk: Talk) -> None:
    conversation = talk("S: So your budget is $2,261?", "B: Yes, that's right.")
    assert shown(conversation, Factor.BUDGET_AMOUNT) == (
        EvidenceClass.ASSENTED,
        [(Side.SELLER, Manner.ASKED), (Side.BUYER, Manner.ASSENTED)],
    )


def test_what_the_seller_states_and_the_buyer_agrees_to_was_said(talk: Talk) -> None:
    conversation = talk("S: So you have the final say on this.", "B: Yes, that's right.")
    assert shown(conversation, Factor.AUTHORITY) == (
        EvidenceClass.ASSENTED,
        [(Side.SELLER, Manner.SAID), (Side.BUYER, Manner.ASSENTED)],
    )


def test_a_no_is_an_answer_and_no_assent(talk: Talk) -> None:
    conversation = talk("S: Do you have the final say on this?", "B: No, I don't.")
    assert shown(conversation, Factor.AUTHORITY)[1] == [(Side.SELLER, Manner.ASKED), (Side.BUYER, Manner.ANSWERED)]


def test_what_the_buyer_lets_stand_is_reported(talk: Talk) -> None:
    conversation = talk("S: Your budget of $2,261 is a good start. Shall we look at the cameras?", "B: Which ones?")
    assert shown(conversation, Factor.BUDGET_AMOUNT) == (EvidenceClass.REPORTED, [(Side.SELLER, Manner.REPORTED)])


@pytest.mark.parametrize("gap", [0, 1])
def test_the_buyers_own_words_are_said_whatever_the_seller_said_before(talk: Talk, gap: int) -> None:
    conversation = talk("S: Hello.", *["S: How are you?"] * gap, "B: Our budget is $2,261.")
    assert shown(conversation, Factor.BUDGET_AMOUNT)[1] == [(Side.BUYER, Manner.SAID)]
