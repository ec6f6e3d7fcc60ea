"""How many, by what was told before: who gets one each, the same number, a sum in order, the parts of a number."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from agent.conversation import Conversation
from tests.agent.rules_reader.what_is_read import quantities

Talk = Callable[..., Conversation]
CAMERA, GATEWAY, HUB, SPACE = "PalletEye Camera", "DockLink Gateway", "YardFlow Hub", "TallyMark Label Space"
BOTH = "S: So it's the PalletEye Camera and the DockLink Gateway that you asked about."


def counted(conversation: Conversation) -> dict[str, int | None]:
    return quantities(conversation, (CAMERA, GATEWAY, HUB, SPACE))


@pytest.mark.parametrize(
    ("lines", "gateways"),
    [
        (["B: Each of the four depots should get one."], 4),
        (["B: We run four depots, and I'd put one DockLink Gateway on each."], 4),
        (["B: Four depots, with one DockLink Gateway apiece."], 4),
        (["B: Yes, one for each depot, which means four units."], 4),
        (["B: One DockLink Gateway each, that's four."], 4),
        (["B: We'd put the DockLink Gateway in all three depots, plus one at the office, so that makes four."], 4),
        (["B: Three DockLink Gateways, as there are five ramps and a different crew works on each."], 3),
        (["B: Our four depots are in trouble.", "S: I see. And the DockLink Gateway?", "B: One for each depot."], 4),
        (
            ["B: Our four depots are in trouble.", "S: I see. And the DockLink Gateway?", "B: One for each driver."],
            None,
        ),
        (
            [
                "B: Our four depots are in trouble.",
                "S: Would the DockLink Gateway be for the depots?",
                "B: Yes, one for each of them.",
            ],
            4,
        ),
        (["B: The depots are next to each other, so one guard looks after both."], None),
        (["B: Each depot should get one."], None),
    ],
)
def test_what_each_gets_is_multiplied_where_it_is_told_how_many_they_are(
    talk: Talk, lines: list[str], gateways: int | None
) -> None:
    assert counted(talk(BOTH, "B: Yes.", "S: And the DockLink Gateway?", *lines))[GATEWAY] == gateways


@pytest.mark.parametrize(
    ("reply", "gateways"),
    [
        ("One for the north yard and one for the south yard.", 2),
        ("Two for the ramps and one for the office.", 3),
        ("Three: two for the ramps and one for the office.", 3),
        ("One is for the north yard, and the other is for the south yard.", 2),
        ("Three for the ramps at two in the afternoon.", 3),
        ("Ha, yes, one, my brother would love it.", 1),
        ("That would make three, and I agree.", 3),
        ("Four there too, so that every crew has one.", 4),
    ],
)
def test_parts_add_up_and_a_reply_may_begin_in_many_ways(talk: Talk, reply: str, gateways: int) -> None:
    assert counted(talk("S: How many DockLink Gateways would that be?", f"B: {reply}")) == {GATEWAY: gateways}


@pytest.mark.parametrize(
    ("lines", "gateways"),
    [
        (["B: Three PalletEye Cameras.", "S: And the DockLink Gateway?", "B: The same number, please."], 3),
        (["B: Three PalletEye Cameras.", "S: Would you take the same number of the DockLink Gateway?", "B: Yes."], 3),
        (["B: Three PalletEye Cameras.", "S: Next, the DockLink Gateway.", "B: It's for the yard. The same there."], 3),
        (["B: Three PalletEye Cameras.", "S: And the DockLink Gateway?", "B: Not the same number, no."], None),
        (["B: Three PalletEye Cameras.", "S: And the DockLink Gateway?", "B: We have the same issue there."], None),
    ],
)
def test_the_same_number_is_the_one_counted_last(talk: Talk, lines: list[str], gateways: int | None) -> None:
    assert counted(talk(BOTH, "B: Yes.", *lines)) == {CAMERA: 3, GATEWAY: gateways}


@pytest.mark.parametrize(
    ("recap", "gateways"),
    [
        ("So that's three and one.", 1),
        ("Therefore three and one, a total of four.", 1),
        ("So that's two and one.", None),
        ("So that's three, two and one.", None),
    ],
)
def test_the_sellers_sum_in_order_counts_the_rest_where_it_agrees_with_what_was_counted(
    talk: Talk, recap: str, gateways: int | None
) -> None:
    lines = ["B: Three PalletEye Cameras. The DockLink Gateway would be for our foreman.", f"S: {recap} And why now?"]
    assert counted(talk(*lines, "B: We lose too many pallets.")) == {CAMERA: 3, GATEWAY: gateways}


@pytest.mark.parametrize(
    ("echo", "gateways"),
    [("So four.", 4), ("Another four, great.", 4), ("Four people, I see.", None), ("That makes four units.", None)],
)
def test_a_seller_may_sum_up_an_answer_in_a_number(talk: Talk, echo: str, gateways: int | None) -> None:
    lines = ["S: And the DockLink Gateway?", "B: Every depot we have.", f"S: {echo} When do you start?", "B: In May."]
    assert counted(talk(BOTH, "B: Yes.", *lines))[GATEWAY] == gateways


def test_an_answer_repeats_the_number_it_was_asked_about(talk: Talk) -> None:
    lines = [
        "B: And a DockLink Gateway for the two crews.",
        "S: One for each crew, so two in total?",
        "B: Exactly, two.",
    ]
    assert counted(talk(*lines)) == {GATEWAY: 2}


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("How many members does your board have?", "There are seven of them."),
        ("Three days are fine for this quantity.", "Great. I'll book two cabins for them."),
    ],
)
def test_other_things_that_are_counted_later_change_no_count(talk: Talk, question: str, reply: str) -> None:
    lines = ["B: One DockLink Gateway, please.", "S: Who decides?", "B: The board.", f"S: {question}", f"B: {reply}"]
    assert counted(talk(*lines)) == {GATEWAY: 1}


def test_of_several_counts_the_one_holds_that_was_agreed_to_last(talk: Talk) -> None:
    lines = [
        "B: Four DockLink Gateways. The north ramp alone takes up one of those.",
        "S: So four DockLink Gateways in all?",
    ]
    assert counted(talk(*lines, "B: Correct.")) == {GATEWAY: 4}


def test_what_is_wanted_on_several_things_is_as_many(talk: Talk) -> None:
    assert counted(talk("B: We'd want the DockLink Gateway on three ramps.")) == {GATEWAY: 3}
    assert counted(talk("B: We'd want the DockLink Gateway on several projects.")) == {GATEWAY: None}


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("B: And one TallyMark space for the office.", {CAMERA: None, SPACE: 1}),
        ("B: And four of the TallyMark spaces... no, make that six.", {CAMERA: None, SPACE: 6}),
        ("B: Space is short here, so I'm glad.", {CAMERA: None}),
        ("B: One for every camera we own.", {CAMERA: None}),
    ],
)
def test_a_thing_is_known_by_its_first_and_last_word_but_not_by_any_word_of_it(
    talk: Talk, line: str, asked: dict[str, int | None]
) -> None:
    assert counted(talk("S: You were interested in the PalletEye Camera.", line)) == asked


@pytest.mark.parametrize(
    ("lines", "camera", "gateway"),
    [
        (
            ["S: You listed the PalletEye Camera and the DockLink Gateway, in quantities of three and two?", "B: Yes."],
            3,
            2,
        ),
        (["B: The PalletEye Camera three times, the DockLink Gateway once."], 3, 1),
        (["B: For the PalletEye Camera we've agreed on three. The DockLink Gateway, quantity two."], 3, 2),
        (
            [
                "S: For the PalletEye Camera the form says three. The DockLink Gateway, would that be three as well?",
                "B: Yes.",
            ],
            3,
            3,
        ),
        (["B: The PalletEye Camera failed three times, the DockLink Gateway failed once."], None, None),
        (
            [
                "B: We asked for the PalletEye Camera and the DockLink Gateway, and for a number of papers, two or three."
            ],
            None,
            None,
        ),
    ],
)
def test_numbers_may_follow_the_names_in_order_or_as_a_form_has_them(
    talk: Talk, lines: list[str], camera: int | None, gateway: int | None
) -> None:
    found = counted(talk(*lines, "S: Fine."))
    assert (found[CAMERA], found[GATEWAY]) == (camera, gateway)


@pytest.mark.parametrize(
    ("lines", "gateways"),
    [
        (["B: And a DockLink Gateway for the gate."], 1),
        (["B: I'd add a DockLink Gateway."], 1),
        (["B: I'd add a DockLink Gateway.", "S: How many would that be?", "B: Three."], 3),
        (["B: I'd add a DockLink Gateway for all the gates."], None),
        (["B: We're interested in a DockLink Gateway."], None),
        (["B: Should I add a DockLink Gateway?"], None),
    ],
)
def test_an_article_counts_what_is_added_where_no_number_does(
    talk: Talk, lines: list[str], gateways: int | None
) -> None:
    assert counted(talk("S: What else would you like?", *lines)) == {GATEWAY: gateways}


@pytest.mark.parametrize(
    ("reply", "gateways"),
    [
        ("At first I thought five, but with the new ramp it'll be six.", 6),
        ("At first I thought five, but my wife asked six people.", None),
        ("There it's three, as we have three ramps.", 3),
    ],
)
def test_who_thinks_again_ends_on_the_count(talk: Talk, reply: str, gateways: int | None) -> None:
    found = counted(talk("S: What number of DockLink Gateways are we speaking of?", f"B: {reply}"))
    assert found.get(GATEWAY) == gateways
