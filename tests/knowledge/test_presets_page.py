"""The page on built-in scorecards names each of them."""

from __future__ import annotations

import re
from pathlib import Path

from knowledge.cards import presets

PAGE = (Path(__file__).parents[2] / "docs" / "presets.md").read_text("utf-8")


def test_the_page_has_a_row_for_every_preset_and_no_other() -> None:
    rows = re.findall(r"^\| `([a-z0-9-]+)` \|", PAGE, re.MULTILINE)
    assert sorted(rows) == sorted(presets())
    assert f"{['ten', 'eleven', 'twelve', 'thirteen', 'fourteen'][len(presets()) - 10]} of them" in (
        Path(__file__).parents[2] / "README.md"
    ).read_text("utf-8")
