"""What is about to be made in an outside system: written down first, so that after a death it can be looked for.

An intent is opened before the request and closed when its outcome is noted. One that is found open belongs to somebody
who died between the two, or who never learned whether the request arrived.
"""

from __future__ import annotations

import secrets
from contextlib import AbstractContextManager
from datetime import UTC, datetime

from pydantic import AwareDatetime
from sqlalchemy import delete

from agent.conversation import Frozen
from knowledge.database import Database
from knowledge.putting import put
from knowledge.tables import IntentRow


class Intent(Frozen):
    """One thing to be made. `nonce` goes with it into the outside system, to be found by."""

    nonce: str
    score_id: str
    opened: AwareDatetime


class Intents:
    """The open intents of one target, at most one for each subject, as the id of a lead."""

    def __init__(self, database: Database, target: str) -> None:
        self._database = database
        self._target = target

    def alone(self, subject: str) -> AbstractContextManager[bool]:
        """Whether nobody else is telling the target of the subject, who is kept out then until the context ends."""
        return self._database.claimed(f"intent:{self._target}:{subject}")

    def standing(self, subject: str) -> Intent | None:
        """The open intent, None where there is none."""
        with self._database.session() as session:
            row = session.get(IntentRow, (self._target, subject))
        return Intent(nonce=row.nonce, score_id=row.score_id, opened=row.opened) if row else None

    def open(self, subject: str, score_id: str) -> Intent:
        """Write an intent down; one that stood there before is given up."""
        intent = Intent(nonce=secrets.token_hex(12), score_id=score_id, opened=datetime.now(UTC))
        with self._database.session() as session:
            put(session, IntentRow, target=self._target, subject=subject, **intent.model_dump())
        return intent

    def close(self, subject: str, intent: Intent) -> None:
        """The outcome is noted, or the request surely had none."""
        with self._database.session() as session:
            session.execute(
                delete(IntentRow).where(
                    IntentRow.target == self._target, IntentRow.subject == subject, IntentRow.nonce == intent.nonce
                )
            )
