"""Times that the seller promises, in so many words or by granting what the buyer wants."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from agent.conversation import Conversation
from agent.facts import Fact, Wanted
from agent.grounding import ground
from agent.promises import promises
from agent.rules_reader import RulesReader

Talk = Callable[..., Conversation]


def promised(conversation: Conversation) -> list[int | None]:
    values = [fact.value for fact in _facts(conversation)]
    return [value.days for value in values if isinstance(value, Wanted)]


def _facts(conversation: Conversation) -> Sequence[Fact]:
    found = ground(RulesReader().read(conversation, ()), conversation, ()).facts
    return promises(conversation, (), found)


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("We can install everything within two days.", 2),
        ("Installation takes three days.", 3),
        ("You'll be up and running in a week.", 7),
        ("Our technicians will have it set up within 24 hours.", 1),
        ("In four days it will all be live.", 4),
    ],
)
def test_a_time_by_which_it_will_run_is_promised(talk: Talk, line: str, days: int) -> None:
    assert promised(talk(f"S: {line}", "B: Good.")) == [days]


@pytest.mark.parametrize(
    "line",
    [
        "We can't install it within two days.",
        "If you sign today, we can install it within two days.",
        "Can we install it within two days?",
        "You want it installed within two days.",
        "I'll send you the quote within two days.",
        "We ship within two days.",
        "The trial will be running for two weeks.",
        "Unfortunately the earliest we can install is in ten days.",
        "Once the order is in today, our team can install it.",
    ],
)
def test_what_promises_nothing_is_no_promise(talk: Talk, line: str) -> None:
    assert promised(talk(f"S: {line}", "B: I see.")) == []


def test_a_seller_who_grants_the_wish_promises_it(talk: Talk) -> None:
    conversation = talk("B: We need it installed within two days.", "S: No problem, we can do that.")
    (fact,) = _facts(conversation)
    assert (fact.value, [e.utterance for e in fact.evidence]) == (Wanted(days=2), [0, 1])


@pytest.mark.parametrize("line", ["I'm not sure we can do that.", "Let me ask. Could we do that?", "We can't do that."])
def test_a_wish_that_is_not_granted_is_no_promise(talk: Talk, line: str) -> None:
    assert promised(talk("B: We need it installed within two days.", f"S: {line}")) == []
