"""Limits on an order, read out of articles in the forms that companies write them in."""

from __future__ import annotations

import pytest

from agent.offer import LimitScope
from knowledge.limit_reading import read_limits
from knowledge.policies import find_quantity_policy, read_articles
from knowledge.samples import articles_jsonl

NUMBERED = """Each order has a ceiling, so that the store never runs dry.

1. **RackLamp Duo** - You can purchase up to 12 units per order. It lights an aisle from both ends.

2. **FloorSign Max** - A maximum of nine units can be ordered at once.

3. **GateBell** - Limited to 30 units per order, GateBell rings in two halls.

4. **Ramp Kit** - Each order is limited to 4 units.
"""
TABLE = """| Product | Maximum per order | Colour |
|---|---|---|
| RackLamp Duo | 12 | grey |
| GateBell | 30 units | red |
"""
HTML = "<h2>Order limits</h2><ul><li>RackLamp Duo: 12 units</li><li>GateBell: no more than 30</li></ul>"


@pytest.mark.parametrize(
    ("title", "body", "limits"),
    [
        ("How much you can order", NUMBERED, [12, 9, 30, 4]),
        ("Ordering", NUMBERED, [12, 9, 30, 4]),
        ("Ordering", TABLE, [12, 30]),
        ("Our shop", HTML, [12, 30]),
        ("Orders", "You can buy at most 12 units of the RackLamp Duo and 30 units of the GateBell per order.", [12, 30]),
        ("Orders", "An order may not exceed 40 units in total.", [40]),
        ("Orders", "Customers may order up to 15 units of any product.", [15]),
    ],
)  # fmt: skip
def test_the_most_that_an_order_may_hold_is_read(title: str, body: str, limits: list[int]) -> None:
    assert [limit.most for limit in read_limits(title, body)] == limits


def test_a_limit_knows_the_words_that_name_its_product_and_its_sentence() -> None:
    first, second, *_ = read_limits("Ordering", NUMBERED)
    assert first.about[0] == first.sentence == "**RackLamp Duo** - You can purchase up to 12 units per order."
    assert second.sentence == "**FloorSign Max** - A maximum of nine units can be ordered at once."


def test_a_heading_names_the_product_where_the_sentence_does_not() -> None:
    (limit,) = read_limits("Ordering", "## GateBell\n\nRings in two halls. No more than 30 can be bought per order.\n")
    assert limit.about[-1] == "GateBell"


def test_a_limit_may_hold_for_each_product_or_for_the_whole_order() -> None:
    (each,) = read_limits("Orders", "Customers may order up to 15 units of any product.")
    (whole,) = read_limits("Orders", "An order may not exceed 40 units in total.")
    assert (each.scope, whole.scope) == (LimitScope.EACH_PRODUCT, LimitScope.ORDER)


@pytest.mark.parametrize(
    "body",
    [
        "Orders of up to 10 units get a discount of 4 percent.",
        "You can borrow up to four devices.",
        "Up to 4 units are installed within one day of your order.",
        "The minimum is 5 units per order.",
        "One gateway carries up to 40 handhelds.",
        "Up to 30 users can sign in at once to support.",
        "Competitors sell up to 5 units per order.",
        "You may return up to 3 units per order.",
    ],
)
def test_other_numbers_are_no_limits(body: str) -> None:
    assert read_limits("Questions and answers", body) == ()


def test_the_sample_articles_limit_no_order() -> None:
    assert find_quantity_policy(read_articles(articles_jsonl())) is None
