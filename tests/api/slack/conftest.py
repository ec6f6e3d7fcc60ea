"""Slack on loopback, and a real database that remembers each lead's thread."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import delete

from knowledge.database import Database, open_database
from knowledge.tables import IntentRow, SlackThreadRow
from tests.api.doubles.slack import SlackDouble


@pytest.fixture
def slack() -> Iterator[SlackDouble]:
    with SlackDouble() as double:
        yield double


@pytest.fixture(scope="session")
def _database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    database = open_database(f"sqlite:///{tmp_path_factory.mktemp('slack') / 'leadproof.db'}")
    yield database
    database.dispose()


@pytest.fixture
def database(_database: Database) -> Iterator[Database]:
    """An empty database: what is known of Slack is emptied before each test."""
    with _database.session() as session:
        session.execute(delete(SlackThreadRow))
        session.execute(delete(IntentRow))
    yield _database
