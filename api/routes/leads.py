"""GET /v1/leads: the ranked inbox, one lead with its score explained, and what changed for it over time."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Query

from agent.hindsight import Difference
from api.assembly import Assembly
from api.routes.answers import (
    ConversationInBrief,
    LeadAnswer,
    Links,
    RankedLead,
    RankedLeads,
    ScoreBeside,
    ScoreInBrief,
)
from api.routes.bodies import Until
from api.routes.errors import documented
from api.routes.parts import BEARER, Id, Parts
from knowledge.inbox import LeadSummary

router = APIRouter(tags=["leads"], dependencies=[BEARER])

Limit = Annotated[int, Query(ge=1, le=500, description="How many leads at most.")]
AsOf = Annotated[Until | None, Query(description="What could be known of the lead by then.")]
From = Annotated[Until, Query(alias="from", description="The earlier day or moment.")]
To = Annotated[Until, Query(alias="to", description="The later day or moment.")]
Offset = Annotated[int, Query(ge=0, le=1_000_000_000, description="How many leads to pass over.")]


@router.get("/leads", summary="The ranked inbox", responses=documented(422))
def get_leads(parts: Parts, limit: Limit = 50, offset: Offset = 0) -> RankedLeads:
    """Leads by score, highest first, then by name; those without a score last."""
    ranked = parts.inbox.ranked(limit=limit, offset=offset)
    return RankedLeads(
        leads=tuple(_row(rank, summary) for rank, summary in enumerate(ranked, offset + 1)),
        total=parts.inbox.count(),
        limit=limit,
        offset=offset,
    )


@router.get("/leads/{lead_id}", summary="One lead, explained", responses=documented(404, 422))
def get_lead(parts: Parts, lead_id: Id, as_of: AsOf = None) -> LeadAnswer:
    """A lead with its latest score explained, its fact ledger, its earlier scores and its conversations.

    The id of a lead that was merged into another finds that one. With `as_of`, what could be known of it then.
    """
    if as_of is not None:
        return _then(parts, lead_id, as_of)
    summary = parts.inbox.lead(lead_id)
    score = summary.score
    stored = parts.inbox.score(score.id) if score else None
    return LeadAnswer(
        as_of=None,
        lead=summary.lead,
        gated=summary.gated,
        score=ScoreInBrief.of(score) if score else None,
        explanation=parts.explain(stored) if stored else None,
        facts=parts.ledger(lead_id),
        scores=tuple(ScoreInBrief.of(kept.score) for kept in parts.inbox.scores(lead_id)),
        beside=ScoreBeside.of(parts.beside(stored)) if stored else (),
        route=parts.routes.of(lead_id),
        conversations=tuple(ConversationInBrief.stored(kept) for kept in parts.inbox.conversations(lead_id)),
        links=Links.to(summary.lead.id, score.id if score else None),
    )


@router.get("/leads/{lead_id}/diff", summary="What changed for a lead", responses=documented(400, 404, 422))
def get_difference(parts: Parts, lead_id: Id, start: From, end: To) -> Difference:
    """What changed between two days: facts with the words, points and band, both scored by what is in force now."""
    return parts.difference(lead_id, start, end)


def _then(parts: Assembly, lead_id: str, as_of: datetime) -> LeadAnswer:
    found = parts.hindsight(lead_id, as_of)
    held = [kept for kept in parts.inbox.conversations(lead_id) if kept.conversation.took_place <= as_of]
    return LeadAnswer(
        as_of=as_of,
        lead=found.lead,
        gated=False,
        score=ScoreInBrief.of(found.score),
        explanation=found.explanation,
        facts=found.ledger,
        scores=(),
        beside=(),
        route=None,
        conversations=tuple(ConversationInBrief.stored(kept) for kept in held),
        links=Links.to(found.lead.id, None),
    )


def _row(rank: int, summary: LeadSummary) -> RankedLead:
    score = summary.score
    return RankedLead(
        rank=rank,
        lead=summary.lead,
        score=ScoreInBrief.of(score) if score else None,
        gated=summary.gated,
        conversations=summary.conversations,
        links=Links.to(summary.lead.id, score.id if score else None),
    )
