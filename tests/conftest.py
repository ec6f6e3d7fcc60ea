"""Parts that tests of every room share."""

from __future__ import annotations

import gc
import hashlib
import os
import ssl
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import cache, wraps
from itertools import groupby

import pytest
from hypothesis import settings
from sqlalchemy import Connection

from agent.conversation import Conversation, ConversationKind, DateSource, Participant, Side, Utterance
from knowledge import migrations
from tests.ready.forked import Ready

Talk = Callable[..., Conversation]
_SIDES = {"S": Side.SELLER, "B": Side.BUYER, "C": Side.BUYER, "U": Side.UNKNOWN}
_NAMES = {"S": "Sam Seller", "B": "Bea Buyer", "C": "Carl Buyer", "U": "Uma Unknown"}


# None has a time limit, for machines are shared. Each run draws other examples: many short runs see more than a long one. More at once: HYPOTHESIS_PROFILE=thorough.
settings.register_profile("short", max_examples=50, deadline=None)
# Where a change is judged, all draw the same ones, so that it fails for nothing but itself: HYPOTHESIS_PROFILE=same.
settings.register_profile("same", max_examples=50, deadline=None, derandomize=True)
settings.register_profile("thorough", max_examples=1000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "short"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Long tests, which mostly wait, stand file by file between those that keep a processor busy, none near the end."""
    long = [item for item in items if item.get_closest_marker("long")]
    rest = [item for item in items if not item.get_closest_marker("long")]
    files = [list(tests) for _, tests in groupby(long, key=lambda item: item.path)]
    apart = len(rest) // (2 * len(files) + 1) if files else 0
    items[:] = [
        *(item for turn, tests in enumerate(files) for item in (*tests, *rest[turn * apart : (turn + 1) * apart])),
        *rest[len(files) * apart :],
    ]


def pytest_collection_finish() -> None:
    # What was imported stays: looking through it for garbage, again and again, takes a tenth of a run.
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True, scope="session")
def _certificates_read_once() -> Iterator[None]:
    """Each HTTP client reads the machine's certificates anew, for longer than a request to the loopback takes."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ssl, "create_default_context", cache(ssl.create_default_context))
        yield


@pytest.fixture(autouse=True, scope="session")
def _schema_made_once() -> Iterator[None]:
    """An empty SQLite database gets the tables that the migrations gave to the first one, a tenth of their time.

    Databases that are not empty are migrated, and PostgreSQL's always; all of them in the tests of migrations, by
    `upgrade.__wrapped__`.
    """
    made: list[str] = []
    migrate = migrations.upgrade

    @wraps(migrate)
    def upgrade(connection: Connection) -> None:
        if connection.dialect.name != "sqlite" or migrations.revision(connection) is not None:
            migrate(connection)
        elif made:
            for statement in made:
                connection.exec_driver_sql(statement)
        else:
            migrate(connection)
            made.extend(schema_of(connection))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(migrations, "upgrade", upgrade)
        yield


def schema_of(connection: Connection) -> list[str]:
    """The statements that make a SQLite database's tables, with the revision that they are at."""
    schema = connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid").scalars()
    return [*schema, f"INSERT INTO alembic_version VALUES ('{migrations.revision(connection)}')"]


@pytest.fixture(scope="session")
def ready(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Iterator[Ready]:
    """What starts a `leadproof` in a tenth of a second, for tests that start many."""
    folder = tmp_path_factory.getbasetemp()
    made = Ready(folder if worker_id == "master" else folder.parent)
    try:
        yield made
    finally:
        made.close()


@pytest.fixture
def talk() -> Talk:
    """Builds a conversation of lines such as "S: How soon?" (seller) and "B: Within a week." (buyer; C is another)."""
    return build


def build(*lines: str, on: datetime = datetime(2026, 9, 16, 10, tzinfo=UTC)) -> Conversation:
    turns = [line.split(": ", 1) for line in lines]
    return Conversation(
        kind=ConversationKind.CALL,
        format="plain",
        sha256=hashlib.sha256("\n".join(lines).encode()).hexdigest(),
        took_place=on,
        date_source=DateSource.GIVEN,
        participants=tuple(
            Participant(name=_NAMES[key], side=_SIDES[key], because="given by the test")
            for key in dict.fromkeys(key for key, _ in turns)
        ),
        utterances=tuple(
            Utterance(index=i, speaker=_NAMES[key], side=_SIDES[key], text=text, start=float(i))
            for i, (key, text) in enumerate(turns)
        ),
    )
