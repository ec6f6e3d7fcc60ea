"""What is asked for where there is no price list: things counted by their own names."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.claims import Factor
from agent.conversation import Conversation
from agent.facts import Request
from agent.grounding import ground
from agent.history import merge
from agent.rules_reader import RulesReader
from agent.values.unlisted import counted_things

Talk = Callable[..., Conversation]


def asked_for(conversation: Conversation) -> dict[str, int | None]:
    found = ground(RulesReader().read(conversation, ()), conversation, ())
    values = [fact.value for fact in merge(found.facts) if fact.factor is Factor.REQUEST]
    return {value.product: value.quantity for value in values if isinstance(value, Request)}


@pytest.mark.parametrize(
    ("lines", "things"),
    [
        (["B: We need 120 smoke alarms for the new wing."], {"smoke alarm": 120}),
        (["B: 2 mud pumps, please."], {"mud pump": 2}),
        (
            ["B: Could you quote for 4 x office chairs and twelve standing desks?"],
            {"office chair": 4, "standing desk": 12},
        ),
        (["B: So we need six units of DockSense."], {"docksense": 6}),
        (["B: We'd like licences for 35 people."], {"licence": 35}),
        (["S: And how many bird feeders would you like?", "B: Uh, forty."], {"bird feeder": 40}),
        (["S: You called about hot boxes.", "B: I did.", "S: How many?", "B: Seven."], {"hot box": 7}),
        (["S: So you need nine rowing machines, right?", "B: That's right."], {"rowing machine": 9}),
        (["B: Product: air compressor\nQuantity: 3"], {"air compressor": 3}),
        (["B: Product of interest: Kayaks", "B: How many: 6"], {"kayak": 6}),
        (["B: Please offer for two pallet jacks."], {"pallet jack": 2}),
        (["B: I was thinking two of the heat pumps."], {"heat pump": 2}),
        (["B: A sum has been sanctioned for one road roller."], {"road roller": 1}),
        (["B: Two of the small kilns would do it."], {"small kiln": 2}),
        (["S: You left a message about the salon chairs.", "B: Yes, five of the black ones."], {"salon chair": 5}),
        (["B: We were looking at the ice makers.", "S: Sure.", "B: Then two of those, please."], {"ice maker": 2}),
        (["S: So that's a dozen lanterns?", "B: A dozen, yes."], {"lantern": 12}),
        (["S: Two floor polishers, then.", "B: Exactly."], {"floor polisher": 2}),
        (["S: I put down two floor polishers.", "B: Yes, two."], {"floor polisher": 2}),
        (["S: It says here one deck oven.", "B: Correct."], {"deck oven": 1}),
        (["S: You're after the ride-on mower?", "B: Yes, just one."], {"ride-on mower": 1}),
        (["B: What would 25 headsets cost?"], {"headset": 25}),
        (["B: so um we'd want like two two generators"], {"generator": 2}),
        (["B: We need six trolleys.", "B: So again, six steel trolleys."], {"trolley": 6}),
    ],
)
def test_things_are_known_by_their_own_names(talk: Talk, lines: list[str], things: dict[str, int]) -> None:
    assert asked_for(talk(*lines)) == things


@pytest.mark.parametrize(
    "lines",
    [
        ["B: We have 45 employees in three warehouses."],
        ["B: We need it within three weeks."],
        ["B: We lost twelve pallets last year."],
        ["B: I need to ask two questions."],
        ["B: We don't need forty licences."],
        ["B: The budget is nine thousand dollars."],
        ["B: Six hundred bucks, tops."],
        ["B: There are ten gates, and we want to watch them all."],
        ["B: One cannot go on like this."],
        ["S: We have two fitters nearby.", "B: Good."],
        ["S: It takes two ladders.", "B: Right."],
        ["S: Two floor polishers, then?", "B: No, three brooms broke."],
        ["B: We were looking at the ice makers.", "S: Sure.", "B: Three of those are broken."],
        ["S: Most firms take four licences.", "B: I see."],
        ["S: How many people work there?", "B: Forty."],
        ["S: How many bays do you have?", "B: Six."],
    ],
)
def test_what_is_no_thing_asked_for_is_left_alone(talk: Talk, lines: list[str]) -> None:
    assert asked_for(talk(*lines)) == {}


def test_with_a_price_list_only_what_stands_on_it_is_asked_for(talk: Talk) -> None:
    conversation = talk("B: We need 120 smoke alarms.")
    found = ground(RulesReader().read(conversation, ["Door Sensor"]), conversation, ["Door Sensor"])
    assert not [fact for fact in found.facts if fact.factor is Factor.REQUEST]


def test_a_claim_about_a_thing_that_the_words_do_not_count_falls(talk: Talk) -> None:
    conversation = talk("B: We need 120 smoke alarms.")
    (claim,) = (c for c in RulesReader().read(conversation, ()) if c.factor is Factor.REQUEST)
    (rejection,) = ground((claim.model_copy(update={"subject": "ladder"}),), conversation, ()).rejected
    assert rejection.reason == "the words count no “ladder”, and there is no price list to know it by"


@given(st.text(max_size=200))
def test_every_thing_lies_in_its_text_and_has_a_name(text: str) -> None:
    for thing in counted_things(text):
        assert 0 <= thing.start < thing.end <= len(text)
        assert thing.name.strip()
        assert thing.number >= 1


@pytest.mark.parametrize(
    ("seller", "buyer", "things"),
    [
        ("it's ride-on mowers you were looking at", "yeah two", {"ride-on mower": 2}),
        ("So you was asking on the horse trailers.", "Two of em, the long ones.", {"horse trailer": 2}),
        ("You had looked at the standing desk, I believe.", "I had. Nine of them, in oak.", {"standing desk": 9}),
        ("You had picked glove dryers, I see.", "Yeah. Five of them.", {"glove dryer": 5}),
        ("For your shed it would be six fans.", "Eight. The shed was made longer.", {"fan": 8}),
        ("For your shed it would be six fans.", "Six is fine.", {"fan": 6}),
        ("We have fitted six fans next door.", "Two were broken.", {}),
        ("So thirty cabs you said you run.", "Thirty-two now, yeah.", {}),
        ("It'd be six fans for that shed.", "Two sheds need it.", {}),
    ],
)
def test_a_number_counts_what_the_seller_just_named(
    talk: Talk, seller: str, buyer: str, things: dict[str, int]
) -> None:
    assert asked_for(talk(f"S: {seller}", f"B: {buyer}")) == things


@pytest.mark.parametrize(
    ("words", "things"),
    [
        ("An amount of 84,000 has been allotted for one destoner.", {"destoner": 1}),
        ("The yard and the barn want one each, so two hoists please.", {"hoist": 2}),
        ("Item / qty: folding stretchers, 3", {"folding stretcher": 3}),
        ("Item: 1 unit carton folder", {"carton folder": 1}),
        ("We want forty pairs of boots.", {"boots": 40}),
        ("They want us in 16 oz cans and we only fill bottles.", {}),
        ("Two cashiers is all I can hire.", {}),
        ("Two mowers is all we need.", {"mower": 2}),
    ],
)
def test_sizes_and_people_are_no_things_and_plain_words_of_an_order_are(
    talk: Talk, words: str, things: dict[str, int]
) -> None:
    assert asked_for(talk("S: Thanks for your note.", f"B: {words}")) == things
