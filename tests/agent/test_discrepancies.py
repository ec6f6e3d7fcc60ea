"""What the seller says stands beside what the list and the policy say, where it differs, and changes no outcome."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agent.checks import check
from agent.conversation import Conversation
from agent.facts import CheckOutcome, DerivedFact
from agent.grounding import ground
from agent.history import merge
from agent.offer import Catalogue, InstallationPolicy, Offer, PolicyStep, Product
from agent.promises import promises
from agent.rules_reader import RulesReader

POLICY = InstallationPolicy(
    article="a7",
    title="Installation times",
    steps=(
        PolicyStep(units=1, days=1, sentence="One unit takes a day."),
        PolicyStep(units=15, days=7, sentence="Fifteen units and more take seven days."),
    ),
)
CATALOGUE = Catalogue(
    products=(
        Product(name="PalletEye Camera", unit_price=Decimal("599.99")),
        Product(name="DockLink Gateway", unit_price=Decimal("250.00"), currency="CHF"),
    )
)
OFFER = Offer(catalogue=CATALOGUE, policy=POLICY)
NAMES = [product.name for product in CATALOGUE.products]
Talk = Callable[..., Conversation]


def checked(conversation: Conversation, offer: Offer = OFFER, *, heard: bool = True) -> tuple[DerivedFact, ...]:
    facts = ground(RulesReader().read(conversation, NAMES), conversation, NAMES).facts
    if heard:
        facts = (*facts, *promises(conversation, NAMES, facts))
    return check(merge(facts), offer)


def told(derived: DerivedFact) -> list[str]:
    return [each.told for each in derived.discrepancies]


def test_the_sellers_price_stands_beside_the_lists(talk: Talk) -> None:
    budget, _ = checked(
        talk("B: One PalletEye Camera, and our budget is $550.", "S: The PalletEye Camera is $500.", "B: Ok.")
    )
    assert budget.outcome is CheckOutcome.FAILS
    (found,) = budget.discrepancies
    assert found.told == "the rep said $500 for one PalletEye Camera, the list says $599.99"
    assert found.evidence[-1].quote == "The PalletEye Camera is $500."


def test_a_price_for_several_is_held_against_the_list_times_the_quantity(talk: Talk) -> None:
    budget, _ = checked(
        talk("B: Six PalletEye Cameras.", "S: Six PalletEye Cameras come to $3,000 in total.", "B: Ok.")
    )
    assert told(budget) == [
        "the rep said $3,000 for 6 x PalletEye Camera, the list says 6 x $599.99 = $3,599.94",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "The PalletEye Camera is $599.99.",
        "The PalletEye Camera is six hundred dollars.",
        "The PalletEye Camera is about $580.",
        "The PalletEye Camera is €500.",
    ],
)
def test_the_list_price_in_round_figures_or_another_currency_is_no_discrepancy(talk: Talk, line: str) -> None:
    assert told(checked(talk("B: One PalletEye Camera.", f"S: {line}", "B: Good."))[0]) == []


def test_a_price_stands_beside_a_check_that_is_open(talk: Talk) -> None:
    budget, _ = checked(
        talk("B: One DockLink Gateway, please.", "S: The DockLink Gateway is about 200 francs.", "B: Ok.")
    )
    assert (budget.outcome, budget.missing) == (CheckOutcome.UNKNOWN, "the amount of the budget")
    assert told(budget) == ["the rep said about 200 CHF for one DockLink Gateway, the list says 250 CHF"]


def test_a_promise_stands_beside_the_policy(talk: Talk) -> None:
    _, timeline = checked(
        talk("B: Fifteen PalletEye Cameras, running in two weeks.", "S: We can install them within two days.", "B: Ok.")
    )
    assert timeline.outcome is CheckOutcome.PASSES
    assert told(timeline) == ["the rep promised within 2 days, installation takes 7 days for 15 units"]


def test_a_promise_that_even_one_unit_breaks_needs_no_quantity(talk: Talk) -> None:
    _, timeline = checked(talk("S: We can install the PalletEye Camera today.", "B: Good."))
    assert told(timeline) == ["the rep promised the same day, installation takes 1 day for at least 1 unit"]


def test_a_promise_that_can_be_kept_is_no_discrepancy(talk: Talk) -> None:
    _, timeline = checked(talk("B: Two PalletEye Cameras.", "S: We can install them within two days.", "B: Good."))
    assert told(timeline) == []


def test_without_a_list_or_a_policy_nothing_differs(talk: Talk) -> None:
    spoken = talk("S: The PalletEye Camera is $500. We can install it today.", "B: Good.")
    assert [told(each) for each in checked(spoken, Offer())] == [[], []]


LINES = st.sampled_from(
    [
        "B: Six PalletEye Cameras.", "B: Our budget is $3,000.", "B: It has to run within two days.",
        "S: The PalletEye Camera is $500.", "S: We can do that.", "S: We can install it within a day.",
        "S: Six PalletEye Cameras come to $2,000 in total.", "B: Yes.", "S: That's $450 each.",
    ]
)  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(LINES, min_size=1, max_size=8))
def test_what_the_seller_says_changes_no_outcome(talk: Talk, lines: list[str]) -> None:
    conversation = talk(*lines)
    heard = [each.model_copy(update={"discrepancies": ()}) for each in checked(conversation)]
    assert heard == list(checked(conversation, heard=False))
