from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from agent.deals import Outcome, PastDeal
from agent.lead import Contact
from agent.likeness import reasons


def deal(text: str, **more: Any) -> PastDeal:
    return PastDeal(id="d", text=text, outcome=Outcome.WON, closed=date(2025, 1, 1), **more)


def test_a_deal_of_the_same_trade_and_size_with_shared_words_says_so() -> None:
    lead = Contact(industry=" food ", employees=120)
    past = deal("Sensors for the freezers of a bakery", industry="Food", employees=240)
    assert reasons(lead, "The freezers broke down twice, so we need sensors", past) == (
        "same trade (Food)",
        "like size (120 and 240 people)",
        "both speak of freezers, sensors",
    )


def test_what_is_unknown_on_one_side_is_no_reason() -> None:
    past = deal("Payroll", industry="Food", employees=240)
    assert reasons(Contact(), "Sensors", past) == ()
    assert reasons(Contact(industry="Food", employees=120), "", deal("Payroll")) == ()


def test_a_company_more_than_twice_as_large_is_of_another_size() -> None:
    assert reasons(Contact(employees=120), "", deal("Payroll", employees=241)) == ()


def test_words_that_every_conversation_holds_are_no_reason() -> None:
    assert reasons(Contact(), "We would like to have this within three weeks", deal("They would like this soon")) == ()
    assert reasons(Contact(), "To tell you the truth, I called to talk", deal("Told nobody; talk to tell")) == ()


def test_the_longest_shared_words_come_first_and_no_more_than_four() -> None:
    words = "labels scanners printers refrigeration cranes"
    assert reasons(Contact(), words, deal(words)) == ("both speak of refrigeration, printers, scanners, cranes",)


@given(words=st.text(max_size=80), text=st.text(min_size=1, max_size=80))
def test_likeness_in_words_is_mutual(words: str, text: str) -> None:
    if words:
        assert reasons(Contact(), words, deal(text)) == reasons(Contact(), text, deal(words))
