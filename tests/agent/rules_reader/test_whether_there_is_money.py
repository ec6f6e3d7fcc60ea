"""Whether there is money: answers to what the seller asked of it, a price just named, and words for having none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from agent.claims import Claim, Factor, Stance
from agent.conversation import Conversation
from agent.rules_reader.stances import read_stances
from agent.rules_reader.values import read_values

Talk = Callable[..., Conversation]


def told(heard: Conversation) -> set[Stance]:
    claims: list[Claim] = [*read_stances(heard), *read_values(heard)]
    return {claim.stance for claim in claims if claim.factor is Factor.BUDGET}


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Is it funded?", "The friends held a fair. Six thousand pounds, and it's in the account."),
        ("Has it been through finance?", "It has. Forty thousand, and it has to be used by June."),
        ("You've got something saved for it?", "Seventy thousand, it's with me already."),
        ("How much you set for this?", "Three hundred a month I set."),
        ("What is kept for it?", "Thirty-two thousand dirhams."),
        ("And the money, is that something we'd be waiting on?", "No, that's sitting there."),
        ("How about the budget?", "It's lying ready."),
        ("With the table we'd be at two thousand seven hundred euros.", "That we have lying there."),
        ("It would be about nine thousand.", "We have that."),
        ("Tell me.", "The twelve thousand euros for it are in the cost plan."),
        ("Tell me.", "I have drawn two thousand pounds from the credit union for it."),
    ],
)
def test_money_that_is_there_is_heard_however_it_was_asked_after(talk: Talk, asked: str, said: str) -> None:
    assert told(talk(f"S: {asked}", f"B: {said}")) == {Stance.FOR}


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("And the funds?", "Funds, none."),
        ("And the funds?", "That we agree on: there are none."),
        ("Is there money for it?", "It went into the van."),
        ("Is there something in the budget?", "I have a goose egg in the budget for it."),
        ("It runs to four thousand.", "We don't have that."),
        ("Tell me.", "Nope there's no budget they cut the whole infra line"),
        ("Tell me.", "There's no allotment we spent all of it on the roof last month"),
        ("Tell me.", "I'm skint mate till the council pays me for the school runs"),
        ("Tell me.", "Group have pulled every penny back to the centre."),
        ("Tell me.", "Finance has put a lock on the entire capex sheet."),
        ("Tell me.", "The pot for maintenance is used up to the last euro."),
        ("Tell me.", "My cost centre is standing on zero."),
    ],
)
def test_money_that_is_not_there_is_denied_and_never_confirmed(talk: Talk, asked: str, said: str) -> None:
    assert told(talk(f"S: {asked}", f"B: {said}")) == {Stance.AGAINST}


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Tell me.", "We made an error we can't afford to make again."),
        ("Tell me.", "It's the salad bar that will finish me."),
        ("Tell me.", "We breathe too much smoke, it is over the limit."),
        ("Tell me.", "We have returned money to guests four times."),
        ("Tell me.", "The manager at each centre can buy under five thousand."),
        ("The ceiling one is eleven thousand and the wall one is six.", "Eleven and six."),
        ("Is there a new financial year coming?", "There always is, isn't there."),
        ("What does it cost you now?", "Six hundred a month."),
        ("It's nine thousand.", "We have that problem every year."),
    ],
)
def test_words_near_money_settle_nothing(talk: Talk, asked: str, said: str) -> None:
    assert told(talk(f"S: {asked}", f"B: {said}")) == set()
