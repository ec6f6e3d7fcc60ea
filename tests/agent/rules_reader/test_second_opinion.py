"""What the classifier may do to claims: doubt signs, fill gaps, bear readings out; never more."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from agent.claims import BANT, Claim, EvidenceClass, Factor, Stance
from agent.conversation import Conversation
from agent.facts import State
from agent.grounding import ground
from agent.history import merge
from agent.learned import statements
from agent.rules_reader import RulesReader
from agent.signs import likely
from tests.agent.rules_reader.what_is_read import state

Talk = Callable[..., Conversation]
PLAIN = "I have the final say on this purchase."
DARK = "The stars look upon the barn tonight."
OTHER_DARK = "Even so the moon stays behind clouds."


def claims(conversation: Conversation, factor: Factor) -> list[Claim]:
    return [claim for claim in RulesReader().read(conversation, ()) if claim.factor is factor]


def test_a_sign_in_words_that_are_most_likely_about_something_else_only_leans(talk: Talk, judged: Callable) -> None:
    judged({})
    assert [claim.direct for claim in claims(talk(f"B: {PLAIN}"), Factor.AUTHORITY)] == [True]
    judged({PLAIN: {"authority_for": 0.003}})
    assert [claim.direct for claim in claims(talk(f"B: {PLAIN}"), Factor.AUTHORITY)] == [False]


def test_a_sign_in_words_that_hardly_ever_mean_it_falls(talk: Talk, judged: Callable) -> None:
    judged({PLAIN: {"authority_for": 0.0005}})
    assert claims(talk(f"B: {PLAIN}"), Factor.AUTHORITY) == []


@pytest.mark.parametrize(
    ("called", "factor", "bar", "read"),
    [
        ("need_for", Factor.NEED, 0.3, State.CONFIRMED),
        ("need_against", Factor.NEED, 0.5, State.DENIED),
        ("budget_for", Factor.BUDGET, 0.3, State.CONFIRMED),
        ("authority_for", Factor.AUTHORITY, 0.4, State.CONFIRMED),
        ("authority_against", Factor.AUTHORITY, 0.5, State.DENIED),
    ],
)
def test_what_no_sign_speaks_of_is_read_where_it_is_likely_enough(
    talk: Talk, judged: Callable, called: str, factor: Factor, bar: float, read: State
) -> None:
    judged({DARK: {called: bar - 0.01}})
    assert state(talk("S: Hello.", f"B: {DARK}"), factor) is State.UNKNOWN
    judged({DARK: {called: bar + 0.01}})
    assert state(talk("S: Hello.", f"B: {DARK}"), factor) is read


def test_plain_words_do_not_outweigh_what_another_of_the_buyers_says(talk: Talk, judged: Callable) -> None:
    judged({DARK: {"need_for": 0.8}})
    plain = "We don't need it."
    two = talk("S: Well?", f"B: {plain}", "S: I see.", f"C: {DARK}")
    assert state(two, Factor.NEED) is State.CONTESTED
    assert state(talk("S: Well?", f"B: {plain}", "S: I see.", f"B: {DARK}"), Factor.NEED) is State.DENIED


def test_who_decides_is_not_contested_by_another_who_does_not(talk: Talk, judged: Callable) -> None:
    judged({DARK: {"authority_against": 0.8}})
    assert state(talk("S: Well?", f"B: {PLAIN}", "S: I see.", f"C: {DARK}"), Factor.AUTHORITY) is State.CONFIRMED


def test_a_sign_that_leans_adds_to_what_is_said_for_its_stance(talk: Talk, judged: Callable) -> None:
    leaning = "Our winch squeaks."
    said = talk("S: Well?", f"B: {leaning}", "S: I see.", f"B: {DARK}", "S: Well.", f"B: {OTHER_DARK}")
    judged({leaning: {"need_for": 0.3}, DARK: {"need_for": 0.6}, OTHER_DARK: {"need_against": 0.8}})
    assert state(said, Factor.NEED) is State.CONFIRMED
    judged({leaning: {"need_for": 0.1}, DARK: {"need_for": 0.6}, OTHER_DARK: {"need_against": 0.8}})
    assert state(said, Factor.NEED) is State.DENIED


def test_its_claims_only_lean_and_name_where_they_come_from(talk: Talk, judged: Callable) -> None:
    judged({DARK: {"need_against": 0.99}})
    (claim,) = claims(talk(f"B: {DARK}"), Factor.NEED)
    assert (claim.direct, claim.stance, claim.pattern) == (False, Stance.AGAINST, "likely.need")
    assert claim.quotes[0].text == DARK


def test_plain_words_outweigh_whatever_is_likely(talk: Talk, judged: Callable) -> None:
    judged({DARK: {"authority_against": 0.99}})
    assert state(talk(f"B: {PLAIN}", "S: I see.", f"B: {DARK}"), Factor.AUTHORITY) is State.CONFIRMED


def test_the_same_said_again_is_kept_as_evidence(talk: Talk, judged: Callable) -> None:
    judged({DARK: {"authority_for": 0.9}, OTHER_DARK: {"authority_against": 0.6}})
    said = talk(f"B: {PLAIN}", "S: I see.", f"B: {DARK}", "S: Well.", f"B: {OTHER_DARK}")
    (fact,) = [f for f in merge(ground(RulesReader().read(said, ()), said, ()).facts) if f.factor is Factor.AUTHORITY]
    assert [evidence.quote for evidence in fact.evidence] == [PLAIN, DARK]


def test_a_short_answer_rests_on_its_question(talk: Talk, judged: Callable) -> None:
    judged({"Quite the opposite there.": {"budget_for": 0.9}})
    (claim,) = claims(talk("S: Is the barn dark?", "B: Quite the opposite there."), Factor.BUDGET)
    assert claim.evidence_class is EvidenceClass.ASSENTED
    assert [quote.text for quote in claim.quotes] == ["Is the barn dark?", "Quite the opposite there."]


@pytest.mark.parametrize(
    "words", ["Do the stars look upon the barn?", "If only the stars looked upon the barn.", "Stars."]
)
def test_questions_suppositions_and_single_words_are_left_alone(talk: Talk, judged: Callable, words: str) -> None:
    judged({words: {"need_for": 0.99}})
    assert claims(talk("S: Well.", f"B: {words}"), Factor.NEED) == []


def test_the_seller_is_not_asked_about(talk: Talk, judged: Callable) -> None:
    judged({DARK: {"need_for": 0.99}})
    assert state(talk(f"S: {DARK}", "B: Hm."), Factor.NEED) is State.UNKNOWN


def test_the_weights_know_each_stance_on_each_factor() -> None:
    assert set(statements().each(set())) == {likely.label(factor, stance) for factor in BANT for stance in Stance}
