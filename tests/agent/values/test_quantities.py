from __future__ import annotations

import pytest

from agent.values.bare_counts import bare_count
from agent.values.counts import Scope
from agent.values.product_names import ProductNames
from agent.values.quantities import count_of, find_counts

NAMES = ProductNames(["PalletEye Camera", "DockLink Gateway", "TallyBook Licence"])


def counted(text: str) -> list[tuple[int, tuple[str, ...]]]:
    return [(count.number, count.products) for count in find_counts(text, NAMES.mentions(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "four units of the PalletEye Camera and one DockLink Gateway",
            [(4, ("PalletEye Camera",)), (1, ("DockLink Gateway",))],
        ),
        ("2 TallyBook Licences", [(2, ("TallyBook Licence",))]),
        (
            "three each of PalletEye Camera, DockLink Gateway, and TallyBook Licence",
            [(3, ("PalletEye Camera", "DockLink Gateway", "TallyBook Licence"))],
        ),
        ("6 x DockLink Gateway", [(6, ("DockLink Gateway",))]),
        ("a dozen PalletEyes", [(12, ("PalletEye Camera",))]),
        ("just a single DockLink", [(1, ("DockLink Gateway",))]),
        ("1,200 TallyBook Licences", [(1200, ("TallyBook Licence",))]),
    ],
)
def test_a_count_is_joined_to_the_product_it_counts(text: str, expected: list[tuple[int, tuple[str, ...]]]) -> None:
    assert counted(text) == expected


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("two of those would do", Scope.SPOKEN_OF),
        ("with four units you are covered", Scope.SPOKEN_OF),
        ("about four of each", Scope.EACH),
        ("three units each of the other two", Scope.OTHERS),
    ],
)
def test_a_count_that_names_nothing_says_what_it_points_to(text: str, scope: Scope) -> None:
    (count,) = find_counts(text, [])
    assert count.scope is scope


@pytest.mark.parametrize("text", ["within 3 days", "$500 each", "one of our best", "24/7", "one of these days", "40%"])
def test_days_prices_and_sayings_count_nothing(text: str) -> None:
    assert find_counts(text, []) == []


def test_an_answer_with_one_number_is_a_bare_count() -> None:
    found = bare_count("Probably twelve, I'd say.")
    assert found is not None
    assert found.number == 12
    assert bare_count("Ten or twelve.") is None
    assert bare_count("In three weeks.") is None


def test_the_count_of_one_product_ignores_those_of_others() -> None:
    text = "four PalletEyes and two DockLinks"
    assert count_of("DockLink Gateway", text, NAMES.mentions(text)) == 2
    assert count_of("TallyBook Licence", text, NAMES.mentions(text)) is None


@pytest.mark.parametrize(
    "text", ["palleteye camera", "the PalletEye Cameras", "PalletEye", "PalletEyes", "PALLETEYE   CAMERA"]
)
def test_a_product_is_known_in_full_in_plural_and_by_its_coined_first_word(text: str) -> None:
    assert [mention.product for mention in NAMES.mentions(text)] == ["PalletEye Camera"]


def test_everyday_words_are_no_short_form() -> None:
    names = ProductNames(["Label Printer", "Stock Ledger"])
    assert [m for m in names.mentions("put a label on the stock") if not m.partial] == []
    assert [m.product for m in names.mentions("two label printers")] == ["Label Printer"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two cameras and three gateways, please", [(2, ("PalletEye Camera",)), (3, ("DockLink Gateway",))]),
        ("one of our gateways broke", []),
        ("we have cameras", []),
        ("make that six", [(6, ())]),
    ],
)
def test_the_end_of_a_name_is_enough_where_it_is_counted(
    text: str, expected: list[tuple[int, tuple[str, ...]]]
) -> None:
    assert counted(text) == expected


def test_a_part_that_several_products_share_names_none() -> None:
    names = ProductNames(["Label Printer", "Badge Printer"])
    assert names.mentions("two printers") == []
    assert [m.product for m in names.mentions("two badge printers")] == ["Badge Printer"]
