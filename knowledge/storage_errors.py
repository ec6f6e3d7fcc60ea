"""What a database means by its errors, in words that are safe to show."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType

from sqlalchemy.exc import DBAPIError

from agent.errors import StorageError

_SQLITE: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "SQLITE_NOTADB": ("database_damaged", "is not an SQLite database. Restore a backup, or name another file."),
        "SQLITE_CORRUPT": ("database_damaged", "is damaged. Restore a backup."),
        "SQLITE_READONLY": ("storage_read_only", "cannot be written. Make its folder and files writable."),
        "SQLITE_CANTOPEN": ("storage_unusable", "cannot be opened. Check that its folder exists and is yours."),
        "SQLITE_BUSY": ("database_busy", "is being written by somebody else. Try again in a moment."),
        "SQLITE_LOCKED": ("database_busy", "is being written by somebody else. Try again in a moment."),
        "SQLITE_FULL": ("storage_full", "cannot grow: the disk is full. Free some space."),
        "SQLITE_IOERR": ("storage_unusable", "cannot be read or written: the disk reports an error."),
    }
)
"""By SQLite's result code (https://www.sqlite.org/rescode.html), the extended ones by their first two words."""

_POSTGRESQL: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "25006": ("storage_read_only", "is read-only. Name the primary server, or allow writing."),
        "42501": ("storage_read_only", "does not let this user read or write there. Grant it the rights."),
        "53100": ("storage_full", "cannot grow: its disk is full. Free some space."),
        "53300": ("database_busy", "takes no more connections. Raise max_connections, or run fewer workers."),
    }
)
"""By SQLSTATE (https://www.postgresql.org/docs/current/errcodes-appendix.html)."""

_UNREACHABLE = (
    "database_unreachable",
    "could not be reached, or refused the user, password or database name. Check LEADPROOF_DATABASE_URL, and that "
    "the server is running.",
)


@contextmanager
def explained(name: str) -> Iterator[None]:
    """Raise what a database's error means as a StorageError; `name` is the database's. A fault of ours stays itself."""
    try:
        yield
    except DBAPIError as error:
        found = _meaning(error)
        if found is None:
            raise
        code, words = found
        raise StorageError(code, f"The database {name} {words}") from error


def require_writable(file: Path) -> None:
    """Create the folder of an SQLite file; raise StorageError unless folder and file can be written."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        may_not = error.errno in (errno.EACCES, errno.EPERM, errno.EROFS)
        raise StorageError(
            "storage_read_only" if may_not else "storage_unusable",
            f"The data folder {file.parent} cannot be created: {error.strerror}. Name another one.",
        ) from error
    for path in (file.parent, file):
        if path.exists() and not os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
            raise StorageError(
                "storage_read_only", f"{path} cannot be written. Make it writable, or name another folder."
            )


def _meaning(error: DBAPIError) -> tuple[str, str] | None:
    if isinstance(error.orig, sqlite3.Error):
        code = getattr(error.orig, "sqlite_errorname", None) or ""
        return _SQLITE.get("_".join(code.split("_")[:2]))
    state: str = getattr(error.orig, "sqlstate", None) or ""
    if state in _POSTGRESQL:
        return _POSTGRESQL[state]
    # psycopg gives no SQLSTATE where no connection came about; classes 08, 28, 3D and 57P are about connections.
    is_connection = type(error.orig).__name__ == "OperationalError" and not state
    return _UNREACHABLE if is_connection or state.startswith(("08", "28", "3D", "57P")) else None
