"""GET /v1/leads: the ranked inbox, and one lead with its score explained."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from api.routes.answers import ConversationInBrief, LeadAnswer, Links, RankedLead, RankedLeads, ScoreInBrief
from api.routes.errors import documented
from api.routes.parts import BEARER, Id, Parts
from knowledge.inbox import LeadSummary

router = APIRouter(tags=["leads"], dependencies=[BEARER])

Limit = Annotated[int, Query(ge=1, le=500, description="How many leads at most.")]
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
def get_lead(parts: Parts, lead_id: Id) -> LeadAnswer:
    """A lead with its latest score explained, its earlier scores and its conversations."""
    summary = parts.inbox.lead(lead_id)
    score = summary.score
    return LeadAnswer(
        lead=summary.lead,
        gated=summary.gated,
        score=ScoreInBrief.of(score) if score else None,
        explanation=parts.explain(parts.inbox.score(score.id)) if score else None,
        scores=tuple(ScoreInBrief.of(stored.score) for stored in parts.inbox.scores(lead_id)),
        conversations=tuple(ConversationInBrief.stored(kept) for kept in parts.inbox.conversations(lead_id)),
        links=Links.to(lead_id, score.id if score else None),
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
