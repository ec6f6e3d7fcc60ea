"""The migrations make the schema that the tables state, and take it away again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

from knowledge import migrations
from knowledge.database import HEAD, Database, current_revision, open_database, upgrade
from knowledge.tables import Base, ScorecardRow

Opening = Callable[[str], Database]


@pytest.fixture(autouse=True)
def _migrated(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the migrations themselves, not by a copy of what they made."""
    monkeypatch.setattr(migrations, "upgrade", migrations.upgrade.__wrapped__)  # type: ignore[attr-defined]


def differences(database: Database) -> list[object]:
    with database.connection() as connection:
        return compare_metadata(MigrationContext.configure(connection), Base.metadata)


def test_the_migrations_from_nothing_make_exactly_the_tables(empty_url: str, opened: Opening) -> None:
    assert differences(opened(empty_url)) == []


def test_the_comparison_would_notice_a_missing_column_and_a_missing_index(empty_url: str, opened: Opening) -> None:
    database = opened(empty_url)
    with database.connection() as connection:
        connection.exec_driver_sql("DROP INDEX ix_past_deals_closed")
        connection.exec_driver_sql("ALTER TABLE past_deals DROP COLUMN embedding_name")

    assert {difference[0] for difference in differences(database)} == {"add_index", "add_column"}


def test_an_empty_database_has_no_revision_and_looking_makes_none(empty_url: str) -> None:
    assert current_revision(empty_url) is None
    assert current_revision(empty_url) is None


def test_upgrading_says_which_revision_is_now_in_force_however_often_it_is_done(empty_url: str) -> None:
    assert upgrade(empty_url) == HEAD
    assert upgrade(empty_url) == HEAD
    assert current_revision(empty_url) == HEAD


def test_downgrading_to_nothing_leaves_no_table_of_ours_and_upgrading_brings_them_back(
    empty_url: str, opened: Opening
) -> None:
    database = opened(empty_url)
    with database.connection() as connection:
        migrations.downgrade(connection, "base")
        assert set(inspect(connection).get_table_names()) <= {"alembic_version"}
    assert current_revision(empty_url) is None

    assert differences(opened(empty_url)) == []


def test_opening_again_keeps_what_is_stored(database: Database) -> None:
    with database.session() as session:
        session.add(ScorecardRow(version="v", source="s", text="t", first_used=datetime(2026, 1, 2, tzinfo=UTC)))

    again = open_database(database.url)
    with again.session() as session:
        row = session.get_one(ScorecardRow, "v")
    again.dispose()

    assert row.text == "t"


def test_a_migration_that_fails_halfway_leaves_nothing_behind(empty_url: str, opened: Opening) -> None:
    database = opened(empty_url)
    with database.connection() as connection:
        migrations.downgrade(connection, "base")

    with pytest.raises(RuntimeError, match="power cut"), database.connection() as connection:
        migrations.upgrade(connection)
        assert "leads" in inspect(connection).get_table_names()
        raise RuntimeError("power cut")

    with database.connection() as connection:
        assert "leads" not in inspect(connection).get_table_names()


def test_the_revision_named_in_the_code_is_the_newest_migration() -> None:
    script = ScriptDirectory(migrations.__path__[0])

    assert script.get_heads() == [HEAD]
    assert migrations.known() == {revision.revision for revision in script.walk_revisions()}


def test_what_an_older_version_wrote_to_hubspot_is_known_to_the_newer(empty_url: str, opened: Opening) -> None:
    from sqlalchemy import text

    from knowledge.crm_notes import CrmNotes
    from knowledge.crm_writes import CrmWrites

    database = opened(empty_url)
    with database.connection() as connection:
        migrations.downgrade(connection, "0007_events")
        moment = datetime(2026, 1, 2, tzinfo=UTC)
        connection.execute(
            text(
                "INSERT INTO leads (id, document, name_key, activities, counted, held, created, updated) "
                "VALUES ('ld_1', '{}', '', '[]', 1, 0, :at, :at)"
            ),
            {"at": moment},
        )
        for score, band in (("sc_1", "warm"), ("sc_2", "hot")):
            connection.execute(
                text(
                    "INSERT INTO scores (id, lead_id, scorecard, as_of, canonical, given, kept) "
                    "VALUES (:id, 'ld_1', 'card', :at, :canonical, :given, :at)"
                ),
                {"id": score, "at": moment, "canonical": f'{{"band": "{band}"}}'.encode(), "given": b"{}"},
            )
            connection.execute(
                text("INSERT INTO deliveries VALUES ('hubspot', :id, 'contact 501, note 9001', :at)"),
                {"id": score, "at": moment.replace(second=int(score[-1]))},
            )
    database.dispose()

    again = opened(empty_url)
    published, note = CrmWrites(again).published("hubspot", "ld_1"), CrmNotes(again).last("hubspot", "ld_1")
    assert published is not None
    assert (published.record, published.score_id) == ("501", "sc_2")
    assert note is not None
    assert (note.band, note.reference) == ("hot", "9001")
