"""Days that the buyer named are found with their words, and nobody else's."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from agent.claims import EvidenceClass, Factor
from agent.conversation import Side
from agent.facts import Detail, Evidence, Fact, State, Wanted
from agent.revisiting.stated_dates import DateKind, StatedDate, stated_dates
from tests.conftest import Talk

SAID = datetime(2026, 9, 16, 10, tzinfo=UTC)


def found(talk: Talk, *lines: str) -> list[StatedDate]:
    return list(stated_dates((), [talk(*lines, on=SAID)]))


def fact(factor: Factor, value: Wanted | Detail, quote: str, state: State = State.CONFIRMED) -> Fact:
    evidence = Evidence(
        conversation="cv_1",
        utterance=3,
        speaker="Bea",
        side=Side.BUYER,
        said_at=SAID,
        start=0,
        end=len(quote),
        quote=quote,
    )
    return Fact(
        factor=factor, state=state, evidence_class=EvidenceClass.SAID, value=value, evidence=(evidence,), said_at=SAID
    )


@pytest.mark.parametrize(
    ("said", "kind", "first", "last"),
    [
        ("Call me in March.", DateKind.CALL_AGAIN, date(2027, 3, 1), date(2027, 3, 31)),
        ("Please get back to us after January 10.", DateKind.CALL_AGAIN, date(2027, 1, 10), date(2027, 1, 10)),
        ("Reach out again in three months.", DateKind.CALL_AGAIN, date(2026, 12, 15), date(2026, 12, 15)),
        ("Let's talk again in November.", DateKind.CALL_AGAIN, date(2026, 11, 1), date(2026, 11, 30)),
        ("Could you follow up in Q1?", DateKind.CALL_AGAIN, date(2027, 1, 1), date(2027, 3, 31)),
        ("Our contract with them ends on 31 October.", DateKind.CONTRACT_ENDS, date(2026, 10, 31), date(2026, 10, 31)),
        (
            "The current agreement runs until the end of June.",
            DateKind.CONTRACT_ENDS,
            date(2027, 6, 30),
            date(2027, 6, 30),
        ),
        ("We are tied to our supplier until December 1.", DateKind.CONTRACT_ENDS, date(2026, 12, 1), date(2026, 12, 1)),
        ("The licence is up for renewal in February.", DateKind.CONTRACT_ENDS, date(2027, 2, 1), date(2027, 2, 28)),
    ],
)
def test_a_wish_to_be_called_and_the_end_of_a_contract_are_found(
    talk: Talk, said: str, kind: DateKind, first: date, last: date
) -> None:
    (one,) = found(talk, f"B: We are happy for now. {said} Thanks.")

    assert (one.kind, one.first, one.last) == (kind, first, last)
    (words,) = one.evidence
    assert words.quote == said


@pytest.mark.parametrize(
    "line",
    [
        "S: Shall I call you in March?",
        "S: Call me in March.",
        "B: Don't call me in March.",
        "B: There is no need to call us in March.",
        "B: Our contract does not end in March.",
        "B: We signed a contract.",
        "B: Call me.",
        "B: We moved in March.",
        "U: Call me in March.",
    ],
)
def test_what_is_no_such_wish_or_not_the_buyers_is_none(talk: Talk, line: str) -> None:
    assert found(talk, line) == []


def test_days_that_are_facts_count_once_even_when_the_sentence_says_both(talk: Talk) -> None:
    conversation = talk("B: Call me in March.", on=SAID)
    wanted = fact(Factor.WANTED_BY, Wanted(by=date(2026, 11, 30)), "We need it in November.")
    span = fact(Factor.WANTED_BY, Wanted(days=21), "within three weeks")
    step = fact(Factor.NEXT_STEP, Detail(what="call", by=date(2026, 10, 2)), "call us on October 2")
    denied = fact(Factor.NEXT_STEP, Detail(what="call", by=date(2026, 10, 2)), "no call", State.DENIED)
    same = fact(Factor.NEXT_STEP, Detail(what="call", by=date(2027, 3, 31)), "Call me in March.")
    same = same.model_copy(
        update={"evidence": (same.evidence[0].model_copy(update={"conversation": conversation.id, "utterance": 0}),)}
    )

    dates = stated_dates((wanted, span, step, denied, same), [conversation])

    assert [(each.kind, each.first, each.last) for each in dates] == [
        (DateKind.STEP, date(2026, 10, 2), date(2026, 10, 2)),
        (DateKind.WANTED, date(2026, 10, 7), date(2026, 10, 7)),
        (DateKind.WANTED, date(2026, 11, 1), date(2026, 11, 30)),
        (DateKind.CALL_AGAIN, date(2027, 3, 1), date(2027, 3, 31)),
    ]


@pytest.mark.parametrize(
    ("today", "near"),
    [
        (date(2027, 1, 29), False),
        (date(2027, 1, 30), True),
        (date(2027, 3, 15), True),
        (date(2027, 4, 14), True),
        (date(2027, 4, 15), False),
    ],
)
def test_a_month_is_near_from_before_its_first_day_until_after_its_last(talk: Talk, today: date, near: bool) -> None:
    (march,) = found(talk, "B: Call me in March.")
    assert march.is_near(today, 30, 14) is near
