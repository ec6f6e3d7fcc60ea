from __future__ import annotations

from datetime import date

import pytest

from agent.facts import Wanted
from agent.values.times import find_times

SAID_ON = date(2026, 3, 2)


def wanted(text: str) -> list[Wanted]:
    return [time.wanted for time in find_times(text, SAID_ON)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The fair opens on the 20th of June, so it has to stand by the 19th.", date(2026, 6, 19)),
        ("The fair opens on the 20th of June, and it has to stand by the day before.", date(2026, 6, 19)),
        ("It can be done between the 4th and the 22nd of July.", date(2026, 7, 22)),
        ("It can be done from the first of July to the fifteenth of July.", date(2026, 7, 15)),
        ("By Friday the 8th.", date(2026, 5, 8)),
        ("Tomorrow, the 3rd.", date(2026, 3, 3)),
    ],
)
def test_dates_of_one_sentence_are_read_together(text: str, day: date) -> None:
    assert wanted(text)[-1] == Wanted(by=day)


@pytest.mark.parametrize(
    "text",
    [
        "We train sixty drivers a year.",
        "We pay 450 dollars a month.",
        "We are open seven days a week.",
        "Twice a week.",
    ],
)
def test_how_often_is_no_time_to_wait_for(text: str) -> None:
    assert wanted(text) == []


def test_the_start_of_a_range_and_a_day_named_twice_are_left_out() -> None:
    assert wanted("between the 4th and the 22nd of July") == [Wanted(by=date(2026, 7, 22))]
    assert wanted("Tomorrow, the 3rd.") == [Wanted(by=date(2026, 3, 3))]
