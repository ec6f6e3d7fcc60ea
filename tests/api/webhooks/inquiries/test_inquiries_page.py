"""docs/inquiries.md: the sources it names are those there are, and what it shows to send is taken."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from pydantic import SecretStr
from typer.testing import CliRunner

from api.cli import app
from api.webhooks.source import Announced, Source
from tests.api.doubles import inquiries as senders
from tests.api.doubles.inquiries import inquiry_sources
from tests.api.doubles.loopback import Answer, Loopback, Received

PAGE = Path(__file__).parents[4] / "docs" / "inquiries.md"


class Door(Loopback):
    def answer(self, request: Received) -> Answer:
        return Answer(202, {"id": "ev_1"})


def test_the_page_names_every_source_and_no_other(sources: Mapping[str, Source]) -> None:
    assert set(re.findall(r"^\|[^|]+\| `/webhooks/([a-z-]+)` \|", PAGE.read_text(), re.MULTILINE)) == set(sources)


def test_what_the_page_lets_a_server_send_is_taken() -> None:
    block = re.search(r"```python\n(.*?)```", PAGE.read_text(), re.DOTALL)
    assert block is not None
    with Door() as door:
        exec(compile(block[1].replace("https://leads.acme.example", door.url), "page", "exec"), {})
        (sent,) = door.requests
    source = inquiry_sources(senders.settings(form_secret=SecretStr("the secret"), form_token=None))["form"]
    headers = {name.lower(): value for name, value in sent.headers.items()}
    received = source.receive(senders.delivered("form", sent.body, headers, received=datetime.now(UTC)))
    assert isinstance(received, Announced)


def test_the_google_script_is_printed() -> None:
    result = CliRunner().invoke(app, ["forms", "google-script"])
    assert result.exit_code == 0
    assert result.stdout.startswith("/**\n * Sends each response of a Google form")
