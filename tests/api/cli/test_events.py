"""`leadproof events`: what came in, what failed, and another try."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from knowledge.database import Database, open_database
from knowledge.event_work import EventWork, Job
from knowledge.events import Events, Fault, NewEvent
from tests.api.cli.conftest import Run

NOW = datetime(2026, 11, 3, 10, tzinfo=UTC)
GONE = Fault(code="zoom_gone", message="Zoom has deleted the recording.")


@pytest.fixture
def database(home: Path) -> Iterator[Database]:
    opened = open_database(f"sqlite:///{home / 'leadproof.db'}")
    yield opened
    opened.dispose()


@pytest.fixture
def failed(database: Database) -> str:
    """The id of an event that failed; another one was told to HubSpot."""
    work = EventWork(database)
    stored = Events(database).store("zoom", [NewEvent("gone", "call", b"{}"), NewEvent("told", "call", b"{}")], NOW)
    gone, told = (Job(one.id, 1) for one in stored)
    work.begin(gone)
    work.fail(gone, GONE)
    work.begin(told)
    work.finish(told, "scored", lead_id="ld_1", score_id="sc_1", targets=["hubspot"])
    work.told(Job(told.event, 1, "hubspot", "ld_1"))
    return gone.event


def test_without_events_it_says_so(run: Run) -> None:
    assert run("events", "list").out.strip() == "No events have come in yet."
    assert run("events", "failed").code == 0
    assert run("events", "list", "--json").document["events"] == []


def test_events_are_listed_with_what_came_of_them(run: Run, failed: str) -> None:
    told = run("events", "list")

    assert "In all: 1 done, 1 failed." in told.out
    assert "scored ld_1 sc_1" in told.out
    assert GONE.message in told.out
    listed = run("events", "list", "--state", "done", "--source", "zoom", "--json").document
    assert [event["event_id"] for event in listed["events"]] == ["told"]


def test_the_dead_letters_are_a_list_of_their_own(run: Run, failed: str) -> None:
    assert [event["id"] for event in run("events", "failed", "--json").document["events"]] == [failed]


def test_one_event_is_shown_in_full(run: Run, failed: str) -> None:
    shown = run("events", "show", failed)

    assert "Last error [zoom_gone]: Zoom has deleted the recording." in shown.out
    assert "Received 2026-11-03 10:00:00 UTC, begun 1 times." in shown.out
    told = next(e for e in run("events", "list", "--json").document["events"] if e["event_id"] == "told")
    assert "hubspot" in run("events", "show", told["id"]).out


def test_what_failed_is_tried_again_by_name_or_all_of_it(run: Run, failed: str) -> None:
    again = run("events", "retry", failed, "--json").document["retried"]
    assert [(event["id"], event["state"], event["error"]) for event in again] == [(failed, "received", None)]

    refused = run("events", "retry", failed, "--json")
    assert (refused.code, refused.document["error"]["code"]) == (2, "event_not_failed")
    assert run("events", "retry", "--all").out.strip() == "0 events are tried again."


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("retry",), "events_unnamed"),
        (("retry", "ev_1", "--all"), "events_unnamed"),
        (("retry", "ev_1"), "event_unknown"),
        (("show", "ev_1"), "event_unknown"),
        (("list", "--state", "lost"), "state_unknown"),
    ],
)
def test_what_cannot_be_done_is_said(run: Run, arguments: tuple[str, ...], code: str) -> None:
    ended = run("events", *arguments, "--json")

    assert (ended.code, ended.document["error"]["code"]) == (2, code)


@pytest.mark.parametrize("arguments", [("worker",), ("serve", "--workers", "0")])
def test_sqlite_belongs_to_one_process(run: Run, arguments: tuple[str, ...]) -> None:
    ended = run(*arguments)

    assert ended.code == 2
    assert "sqlite_one_process" in ended.err
