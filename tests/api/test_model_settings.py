"""The settings of the model reader: what is asked, on what terms, and what is refused."""

from __future__ import annotations

import os
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from agent.errors import ConfigurationError
from agent.model_reader import Api, Endpoint, ModelReader, Prices
from agent.rules_reader import RulesReader
from agent.two_readers import BothReaders, ModelFirst
from api.assembly import Assembly
from api.settings import Settings, load_settings

KEY = "sk-hush-hush"


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in list(os.environ):
        if name.startswith(("LEADPROOF_", "OPENAI_", "LANG")):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


def set_all(monkeypatch: pytest.MonkeyPatch, **values: str) -> Settings:
    for name, value in values.items():
        monkeypatch.setenv(name, value)
    return load_settings()


def test_a_key_and_a_model_are_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    endpoint = set_all(monkeypatch, OPENAI_API_KEY=KEY, LEADPROOF_MODEL="m").endpoint
    assert endpoint == Endpoint(model="m", api_key=SecretStr(KEY))
    assert (endpoint.api, endpoint.base_url, endpoint.timeout, endpoint.retries) == (Api.CHAT, None, 60, 2)
    assert (endpoint.temperature, endpoint.max_output, endpoint.window, endpoint.prices) == (0, None, 24_000, None)


def test_every_term_can_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    endpoint = set_all(
        monkeypatch,
        OPENAI_API_KEY=KEY,
        OPENAI_BASE_URL="http://localhost:8080/v1",
        LEADPROOF_MODEL="m",
        LEADPROOF_MODEL_API="responses",
        LEADPROOF_MODEL_TIMEOUT="90.5",
        LEADPROOF_MODEL_WINDOW="3000",
        LEADPROOF_MODEL_MAX_OUTPUT="800",
        LEADPROOF_MODEL_TEMPERATURE="none",
        LEADPROOF_MODEL_PRICE_INPUT="1.25",
        LEADPROOF_MODEL_PRICE_CACHED="0.125",
        LEADPROOF_MODEL_PRICE_OUTPUT="10",
    ).endpoint
    assert endpoint == Endpoint(
        model="m",
        api=Api.RESPONSES,
        base_url="http://localhost:8080/v1",
        api_key=SecretStr(KEY),
        timeout=90.5,
        temperature=None,
        max_output=800,
        window=3_000,
        prices=Prices(input=Decimal("1.25"), cached=Decimal("0.125"), output=Decimal(10)),
    )


def test_an_endpoint_of_ones_own_needs_no_key(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = set_all(monkeypatch, OPENAI_BASE_URL="http://localhost:8080/v1", LEADPROOF_MODEL="m")
    assert settings.endpoint.api_key.get_secret_value() == "none"


@pytest.mark.parametrize(
    ("given", "code", "named"),
    [
        ({"openai_api_key": KEY}, "model_missing", "LEADPROOF_MODEL"),
        ({"model": "m"}, "openai_key_missing", "OPENAI_API_KEY"),
        (
            {"model": "m", "openai_api_key": KEY, "model_price_output": 1},
            "model_price_missing",
            "LEADPROOF_MODEL_PRICE_INPUT",
        ),
    ],
)
def test_what_is_missing_is_named(given: dict[str, Any], code: str, named: str, tmp_path: Path) -> None:
    settings = Settings(home=tmp_path, reader="openai", **given)
    with Assembly(settings) as parts, pytest.raises(ConfigurationError) as caught:
        _ = parts.reader
    assert caught.value.code == code
    assert named in caught.value.message


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("LEADPROOF_MODEL_API", "telepathy"),
        ("LEADPROOF_MODEL_TIMEOUT", "0"),
        ("LEADPROOF_MODEL_WINDOW", "499"),
        ("LEADPROOF_MODEL_MAX_OUTPUT", "0"),
        ("LEADPROOF_MODEL_TEMPERATURE", "warm"),
        ("LEADPROOF_MODEL_PRICE_INPUT", "-1"),
    ],
)
def test_a_term_that_cannot_be_used_is_refused_by_name(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    with pytest.raises(ConfigurationError, match=name):
        set_all(monkeypatch, **{name: value})


def test_the_reader_is_chosen_by_its_name(tmp_path: Path) -> None:
    def reader(name: str) -> object:
        settings = Settings(home=tmp_path, reader=name, model="m", openai_api_key=KEY)
        with Assembly(settings) as parts:
            return parts.reader

    assert isinstance(reader("rules"), RulesReader)
    assert isinstance(reader("openai"), ModelFirst)
    assert isinstance(reader("both"), BothReaders)


def test_the_key_shows_nowhere(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path, reader="both", model="m", openai_api_key=KEY)
    reader = ModelReader(settings.endpoint)
    shown = [
        settings,
        settings.endpoint,
        reader,
        vars(reader),
        settings.model_dump_json(),
        reader._asking,
        vars(reader._asking),
    ]
    assert KEY not in " ".join(map(repr, shown)) + " ".join(map(str, shown))
