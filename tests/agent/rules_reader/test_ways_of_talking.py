"""Families of wordings for money, time, who decides and needs, heard in calls that nobody had read before."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from agent.claims import BANT, Factor
from agent.conversation import Conversation
from agent.facts import Money, State, Wanted
from agent.grounding import ground
from agent.history import merge
from agent.rules_reader import RulesReader
from agent.signs import TABLES

Talk = Callable[..., Conversation]


def heard(conversation: Conversation) -> dict[Factor, State]:
    claims = [c for c in RulesReader().read(conversation, ()) if not c.pattern.startswith("likely")]
    return {fact.factor: fact.state for fact in merge(ground(claims, conversation, ()).facts) if fact.factor in BANT}


def times(conversation: Conversation) -> list[int | None]:
    """The wanted times in days from the day of the call."""
    said_on = conversation.took_place.date()
    facts = merge(ground(RulesReader().read(conversation, ()), conversation, ()).facts)
    wanted = [fact.value for fact in facts if fact.factor is Factor.WANTED_BY and isinstance(fact.value, Wanted)]
    return [value.days if value.by is None else (value.by - said_on).days for value in wanted]


def amounts(conversation: Conversation) -> list[Decimal]:
    facts = merge(ground(RulesReader().read(conversation, ()), conversation, ()).facts)
    return [fact.value.amount for fact in facts if isinstance(fact.value, Money)]


def test_every_phrase_of_every_sign_is_an_expression() -> None:
    phrases = [each for table in TABLES.values() for sign in table for each in sign.by_phrase()]
    assert all(each.pattern.groups >= 0 for each in phrases)


@pytest.mark.parametrize(
    ("lines", "days"),
    [
        (["S: When would you need it?", "B: Tomorrow would be a dream, but the day after would do too."], [2]),
        (["S: And the installation?", "B: Would four days be possible?"], [4]),
        (["S: As far as the installation is concerned?", "B: Three days would seem appropriate to me."], [3]),
        (["S: And timing?", "B: I can close the shop for two days."], [2]),
        (["S: When would you like it?", "B: I've been told two days, max."], [2]),
        (["S: The last question was about the installation.", "B: Five days would do."], [5]),
    ],
)
def test_a_time_is_wanted_in_plain_answers(talk: Talk, lines: list[str], days: list[int]) -> None:
    assert times(talk(*lines)) == days


@pytest.mark.parametrize(
    "line",
    [
        "B: I've got it back by Easter at that price.",
        "B: It'll be carried over if it isn't used by New Year.",
        "B: I can get them a pass, if I have the names by tomorrow.",
        "B: We'd be happy to look at it after Christmas.",
    ],
)
def test_times_of_other_things_are_no_wish(talk: Talk, line: str) -> None:
    assert times(talk("S: That's noted.", line)) == []


def test_the_time_of_an_approval_is_no_wish(talk: Talk) -> None:
    asked = ["S: How long does the approval usually take?", "B: Four weeks on a good day."]
    assert times(talk("B: I need it running within ten days.", *asked)) == [10]


@pytest.mark.parametrize(
    "line",
    [
        "B: The premiere is in six days. So five days at the latest.",
        "B: There's a fair in six days. I'd want everything installed within five days.",
    ],
)
def test_the_day_of_an_event_gives_way_to_what_is_concluded_from_it(talk: Talk, line: str) -> None:
    assert times(talk("S: When would you need it?", line)) == [5]


@pytest.mark.parametrize(
    ("lines", "stood"),
    [
        (["S: And the budget?", "B: Somewhere between fifteen and eighteen hundred."], [1500, 1800]),
        (["S: And the budget?", "B: What's left for this is $3,700."], [3700]),
        (["S: And the budget?", "B: It's $4,900. It was five thousand, but somebody bought a plant."], [4900]),
        (["S: And the budget?", "B: It has to be under two grand. It can be one dollar under, not one over."], [2000]),
        (["S: And who signs?", "B: My signature's good up to a thousand dollars."], []),
    ],
)
def test_amounts_that_count_and_such_that_do_not(talk: Talk, lines: list[str], stood: list[int]) -> None:
    assert amounts(talk(*lines)) == [Decimal(amount) for amount in stood]


@pytest.mark.parametrize(
    ("lines", "stood"),
    [
        (["S: Do you handle the purchasing at your studio?", "B: I do."], State.CONFIRMED),
        (["S: And you'd be able to release it yourself?", "B: I would, yes."], State.CONFIRMED),
        (["S: Would one of you two be signing the contract?", "B: Neither of us, sorry."], State.DENIED),
        (["B: I've got my own cost centre."], State.CONFIRMED),
        (["B: Our station manager does all of the contracts."], State.DENIED),
        (["B: I'm not allowed to touch money."], State.DENIED),
        (["B: For anything larger it takes one of the owners."], State.DENIED),
        (
            ["S: Do you have to ask your accountant?", "B: He will moan. But it's my decision."],
            State.CONFIRMED,
        ),
        (["S: Does the investor want to be involved?", "B: She is a silent partner."], None),
        (["B: Seven if you count the one that's just opened."], None),
        (["B: I want the one who makes the least noise."], None),
        (["B: The founders look at the table and then they'll pick one."], None),
    ],
)
def test_who_decides(talk: Talk, lines: list[str], stood: State | None) -> None:
    assert heard(talk(*lines)).get(Factor.AUTHORITY) == stood


@pytest.mark.parametrize(
    ("lines", "stood"),
    [
        (["B: The inspector was here and found that the doors aren't monitored."], State.CONFIRMED),
        (["B: I was told to sort it out."], State.CONFIRMED),
        (["B: They all have to work in one single system, or there'll be chaos."], State.CONFIRMED),
        (["B: Each of the three schools has got its own timetable."], State.CONFIRMED),
        (["B: There's nothing in there which I'd want to simulate."], State.DENIED),
        (["S: How are things?", "B: It's raining, but otherwise I can't complain."], None),
        (["B: They decide if the reason is good enough."], None),
        (["S: Back then, you were planning to equip a new workshop.", "B: I remember it."], None),
    ],
)
def test_what_speaks_of_a_need(talk: Talk, lines: list[str], stood: State | None) -> None:
    assert heard(talk(*lines)).get(Factor.NEED) == stood


@pytest.mark.parametrize(
    ("line", "factor"),
    [
        ("B: Our seed round closed in December.", Factor.BUDGET),
        ("B: I've got all the time in the world until the guests arrive.", Factor.TIMELINE),
        ("B: It's not going to happen to us again.", Factor.TIMELINE),
    ],
)
def test_sayings_with_another_meaning_deny_nothing(talk: Talk, line: str, factor: Factor) -> None:
    assert heard(talk(line)).get(factor) is not State.DENIED


def test_being_fine_is_no_fine(talk: Talk) -> None:
    assert Factor.TIMELINE not in heard(talk("B: That would be fine."))
    assert heard(talk("B: Without it we'd be facing fines.")).get(Factor.TIMELINE) is State.CONFIRMED
