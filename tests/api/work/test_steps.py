"""What is done for an event, step by step, and again after a death between any two of them."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from agent.errors import DeliveryError, InputError
from agent.offer import Catalogue, Product
from agent.rules_reader import RulesReader
from api.webhooks.source import FetchFailed, TranscriptGone
from api.work import lately
from api.work.lease import PlaceLost
from api.work.steps import Steps
from knowledge.event_work import Job
from knowledge.events import Event, NewEvent, State
from tests.api.doubles.sources import SignedSource, call, only
from tests.api.work.conftest import CALL, HOT, Assembling, TestAssembly, Told

NOW = datetime(2026, 11, 3, 10, tzinfo=UTC)


class World:
    """One assembly with its steps. `ask` is what the vendor's server does when it is asked."""

    def __init__(self, assembly: TestAssembly) -> None:
        self.assembly = assembly
        self.answers: list[Exception] = []
        self.source = SignedSource(fetch=self._ask)
        self.restart()

    def restart(self) -> None:
        """What the steps held in memory is gone."""
        self.steps = Steps(self.assembly, only(self.source))

    def _ask(self, said: dict[str, Any]) -> None:
        if self.answers:
            raise self.answers.pop(0)

    def store(self, body: bytes, event_id: str = "e1") -> Job:
        [(key, _)] = self.assembly.events.store("tested", [NewEvent(event_id, "call", body)], datetime.now(UTC))
        return Job(key, 1)

    def work(self, job: Job) -> Event:
        for step in (self.steps.fetch, self.steps.read, self.steps.score):
            if not step(job):
                break
        return self.event(job)

    def event(self, job: Job) -> Event:
        return self.assembly.events.get(job.event)

    def publish(self) -> None:
        for job in self.assembly.event_work.hand_over(100):
            if job.target:
                self.steps.publish(job)


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def world(assembled: Assembling, told: Told) -> Iterator[World]:
    with assembled(told) as assembly:
        yield World(assembly)


def test_an_event_becomes_a_score_that_every_target_is_told(world: World, told: Told) -> None:
    event = world.work(world.store(call("kim@acme.example", CALL)))
    assert (event.state, event.outcome) == (State.WORKING, "scored")

    world.publish()

    assert world.assembly.events.get(event.id).state == State.DONE
    assert told.told == [(event.lead_id, event.score_id)]
    assert world.assembly.inbox.latest_score(str(event.lead_id)).score.id == event.score_id
    assert world.assembly.event_work.content(event.id) is None


def test_a_lead_is_routed_and_its_targets_hear_who_has_it(assembled: Assembling, told: Told, tmp_path: Path) -> None:
    rules = tmp_path / "routing.yaml"
    rules.write_text(
        "name: one\nabout: All leads go to Ada.\npeople:\n  - {id: ada, name: Ada}\n"
        "rules:\n  - {id: all, to: [ada], why: There is nobody else.}\n"
    )
    with assembled(told, routing=str(rules)) as assembly:
        world = World(assembly)
        event = world.work(world.store(call("kim@acme.example", CALL)))
        held = assembly.routes.of(str(event.lead_id))
        world.publish()

    assert held is not None
    assert held.person == "ada"
    assert told.assigned == ["ada"]


def test_what_it_scores_is_what_the_command_line_would(world: World) -> None:
    event = world.work(world.store(call("kim@acme.example", CALL, date="2026-11-03T10:00:00Z")))
    standing = world.assembly.standing(str(event.lead_id))

    from agent.lead import Contact
    from agent.transcripts import Incoming

    incoming = Incoming(
        raw=CALL.encode(), received=NOW, took_place=NOW, sellers=("Dana",), contact=Contact(email="kim@acme.example")
    )
    direct = world.assembly.qualifier.keep(
        screened := world.assembly.qualifier.screened(incoming), world.assembly.qualifier.hear(screened)
    )
    assert standing is not None
    assert (standing.score, standing.explanation, standing.facts) == (direct.score, direct.explanation, direct.facts)
    assert (standing.lead, standing.conversation) == (direct.lead, direct.conversation)


