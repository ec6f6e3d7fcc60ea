"""The JSON documents that commands print."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from agent.qualifier import Qualified
    from knowledge.inbox import LeadSummary


def qualified_document(qualified: Qualified) -> dict[str, Any]:
    """What became of a conversation. Its utterances are counted, not repeated."""
    document = qualified.model_dump(mode="json")
    document["conversation"] = {
        "id": qualified.conversation.id,
        **qualified.conversation.model_dump(mode="json", exclude={"utterances"}),
        "utterances": len(qualified.conversation.utterances),
    }
    document["gated"] = qualified.screening.gated
    return document


def summary_document(rank: int, summary: LeadSummary) -> dict[str, Any]:
    """One row of the ranked inbox; `score` is null where the lead has none."""
    score = summary.score
    return {
        "rank": rank,
        "lead": summary.lead.model_dump(mode="json"),
        "score": score and score.model_dump(mode="json", include={"id", "points", "low", "high", "band", "stage"}),
        "gated": summary.gated,
        "conversations": summary.conversations,
    }
