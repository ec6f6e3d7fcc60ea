"""A database that the first version made comes to the newest schema with all that is in it.

`first_version.sql.gz` is what that version's own demo left: its SQLite file as SQL, with a key, a delivery, a thread
and an idempotent request added, and most past deals left out.
"""

from __future__ import annotations

import gzip
import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from sqlalchemy import Connection, Integer, MetaData, create_engine, select, text

from api.assembly import Assembly
from api.settings import Settings
from knowledge import migrations
from knowledge.database import HEAD, current_revision, open_database, upgrade

DUMP = Path(__file__).with_name("first_version.sql.gz")

Rows = dict[str, list[dict[str, Any]]]


@pytest.fixture
def first_file(tmp_path: Path) -> Path:
    file = tmp_path / "first.db"
    with sqlite3.connect(file) as connection:
        connection.executescript(gzip.decompress(DUMP.read_bytes()).decode())
    connection.close()
    return file


@pytest.fixture
def first_url(first_file: Path, empty_url: str, backend: str) -> str:
    """A database of the first version, with rows in every table."""
    if backend == "sqlite":
        return f"sqlite:///{first_file}"
    stored = rows_of(f"sqlite:///{first_file}")
    database = open_database(empty_url)
    with database.connection() as connection:
        migrations.downgrade(connection, "base")
        command.upgrade(migrations._config(connection), "0001")
        there = MetaData()
        there.reflect(connection)
        for table in there.sorted_tables:
            if table.name != "alembic_version":
                connection.execute(table.insert(), stored[table.name])
                for column in table.primary_key.columns:
                    if isinstance(column.type, Integer):  # as if the server had counted them itself
                        count_on(connection, table.name, column.name)
    database.dispose()
    return empty_url


def count_on(connection: Connection, table: str, column: str) -> None:
    connection.execute(
        text(f"SELECT setval(pg_get_serial_sequence('{table}', '{column}'), (SELECT max({column}) FROM {table}))")
    )


def rows_of(url: str, like: Rows | None = None) -> Rows:
    """Every row of every table, moments in UTC; of the tables and columns of `like` alone where it is given."""
    engine = create_engine(open_engine_url(url))
    kept = MetaData()
    kept.reflect(engine)
    found: Rows = {}
    with engine.connect() as connection:
        for table in kept.sorted_tables:
            if like is not None and not like.get(table.name):
                continue
            rows = [dict(row._mapping) for row in connection.execute(select(table))]
            columns = set(like[table.name][0]) if like else set(table.columns.keys())
            found[table.name] = [{name: in_utc(row[name]) for name in row if name in columns} for row in rows]
    engine.dispose()
    return found


def open_engine_url(url: str) -> str:
    return url.replace("postgresql://", "postgresql+psycopg://")


def in_utc(value: Any) -> Any:
    if not isinstance(value, datetime):
        return value
    return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def in_order(rows: Rows) -> Rows:
    return {name: sorted(those, key=repr) for name, those in rows.items() if name != "alembic_version"}


def test_every_row_is_still_there_as_it_was(first_url: str) -> None:
    before = rows_of(first_url)
    assert current_revision(first_url) == "0001"
    assert all(before.values())
    assert len(before) == 16

    assert upgrade(first_url) == HEAD

    assert in_order(rows_of(first_url, like=before)) == in_order(before)


def test_every_score_of_it_replays_and_explains(first_url: str, tmp_path: Path) -> None:
    with Assembly(
        Settings(home=tmp_path, database_url=first_url, slack_channel=None, hubspot_token=None), aloud=False
    ) as parts:
        leads = [summary for summary in parts.inbox.ranked(limit=100) if summary.score is not None]
        for summary in leads:
            assert summary.score is not None
            replay = parts.replay(summary.score.id)
            assert replay.identical
            assert replay.quotes_verified > 0 or not parts.inbox.score(summary.score.id).given.facts
            assert parts.explain(parts.inbox.score(summary.score.id)).points == summary.score.points

    assert len(leads) == 14


def test_work_goes_on_with_it(first_url: str, tmp_path: Path) -> None:
    from agent.lead import Contact
    from agent.transcripts import Incoming

    with Assembly(
        Settings(home=tmp_path, database_url=first_url, slack_channel=None, hubspot_token=None), aloud=False
    ) as parts:
        known = next(each for each in parts.inbox.ranked(limit=100) if each.lead.contact.email)
        call = b"Dana: Is there a budget?\nKim: Yes, our budget is approved, $12,000.\n"
        incoming = Incoming(
            raw=call, received=datetime.now(UTC), sellers=("Dana",), contact=Contact(email=known.lead.contact.email)
        )
        qualified = parts.qualifier.qualify(incoming)

    assert qualified.lead.id == known.lead.id
    assert qualified.score is not None
