"""Scorecards: those in force, and the text of every one that was ever in force here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from pathlib import Path

from agent.errors import NotFound, ScorecardError, StorageError
from agent.scorecard import Scorecard, load_scorecard
from agent.several_cards import refuse_together
from agent.spelling import nearest
from knowledge.database import Database
from knowledge.publications import CardPublications, Publication
from knowledge.tables import ScorecardRow

DEFAULT = "default"

_PACKAGED = files("knowledge.scorecards")

CardSource = str | Path


class SqlScorecards:
    """`agent.ports.Scorecards`: the published cards; while none is published, those that the setting names.

    A card's text is kept the moment it is in force. It is kept here and not with the score, for a lead's file is open
    then and SQLite has one writer.
    """

    def __init__(self, database: Database, source: CardSource | Sequence[CardSource] | None = None) -> None:
        self._database = database
        self._publications = CardPublications(database)
        self._sources = _listed(source)
        self._known: dict[str, Scorecard] = {}
        self._last: Publication | None = None
        self._current: tuple[Scorecard, ...] = ()
        self._load(self._publications.latest())

    def in_force(self) -> tuple[Scorecard, ...]:
        """The cards in force, the main one first. What another process has published meanwhile counts."""
        latest = self._publications.latest()
        if latest != self._last:
            self._load(latest)
        return self._current

    @property
    def are_published(self) -> bool:
        """Whether published cards are in force, so that the setting is not used."""
        return self._last is not None and bool(self._last.in_force)

    def by_version(self, version: str) -> Scorecard:
        """Raises NotFound "scorecard_unknown", StorageError "scorecard_damaged" where the stored text was changed."""
        if version not in self._known:
            with self._database.session() as session:
                row = session.get(ScorecardRow, version)
            if row is None:
                raise NotFound("scorecard_unknown", f"No scorecard of version {version!r} was ever in force here.")
            card = load_scorecard(row.text, row.source)
            if card.version != version:
                raise StorageError(
                    "scorecard_damaged",
                    f"The stored text of scorecard {version} has changed: it is now {card.version}.",
                )
            self._known[version] = card
        return self._known[version]

    def find(self, which: str) -> Scorecard:
        """A card in force by its name, else as `new`."""
        return next((card for card in self.in_force() if card.name == which), None) or self.new(which)

    def new(self, which: str) -> Scorecard:
        """A card by the name of a preset, by the version of one that was in force, or from a file.

        Raises ScorecardError as `load_named` does.
        """
        if which not in presets():
            try:
                return self.by_version(which)
            except NotFound:
                pass
        return load_named(which)

    def publish(self, card: Scorecard, *, by: str, why: str, instead_of: str | None = None, as_well: bool) -> None:
        """Put a card in force, in the name of a person.

        It takes the place of the card named `instead_of`, else of the one with its own name, else of the only one in
        force; `as_well` puts it after the others. Raises ScorecardError "scorecard_place" and where the cards cannot
        be in force together, and what `CardPublications.changing` raises.
        """
        now = self.in_force()
        place = _place(card, now, instead_of=instead_of, as_well=as_well)
        after = (*now[:place], card, *now[place + 1 :])
        refuse_together(after)
        self._keep(card)
        with self._publications.changing(by, why, self._last) as change:
            change.published(card, now[place].version if place < len(now) else None, after)

    def withdraw(self, name: str, *, by: str, why: str) -> None:
        """Take a published card out of force; with the last one gone the setting decides again.

        Raises NotFound "scorecard_not_published", ScorecardError where those that are left cannot be alone, and what
        `CardPublications.changing` raises.
        """
        in_force = self.in_force()
        now = in_force if self.are_published else ()
        card = next((card for card in now if card.name == name), None)
        if card is None:
            published = ", ".join(each.name for each in now) or "none"
            raise NotFound("scorecard_not_published", f"No card named {name} is published; published: {published}.")
        after = tuple(each for each in now if each is not card)
        if after:
            refuse_together(after)
        with self._publications.changing(by, why, self._last) as change:
            change.withdrawn(card, after)
        self.in_force()  # keeps the setting's cards now, where nothing else is being written

    @property
    def publications(self) -> CardPublications:
        """Who published and withdrew which card, when and why."""
        return self._publications

    def _load(self, latest: Publication | None) -> None:
        if latest is not None and latest.in_force:
            cards = tuple(self.by_version(version) for version in latest.in_force)
        else:
            cards = tuple(load_named(source) for source in self._sources)
            refuse_together(cards)
            for card in cards:
                self._keep(card)
        self._known |= {card.version: card for card in cards}
        self._current, self._last = cards, latest

    def _keep(self, card: Scorecard) -> None:
        with self._database.session() as session:
            if session.get(ScorecardRow, card.version) is not None:
                return
        with self._database.writing(f"scorecard:{card.version}") as session:
            if session.get(ScorecardRow, card.version) is None:
                session.add(
                    ScorecardRow(version=card.version, source=card.source, text=card.text, first_used=datetime.now(UTC))
                )


def _listed(source: CardSource | Sequence[CardSource] | None) -> tuple[CardSource, ...]:
    if source is None:
        return (DEFAULT,)
    return (source,) if isinstance(source, str | Path) else tuple(source) or (DEFAULT,)


def _place(card: Scorecard, now: Sequence[Scorecard], *, instead_of: str | None, as_well: bool) -> int:
    """Where among the cards in force a new one goes."""
    names = [each.name for each in now]
    wanted = instead_of or card.name
    if wanted in names:
        return names.index(wanted)
    in_force = ", ".join(names)
    if instead_of is not None:
        raise ScorecardError("scorecard_place", f"No card named {instead_of} is in force; in force: {in_force}.")
    if as_well or len(now) > 1:
        if not as_well:
            raise ScorecardError(
                "scorecard_place",
                f"Several cards are in force: {in_force}. Say which one {card.name} takes the place of with "
                "--instead-of NAME, or put it beside them with --as-well.",
            )
        return len(now)
    return 0


@cache
def presets() -> tuple[str, ...]:
    """The names of the cards of this package, the default first."""
    names = {file.name.removesuffix(".yaml") for file in _PACKAGED.iterdir() if file.name.endswith(".yaml")}
    return (DEFAULT, *sorted(names - {DEFAULT}))


@cache
def _preset(name: str) -> Scorecard:
    packaged = _PACKAGED.joinpath(f"{name}.yaml")
    return load_scorecard(packaged.read_text(encoding="utf-8"), packaged.name)


def load_named(name_or_path: CardSource) -> Scorecard:
    """The card of this package under that name ("default"), else the one in that file.

    Raises ScorecardError: "scorecard_not_found", "scorecard_encoding", or what `load_scorecard` finds.
    """
    if str(name_or_path) in presets():
        return _preset(str(name_or_path))
    path = Path(name_or_path)
    try:
        return load_scorecard(path.read_bytes().decode("utf-8-sig"), str(path))
    except OSError as error:
        near = nearest(str(name_or_path), presets())
        hint = f"Did you mean {near!r}? " if near else ""
        raise ScorecardError(
            "scorecard_not_found",
            f"The scorecard {path} cannot be read: {error.strerror}. {hint}Give a file, or a built-in card: "
            f"{', '.join(presets())}.",
        ) from error
    except UnicodeDecodeError as error:
        raise ScorecardError(
            "scorecard_encoding",
            f"The scorecard {path} is not UTF-8 text: byte {error.start} does not fit. Save it as UTF-8.",
        ) from error
