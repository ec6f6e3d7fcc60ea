"""docs/meeting-tools.md: every tool and every setting is on it, and its program runs."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from agent.transcripts import Incoming
from api.setting_parts.meetings import MeetingSettings
from api.settings import variable_of
from api.webhooks.generic import Generic
from api.webhooks.source import Announced
from tests.api.doubles.loopback import Answer, Loopback, Received
from tests.api.doubles.signing import SECRET, delivered
from tests.api.doubles.tools import TOOLS
from tests.api.webhooks.conftest import MakeSettings, Scored

PAGE = (Path(__file__).parents[3] / "docs" / "meeting-tools.md").read_text("utf-8")


class Taking(Loopback):
    def answer(self, request: Received) -> Answer:
        return Answer(202, {"id": "ev_1", "link": "/v1/events/ev_1"})


def test_every_tool_has_a_row_and_a_section() -> None:
    rows = re.findall(r"^\| \[([^\]]+)\]\(#([\w-]+)\) \| `/webhooks/(\w+)` \|", PAGE, re.MULTILINE)
    assert {name for _, _, name in rows} == {tool.source for tool in TOOLS.values()}
    sections = {
        re.sub(r"[^\w -]", "", title).lower().replace(" ", "-")
        for title in re.findall(r"^## (.+)$", PAGE, re.MULTILINE)
    }
    assert {anchor for _, anchor, _ in rows} <= sections


def test_every_setting_of_a_tool_is_explained_and_no_other() -> None:
    named = set(re.findall(r"LEADPROOF_[A-Z_]+", PAGE))
    settings = {variable_of(field) for field in MeetingSettings.model_fields}
    assert settings <= named
    assert named - settings == {"LEADPROOF_MAX_BYTES", "LEADPROOF_SELLER_DOMAINS", "LEADPROOF_PUBLIC_URL"}


def test_the_program_on_the_page_sends_what_is_taken_and_scored(settings: MakeSettings, scored: Scored) -> None:
    program = re.search(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    assert program is not None
    with Taking() as service:
        environment = {**os.environ, "URL": service.url, "LEADPROOF_GENERIC_WEBHOOK_SECRET": SECRET}
        ran = subprocess.run(
            [sys.executable, "-c", program[1]], env=environment, capture_output=True, text=True, timeout=60, check=False
        )
        assert (ran.stdout, ran.stderr) == ("202\n", "")
        sent = service.requests[0]
    source = Generic(settings(generic_webhook_secret=SECRET))
    event = source.receive(delivered("generic", sent.body, sent.headers, at=datetime.now(UTC)))
    assert isinstance(event, Announced)
    assert (sent.path, event.event_id) == ("/webhooks/generic", "call-2026-11-03-1")
    found = source.fetch(event, datetime.now(UTC))
    assert isinstance(found, Incoming)
    assert scored(found).lead.contact.email == "kim@acme.example"
