"""The one Slack thread of each lead."""

from __future__ import annotations

from datetime import UTC, datetime

from agent.conversation import Frozen
from knowledge.database import Database
from knowledge.putting import put
from knowledge.tables import SlackThreadRow


class Thread(Frozen):
    """A Slack thread: its channel and the `ts` of its first message, with the band and score last told in it."""

    channel: str
    ts: str
    band: str
    score_id: str


class SlackThreads:
    """Where each lead is told of, and what was last told there."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, lead_id: str) -> Thread | None:
        """The thread of a lead, None before its first message."""
        with self._database.session() as session:
            row = session.get(SlackThreadRow, lead_id)
        return Thread(channel=row.channel, ts=row.ts, band=row.band, score_id=row.score_id) if row else None

    def keep(self, lead_id: str, thread: Thread) -> None:
        """Keep a lead's thread, or what was last told in it."""
        with self._database.session() as session:
            put(session, SlackThreadRow, lead_id=lead_id, **thread.model_dump(), updated=datetime.now(UTC))
