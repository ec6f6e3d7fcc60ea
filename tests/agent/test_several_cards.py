"""Several cards in force: which apply to a lead, and which cannot be in force together."""

from __future__ import annotations

import pytest

from agent.errors import ScorecardError
from agent.lead import Contact, Lead
from agent.scorecard import Scorecard, load_scorecard
from agent.several_cards import MOST_CARDS, applicable, refuse_together


def card(name: str, applies: str = "") -> Scorecard:
    return load_scorecard(
        f"name: {name}\nabout: T.\nbands: [{{name: cold, from: 0}}]\n{applies}\n"
        "groups: {bant: {cap: 9, rules: [{id: r, points: 9, when: {factor: need, state: confirmed}, why: W.}]}}\n",
        f"{name}.yaml",
    )


HERE = "applies: [{attribute: contact.country, equals: US}]"


def test_the_cards_that_apply_keep_their_order() -> None:
    cards = (card("first", HERE), card("second"), card("third", HERE))
    named = {
        country: [each.name for each in applicable(cards, Lead(id="l", contact=Contact(country=country)))]
        for country in ("US", "DE", None)
    }
    assert named == {"US": ["first", "second", "third"], "DE": ["second"], None: ["second"]}


def test_as_many_cards_as_the_limit_are_fine_and_one_more_is_not() -> None:
    cards = [card(f"card{number}") for number in range(MOST_CARDS + 1)]
    refuse_together(cards[:MOST_CARDS])
    with pytest.raises(ScorecardError, match="26 scorecards are named; at most 25") as caught:
        refuse_together(cards)
    assert caught.value.code == "scorecards_too_many"


def test_two_cards_of_one_name_are_refused() -> None:
    with pytest.raises(ScorecardError, match="named same") as caught:
        refuse_together([card("same"), card("other"), card("same", HERE)])
    assert caught.value.code == "scorecard_twice"


def test_cards_of_which_none_is_for_every_lead_are_refused() -> None:
    with pytest.raises(ScorecardError, match="would have no score") as caught:
        refuse_together([card("a", HERE), card("b", HERE)])
    assert caught.value.code == "scorecard_for_nobody"
