"""The schema's history. Alembic is imported here alone, and only when there is something to migrate.

A migration runs inside the transaction it is given, so one that fails half-way leaves the database as it was. To add
one: change `knowledge/tables.py`, write `versions/schema_NNNN.py`, raise `knowledge.database.HEAD`; a test compares
the tables with the schema that the migrations make.
"""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection


def known() -> frozenset[str]:
    """Every revision that this version of Leadproof has a migration for."""
    return frozenset(script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions())


def revision(connection: Connection) -> str | None:
    """The revision in force, None for an empty database."""
    return MigrationContext.configure(connection).get_current_revision()


def upgrade(connection: Connection) -> None:
    """Bring the schema to the newest revision."""
    command.upgrade(_config(connection), "head")


def downgrade(connection: Connection, to: str) -> None:
    """Take the schema back to revision `to`, or to "base" for none."""
    command.downgrade(_config(connection), to)


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    # A "%" in the path would be taken for interpolation.
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config
