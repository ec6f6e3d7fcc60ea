"""Scorecards: the one in force, and the text of every one that was ever in force here."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from pathlib import Path

from agent.errors import NotFound, ScorecardError, StorageError
from agent.scorecard import Scorecard, load_scorecard
from knowledge.database import Database
from knowledge.tables import ScorecardRow

DEFAULT = "default"

_PACKAGED = files("knowledge.scorecards")


class SqlScorecards:
    """`agent.ports.Scorecards`: a card of this package by name, or a file; its text is kept the moment it is in force.

    It is kept here and not with the score, for a lead's file is open then and SQLite has one writer.
    """

    def __init__(self, database: Database, source: str | Path | None = None) -> None:
        self._database = database
        self._in_force = load_named(source or DEFAULT)
        self._keep(self._in_force)

    def in_force(self) -> Scorecard:
        return self._in_force

    def by_version(self, version: str) -> Scorecard:
        """Raises NotFound "scorecard_unknown", StorageError "scorecard_damaged" where the stored text was changed."""
        if version == self._in_force.version:
            return self._in_force
        with self._database.session() as session:
            row = session.get(ScorecardRow, version)
        if row is None:
            raise NotFound("scorecard_unknown", f"No scorecard of version {version!r} was ever in force here.")
        card = load_scorecard(row.text, row.source)
        if card.version != version:
            raise StorageError(
                "scorecard_damaged", f"The stored text of scorecard {version} has changed: it is now {card.version}."
            )
        return card

    def _keep(self, card: Scorecard) -> None:
        with self._database.session() as session:
            if session.get(ScorecardRow, card.version) is not None:
                return
        with self._database.writing(f"scorecard:{card.version}") as session:
            if session.get(ScorecardRow, card.version) is None:
                session.add(
                    ScorecardRow(version=card.version, source=card.source, text=card.text, first_used=datetime.now(UTC))
                )


@cache
def presets() -> tuple[str, ...]:
    """The names of the cards of this package, the default first."""
    names = {file.name.removesuffix(".yaml") for file in _PACKAGED.iterdir() if file.name.endswith(".yaml")}
    return (DEFAULT, *sorted(names - {DEFAULT}))


def load_named(name_or_path: str | Path) -> Scorecard:
    """The card of this package under that name ("default"), else the one in that file.

    Raises ScorecardError: "scorecard_not_found", "scorecard_encoding", or what `load_scorecard` finds.
    """
    if str(name_or_path) in presets():
        packaged = _PACKAGED.joinpath(f"{name_or_path}.yaml")
        return load_scorecard(packaged.read_text(encoding="utf-8"), f"{name_or_path}.yaml")
    path = Path(name_or_path)
    try:
        return load_scorecard(path.read_bytes().decode("utf-8-sig"), str(path))
    except OSError as error:
        raise ScorecardError(
            "scorecard_not_found",
            f"The scorecard {path} cannot be read: {error.strerror}. Give a file, or {DEFAULT!r} for the built-in one.",
        ) from error
    except UnicodeDecodeError as error:
        raise ScorecardError(
            "scorecard_encoding",
            f"The scorecard {path} is not UTF-8 text: byte {error.start} does not fit. Save it as UTF-8.",
        ) from error
