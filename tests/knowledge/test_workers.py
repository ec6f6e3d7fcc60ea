"""Workers: a heartbeat keeps a place, a long silence loses it, and one who lost it finds out."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from knowledge.database import Database
from knowledge.workers import Workers

PAST = datetime.now(UTC) - timedelta(days=1)


def soon() -> datetime:
    return datetime.now(UTC) + timedelta(seconds=1)


def test_a_heartbeat_goes_on_until_the_place_is_taken(database: Database) -> None:
    workers = Workers(database)
    life = workers.join("a")
    workers.join("b")

    assert workers.beat("a", life)
    assert workers.replace_absent(PAST, "b") == []
    assert workers.beat("a", life)

    assert workers.replace_absent(soon(), "b") == ["a"]
    assert not workers.beat("a", life)
    assert [(each.id, each.replaced_by) for each in workers.list()] == [("a", "b"), ("b", None)]


def test_a_worker_that_joins_again_has_its_place_back_and_its_old_life_has_not(database: Database) -> None:
    workers = Workers(database)
    old = workers.join("a")
    workers.replace_absent(soon(), "b")

    new = workers.join("a")

    assert workers.beat("a", new)
    assert not workers.beat("a", old)
    assert workers.replace_absent(PAST, "b") == []


def test_a_worker_that_stopped_in_good_order_need_not_be_waited_for(database: Database) -> None:
    workers = Workers(database)
    life = workers.join("a")
    workers.leave("a", life)

    assert workers.replace_absent(PAST, "b") == ["a"]


def test_nobody_replaces_itself(database: Database) -> None:
    workers = Workers(database)
    life = workers.join("a")

    assert workers.replace_absent(soon(), "a") == []
    assert workers.beat("a", life)


def test_who_was_replaced_is_named_again_for_what_it_took_on_since(database: Database) -> None:
    workers = Workers(database)
    workers.join("a")
    workers.replace_absent(soon(), "b")

    assert workers.replace_absent(PAST, "b") == ["a"]


def test_a_claim_is_one_holders_until_it_lets_go(database: Database) -> None:
    with database.claimed("one") as first, database.claimed("one") as second, database.claimed("two") as other:
        assert first
        assert other
        assert second is not database.is_postgresql
    with database.claimed("one") as again:
        assert again
