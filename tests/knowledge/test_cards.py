"""Scorecards: the built-in one, one's own, and every one that was ever in force."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest
from sqlalchemy import text

from agent.errors import NotFound, ScorecardError, StorageError
from agent.ports import Scorecards
from knowledge.cards import DEFAULT, SqlScorecards, load_named
from knowledge.database import Database
from knowledge.tables import ScorecardRow

BUILT_IN = files("knowledge.scorecards").joinpath("default.yaml").read_text(encoding="utf-8")


@pytest.fixture
def own_card(tmp_path: Path) -> Path:
    """A card that differs from the built-in one, with a byte order mark as some editors write it."""
    file = tmp_path / "own card.yaml"
    file.write_text(BUILT_IN.replace("name: default\nabout: ", "name: own\nabout: größer; "), encoding="utf-8-sig")
    return file


def test_without_a_choice_the_built_in_card_is_in_force(database: Database) -> None:
    cards: Scorecards = SqlScorecards(database)

    assert cards.in_force() == (load_named(DEFAULT),)
    assert cards.in_force()[0].text == BUILT_IN


def test_a_card_of_ones_own_is_in_force_by_its_path(database: Database, own_card: Path) -> None:
    (card,) = SqlScorecards(database, own_card).in_force()

    assert card.name == "own"
    assert card.version != load_named(DEFAULT).version
    assert (card,) == SqlScorecards(database, str(own_card)).in_force()


def test_a_card_that_was_in_force_is_there_by_its_version_when_its_file_is_gone(
    database: Database, own_card: Path
) -> None:
    (before,) = SqlScorecards(database, own_card).in_force()
    own_card.unlink()

    after = SqlScorecards(database)

    assert after.by_version(before.version) == before
    assert after.by_version(after.in_force()[0].version) is after.in_force()[0]


def test_the_text_of_a_card_is_kept_once_however_often_it_is_in_force(database: Database, own_card: Path) -> None:
    for _ in range(2):
        SqlScorecards(database)
        SqlScorecards(database, own_card)

    with database.session() as session:
        assert session.query(ScorecardRow).count() == 2


def test_a_version_that_was_never_in_force_is_not_found(database: Database) -> None:
    with pytest.raises(NotFound) as caught:
        SqlScorecards(database).by_version("0123456789abcdef")
    assert caught.value.code == "scorecard_unknown"


def test_a_stored_card_whose_text_was_changed_is_refused(database: Database, own_card: Path) -> None:
    version = SqlScorecards(database, own_card).in_force()[0].version
    with database.session() as session:
        session.execute(text("UPDATE scorecards SET text = replace(text, 'größer', 'kleiner')"))

    with pytest.raises(StorageError) as caught:
        SqlScorecards(database).by_version(version)
    assert caught.value.code == "scorecard_damaged"


@pytest.mark.parametrize("name", ["no_such_card", "no/such/card.yaml", "../default", "", "."])
def test_a_card_that_is_not_there_is_refused_by_name(name: str) -> None:
    with pytest.raises(ScorecardError) as caught:
        load_named(name)
    assert caught.value.code == "scorecard_not_found"


def test_a_card_that_is_not_utf_8_is_refused_with_the_place(tmp_path: Path) -> None:
    file = tmp_path / "card.yaml"
    file.write_bytes(b"name: gr\xf6\xdfer\n")

    with pytest.raises(ScorecardError, match="byte 8") as caught:
        load_named(file)
    assert caught.value.code == "scorecard_encoding"


def test_a_card_with_a_mistake_is_refused_and_nothing_is_kept(database: Database, tmp_path: Path) -> None:
    file = tmp_path / "card.yaml"
    file.write_text(BUILT_IN + "\nsurprise: 1\n", encoding="utf-8")

    with pytest.raises(ScorecardError, match=f"{file}:"):
        SqlScorecards(database, file)
    with database.session() as session:
        assert session.query(ScorecardRow).count() == 0
