"""HubSpot on loopback, and a real database that remembers what was delivered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.database import Database, open_database
from tests.api.doubles.hubspot import HubSpotDouble


@pytest.fixture
def hubspot() -> Iterator[HubSpotDouble]:
    with HubSpotDouble() as double:
        yield double


@pytest.fixture(scope="session")
def _database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    database = open_database(f"sqlite:///{tmp_path_factory.mktemp('crm') / 'leadproof.db'}")
    yield database
    database.dispose()


@pytest.fixture
def database(_database: Database, tmp_path: Path) -> Iterator[Database]:
    """An empty database: the tables of what was delivered are emptied before each test."""
    from sqlalchemy import delete

    from knowledge.tables import CrmLeadRow, DeliveryRow

    with _database.session() as session:
        session.execute(delete(DeliveryRow))
        session.execute(delete(CrmLeadRow))
    yield _database
