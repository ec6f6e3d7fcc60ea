"""Settings of the meeting tools: what is taken, and what stops the start instead of the first call."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from agent.errors import ConfigurationError
from api.settings import Settings, load_settings


def test_secrets_do_not_show() -> None:
    given = {
        "zoom_webhook_secret": "hush-1",
        "gong_url_key": "hush-2",
        "teams_client_state": "hush-3",
        "generic_webhook_secret": "whsec_aHVzaC00",
    }
    assert "hush" not in repr(Settings(**given)).lower()
    assert "aHVzaC00" not in repr(Settings(**given))


@pytest.mark.parametrize("secret", ["two\nlines", "é", "", "a\x00b"])
def test_a_secret_that_no_header_can_carry_stops_the_start(secret: str) -> None:
    with pytest.raises(ValidationError, match="one line of plain characters"):
        Settings(zoom_client_secret=secret)


@pytest.mark.parametrize("url", ["api.gong.io", "ftp://api.gong.io", "https://", "https://x?key=1", "https://x#y"])
def test_a_base_url_that_is_none_stops_the_start(url: str) -> None:
    with pytest.raises(ValidationError, match="an address like"):
        Settings(gong_base_url=url)


def test_a_base_url_ends_without_a_slash() -> None:
    assert Settings(fathom_base_url="https://x.example/v1/").fathom_base_url == "https://x.example/v1"


@pytest.mark.parametrize(
    "given",
    [
        {"teams_tenant_id": "../other"},
        {"vapi_hmac_header": "x y"},
        {"tldv_webhook_header": "x: y"},
        {"vapi_hmac_algorithm": "md5"},
    ],
)
def test_other_values_that_cannot_be_meant_stop_the_start(given: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Settings(**given)


def test_download_hosts_come_as_a_list_of_words(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LEADPROOF_DOWNLOAD_HOSTS", "Files.Acme.example, http://127.0.0.1:8080/ ,")
    assert load_settings().download_hosts == ("files.acme.example", "http://127.0.0.1:8080")


def test_a_mistake_names_the_variable_and_not_its_value(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LEADPROOF_FATHOM_WEBHOOK_SECRET", "hush-hush!")
    with pytest.raises(ConfigurationError) as wrong:
        load_settings()
    assert "LEADPROOF_FATHOM_WEBHOOK_SECRET" in wrong.value.message
    assert "hush-hush" not in wrong.value.message
