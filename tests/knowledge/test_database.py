"""Opening databases, transactions, and what goes wrong with them, in words."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError, ProgrammingError

from agent.errors import ConfigurationError, LeadproofError, StorageError
from knowledge.database import HEAD, Database, current_revision, open_database
from knowledge.tables import DeliveryRow, PastDealRow, ScorecardRow

Opening = Callable[[str], Database]

NOBODY = 65534
NOON = datetime(2026, 3, 1, 12, 0, 0, 123456, tzinfo=UTC)

on_postgresql = pytest.mark.parametrize("backend", ["postgresql"], indirect=True)


def code_of(url: str) -> str:
    with pytest.raises(LeadproofError) as caught:
        open_database(url)
    return caught.value.code


@pytest.fixture
def without_root() -> Iterator[None]:
    """Run as a user whom file modes bind; root they do not."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def public_folder() -> Iterator[Path]:
    """A folder that any user can enter, which pytest's own is not."""
    folder = Path(tempfile.mkdtemp(prefix="leadproof-"))
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


# Opening


def test_a_new_database_is_made_with_its_folders(tmp_path: Path, opened: Opening) -> None:
    file = tmp_path / "a" / "b % c" / "leadproof.db"

    opened(f"sqlite:///{file}")

    assert file.is_file()
    assert current_revision(f"sqlite:///{file}") == HEAD


def test_looking_for_the_revision_of_a_missing_file_does_not_make_it(tmp_path: Path) -> None:
    assert current_revision(f"sqlite:///{tmp_path}/none.db") is None
    assert list(tmp_path.iterdir()) == []


