"""The doctor: each part ok, not set up or wrong, with what to do, never a secret, and 1 where something is wrong."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from api.assembly import Assembly
from api.cli import app
from api.settings import load_settings
from knowledge import migrations
from knowledge.database import open_database
from knowledge.event_work import Job
from knowledge.events import Fault, NewEvent
from knowledge.tables import WorkerRow
from tests.api.doctor.conftest import Examine


def standings(findings: dict[str, Any]) -> dict[str, str]:
    return {part: each["standing"] for part, each in findings.items()}


def test_where_nothing_is_set_up_nothing_is_wrong_and_nothing_is_made(examine: Examine, tmp_path: Path) -> None:
    found = examine()

    assert set(standings(found).values()) == {"ok", "not set up"}
    assert "leadproof db upgrade" in found["database"]["advice"]
    assert not (tmp_path / "home").exists()


def test_a_house_in_order(examine: Examine) -> None:
    with Assembly(load_settings(None)) as parts:
        parts.keys.create("test")

    assert standings(examine()) == {
        "settings": "ok", "data folder": "ok", "database": "ok", "scorecard": "ok", "routing": "not set up",
        "past deals": "ok", "API keys": "ok", "workers": "not set up", "failed events": "ok",
        "model": "not set up", "Slack": "not set up", "HubSpot": "not set up", "Salesforce": "not set up",
        "webhooks": "not set up", "webhooks out": "not set up",
    }  # fmt: skip


def test_a_setting_that_cannot_be_used_is_the_only_finding(examine: Examine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEADPROOF_PORT", "marmalade")
    assert standings(examine()) == {"settings": "wrong"}


def test_an_older_schema_and_a_vector_server_that_is_away(examine: Examine, monkeypatch: pytest.MonkeyPatch) -> None:
    database = open_database(load_settings(None).database)
    monkeypatch.setenv("LEADPROOF_CHROMA", "http://127.0.0.1:9")
    assert examine()["past deals"]["standing"] == "wrong"
    with database.connection() as connection:
        migrations.downgrade(connection, "0005_outcomes")
    database.dispose()

    found = examine()

    assert found["database"]["standing"] == "wrong"
    assert "leadproof db upgrade" in found["database"]["advice"]
    assert "workers" not in found


def test_a_server_that_is_away_shows_no_password(examine: Examine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEADPROOF_DATABASE_URL", "postgresql://me:marmalade@127.0.0.1:9/leadproof")
    assert examine()["database"]["standing"] == "wrong"


def test_events_that_failed_and_workers_that_are_away(examine: Examine) -> None:
    now = datetime.now(UTC)
    with Assembly(load_settings(None)) as parts:
        first, _ = parts.events.store("zoom", [NewEvent("1", "call", b""), NewEvent("2", "call", b"")], now)
        parts.event_work.fail(Job(first.id, 1), Fault(code="gone", message="Gone."))
        assert examine()["workers"]["seen"] == "None is at work, and 1 jobs wait."
        long_ago = now - timedelta(hours=1)
        with parts.database.session() as session:
            session.add(WorkerRow(id="one", life="a", started=long_ago, seen=now))
            session.add(WorkerRow(id="two", life="b", started=long_ago, seen=long_ago))
    found = examine()

    assert found["failed events"]["standing"] == "wrong"
    assert "two since" in found["workers"]["seen"]


def test_it_is_a_table_for_people(examine: Examine) -> None:
    result = CliRunner().invoke(app, ["doctor"], env={"COLUMNS": "200"})
    assert "what to do" in result.stdout
    assert "not set up" in result.stdout
