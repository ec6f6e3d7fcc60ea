"""Rows that are put in their place whatever stood there before, in one statement."""

from __future__ import annotations

from typing import Any

from sqlalchemy import inspect
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from knowledge.tables import Base


def put(session: Session, row: type[Base], **values: Any) -> None:
    """Write a row; where one with its primary key stands already, change it to these values.

    Needs no lock, for the database does both at once.
    """
    is_postgresql = session.get_bind().dialect.name == "postgresql"
    insert = postgresql.insert(row) if is_postgresql else sqlite.insert(row)
    key = [column.name for column in inspect(row).primary_key]
    changed = {name: insert.excluded[name] for name in values if name not in key}
    session.execute(insert.values(**values).on_conflict_do_update(index_elements=key, set_=changed))
