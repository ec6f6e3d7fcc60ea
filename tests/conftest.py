"""Parts that tests of every room share."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest

from agent.conversation import Conversation, ConversationKind, DateSource, Participant, Side, Utterance
from tests.ready.forked import Ready

Talk = Callable[..., Conversation]
_SIDES = {"S": Side.SELLER, "B": Side.BUYER, "C": Side.BUYER, "U": Side.UNKNOWN}
_NAMES = {"S": "Sam Seller", "B": "Bea Buyer", "C": "Carl Buyer", "U": "Uma Unknown"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


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
