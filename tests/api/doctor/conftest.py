"""The doctor, run as a command: whatever it finds, no secret is shown, and what is wrong comes with advice."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from api.cli import app

Examine = Callable[[], dict[str, Any]]


@pytest.fixture
def examine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Examine:
    for name in list(os.environ):
        if name.startswith(("LEADPROOF_", "SLACK_", "HUBSPOT_", "OPENAI_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("LEADPROOF_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)

    def examining() -> dict[str, Any]:
        result = CliRunner().invoke(app, ["doctor", "--json"])
        assert "marmalade" not in result.output
        findings = {each["part"]: each for each in json.loads(result.stdout)["findings"]}
        wrong = [each for each in findings.values() if each["standing"] == "wrong"]
        assert all(each["advice"] for each in wrong)
        assert result.exit_code == (1 if wrong else 0)
        return findings

    return examining
