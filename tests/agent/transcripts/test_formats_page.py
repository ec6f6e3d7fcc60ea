"""docs/formats.md: each format is there, and each example is read as it stands."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from agent.conversation import Side
from agent.transcripts import FORMATS, detect
from agent.transcripts.people import MOST_PEOPLE

PAGE = (Path(__file__).parents[3] / "docs" / "formats.md").read_text("utf-8")
EXAMPLES = dict(re.findall(r"^### `([\w-]+)`$.*?^```\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL))


def test_every_format_has_a_row_and_an_example():
    assert set(re.findall(r"^\| `([\w-]+)` \|", PAGE, re.MULTILINE)) == set(EXAMPLES) == set(FORMATS)


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_is_read_as_what_it_is_an_example_of(reading, name):
    read = reading(EXAMPLES[name])
    assert detect(EXAMPLES[name].encode()) == read.conversation.format == name
    buyers = [p.name for p in read.conversation.participants if p.side is Side.BUYER]
    assert buyers == ["Customer" if name == "retell" else "Ann Ray"]
    if name not in ("zoom-vtt", "teams-vtt", "srt", "otter", "inquiry-json"):
        assert read.conversation.took_place.date() == datetime(2026, 3, 2, tzinfo=UTC).date()


def test_the_limit_on_people_is_the_one_in_force():
    assert f"up to {MOST_PEOPLE:,} people" in PAGE
