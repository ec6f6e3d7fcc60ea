"""A real service's parts in a folder, and settings that owe nothing to the environment."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from agent.qualifier import Qualified
from agent.transcripts import Incoming
from api.assembly import Assembly
from api.settings import Settings
from tests.api.doubles.service import NOTHING_SET

Scored = Callable[[Incoming], Qualified]
MakeSettings = Callable[..., Settings]


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith("LEADPROOF_"):
            monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def settings(tmp_path_factory: pytest.TempPathFactory) -> MakeSettings:
    home = tmp_path_factory.mktemp("webhooks")

    def make(**given: Any) -> Settings:
        return Settings(home=home, **{**NOTHING_SET, **given})

    return make


@pytest.fixture(scope="session")
def assembly(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assembly]:
    with Assembly(Settings(home=tmp_path_factory.mktemp("scores"), **NOTHING_SET), aloud=False) as parts:
        yield parts


@pytest.fixture
def scored(assembly: Assembly) -> Scored:
    """Takes a conversation the whole way and gives it back as it was stored."""

    def score(incoming: Incoming) -> Qualified:
        qualified = assembly.qualifier.qualify(incoming)
        assert qualified.score is not None
        assert assembly.inbox.score(qualified.score.id).score == qualified.score
        assert assembly.inbox.raw(qualified.conversation.id) == incoming.raw
        assembly.replay(qualified.score.id)
        return qualified

    return score
