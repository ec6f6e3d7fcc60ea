"""A scripted endpoint, and readers, qualifiers and databases that use it as the product does."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from agent.model_reader import Api, Endpoint, ModelReader
from agent.qualifier import Qualified
from agent.transcripts import Incoming
from api.assembly import Assembly
from api.settings import Settings
from knowledge.database import open_database
from tests.agent.model_reader.openai_double import KEY, MODEL, OpenAIDouble

CALL = """\
Rhea Voss: Hello, this is Rhea Voss from Brightpeg. What brings you here?
Tomas Lind: We lose two hours a day because our old scanners keep failing.
Rhea Voss: What budget do you have for that?
Tomas Lind: Our budget is $2,500, and it is approved.
Rhea Voss: And who decides?
Tomas Lind: I have the final say on this purchase.
"""
"""A call in which the rules find need, budget and authority."""


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in list(os.environ):
        if name.startswith(("LEADPROOF_", "SLACK_", "HUBSPOT_", "OPENAI_", "LANG")):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def openai() -> Iterator[OpenAIDouble]:
    with OpenAIDouble() as double:
        yield double
        double.check()


@pytest.fixture(params=["chat", "responses"])
def api(request: pytest.FixtureRequest) -> str:
    """Either API."""
    return str(request.param)


Reading = Callable[..., ModelReader]


@pytest.fixture
def reader(openai: OpenAIDouble) -> Reading:
    """Makes a model reader on the scripted endpoint."""

    def make(api: str = "chat", **changed: Any) -> ModelReader:
        given = {"model": MODEL, "base_url": openai.base_url, "api_key": SecretStr(KEY), "api": Api(api), **changed}
        return ModelReader(Endpoint(**given))

    return make


Assembling = Callable[..., Assembly]


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with the schema and nothing in it, to be copied: faster than making one for each test."""
    file = tmp_path_factory.mktemp("empty") / "leadproof.db"
    open_database(f"sqlite:///{file}").dispose()
    return file


@pytest.fixture
def assembly(openai: OpenAIDouble, empty_database: Path, tmp_path: Path) -> Iterator[Assembling]:
    """Puts the whole product together over a SQLite file, with the scripted endpoint for a model."""
    made: list[Assembly] = []
    (tmp_path / "home").mkdir()
    shutil.copy(empty_database, tmp_path / "home")

    def make(api: str = "chat", **changed: Any) -> Assembly:
        given = {"reader": "openai", "model": MODEL, "model_api": api, "openai_base_url": openai.base_url, **changed}
        settings = Settings(home=tmp_path / "home", openai_api_key=SecretStr(KEY), **given)
        made.append(Assembly(settings, aloud=False))
        return made[-1]

    yield make
    for each in made:
        each.close()


def qualify(assembly: Assembly, call: str = CALL, **more: Any) -> Qualified:
    """Take a call the whole way."""
    given = {"sellers": ("Rhea Voss",), "took_place": datetime(2026, 9, 16, 10, tzinfo=UTC), **more}
    return assembly.qualifier.qualify(Incoming(raw=call.encode(), received=datetime.now(UTC), **given))
