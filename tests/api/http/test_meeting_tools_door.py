"""Meeting tools through the door of a running service: scored once however often they send; forged, old, deleted."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from api.webhooks.source import Delivered
from knowledge.events import Events, State
from tests.api.doubles.service import serving
from tests.api.doubles.signing import ADDRESS, compact
from tests.api.doubles.tools import FIREFLIES_V2, TOOLS, Serving, Tool

PUBLIC = ADDRESS.removesuffix("/webhooks")

pytestmark = pytest.mark.xdist_group("meeting-tools-door")  # all send to the one service

OTHERWISE = ("gong by a key in the address", "vapi by HMAC")
"""Ways of proof that a source takes where the setting of its usual one is not there, or instead of it."""

FETCHED = ("zoom", "gong", "fireflies", "recall", "teams")
"""Tools whose request announces a transcript and does not hold it."""


class Door:
    """A running service that works, and the servers of the tools that are set up in it."""

    def __init__(self, stack: ExitStack, home: Path, tools: Mapping[str, Tool]) -> None:
        self.tools = tools
        self._served: dict[Any, Serving] = {}
        settings: dict[str, Any] = {"public_url": PUBLIC, "work_poll_seconds": 0.05}
        hosts: list[str] = []
        for tool in tools.values():
            if tool.serving not in self._served:
                served = self._served[tool.serving] = stack.enter_context(tool.serving())
                hosts += served.settings.get("download_hosts", ())
                settings |= served.settings
            settings |= tool.settings
        settings["download_hosts"] = tuple(hosts)
        self.service = stack.enter_context(serving(home, works=True, **settings))

    @property
    def events(self) -> Events:
        return self.service.assembly.events

    def genuine(self, tool: Tool, *, at: datetime | None = None) -> Delivered:
        """The documented request as it is sent now, or at a time."""
        moment = at or datetime.now(UTC)
        body = None
        if tool.name == "fireflies":  # the time of the event stands in its body
            body = compact({**FIREFLIES_V2, "timestamp": round(moment.timestamp() * 1000)})
        if tool.source == "vapi":  # a report may name its call, and is known by its bytes where it does not
            body = tool.body("").replace(b'"message": {', b'"message": {"call": {"id": "019a-7c"}, ', 1)
        return tool.genuine(body, url=self._served[tool.serving].url, at=moment)

    def forget(self) -> None:
        """The vendors delete every transcript."""
        for served in self._served.values():
            for kept in ("files", "transcripts", "calls"):
                getattr(served.double, kept, {}).clear()

    def post(self, sent: Delivered) -> httpx.Response:
        path = sent.url.removeprefix(PUBLIC)
        return httpx.post(self.service.url + path, content=sent.body, headers=dict(sent.headers), timeout=30)

    def ended(self, key: str) -> dict[str, Any]:
        for _ in range(600):
            event: dict[str, Any] = self.service.client.get(f"/v1/events/{key}").json()["event"]
            if event["state"] in ("done", "failed"):
                return event
            time.sleep(0.05)
        raise AssertionError(f"{key} was not worked on")


@pytest.fixture(scope="module", params=["the usual proofs", "other proofs"])
def door(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Door]:
    usual = request.param == "the usual proofs"
    tools = {name: tool for name, tool in TOOLS.items() if (name not in OTHERWISE) == usual}
    with ExitStack() as stack:
        yield Door(stack, tmp_path_factory.mktemp("door"), tools)


def test_ten_deliveries_at_once_of_every_tools_call_are_one_score(door: Door) -> None:
    told: dict[str, str] = {}
    with ThreadPoolExecutor(10) as many:
        for tool in door.tools.values():
            answers = list(many.map(door.post, [door.genuine(tool)] * 10))
            assert {answer.status_code for answer in answers} == {202}, (tool.name, answers[0].text)
            [key] = {_key(answer.json()) for answer in answers}
            assert told.setdefault(tool.source, key) == key, f"{tool.name} names another event than its other version"

    found = {source: door.ended(key) for source, key in told.items()}

    assert {source: event["outcome"] for source, event in found.items()} == dict.fromkeys(told, "scored")
    assert {event["attempts"] for event in found.values()} == {1}
    assert door.events.counts()[State.DONE] == len(told)
    for event in found.values():
        assert door.service.assembly.inbox.score(event["score_id"]).score.lead_id == event["lead_id"]


def _key(told: dict[str, Any]) -> str:
    return str(told["events"][0]["id"] if "events" in told else told["id"])


def test_what_is_forged_changed_or_old_gets_one_answer_and_leaves_nothing(door: Door) -> None:
    before, texts = len(door.events.listed()), set()
    for tool in door.tools.values():
        for sent in _refused(door, tool):
            answer = door.post(sent)
            assert (answer.status_code, answer.json()["error"]["code"]) == (401, "signature_invalid"), tool.name
            texts.add(answer.text)

    assert len(texts) == 1
    assert len(door.events.listed()) == before


def _refused(door: Door, tool: Tool) -> Iterator[Delivered]:
    genuine = door.genuine(tool)
    bare = {"headers": {}, "query": {}, "url": f"{ADDRESS}/{tool.source}"}
    yield tool.refused()
    yield genuine.model_copy(update={**bare, "body": tool.unproven() if tool.unproven else genuine.body})
    if tool.covers_body:
        yield genuine.model_copy(update={"body": genuine.body.replace(b'"', b' "', 1)})
    if tool.covers_time:
        yield door.genuine(tool, at=datetime.now(UTC) - timedelta(minutes=6))


def test_where_no_body_is_signed_another_one_of_the_same_event_changes_nothing(door: Door) -> None:
    for tool in door.tools.values():
        if tool.covers_body:
            continue
        genuine = door.genuine(tool)
        other = genuine.model_copy(update={"body": genuine.body.replace(b"{", b'{"more":1,', 1)})
        first, count = door.post(genuine).json(), len(door.events.listed())

        assert door.post(other).json() == first, tool.name
        assert len(door.events.listed()) == count


def test_a_transcript_that_its_vendor_deleted_is_a_stored_failure_that_says_so(
    tmp_path: Path,
) -> None:
    with ExitStack() as stack:
        door = Door(stack, tmp_path, {name: TOOLS[name] for name in FETCHED})
        door.forget()
        keys = {name: _key(door.post(door.genuine(tool)).json()) for name, tool in door.tools.items()}

        events = {name: door.ended(key) for name, key in keys.items()}
        listed = door.service.client.get("/v1/events", params={"state": "failed"}).json()["events"]

    assert {event["state"] for event in events.values()} == {"failed"}
    assert len(listed) == len(keys)
    for name, event in events.items():
        assert event["error"]["code"].endswith("_transcript_gone"), (name, event["error"])
        assert "deleted" in event["error"]["message"]
