"""Who published and withdrew which scorecard, when and why. What is in force follows from the last record."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime

from pydantic import AwareDatetime
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from agent.conversation import Frozen
from agent.errors import Conflict, InputError
from agent.scorecard import Scorecard
from knowledge.database import Database
from knowledge.leads import storable
from knowledge.tables import CardPublicationRow

PUBLISHED = "published"
WITHDRAWN = "withdrawn"


class Publication(Frozen):
    """A card that was published or withdrawn.

    `in_force` are the versions in force from then on, the main one first; `replaced` is the version whose place was
    taken.
    """

    number: int
    action: str
    name: str
    version: str
    replaced: str | None
    at: AwareDatetime
    by: str
    why: str
    in_force: tuple[str, ...]


class CardPublications:
    """The record of publications, which only ever grows."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def latest(self) -> Publication | None:
        """The last of them, None where there was none."""
        found = self._read(1)
        return found[0] if found else None

    def history(self) -> list[Publication]:
        """All of them, the newest first."""
        return self._read(None)

    @contextmanager
    def changing(self, by: str, why: str, since: Publication | None) -> Iterator[Change]:
        """To add one in the name of a person, while nobody else does.

        Raises InputError "publication_unsigned" where the name or the reason is empty, Conflict "published_meanwhile"
        where `since` is no longer the last one.
        """
        if not by.strip() or not why.strip():
            raise InputError("publication_unsigned", "Say who does this with --by, and why with --why.")
        with self._database.writing("card_publications") as session:
            change = Change(session, storable(by.strip()), storable(why.strip()))
            if change.latest != (since and since.number):
                raise Conflict("published_meanwhile", "Another card was published just now. Look, and try again.")
            yield change

    def _read(self, limit: int | None) -> list[Publication]:
        newest = select(CardPublicationRow).order_by(CardPublicationRow.number.desc()).limit(limit)
        with self._database.session() as session:
            return [_publication(row) for row in session.scalars(newest)]


class Change:
    """One change to what is in force, inside a transaction."""

    def __init__(self, session: Session, by: str, why: str) -> None:
        self._session = session
        self._by = by
        self._why = why

    @property
    def latest(self) -> int | None:
        """The number of the last publication."""
        return self._session.scalar(select(func.max(CardPublicationRow.number)))

    def published(self, card: Scorecard, replaced: str | None, in_force: Sequence[Scorecard]) -> None:
        """Record that a card was published in the place of the version `replaced`."""
        self._add(PUBLISHED, card, replaced, in_force)

    def withdrawn(self, card: Scorecard, in_force: Sequence[Scorecard]) -> None:
        """Record that a card was withdrawn."""
        self._add(WITHDRAWN, card, None, in_force)

    def _add(self, action: str, card: Scorecard, replaced: str | None, in_force: Sequence[Scorecard]) -> None:
        self._session.add(
            CardPublicationRow(
                action=action,
                name=card.name,
                version=card.version,
                replaced=replaced,
                at=datetime.now(UTC),
                by=self._by,
                why=self._why,
                in_force=json.dumps([each.version for each in in_force]),
            )
        )


def _publication(row: CardPublicationRow) -> Publication:
    return Publication(
        number=row.number,
        action=row.action,
        name=row.name,
        version=row.version,
        replaced=row.replaced,
        at=row.at,
        by=row.by,
        why=row.why,
        in_force=tuple(json.loads(row.in_force)),
    )
