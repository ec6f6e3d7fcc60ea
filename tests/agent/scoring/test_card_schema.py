"""The JSON Schema of a card: current, valid, and in agreement with the cards of this package."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from agent.card_schema import card_schema
from agent.errors import ScorecardError
from agent.scorecard import load_scorecard
from knowledge.cards import load_named, presets

FILE = Path(__file__).parents[3] / "docs" / "scorecard.schema.json"
VALIDATOR = Draft202012Validator(card_schema())


def test_the_schema_in_the_documents_is_the_current_one() -> None:
    """Make it again with: leadproof cards schema > docs/scorecard.schema.json"""
    assert json.loads(FILE.read_text("utf-8")) == card_schema()


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(card_schema())


@pytest.mark.parametrize("name", presets())
def test_every_built_in_card_is_valid_by_it(name: str) -> None:
    VALIDATOR.validate(yaml.safe_load(load_named(name).text))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("points: 10\n", "points: ten\n"),
        ("points: 10\n", "points: 5000\n"),
        ("points: 10\n", "pionts: 10\n"),
        ("equals: Retail", "at_least: much"),
        ("equals: Retail", "is: there"),
        ("cap: 10", "cap: -1"),
        ("half_life_days: 30", "half_life_days: 0"),
        ("thirds: 2", "thirds: 13"),
        ("name: small", "name: Too Big"),
    ],
)
def test_what_the_schema_refuses_reading_a_card_refuses_too(old: str, new: str) -> None:
    assert VALIDATOR.is_valid(yaml.safe_load(CARD))
    load_scorecard(CARD, "card.yaml")
    wrong = CARD.replace(old, new)
    assert wrong != CARD
    assert not VALIDATOR.is_valid(yaml.safe_load(wrong))
    with pytest.raises(ScorecardError):
        load_scorecard(wrong, "card.yaml")


CARD = """\
name: small
about: A card for tests.
bands: [{name: cold, from: 0}]
grade:
  start: D
  criteria: [{id: trade, thirds: 2, when: {attribute: contact.country, equals: US}, why: Ours.}]
groups:
  fit:
    cap: 10
    rules:
      - id: industry
        points: 10
        when: {attribute: contact.industry, equals: Retail}
        why: Ours.
  engagement:
    cap: 10
    rules:
      - {id: demo, points: 10, when: {activity: demo, decay: {half_life_days: 30}}, why: Asked.}
"""
