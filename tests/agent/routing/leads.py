"""Scores and contacts to route, and rules to route them by."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from agent.lead import Contact
from agent.routing.meeting import Subject
from agent.routing.rules import RoutingRules, load_rules
from agent.score import LedgerLine, Score, Stage, Versions

RULES = """\
name: tests
about: Rules for tests.
when_score_falls: reroute
when_score_rises: reroute
margin: 5
alerts:
  - {name: priority, score: 80}
people:
  - {id: ann, name: Ann Ode, open_at_most: 2}
  - {id: kim, name: Kim Doe}
  - {id: lee, name: Lee Poe}
  - {id: zoe, away: true}
teams:
  - {id: mid, people: [kim, lee, zoe]}
rules:
  - id: enterprise
    when:
      score_at_least: 70
      lead: [{attribute: contact.country, one_of: [DE, AT]}]
    to: ann
  - id: middle
    when: {score_at_least: 40}
    to: mid
  - {id: rest, to: [lee]}
"""


def rules(text: str = RULES, **replaced: str) -> RoutingRules:
    for old, new in replaced.items():
        text = text.replace(old, new)
    return load_rules(text, "routing.yaml")


def subject(points: int, country: str | None = None, **more: Any) -> Subject:
    contact = {name: more.pop(name) for name in list(more) if name in Contact.model_fields}
    score = Score(
        id=f"sc_{points}",
        lead_id="ld_1",
        as_of=datetime(2026, 6, 9, tzinfo=UTC),
        points=points,
        low=0,
        high=100,
        ledger=(LedgerLine(group=None, rule="r", points=points, because="because"),),
        versions=Versions(scorecard="0" * 16, reader="rules", catalogue="none"),
        **{"band": "warm", "stage": Stage.MQL, **more},
    )
    return Subject(Contact(country=country, **contact), score)
