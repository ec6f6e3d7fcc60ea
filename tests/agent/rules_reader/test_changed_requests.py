"""Things asked for that are put right, taken off the list or added to, and numbers beside them that count none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from agent.claims import Factor
from agent.conversation import Conversation
from agent.facts import Request, State
from tests.agent.rules_reader.what_is_read import facts

Talk = Callable[..., Conversation]

NAMES = ["Harbor Beacon", "Tern Panel", "Kestrel DocLink", "Marsh Gauge Pro"]
BOTH = "B: Two Harbor Beacons and four Tern Panels."


def asked_for(conversation: Conversation) -> dict[str, int | None]:
    """What is asked for, without what was declined."""
    requests = [fact for fact in facts(conversation, NAMES) if fact.factor is Factor.REQUEST]
    assert all(fact.state in (State.CONFIRMED, State.DENIED) for fact in requests)
    values = [fact.value for fact in requests if fact.state is State.CONFIRMED]
    return {value.product: value.quantity for value in values if isinstance(value, Request)}


@pytest.mark.parametrize(
    "lines",
    [
        ["B: Four Tern Panels. Wait, six."],
        ["B: We need four Tern Panels. Hang on, six."],
        ["B: We need four Tern Panels. Sorry, I meant six."],
        ["B: We need four Tern Panels... no, make that six."],
        ["B: Four, no wait, six Tern Panels please."],
        ["B: We'd take four Tern Panels.", "S: Noted, four.", "B: Let's go for six instead."],
        ["B: We'd take four Tern Panels.", "S: Four.", "B: No, six panels."],
        ["B: We need half a dozen Tern Panels."],
        ["B: We need Tern Panels.", "S: How many?", "B: Half a dozen."],
        ["B: We need four Tern Panels.", "S: Good.", "B: And two more of those."],
        ["B: Four Tern Panels. And two more of those for the spare room."],
        ["B: Four Tern Panels.", "S: Good.", "B: Two more Tern Panels for the annex, please."],
        ["B: Four Tern Panels. And one more of those.", "S: Five then.", "B: Oh, and another one."],
    ],
)
def test_a_number_put_right_or_added_to_counts(talk: Talk, lines: list[str]) -> None:
    assert asked_for(talk("S: Hello.", *lines)) == {"Tern Panel": 6}


@pytest.mark.parametrize(
    "said",
    [
        "One more thing: does it rust?",
        "And one more question.",
        "We don't need one more of those.",
        "We might take two more later.",
        "I need two more days to think.",
        "I'll take two more people to the meeting.",
        "No, two people decide.",
        "Wait, two questions first.",
        "Hang on, one minute.",
        "We want it all in place by 2027.",
        "We have 2,100 for all of it.",
    ],
)
def test_other_numbers_leave_the_count_as_it_was(talk: Talk, said: str) -> None:
    assert asked_for(talk("B: We need four Tern Panels.", "S: Good.", f"B: {said}")) == {"Tern Panel": 4}


@pytest.mark.parametrize(
    ("lines", "number"),
    [
        (["B: We need Tern Panels.", "S: How many?", "B: We don't know. We want it all in place by 2027."], None),
        (["B: We need Tern Panels.", "S: How many?", "B: Four by 2027."], 4),
        (["B: We need 12 Tern Panels. In 2028 Tern Panels may cost more."], 12),
        (["B: We need Tern Panels.", "S: How many?", "B: We have 2,100 for four."], 4),
        (["B: We have four Tern Panels already. We need two more Tern Panels."], 2),
        (["B: We need two dozen Tern Panels."], 24),
        (["B: We need Tern Panels.", "S: How many?", "B: Just a couple."], 2),
        (["B: We need a Tern Panel.", "S: How many?", "B: Just the one."], 1),
    ],
)
def test_a_year_or_a_sum_of_money_counts_nothing(talk: Talk, lines: list[str], number: int | None) -> None:
    assert asked_for(talk("S: Hello.", *lines)) == {"Tern Panel": number}


@pytest.mark.parametrize(
    "said",
    [
        "Drop the panels.",
        "Actually, let's leave out the Tern Panels.",
        "Actually, leave out the second one.",
        "Leave out the last one.",
        "Leave the panels out.",
        "Take the panels off the list.",
        "We can do without the panels.",
        "We won't need the Tern Panels after all.",
        "Forget the panels.",
        "Let's scrap the four panels.",
    ],
)
def test_what_is_left_out_is_declined(talk: Talk, said: str) -> None:
    assert asked_for(talk(BOTH, "S: Okay.", f"B: {said}")) == {"Harbor Beacon": 2}


def test_one_thing_alone_is_struck_off_by_a_word_that_points_to_it(talk: Talk) -> None:
    assert asked_for(talk("B: We need four Tern Panels.", "S: Good.", "B: Actually, strike that one.")) == {}


@pytest.mark.parametrize(
    "said",
    [
        "And don't drop the panels on the way.",
        "If money is short we could drop the panels.",
        "Just drop the panels at the gate.",
        "Drop the price of the panels and we have a deal.",
        "We can't do without the panels.",
        "My boss would drop the panels.",
        "Don't forget the panels!",
        "Should we drop the panels?",
        "Leave the panels at the gate.",
        "Skip the second page.",
        "Drop me a line, please.",
    ],
)
def test_words_like_those_that_leave_out_decline_nothing(talk: Talk, said: str) -> None:
    assert asked_for(talk(BOTH, "S: Okay.", f"B: {said}")) == {"Harbor Beacon": 2, "Tern Panel": 4}


@pytest.mark.parametrize(
    ("said", "beacons", "panels"),
    [
        ("Actually, make it three panels.", 2, 3),
        ("On second thoughts, three panels will do.", 2, 3),
        ("Sorry, five beacons.", 5, 4),
        ("No, five beacons.", 5, 4),
        ("And one more panel.", 2, 5),
    ],
)
def test_only_the_thing_that_is_named_changes(talk: Talk, said: str, beacons: int, panels: int) -> None:
    assert asked_for(talk(BOTH, "S: Okay.", f"B: {said}")) == {"Harbor Beacon": beacons, "Tern Panel": panels}


@pytest.mark.parametrize(
    "lines",
    [
        [
            "S: We have the Harbor Beacon.",
            "B: We want that one.",
            "S: And the Tern Panel?",
            "B: Three of the first and one of the second.",
        ],
        [
            "S: There's the Harbor Beacon. There's also the Tern Panel.",
            "B: We'd take three of the first and one of the second.",
        ],
        ["S: I'd suggest the Harbor Beacon, and then the Tern Panel.", "B: Three of the former, one of the latter."],
    ],
)
def test_the_first_and_the_second_need_no_list(talk: Talk, lines: list[str]) -> None:
    assert asked_for(talk(*lines)) == {"Harbor Beacon": 3, "Tern Panel": 1}


@pytest.mark.parametrize(
    ("heard", "product"),
    [
        ("three kestrel doc links", "Kestrel DocLink"),
        ("three kestrel dock link", "Kestrel DocLink"),
        ("three dock links", "Kestrel DocLink"),
        ("three harborbeacons", "Harbor Beacon"),
        ("three harbour beacons", "Harbor Beacon"),
        ("three marsh gage pros", "Marsh Gauge Pro"),
        ("three linked docks", None),
        ("three dock lines", None),
    ],
)
def test_names_are_known_as_they_are_heard(talk: Talk, heard: str, product: str | None) -> None:
    assert asked_for(talk("S: Hello.", f"B: we need {heard}")) == ({product: 3} if product else {})


def quoted(conversation: Conversation) -> set[str]:
    return {
        each.quote for fact in facts(conversation, NAMES) if fact.factor is Factor.REQUEST for each in fact.evidence
    }


@pytest.mark.parametrize(
    "said",
    ["Ten sheds, ten of your gadgets.", "We reckon with ten of such.", "Each of our ten sheds wants its own."],
)
def test_the_number_that_a_seller_says_over_again_is_evidence(talk: Talk, said: str) -> None:
    conversation = talk("S: How big is it?", f"B: {said}", "S: Ten Tern Panels, then.", "B: Right.")
    assert asked_for(conversation) == {"Tern Panel": 10}
    assert said in quoted(conversation)


@pytest.mark.parametrize("said", ["We close in ten days.", "It is ten o'clock already.", "Have you got ten?", "Good."])
def test_a_measure_or_a_question_before_a_sum_is_none(talk: Talk, said: str) -> None:
    assert said not in quoted(talk("S: Well?", f"B: {said}", "S: You asked for ten Tern Panels.", "B: Yes."))
