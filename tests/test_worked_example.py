"""The worked example in docs/how-a-score-comes-about.md is what comes out."""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from tests.ready.forked import Ready

PAGE = Path(__file__).resolve().parent.parent / "docs" / "how-a-score-comes-about.md"
ROW = re.compile(r"^\| \**(?P<rule>[a-z_]+)\** \| \**(?P<points>[+-]?\d+)\** \|", re.M)


@pytest.fixture
def leadproof(tmp_path: Path, ready: Ready) -> Callable[..., str]:
    """Runs a command in the test's folder; what it prints."""
    environment = {**os.environ, **ready.environment(tmp_path), "LEADPROOF_HOME": str(tmp_path / "home")}

    def run(*arguments: str) -> str:
        done = subprocess.run(
            [tmp_path / "leadproof", *arguments],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run


def test_the_table_of_the_page_is_the_ledger_and_sums_to_the_score(leadproof: Callable[..., str]) -> None:
    leadproof("samples", "my-samples")
    leadproof("catalogue", "import", "my-samples/catalogue.csv")
    leadproof("policies", "import", "my-samples/articles.jsonl")
    leadproof("deals", "import", "my-samples/deals.jsonl")
    call = "my-samples/conversations/2026-06-16-budget-short.json"
    score = json.loads(leadproof("score", call, "--json"))["score"]

    rows = [(row["rule"], int(row["points"])) for row in ROW.finditer(PAGE.read_text(encoding="utf-8"))]
    *lines, (_, total) = rows
    assert lines == [(line["rule"], line["points"]) for line in score["ledger"]]
    assert sum(points for _, points in lines) == total == score["points"]

    page = PAGE.read_text(encoding="utf-8")
    assert f"The range is {score['low']} to {score['high']}" in page
    cost = 236 + 3 * 449 + 5 * Decimal("289.50")
    assert f"${cost - 2600:,.2f} more" in page
