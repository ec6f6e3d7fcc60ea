"""Requests that name themselves are done once and answered the same."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update

from agent.errors import Conflict, InputError
from knowledge.database import Database
from knowledge.idempotency import ABANDONED, KEPT, IdempotencyKeys, StoredAnswer
from knowledge.tables import IdempotencyRow

ONE, OTHER = "1" * 64, "2" * 64


@pytest.fixture
def keys(database: Database) -> IdempotencyKeys:
    return IdempotencyKeys(database)


def make_older(database: Database, by: timedelta) -> None:
    with database.session() as session:
        session.execute(update(IdempotencyRow).values(begun=datetime.now(UTC) - by))


def test_the_first_time_there_is_no_answer_and_afterwards_the_same_bytes(keys: IdempotencyKeys) -> None:
    assert keys.begin("order-1", ONE) is None
    keys.finish("order-1", 201, b'{"id": "\xc3\xa9"}\n')

    for _ in range(2):
        assert keys.begin("order-1", ONE) == StoredAnswer(status=201, body=b'{"id": "\xc3\xa9"}\n')


def test_an_empty_answer_is_an_answer(keys: IdempotencyKeys) -> None:
    keys.begin("order-1", ONE)
    keys.finish("order-1", 204, b"")

    assert keys.begin("order-1", ONE) == StoredAnswer(status=204, body=b"")


@pytest.mark.parametrize("finished", [True, False])
def test_a_key_does_not_name_two_requests(keys: IdempotencyKeys, finished: bool) -> None:
    keys.begin("order-1", ONE)
    if finished:
        keys.finish("order-1", 200, b"x")

    with pytest.raises(Conflict) as caught:
        keys.begin("order-1", OTHER)
    assert caught.value.code == "idempotency_key_reused"
    assert keys.begin("order-2", OTHER) is None


def test_a_request_that_is_being_worked_on_is_not_begun_again(keys: IdempotencyKeys) -> None:
    keys.begin("order-1", ONE)

    with pytest.raises(Conflict) as caught:
        keys.begin("order-1", ONE)
    assert caught.value.code == "idempotency_key_in_use"


def test_of_many_who_begin_at_once_one_is_let_through(keys: IdempotencyKeys) -> None:
    def begin(_: int) -> bool:
        try:
            return keys.begin("order-1", ONE) is None
        except Conflict:
            return False

    with ThreadPoolExecutor(6) as threads:
        assert sum(threads.map(begin, range(12))) == 1


def test_a_request_whose_worker_died_may_be_made_again_later(database: Database, keys: IdempotencyKeys) -> None:
    keys.begin("order-1", ONE)
    make_older(database, ABANDONED + timedelta(seconds=1))

    assert keys.begin("order-1", ONE) is None
    with pytest.raises(Conflict):
        keys.begin("order-1", ONE)


def test_a_request_that_came_to_nothing_may_be_made_again_at_once(keys: IdempotencyKeys) -> None:
    keys.begin("order-1", ONE)
    keys.abandon("order-1")

    assert keys.begin("order-1", OTHER) is None


def test_giving_up_does_not_take_back_an_answer(keys: IdempotencyKeys) -> None:
    keys.begin("order-1", ONE)
    keys.finish("order-1", 200, b"x")
    keys.abandon("order-1")

    assert keys.begin("order-1", ONE) == StoredAnswer(status=200, body=b"x")


def test_an_answer_is_forgotten_after_its_time(database: Database, keys: IdempotencyKeys) -> None:
    keys.begin("order-1", ONE)
    keys.finish("order-1", 200, b"x")
    make_older(database, KEPT - timedelta(minutes=1))
    assert keys.begin("order-1", ONE) is not None

    make_older(database, KEPT + timedelta(minutes=1))
    assert keys.begin("order-1", OTHER) is None


@pytest.mark.parametrize("key", ["", "a\0b", "a\nb", "k" * 256])
def test_a_key_that_cannot_be_kept_is_refused(keys: IdempotencyKeys, key: str) -> None:
    with pytest.raises(InputError) as caught:
        keys.begin(key, ONE)
    assert caught.value.code == "idempotency_key_invalid"
