"""Settings: defaults, where they come from, and what is refused."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from agent.errors import ConfigurationError
from api.settings import NOT_SETTINGS, Settings, load_settings, variable_of

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    import os

    for name in list(os.environ):
        if name.startswith(("LEADPROOF_", "SLACK_", "HUBSPOT_")):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_with_nothing_set_everything_lies_in_the_home_folder() -> None:
    settings = load_settings()
    assert settings.database == f"sqlite:///{settings.home}/leadproof.db"
    assert settings.vectors == settings.home / "chroma"
    assert settings.scorecard == "default"
    assert settings.reader == "rules"
    assert not settings.posts_to_slack


def test_the_environment_fills_the_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LEADPROOF_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("LEADPROOF_MAX_UTTERANCES", "12")
    monkeypatch.setenv("LEADPROOF_SELLER_DOMAINS", "@Seller.example, second.example,")
    settings = load_settings()
    assert settings.home == tmp_path / "data"
    assert settings.limits.max_utterances == 12
    assert settings.seller_domains == ("seller.example", "second.example")


def test_a_home_folder_is_made_absolute(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LEADPROOF_HOME", "here")
    assert load_settings().home == tmp_path / "here"


def test_an_env_file_fills_what_the_environment_lacks(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("LEADPROOF_PORT=9001\nLEADPROOF_HOST=0.0.0.0\nHUBSPOT_TOKEN=from-file\n")
    monkeypatch.setenv("LEADPROOF_PORT", "9002")
    settings = load_settings()
    assert (settings.host, settings.port) == ("0.0.0.0", 9002)
    assert settings.hubspot_token is not None
    assert settings.hubspot_token.get_secret_value() == "from-file"


def test_an_empty_value_counts_as_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "")
    monkeypatch.setenv("LEADPROOF_PORT", "")
    settings = load_settings()
    assert settings.slack_bot_token is None
    assert settings.port == 8000


def test_slack_is_posted_to_only_with_token_and_channel() -> None:
    assert not Settings(slack_bot_token="xoxb-1").posts_to_slack
    assert not Settings(slack_channel="C1").posts_to_slack
    assert Settings(slack_bot_token="xoxb-1", slack_channel="C1").posts_to_slack


def test_chroma_is_a_folder_or_the_url_of_a_server(tmp_path: Path) -> None:
    assert Settings(chroma="http://localhost:8001").vectors == "http://localhost:8001"
    assert Settings(chroma="vectors").vectors == tmp_path / "vectors"


def test_secrets_do_not_show(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUBSPOT_TOKEN", "hush-hush")
    monkeypatch.setenv("SLACK_SIGNING_SECRET", "hush-hush")
    monkeypatch.setenv("LEADPROOF_DATABASE_URL", "postgresql://me:hush-hush@db/leads")
    settings = load_settings()
    assert "hush-hush" not in repr(settings) + str(settings) + settings.model_dump_json()
    assert settings.database == "postgresql://me:hush-hush@db/leads"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("LEADPROOF_PORT", "eighty"),
        ("LEADPROOF_PORT", "70000"),
        ("LEADPROOF_MAX_BYTES", "0"),
        ("LEADPROOF_READER", "crystal-ball"),
        ("LEADPROOF_HUBSPOT_VERSION", "v3"),
    ],
)
def test_a_value_that_cannot_be_used_is_refused_by_name_and_not_repeated(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(ConfigurationError) as caught:
        load_settings()
    assert caught.value.code == "setting_invalid"
    assert name in caught.value.message
    assert f"'{value}'" not in caught.value.message


def test_an_unknown_name_is_refused_with_the_nearest_known_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEADPROOF_SCORECRAD", "mine.yaml")
    with pytest.raises(ConfigurationError, match=r"LEADPROOF_SCORECRAD .* Did you mean LEADPROOF_SCORECARD\?"):
        load_settings()


def test_an_unknown_name_in_the_env_file_is_refused_too(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("LEADPROOF_XYZZY=1\n")
    with pytest.raises(ConfigurationError, match="LEADPROOF_XYZZY") as caught:
        load_settings()
    assert caught.value.code == "setting_unknown"


def test_names_that_are_no_settings_are_let_be(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NOT_SETTINGS:
        monkeypatch.setenv(name, "1")
    load_settings()


def test_an_env_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"LEADPROOF_PORT=\xff\xfe")
    with pytest.raises(ConfigurationError) as caught:
        load_settings()
    assert caught.value.code == "env_file_unreadable"


def test_the_example_file_names_every_setting_and_no_other(tmp_path: Path) -> None:
    text = (ROOT / ".env.example").read_text("utf-8")
    named = set(re.findall(r"^#?([A-Z][A-Z_]+)=", text, flags=re.MULTILINE))
    assert named == {variable_of(field) for field in Settings.model_fields} | {"LEADPROOF_DEBUG"}


def test_the_example_file_gives_settings_that_can_be_used(tmp_path: Path) -> None:
    text = re.sub(r"^#(?=[A-Z_]+=)", "", (ROOT / ".env.example").read_text("utf-8"), flags=re.MULTILINE)
    (tmp_path / "all.env").write_text(text, "utf-8")
    settings = load_settings(tmp_path / "all.env")
    defaults = load_settings(None)
    for field in (
        "max_bytes",
        "max_utterances",
        "max_utterance_characters",
        "max_import_bytes",
        "host",
        "port",
        "scorecard",
        "reader",
    ):
        assert getattr(settings, field) == getattr(defaults, field), field
    for field in ("slack_base_url", "hubspot_base_url", "hubspot_version"):
        assert getattr(settings, field) == getattr(defaults, field), field
