"""Activities: whose they are, once each, and what they do to scores."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from agent.lead import Activity, Contact, lead_id
from agent.transcripts import Incoming
from api.assembly import Assembly
from api.recording import Batch, Recording, Status
from api.settings import Settings
from knowledge.activity_events import ActivityEvent
from tests.api.doubles.service import NOTHING_SET

CALLED = datetime(2026, 3, 2, 10, tzinfo=UTC)
TALK = b"Rep: Hello Kim.\nKim: We need four racks, and the budget of $5,000 is approved.\n"


@pytest.fixture
def parts(tmp_path: Path) -> Iterator[Assembly]:
    with Assembly(Settings(home=tmp_path, scorecard="fit-engagement-labels", **NOTHING_SET), aloud=False) as assembly:
        yield assembly


def did(kind: str = "demo_request", *, days: float = 1, event_id: str | None = "e-1", **whose: Any) -> ActivityEvent:
    contact = {key: value for key, value in whose.items() if key != "lead_id"}
    return ActivityEvent(
        source=contact.pop("source", "website"),
        id=event_id,
        lead_id=whose.get("lead_id"),
        contact=Contact(**contact),
        activity=Activity(kind=kind, at=CALLED + timedelta(days=days), detail="/pricing"),
    )


def call(parts: Assembly, email: str = "kim@acme.example", text: bytes = TALK, **contact: Any) -> str:
    qualified = parts.qualifier.qualify(
        Incoming(
            raw=text, received=CALLED, took_place=CALLED, sellers=("Rep",), contact=Contact(email=email, **contact)
        )
    )
    assert qualified.score is not None
    return qualified.lead.id


def record(parts: Assembly, *events: ActivityEvent) -> Batch:
    return Recording(parts).record(events)


def statuses(batch: Batch) -> list[str]:
    return [result.status.value for result in batch.results]


def kinds(parts: Assembly, who: str) -> list[str]:
    return [activity.kind for activity in parts.inbox.lead(who).lead.activities]


def test_a_lead_is_found_by_id_by_email_in_any_case_and_by_crm_id(parts: Assembly) -> None:
    lead = call(parts, crm_id="4411")
    batch = record(
        parts,
        did("by_id", event_id="1", lead_id=lead),
        did("by_email", event_id="2", email="KIM@acme.example"),
        did("by_crm", event_id="3", crm_id="4411"),
    )
    assert [result.lead for result in batch.results] == [lead] * 3
    assert kinds(parts, lead) == ["by_crm", "by_email", "by_id"]
    assert batch.created == 0


def test_of_an_email_that_nobody_has_a_lead_is_made_without_a_score(parts: Assembly) -> None:
    batch = record(parts, did(email="max@new.example", company="New"))
    (result,) = batch.results
    assert (result.status, result.created, batch.created, batch.rescored) == (Status.ADDED, True, 1, 0)
    assert result.lead is not None
    summary = parts.inbox.lead(result.lead)
    assert summary.score is None
    assert summary.lead.contact == Contact(email="max@new.example", company="New")


def test_its_first_conversation_finds_what_it_did_before(parts: Assembly) -> None:
    record(parts, did(email="max@new.example", days=-3))
    lead = call(parts, "max@new.example")
    assert kinds(parts, lead) == ["demo_request"]


@pytest.mark.parametrize(
    ("event", "code"),
    [
        (did(lead_id="ld_unheard_of"), "lead_unknown"),
        (did(crm_id="99"), "lead_unknown"),
        (did(name="Kim", company="Acme"), "lead_unnamed"),
        (did(email="n/a"), "email_invalid"),
        (did(email="kim@acme.example", days=365 * 50), "activity_ahead"),
    ],
)
def test_what_cannot_be_used_is_refused_alone(parts: Assembly, event: ActivityEvent, code: str) -> None:
    batch = record(parts, event, did(event_id="e-2", email="max@new.example"))
    assert statuses(batch) == ["rejected", "added"]
    error = batch.results[0].error
    assert error is not None
    assert error.code == code
    assert parts.inbox.count() == 1


def test_several_leads_of_one_email_are_told_apart_by_id_only(parts: Assembly) -> None:
    talks = [TALK + name.encode() for name in ("A", "B")]
    for name, text in zip(("Acme", "Beta"), talks, strict=True):
        parts.qualifier.qualify(
            Incoming(
                raw=text,
                received=CALLED,
                sellers=("Rep",),
                contact=Contact(name="Kim", company=name),
                took_place=CALLED,
            )
        )
    leads = [summary.lead for summary in parts.inbox.ranked()]
    for lead in leads:
        with parts.leads.open(lead.id) as file:
            known = file.lead
            assert known is not None
            contact = known.contact.model_copy(update={"email": "kim@both.example"})
            file.keep_lead(known.model_copy(update={"contact": contact}))
    error = record(parts, did(email="kim@both.example")).results[0].error
    assert error is not None
    assert error.code == "lead_ambiguous"


def test_ten_times_the_same_is_once(parts: Assembly) -> None:
    lead = call(parts)
    batches = [record(parts, did(lead_id=lead)) for _ in range(10)]
    assert [statuses(batch) for batch in batches] == [["added"], *[["known"]] * 9]
    assert [batch.rescored for batch in batches] == [1, *[0] * 9]
    assert kinds(parts, lead) == ["demo_request"]
    assert len(parts.inbox.scores(lead)) == 2


def test_an_id_names_an_activity_within_its_source(parts: Assembly) -> None:
    batch = record(
        parts,
        did("first", email="max@new.example"),
        did("second", email="max@new.example"),
        did("third", email="max@new.example", source="newsletter"),
    )
    assert statuses(batch) == ["added", "known", "added"]
    assert statuses(record(parts, did("fourth", email="else@new.example"))) == ["known"]
    assert parts.inbox.count() == 1


def test_without_an_id_the_content_names_it(parts: Assembly) -> None:
    lead = call(parts)
    first = did(event_id=None, email="kim@acme.example")
    assert statuses(record(parts, first, first)) == ["added", "known"]
    later = did(event_id=None, email="kim@acme.example", days=2)
    assert statuses(record(parts, first, later)) == ["known", "added"]
    assert len(kinds(parts, lead)) == 2


def test_a_lead_is_scored_anew_once_a_batch_as_of_its_latest_activity(parts: Assembly) -> None:
    lead = call(parts)
    before = parts.inbox.latest_score(lead)
    batch = record(parts, *(did("email_open", event_id=str(day), days=day, lead_id=lead) for day in (3, 1, 2)))
    after = parts.inbox.latest_score(lead)
    assert batch.rescored == 1
    assert len(parts.inbox.scores(lead)) == 2
    assert before.score.as_of == CALLED
    assert after.score.as_of == CALLED + timedelta(days=3)


def test_a_score_that_was_given_stays_as_it_is_and_so_does_what_could_be_known_then(parts: Assembly) -> None:
    lead = call(parts)
    then = CALLED + timedelta(hours=1)
    before, hindsight = parts.inbox.latest_score(lead), parts.hindsight(lead, then)
    digest = hashlib.sha256(before.canonical).hexdigest()
    record(parts, did("demo_request", days=5, lead_id=lead))
    assert hashlib.sha256(parts.inbox.score(before.score.id).canonical).hexdigest() == digest
    assert parts.replay(before.score.id).identical
    assert parts.replay(parts.inbox.latest_score(lead).score.id).identical
    assert parts.hindsight(lead, then).score == hindsight.score
    later = parts.hindsight(lead, CALLED + timedelta(days=6))
    assert later.score.as_of == CALLED + timedelta(days=5)
    assert later.score.points == parts.inbox.latest_score(lead).score.points


def test_an_activity_that_a_card_weighs_moves_the_score(tmp_path: Path) -> None:
    with Assembly(Settings(home=tmp_path, scorecard="default", **NOTHING_SET), aloud=False) as parts:
        lead = call(parts)
        before = parts.inbox.latest_score(lead).score
        record(parts, did("demo_request", lead_id=lead))
        after = parts.inbox.latest_score(lead).score
    assert after.points > before.points
    assert any("demo" in line.rule and line.points > 0 for line in after.ledger)


def test_a_merged_lead_gets_what_comes_in_for_its_parts_and_they_keep_it(parts: Assembly) -> None:
    kept = call(parts)
    made = record(parts, did(email="max@new.example", company="New")).results[0].lead
    assert made is not None
    parts.merge(kept, made, "Sam")
    batch = record(parts, did("email_open", event_id="e-2", email="max@new.example"))
    assert batch.rescored == 1
    assert set(kinds(parts, kept)) == {"demo_request", "email_open"}
    parts.unmerge(kept, None, "Sam")
    assert kinds(parts, kept) == []
    assert set(kinds(parts, made)) == {"demo_request", "email_open"}
    assert parts.inbox.lead(made).lead.contact == Contact(email="max@new.example", company="New")


def test_the_lead_of_an_email_is_the_one_that_its_conversations_find(parts: Assembly) -> None:
    made = record(parts, did(email="Max@New.example")).results[0].lead
    assert made == lead_id(Contact(email="max@new.example"), "")


ORDERS = st.permutations(range(6))


@hypothesis_settings(max_examples=6, deadline=None, phases=[Phase.generate])
@given(order=ORDERS, cut=st.integers(0, 6))
def test_the_order_of_arrival_does_not_matter(
    order: list[int], cut: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    home = tmp_path_factory.mktemp("order")
    with Assembly(Settings(home=home, **NOTHING_SET), aloud=False) as parts:
        events = [did("demo_request", event_id=str(n), days=n - 2, email="kim@acme.example") for n in range(6)]
        shuffled = [events[n] for n in order]
        record(parts, *shuffled[:cut])
        lead = call(parts)
        record(parts, *shuffled[cut:], *shuffled[:2])
        latest = parts.inbox.latest_score(lead).score
        assert latest.as_of == CALLED + timedelta(days=3)
        _POINTS.add(latest.points)
    assert len(_POINTS) == 1


_POINTS: set[int] = set()
