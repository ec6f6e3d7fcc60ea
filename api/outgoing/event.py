"""What a webhook tells: one event, with the lead, its score and why.

The envelope is that of Standard Webhooks: `type`, `timestamp`, `data`. docs/webhook.schema.json is made of this.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from pydantic import AwareDatetime, Field

from agent.claims import BANT
from agent.conversation import Frozen
from agent.facts import State
from agent.score import Stage
from api.outgoing.kinds import EventType

if TYPE_CHECKING:
    from agent.qualifier import Qualified

LINES = 10
"""How many lines of the ledger are told, the weightiest first."""


class ToldLead(Frozen):
    """Who it is about; null is unknown."""

    id: str
    name: str | None
    email: str | None
    title: str | None
    phone: str | None
    company: str | None
    crm_id: str | None


CONTACT = tuple(name for name in ToldLead.model_fields if name != "id")
"""What is told of a contact."""


class ToldScore(Frozen):
    """The score, with the range that the unknowns leave open."""

    id: str
    points: int
    low: int
    high: int
    highest: int
    band: str
    stage: Stage
    grade: str | None
    label: str | None
    as_of: AwareDatetime


class ToldLine(Frozen):
    """One line of the ledger."""

    rule: str
    points: int
    because: str


class ToldUnknown(Frozen):
    """Something that nobody knows, with the points that learning it could add and cost."""

    name: str
    label: str
    could_add: int
    could_cost: int


class ToldBant(Frozen):
    """What the buyer's words say: confirmed, denied or contested; null is unknown."""

    budget: State | None
    authority: State | None
    need: State | None
    timeline: State | None


class Data(Frozen):
    """`previous_band` is the one told before, null for a first score."""

    lead: ToldLead
    score: ToldScore
    previous_band: str | None
    summary: str
    lines: tuple[ToldLine, ...]
    unknowns: tuple[ToldUnknown, ...]
    bant: ToldBant
    next_question: str | None
    link: str | None


class Event(Frozen):
    """One event. The same event sent again has the same `webhook-id` and the same body."""

    type: EventType
    timestamp: AwareDatetime = Field(description="When the latest conversation behind the score took place.")
    data: Data


def event_of(kind: EventType, qualified: Qualified, previous_band: str | None, link: str | None) -> Event:
    """The event of a scored lead; `link` has “{lead}” where the lead's id goes. Raises ValueError without a score."""
    score, explanation, contact = qualified.score, qualified.explanation, qualified.lead.contact
    if score is None or explanation is None:
        raise ValueError("a conversation that is held back has no score")
    states = {fact.factor: fact.state for fact in qualified.facts if fact.state is not State.UNKNOWN}
    lines = sorted(score.ledger, key=lambda line: -abs(line.points))[:LINES]
    data = Data(
        lead=ToldLead(
            id=qualified.lead.id, **{name: getattr(contact, name) for name in ToldLead.model_fields if name != "id"}
        ),
        score=ToldScore(**{name: getattr(score, name) for name in ToldScore.model_fields}),
        previous_band=previous_band,
        summary=explanation.sentence,
        lines=tuple(ToldLine(rule=line.rule, points=line.points, because=line.because) for line in lines),
        unknowns=tuple(ToldUnknown(**unknown.model_dump()) for unknown in score.unknowns),
        bant=ToldBant(**{factor.value: states.get(factor) for factor in BANT}),
        next_question=explanation.question,
        link=None if link is None else link.replace("{lead}", qualified.lead.id),
    )
    return Event(type=kind, timestamp=score.as_of, data=data)


def event_id(kind: EventType, score_id: str, previous_score_id: str | None) -> str:
    """Names an event for good, so that whoever hears it twice knows."""
    named = "\n".join((kind.value, score_id, previous_score_id or "" if kind is EventType.BAND_CHANGED else ""))
    return f"msg_{hashlib.sha256(named.encode()).hexdigest()[:27]}"
