"""The database: SQLite in one file, or PostgreSQL by URL, always at the newest schema.

Two kinds of transactions: `session` reads, or writes without reading first; `writing` holds the right to write from
its start, so that what was read is still so when it is written. SQLite has a single writer: never open a second
transaction that writes while one is open in the same thread.
"""

from __future__ import annotations

import hashlib
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DisconnectionError
from sqlalchemy.orm import Session

from agent.errors import ConfigurationError, StorageError
from knowledge.storage_errors import explained, require_writable

HEAD = "0009_pulls"
"""The newest revision of the schema."""

BUSY_SECONDS = 30
"""How long a transaction waits for another one to finish writing."""

CONNECT_SECONDS = 10
"""How long a PostgreSQL server may take to answer."""

UNASKED_SECONDS = 1.0
"""A connection that was used this recently is taken to be open."""

IDLE_SECONDS = 900
"""How long a PostgreSQL transaction may stand still before the server ends it, and lets go of what it holds."""

_SETTING = "LEADPROOF_DATABASE_URL"


class Database:
    """An engine and its transactions. `url` holds the password; `name` is safe to show."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._writer = engine.execution_options(begin="BEGIN IMMEDIATE")
        self.url = engine.url.render_as_string(hide_password=False)
        self.name = engine.url.render_as_string(hide_password=True)

    @property
    def is_postgresql(self) -> bool:
        return self._engine.dialect.name == "postgresql"

    @contextmanager
    def session(self) -> Iterator[Session]:
        """One transaction: committed on leaving, rolled back on an exception. Raises StorageError."""
        with self._transaction(self._engine) as session:
            yield session

    @contextmanager
    def writing(self, lock: str | None) -> Iterator[Session]:
        """One transaction that nobody else with the same `lock` is in: to read first and write by what was read.

        SQLite locks the whole file for writing, PostgreSQL the name alone, in every process that uses the database.
        Without a name PostgreSQL locks nothing: for who locks the rows it reads.
        """
        with self._transaction(self._writer) as session:
            session.connection()  # or nothing would begin before the first statement
            if lock is not None:
                self.hold(session, lock)
            yield session

    def hold(self, session: Session, lock: str) -> None:
        """Wait until nobody else holds `lock`, and hold it until the transaction of `writing` ends."""
        if self.is_postgresql:
            session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _lock_key(lock)})

    @contextmanager
    def claimed(self, lock: str) -> Iterator[bool]:
        """Whether nobody else holds `lock`, which is then held until the context ends or this process dies.

        It does not wait, and holds no transaction open. On SQLite, which one process has to itself, always true.
        """
        if not self.is_postgresql:
            yield True
            return
        key = {"key": _lock_key(lock)}
        with explained(self.name), self._engine.connect() as opened:
            connection = opened.execution_options(isolation_level="AUTOCOMMIT")
            mine = bool(connection.execute(text("SELECT pg_try_advisory_lock(:key)"), key).scalar())
            try:
                yield mine
            finally:
                if mine:
                    connection.execute(text("SELECT pg_advisory_unlock(:key)"), key)

    @contextmanager
    def connection(self) -> Iterator[Connection]:
        """One transaction on a bare connection that holds the right to write."""
        with explained(self.name), self._writer.begin() as connection:
            if self.is_postgresql:
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _lock_key("schema")})
            yield connection

    def dispose(self) -> None:
        """Close all connections."""
        self._engine.dispose()

    @contextmanager
    def _transaction(self, engine: Engine) -> Iterator[Session]:
        with explained(self.name), Session(engine, expire_on_commit=False) as session, session.begin():
            yield session


def open_database(url: str) -> Database:
    """The database at `url`, created or brought to the newest schema where needed.

    Raises ConfigurationError for a URL that cannot be used, StorageError for a database that cannot: newer than this
    version, damaged, read-only, out of reach.
    """
    parsed = _parsed(url)
    if parsed.get_backend_name() == "sqlite":
        require_writable(Path(str(parsed.database).removeprefix("file:")))
    database = Database(_engine(parsed))
    try:
        if _revision(database) != HEAD:
            _bring_to_head(database)
    except BaseException:
        database.dispose()
        raise
    return database


def postgresql_engine(url: str, *, connections: int, idle_seconds: int) -> Engine:
    """An engine over PostgreSQL for who keeps tables of their own there: at most so many connections.

    A transaction that stands still for `idle_seconds` is ended by the server.
    """
    patience = {
        "connect_timeout": CONNECT_SECONDS,
        "options": f"-c idle_in_transaction_session_timeout={idle_seconds}s",
    }
    parsed = make_url(url).set(drivername="postgresql+psycopg")
    engine = create_engine(
        parsed,
        connect_args={key: value for key, value in patience.items() if key not in parsed.query},
        pool_size=connections,
        max_overflow=0,
        pool_timeout=BUSY_SECONDS,
    )
    _look_before_use(engine)
    return engine


def upgrade(url: str) -> str:
    """Bring the database at `url` to the newest schema; the revision now in force."""
    open_database(url).dispose()
    return HEAD


def current_revision(url: str) -> str | None:
    """The revision of the schema at `url`; None where there is none yet. Creates nothing."""
    parsed = _parsed(url)
    if parsed.get_backend_name() == "sqlite" and not Path(str(parsed.database)).exists():
        return None
    database = Database(_engine(parsed))
    try:
        return _revision(database)
    finally:
        database.dispose()


def _parsed(url: str) -> URL:
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise ConfigurationError(
            "database_url_invalid",
            f"{_SETTING} is not a database URL. Write sqlite:////data/leadproof.db or "
            "postgresql://user:password@host:5432/leadproof.",
        ) from error
    backend = parsed.get_backend_name()
    if backend in ("postgresql", "postgres"):
        return parsed.set(drivername="postgresql+psycopg")
    if backend != "sqlite":
        raise ConfigurationError(
            "database_url_unsupported", f"{_SETTING} names {backend!r}. Leadproof runs on sqlite and on postgresql."
        )
    if not parsed.database or parsed.database == ":memory:":
        raise ConfigurationError(
            "database_in_memory",
            f"{_SETTING} names no file, so everything would be forgotten. Name one: sqlite:///FILE.",
        )
    return parsed.set(drivername="sqlite")


def _engine(url: URL) -> Engine:
    is_sqlite = url.get_backend_name() == "sqlite"
    patience = f"-c idle_in_transaction_session_timeout={IDLE_SECONDS}s"
    wait = {"timeout": BUSY_SECONDS} if is_sqlite else {"connect_timeout": CONNECT_SECONDS, "options": patience}
    waits = {key: value for key, value in wait.items() if key not in url.query}
    try:
        # A lead's file is open while deals and offers are looked up on a second connection: a bounded pool could
        # leave every thread waiting for its second.
        engine = create_engine(url, connect_args=waits, max_overflow=-1)
    except ModuleNotFoundError as error:
        raise ConfigurationError(
            "postgres_driver_missing",
            f"{_SETTING} names PostgreSQL, whose driver is not installed. Run: pip install 'leadproof[postgres]'",
        ) from error
    if is_sqlite:
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    else:
        _look_before_use(engine)
    return engine


def _look_before_use(engine: Engine) -> None:
    event.listen(engine, "checkin", _laid_aside)
    event.listen(engine, "checkout", lambda *given: _still_open(engine, *given))


def _laid_aside(_connection: Any, record: Any) -> None:
    record.info["since"] = time.monotonic()


def _still_open(engine: Engine, connection: Any, record: Any, _proxy: object) -> None:
    """Ask a connection that was laid aside for a while whether the server still knows it; else the pool has a new one.

    Asking each time, as `pool_pre_ping` does, costs as much as many of the questions themselves.
    """
    if time.monotonic() - record.info.get("since", time.monotonic()) < UNASKED_SECONDS:
        return
    try:
        alive = engine.dialect.do_ping(connection)
    except engine.dialect.dbapi.Error as error:  # type: ignore[union-attr]
        raise DisconnectionError from error
    if not alive:
        raise DisconnectionError


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # transactions are begun by _begin_sqlite, not by the driver at the first write
    _write_ahead(connection)
    for pragma in ("synchronous = NORMAL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}").close()


def _write_ahead(connection: Any) -> None:
    """Turn the file to a write-ahead log. SQLite itself does not wait where two do that to a new file at once."""
    give_up = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL").close()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > give_up:
                raise
            time.sleep(0.01)
        else:
            return


def _begin_sqlite(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))


def _revision(database: Database) -> str | None:
    with database.session() as session:
        if not inspect(session.connection()).has_table("alembic_version"):
            return None
        return session.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()


def _bring_to_head(database: Database) -> None:
    from knowledge import migrations
    from knowledge.tables import Base

    with database.connection() as connection:
        revision = migrations.revision(connection)
        if revision is None and set(inspect(connection).get_table_names()) & set(Base.metadata.tables):
            raise StorageError(
                "database_foreign",
                f"{database.name} holds tables that Leadproof did not make. Give it a database or a file of its own.",
            )
        if revision is not None and revision not in migrations.known():
            raise StorageError(
                "database_newer",
                f"{database.name} was written by a newer version of Leadproof (schema {revision}, this one knows "
                f"{HEAD}). Update Leadproof, or restore a backup from before.",
            )
        migrations.upgrade(connection)


def _lock_key(name: str) -> int:
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big", signed=True)
