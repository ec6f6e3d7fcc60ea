"""Which band was told in a note on a lead's record, and the note that may or may not have been sent."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import select

from agent.conversation import Frozen
from knowledge.database import Database
from knowledge.tables import CrmNoteRow


class CrmNote(Frozen):
    """A note on a record. `reference` is the CRM's own name for it, None until it is surely there."""

    number: int
    record: str
    score_id: str
    band: str
    reference: str | None

    @property
    def marker(self) -> str:
        """Names this note and no other; it stands in its text, so that it can be found again."""
        return f"{self.score_id}.{self.number}"


class CrmNotes:
    """The notes on all records. At most one of a lead is open in a CRM."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def last(self, target: str, lead_id: str) -> CrmNote | None:
        """The note that was told last."""
        return self._latest(target, lead_id, told=True)

    def open(self, target: str, lead_id: str) -> CrmNote | None:
        """The note of which it is not known whether it was sent."""
        return self._latest(target, lead_id, told=False)

    def begin(self, target: str, lead_id: str, record: str, score_id: str, band: str) -> CrmNote:
        """Keep a note that is about to be sent."""
        with self._database.writing(f"crm-note:{target}:{lead_id}") as session:
            row = CrmNoteRow(
                target=target, lead_id=lead_id, record=record, score_id=score_id, band=band, begun=datetime.now(UTC)
            )
            session.add(row)
            session.flush()
            return _note(row)

    def told(self, note: CrmNote, reference: str) -> None:
        """Keep that a note is there, under the CRM's own name for it."""
        with self._database.session() as session:
            row = session.get_one(CrmNoteRow, note.number)
            row.reference, row.told = reference, datetime.now(UTC)

    def drop(self, note: CrmNote) -> None:
        """Forget a note that is surely not there."""
        with self._database.session() as session:
            session.delete(session.get_one(CrmNoteRow, note.number))

    def _latest(self, target: str, lead_id: str, *, told: bool) -> CrmNote | None:
        known = CrmNoteRow.reference.is_not(None) if told else CrmNoteRow.reference.is_(None)
        chosen = select(CrmNoteRow).where(CrmNoteRow.target == target, CrmNoteRow.lead_id == lead_id, known)
        with self._database.session() as session:
            row = session.scalar(chosen.order_by(CrmNoteRow.number.desc()).limit(1))
        return None if row is None else _note(row)


def _note(row: CrmNoteRow) -> CrmNote:
    return CrmNote(number=row.number, record=row.record, score_id=row.score_id, band=row.band, reference=row.reference)
