"""Events: stored once, worked on in rounds, and ended well or badly, on both databases."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from threading import Thread

import pytest

from agent.errors import Conflict, NotFound
from knowledge.database import Database
from knowledge.event_work import Content, EventWork, Job
from knowledge.events import Events, Fault, NewEvent, State, event_key

NOW = datetime(2026, 11, 3, 10, tzinfo=UTC)
LATER = datetime.now(UTC) + timedelta(days=1)
DOWN = Fault(code="vendor_down", message="The vendor does not answer.")


@pytest.fixture
def events(database: Database) -> Events:
    return Events(database)


@pytest.fixture
def work(database: Database) -> EventWork:
    return EventWork(database)


def stored(events: Events, event_id: str = "e1") -> Job:
    [(key, _)] = events.store("zoom", [NewEvent(event_id, "transcript", b"\x00\xffbody")], NOW)
    return Job(key, 1)


def scored(work: EventWork, job: Job, *targets: str) -> list[Job]:
    work.begin(job)
    work.finish(job, "scored", lead_id="ld_1", score_id="sc_1", targets=targets)
    return [Job(job.event, 1, target, "ld_1") for target in targets]


def test_an_event_is_stored_once_however_often_it_comes(events: Events) -> None:
    first = events.store("zoom", [NewEvent("e1", "transcript", b"one")], NOW)
    again = events.store("zoom", [NewEvent("e1", "transcript", b"two")], NOW + timedelta(minutes=1))
    other = events.store("gong", [NewEvent("e1", "transcript", b"three")], NOW)

    assert [first[0].new, again[0].new, other[0].new] == [True, False, True]
    assert first[0].id == again[0].id == event_key("zoom", "e1") != other[0].id
    assert len(events.listed()) == 2
    assert events.get(first[0].id).received == NOW


def test_many_doors_at_once_store_an_event_once(events: Events) -> None:
    found: list[bool] = []
    new = [NewEvent("a", "k", b""), NewEvent("b", "k", b"")]

    def storing(turn: int) -> None:
        found.extend(one.new for one in events.store("zoom", new if turn % 2 else new[::-1], NOW))

    threads = [Thread(target=storing, args=(turn,)) for turn in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(found) == [False] * 14 + [True] * 2


def test_names_of_any_length_and_with_any_character_are_stored(events: Events) -> None:
    [(key, _)] = events.store("zoom", [NewEvent("\0\ud800" + "x" * 100_000, "k\0ind", b"")], NOW)

    assert events.get(key).kind == "kind"


def test_what_is_due_is_handed_over_once(events: Events, work: EventWork) -> None:
    job = stored(events)

    assert work.hand_over(10) == [job]

    assert work.hand_over(10) == []
    assert work.astray(LATER) == [job]
    assert work.astray(NOW) == []


def test_many_workers_at_once_claim_each_job_once(events: Events, work: EventWork) -> None:
    jobs = {stored(events, f"e{number}") for number in range(40)}
    found: list[Job] = []

    def claiming() -> None:
        while claimed := work.hand_over(3):
            found.extend(claimed)

    threads = [Thread(target=claiming) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(found) == 40
    assert set(found) == jobs


def test_a_round_that_was_put_off_is_due_later_and_the_old_round_is_over(events: Events, work: EventWork) -> None:
    job = stored(events)
    work.hand_over(10)
    task = work.begin(job)
    assert task is not None
    assert (task.payload, task.attempts) == (b"\x00\xffbody", 1)

    work.put_off(job, DOWN, LATER)

    assert work.hand_over(10) == []
    assert work.begin(job) is None
    found = events.get(job.event)
    assert (found.state, found.due, found.error) == (State.WORKING, LATER, DOWN)

    work.put_off(job, Fault(code="late", message="a late word of the old round"), NOW)
    assert events.get(job.event).error == DOWN
    work.put_off(Job(job.event, 2), DOWN, NOW)
    assert work.hand_over(10) == [Job(job.event, 3)]


def test_content_is_kept_until_the_event_is_scored(events: Events, work: EventWork) -> None:
    job = stored(events)
    work.keep_content(job.event, Content(kind="conversation", raw=b"\xff\x00", document="{}"))
    work.keep_heard(job.event, '{"heard": 1}')

    kept = work.content(job.event)
    assert kept == Content(kind="conversation", raw=b"\xff\x00", document="{}", heard='{"heard": 1}')

    scored(work, job, "slack")
    assert work.content(job.event) is None


def test_an_event_without_targets_is_done_when_it_is_scored(events: Events, work: EventWork) -> None:
    job = stored(events)
    scored(work, job)

    found = events.get(job.event)
    assert (found.state, found.outcome, found.lead_id, found.score_id) == (State.DONE, "scored", "ld_1", "sc_1")
    assert found.finished is not None
    assert work.hand_over(10) == []
    assert work.begin(job) is None


def test_an_event_is_done_when_every_target_was_told(events: Events, work: EventWork) -> None:
    job = stored(events)
    slack, hubspot = scored(work, job, "slack", "hubspot")
    assert work.hand_over(1) in ([slack], [hubspot])
    assert len(work.hand_over(10)) == 1
    assert events.oldest_open() == NOW

    assert work.begin_telling(slack)
    work.told(slack)
    assert events.get(job.event).state == State.WORKING
    assert not work.begin_telling(slack)
    work.told(hubspot)

    assert events.get(job.event).state == State.DONE
    assert events.oldest_open() is None


def test_an_event_whose_target_could_not_be_told_has_failed_and_only_that_is_tried_again(
    events: Events, work: EventWork
) -> None:
    job = stored(events)
    slack, hubspot = scored(work, job, "slack", "hubspot")
    work.fail(slack, DOWN)
    work.told(hubspot)

    found = events.get(job.event)
    assert (found.state, found.error) == (State.FAILED, DOWN)

    again = events.retry(job.event)
    assert again.state == State.WORKING
    assert again.error is None
    assert work.hand_over(10) == [Job(job.event, 2, "slack", "ld_1")]

    work.told(Job(job.event, 2, "slack", "ld_1"))
    assert events.get(job.event).state == State.DONE


def test_scoring_the_same_event_twice_asks_for_its_publications_once(events: Events, work: EventWork) -> None:
    job = stored(events)
    scored(work, job, "slack")
    work.finish(job, "scored", lead_id="ld_2", score_id="sc_2", targets=["slack", "hubspot"])

    found = events.get(job.event)
    assert found.lead_id == "ld_1"
    assert [each.target for each in found.publications] == ["slack"]


def test_a_failed_event_stays_failed_until_a_person_asks(events: Events, work: EventWork) -> None:
    job = stored(events)
    work.begin(job)
    work.fail(job, DOWN)

    assert work.hand_over(10) == []
    assert events.counts() == {State.RECEIVED: 0, State.WORKING: 0, State.DONE: 0, State.FAILED: 1}
    assert [event.id for event in events.listed(State.FAILED)] == [job.event]

    assert events.retry(job.event).state == State.RECEIVED
    assert work.hand_over(10) == [Job(job.event, 2)]
    with pytest.raises(Conflict, match="has not failed"):
        events.retry(job.event)


def test_events_are_listed_newest_first_by_state_and_source(events: Events, work: EventWork) -> None:
    first, second = stored(events, "a"), stored(events, "b")
    events.store("gong", [NewEvent("c", "call", b"")], NOW)
    work.begin(first)

    assert [event.event_id for event in events.listed()] == ["c", "b", "a"]
    assert [event.event_id for event in events.listed(vendor="zoom", limit=1)] == ["b"]
    assert [event.event_id for event in events.listed(vendor="zoom", offset=1)] == ["a"]
    assert [event.id for event in events.listed(State.WORKING)] == [first.event]
    assert second.event not in [event.id for event in events.listed(State.WORKING)]


def test_an_unknown_event_is_named(events: Events) -> None:
    with pytest.raises(NotFound, match="ev_0"):
        events.get("ev_0")
    with pytest.raises(NotFound, match="ev_0"):
        events.retry("ev_0")
