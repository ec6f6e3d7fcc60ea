"""`demo`: the whole way on the samples, in a folder of its own, as often as one likes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from api.cli.demo import apart
from api.settings import Settings
from knowledge import samples


def test_the_demo_ends_with_the_table_the_best_lead_and_where_the_data_lies_twice_in_a_row(
    run: Any, home: Path
) -> None:
    first, second = run("demo"), run("demo")
    assert first.code == second.code == 0
    assert first.out == second.out
    table, _, rest = first.out.partition("The best lead, explained:")
    assert "score" in table
    assert "the sum of these lines" in rest
    assert "Ask next" in rest or "What would change it" in rest
    assert str(home / "demo") in rest.replace("\n", "")
    assert "leadproof score" in rest


def test_the_demo_scores_every_sample_and_leaves_the_own_data_alone(run: Any, home: Path) -> None:
    document = run("demo", "--json").document
    assert sum(lead["conversations"] + lead["gated"] for lead in document["leads"]) >= len(document["leads"])
    assert len(document["leads"]) >= len(samples.conversations()) - 3
    assert document["best"]["points"] == document["leads"][0]["score"]["points"]
    assert document["home"] == str(home / "demo")
    assert not (home / "leadproof.db").exists()
    assert run("leads", "--json").document["total"] == 0


def test_the_demo_reaches_nobody_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = Settings(
        database_url="postgresql://db/leads",
        chroma="http://chroma:8000",
        scorecard="mine.yaml",
        slack_bot_token="xoxb-1",
        slack_channel="C1",
        hubspot_token="pat-1",
    )
    demo = apart(settings)
    assert demo.database == f"sqlite:///{settings.home}/demo/leadproof.db"
    assert demo.vectors == settings.home / "demo" / "chroma"
    assert demo.scorecard == "default"
    assert not demo.posts_to_slack
    assert demo.hubspot_token is None
