from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agent.checks import check, failed_factors
from agent.claims import Factor
from agent.conversation import Conversation
from agent.facts import CheckOutcome, DerivedFact
from agent.grounding import ground
from agent.history import merge
from agent.offer import Catalogue, InstallationPolicy, Offer, PolicyStep, Product
from agent.rules_reader import RulesReader

POLICY = InstallationPolicy(
    article="a7",
    title="Installation times",
    steps=(
        PolicyStep(units=1, days=1, sentence="One unit takes a day."),
        PolicyStep(units=5, days=3, sentence="Five units and more take three days."),
    ),
)
OFFER = Offer(
    catalogue=Catalogue(
        products=(
            Product(name="PalletEye Camera", unit_price=Decimal("499.99")),
            Product(name="DockLink Gateway", unit_price=Decimal("250.00")),
        )
    ),
    policy=POLICY,
)
NAMES = [product.name for product in OFFER.catalogue.products]


def checked(conversation: Conversation, offer: Offer = OFFER) -> tuple[DerivedFact, DerivedFact]:
    facts = merge(ground(RulesReader().read(conversation, NAMES), conversation, NAMES).facts)
    budget, timeline = check(facts, offer)
    return budget, timeline


def test_the_list_price_times_the_quantity_is_held_against_the_budget(talk: Callable[..., Conversation]) -> None:
    budget, _ = checked(talk("B: We want four PalletEye Cameras. Our budget is $2,261."))
    assert budget.outcome is CheckOutcome.PASSES
    assert budget.arithmetic == "4 x 499.99 (PalletEye Camera) = 1,999.96 <= 2,261.00"


@pytest.mark.parametrize(
    ("said", "outcome", "arithmetic"),
    [
        ("We want four PalletEye Cameras.|At most 400 dollars apiece.", CheckOutcome.FAILS,
         "499.99 (PalletEye Camera) > 400.00 each"),
        ("We want four PalletEye Cameras.|At most 500 dollars a piece.", CheckOutcome.PASSES,
         "499.99 (PalletEye Camera) <= 500.00 each"),
        ("We want the PalletEye Camera.|Between 300 and 400 dollars per unit.", CheckOutcome.FAILS,
         "499.99 (PalletEye Camera) > 400.00 each"),
        ("We want the PalletEye Camera.|Between 400 and 600 dollars per unit.", CheckOutcome.UNKNOWN, ""),
        ("We want four PalletEye Cameras.|At most 400 dollars per room.", CheckOutcome.UNKNOWN, ""),
        ("We want four PalletEye Cameras.|At most 40 dollars a seat a month.", CheckOutcome.UNKNOWN, ""),
        ("We want four PalletEye Cameras.|At most 400 euros apiece.", CheckOutcome.UNKNOWN, ""),
        ("We want four PalletEye Cameras and a DockLink Gateway.|At most 400 dollars apiece.", CheckOutcome.UNKNOWN, ""),
    ],
)  # fmt: skip
def test_a_budget_for_one_unit_is_held_against_the_price_of_the_one_product_asked_for(
    talk: Callable[..., Conversation], said: str, outcome: CheckOutcome, arithmetic: str
) -> None:
    wish, money = said.split("|")
    budget, _ = checked(talk(f"B: {wish}", "S: What would you like to spend?", f"B: {money}", "S: Good."))
    assert (budget.outcome, budget.arithmetic) == (outcome, arithmetic)


def test_the_sellers_price_is_no_price(talk: Callable[..., Conversation]) -> None:
    budget, _ = checked(
        talk(
            "B: I need one PalletEye Camera.",
            "S: That is $400 today, so it fits your budget of $450.",
            "B: Good.",
        )
    )
    assert budget.outcome is CheckOutcome.FAILS
    assert "499.99" in budget.arithmetic


def test_an_unnamed_quantity_is_at_least_one(talk: Callable[..., Conversation]) -> None:
    low, _ = checked(talk("B: We are after the PalletEye Camera. We have a budget of $450."))
    assert low.outcome is CheckOutcome.FAILS
    enough, _ = checked(talk("B: We are after the PalletEye Camera. We have a budget of $4,500."))
    assert enough.outcome is CheckOutcome.UNKNOWN
    assert enough.missing == "how many PalletEye Camera"


def test_two_budgets_decide_only_where_both_agree(talk: Callable[..., Conversation]) -> None:
    unsure, _ = checked(talk("B: Four PalletEye Cameras. Our budget is between $1,500 and $2,500."))
    assert unsure.outcome is CheckOutcome.UNKNOWN
    sure, _ = checked(talk("B: Four PalletEye Cameras. Our budget is between $2,000 and $2,500."))
    assert sure.outcome is CheckOutcome.PASSES


def test_a_budget_in_another_currency_is_not_compared(talk: Callable[..., Conversation]) -> None:
    budget, _ = checked(talk("B: One PalletEye Camera, please. The budget is EUR 3.000."))
    assert budget.outcome is CheckOutcome.UNKNOWN
    assert "EUR and USD" in budget.missing


def test_the_policys_days_are_held_against_the_days_wanted(talk: Callable[..., Conversation]) -> None:
    _, timeline = checked(
        talk(
            "B: We want four PalletEye Cameras and one DockLink Gateway, all installed within a day.",
            "S: We can do that in a day!",
            "B: Great.",
        )
    )
    assert timeline.outcome is CheckOutcome.FAILS
    assert timeline.arithmetic == "5 units take 3 days > 1 wanted"
    assert timeline.sources == ("Installation times: Five units and more take three days.",)


def test_a_lead_time_that_the_buyer_calls_a_problem_fails_the_timeline(talk: Callable[..., Conversation]) -> None:
    _, timeline = checked(
        talk(
            "B: One PalletEye Camera, and it has to be running within two days.",
            "S: Unfortunately the earliest we could install is in seven days.",
            "B: That's a problem for us.",
        )
    )
    assert timeline.outcome is CheckOutcome.FAILS
    assert timeline.arithmetic == "the seller said 7 days > 2 wanted"


@pytest.mark.parametrize(
    ("line", "missing"),
    [
        ("B: Our budget is $500.", "which products, and how many"),
        ("B: Two DockLink Gateways, please.", "the amount of the budget"),
    ],
)
def test_what_is_missing_is_said(talk: Callable[..., Conversation], line: str, missing: str) -> None:
    budget, _ = checked(talk(line))
    assert (budget.outcome, budget.missing) == (CheckOutcome.UNKNOWN, missing)


def test_without_a_price_list_or_policy_the_checks_stay_unknown(talk: Callable[..., Conversation]) -> None:
    budget, timeline = checked(talk("B: Two DockLink Gateways within a week for a budget of $900."), Offer())
    assert "price list" in budget.missing
    assert "policy" in timeline.missing


def test_a_factor_fails_when_denied_or_when_its_check_fails(talk: Callable[..., Conversation]) -> None:
    conversation = talk("B: Six PalletEye Cameras. Our budget is $900. I don't have the final say.")
    facts = merge(ground(RulesReader().read(conversation, NAMES), conversation, NAMES).facts)
    assert failed_factors(facts, check(facts, OFFER)) == (Factor.BUDGET, Factor.AUTHORITY)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(quantity=st.integers(1, 400), budget=st.integers(1, 100_000))
def test_the_budget_check_is_plain_arithmetic(talk: Callable[..., Conversation], quantity: int, budget: int) -> None:
    outcome, _ = checked(talk(f"B: We want {quantity} DockLink Gateways. Our budget is ${budget:,}."))
    assert (outcome.outcome is CheckOutcome.PASSES) == (quantity * 250 <= budget)
