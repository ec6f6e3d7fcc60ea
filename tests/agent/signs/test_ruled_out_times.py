"""Times that are ruled out behind their name, limits put with a name's own verb, and haste denied at a distance."""

from __future__ import annotations

from datetime import date

import pytest

from agent.claims import Factor, Stance
from agent.sentences import sentences
from agent.signs import Voice, signs_in
from agent.signs.delivery import wanted_times

SAID_ON = date(2026, 3, 2)


def stances(text: str) -> set[Stance]:
    return {hit.stance for s in sentences(text) for hit in signs_in(s, Factor.TIMELINE, Voice.BUYER)}


@pytest.mark.parametrize(("text", "wanted"), [("This year for sure.", True), ("This year for sure not.", False)])
def test_a_time_ruled_out_behind_its_name_is_not_wanted(text: str, wanted: bool) -> None:
    (sentence,) = sentences(text)
    assert bool(wanted_times(sentence, Voice.BUYER, SAID_ON, asked=True)) is wanted
    assert (Stance.AGAINST in stances(text)) is not wanted


def test_haste_is_denied_of_the_thing_too() -> None:
    assert stances("That's not something we're in any hurry with.") == {Stance.AGAINST}
    assert stances("It's something we're in a real hurry with.") == {Stance.FOR}


def test_a_sum_in_rupees_does_not_end_its_sentence() -> None:
    (sentence,) = sentences("A sum of Rs. 4,20,000 has been granted for the lathe.")
    assert {hit.stance for hit in signs_in(sentence, Factor.BUDGET, Voice.BUYER)} == {Stance.FOR}
    (asked,) = sentences("A sum of Rs. 4,20,000 has been asked for.")
    assert not signs_in(asked, Factor.BUDGET, Voice.BUYER)
