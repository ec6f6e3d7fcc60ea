"""docs/golden-set.md: its figures are those that the command prints, and it counts every file."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from agent.labelled import read_calls
from bench import golden_set
from knowledge.embeddings import WordLlamaEmbedding
from knowledge.policies import find_policies, read_articles
from tests.golden.test_golden_set import POLICY

HERE = Path(__file__).parent
PAGE = golden_set.PAGE.read_text("utf-8")


@pytest.mark.parametrize("file", sorted(path.name for path in HERE.glob("*.jsonl") if path.name != "articles.jsonl"))
def test_the_page_counts_the_rows_of_each_file(file: str) -> None:
    count = (HERE / file).read_bytes().count(b"\n")
    assert re.search(rf"^\| `{file}` \| {count} \| \w", PAGE, flags=re.MULTILINE)
    assert file in (*golden_set.OPEN, *golden_set.HELD)


@pytest.mark.long
def test_the_figures_of_the_open_files_are_what_the_command_prints(capsys: pytest.CaptureFixture[str]) -> None:
    assert golden_set.main(["--check"]) == 0, capsys.readouterr().out


def test_the_articles_hold_the_policy_that_the_labels_go_by() -> None:
    found = find_policies(read_articles((HERE / "articles.jsonl").read_bytes()), WordLlamaEmbedding())
    assert tuple((step.units, step.days) for step in found.installation.steps) == POLICY


def test_the_row_of_the_page_can_be_measured() -> None:
    (example,) = re.findall(r"```json\n(.*?)\n```", PAGE)
    assert json.loads(example)["id"] == "mine-1"
    assert read_calls(example.encode(), "mine.jsonl")[0].states
