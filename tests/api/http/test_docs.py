"""docs/http-api.md: each curl command is run against the service, and answers what the page says."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.api.doubles.service import Service, serving

PAGE = Path(__file__).parents[3] / "docs" / "http-api.md"
COMMAND = re.compile(
    r"```sh\n(?P<command>.*?)```\n\nAnswers `(?P<status>\d+)`(?P<rest>.*?)(?=\n##|\n```sh|\Z)", re.DOTALL
)
DOCUMENT = re.compile(r"```json\n(.*?)```", re.DOTALL)

pytestmark = pytest.mark.skipif(shutil.which("curl") is None, reason="the page's commands use curl")


@pytest.fixture
def routed(tmp_path: Path) -> Iterator[Service]:
    """An empty service with the example of routing rules."""
    with serving(tmp_path, routing="by-score") as running:
        yield running


def test_every_command_of_the_page_answers_what_it_says(routed: Service, tmp_path: Path) -> None:
    text = PAGE.read_text()
    commands = list(COMMAND.finditer(text))
    assert len(commands) == text.count("```sh\n") == 20
    environment = {**os.environ, "URL": routed.url, "KEY": routed.key}

    for found in commands:
        status, body = run(found["command"], environment, tmp_path)
        assert (found["command"], status) == (found["command"], int(found["status"])), body
        if shown := DOCUMENT.search(found["rest"]):
            differs = difference(json.loads(shown[1]), body)
            assert not differs, (found["command"], differs)
        if "LEAD" not in environment:
            environment |= {"LEAD": body["lead"]["id"], "SCORE": body["score"]["id"]}


def test_every_route_has_its_command(service: Service) -> None:
    text = PAGE.read_text()

    for path in service.client.get("/openapi.json").json()["paths"]:
        assert re.sub(r"\{(\w+)_id\}", lambda found: f"${found[1].upper()}", path) in text


def run(command: str, environment: dict[str, str], folder: Path) -> tuple[int, Any]:
    """The HTTP status and the JSON body that a curl command ends with."""
    with_status = command.replace("curl -sS", "curl -sS --noproxy '*' -w '\\n%{http_code}'", 1)
    done = subprocess.run(
        ["bash", "-euc", with_status],
        env=environment,
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    body, _, status = done.stdout.rpartition("\n")
    return int(status), json.loads(body)


def difference(shown: Any, real: Any, place: str = "answer") -> str:
    """Where a shortened document does not stand for the real one: keys, kinds, and words without "..."."""
    if isinstance(shown, dict) and isinstance(real, dict):
        missing = [f"{place}.{key} is not there" for key in shown if key not in real]
        return "; ".join(missing or filter(None, (difference(shown[k], real[k], f"{place}.{k}") for k in shown)))
    if isinstance(shown, list) and isinstance(real, list):
        return _list_difference(shown, real, place)
    if isinstance(shown, str) and isinstance(real, str):
        pattern = ".*".join(re.escape(part) for part in shown.split("..."))
        return "" if re.fullmatch(pattern, real, re.DOTALL) else f"{place}: {shown!r} is {real!r}"
    if isinstance(shown, float):
        return "" if isinstance(real, float) else f"{place}: {real!r} is no fraction"
    return "" if shown == real else f"{place}: {shown!r} is {real!r}"


def _list_difference(shown: list[Any], real: list[Any], place: str) -> str:
    for one in shown:
        if not any(not difference(one, other, place) for other in real):
            return f"{place}: nothing like {one!r} in {real!r}"
    return ""
