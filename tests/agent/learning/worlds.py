"""Made-up worlds of leads whose true chances are known."""

from __future__ import annotations

import numpy as np

from agent.learning.lead_table import LeadTable, lead_table

SOURCES = ("Fair", "Referral", "Post", "Search")
SOURCE_WEIGHTS = {"Fair": -0.5, "Referral": 1.8, "Post": -1.2, "Search": 0.2}


def world(leads: int, seed: int, *, gaps: float = 0.1) -> tuple[LeadTable, np.ndarray]:
    """Leads that are won by their source, their seats and a form field nobody needs; and each one's true chance."""
    random = np.random.default_rng(seed)
    source = random.choice(SOURCES, leads)
    seats = random.integers(0, 100, leads)
    log_odds = np.array([SOURCE_WEIGHTS[each] for each in source]) + 0.04 * (seats - 50)
    chance = 1 / (1 + np.exp(-log_odds))
    won = random.random(leads) < chance
    hidden = random.random((leads, 2)) < gaps
    table = lead_table(
        {
            "source": [None if gap else each for each, gap in zip(source, hidden[:, 0], strict=True)],
            "seats": [None if gap else str(each) for each, gap in zip(seats, hidden[:, 1], strict=True)],
            "shoe size": [str(each) for each in random.integers(36, 46, leads)],
            "id": [f"lead-{number}" for number in range(leads)],
        },
        won.tolist(),
    )
    return table, chance
