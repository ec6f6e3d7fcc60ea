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


@pytest.mark.parametrize(
    ("words", "things"),
    [
        ("It is about the six headsets with the boom arm that I saw on your page.", {"headset": 6}),
        ("My question concerns the five lockers you quoted.", {"locker": 5}),
        ("Your quote came, the two 48-port switches.", {"48-port switch": 2}),
        ("So it's two eight-metre fingers, same hinge as before.", {"eight-metre finger": 2}),
        ("Put me down for 420 of the charcoal 400 x 400 pavers.", {"charcoal 400 x 400 paver": 420}),
        ("We need four five-gallon buckets.", {"five-gallon bucket": 4}),
        ("we need three four inch pumps", {"four inch pump": 3}),
        ("Please quote for 3 nos 10 kVA generators.", {"10 kva generator": 3}),
        ("We need eight bags of jointing sand.", {"bag of jointing sand": 8}),
        ("What would a thousand litres of heating oil cost?", {"litre of heating oil": 1000}),
        ("It's roughly forty square metres of laminate we're after.", {"square metre of laminate": 40}),
        ("Volume: put nine, no, make that 11 cubic metres", {"cubic metre": 11}),
        ("We'd like the scheduling app for 30 staff.", {"scheduling app": 30}),
        ("We'd like to go with the Pro plan, sixty users.", {"pro plan": 60}),
        ("It's about seven-eighty with the travel.", {}),
        ("It is about the three pumps you sent.", {}),
        ("It's about three kilometres from the station.", {}),
        ("We want everybody under one roof.", {}),
        ("We need the antivirus on sixty laptops.", {}),
        ("We lost it all. Eleven tonnes of grapes.", {}),
        ("We sell three hundred metres of cable a week.", {}),
        ("Area: 300 square metres, two floors.", {}),
        ("One thing first.", {}),
    ],
)
def test_a_name_holds_its_size_its_measure_and_its_packing(talk: Talk, words: str, things: dict[str, int]) -> None:
    assert asked_for(talk("S: Thanks for your note.", f"B: {words}")) == things


@pytest.mark.parametrize(
    ("lines", "things"),
    [
        (["S: Is this the redaction software again?", "B: It is. Thirty-five seats this time."], 35),
        (["S: And that's for the redaction software?", "B: Right, 42 seats."], 42),
        (["S: You were asking about the redaction software.", "B: Yes, for 25 users."], 25),
        (["B: I am writing about the redaction software. We take it for 120 seats."], 120),
        (["B: We're interested in the redaction software.", "S: For how many?", "B: Nine seats."], 9),
        (["S: Is this the redaction software again?", "B: No."], None),
        (["S: Is this the redaction software again?", "B: It is. Thirty-five seats are idle."], None),
        (["S: Do you like the redaction software?", "B: We have thirty-five seats and nobody logs in."], None),
        (["B: I am writing about the redaction software. We are not taking it for 120 seats."], None),
    ],
)
def test_seats_count_what_they_are_for(talk: Talk, lines: list[str], things: int | None) -> None:
    assert asked_for(talk(*lines)) == ({} if things is None else {"redaction software": things})


@pytest.mark.parametrize(
    ("lines", "number"),
    [
        (["S: You want a tilting hitch then?", "B: Whatever, we need one here today."], 1),
        (["S: Did you want the tilting hitch?", "B: Yes, we need two by Friday."], 2),
        (["S: Was it the tilting hitch you wanted?", "B: That's it. Just the one."], 1),
        (["S: You emailed about the tilting hitch.", "B: I did, yes. Nine."], 9),
        (["B: That tilting hitch in your window, what's she worth?", "S: Ten grand. Just one?", "B: Yeah, one."], 1),
        (["B: How much is the tilting hitch?", "S: Ten grand. Just the one?", "B: Yes."], 1),
        (["B: Do you rent out a tilting hitch?", "S: Sure.", "B: I'll take two."], 2),
        (
            [
                "S: You asked for the tilting hitch.",
                "B: I did.",
                "S: Still two?",
                "B: Two. Well, we sold a rig, so two.",
            ],
            2,
        ),
        (["B: I'm calling from the yard about the tilting hitch.", "S: Yes?", "B: Five units, the long model."], 5),
        (["S: You want a tilting hitch then?", "B: No, we have one here."], None),
        (["S: You want a tilting hitch then?", "B: We need one person to look at ours."], None),
        (["S: Is it about the tilting hitch?", "B: Yes. One is leaking."], None),
        (["B: I'm after a tilting hitch.", "S: Have you got one now?", "B: One, yes."], None),
        (["B: I'm after a tilting hitch.", "S: Just the one site?", "B: Yeah, just the one."], None),
        (["B: I'm after a tilting hitch.", "S: How old is the one you have?", "B: Nine."], None),
        (["B: How much is the tilting hitch?", "S: Ten grand.", "B: Ten is a lot."], None),
        (["S: Is it the tilting hitch?", "B: Yes. There's twenty thousand waiting for it."], None),
    ],
)
def test_a_thing_named_in_one_turn_is_counted_in_another(talk: Talk, lines: list[str], number: int | None) -> None:
    assert asked_for(talk(*lines)) == ({} if number is None else {"tilting hitch": number})


