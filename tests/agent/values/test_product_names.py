from __future__ import annotations

import weakref

import pytest

from agent.values.product_names import ProductNames

NAMES = ("Nordlys Wall Heater", "Nordlys Floor Heater", "Harrow Licence", "Tide Battery Pack", "Größenmesser Duo")


def test_a_conversation_that_is_gone_leaves_no_finder_behind() -> None:
    names = ProductNames(NAMES)
    first = weakref.ref(names.in_talk(["We like the Nordlys Wall Heater."]))
    latest = names.in_talk(["We like the Nordlys Floor Heater."])
    assert first() is None
    assert names.in_talk(["The Nordlys Floor Heater again."]) is latest


@pytest.mark.parametrize(
    ("named", "said", "product"),
    [
        ("the Nordlys Wall Heater", "two HEATERS please", "Nordlys Wall Heater"),
        ("a Harrow License", "three licences", "Harrow Licence"),
        ("the Tide Battery Pack", "four Tide Batterys", "Tide Battery Pack"),
        ("the Größenmesser Duo", "two GRÖSSENMESSER", "Größenmesser Duo"),
        ("the Größenmesser Duo", "two Nordlys Heaters", None),
    ],
)
def test_a_part_of_a_name_does_for_the_product_that_the_talk_names(named: str, said: str, product: str | None) -> None:
    talk = ProductNames(NAMES).in_talk([f"We looked at {named}."])
    assert {mention.product for mention in talk.mentions(said)} == ({product} if product else set())
