"""Numbers that count all products together, several in an order, or those who get one each."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from agent.conversation import Conversation
from tests.agent.rules_reader.what_is_read import quantities

Talk = Callable[..., Conversation]
CAMERA, GATEWAY = "PalletEye Camera", "DockLink Gateway"
NAMES = (CAMERA, GATEWAY)
BOTH = "S: The PalletEye Camera watches the ramp, and the DockLink Gateway sends it on."


def test_the_first_and_the_second_are_those_of_the_last_list(talk: Talk) -> None:
    read = quantities(talk(BOTH, "B: I need four licences of the first and three of the second."), NAMES)
    assert read == {CAMERA: 4, GATEWAY: 3}


@pytest.mark.parametrize("line", ["S: Three days is what we plan for nine units.", "S: The nine units fit your sum."])
def test_a_total_of_the_seller_counts_no_product(talk: Talk, line: str) -> None:
    told = ("B: Two PalletEye Cameras, please.", "S: Noted.", "B: The DockLink Gateway as well.", line, "B: Good.")
    assert quantities(talk(*told), NAMES) == {CAMERA: 2, GATEWAY: None}


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("B: We would like the PalletEye Camera, for three of our foremen.", 3),
        ("B: There are four ramps, so one PalletEye Camera for each ramp.", 4),
        ("B: Our drivers are three, and I'd like to provide all three of them with the PalletEye Camera.", 3),
        ("B: Four PalletEye Cameras. We've hired two more drivers since then.", 4),
    ],
)
def test_those_who_get_one_each_count_it_and_others_do_not(talk: Talk, line: str, number: int) -> None:
    told = ("S: The PalletEye Camera is what you asked about. How many would you need?", line)
    assert quantities(talk(*told), NAMES) == {CAMERA: number}


@pytest.mark.parametrize("reply", ["Six, yes.", "Six cameras, yes.", "Yes, six."])
def test_a_number_said_again_with_a_yes_after_it_agrees(talk: Talk, reply: str) -> None:
    assert quantities(talk("S: So six PalletEye Cameras?", f"B: {reply}"), NAMES) == {CAMERA: 6}


def test_agreeing_to_a_total_leaves_what_each_was_counted(talk: Talk) -> None:
    told = ("S: So ten PalletEye Cameras and six DockLink Gateways, sixteen units overall.", "B: Sixteen, yes.")
    assert quantities(talk(*told), NAMES) == {CAMERA: 10, GATEWAY: 6}