@pytest.mark.parametrize("died_after", ["fetch", "read", "score"])
def test_a_death_after_any_step_repeats_nothing_that_costs(
    world: World, told: Told, died_after: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    hear = RulesReader.hear
    monkeypatch.setattr(RulesReader, "hear", lambda *given: (heard.append("once"), hear(*given))[1])
    job = world.store(call("kim@acme.example", CALL))
    for name in ("fetch", "read", "score"):
        getattr(world.steps, name)(job)
        if name == died_after:
            break

    world.restart()
    world.work(job)
    world.publish()
    world.work(job)
    world.publish()

    assert world.event(job).state == State.DONE
    assert (len(world.source.fetched), len(heard), len(told.told)) == (1, 1, 1)
    assert len(world.assembly.inbox.scores(str(world.event(job).lead_id))) == 1


@pytest.mark.parametrize(
    ("reader", "expected"), [("rules", ["fetch", "score"]), ("openai", ["fetch", "read", "score"])]
)
def test_what_a_model_hears_is_a_step_of_its_own(assembled: Assembling, reader: str, expected: list[str]) -> None:
    with assembled(reader=reader, openai_api_key="key", model="m") as assembly:
        assert [name for name, _ in Steps(assembly, {}).of_event] == expected


def test_the_rules_hear_within_the_step_that_scores(world: World, told: Told) -> None:
    job = world.store(call("kim@acme.example", CALL))
    for _, step in world.steps.of_event:
        assert step(job)
    world.publish()

    assert (world.event(job).state, world.event(job).outcome) == (State.DONE, "scored")
    assert len(told.told) == 1


def test_what_is_imported_meanwhile_counts_for_a_worker_soon(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.work(world.store(call("kim@acme.example", CALL)))
    catalogue = Catalogue(products=(Product(name="Scanner", unit_price=Decimal(700)),))
    world.assembly.catalogue.replace(catalogue)
    time.sleep(lately.SECONDS)

    event = world.work(world.store(call("lee@acme.example", CALL), "e2"))

    stored = world.assembly.inbox.latest_score(str(event.lead_id))
    assert stored.score.versions.catalogue == catalogue.version


def test_a_transcript_that_is_gone_is_a_failure_that_says_so(world: World) -> None:
    world.answers = [TranscriptGone("zoom_gone", "Zoom has deleted the recording.")]
    event = world.work(world.store(call("kim@acme.example", CALL)))

    assert event.state == State.FAILED
    assert event.error is not None
    assert (event.error.code, event.error.message) == ("zoom_gone", "Zoom has deleted the recording.")


def test_a_vendor_that_is_down_is_asked_again_when_it_is_due(world: World) -> None:
    world.answers = [FetchFailed("zoom_down", "Zoom does not answer.", retry_after=0.0), FetchFailed("down", "Down.")]
    job = world.store(call("kim@acme.example", CALL))

    first = world.work(job)
    assert first.state == State.WORKING
    assert first.error is not None
    [second] = world.assembly.event_work.hand_over(10)
    assert second.round == 2
    world.work(second)
    assert world.event(job).due > datetime.now(UTC)

    assert world.work(Job(job.event, 3)).outcome == "scored"
    assert world.event(job).error is None


def test_what_lasts_and_what_cannot_be_read_is_not_tried_again(world: World) -> None:
    world.answers = [FetchFailed("no_access", "The key lacks a scope.", lasting=True)]
    assert world.work(world.store(call("a@acme.example", CALL), "a")).state == State.FAILED

    empty = world.work(world.store(call("b@acme.example", ""), "b"))
    assert empty.error is not None
    assert empty.error.code == "input_empty"
    assert empty.state == State.FAILED
    assert world.assembly.inbox.count() == 0


def test_a_day_of_trying_is_enough(assembled: Assembling) -> None:
    with assembled(work_give_up_hours=1e-9) as assembly:
        world = World(assembly)
        world.answers = [FetchFailed("down", "Down.")]
        event = world.work(world.store(call("kim@acme.example", CALL)))

    assert event.state == State.FAILED


def test_what_nobody_foresaw_fails_with_a_code_and_says_nothing_of_the_conversation(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    world.answers = [ValueError("a secret sentence")]
    event = world.work(world.store(call("kim@acme.example", CALL)))

    assert event.state == State.FAILED
    assert event.error is not None
    assert event.error.code == "internal_error"
    assert "secret sentence" not in event.error.message + caplog.text
    assert "ValueError" in caplog.text
    assert "paper lists" not in caplog.text


def test_an_event_with_nothing_in_it_is_done(world: World) -> None:
    event = world.work(world.store(b'{"kind": "empty"}'))

    assert (event.state, event.outcome, event.lead_id) == (State.DONE, "nothing", None)


def test_activities_are_added_and_the_lead_is_scored_anew(world: World, told: Told) -> None:
    before = world.work(world.store(call("kim@acme.example", CALL, date="2026-11-03T10:00:00Z"), "a"))
    world.publish()
    did = b'{"email": "Kim@acme.example", "activities": [{"kind": "demo_request", "at": "2026-11-02T09:00:00Z"}]}'

    event = world.work(world.store(did, "b"))
    world.publish()

    assert (event.outcome, event.lead_id) == ("activities", before.lead_id)
    assert event.score_id not in (None, before.score_id)
    assert [each[1] for each in told.told] == [before.score_id, event.score_id]
    assert [a.kind for a in world.assembly.inbox.lead(str(event.lead_id)).lead.activities] == ["demo_request"]
    again = world.work(world.store(did, "c"))
    assert again.score_id == event.score_id


def test_activities_of_a_lead_without_a_conversation_wait_for_one(world: World, told: Told) -> None:
    did = b'{"email": "kim@acme.example", "activities": [{"kind": "page_view", "at": "2026-11-02T09:00:00Z"}]}'
    event = world.work(world.store(did))

    assert (event.state, event.outcome, event.score_id) == (State.DONE, "activities", None)
    world.work(world.store(call("kim@acme.example", CALL), "b"))
    assert [a.kind for a in world.assembly.inbox.lead(str(event.lead_id)).lead.activities] == ["page_view"]


def test_activities_of_nobody_are_a_failure_that_says_so(world: World) -> None:
    event = world.work(world.store(b'{"activities": [{"kind": "page_view", "at": "2026-11-02T09:00:00Z"}]}'))

    assert event.error is not None
    assert (event.state, event.error.code) == (State.FAILED, "lead_unnamed")


def test_a_target_is_brought_up_to_date_whatever_the_order(world: World, told: Told) -> None:
    first = world.work(world.store(call("kim@acme.example", CALL, date="2026-11-03T10:00:00Z"), "a"))
    second = world.work(world.store(call("kim@acme.example", HOT, date="2026-11-04T10:00:00Z"), "b"))
    world.publish()

    assert first.lead_id == second.lead_id
    assert [each[1] for each in told.told] == [second.score_id, second.score_id]


def test_events_in_any_order_leave_the_same_score(assembled: Assembling, world: World) -> None:
    bodies = [
        call("kim@acme.example", CALL, date="2026-11-03T10:00:00Z"),
        call("kim@acme.example", HOT, date="2026-11-04T10:00:00Z"),
    ]
    one = [world.work(world.store(body, f"a{n}")) for n, body in enumerate(bodies)][-1]
    bodies = [body.replace(b"kim@", b"lee@") for body in bodies]
    other = [world.work(world.store(body, f"b{n}")) for n, body in enumerate(reversed(bodies))][-1]

    points = {world.assembly.inbox.latest_score(str(e.lead_id)).score.points for e in (one, other)}
    facts = [
        [
            (fact.factor, fact.state, fact.said_at)
            for fact in world.assembly.inbox.latest_score(str(e.lead_id)).given.facts
        ]
        for e in (one, other)
    ]
    assert len(points) == 1
    assert facts[0] == facts[1]


def test_a_target_that_is_down_is_told_later_and_one_that_refuses_for_good_fails_the_event(
    world: World, told: Told
) -> None:
    told.fails = [
        DeliveryError("down", "Down.", retry_after=0),
        DeliveryError("no_scope", "Give it the scope.", lasting=True),
    ]
    event = world.work(world.store(call("kim@acme.example", CALL)))
    world.publish()
    [waiting] = world.assembly.events.get(event.id).publications
    assert (waiting.state, waiting.attempts) == (State.WORKING, 1)

    world.publish()
    failed = world.assembly.events.get(event.id)
    assert failed.error is not None
    assert (failed.state, failed.error.code) == (State.FAILED, "no_scope")

    world.assembly.events.retry(event.id)
    world.publish()
    assert world.assembly.events.get(event.id).state == State.DONE
    assert len(told.told) == 1


def test_a_conversation_held_back_as_spam_tells_nobody(world: World, told: Told) -> None:
    spam = (
        "Kim: Buy cheap backlinks now! Click here: http://spam.example Guaranteed SEO first page ranking. Unsubscribe."
    )
    event = world.work(world.store(call("kim@spam.example", spam)))
    world.publish()

    assert (event.state, event.outcome, event.score_id) == (State.DONE, "held_back", None)
    assert told.told == []


def test_who_lost_its_place_does_nothing_more(world: World, told: Told) -> None:
    event = world.work(world.store(call("kim@acme.example", CALL)))

    def lost() -> None:
        raise PlaceLost

    world.steps.guard = lost
    with pytest.raises(PlaceLost):
        world.publish()
    with pytest.raises(PlaceLost):
        world.work(world.store(call("lee@acme.example", CALL), "e2"))
    assert told.told == []
    assert world.assembly.events.get(event.id).state == State.WORKING


def test_an_error_in_the_input_is_no_reason_to_try_again() -> None:
    from api.work.trying_again import LONGEST_PAUSE, LONGEST_WISH, pause

    assert pause(InputError("x", "x"), 1, 5.0) is None
    down = DeliveryError("x", "x")
    assert [pause(down, n, 5.0) for n in (1, 2, 3)] == [5.0, 10.0, 20.0]
    assert pause(down, 10_000, 5.0) == LONGEST_PAUSE
    assert pause(DeliveryError("x", "x", retry_after=-1), 1, 5.0) == 0
    assert pause(DeliveryError("x", "x", retry_after=1e9), 1, 5.0) == LONGEST_WISH
