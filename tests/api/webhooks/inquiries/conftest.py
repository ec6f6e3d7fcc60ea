"""One assembly over SQLite for all sources; each test writes leads of its own, or the same one again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import pytest

from agent.qualifier import Qualified
from agent.transcripts import Incoming
from api.assembly import Assembly
from api.webhooks.source import Announced, Delivered, Source
from tests.api.doubles import inquiries
from tests.api.doubles.inquiries import inquiry_sources
from tests.api.doubles.service import NOTHING_SET

Scored = Callable[[Delivered], Qualified]


@pytest.fixture(scope="session")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assembly]:
    settings = inquiries.settings(home=tmp_path_factory.mktemp("webhooks"), **NOTHING_SET)
    with Assembly(settings, aloud=False) as assembly:
        yield assembly


@pytest.fixture
def sources() -> Mapping[str, Source]:
    return inquiry_sources(inquiries.settings())


@pytest.fixture
def scored(sources: Mapping[str, Source], parts: Assembly) -> Scored:
    """Takes a request the whole way: received, fetched, qualified, and its score read back from the store."""

    def whole_way(delivered: Delivered) -> Qualified:
        source = sources[delivered.url.partition("?")[0].rsplit("/", 1)[1]]
        event = source.receive(delivered)
        assert isinstance(event, Announced), event
        incoming = source.fetch(event, delivered.received)
        assert isinstance(incoming, Incoming), incoming
        qualified = parts.qualifier.qualify(incoming)
        assert qualified.score is not None, qualified.screening
        assert parts.inbox.latest_score(qualified.lead.id).score == qualified.score
        return qualified

    return whole_way
