"""Several times in one conversation: which is the one by which the thing is wanted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from agent.claims import Factor
from agent.conversation import Conversation
from agent.facts import State, Wanted
from agent.grounding import ground
from agent.history import merge
from agent.rules_reader import RulesReader
from tests.agent.rules_reader.what_is_read import facts

Talk = Callable[..., Conversation]


def wanted(conversation: Conversation) -> list[Wanted]:
    facts = merge(ground(RulesReader().read(conversation, ()), conversation, ()).facts)
    return [fact.value for fact in facts if fact.factor is Factor.WANTED_BY and isinstance(fact.value, Wanted)]


def timeline(conversation: Conversation) -> State:
    facts = merge(ground(RulesReader().read(conversation, ()), conversation, ()).facts)
    return next((fact.state for fact in facts if fact.factor is Factor.TIMELINE), State.UNKNOWN)


ASKED = "S: And by when should it be installed?"
FOUR = Wanted(days=4)
ANSWERED = [ASKED, "B: Within four days, please."]

BY_THE_WAY = [
    ["S: How is the week going?", "B: We delivered our largest order on Monday, so all is well."],
    ["S: What would you like to spend?", "B: $4,000. The bank wants us to spend it before the end of the year."],
    ["S: What worries you most when it comes to theft?", "B: There have been two break-ins this year."],
    ["S: How did you choose the last one?", "B: We had it done by a local firm in June."],
    ["S: When will the board meet next?", "B: Next Monday morning."],
    ["S: When could your partner look at it?", "B: Friday, I think."],
    ["S: I'll draw up the contract.", "B: I'd like to have it before Thursday."],
    ["S: I'll send you an information pack.", "B: Could I have it by Friday?"],
    ["S: When are you planning to reopen?", "B: In about six weeks."],
]


@pytest.mark.parametrize("aside", BY_THE_WAY)
def test_a_time_of_something_else_stands_back_behind_the_one_that_was_asked_for(talk: Talk, aside: list[str]) -> None:
    assert wanted(talk(*aside, *ANSWERED)) == [FOUR]
    assert wanted(talk(*ANSWERED, *aside)) == [FOUR]


def test_a_day_on_which_the_work_is_wanted_too_does_not_stand_back(talk: Talk) -> None:
    later = ["S: I'll draw up the contract.", "B: Actually, make the installation Thursday."]
    assert FOUR not in wanted(talk(*ANSWERED, *later))[-1:]


@pytest.mark.parametrize(
    "answer",
    [
        "Four days, no longer. The launch is in December, but the servers come first.",
        "Four days from now, at the latest. A delegation visits us in mid-May, and I would like the staff to know it.",
        "If you could do it in four days, that would be lovely. The mayor comes in November, and I'd like time to rehearse.",
        "Four days, since the hall is let after that. We've a rehearsal coming up in the spring, so it is busy.",
        "Could you do it in four days? We rehearse every night for the Christmas play.",
        "Any time in the coming week would do, so let's say four days.",
        "Please base it on four days.",
        "We could close the shop for four days, so it has to be done by then.",
        "The hall is shut for the next four days, and it should be completed in that time.",
    ],
)
def test_what_is_told_beside_the_answer_sets_no_time_of_its_own(talk: Talk, answer: str) -> None:
    assert wanted(talk(ASKED, f"B: {answer}")) == [FOUR]


@pytest.mark.parametrize(
    "question",
    [
        "And what installation time should I base it on?",
        "What are your expectations regarding installation?",
        "When should the systems be available to you?",
        "I'll base my quotation on that. When would the licences have to be ready to use?",
        "When it comes to installation, is there a preference?",
        "Let's talk about when you'd like the six units to be installed.",
        "Delivery when?",
    ],
)
def test_a_question_for_the_installation_is_answered_by_a_bare_time(talk: Talk, question: str) -> None:
    assert wanted(talk(f"S: {question}", "B: Four days.")) == [FOUR]


@pytest.mark.parametrize(
    "question",
    ["When do you expect to make a decision?", "When could we sign the agreement?", "When does she look at offers?"],
)
def test_a_question_for_a_step_of_the_sale_asks_for_no_time_of_the_thing(talk: Talk, question: str) -> None:
    assert wanted(talk(f"S: {question}", "B: Next Monday evening.")) == []


@pytest.mark.parametrize(
    ("offer", "reply"),
    [
        (
            "You also gave us $2,000 as the budget and a maximum of four days for the installation.",
            "That's what I wrote.",
        ),
        ("Would four days be what you'd expect for the installation?", "That sounds about right."),
        ("Your stated budget would do, and a four-day installation could be arranged.", "Yes, I put in those figures."),
    ],
)
def test_a_time_that_the_buyer_once_gave_is_taken_up_by_saying_so(talk: Talk, offer: str, reply: str) -> None:
    assert wanted(talk(f"S: {offer}", f"B: {reply}")) == [FOUR]
    assert wanted(talk(f"S: {offer}", "B: No, not at all.")) != [FOUR]


def test_who_takes_a_day_for_the_visit_keeps_to_the_time_that_was_asked_for(talk: Talk) -> None:
    visit = ["S: Our technician could come on Monday and complete it the same day.", "B: Monday's good."]
    assert wanted(talk(*ANSWERED, *visit)) == [FOUR]


def test_a_date_that_cannot_be_told_yet_is_that_of_the_signature(talk: Talk) -> None:
    cannot = "B: I can't give you a date yet."
    assert timeline(talk(*ANSWERED, "S: When could we sign the agreement?", cannot)) is State.CONFIRMED
    assert timeline(talk(*ANSWERED, "S: When could we deliver?", cannot)) is State.CONTESTED


NO_TIME = [
    "There is no deadline for this, it is not urgent at all.",
    "There's no rush on it whatsoever, it could be next year or the year after.",
    "By the way, there's no deadline, you can come whenever.",
]


@pytest.mark.parametrize("words", NO_TIME)
def test_words_that_there_is_no_time_at_all_contest_the_one_before_them(talk: Talk, words: str) -> None:
    assert timeline(talk(f"B: We want the desk in place by 15 May. Does it come in oak? {words}")) is State.CONTESTED
    assert timeline(talk(f"B: {words} Within four days of the order would be fine.")) is State.CONFIRMED


def test_words_of_no_haste_behind_a_time_leave_it(talk: Talk) -> None:
    assert timeline(talk(ASKED, "B: Within four days would be fine. There's no rush.")) is State.CONFIRMED


def test_a_week_after_a_day_is_the_week_that_is_meant(talk: Talk) -> None:
    said = talk(ASKED, "B: The painters leave on Friday 16 October 2026, and we want it installed the week after.")
    assert [each.by for each in wanted(said)] == [date(2026, 10, 23)]


@pytest.mark.parametrize(
    "reply",
    [
        "Sure.",
        "That would be fine.",
        "That'd work for us.",
        "Let's do that.",
        "Please do.",
        "Gladly.",
    ],
)
def test_short_words_of_assent_take_up_the_time_that_was_asked(talk: Talk, reply: str) -> None:
    assert wanted(talk("S: Could we plan on setting it up within four days?", f"B: {reply}")) == [FOUR]
    assert wanted(talk("S: Could we plan on setting it up within four days?", "B: That would be too late.")) == []


@pytest.mark.parametrize(
    ("reply", "days"),
    [("No, nothing has changed.", 4), ("Still right, yes.", 4), ("It's now six days.", 6), ("Make it six days.", 6)],
)
def test_a_time_that_is_asked_after_again_stands_or_is_put_right(talk: Talk, reply: str, days: int) -> None:
    asked = "S: Your form says four days for the installation. Has that changed, or is it still right?"
    assert wanted(talk(asked, f"B: {reply}")) == [Wanted(days=days)]


@pytest.mark.parametrize(
    "answer",
    [
        "Four days, but Thursday is a public holiday here.",
        "School starts again on the 28th, so four days.",
        "I'd say four days, we've got inspectors coming on the 30th.",
        "Between Friday and Monday the gallery is empty, so four days.",
        "Four days, and then the exam period begins next week.",
    ],
)
def test_the_clause_that_holds_nothing_but_a_time_answers_for_it(talk: Talk, answer: str) -> None:
    assert wanted(talk(ASKED, f"B: {answer}")) == [FOUR]


def test_one_buyer_who_knows_of_no_time_contests_that_of_another(talk: Talk) -> None:
    denied = "C: No, there's no deadline, it isn't urgent."
    assert timeline(talk(ASKED, "B: By the first of July.", denied, "B: It must run by July 1.")) is State.CONTESTED
    assert timeline(talk(ASKED, "B: By the first of July.", "C: Yes, that is so.")) is State.CONFIRMED


def test_a_seller_who_asks_whether_it_has_to_be_then_is_answered_plainly(talk: Talk) -> None:
    spoken = talk("S: And the set-up would need to happen in two days?", "B: Yes, that would be preferable.")
    (fact,) = (fact for fact in facts(spoken) if fact.factor is Factor.WANTED_BY)
    assert (fact.value, fact.direct) == (Wanted(days=2), True)
    offered = talk("S: Could our people set it up in two days?", "B: Yes, that would be fine.")
    assert not any(fact.direct for fact in facts(offered) if fact.factor is Factor.WANTED_BY)


def test_a_time_taken_up_is_wanted_whatever_else_the_seller_said(talk: Talk) -> None:
    offer = "S: The set-up can be completed in a day. You'd be guided through it by phone."
    values = [fact.value for fact in facts(talk(offer, "B: A day sounds right.")) if fact.factor is Factor.WANTED_BY]
    assert values == [Wanted(days=1)]
