"""What somebody wants of the things that a talk counts by their own names, and what is only counted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from agent.claims import Factor
from agent.conversation import Conversation
from agent.facts import Request
from agent.transcripts import Incoming, Limits, read
from tests.agent.rules_reader.what_is_read import facts

Talk = Callable[..., Conversation]


def asked_for(conversation: Conversation) -> dict[str, int | None]:
    values = [fact.value for fact in facts(conversation) if fact.factor is Factor.REQUEST]
    return {value.product: value.quantity for value in values if isinstance(value, Request)}


def written(text: str) -> Conversation:
    moment = datetime(2026, 5, 5, tzinfo=UTC)
    return read(Incoming(raw=text.encode(), received=moment, took_place=moment), Limits()).conversation


@pytest.mark.parametrize(
    ("lines", "things"),
    [
        (["B: Book us five sprayers."], {"sprayer": 5}),
        (["B: Could you put five sprayers aside for us?"], {"sprayer": 5}),
        (["B: Can you do me five sprayers by Friday?"], {"sprayer": 5}),
        (["B: What would five sprayers set us back?"], {"sprayer": 5}),
        (["B: Five sprayers is what we want."], {"sprayer": 5}),
        (["B: Five sprayers are needed."], {"sprayer": 5}),
        (["B: The board approved five sprayers."], {"sprayer": 5}),
        (["B: I'm calling about five sprayers."], {"sprayer": 5}),
        (["B: We hereby request an offer for three (3) label printers."], {"label printer": 3}),
        (["B: Request for quotation: 3 x label printers."], {"label printer": 3}),
        (["B: Please quote vapour hoods, qty 2."], {"vapour hood": 2}),
        (["B: Looking for stage lamps, qty: 8."], {"stage lamp": 8}),
        (["B: Stage lamps x 8, please."], {"stage lamp": 8}),
        (["B: Item: label printers (3)"], {"label printer": 3}),
        (["B: We're after sprayers, three of them."], {"sprayer": 3}),
        (["B: We need some sprayers, three I'd say."], {"sprayer": 3}),
        (["B: So gimme sprayers. Two."], {"sprayer": 2}),
        (["B: We're looking to get sprayers. Probably three."], {"sprayer": 3}),
        (["B: Having looked at your leaflet I think two of the Corvo mills would do it."], {"corvo mill": 2}),
        (["B: We need four sprayers. Wait, six."], {"sprayer": 6}),
        (["B: We need four sprayers. No, make that six."], {"sprayer": 6}),
        (["B: Four sprayers, sorry, six."], {"sprayer": 6}),
        (["B: We need two dozen sprayers."], {"sprayer": 24}),
        (["B: We need one sprayer per crew, we have three crews."], {"sprayer": 3}),
        (["B: We'd like licences for 35 people at 20 dollars per user."], {"licence": 35}),
    ],
)
def test_a_wish_is_known_by_its_words(talk: Talk, lines: list[str], things: dict[str, int]) -> None:
    assert asked_for(talk(*lines)) == things


@pytest.mark.parametrize(
    ("lines", "things"),
    [
        (["S: You wrote about a deck oven. One or two?", "B: Just the one."], {"deck oven": 1}),
        (["S: You wrote about a deck oven. One or two?", "B: Two, I'd say."], {"deck oven": 2}),
        (["S: Sprayers, you said. How many?", "B: Five."], {"sprayer": 5}),
        (["S: You wrote to us about sprayers. How many do you need?", "B: That would be five."], {"sprayer": 5}),
        (["S: What quantity of sprayers would that be?", "B: Five."], {"sprayer": 5}),
        (["S: You asked about sprayers, three of them?", "B: Yes."], {"sprayer": 3}),
        (["S: You said you wanted a new dryer?", "B: One dryer, yes. Mine trips the fuse."], {"dryer": 1}),
        (["S: So, the bird baths. Who decides?", "B: We want the three low ones by May."], {"bird bath": 3}),
        (["S: I would put forward our bench units.", "B: Then two of those, please."], {"bench unit": 2}),
        (
            ["S: I called about the flow meters.", "B: Yes.", "S: How many pieces?", "B: Four meters."],
            {"flow meter": 4},
        ),
        (
            ["S: You called about the rinse units.", "B: I did.", "S: And how many um", "B: four four of the tall"],
            {"rinse unit": 4},
        ),
        (["S: What can I do for you?", "B: Three radios, if you have them."], {"radio": 3}),
        (
            ["S: You called about traps.", "B: Yes.", "S: How many weeks?", "B: Two.", "S: How many?", "B: Six."],
            {"trap": 6},
        ),
        (
            ["S: You want the rinse unit? How many bays?", "B: Five bays but one rinse unit is enough."],
            {"rinse unit": 1},
        ),
    ],
)
def test_what_was_spoken_of_is_counted_later(talk: Talk, lines: list[str], things: dict[str, int]) -> None:
    assert asked_for(talk(*lines)) == things


@pytest.mark.parametrize(
    "lines",
    [
        ["B: It's losing heat and the last six trays are just going soft."],
        ["B: So we're hand folding three hundred napkins and it's killing us. We want that cut in half."],
        ["B: The say is with the two sisters, I only bake."],
        ["B: Would your driver take the broken one away?"],
        ["B: It's like a sauna in there, last week one waiter fainted already."],
        ["B: So we've had three broken wrists on that floor."],
        ["B: Does the rack take 2 litre bottles?"],
        ["B: Our jars are getting returned, nine returns are there since May."],
        ["B: The price includes four filters, right?"],
        ["B: It needs two bolts to hold it."],
        ["B: We lose a crate a day, so seven crates."],
        ["B: It's a one-woman show and the one woman decides."],
        ["B: I'd rather not buy six radios."],
        ["B: I want my two dogs to be happy."],
        ["B: We need to feed ninety horses."],
        ["B: We need a scale that weighs two sacks."],
        ["B: We're looking for an oven that holds ten trays."],
        ["B: We need a mixer with two bowls."],
        ["B: We need a van for four wheelchairs."],
        ["B: We need someone to look at two boilers we have."],
        ["B: It took us nine days to find one of them."],
        ["S: Does nobody send paper?", "B: Maybe one aunt, with a paper bag."],
        ["S: How many looms have you got?", "B: Eleven looms, all old."],
        ["S: Why are you calling?", "B: Three radios are on the blink."],
        ["S: And cash?", "B: Six hundred bucks tops."],
        ["S: You called about the traps. How many people work there?", "B: Forty."],
        ["S: You called about the traps. And how many have you got now?", "B: Six."],
        ["S: You called about the traps. What's your budget?", "B: Nine thousand."],
        ["S: You called about the traps.", "B: Two of those broke."],
        ["S: You called about the traps. Do you already have some?", "B: Maybe one aunt has."],
    ],
)
def test_what_is_only_counted_is_not_asked_for(talk: Talk, lines: list[str]) -> None:
    assert asked_for(talk(*lines)) == {}


@pytest.mark.parametrize(
    "fields",
    [
        "What are you after?: Stage lamps, the small sort\nHow many?: 8",
        "Which product are you interested in?: Stage lamps\nHow many do you need?: 8",
        "Item: Stage lamps\nColour: black\nQty: 8",
        "Message: 8 stage lamps please",
        "Message: We are putting on a play and need 8 stage lamps.",
    ],
)
def test_the_fields_of_a_form_tell_a_thing_and_how_many(fields: str) -> None:
    form = written(f"Name: Ann Doe\nGroup: Players\n{fields}\nAnything else?: No")
    assert asked_for(form) == {"stage lamp": 8}


def test_a_field_that_counts_nothing_for_sale_is_left_alone() -> None:
    assert asked_for(written("Name: Ann Doe\nBusiness: Lotus Nails\nHow many people work there?: 8")) == {}


def test_the_subject_of_a_mail_names_what_the_mail_counts() -> None:
    mail = (
        "From: Bo Ames <bo@orchard.example>\nTo: Sal <sal@fans.example>\nSubject: frost fans\n\nDear Sal,\n\n"
        "The frost took our blossom. I'd like all four fans turning by April.\n\nBo"
    )
    conversation = written(mail)
    assert asked_for(conversation) == {"frost fan": 4}
    (request,) = (fact for fact in facts(conversation) if fact.factor is Factor.REQUEST)
    assert [each.quote for each in request.evidence] == ["frost fans", "I'd like all four fans turning by April."]
