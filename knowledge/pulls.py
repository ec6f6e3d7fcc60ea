"""How far each vendor's past calls were pulled, so that a pull that was broken off goes on where it stopped."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from pydantic import AwareDatetime
from sqlalchemy.orm import Session

from agent.conversation import Frozen
from knowledge.database import Database
from knowledge.tables import PullRow


class Standing(Frozen):
    """How far a pull got: of what took place from `since` on and before `until`, up to the page that `cursor` names.

    `listed` counts the calls that were looked at, `new` those events that were not known.
    """

    since: AwareDatetime
    until: AwareDatetime
    cursor: str | None
    listed: int
    new: int
    updated: AwareDatetime
    finished: AwareDatetime | None


class Pulls:
    """One pull under each name: a vendor's, and that of its sweep."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, name: str) -> Standing | None:
        """The latest pull under a name; None where there was none."""
        with self._database.session() as session:
            row = session.get(PullRow, name)
            return None if row is None else _standing(row)

    def begin(self, name: str, since: datetime, until: datetime) -> Standing:
        """Begin a pull, or go on with the one from the same day on that was broken off."""
        with self._database.writing(f"pull:{name}") as session:
            return _begun(session, name, since, until)

    def begin_where(
        self, name: str, since: Callable[[Standing | None], datetime | None], until: datetime
    ) -> Standing | None:
        """As `begin`, from the moment that `since` makes of how far the pull got before; None where it makes none.

        Of several that ask at once the second sees what the first began.
        """
        with self._database.writing(f"pull:{name}") as session:
            row = session.get(PullRow, name)
            start = since(None if row is None else _standing(row))
            return None if start is None else _begun(session, name, start, until)

    def advance(self, name: str, cursor: str | None, *, listed: int, new: int) -> Standing:
        """Note that a page is done, `listed` and `new` of it; without a cursor the pull is at its end."""
        with self._database.writing(f"pull:{name}") as session:
            row = session.get_one(PullRow, name)
            row.cursor, row.updated = cursor, datetime.now(UTC)
            row.listed += listed
            row.new += new
            row.finished = row.updated if cursor is None else None
            return _standing(row)


def _begun(session: Session, name: str, since: datetime, until: datetime) -> Standing:
    row = session.get(PullRow, name)
    now = datetime.now(UTC)
    if row is None:
        row = PullRow(vendor=name)
        session.add(row)
    elif row.finished is None and row.since == since:
        row.updated = now
        return _standing(row)
    row.since, row.until, row.cursor = since, until, None
    row.listed = row.new = 0
    row.begun = row.updated = now
    row.finished = None
    return _standing(row)


def _standing(row: PullRow) -> Standing:
    return Standing(
        since=row.since,
        until=row.until,
        cursor=row.cursor,
        listed=row.listed,
        new=row.new,
        updated=row.updated,
        finished=row.finished,
    )
