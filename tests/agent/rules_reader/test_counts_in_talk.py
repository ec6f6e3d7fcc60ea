"""How many of each, as people say it in a call: after the name, in order, for each of several, by a part of the name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from agent.claims import Factor
from agent.conversation import Conversation
from agent.facts import Request
from agent.grounding import ground
from agent.history import merge
from agent.rules_reader import RulesReader

Talk = Callable[..., Conversation]
CAMERA, GATEWAY, HUB = "PalletEye Camera", "DockLink Gateway", "YardFlow Hub"
BOTH = "S: So it's the PalletEye Camera and the DockLink Gateway that you asked about."


def counted(conversation: Conversation) -> dict[str, int | None]:
    names = (CAMERA, GATEWAY, HUB)
    facts = merge(ground(RulesReader().read(conversation, names), conversation, names).facts)
    values = [fact.value for fact in facts if fact.factor is Factor.REQUEST and isinstance(fact.value, Request)]
    return {value.product: value.quantity for value in values}


@pytest.mark.parametrize(
    ("line", "camera", "gateway"),
    [
        ("B: PalletEye Camera, one, for the gate. For the DockLink Gateway, six, as we have six docks.", 1, 6),
        ("B: With the PalletEye Camera it's five. For the DockLink Gateway I came to seven.", 5, 7),
        ("B: Four times the PalletEye Camera, and the DockLink Gateway two times.", 4, 2),
        ("B: Two of the PalletEye Camera. And the DockLink Gateway just once, as there's one dock.", 2, 1),
        ("B: I'd put the PalletEye Camera on the four ramps. Of the DockLink Gateway a single one is enough.", 4, 1),
        ("B: The three drivers get the PalletEye Camera, and our foreman gets the DockLink Gateway.", 3, 1),
        ("B: There are six ramps, and everyone gets the PalletEye Camera as well as the DockLink Gateway.", 6, 6),
        ("B: Four PalletEye Cameras. The DockLink Gateway is only for the two night shifts.", 4, 2),
    ],
)
def test_a_number_may_stand_after_the_name_or_with_those_who_get_it(
    talk: Talk, line: str, camera: int, gateway: int
) -> None:
    assert counted(talk(BOTH, line)) == {CAMERA: camera, GATEWAY: gateway}


@pytest.mark.parametrize(
    "line",
    [
        "B: The PalletEye Camera, in two weeks at best, and the DockLink Gateway as well.",
        "B: We called three times about the PalletEye Camera and the DockLink Gateway.",
        "B: I tried the PalletEye Camera just once, and the DockLink Gateway too.",
        "B: The PalletEye Camera, 499, and the DockLink Gateway, 380.",
        "B: Our company needs the PalletEye Camera and the DockLink Gateway.",
        "B: I'd put the PalletEye Camera and the DockLink Gateway on the list for the next two months.",
    ],
)
def test_times_prices_and_occasions_after_a_name_count_nothing(talk: Talk, line: str) -> None:
    assert counted(talk(BOTH, line)) == {CAMERA: None, GATEWAY: None}


@pytest.mark.parametrize(
    "line", ["Four and two.", "So four and two, please.", "Leave it like that, four and two.", "Four plus two."]
)
def test_numbers_in_the_order_of_the_list_count_its_products(talk: Talk, line: str) -> None:
    assert counted(talk(BOTH, f"B: {line}")) == {CAMERA: 4, GATEWAY: 2}


@pytest.mark.parametrize(
    "lines",
    [
        ["B: Four, two and one."],
        ["S: And the budget?", "B: Between four and two thousand."],
        ["S: When would it suit you?", "B: At four and two, on both days."],
    ],
)
def test_other_lists_of_numbers_count_none(talk: Talk, lines: list[str]) -> None:
    assert set(counted(talk(BOTH, *lines)).values()) <= {None}


def test_the_seller_may_count_what_the_buyer_named(talk: Talk) -> None:
    asked = talk(
        "B: I was thinking of a PalletEye Camera and a DockLink Gateway in every hall.",
        "S: So three of each.",
        "B: Yes.",
    )
    assert counted(asked) == {CAMERA: 3, GATEWAY: 3}


@pytest.mark.parametrize(
    ("lines", "number"),
    [
        ("B: I have two docks. Each one would be equipped with a PalletEye Camera as well as a DockLink Gateway.", 2),
        ("B: Six ramps, in three halls. A PalletEye Camera and a DockLink Gateway in every hall.", 3),
    ],
)
def test_how_many_get_one_may_stand_in_the_sentence_before(talk: Talk, lines: str, number: int) -> None:
    assert counted(talk(BOTH, lines)) == {CAMERA: number, GATEWAY: number}


def test_both_of_them_on_each_of_several(talk: Talk) -> None:
    assert counted(talk(BOTH, "B: Both of them on each of the eight docks.")) == {CAMERA: 8, GATEWAY: 8}


@pytest.mark.parametrize(
    "line", ["That's five units.", "That comes to five licenses.", "That'd be five units altogether."]
)
def test_the_sellers_sum_is_no_count_of_the_last_product(talk: Talk, line: str) -> None:
    asked = talk(BOTH, "B: Two PalletEye Cameras and three DockLink Gateways.", f"S: {line}", "B: Sounds right.")
    assert counted(asked) == {CAMERA: 2, GATEWAY: 3}


@pytest.mark.parametrize(
    "lines",
    [
        ["B: That's for our four cameras.", "S: I see."],
        ["B: It's my gateway, so it's my decision.", "S: For three items that's realistic.", "B: Fine."],
    ],
)
def test_what_somebody_has_got_is_not_asked_for(talk: Talk, lines: list[str]) -> None:
    assert counted(talk("S: So you'd like one YardFlow Hub?", "B: Yes.", *lines)) == {HUB: 1}


def test_a_hub_is_the_one_that_the_talk_has_named(talk: Talk) -> None:
    asked = talk(
        "S: You asked about the YardFlow Hub and the PalletEye Camera.", "B: I did. Two hubs and three cameras."
    )
    assert counted(asked) == {HUB: 2, CAMERA: 3}


@pytest.mark.parametrize(
    "lines",
    [
        ["S: Two Hubs, noted. Is there a limit?", "B: Yes, twenty-two hundred would be the limit."],
        ["S: The hub comes to about a thousand.", "B: So sixteen with the fees. Fine."],
        ["S: Two hubs, noted. How are you set for money?", "B: I asked for four thousand."],
    ],
)
def test_money_is_no_count(talk: Talk, lines: list[str]) -> None:
    assert counted(talk("S: So it's the YardFlow Hub?", "B: Two of those, yes.", *lines)) == {HUB: 2}


@pytest.mark.parametrize(
    "lines",
    [
        [
            "S: Would a single unit cover your needs or do you require more?",
            "B: I'd thought of one, but it's far. So I'd rather have two.",
        ],
        ["S: Is one enough?", "B: We had reckoned with one, but no. We need two."],
    ],
)
def test_what_was_thought_of_before_is_not_asked_for(talk: Talk, lines: list[str]) -> None:
    assert counted(talk("S: So it's the YardFlow Hub?", "B: Right.", *lines)) == {HUB: 2}
