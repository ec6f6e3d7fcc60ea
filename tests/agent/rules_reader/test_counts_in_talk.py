"""How many of each, as people say it in a call: after the name, in order, for each of several, by a part of the name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from agent.conversation import Conversation
from agent.facts import Request
from agent.grounding import ground
from agent.history import merge
from agent.rules_reader import RulesReader
from tests.agent.rules_reader.what_is_read import facts, quantities

Talk = Callable[..., Conversation]
CAMERA, GATEWAY, HUB, DRIVER = "PalletEye Camera", "DockLink Gateway", "YardFlow Hub", "RampMate Driver"
BOTH = "S: So it's the PalletEye Camera and the DockLink Gateway that you asked about."


def counted(conversation: Conversation) -> dict[str, int | None]:
    return quantities(conversation, (CAMERA, GATEWAY, HUB, DRIVER))


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


@pytest.mark.parametrize(
    ("lines", "camera", "gateway"),
    [
        (["B: Three of the PalletEye Camera.", "S: And the DockLink Gateway?", "B: Two of that."], 3, 2),
        (["B: Three of the PalletEye Camera.", "S: And the DockLink Gateway?", "B: Only one of that, please."], 3, 1),
        (
            ["B: Three PalletEye Cameras.", "S: Then the DockLink Gateway.", "B: Right, a single one for the yard."],
            3,
            1,
        ),
        (["B: Three PalletEye Cameras.", "S: Then the DockLink Gateway.", "B: Three for that one too."], 3, 3),
        (["B: Three PalletEye Cameras, and two of the other."], 3, 2),
        (["B: Three of the first and two of the second."], 3, 2),
        (["B: Three of the one and two of the other."], 3, 2),
        (["B: Three for each product."], 3, 3),
        (["B: I put down a quantity of two for both products."], 2, 2),
        (["B: PalletEye Camera for three guards, and then one DockLink Gateway."], 3, 1),
    ],
)
def test_a_number_may_point_at_what_it_counts(
    talk: Talk, lines: list[str], camera: int | None, gateway: int | None
) -> None:
    assert counted(talk(BOTH, *lines)) == {CAMERA: camera, GATEWAY: gateway}


@pytest.mark.parametrize("line", ["B: Two thousand for that.", "B: Two for that size."])
def test_a_price_and_what_goes_on_otherwise_count_nothing(talk: Talk, line: str) -> None:
    assert counted(talk("S: It's the DockLink Gateway that you asked about.", "B: Yes.", line)) == {GATEWAY: None}


@pytest.mark.parametrize(
    "lines",
    [
        ["S: I'd sum it up as five units across two products.", "B: That is correct."],
        ["S: Two days will do for these five units.", "B: Good."],
        ["S: Looking at the five licenses, you're within it.", "B: Good."],
        ["S: Great, five units.", "B: Yes, five units."],
    ],
)
def test_what_all_products_come_to_together_counts_none_of_them(talk: Talk, lines: list[str]) -> None:
    spoken = talk(BOTH, "B: Three of the PalletEye Camera, and two DockLink Gateways.", *lines)
    assert counted(spoken) == {CAMERA: 3, GATEWAY: 2}


def test_a_number_that_is_first_told_with_the_counts_the_product_named_last(talk: Talk) -> None:
    asked = ["S: The DockLink Gateway is versatile, and with the two units you can cover both gates.", "B: Good."]
    assert counted(talk(BOTH, "B: Three of the PalletEye Camera.", *asked)) == {CAMERA: 3, GATEWAY: 2}


@pytest.mark.parametrize(
    "reply",
    [
        "B: Yes, those are the numbers, based on our two yards and four docks.",
        "B: Yes, as six people work there.",
    ],
)
def test_a_number_in_the_reason_that_agrees_counts_no_product(talk: Talk, reply: str) -> None:
    said = "S: You listed two of the PalletEye Camera and four DockLink Gateways in the form."
    assert counted(talk(BOTH, "B: Right.", said, reply)) == {CAMERA: 2, GATEWAY: 4}


def test_an_answer_to_the_next_question_leaves_the_count_before_it_alone(talk: Talk) -> None:
    lines = ["B: Four of the PalletEye Camera.", "S: Four units, great. And one DockLink Gateway?", "B: Yes, one."]
    assert counted(talk(BOTH, *lines)) == {CAMERA: 4, GATEWAY: 1}


@pytest.mark.parametrize(
    ("lines", "gateways"),
    [
        (["B: How many would we need for two halls?", "S: One per hall, so two in total.", "B: Then two it is."], 2),
        (["B: How many would you recommend?", "S: I'd say three.", "B: Okay."], 3),
        (["B: Fine.", "S: For your yard I'd take two.", "B: Two it is, then."], 2),
        (["B: How many customers use it?", "S: About thirty.", "B: I see."], None),
        (["B: Fine.", "S: Shall we speak again at two?", "B: Two it is."], None),
    ],
)
def test_what_the_seller_advises_counts_where_it_was_asked_for_or_taken_up(
    talk: Talk, lines: list[str], gateways: int | None
) -> None:
    found = counted(talk("S: I'd like to tell you about the DockLink Gateway.", *lines))
    assert found.get(GATEWAY) == gateways


@pytest.mark.parametrize(
    ("reply", "gateways"),
    [
        ("B: Well, there are nine docks, but only six are open, so six.", 6),
        ("B: There are two teams, and each would need three.", 6),
        ("B: Nine docks and six gates.", None),
    ],
)
def test_who_reckons_aloud_ends_on_the_count(talk: Talk, reply: str, gateways: int | None) -> None:
    found = counted(talk("S: You liked the DockLink Gateway.", "B: Yes.", "S: How many DockLink Gateways?", reply))
    assert found.get(GATEWAY) == gateways


@pytest.mark.parametrize("line", ["B: Our three drivers need one each.", "B: The three drivers would get one each."])
def test_one_each_is_as_many_as_get_one(talk: Talk, line: str) -> None:
    assert counted(talk("S: So it's the DockLink Gateway?", "B: Yes.", line)) == {GATEWAY: 3}


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("B: I'd need four of them for my cameras.", {HUB: 4}),
        ("B: Two of my cameras would show it.", {HUB: None}),
        ("B: They're for the drivers in two gateways.", {HUB: None}),
        ("B: One YardFlow Hub for four drivers.", {HUB: 1}),
        ("B: Four YardFlow Hubs and two Cameras.", {HUB: 4, CAMERA: 2}),
        ("B: Four YardFlow Hubs and two gateways.", {HUB: 4, GATEWAY: 2}),
        ("B: Four YardFlow Hubs, and two of the gateways.", {HUB: 4, GATEWAY: 2}),
    ],
)
def test_a_common_word_names_no_product_that_the_talk_never_named(
    talk: Talk, line: str, asked: dict[str, int | None]
) -> None:
    assert counted(talk("S: So it's the YardFlow Hub that you asked about?", "B: Right.", line)) == asked


@pytest.mark.parametrize("name", ["WholeYard Hub", "NewDock Hub", "FullView Hub"])
def test_a_name_that_begins_like_a_common_word_is_counted_whole(talk: Talk, name: str) -> None:
    conversation = talk(f"S: So it's the {name}?", f"B: Yes, three {name}, please.")
    facts = merge(ground(RulesReader().read(conversation, (name,)), conversation, (name,)).facts)
    assert [f.value.quantity for f in facts if isinstance(f.value, Request)] == [3]


ASKED = "S: How many would you need?"


@pytest.mark.parametrize(
    ("lines", "camera", "gateway"),
    [
        ([BOTH, "B: PalletEye Camera for our four packers, so that they see the ramp."], 4, None),
        (
            [BOTH, "B: We'd want the gateway later. And our four packers would like to have the PalletEye Camera."],
            4,
            None,
        ),
        ([BOTH, "B: Every one of our five packers needs a PalletEye Camera."], 5, None),
        ([BOTH, "B: The PalletEye Camera would go to all six packers."], 6, None),
        ([BOTH, "B: Two PalletEye Cameras, and DockLink Gateway for both foremen."], 2, 2),
        ([BOTH, "B: There are three docks, and each dock needs its own DockLink Gateway."], None, 3),
        ([BOTH, "B: PalletEye Camera, two units. DockLink Gateway, also two."], 2, 2),
        ([BOTH, "B: 4x PalletEye Camera and 2x DockLink Gateway."], 4, 2),
        ([BOTH, "B: Five PalletEye Cameras, and the same for the DockLink Gateway."], 5, 5),
        ([BOTH, "B: We need five PalletEye Cameras. And the same for the DockLink Gateway."], 5, 5),
        ([BOTH, "B: PalletEye Camera, but only one for the time being."], 1, None),
        ([BOTH, "B: Five PalletEye Cameras. Sorry, four."], 4, None),
        (
            [BOTH, "B: Yes.", "S: The quantity of the PalletEye Camera in your form is four, right?", "B: Right."],
            4,
            None,
        ),
        ([BOTH, "B: Yes.", "S: Would each crew get a PalletEye Camera?", "B: Yes. Four crews, so four."], 4, None),
        (
            [
                BOTH,
                "B: Yes.",
                "S: Would four PalletEye Cameras do?",
                "B: No, that would be five, as the gate needs one.",
            ],
            5,
            None,
        ),
    ],
)
def test_who_gets_one_how_many_more_and_what_is_put_right_count(
    talk: Talk, lines: list[str], camera: int | None, gateway: int | None
) -> None:
    assert counted(talk(*lines)) == {CAMERA: camera, GATEWAY: gateway}


@pytest.mark.parametrize(
    "line",
    [
        "B: We need the PalletEye Camera and the DockLink Gateway for our 40 customers.",
        "B: We'd want PalletEye Camera for our three projects. DockLink Gateway for the two prototypes.",
        "B: The same goes for the PalletEye Camera and the DockLink Gateway.",
        "B: Our four packers saw the PalletEye Camera and the DockLink Gateway.",
    ],
)
def test_those_who_get_nothing_count_nothing(talk: Talk, line: str) -> None:
    assert counted(talk(BOTH, line)) == {CAMERA: None, GATEWAY: None}


def test_what_comes_with_a_number_told_already_is_none_of_them(talk: Talk) -> None:
    lines = [BOTH, "B: Yes.", ASKED, "B: Three for the PalletEye Camera. We would begin with one ramp and see."]
    assert counted(talk(*lines)) == {CAMERA: 3, GATEWAY: None}


@pytest.mark.parametrize(
    ("line", "gateway"),
    [
        ("S: Four days should be fine for seven units.", 2),
        ("S: I'm afraid that we'd be over that amount with nine units, so I'd have to ask.", 2),
    ],
)
def test_more_units_than_were_counted_are_those_of_all(talk: Talk, line: str, gateway: int) -> None:
    lines = [BOTH, "B: Five PalletEye Cameras.", "S: Fine.", "B: And two DockLink Gateways.", line, "B: Yes."]
    assert counted(talk(*lines)) == {CAMERA: 5, GATEWAY: gateway}


@pytest.mark.parametrize(
    "line",
    [
        "S: You asked about the PalletEye Camera and the DockLink Gateway. That'd be two and three units respectively.",
        "S: You asked about the PalletEye Camera and the DockLink Gateway, two and three units respectively.",
    ],
)
def test_numbers_told_respectively_are_in_the_order_of_the_names(talk: Talk, line: str) -> None:
    assert counted(talk(line, "B: Correct.")) == {CAMERA: 2, GATEWAY: 3}


@pytest.mark.parametrize(
    ("line", "camera"),
    [
        ("B: Yes, please. That's the one we need two of.", 2),
        ("B: That's what I'd like four of, please.", 4),
        ("B: That's the one two of our people use.", None),
    ],
)
def test_a_number_may_end_a_wish_for_what_was_spoken_of(talk: Talk, line: str, camera: int | None) -> None:
    assert counted(talk("S: You asked about the PalletEye Camera. Shall we start there?", line))[CAMERA] == camera


def test_the_question_for_how_many_is_evidence_too(talk: Talk) -> None:
    spoken = talk("S: You asked about the PalletEye Camera. How many would you need?", "B: Three. It's for the gates.")
    (fact,) = (each for each in facts(spoken, (CAMERA,)) if isinstance(each.value, Request))
    assert [words.quote for words in fact.evidence][1:] == ["How many would you need?", "Three."]
