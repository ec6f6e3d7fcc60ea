"""All tables, the same on SQLite and on PostgreSQL.

Whole values (a conversation, a fact, a screening) are kept as the JSON text of their model; beside it stand only the
columns that are searched or sorted by. What must come back byte for byte (raw conversations, scores and what they
were computed from) is kept as bytes. Moments are kept in UTC, money as the text of its decimal.
"""

from __future__ import annotations

from knowledge.tables.base import Base, ExactDecimal, UtcDateTime
from knowledge.tables.cards import CalibrationRow, CardPublicationRow, FeedbackRow, OutcomeRow, ScorecardRow
from knowledge.tables.crm import CrmHoldRow, CrmNoteRow, CrmProposalRow, CrmPullRow, CrmRecordRow, CrmWriteRow
from knowledge.tables.doors import ApiKeyRow, CrmLeadRow, DeliveryRow, IdempotencyRow, SlackThreadRow
from knowledge.tables.events import EventContentRow, EventRow, IntentRow, PublicationRow, WorkerRow
from knowledge.tables.leads import ConversationRow, FactRow, LeadMergeRow, LeadRow, ReadingRow, ScoreRow
from knowledge.tables.offers import ArticleRow, PastDealRow, PolicyRow, ProductRow
from knowledge.tables.pulls import ActivityEventRow, PullRow
from knowledge.tables.routing import RouteRow, StandingRow

__all__ = [
    "ActivityEventRow",
    "ApiKeyRow",
    "ArticleRow",
    "Base",
    "CalibrationRow",
    "CardPublicationRow",
    "ConversationRow",
    "CrmHoldRow",
    "CrmLeadRow",
    "CrmNoteRow",
    "CrmProposalRow",
    "CrmPullRow",
    "CrmRecordRow",
    "CrmWriteRow",
    "DeliveryRow",
    "EventContentRow",
    "EventRow",
    "ExactDecimal",
    "FactRow",
    "FeedbackRow",
    "IdempotencyRow",
    "IntentRow",
    "LeadMergeRow",
    "LeadRow",
    "OutcomeRow",
    "PastDealRow",
    "PolicyRow",
    "ProductRow",
    "PublicationRow",
    "PullRow",
    "ReadingRow",
    "RouteRow",
    "ScoreRow",
    "ScorecardRow",
    "SlackThreadRow",
    "StandingRow",
    "UtcDateTime",
    "WorkerRow",
]
