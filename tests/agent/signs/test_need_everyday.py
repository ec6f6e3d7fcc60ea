"""Need told in everyday words of what goes wrong, and words of another matter that only sound like it."""

from __future__ import annotations

import pytest

from agent.claims import Factor, Stance
from agent.sentences import sentences
from agent.signs import Voice, signs_in


def stances(words: str) -> set[Stance]:
    """What the signs of a need say in the buyer's words."""
    return {hit.stance for s in sentences(words) for hit in signs_in(s, Factor.NEED, Voice.BUYER)}


@pytest.mark.parametrize(
    "words",
    [
        "Two of our freezers shut off for no reason.",
        "Half the doors unlock by themselves.",
        "The gearbox makes a grinding sound when it's cold.",
        "The old drill screams like a pig.",
        "One of the tyres has a split down the side.",
        "I can't send it out like that.",
        "The nurses fight for the one trolley.",
        "The lads squabble over who gets the van.",
        "By the time it reaches the ward it's cold and they send it back.",
        "Two of us lift the kegs down the steps.",
        "My back is done in with it.",
        "The repairs eat all our profit.",
        "There's nobody left who can do the embroidery.",
        "The tins blow off in the wind.",
        "Ours has put a rod through the side.",
        "Soot lies on every shelf.",
        "The cabinets get hot and trip.",
        "Callers get a busy tone.",
        "You can't tell the old stock from the new.",
        "I signed for 61 tablets and can put my hands on 38.",
        "The parents are getting cross about it.",
        "This is the problem I called about.",
    ],
)
def test_everyday_words_of_what_goes_wrong_tell_a_need(words: str) -> None:
    assert stances(words) == {Stance.FOR}


@pytest.mark.parametrize(
    "words",
    [
        "There isn't a thing to track here.",
        "A boiler would be for what?",
        "What would I do with a second one?",
        "What an alarm would add to that, neither of us can think.",
        "For what we do a pencil is enough.",
        "Ours is gathering dust.",
        "No complaint at all, it's first class.",
        "County put lamps last year and they are shining nicely.",
    ],
)
def test_nothing_to_see_to_and_no_idea_what_for_denies_a_need(words: str) -> None:
    assert stances(words) == {Stance.AGAINST}


@pytest.mark.parametrize(
    "words",
    [
        "Don't start her.",
        "We lost the airline account.",
        "If it isn't spent by March we lose the grant.",
        "which one break less",
        "Now that takes me back.",
        "I want 15 pieces.",
        "Let's do the paperwork first.",
        "good and the the liability cap",
        "Our fitter says the hole in the floor is 1.25, please compare.",
        "That carrot cake was worth the queue.",
        "The bank froze the season account on the first.",
        "He came back with a quote.",
        "I'm not buying anything until the sky clears, and I cannot see when.",
        "I can see the wood.",
        "It's about the quote you sent.",
        "Mags used to choose, but that stopped at Christmas.",
        "I would like to know also if the uprights are the old pattern.",
        "The licence line went through, so that part is in the bag.",
        "I don't need a second name on it.",
        "Nine seats, I don't need one for myself.",
        "The fish was dry.",
        "The door should open by itself.",
        "We walked them through the hall.",
        "My brother argues about the price.",
        "They sent the contract back.",
        "There's no money left to pay it.",
        "What would we do with the old one?",
        "The pump makes no noise.",
    ],
)
def test_words_of_another_matter_tell_nothing_of_a_need(words: str) -> None:
    assert stances(words) == set()


@pytest.mark.parametrize(
    "words",
    [
        "They don't start in the cold.",
        "We lost a client because the oven died.",
        "We lose orders every week.",
        "That takes us all day.",
        "The paperwork takes up every Sunday.",
        "Parcels come back with dents.",
        "The line froze twice last week.",
        "I want something for the damp.",
        "Nobody can see who has the key.",
    ],
)
def test_troubles_in_words_near_them_are_still_told(words: str) -> None:
    assert stances(words) == {Stance.FOR}
