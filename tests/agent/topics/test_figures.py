"""The topics are read as well as the documents say."""

from __future__ import annotations

import pytest

from bench.topics import Figures, measured, rows


def test_there_are_sentences_enough_and_a_third_is_held_apart() -> None:
    dev, held = list(rows("dev")), list(rows("held"))
    assert len(dev) + len(held) >= 300
    assert len(held) * 4 >= len(dev) + len(held)
    assert sum(not row.labels for row in (*dev, *held)) >= 80
    assert {(row.question, row.sentence) for row in dev}.isdisjoint((row.question, row.sentence) for row in held)


@pytest.mark.parametrize(("name", "precision", "recall"), [("dev", 0.95, 0.9), ("held", 0.8, 0.85)])
def test_each_topic_is_read_as_well_as_it_was_measured(name: str, precision: float, recall: float) -> None:
    figures = measured(name)
    assert {topic: found for topic, found in figures.items() if _below(found, precision, recall)} == {}


def _below(found: Figures, precision: float, recall: float) -> bool:
    return found.precision < precision or found.recall < recall
