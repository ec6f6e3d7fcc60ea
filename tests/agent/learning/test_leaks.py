"""Columns that know too much are named, and those that do not are left in peace."""

from __future__ import annotations

from types import ModuleType

import numpy as np

from agent.learning.lead_table import lead_table
from agent.learning.leaks import leaks


def test_a_column_filled_in_because_of_the_outcome_is_named(worlds: ModuleType) -> None:
    table, _ = worlds.world(2000, seed=1)
    random = np.random.default_rng(2)
    tags = [("signed" if mark else "not interested") if random.random() < 0.95 else "open" for mark in table.won]
    notes = ["called back" if random.random() < (0.7 if mark else 0.2) else None for mark in table.won]
    leaky = lead_table(
        {
            "tag": tags,
            "notes": notes,
            "source": [
                None if code < 0 else table.columns["source"].texts[code] for code in table.columns["source"].values
            ],
            "id": [f"lead-{number}" for number in range(2000)],
        },
        table.won.tolist(),
    )
    found = {leak.column: leak for leak in leaks(leaky, np.arange(2000))}
    assert "too good to be true" in found["tag"].warning
    assert "closes" in found["tag"].warning
    assert "it is filled in for" in found["notes"].warning
    assert "--drop “notes”" in found["notes"].warning
    assert "id" not in found


def test_honest_columns_are_not_named() -> None:
    random = np.random.default_rng(3)
    size = random.choice(["small", "large"], 2000)
    won = random.random(2000) < np.where(size == "large", 0.45, 0.3)
    assert leaks(lead_table({"size": size}, won.tolist()), np.arange(2000)) == ()
