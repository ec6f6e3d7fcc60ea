"""Keys to the HTTP API: shown once, kept as their hash."""

from __future__ import annotations

import re

import pytest
from sqlalchemy import text

from agent.errors import Conflict, InputError, NotFound
from knowledge.database import Database
from knowledge.keys import ApiKeys


@pytest.fixture
def keys(database: Database) -> ApiKeys:
    return ApiKeys(database)


def test_a_key_is_verified_to_the_name_it_was_made_for(keys: ApiKeys) -> None:
    meeting, forms = keys.create("meeting tool"), keys.create("forms")

    assert re.fullmatch(r"lp_[A-Za-z0-9_-]{43}", meeting)
    assert (keys.verify(meeting), keys.verify(forms)) == ("meeting tool", "forms")


@pytest.mark.parametrize("wrong", ["", "lp_", "meeting tool", "lp_" + "A" * 43, "\0", "\udc80", "x" * 100_000])
def test_any_other_key_is_nobodys(keys: ApiKeys, wrong: str) -> None:
    key = keys.create("meeting tool")

    assert keys.verify(wrong) is None
    assert keys.verify(key[:-1]) is None
    assert keys.verify(key.swapcase()) is None


def test_a_revoked_key_opens_nothing_and_its_name_is_free_again(keys: ApiKeys) -> None:
    old = keys.create("meeting tool")
    keys.revoke("meeting tool")
    assert keys.verify(old) is None

    new = keys.create("meeting tool")
    assert (keys.verify(old), keys.verify(new)) == (None, "meeting tool")
    assert [(key.name, key.revoked is None) for key in keys.list()] == [
        ("meeting tool", False),
        ("meeting tool", True),
    ]


def test_a_name_has_at_most_one_key_in_force(keys: ApiKeys) -> None:
    key = keys.create("meeting tool")

    with pytest.raises(Conflict) as caught:
        keys.create(" meeting tool ")
    assert caught.value.code == "key_name_taken"
    assert keys.verify(key) == "meeting tool"


def test_revoking_what_is_not_in_force_is_not_found(keys: ApiKeys) -> None:
    keys.create("meeting tool")
    keys.revoke("meeting tool")

    for name in ("meeting tool", "forms", ""):
        with pytest.raises(NotFound) as caught:
            keys.revoke(name)
        assert caught.value.code == "key_unknown"


@pytest.mark.parametrize("name", ["", "  ", "a\nb", "a\0b", "n" * 101])
def test_a_name_that_cannot_be_shown_is_refused(keys: ApiKeys, name: str) -> None:
    with pytest.raises(InputError) as caught:
        keys.create(name)
    assert caught.value.code == "key_name_invalid"
    assert keys.list() == []


def test_the_key_itself_is_nowhere_in_the_database(database: Database, keys: ApiKeys) -> None:
    key = keys.create("meeting tool")

    with database.session() as session:
        stored = [str(value) for row in session.execute(text("SELECT * FROM api_keys")) for value in row]
    assert not any(key[3:] in value for value in stored)
