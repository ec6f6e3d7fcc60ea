"""The short form of `make chaos`: the service is killed at random, and every acknowledged event has its effect once."""

from __future__ import annotations

import pytest

from bench.service.chaos import Plan, run
from tests.ready.forked import Ready


@pytest.mark.long
@pytest.mark.parametrize(("database", "workers", "reads_by_model"), [("sqlite", 0, True), ("postgresql", 2, False)])
def test_whatever_dies_every_event_has_its_effect_once(
    database: str, workers: int, reads_by_model: bool, ready: Ready
) -> None:
    plan = Plan(events=30, leads=6, kills=3, workers=workers, seconds=6.0, model=reads_by_model)
    found = run(plan, postgresql=database == "postgresql", seed=3, launch=ready.launch)

    assert found.wrongs == []
    assert (found.acknowledged, found.kills) == (30, 3)
    assert found.slack_messages >= 6
    assert found.notes >= 6
    if reads_by_model:
        assert found.model_calls - found.asked_again == 30
