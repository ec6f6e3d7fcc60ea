"""A row is put in its place, whatever stood there."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import select

from knowledge.database import Database
from knowledge.putting import put
from knowledge.tables import IntentRow

NOW = datetime(2026, 11, 3, 10, tzinfo=UTC)


def rows(database: Database) -> list[tuple[str, str, str]]:
    with database.session() as session:
        found = select(IntentRow.subject, IntentRow.nonce, IntentRow.score_id).order_by(IntentRow.subject)
        return [(subject, nonce, score) for subject, nonce, score in session.execute(found)]


def test_a_row_is_made_or_changed_and_others_stay(database: Database) -> None:
    for subject, nonce, score in [("ld_1", "n1", "s1"), ("ld_2", "n2", "s2"), ("ld_1", "n3", "s3")]:
        with database.session() as session:
            put(session, IntentRow, target="slack", subject=subject, nonce=nonce, score_id=score, opened=NOW)

    assert rows(database) == [("ld_1", "n3", "s3"), ("ld_2", "n2", "s2")]