@pytest.mark.parametrize(
    ("lines", "things"),
    [
        (
            ["B: I'm calling about the toilets again.", "S: How many?", "B: Twelve regular and two handicap."],
            {"regular toilet": 12, "handicap toilet": 2},
        ),
        (["B: We need turf.", "S: How much?", "B: About eighty square metres."], {"turf": 80}),
        (["B: I'm calling about tables.", "S: How many?", "B: Forty of the six foot folding ones."], {"table": 40}),
        (["S: I saw your ticket, the lamps, yes?", "B: Yes. Twelve of the floating ones."], {"lamp": 12}),
        (["S: How many drivers do you have?", "B: Twelve regular and two part-time."], {}),
        (["B: I'm calling about chairs.", "S: What do you have now?", "B: Forty of the old folding ones."], {}),
        (["B: I'm calling about chairs.", "S: What happened?", "B: Twelve of the white ones came scratched."], {}),
        (["S: How long is the creek side?", "B: Three hundred metres."], {}),
        (["S: What can I do?", "B: How long do you take to set one of these up?"], {}),
    ],
)
def test_kinds_and_measures_count_what_was_spoken_of(talk: Talk, lines: list[str], things: dict[str, int]) -> None:
    assert asked_for(talk(*lines)) == things


def test_evidence_holds_the_words_that_name_a_thing_and_all_that_count_it(talk: Talk) -> None:
    conversation = talk(
        "S: You wanted to go over the tablet order.",
        "B: I did.",
        "S: So is it still ten?",
        "B: Ten. Well, my nephew said twelve, but he's leaving, so ten.",
    )
    facts = merge(ground(RulesReader().read(conversation, ()), conversation, ()).facts)
    (request,) = (fact for fact in facts if fact.factor is Factor.REQUEST)
    assert [each.quote for each in request.evidence] == [
        "You wanted to go over the tablet order.",
        "Ten.",
        "Well, my nephew said twelve, but he's leaving, so ten.",
    ]


@pytest.mark.parametrize(
    ("lines", "number"),
    [
        (["S: so its lamps you were looking at", "B: yeah two the electric"], 2),
        (["S: You had picked lamps, I see.", "B: Yeah. Five of the forty-watt would be twenty-three."], 5),
        (["S: it's ngozi from voltbank concerning the lamps", "B: ah yes i want ten of the five kilowatt"], 10),
        (["S: sorry its toby from the village shop its the the lamps", "B: oh yes the two oak ones"], 2),
        (["S: You called about lamps.", "B: Yes, three the long ones."], 3),
        (["S: You wanted the lamps.", "B: We're looking at three."], 3),
        (["S: Really?", "B: I need lamps. Four, I'd say."], 4),
        (["S: Shoot.", "B: So gimme lamps. Two. Ah what the hell, three"], 3),
        (["B: Plan: Lamps", "B: Users: 7"], 7),
        (["S: Is it about the lamps?", "B: Yes, the two broken ones."], None),
        (["S: Is it about the lamps?", "B: Yes. Two of the staff tripped."], None),
        (["S: Is it about the lamps?", "B: It is. Three of the best went dark."], None),
        (["S: How many of the lamps failed?", "B: Two of the tall."], None),
        (["S: Hello.", "B: I need lamps. Two, maybe three, went dark."], None),
        (["S: What about the lamps, which day?", "B: Three the latest."], None),
    ],
)
def test_a_kind_may_stand_for_the_thing(talk: Talk, lines: list[str], number: int | None) -> None:
    assert asked_for(talk(*lines)) == ({} if number is None else {"lamp": number})
