from __future__ import annotations

import pytest

from agent.values.bare_counts import answered_count, bare_count, wished_count
from agent.values.product_names import ProductNames
from agent.values.quantities import count_of, find_counts

NAMES = ProductNames(["PalletEye Camera", "DockLink Gateway", "TallyBook Licence"])


def counted(text: str) -> dict[str, int | None]:
    mentions = NAMES.mentions(text)
    return {m.product: count_of(m.product, text, mentions) for m in mentions}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One PalletEye Camera for each of the nine gates", {"PalletEye Camera": 9}),
        (
            "There are seven gates, and each of them should get a camera and a gateway",
            {"PalletEye Camera": 7, "DockLink Gateway": 7},
        ),
        ("Two PalletEye Cameras per gate, which makes eighteen", {"PalletEye Camera": 18}),
        ("Three DockLink Gateways per hall", {"DockLink Gateway": None}),
        ("Eleven PalletEye Cameras, one for each gate", {"PalletEye Camera": 11}),
        ("We have six halls and want a DockLink Gateway in each of them", {"DockLink Gateway": 6}),
        ("Five PalletEye Cameras and as many gateways", {"PalletEye Camera": 5, "DockLink Gateway": 5}),
        ("Five PalletEye Cameras and a DockLink Gateway", {"PalletEye Camera": 5, "DockLink Gateway": 1}),
        ("I would fit all eight forklifts with the camera", {"PalletEye Camera": 8}),
        ("four new cameras", {"PalletEye Camera": 4}),
        ("20 TallyBook Licenses", {"TallyBook Licence": 20}),
        ("Two of the cameras keep failing", {"PalletEye Camera": None}),
        ("We share one gateway with the neighbours", {"DockLink Gateway": None}),
    ],
)
def test_what_is_shared_out_is_counted_with_those_that_get_a_share(text: str, expected: dict[str, int | None]) -> None:
    assert counted(text) == expected


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Yes, three.", 3),
        ("Also nine, please.", 9),
        ("Seven is right, one per gate.", 7),
        ("Twelve will be enough.", 12),
        ("That should read forty.", 40),
        ("Three days would be fine.", None),
        ("Two of them broke last winter.", None),
        ("One moment, please.", None),
        ("Those two, yes.", None),
        ("Around six hundred a day.", None),
    ],
)
def test_a_reply_counts_what_was_asked_about(text: str, number: int | None) -> None:
    found = answered_count(text)
    assert (found and found.number) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("We'd want three, one per hall.", 3),
        ("I have five on my list.", 5),
        ("A single one would suffice, I assume.", 1),
        ("We had two near misses this winter.", None),
        ("I need five minutes.", None),
    ],
)
def test_a_wish_for_a_number_counts_what_was_spoken_of(text: str, number: int | None) -> None:
    found = wished_count(text)
    assert (found and found.number) == number


def test_all_three_and_those_two_pick_out_what_is_known() -> None:
    assert bare_count("Yes, all three.") is None
    assert bare_count("I picked those two.") is None


def test_units_in_all_are_a_total() -> None:
    (count,) = find_counts("With eight units altogether you are covered.", [])
    assert count.scope.value == "total"


def test_a_conversation_makes_parts_of_names_known() -> None:
    names = ProductNames(["AisleRun Planner", "FrostLine Planner", "AisleRun Sensor"])
    assert names.mentions("two planners") == []
    talk = names.in_talk(["Tell me about the FrostLine Planner.", "Gladly."])
    assert [mention.product for mention in talk.mentions("two planners")] == ["FrostLine Planner"]
    assert talk.mentions("two planners")[0].partial
