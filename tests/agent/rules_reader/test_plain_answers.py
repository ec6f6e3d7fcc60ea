"""Which of several times and amounts is meant: the plainest answer, and not the reason or a limit beside it."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from agent.claims import Factor
from agent.conversation import Conversation
from agent.facts import Money, State, Wanted
from agent.grounding import ground
from agent.history import merge
from agent.rules_reader import RulesReader

Talk = Callable[..., Conversation]
WHEN = "S: And when would you like to have it installed?"


def days(conversation: Conversation) -> list[int | None]:
    """The wanted times in days from the day of the call, which is a Monday."""
    said_on = conversation.took_place.date()
    facts = merge(ground(RulesReader().read(conversation, ()), conversation, ()).facts)
    wanted = [fact.value for fact in facts if fact.factor is Factor.WANTED_BY and isinstance(fact.value, Wanted)]
    return [value.days if value.by is None else (value.by - said_on).days for value in wanted]


def amounts(conversation: Conversation) -> list[Decimal]:
    facts = merge(ground(RulesReader().read(conversation, ()), conversation, ()).facts)
    return [fact.value.amount for fact in facts if isinstance(fact.value, Money)]


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        ([WHEN, "B: Within four days. A market opens on Saturday, and we want to show it there."], [4]),
        ([WHEN, "B: In ten days.", "S: Good.", "B: We want to settle the matter this month."], [10]),
        (["S: Hello!", "B: We're launching a barge next month.", WHEN, "B: In two weeks."], [14]),
        (["S: How are you?", "B: I'm getting ready for next week.", WHEN, "B: Two weeks sounds good."], [14]),
        ([WHEN, "B: Within three days, as a crew returns its gear next week."], [3]),
        (
            [
                "S: Hi.",
                "B: It has to be installed in six days.",
                "S: I'll compile it all. Would the end of this week do?",
                "B: Yes, this week is fine.",
            ],
            [6],
        ),
        ([WHEN, "B: Three days, so that we're ready for the end of the month."], [3]),
        (
            [WHEN, "B: In six days.", "S: When shall we talk again?", "B: I should know more by the end of next week."],
            [6],
        ),
    ],
)
def test_a_plain_answer_outdoes_what_only_falls_on_a_day(talk: Talk, lines: list[str], wanted: list[int]) -> None:
    assert days(talk(*lines)) == wanted


def test_two_plain_answers_both_stay(talk: Talk) -> None:
    lines = [WHEN, "B: In ten days.", "S: I see.", "B: It has to be installed within six days."]
    assert sorted(filter(None, days(talk(*lines)))) == [6, 10]


def test_what_is_said_to_be_changed_takes_the_place_of_a_plain_answer(talk: Talk) -> None:
    lines = [WHEN, "B: In ten days.", "S: I see.", "B: Sorry, we need it in six days instead of ten."]
    assert days(talk(*lines)) == [6]


@pytest.mark.parametrize(
    "lines",
    [
        [WHEN, "B: It shouldn't take more than five days."],
        [WHEN, "B: If it could be finished within five days, it would fall into our break."],
        [WHEN, "B: If you could have it installed in five days, we'd be set for the start."],
        [WHEN, "B: If it were to happen, then within five days."],
        [WHEN, "B: Five days would be acceptable, in theory."],
        [WHEN, "B: Not sure. Five days, perhaps?"],
        ["S: For the setup, you indicated a five-day installation.", "B: Yes, five days, as we can't stop for longer."],
    ],
)
def test_a_polite_condition_and_a_limit_are_wishes(talk: Talk, lines: list[str]) -> None:
    assert days(talk(*lines)) == [5]


@pytest.mark.parametrize(
    "lines",
    [
        [WHEN, "B: Five days?"],
        [WHEN, "B: It would take more than five days, I fear."],
        ["S: We need to talk.", "B: If it had been finished within five days, it would have been fine."],
    ],
)
def test_what_only_wonders_sets_no_time(talk: Talk, lines: list[str]) -> None:
    assert days(talk(*lines)) == []


@pytest.mark.parametrize(
    ("lines", "amount"),
    [
        (["S: Is the budget that we have here still right? It says $2,300.", "B: That's accurate, yes."], 2300),
        (["S: One question on your budget. The form says $2,300.", "B: Yes, exactly."], 2300),
        (["S: Would the stated amount of $2,300 still be valid?", "B: Yes, it would."], 2300),
        (["S: Your request lists a figure of $2,300. Does that still stand?", "B: It does."], 2300),
        (["S: So you'd like to stay within $2,300?", "B: Exactly."], 2300),
        (["S: What is your budget?", "B: A little over two thousand, $2,300 to be exact."], 2300),
        (["S: What is your budget?", "B: It's $2,300. I decide on amounts up to ten thousand dollars."], 2300),
        (["S: What is your budget?", "B: It's $2,300, and my own limit is $9,000."], 2300),
    ],
)
def test_an_amount_on_record_is_the_budget_and_a_personal_limit_is_none(
    talk: Talk, lines: list[str], amount: int
) -> None:
    assert amounts(talk(*lines)) == [amount]


@pytest.mark.parametrize(
    "lines",
    [
        ["S: One question on your budget. The list price is $2,300.", "B: Yes, exactly."],
        ["S: Let me look at the price. It says $2,300.", "B: Yes, exactly."],
        ["S: Is the budget that we have here still right? It says $2,300.", "B: No, that's wrong."],
        ["S: Who signs?", "B: I have the authority for amounts up to ten thousand dollars."],
        ["S: Who signs?", "B: I can decide on anything below $5,000."],
    ],
)
def test_a_price_and_a_right_to_sign_are_no_budget(talk: Talk, lines: list[str]) -> None:
    assert amounts(talk(*lines)) == []


@pytest.mark.parametrize(
    "line",
    [
        "B: We have no means of checking a change before it goes live.",
        "B: They have the final word on how the grant money is spent.",
    ],
)
def test_means_of_doing_something_and_how_money_is_spent_deny_no_budget(talk: Talk, line: str) -> None:
    conversation = talk("S: Tell me more.", line)
    facts = merge(ground(RulesReader().read(conversation, ()), conversation, ()).facts)
    assert not [fact for fact in facts if fact.factor is Factor.BUDGET and fact.state is State.DENIED]


@pytest.mark.parametrize(
    "line", ["B: We have no means.", "B: We have no means of paying for it.", "B: The money is spent."]
)
def test_no_means_and_money_that_is_spent_still_deny_it(talk: Talk, line: str) -> None:
    conversation = talk("S: Tell me more.", line)
    facts = merge(ground(RulesReader().read(conversation, ()), conversation, ()).facts)
    assert [fact.state for fact in facts if fact.factor is Factor.BUDGET] == [State.DENIED]


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        ([WHEN, "B: Five days. This week is quiet."], [5]),
        ([WHEN, "B: In three days. During the winter break."], [3]),
    ],
)
def test_what_only_explains_the_time_of_an_answer_sets_none(talk: Talk, lines: list[str], wanted: list[int]) -> None:
    assert days(talk(*lines)) == wanted


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (["S: What would be an acceptable period for an installation?", "B: Five days, I'd say."], [5]),
        (["S: My proposal will say so. And by what time would you like it installed?", "B: Two days."], [2]),
        (["S: When shall we come?", "B: We'd be happy if everything were set up in a week."], [7]),
        (["S: When?", "B: It would be ideal if it were finished by the end of the day tomorrow."], [1]),
        (["S: There was a wish to have it installed within one day. Is that still right?", "B: Yes, it is."], [1]),
        (["S: I was so pleased to read your message last Friday.", "B: Yes, we need it."], []),
        (["S: I hope your Monday is off to a good start.", "B: It is, thanks."], []),
        (["S: With the tool you can expect to have a revision in three days.", "B: Yes."], []),
        (["S: I'd like to hear what you've got planned for the new year.", "B: We want to grow."], []),
    ],
)
def test_windows_wishes_on_record_and_small_talk(talk: Talk, lines: list[str], wanted: list[int]) -> None:
    assert days(talk(*lines)) == wanted


@pytest.mark.parametrize(
    ("lines", "stood"),
    [
        (["S: Let me ask about your budget as well, so I can tailor the offer.", "B: $540."], [540]),
        (
            ["S: Your stated budget is $4,400. Does that include taxes?", "B: No, that's the amount without taxes."],
            [4400],
        ),
        (["S: Your stated budget is $4,400. Is that still right?", "B: No, that's not it."], []),
        (["S: How much?", "B: I've saved $450 for this, and I don't want to spend more than that."], [450]),
        (["S: How did it go?", "B: We saved $450 with a new supplier."], []),
    ],
)
def test_what_is_put_aside_and_taken_up_is_the_budget(talk: Talk, lines: list[str], stood: list[int]) -> None:
    assert amounts(talk(*lines)) == stood


def test_a_wish_right_after_an_answer_stays(talk: Talk) -> None:
    assert days(talk(WHEN, "B: In a month. By the end of this week we need it in place.")) == [2]
