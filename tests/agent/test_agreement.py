"""Two readers of one conversation: what both found, what one found, and what they disagree on."""

from __future__ import annotations

import itertools

import pytest

from agent.agreement import grounded
from agent.claims import Claim, EvidenceClass, Factor, Quote, Stance
from agent.conversation import Conversation
from agent.facts import Fact, Money, Request, State
from agent.history import merge
from agent.readings import Heard, Hearing
from agent.rules_reader import RulesReader
from tests.conftest import build

PRODUCTS = ("Larkspur Gate", "Larkspur Counter")

CONVERSATION = build(
    "S: Who decides on this?",
    "B: I have the final say.",
    "S: Really?",
    "B: I don't have the final say, my director signs off on this.",
    "B: Our budget is 9,000 dollars.",
    "B: Our budget is 12,000 dollars.",
    "B: We need six of the Larkspur Gates.",
    "B: We don't want the Larkspur Gate.",
    "B: We need eight of the Larkspur Gates.",
)


def claimed(factor: Factor, utterance: int, stance: Stance = Stance.FOR, **more: object) -> Claim:
    quote = Quote(utterance=utterance, text=CONVERSATION.utterances[utterance].text)
    return Claim(factor=factor, stance=stance, quotes=(quote,), **more)


DECIDES = claimed(Factor.AUTHORITY, 1)
DOES_NOT = claimed(Factor.AUTHORITY, 3, Stance.AGAINST)


def heard(*readers: tuple[Claim, ...]) -> Heard:
    return Heard(hearings=tuple(Hearing(reader=f"r{i}", claims=claims) for i, claims in enumerate(readers)))


def found(*readers: tuple[Claim, ...], conversation: Conversation = CONVERSATION) -> tuple[Fact, ...]:
    return grounded(heard(*readers), conversation, PRODUCTS).facts


def test_one_reader_is_grounded_and_nothing_else() -> None:
    claims = (DECIDES, DOES_NOT)
    assert found(claims) == (*found((DECIDES,)), *found((DOES_NOT,)))


def test_what_both_found_is_found_once() -> None:
    assert found((DECIDES,), (DECIDES,)) == found((DECIDES,))


def test_what_only_one_reader_found_stands_for_silence_contradicts_nobody() -> None:
    assert found((DECIDES,), ()) == found((), (DECIDES,)) == found((DECIDES,))


def test_a_disagreement_about_a_factor_is_contested_and_shows_the_words_of_both() -> None:
    (fact,) = found((DECIDES,), (DOES_NOT,))
    assert (fact.factor, fact.state, fact.direct) == (Factor.AUTHORITY, State.CONTESTED, True)
    assert [evidence.utterance for evidence in fact.evidence] == [1, 3]
    assert fact.said_at == max(evidence.said_at for evidence in fact.evidence)


def test_merging_leaves_a_disagreement_contested() -> None:
    facts = found((DECIDES,), (DOES_NOT,))
    assert [fact.state for fact in merge(facts)] == [State.CONTESTED]
    later = build("S: So who decides?", "B: I have the final say.")
    more = grounded(heard(RulesReader().read(later, PRODUCTS)), later, PRODUCTS).facts
    assert [fact.state for fact in merge((*facts, *more)) if fact.factor is Factor.AUTHORITY] == [State.CONTESTED]


def test_a_leaning_of_one_reader_against_plain_words_of_the_other_is_a_disagreement() -> None:
    leaning = DOES_NOT.model_copy(update={"direct": False})
    (fact,) = found((DECIDES,), (leaning,))
    assert (fact.state, fact.direct) == (State.CONTESTED, True)


def test_a_reader_that_sees_a_contradiction_disagrees_with_one_that_sees_none() -> None:
    (fact,) = found((DECIDES, DOES_NOT), (DECIDES,))
    assert fact.state is State.CONTESTED
    assert {evidence.utterance for evidence in fact.evidence} == {1, 3}


def test_a_claim_that_falls_disagrees_with_nobody() -> None:
    false = claimed(Factor.AUTHORITY, 1, Stance.AGAINST)
    result = grounded(heard((DECIDES,), (false,)), CONVERSATION, PRODUCTS)
    assert result.facts == found((DECIDES,))
    assert [rejection.claim for rejection in result.rejected] == [false]


def test_a_factor_on_which_they_agree_is_left_alone_where_they_disagree_on_another() -> None:
    budget = claimed(Factor.BUDGET, 4)
    facts = found((DECIDES, budget), (DOES_NOT, budget))
    states = {fact.factor: fact.state for fact in facts}
    assert states == {Factor.BUDGET: State.CONFIRMED, Factor.AUTHORITY: State.CONTESTED}


def test_different_amounts_are_all_kept_as_two_of_one_reader_are() -> None:
    nine, twelve = claimed(Factor.BUDGET_AMOUNT, 4), claimed(Factor.BUDGET_AMOUNT, 5)
    apart, together = found((nine,), (twelve,)), found((nine, twelve))
    assert apart == together
    assert {fact.value for fact in apart} == {Money(amount=9000, currency="USD"), Money(amount=12000, currency="USD")}


def test_a_product_that_one_reader_sees_asked_for_and_the_other_declined_is_contested() -> None:
    wanted = claimed(Factor.REQUEST, 6, subject="Larkspur Gate")
    declined = claimed(Factor.REQUEST, 7, Stance.AGAINST, subject="Larkspur Gate")
    (fact,) = found((wanted,), (declined,))
    assert (fact.state, fact.value) == (State.CONTESTED, Request(product="Larkspur Gate"))
    assert [merged.state for merged in merge((fact,))] == [State.CONTESTED]


def test_different_quantities_are_left_to_merging() -> None:
    six = claimed(Factor.REQUEST, 6, subject="Larkspur Gate")
    eight = claimed(Factor.REQUEST, 8, subject="Larkspur Gate")
    assert merge(found((six,), (eight,))) == merge(found((six, eight)))


@pytest.mark.parametrize("order", list(itertools.permutations([(DECIDES,), (DOES_NOT,)])))
def test_it_does_not_matter_which_reader_is_named_first(order: tuple[tuple[Claim, ...], ...]) -> None:
    (fact,) = merge(found(*order))
    assert (fact.state, fact.evidence_class) == (State.CONTESTED, EvidenceClass.SAID)
    assert {evidence.utterance for evidence in fact.evidence} == {1, 3}
