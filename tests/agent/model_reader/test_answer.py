"""What is taken from an answer, and what is set aside; whole answers that fail are in test_failures."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.claims import EvidenceClass, Factor, Quote, Stance
from agent.model_reader.answer import claims_in
from agent.model_reader.failure import Failure
from agent.readings import Outcome
from tests.agent.model_reader.openai_double import claim, claims

PRODUCTS = ("ScanTough Handheld", "ScanTough Dock", "Larkspur Gate")
SAID = (5, "I decide.")


def test_a_claim_is_taken_as_it_was_written() -> None:
    answer = claims(
        claim("authority", (4, "You decide?"), (5, "No."), evidence_class="assented", stance="against", direct=False)
    )
    (taken,), set_aside = claims_in(answer, PRODUCTS)
    assert set_aside == ()
    assert taken.factor is Factor.AUTHORITY
    assert taken.stance is Stance.AGAINST
    assert taken.evidence_class is EvidenceClass.ASSENTED
    assert taken.quotes == (Quote(utterance=4, text="You decide?"), Quote(utterance=5, text="No."))
    assert not taken.direct
    assert taken.pattern == "model"


def test_an_empty_list_is_an_answer() -> None:
    assert claims_in('{"claims": []}', PRODUCTS) == ((), ())


@pytest.mark.parametrize("fence", ["```json\n{}\n```", "```\n{}\n```", "\n ```json \n{}\n```\n"])
def test_an_answer_in_a_code_fence_is_read_and_held_to_the_same_shape(fence: str) -> None:
    (taken,), _ = claims_in(fence.replace("{}", claims(claim("need", SAID))), PRODUCTS)
    assert taken.factor is Factor.NEED
    with pytest.raises(Failure) as caught:
        claims_in(fence, PRODUCTS)
    assert caught.value.outcome is Outcome.WRONG_SHAPE


def test_the_same_claim_twice_is_one() -> None:
    taken, _ = claims_in(claims(claim("need", SAID), claim("need", SAID)), PRODUCTS)
    assert len(taken) == 1


@pytest.mark.parametrize(("value", "implied"), [("budget_amount", Factor.BUDGET), ("wanted_by", Factor.TIMELINE)])
def test_who_names_a_value_speaks_of_its_factor(value: str, implied: Factor) -> None:
    taken, _ = claims_in(claims(claim(value, SAID)), PRODUCTS)
    assert [each.factor for each in taken] == [Factor(value), implied]
    assert taken[0].quotes == taken[1].quotes


@pytest.mark.parametrize(
    ("written", "listed"),
    [
        ("ScanTough Handheld", "ScanTough Handheld"),
        ("scantough handhelds", "ScanTough Handheld"),
        ("the larkspur-gate", "Larkspur Gate"),
        ("ScanTough", "ScanTough"),
        ("ScanTough Handheld and ScanTough Dock", "ScanTough Handheld and ScanTough Dock"),
        ("Golden Goose", "Golden Goose"),
    ],
)
def test_a_product_is_taken_by_its_listed_name_where_only_one_can_be_meant(written: str, listed: str) -> None:
    (taken,), _ = claims_in(claims(claim("request", SAID, subject=written)), PRODUCTS)
    assert taken.subject == listed


def test_only_a_request_has_a_subject() -> None:
    (taken,), _ = claims_in(claims(claim("need", SAID, subject="Larkspur Gate")), PRODUCTS)
    assert taken.subject is None


@pytest.mark.parametrize(
    ("broken", "wrong"),
    [
        (claim("need"), "no words are quoted"),
        (claim("need", (-1, "We need it.")), "there is no utterance below 0"),
        (claim("need", SAID, (6, " \n")), "a quote is empty"),
        (claim("need", (5, "We \ud83d need it.")), "a text holds half a character"),
        (claim("request", SAID, subject="\udc00"), "a text holds half a character"),
    ],
)
def test_a_claim_that_can_be_none_is_set_aside_and_the_others_stay(broken: dict[str, Any], wrong: str) -> None:
    taken, set_aside = claims_in(claims(claim("authority", SAID), broken), PRODUCTS)
    assert [each.factor for each in taken] == [Factor.AUTHORITY]
    assert set_aside == (f"claim 2 ({broken['factor']}): {wrong}",)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10),
    lambda each: st.lists(each, max_size=3) | st.dictionaries(st.text(max_size=10), each, max_size=3),
)
LIKELY = st.fixed_dictionaries(
    {
        "factor": st.sampled_from([*Factor, "mood"]) | JSON,
        "quotes": st.lists(st.fixed_dictionaries({"utterance": st.integers() | JSON, "text": JSON}), max_size=2) | JSON,
        "evidence_class": st.sampled_from([*EvidenceClass]) | JSON,
        "stance": st.sampled_from([*Stance]) | JSON,
        "direct": st.booleans() | JSON,
        "subject": st.none() | JSON,
    }
)


@given(st.text(max_size=300) | JSON.map(json.dumps) | st.lists(LIKELY, max_size=3).map(lambda c: claims(*c)))
def test_any_answer_gives_claims_or_a_failure_that_repeats_nothing_of_it(text: str) -> None:
    try:
        claims_in(text, PRODUCTS)
    except Failure as failure:
        assert failure.outcome in (Outcome.EMPTY, Outcome.NOT_JSON, Outcome.WRONG_SHAPE)
        assert failure.why.isascii()
