"""How many are asked for, against how many one order may hold; it fails no factor."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from agent.checks import QUANTITY_FIT, check, failed_factors
from agent.conversation import Conversation
from agent.facts import CheckOutcome, DerivedFact
from agent.grounding import ground
from agent.history import merge
from agent.offer import Catalogue, LimitScope, Offer, Product, QuantityLimit, QuantityPolicy
from agent.rules_reader import RulesReader

CATALOGUE = Catalogue(
    products=(
        Product(name="PalletEye Camera", unit_price=Decimal("5")),
        Product(name="DockLink Gateway", unit_price=Decimal("2")),
    )
)
NAMES = [product.name for product in CATALOGUE.products]
Talk = Callable[..., Conversation]

OF_CAMERAS = QuantityLimit(most=20, about=("PalletEye Cameras: 20.",), sentence="PalletEye Cameras: 20.")
OF_EACH = QuantityLimit(most=10, scope=LimitScope.EACH_PRODUCT, sentence="No more than 10 of any product.")
OF_ALL = QuantityLimit(most=25, scope=LimitScope.ORDER, sentence="An order holds 25 units in all.")


def checked(conversation: Conversation, *limits: QuantityLimit) -> DerivedFact | None:
    facts = merge(ground(RulesReader().read(conversation, NAMES), conversation, NAMES).facts)
    policy = QuantityPolicy(article="a9", title="Order limits", limits=limits) if limits else None
    derived = check(facts, Offer(catalogue=CATALOGUE, quantities=policy))
    assert failed_factors(facts, derived) == ()
    return next((each for each in derived if each.name == QUANTITY_FIT), None)


@pytest.mark.parametrize(
    ("line", "limits", "outcome", "arithmetic", "missing"),
    [
        ("30 PalletEye Cameras", (OF_CAMERAS,), "fails", "30 x PalletEye Camera > 20 an order",
         "whether more than one order will do, or an exception is wanted"),
        ("20 PalletEye Cameras", (OF_CAMERAS,), "passes", "20 x PalletEye Camera <= 20 an order", ""),
        ("30 DockLink Gateways", (OF_CAMERAS,), "passes", "no limit is stated for DockLink Gateway", ""),
        ("12 DockLink Gateways and 12 PalletEye Cameras", (OF_CAMERAS, OF_EACH), "fails",
         "12 x DockLink Gateway > 10 an order", "whether more than one order will do, or an exception is wanted"),
        ("13 DockLink Gateways and 13 PalletEye Cameras", (OF_ALL,), "fails", "26 x all products > 25 an order",
         "whether more than one order will do, or an exception is wanted"),
        ("the PalletEye Camera", (OF_CAMERAS,), "unknown", "at least 1 x PalletEye Camera ? 20 an order",
         "how many PalletEye Camera"),
    ],
)  # fmt: skip
def test_quantities_are_held_against_the_limits(
    talk: Talk, line: str, limits: tuple[QuantityLimit, ...], outcome: str, arithmetic: str, missing: str
) -> None:
    derived = checked(talk(f"B: We want {line}."), *limits)
    assert derived is not None
    assert (derived.outcome, derived.arithmetic, derived.missing) == (outcome, arithmetic, missing)


def test_the_limit_shows_the_sentence_that_it_was_read_from(talk: Talk) -> None:
    derived = checked(talk("B: We want 30 PalletEye Cameras."), OF_CAMERAS, OF_ALL)
    assert derived is not None
    assert derived.sources == ("Order limits: PalletEye Cameras: 20.", "Order limits: An order holds 25 units in all.")


def test_without_a_request_the_check_is_open(talk: Talk) -> None:
    derived = checked(talk("B: Good morning."), OF_CAMERAS)
    assert derived is not None
    assert (derived.outcome, derived.missing) == (CheckOutcome.UNKNOWN, "which products, and how many")


def test_without_a_limit_there_is_no_such_check(talk: Talk) -> None:
    assert checked(talk("B: We want 30 PalletEye Cameras.")) is None
