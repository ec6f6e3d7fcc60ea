"""What was told to whom: scores delivered to outside systems, and each lead's one Slack thread."""

from __future__ import annotations

from datetime import UTC, datetime

from agent.conversation import Frozen
from knowledge.database import Database
from knowledge.tables import DeliveryRow, SlackThreadRow


class Deliveries:
    """Which score went to which target ("hubspot"), under the name that it got there."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def done(self, target: str, score_id: str) -> str | None:
        """The target's own name for what was delivered (an id of a note), None where nothing was."""
        with self._database.session() as session:
            row = session.get(DeliveryRow, (target, score_id))
        return row.reference if row else None

    def record(self, target: str, score_id: str, reference: str) -> None:
        """Keep that a score was delivered. The first record of a delivery stays."""
        with self._database.writing(f"delivery:{target}:{score_id}") as session:
            if session.get(DeliveryRow, (target, score_id)) is None:
                session.add(
                    DeliveryRow(target=target, score_id=score_id, reference=reference, delivered=datetime.now(UTC))
                )


class Thread(Frozen):
    """A Slack thread: its channel and the `ts` of its first message, with the band and score last told in it."""

    channel: str
    ts: str
    band: str
    score_id: str


class SlackThreads:
    """The one thread of each lead."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, lead_id: str) -> Thread | None:
        """The thread of a lead, None before its first message."""
        with self._database.session() as session:
            row = session.get(SlackThreadRow, lead_id)
        return Thread(channel=row.channel, ts=row.ts, band=row.band, score_id=row.score_id) if row else None

    def keep(self, lead_id: str, thread: Thread) -> None:
        """Keep a lead's thread, or what was last told in it."""
        with self._database.writing(f"thread:{lead_id}") as session:
            session.merge(SlackThreadRow(lead_id=lead_id, **thread.model_dump(), updated=datetime.now(UTC)))
