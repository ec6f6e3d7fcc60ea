"""A home folder of its own for each test, and the command line run in it."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from typer.testing import CliRunner

from api.cli import app

CALL = """\
[2026-03-02T10:00:00] Rhea Voss: Hello Tomas, this is Rhea Voss from Brightpeg. You asked about the ScanTough Handheld.
[2026-03-02T10:00:12] Tomas Lind: Hi Rhea, yes. We need four units of the ScanTough Handheld for our warehouse.
[2026-03-02T10:00:30] Rhea Voss: What budget do you have for that?
[2026-03-02T10:00:41] Tomas Lind: Our budget is $2,500, and it is approved.
[2026-03-02T10:00:55] Rhea Voss: And who decides?
[2026-03-02T10:01:05] Tomas Lind: I have the final say on this purchase.
[2026-03-02T10:01:20] Rhea Voss: When would you like to have them?
[2026-03-02T10:01:31] Tomas Lind: We want them installed within three weeks.
"""


class Outcome(NamedTuple):
    """What a command printed and how it ended."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Outcome]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in list(os.environ):
        if name.startswith(("LEADPROOF_", "SLACK_", "HUBSPOT_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("LEADPROOF_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("COLUMNS", "250")
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    return tmp_path / "home"


@pytest.fixture
def run(home: Path) -> Run:
    def running(*arguments: str | Path, stdin: bytes | None = None) -> Outcome:
        result = CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin)
        return Outcome(result.exit_code, result.stdout, result.stderr)

    return running


@pytest.fixture
def call_file(home: Path) -> Path:
    """A call in which every factor is spoken of."""
    path = Path("call.txt").absolute()
    path.write_text(CALL, "utf-8")
    return path
