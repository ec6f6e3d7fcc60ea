"""How many workers `serve` has beside it where nobody says."""

from __future__ import annotations

import os

import pytest

from api.settings import Settings
from api.work.running import MOST_BY_DEFAULT, number_by_default


@pytest.mark.parametrize(
    ("processors", "workers"), [(1, 1), (2, 2), (MOST_BY_DEFAULT, MOST_BY_DEFAULT), (64, MOST_BY_DEFAULT)]
)
def test_there_is_a_worker_for_each_processor_up_to_a_number(
    monkeypatch: pytest.MonkeyPatch, processors: int, workers: int
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(processors)), raising=False)
    assert number_by_default() == workers


@pytest.mark.parametrize(
    ("said", "rates"),
    [("none", {}), (" slack=2/1.5 , hubspot=100/10", {"slack": (2, 1.5), "hubspot": (100, 10.0)})],
)
def test_the_rates_of_targets_are_read_as_they_are_written(
    monkeypatch: pytest.MonkeyPatch, said: str, rates: dict[str, tuple[int, float]]
) -> None:
    monkeypatch.setenv("LEADPROOF_TARGET_RATES", said)
    assert Settings().target_rates == rates
