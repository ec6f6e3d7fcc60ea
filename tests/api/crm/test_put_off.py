"""How a worker and the client of a CRM share what is tried again: a moment by the client, the rest by the work."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from api.assembly import Assembly
from api.settings import Settings
from api.work.steps import Steps
from knowledge.event_work import Job
from knowledge.events import NewEvent, State
from knowledge.tables import PublicationRow
from tests.api.doubles.hubspot import TOKEN, HubSpotDouble, rate_limited
from tests.api.doubles.loopback import Answer
from tests.api.doubles.service import NOTHING_SET
from tests.api.doubles.sources import SignedSource, call, only

CALL = "Dana: What brings you to us?\nKim: We need a scanner system, and our budget of $12,000 is approved.\n"
KIM = "kim@acme.example"


class World:
    """An assembly over HubSpot, with an event whose lead is scored and is to be told."""

    def __init__(self, assembly: Assembly) -> None:
        self.assembly = assembly
        self._steps = Steps(assembly, only(SignedSource()))
        new = NewEvent("e1", "call", call(KIM, CALL))
        [(self.key, _)] = assembly.events.store("tested", [new], datetime.now(UTC))
        for step in (self._steps.fetch, self._steps.read, self._steps.score):
            assert step(Job(self.key, 1))

    @property
    def waiting(self) -> Any:
        [publication] = self.assembly.events.get(self.key).publications
        return publication

    def due(self) -> timedelta:
        """How long from now until it is told again."""
        with self.assembly.database.session() as session:
            [row] = session.query(PublicationRow).all()
            return row.due - datetime.now(UTC)

    def publish(self) -> float:
        """Tell what is due, as if it were later; how long that held the worker."""
        with self.assembly.database.session() as session:
            session.execute(update(PublicationRow).values(due=datetime.now(UTC) - timedelta(seconds=1)))
        began = time.monotonic()
        for job in self.assembly.event_work.hand_over(100):
            if job.target:
                self._steps.publish(job)
        return time.monotonic() - began


@pytest.fixture
def world(tmp_path: Path, hubspot: HubSpotDouble) -> Iterator[Callable[..., Any]]:
    @contextmanager
    def made(**settings: Any) -> Iterator[World]:
        given = {"hubspot_token": TOKEN, "hubspot_base_url": hubspot.url, "work_backoff_seconds": 5.0, **settings}
        with Assembly(Settings(home=tmp_path, **{**NOTHING_SET, **given}), aloud=False) as assembly:
            yield World(assembly)

    yield made


def test_a_limit_puts_the_lead_off_until_it_is_open_again(world: Callable[..., Any], hubspot: HubSpotDouble) -> None:
    with world() as working:
        hubspot.scripted = [rate_limited("TEN_SECONDLY_ROLLING")]
        assert working.publish() < 5
        assert (working.waiting.state, working.waiting.error.code) == (State.WORKING, "hubspot_rate_limited")
        assert timedelta(seconds=5) < working.due() <= timedelta(seconds=10)

        working.publish()
        assert working.assembly.events.get(working.key).state == State.DONE
    assert len(hubspot.notes) == 1


def test_an_outage_puts_it_off_for_longer_each_time(world: Callable[..., Any], hubspot: HubSpotDouble) -> None:
    with world(crm_patience=0.0) as working:
        pauses = []
        for _ in range(4):
            hubspot.scripted = [Answer(503, "down")]
            assert working.publish() < 5
            pauses.append(round(working.due().total_seconds() / 5))
        assert pauses == [1, 2, 4, 8]

        working.publish()
        assert working.assembly.events.get(working.key).state == State.DONE
    assert hubspot.contacts[KIM]["leadproof_band"]


def test_a_token_that_expired_waits_for_a_person_and_goes_on_after_that(
    world: Callable[..., Any], hubspot: HubSpotDouble
) -> None:
    with world() as working:
        hubspot.scripted = [Answer(401, {"status": "error"})]
        working.publish()
        failed = working.assembly.events.get(working.key)
        assert (failed.state, failed.error.code) == (State.FAILED, "hubspot_unauthorized")

        working.assembly.events.retry(working.key)
        working.publish()
        assert working.assembly.events.get(working.key).state == State.DONE
