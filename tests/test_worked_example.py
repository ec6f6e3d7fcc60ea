"""The worked example in docs/how-a-score-comes-about.md is what comes out."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

PAGE = Path(__file__).resolve().parent.parent / "docs" / "how-a-score-comes-about.md"
LEADPROOF = str(Path(sys.executable).with_name("leadproof"))
ROW = re.compile(r"^\| \**(?P<rule>[a-z_]+)\** \| \**(?P<points>[+-]?\d+)\** \|", re.M)


def leadproof(folder: Path, *arguments: str) -> str:
    environment = {**os.environ, "LEADPROOF_HOME": str(folder / "home")}
    done = subprocess.run(
        [LEADPROOF, *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_table_of_the_page_is_the_ledger_and_sums_to_the_score(tmp_path: Path) -> None:
    leadproof(tmp_path, "samples", "my-samples")
    leadproof(tmp_path, "catalogue", "import", "my-samples/catalogue.csv")
    leadproof(tmp_path, "policies", "import", "my-samples/articles.jsonl")
    leadproof(tmp_path, "deals", "import", "my-samples/deals.jsonl")
    call = "my-samples/conversations/2026-06-16-budget-short.json"
    score = json.loads(leadproof(tmp_path, "score", call, "--json"))["score"]

    rows = [(row["rule"], int(row["points"])) for row in ROW.finditer(PAGE.read_text(encoding="utf-8"))]
    *lines, (_, total) = rows
    assert lines == [(line["rule"], line["points"]) for line in score["ledger"]]
    assert sum(points for _, points in lines) == total == score["points"]

    page = PAGE.read_text(encoding="utf-8")
    assert f"The range is {score['low']} to {score['high']}" in page
    cost = 236 + 3 * 449 + 5 * Decimal("289.50")
    assert f"${cost - 2600:,.2f} more" in page
