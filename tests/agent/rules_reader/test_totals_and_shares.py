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


PLANNER = "RampRoute Planner"
ALL = "S: You asked about the PalletEye Camera, the DockLink Gateway and the RampRoute Planner."
COUNTED = ("B: Three PalletEye Cameras, please.", "S: And the DockLink Gateway?", "B: Four.")


@pytest.mark.parametrize(
    "line",
    [
        "S: That amounts to seven licences.",
        "S: So seven licences in sum.",
        "S: That adds up to seven seats, which is a fair number.",
        "S: Seven units would be inside that budget.",
        "S: Put together, seven licences.",
        "B: Seven licences is what we have the money for.",
        "B: And the seven units have to be in by May.",
        "B: Those seven licences have to run on Monday.",
        "B: Seven seats for everything, right.",
    ],
)
def test_units_of_all_that_was_counted_are_their_total(talk: Talk, line: str) -> None:
    between = ("S: Very well.",) if line.startswith("B") else ()
    assert quantities(talk(*COUNTED, *between, line, "S: Good."), NAMES) == {CAMERA: 3, GATEWAY: 4}


@pytest.mark.parametrize(
    "line", ["That amounts to seven licences.", "So seven units in sum.", "Seven seats fit that sum."]
)
def test_a_sum_is_not_taken_for_the_product_that_nobody_counted(talk: Talk, line: str) -> None:
    told = (COUNTED[0], "S: The DockLink Gateway goes with it.", "B: For those who load.", f"S: {line}", "B: Okay.")
    assert quantities(talk(*told), NAMES) == {CAMERA: 3}


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        ("And how many of the RampRoute Planner?", "Seven licences."),
        ("And the RampRoute Planner?", "Seven units of that one."),
    ],
)
def test_a_product_may_be_asked_for_in_as_many_units_as_the_others_have(talk: Talk, asked: str, answered: str) -> None:
    told = (*COUNTED, f"S: {asked}", f"B: {answered}")
    assert quantities(talk(*told), (*NAMES, PLANNER)) == {CAMERA: 3, GATEWAY: 4, PLANNER: 7}


@pytest.mark.parametrize("line", ["Sorry, I meant five licences of that.", "Actually, make that five units."])
def test_a_number_of_units_that_puts_one_right_is_no_total(talk: Talk, line: str) -> None:
    assert quantities(talk(*COUNTED, "S: Four, good.", f"B: {line}"), NAMES) == {CAMERA: 3, GATEWAY: 5}


@pytest.mark.parametrize(
    "line",
    ["I'd like two of all three products.", "Two licences of all three.", "Two of all the products.", "Two of each."],
)
def test_so_many_of_all_products_are_as_many_of_each(talk: Talk, line: str) -> None:
    assert quantities(talk(ALL, f"B: {line}"), (*NAMES, PLANNER)) == {CAMERA: 2, GATEWAY: 2, PLANNER: 2}


@pytest.mark.parametrize(
    ("line", "cameras", "gateways"),
    [
        ("There are ten drivers, each requiring PalletEye Camera, and five clerks who'd use DockLink Gateway.", 10, 5),
        ("Six drivers who need the PalletEye Camera, plus two clerks requiring the DockLink Gateway.", 6, 2),
        ("Four foremen will use the PalletEye Camera, and one clerk uses the DockLink Gateway.", 4, 1),
        ("There are ten drivers who each need a PalletEye Camera and a DockLink Gateway.", 10, 10),
        ("Our ten drivers need the PalletEye Camera and the DockLink Gateway.", 10, 10),
        ("Four ramps. Each will have a PalletEye Camera, and the office receives one DockLink Gateway.", 4, 1),
        ("There are four ramps. Each gets a PalletEye Camera and two DockLink Gateways.", 4, 8),
    ],
)
def test_several_who_need_a_product_count_it(talk: Talk, line: str, cameras: int, gateways: int) -> None:
    assert quantities(talk(BOTH, f"B: {line}"), NAMES) == {CAMERA: cameras, GATEWAY: gateways}


@pytest.mark.parametrize(
    "line",
    [
        "In six months we will need the PalletEye Camera.",
        "Two other depots who use the PalletEye Camera told me of it.",
    ],
)
def test_a_span_and_those_who_have_it_already_count_no_product(talk: Talk, line: str) -> None:
    assert quantities(talk("S: What can I do for you?", f"B: {line}"), NAMES) == {CAMERA: None}


@pytest.mark.parametrize("line", ["Three, yes, one for every product line.", "Three, one for each ramp."])
def test_a_reason_of_one_for_each_leaves_the_number_before_it(talk: Talk, line: str) -> None:
    assert quantities(talk("S: The PalletEye Camera. You had three of them on your form.", f"B: {line}"), NAMES) == {
        CAMERA: 3
    }


@pytest.mark.parametrize(
    ("line", "cameras", "gateways"),
    [
        ("I'm interested in the PalletEye Camera and four licences of DockLink Gateway.", 1, 4),
        ("We want four PalletEye Cameras and the DockLink Gateway.", 4, 1),
        ("The PalletEye Camera and the DockLink Gateway, two each.", 2, 2),
        ("We're looking at the PalletEye Camera and the DockLink Gateway.", None, None),
        ("What does the PalletEye Camera cost, and can I have four DockLink Gateways?", None, 4),
    ],
)
def test_a_product_in_the_singular_beside_a_counted_one_is_one(
    talk: Talk, line: str, cameras: int | None, gateways: int | None
) -> None:
    read = quantities(talk("S: What can I do for you?", f"B: {line}"), NAMES)
    assert read == {CAMERA: cameras, GATEWAY: gateways}


def test_a_number_told_elsewhere_outweighs_the_singular(talk: Talk) -> None:
    told = ("B: I'd like the PalletEye Camera and four DockLink Gateways.", "S: How many cameras?", "B: Six cameras.")
    assert quantities(talk(*told), NAMES) == {CAMERA: 6, GATEWAY: 4}


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("We'd be fine with three.", 3),
        ("Please keep it at three.", 3),
        ("We have three testers, and I'd like PalletEye Camera for each of them.", 3),
        ("There are three ramps, so two PalletEye Cameras for each ramp.", 6),
        ("We want the PalletEye Camera in every yard.", None),
    ],
)
def test_a_name_right_before_those_who_get_one_each_counts_as_many(talk: Talk, line: str, number: int | None) -> None:
    told = ("S: The PalletEye Camera is what you asked about. How many would you need?", f"B: {line}")
    assert quantities(talk(*told), NAMES) == {CAMERA: number}


@pytest.mark.parametrize(
    ("line", "gateways"),
    [
        ("Four of the PalletEye Cameras, and a DockLink Gateway each.", 4),
        ("Four of those, and a DockLink Gateway to send it on.", 1),
    ],
)
def test_one_more_thing_is_one_unless_each_gets_it(talk: Talk, line: str, gateways: int) -> None:
    assert quantities(talk("S: The PalletEye Camera?", f"B: {line}"), NAMES) == {CAMERA: 4, GATEWAY: gateways}


def test_a_total_after_what_each_of_several_gets_is_not_multiplied(talk: Talk) -> None:
    told = (
        "S: You want to equip three drivers with both PalletEye Camera and DockLink Gateway, so six licences overall?",
        "B: It's absolutely right. Three drivers, and each of them gets a PalletEye Camera and a DockLink Gateway.",
    )
    assert quantities(talk(*told), NAMES) == {CAMERA: 3, GATEWAY: 3}
