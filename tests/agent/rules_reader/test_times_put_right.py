"""A time that the buyer puts right: in one sentence, in the next one, and in a later turn."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from agent.claims import Factor
from agent.conversation import Conversation
from agent.facts import Wanted
from tests.agent.rules_reader.what_is_read import facts

Talk = Callable[..., Conversation]
TUESDAY = datetime(2026, 5, 5, tzinfo=UTC)
ASKED = "S: By when do you need it?"
THE_20TH = [date(2026, 5, 20)]


def wanted(conversation: Conversation) -> list[date | None]:
    values = [fact.value for fact in facts(conversation) if fact.factor is Factor.WANTED_BY]
    return [value.by for value in values if isinstance(value, Wanted)]


@pytest.mark.parametrize(
    "words",
    [
        "By May 15, no, May 20.",
        "by may fifteenth no may twentieth",
        "by may 15th er may 20th I mean",
        "May 15th, hold on, let me look, May 20th.",
        "We need it by the 15th of May, make that the 20th.",
        "By the 15th of May. Sorry, the 20th.",
        "By May 15. No, wait, May 20.",
        "May 15th... what am I saying, May 20th.",
        "By the 15th of May. I got that wrong. It's the 20th of May.",
        "Not by the 15th but by the 20th of May.",
        "By the 20th of May, not the 15th.",
    ],
)
def test_the_last_of_two_times_holds_where_it_puts_the_first_right(talk: Talk, words: str) -> None:
    assert wanted(talk(ASKED, f"B: {words}", on=TUESDAY)) == THE_20TH


@pytest.mark.parametrize(
    "words",
    [
        "Sorry, I meant the 20th.",
        "No, the 20th, excuse me.",
        "Did I say the 15th? I should have said the 20th.",
        "Correction: it has to be there by the 20th of May.",
        "Not the 15th, the 20th.",
        "The twentieth, not the fifteenth.",
        "I had the wrong page open. It's the 20th of May they have to be up by, not the 15th.",
        "My mistake, it has to be there by the 20th of May and not by the 15th.",
    ],
)
def test_a_later_turn_puts_a_time_right(talk: Talk, words: str) -> None:
    assert wanted(talk(ASKED, "B: By the 15th of May.", "S: Noted.", f"B: {words}", on=TUESDAY)) == THE_20TH


def test_a_day_put_right_is_in_the_month_named_before_and_a_month_keeps_its_day(talk: Talk) -> None:
    july = talk(ASKED, "B: By the 15th of July.", "S: Noted.", "B: Sorry, I meant the 20th.", on=TUESDAY)
    assert wanted(july) == [date(2026, 7, 20)]
    assert wanted(talk(ASKED, "B: By the 12th of May, I mean June.", on=TUESDAY)) == [date(2026, 6, 12)]
    june = talk(ASKED, "B: By the end of May.", "S: Noted.", "B: Did I say May? I meant June.", on=TUESDAY)
    assert wanted(june) == [date(2026, 6, 30)]


@pytest.mark.parametrize(
    "words",
    [
        "Sorry, on the 20th we are closed.",
        "No, the 20th is a holiday here.",
        "Actually, our audit is on the 20th.",
        "You can visit on the 20th, not on Sundays.",
    ],
)
def test_another_day_that_puts_nothing_right_leaves_the_first(talk: Talk, words: str) -> None:
    spoken = talk(ASKED, "B: By the 15th of May.", "S: Would somebody be in?", f"B: {words}", on=TUESDAY)
    assert wanted(spoken) == [date(2026, 5, 15)]


def test_a_limit_behind_a_time_puts_it_no_other(talk: Talk) -> None:
    assert wanted(talk(ASKED, "B: By May 15, no later than that.", on=TUESDAY)) == [date(2026, 5, 15)]


@pytest.mark.parametrize(("reply", "day"), [("No, July.", date(2026, 7, 31)), ("Yes, June.", date(2026, 6, 30))])
def test_a_time_that_the_seller_supposes_is_put_right(talk: Talk, reply: str, day: date) -> None:
    assert wanted(talk("S: So you need it in June?", f"B: {reply}", on=TUESDAY)) == [day]
