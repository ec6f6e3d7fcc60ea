"""Requests that name themselves: the same one twice is done once and answered the same."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import delete

from agent.conversation import Frozen
from agent.errors import Conflict, InputError
from knowledge.database import Database
from knowledge.tables import IdempotencyRow

KEY_CHARACTERS = 255
KEPT = timedelta(days=7)
"""How long an answer is given again."""

ABANDONED = timedelta(minutes=5)
"""After this long without an answer, whoever began is taken for dead, and the request may be made again."""


class StoredAnswer(Frozen):
    """An HTTP status and the bytes of the body, as they were first given."""

    status: int
    body: bytes


class IdempotencyKeys:
    """What was asked under which key, and what was answered."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, key: str, request_sha256: str) -> StoredAnswer | None:
        """The answer that was given already, or None, and then the caller owes `finish` or `abandon`.

        Raises Conflict "idempotency_key_reused" where the key named another request, "idempotency_key_in_use" where
        the same request is being worked on, InputError "idempotency_key_invalid".
        """
        if not key.isprintable() or not 1 <= len(key) <= KEY_CHARACTERS:
            raise InputError(
                "idempotency_key_invalid", f"An Idempotency-Key has 1 to {KEY_CHARACTERS} printable characters."
            )
        now = datetime.now(UTC)
        with self._database.writing(f"idempotency:{key}") as session:
            session.execute(delete(IdempotencyRow).where(IdempotencyRow.begun < now - KEPT))
            row = session.get(IdempotencyRow, key)
            if row is None:
                session.add(IdempotencyRow(key=key, request_sha256=request_sha256, begun=now))
                return None
            if row.request_sha256 != request_sha256:
                raise Conflict(
                    "idempotency_key_reused",
                    f"The Idempotency-Key {key!r} named another request before. Use a new key for a new request.",
                )
            if row.status is not None and row.body is not None:
                return StoredAnswer(status=row.status, body=row.body)
            if row.begun > now - ABANDONED:
                raise Conflict(
                    "idempotency_key_in_use",
                    f"The request {key!r} is being worked on. Ask again in a moment with the same key.",
                )
            row.begun = now
            return None

    def finish(self, key: str, status: int, body: bytes) -> None:
        """Keep the answer to what was begun under `key`."""
        with self._database.writing(f"idempotency:{key}") as session:
            row = session.get_one(IdempotencyRow, key)
            row.status, row.body = status, body

    def abandon(self, key: str) -> None:
        """Forget what was begun under `key`, since it came to nothing; an answer that was given stays."""
        with self._database.session() as session:
            session.execute(delete(IdempotencyRow).where(IdempotencyRow.key == key, IdempotencyRow.status.is_(None)))
