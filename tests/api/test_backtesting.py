"""Stored leads replayed before their outcome: nothing later ever enters a past score."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agent.deals import Outcome, PastDeal
from agent.lead import Activity, Contact
from agent.outcomes import KnownOutcome, LeadOutcome, Verdict
from agent.scoring import score
from agent.transcripts import Incoming
from api.assembly import Assembly
from api.backtesting import feedback_labels, replayed, segments
from api.settings import Settings

NOTHING_SET = {"slack_bot_token": None, "slack_signing_secret": None, "slack_channel": None, "hubspot_token": None}
FIRST = date(2026, 1, 5)
SENTENCES = (
    "Our budget is $4,500, and it is approved.",
    "My boss has the final say.",
    "I make the decision on this purchase.",
    "We lose two days a week counting stock by hand.",
    "We want it installed within three weeks.",
    "We have no budget for this.",
)
KINDS = ("pricing_page_view", "demo_request", "unsubscribe")

Event = tuple[str, int, int]
"""What happens: a call, a visit or a deal that closes; on which day; and which of several."""

histories = st.lists(
    st.tuples(st.sampled_from(["call", "visit", "deal"]), st.integers(0, 40), st.integers(0, 5)), min_size=2, max_size=9
)


def world(folder: str | Path) -> Assembly:
    return Assembly(Settings(home=Path(folder), **NOTHING_SET), aloud=False)  # type: ignore[arg-type]


def day(number: int) -> date:
    return FIRST + timedelta(days=number)


def noon(number: int) -> datetime:
    return datetime(2026, 1, 5, 12, tzinfo=UTC) + timedelta(days=number)


def call(
    parts: Assembly,
    number: int,
    words: str,
    *visits: Activity,
    email: str = "zoe@acme.example",
    industry: str = "Retail",
) -> str:
    qualified = parts.qualifier.qualify(
        Incoming(
            raw=f"Dana: Hello.\nZoe: {words} It is day {number}.".encode(),
            received=datetime(2026, 6, 1, tzinfo=UTC),
            took_place=noon(number),
            sellers=("Dana",),
            contact=Contact(name="Zoe", email=email, company="Acme", industry=industry, title=f"Title {number}"),
            activities=visits,
        )
    )
    return qualified.lead.id


def happen(parts: Assembly, events: list[Event]) -> str | None:
    """Let everything happen, in the order given, which is not that of the days."""
    visits = [Activity(kind=KINDS[which % 3], at=noon(number)) for kind, number, which in events if kind == "visit"]
    deals = [
        PastDeal(
            id=f"deal-{place}",
            text=SENTENCES[which],
            outcome=Outcome.WON if which % 2 else Outcome.LOST,
            closed=day(number),
        )
        for place, (kind, number, which) in enumerate(events)
        if kind == "deal"
    ]
    if deals:
        parts.deals.add(deals)
    lead = None
    for kind, number, which in events:
        if kind == "call":
            # All visits are reported with every call, those of days to come too, as a late import would.
            lead = call(parts, number, SENTENCES[which], *visits)
    return lead


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(events=histories, until=st.integers(0, 40), order=st.randoms(use_true_random=False))
def test_no_later_call_deal_or_activity_ever_enters_a_past_score(
    events: list[Event], until: int, order: random.Random
) -> None:
    events = [*events, ("call", 20, 0)]
    mixed = order.sample(events, len(events))
    by_then = [event for event in mixed if event[1] <= until]
    moment = noon(until) + timedelta(hours=1)
    with (
        tempfile.TemporaryDirectory() as whole,
        tempfile.TemporaryDirectory() as before,
        world(whole) as parts,
        world(before) as past,
    ):
        lead = happen(parts, mixed)
        assert lead is not None
        found = parts.qualifier.known_at(lead, moment)
        happen(past, by_then)
        expected = past.qualifier.known_at(lead, moment)
        card = parts.scorecards.in_force()[0]
    assert (found is None) == (expected is None) == (not any(kind == "call" for kind, _, _ in by_then))
    if found is None or expected is None:
        return
    assert all(activity.at <= moment for activity in found.lead.activities)
    assert all(neighbour.deal.closed < found.as_of.date() for neighbour in found.similar.neighbours)
    assert all(fact.said_at <= moment for fact in found.facts)
    # Deals are numbered by their place among all events, so they are told by what they say.
    alike = [sorted(n.deal.text for n in given.similar.neighbours) for given in (found, expected)]
    assert alike[0] == alike[1]
    assert (found.similar.base_won, found.similar.base_count) == (
        expected.similar.base_won,
        expected.similar.base_count,
    )
    assert found.model_copy(update={"similar": expected.similar}) == expected
    assert score(found, card).points == score(expected.model_copy(update={"similar": found.similar}), card).points


@pytest.fixture
def parts(tmp_path: Path) -> Iterator[Assembly]:
    with world(tmp_path) as assembly:
        yield assembly


def test_each_lead_is_taken_the_day_before_its_outcome(parts: Assembly) -> None:
    won = call(parts, 0, SENTENCES[3])
    call(parts, 10, SENTENCES[0])
    late = call(parts, 30, SENTENCES[2], email="late@acme.example", industry="Logistics")
    parts.outcomes.keep(
        [
            KnownOutcome(lead_id=won, outcome=LeadOutcome.WON, day=day(10)),
            KnownOutcome(lead_id=late, outcome=LeadOutcome.LOST, day=day(30)),
        ]
    )
    past = replayed(parts, None, 0)
    assert [given.lead.id for given in past.inputs] == [won]
    assert past.inputs[0].as_of == noon(0)
    assert past.remarks == ("1 lead is left out: no conversation took place before the outcome.",)
    fixed = replayed(parts, noon(10), 0)
    assert fixed.inputs == ()
    assert "1 lead is left out: the outcome was known by then." in fixed.remarks
    assert segments(past.inputs, "industry") == ["Retail"]
    assert segments(past.inputs, "seats") == segments(past.inputs, None) == [None]


def test_the_last_word_on_a_score_labels_a_lead(parts: Assembly) -> None:
    lead = call(parts, 0, SENTENCES[3])
    assert feedback_labels(parts) == {}
    parts.outcomes.say(lead, "budget", Verdict.WRONG, "Kim")
    parts.outcomes.say(lead, "score", Verdict.NOT_SAID, "Kim")
    assert feedback_labels(parts) == {}
    parts.outcomes.say(lead, "score", Verdict.WRONG, "Kim")
    assert feedback_labels(parts) == {lead: True}
    parts.outcomes.say(lead, "score", Verdict.RIGHT, "Lee")
    assert feedback_labels(parts) == {lead: False}
