"""What became of leads, what reps said, and the probabilities that were learned from it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy import select

from agent.learning.calibration import Calibration
from agent.outcomes import Feedback, KnownOutcome, LeadOutcome, Verdict
from knowledge.database import Database
from knowledge.leads import storable
from knowledge.merges import resolved
from knowledge.tables import CalibrationRow, FeedbackRow, LeadRow, OutcomeRow


class Outcomes:
    """The outcome of each lead that has one, and every word of feedback."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, outcomes: Sequence[KnownOutcome]) -> int:
        """Keep outcomes, each in place of the lead's earlier one; how many were new or changed."""
        changed = 0
        with self._database.writing("outcomes") as session:
            for given in outcomes:
                row = session.get(OutcomeRow, given.lead_id)
                if row is not None and (row.outcome, row.day) == (given.outcome.value, given.day):
                    continue
                changed += 1
                if row is None:
                    row = OutcomeRow(lead_id=given.lead_id)
                    session.add(row)
                row.outcome, row.day, row.imported = given.outcome.value, given.day, datetime.now(UTC)
        return changed

    def all(self) -> list[KnownOutcome]:
        """Every outcome, by day and lead; of a lead that was merged into another the whole's, the latest one."""
        with self._database.session() as session:
            rows = session.scalars(select(OutcomeRow).order_by(OutcomeRow.day, OutcomeRow.lead_id)).all()
            found: dict[str, KnownOutcome] = {}
            for row in rows:
                whole = resolved(session, row.lead_id)
                found.pop(whole, None)
                found[whole] = KnownOutcome(lead_id=whole, outcome=LeadOutcome(row.outcome), day=row.day)
        return list(found.values())

    def say(self, lead_id: str, about: str, verdict: Verdict, by: str) -> Feedback:
        """Keep what a rep says of a lead's fact or score."""
        with self._database.writing("feedback") as session:
            lead = session.get_one(LeadRow, lead_id)
            row = FeedbackRow(
                lead_id=lead_id,
                about=about,
                verdict=verdict.value,
                said_by=storable(by),
                at=datetime.now(UTC),
                score_id=lead.score_id,
            )
            session.add(row)
            session.flush()
            return _feedback(row)

    def feedback(self, lead_id: str | None = None) -> list[Feedback]:
        """All feedback in the order it was given, or that on one lead."""
        chosen = select(FeedbackRow).order_by(FeedbackRow.number)
        if lead_id is not None:
            chosen = chosen.where(FeedbackRow.lead_id == lead_id)
        with self._database.session() as session:
            return [_feedback(row) for row in session.scalars(chosen)]


class Calibrations:
    """The calibration of each card that has one."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, version: str, calibration: Calibration) -> None:
        """Keep the calibration of the card of a version in place of its earlier one."""
        with self._database.writing(f"calibration:{version}") as session:
            row = session.get(CalibrationRow, version)
            if row is None:
                row = CalibrationRow(scorecard=version)
                session.add(row)
            row.document, row.made = calibration.model_dump_json(), datetime.now(UTC)

    def of(self, version: str) -> Calibration | None:
        """The calibration of the card of a version; None where there is none."""
        with self._database.session() as session:
            row = session.get(CalibrationRow, version)
            return None if row is None else Calibration.model_validate_json(row.document)


def _feedback(row: FeedbackRow) -> Feedback:
    return Feedback(
        number=row.number,
        lead_id=row.lead_id,
        about=row.about,
        verdict=Verdict(row.verdict),
        by=row.said_by,
        at=row.at,
        score_id=row.score_id,
    )