def test_opening_a_database_at_the_newest_schema_does_not_load_alembic(migrated_file: Path) -> None:
    program = (
        "import sys; from knowledge.database import open_database; "
        f"open_database('sqlite:///{migrated_file}').dispose(); print('alembic' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert run.stdout.strip() == "False"


def test_two_who_open_an_empty_database_at_once_both_find_the_newest_schema(empty_url: str) -> None:
    def open_and_look() -> str | None:
        open_database(empty_url).dispose()
        return current_revision(empty_url)

    with ThreadPoolExecutor(6) as threads:
        found = [opening.result() for opening in [threads.submit(open_and_look) for _ in range(6)]]

    assert found == [HEAD] * 6


def test_a_file_that_somebody_writes_to_without_a_write_ahead_log_is_waited_for(tmp_path: Path) -> None:
    """As while another one turns a new file to it: SQLite refuses then at once, however patient the connection."""
    file = tmp_path / "new.db"
    writing = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
    writing.execute("BEGIN IMMEDIATE")
    writing.execute("CREATE TABLE of_others (word TEXT)")
    done = threading.Timer(0.3, lambda: writing.execute("COMMIT"))
    done.start()
    try:
        open_database(f"sqlite:///{file}").dispose()
    finally:
        done.join()
        writing.close()

    assert current_revision(f"sqlite:///{file}") == HEAD


def test_sqlite_runs_with_a_write_ahead_log_and_foreign_keys(migrated_file: Path, opened: Opening) -> None:
    with opened(f"sqlite:///{migrated_file}").session() as session:
        assert session.scalar(text("PRAGMA journal_mode")) == "wal"
        assert session.scalar(text("PRAGMA foreign_keys")) == 1
        assert session.scalar(text("PRAGMA busy_timeout")) == 30_000


@on_postgresql
@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+psycopg"])
def test_every_usual_spelling_of_a_postgresql_url_is_taken(scheme: str, database_url: str, opened: Opening) -> None:
    with opened(database_url.replace("postgresql", scheme, 1)).session() as session:
        assert session.scalar(text("SELECT 1")) == 1


# Transactions


def test_an_exception_takes_back_all_that_was_written(database: Database) -> None:
    with pytest.raises(RuntimeError, match="stop"), database.session() as session:
        session.add(DeliveryRow(target="t", score_id="s", reference="r", delivered=NOON))
        session.flush()
        raise RuntimeError("stop")

    with database.session() as session:
        assert session.get(DeliveryRow, ("t", "s")) is None


def test_reading_goes_on_while_somebody_writes(database: Database) -> None:
    with database.writing("one") as writer:
        writer.add(DeliveryRow(target="t", score_id="s", reference="r", delivered=NOON))
        writer.flush()
        with database.session() as reader:
            assert reader.get(DeliveryRow, ("t", "s")) is None


def test_of_two_who_hold_the_same_lock_the_second_sees_what_the_first_wrote(database: Database) -> None:
    def count_up() -> None:
        for _ in range(10):
            with database.writing("counter") as session:
                row = session.get(DeliveryRow, ("counter", "s"))
                if row is None:
                    session.add(DeliveryRow(target="counter", score_id="s", reference="1", delivered=NOON))
                else:
                    row.reference = str(int(row.reference) + 1)

    with ThreadPoolExecutor(4) as threads:
        for counting in [threads.submit(count_up) for _ in range(4)]:
            counting.result()

    with database.session() as session:
        assert session.get_one(DeliveryRow, ("counter", "s")).reference == "40"


@on_postgresql
def test_on_postgresql_two_locks_do_not_wait_for_each_other(database: Database) -> None:
    with database.writing("one"), database.writing("two") as session:
        assert session.scalar(text("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted")) == 2


# Values


@pytest.mark.parametrize("hours", [-11, 0, 2])
def test_a_moment_comes_back_as_the_same_moment_in_utc(database: Database, hours: int) -> None:
    moment = NOON.astimezone(timezone(timedelta(hours=hours)))
    with database.session() as session:
        session.add(ScorecardRow(version="v", source="s", text="t", first_used=moment))

    with database.session() as session:
        found = session.get_one(ScorecardRow, "v").first_used

    assert found == NOON
    assert found.utcoffset() == timedelta(0)


def test_a_moment_without_a_zone_is_refused(database: Database) -> None:
    with pytest.raises(Exception, match="without a zone"), database.session() as session:
        session.add(ScorecardRow(version="v", source="s", text="t", first_used=NOON.replace(tzinfo=None)))


@pytest.mark.parametrize("amount", ["0.10", "1999.96", "12345678901234567890.123456789", "1E+3"])
def test_money_keeps_every_digit(database: Database, amount: str) -> None:
    with database.session() as session:
        session.add(PastDealRow(id="d", text="t", outcome="won", closed=date(2026, 1, 2), amount=Decimal(amount)))

    with database.session() as session:
        row = session.get_one(PastDealRow, "d")

    assert str(row.amount) == amount
    assert row.closed == date(2026, 1, 2)


# What goes wrong


def test_a_database_of_a_newer_version_is_refused_and_left_alone(empty_url: str, opened: Opening) -> None:
    with opened(empty_url).session() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    assert code_of(empty_url) == "database_newer"
    assert current_revision(empty_url) == "9999"


def test_a_database_with_tables_of_somebody_else_is_refused(empty_url: str, opened: Opening) -> None:
    database = opened(empty_url)
    with database.session() as session:
        session.execute(text("DROP TABLE alembic_version"))

    assert code_of(empty_url) == "database_foreign"


def test_a_file_that_is_no_database_is_called_damaged_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "leadproof.db"
    file.write_bytes(b"These are the minutes of our last meeting.\n" * 200)

    assert code_of(f"sqlite:///{file}") == "database_damaged"
    assert file.read_bytes().startswith(b"These are the minutes")


def test_a_database_with_a_page_overwritten_is_called_damaged(tmp_path: Path, migrated_file: Path) -> None:
    file = tmp_path / "leadproof.db"
    shutil.copy(migrated_file, file)
    content = bytearray(file.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    file.write_bytes(content)

    assert code_of(f"sqlite:///{file}") == "database_damaged"


def test_a_read_only_folder_is_refused(public_folder: Path, request: pytest.FixtureRequest) -> None:
    public_folder.chmod(0o555)
    request.getfixturevalue("without_root")

    assert code_of(f"sqlite:///{public_folder}/data/leadproof.db") == "storage_read_only"
    assert code_of(f"sqlite:///{public_folder}/leadproof.db") == "storage_read_only"
    assert list(public_folder.iterdir()) == []


def test_a_read_only_file_is_refused(public_folder: Path, migrated_file: Path, request: pytest.FixtureRequest) -> None:
    file = public_folder / "leadproof.db"
    shutil.copy(migrated_file, file)
    file.chmod(0o444)
    request.getfixturevalue("without_root")

    assert code_of(f"sqlite:///{file}") == "storage_read_only"


def test_a_connection_that_may_only_read_says_so_at_the_first_write(migrated_file: Path, opened: Opening) -> None:
    database = opened(f"sqlite:///file:{migrated_file}?mode=ro&uri=true")

    with pytest.raises(StorageError) as caught, database.session() as session:
        session.add(DeliveryRow(target="t", score_id="s", reference="r", delivered=NOON))
    assert caught.value.code == "storage_read_only"


@on_postgresql
def test_a_postgresql_server_that_may_only_be_read_says_so(database_url: str, opened: Opening) -> None:
    database = opened(f"{database_url}&options=-c%20default_transaction_read_only%3Don")

    with pytest.raises(StorageError) as caught, database.session() as session:
        session.add(DeliveryRow(target="t", score_id="s", reference="r", delivered=NOON))
    assert caught.value.code == "storage_read_only"


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")

    assert code_of(f"sqlite:///{tmp_path}/data/leadproof.db") == "storage_unusable"
    assert code_of(f"sqlite:///{tmp_path}") == "storage_unusable"


def test_a_database_that_somebody_keeps_locked_is_called_busy(migrated_file: Path, opened: Opening) -> None:
    database = opened(f"sqlite:///{migrated_file}?timeout=0.05")
    other = sqlite3.connect(migrated_file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        with pytest.raises(StorageError) as caught, database.writing("any"):
            pass
    finally:
        other.close()

    assert caught.value.code == "database_busy"


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://rep:hunter2@127.0.0.1:1/leadproof",
        "postgresql://rep:hunter2@nowhere.invalid/leadproof",
        "postgresql://rep:hunter2@/leadproof?host=/no/such/folder",
    ],
)
def test_a_server_out_of_reach_is_named_without_the_password(url: str) -> None:
    with pytest.raises(StorageError) as caught:
        open_database(url)

    assert caught.value.code == "database_unreachable"
    assert "hunter2" not in caught.value.message
    assert "rep:***@" in caught.value.message


@on_postgresql
def test_a_database_that_the_server_does_not_have_is_called_out_of_reach(database_url: str) -> None:
    assert code_of(database_url.replace("/migrated", "/no_such_database")) == "database_unreachable"


@on_postgresql
def test_a_server_that_goes_away_is_called_out_of_reach(database_url: str, opened: Opening) -> None:
    database = opened(database_url)
    with pytest.raises(StorageError) as caught, database.session() as session:
        own = session.scalar(text("SELECT pg_backend_pid()"))
        with psycopg.connect(database_url.replace("+psycopg", ""), autocommit=True) as other:
            other.execute("SELECT pg_terminate_backend(%s)", (own,))
        session.execute(text("SELECT 1"))

    assert caught.value.code == "database_unreachable"
    with database.session() as session:
        assert session.scalar(text("SELECT 1")) == 1


def test_a_fault_of_ours_is_not_taken_for_one_of_the_storage(database: Database) -> None:
    with pytest.raises(ProgrammingError if database.is_postgresql else OperationalError), database.session() as session:
        session.execute(text("SELECT nothing FROM nowhere"))


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("", "database_url_invalid"),
        ("leadproof.db", "database_url_invalid"),
        ("mysql://rep:hunter2@host/leadproof", "database_url_unsupported"),
        ("sqlite://", "database_in_memory"),
        ("sqlite:///:memory:", "database_in_memory"),
    ],
)
def test_a_url_that_cannot_be_used_is_refused_without_showing_it(url: str, code: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        open_database(url)

    assert caught.value.code == code
    assert "LEADPROOF_DATABASE_URL" in caught.value.message
    assert "hunter2" not in caught.value.message


@on_postgresql
def test_the_name_of_a_database_is_safe_to_show(database_url: str, opened: Opening) -> None:
    database = opened(database_url.replace("postgres:@", "postgres:hunter2@"))

    assert "hunter2" in database.url
    assert "hunter2" not in database.name


def test_a_connection_that_the_server_closed_meanwhile_is_replaced(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not database.is_postgresql:
        pytest.skip("SQLite has no server")
    monkeypatch.setattr("knowledge.database.UNASKED_SECONDS", 0.0)
    ask = text("SELECT pg_backend_pid()")
    with database.session() as session:
        first = session.scalar(ask)
    with database.session() as session, database.session() as other:
        assert first in (session.scalar(ask), other.scalar(ask))
        own = session.scalar(ask)
    with database.session() as session:
        session.execute(
            text(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid != pg_backend_pid() "
                "AND datname = current_database() AND backend_type = 'client backend'"
            )
        )

    for _ in range(2):
        with database.session() as session, database.session() as other:
            assert session.scalar(ask) != other.scalar(ask)
    assert own is not None
