"""Cards that are published: in force from then on, in every process, and recorded with who, when and why."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from agent.errors import Conflict, InputError, NotFound, ScorecardError
from agent.scorecard import Scorecard, load_scorecard
from knowledge.cards import SqlScorecards, load_named
from knowledge.database import Database

RULE = "{id: r, points: 9, when: {factor: need, state: confirmed}, why: W.}"


def card(name: str, about: str = "T.", applies: str = "") -> Scorecard:
    head = f"name: {name}\nabout: {about}\nbands: [{{name: cold, from: 0}}]\n{applies}\n"
    return load_scorecard(f"{head}groups: {{bant: {{cap: 9, rules: [{RULE}]}}}}\n", f"{name}.yaml")


def names(cards: SqlScorecards) -> list[str]:
    return [each.name for each in cards.in_force()]


def publish(cards: SqlScorecards, new: Scorecard, instead_of: str | None = None, *, as_well: bool = False) -> None:
    cards.publish(new, by="Kim Doe", why="A reason.", instead_of=instead_of, as_well=as_well)


def test_a_published_card_takes_the_place_of_the_only_one_in_force(database: Database) -> None:
    cards = SqlScorecards(database)
    publish(cards, card("own"))
    assert names(cards) == ["own"]
    assert cards.are_published
    assert names(SqlScorecards(database, "anum")) == ["own"]


def test_a_publication_says_who_when_and_why(database: Database) -> None:
    cards = SqlScorecards(database)
    publish(cards, card("own"))
    publish(cards, card("own", "Changed."))
    second, first = cards.publications.history()
    assert (first.by, first.why, first.name, first.action) == ("Kim Doe", "A reason.", "own", "published")
    assert datetime.now(UTC) - first.at < timedelta(minutes=1)
    assert first.replaced == load_named("default").version
    assert second.replaced == first.version
    assert second.in_force == (second.version,) == (cards.in_force()[0].version,)


def test_what_another_process_publishes_is_in_force_here_too(database: Database) -> None:
    here, there = SqlScorecards(database), SqlScorecards(database)
    assert names(here) == ["default"]
    publish(there, card("own"))
    assert names(here) == ["own"]


def test_a_namesake_keeps_its_place_among_several(database: Database) -> None:
    cards = SqlScorecards(database)
    publish(cards, card("first"))
    publish(cards, card("second"), as_well=True)
    publish(cards, card("third"), as_well=True)
    publish(cards, card("second", "Changed."))
    assert names(cards) == ["first", "second", "third"]
    assert cards.in_force()[1].content.about == "Changed."
    publish(cards, card("fourth"), "first")
    assert names(cards) == ["fourth", "second", "third"]


def test_among_several_the_place_of_a_new_card_must_be_said(database: Database) -> None:
    cards = SqlScorecards(database, ["default", "anum"])
    with pytest.raises(ScorecardError, match="--instead-of NAME, or put it beside them with --as-well") as caught:
        publish(cards, card("own"))
    assert caught.value.code == "scorecard_place"
    with pytest.raises(ScorecardError, match="No card named nope is in force; in force: default, anum"):
        publish(cards, card("own"), "nope")
    assert names(cards) == ["default", "anum"]
    assert cards.publications.latest() is None
    publish(cards, card("own"), as_well=True)
    assert names(cards) == ["default", "anum", "own"]


def test_cards_that_cannot_be_in_force_together_are_refused_and_nothing_changes(database: Database) -> None:
    cards = SqlScorecards(database)
    with pytest.raises(ScorecardError, match="would have no score"):
        publish(cards, card("own", applies="applies: [{attribute: contact.country, equals: US}]"))
    assert names(cards) == ["default"]
    assert cards.publications.history() == []


def test_a_name_and_a_reason_are_needed(database: Database) -> None:
    cards = SqlScorecards(database)
    for by, why in (("  ", "Why."), ("Kim", "")):
        with pytest.raises(InputError, match="--by") as caught:
            cards.publish(card("own"), by=by, why=why, as_well=False)
        assert caught.value.code == "publication_unsigned"
    assert names(cards) == ["default"]


def test_of_two_who_publish_at_once_one_is_told_to_look_again(database: Database) -> None:
    cards = SqlScorecards(database)
    stale = cards.publications.latest()
    publish(cards, card("own"))
    with (
        pytest.raises(Conflict, match="Another card was published just now"),
        cards.publications.changing("Kim", "Why.", stale),
    ):
        pass


def test_a_withdrawn_card_is_gone_and_after_the_last_one_the_setting_decides(database: Database) -> None:
    cards = SqlScorecards(database, "anum")
    publish(cards, card("own"))
    publish(cards, card("more"), as_well=True)
    cards.withdraw("own", by="Kim", why="Over.")
    assert names(cards) == ["more"]
    cards.withdraw("more", by="Kim", why="Over.")
    assert names(cards) == ["anum"]
    assert not cards.are_published
    assert [each.action for each in cards.publications.history()] == [
        "withdrawn",
        "withdrawn",
        "published",
        "published",
    ]
    with pytest.raises(NotFound, match="No card named anum is published; published: none"):
        cards.withdraw("anum", by="Kim", why="Over.")


def test_the_last_card_for_every_lead_cannot_be_withdrawn_before_the_others(database: Database) -> None:
    cards = SqlScorecards(database)
    publish(cards, card("all"))
    publish(cards, card("some", applies="applies: [{attribute: contact.country, equals: US}]"), as_well=True)
    with pytest.raises(ScorecardError, match="would have no score"):
        cards.withdraw("all", by="Kim", why="Over.")
    assert names(cards) == ["all", "some"]


def test_the_card_in_force_stays_when_the_setting_names_a_broken_one(database: Database, tmp_path: Path) -> None:
    publish(SqlScorecards(database), card("own"))
    broken = tmp_path / "broken.yaml"
    broken.write_text("name: broken\n", encoding="utf-8")
    assert names(SqlScorecards(database, broken)) == ["own"]


def test_a_card_is_found_by_its_name_in_force_by_version_by_preset_and_by_file(
    database: Database, tmp_path: Path
) -> None:
    cards = SqlScorecards(database)
    changed = load_scorecard(load_named("default").text.replace("points: 16", "points: 15"), "changed.yaml")
    publish(cards, changed)
    assert cards.find("default") == changed
    assert cards.new("default") == load_named("default")
    assert cards.new(changed.version).version == changed.version
    assert cards.new(load_named("default").version).version == load_named("default").version
    assert cards.find("anum") == load_named("anum")
    file = tmp_path / "own.yaml"
    file.write_text(card("own").text, encoding="utf-8")
    assert cards.find(str(file)).name == "own"
    with pytest.raises(ScorecardError, match="Did you mean 'anum'"):
        cards.find("anmu")


def test_several_cards_of_the_setting_are_in_force_in_its_order(database: Database) -> None:
    assert names(SqlScorecards(database, ("anum", "default"))) == ["anum", "default"]
    with pytest.raises(ScorecardError, match="named anum"):
        SqlScorecards(database, ("anum", "anum"))
