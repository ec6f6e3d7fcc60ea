"""GET /v1/scores/{id}: a score down to the words, and its replay."""

from __future__ import annotations

import hashlib

from fastapi import APIRouter

from api.routes.answers import Links, ScoreAnswer
from api.routes.errors import documented
from api.routes.parts import BEARER, Id, Parts
from knowledge.replay import Replay

router = APIRouter(tags=["scores"], dependencies=[BEARER])


@router.get("/scores/{score_id}", summary="One score, explained", responses=documented(404, 422))
def get_score(parts: Parts, score_id: Id) -> ScoreAnswer:
    """A score with its ledger and evidence, and the same in words."""
    stored = parts.inbox.score(score_id)
    return ScoreAnswer(
        score=stored.score,
        explanation=parts.explain(stored),
        sha256=hashlib.sha256(stored.canonical).hexdigest(),
        links=Links.to(stored.score.lead_id, stored.score.id),
    )


@router.post("/scores/{score_id}/replay", summary="Compute a score again", responses=documented(404, 422))
def replay_score(parts: Parts, score_id: Id) -> Replay:
    """Computes a stored score again, without a model, and compares the bytes.

    A score that no longer gives its own bytes is an error 500 with a code that starts with `replay_`.
    """
    return parts.replay(parts.inbox.score(score_id).score.id)
