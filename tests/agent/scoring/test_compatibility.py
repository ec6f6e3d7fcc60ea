"""What was stored before scorecards had categories, grades and tables keeps its bytes, its ids and its versions.

`stored_scores.json` was written by the code of revision 5a2b259. It is never made again.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from agent.score import ScoringInput
from agent.scorecard import load_scorecard
from agent.scoring import score

STORED = json.loads((Path(__file__).parent / "stored_scores.json").read_text("utf-8"))


@pytest.mark.parametrize("name", sorted(STORED["cards"]))
def test_a_card_keeps_its_version(name: str) -> None:
    stored = STORED["cards"][name]
    assert load_scorecard(stored["text"], "card.yaml").version == stored["version"]


@pytest.mark.parametrize("stored", STORED["scores"], ids=lambda stored: f"{stored['card']}-{stored['lead']}")
def test_a_score_replays_to_its_bytes(stored: dict[str, str]) -> None:
    card = load_scorecard(STORED["cards"][stored["card"]]["text"], stored["card"])
    given = ScoringInput.model_validate_json(stored["given"])
    assert given.model_dump_json() == stored["given"]
    assert score(given, card).canonical() == stored["score"].encode()
