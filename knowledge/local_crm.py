"""The CRM that is there when no other is: a table with one row a lead."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime

from pydantic import TypeAdapter
from sqlalchemy.orm import Session

from agent.claims import BANT
from agent.facts import Fact
from agent.qualifier import Qualified
from agent.score import Score
from knowledge.database import Database
from knowledge.leads import storable
from knowledge.tables import CrmLeadRow, LeadRow

FACTS = TypeAdapter(tuple[Fact, ...])

CONTACT_COLUMNS = ("name", "email", "title", "phone", "company")

Value = str | int | None


class LocalCrm:
    """`agent.ports.Target` over the table `crm_leads`.

    A column that somebody changed since Leadproof wrote it is left as it is. Unknown stays null.
    """

    name = "local"

    def __init__(self, database: Database) -> None:
        self._database = database

    def publish(self, qualified: Qualified) -> None:
        """Write a lead with its score and facts; a conversation held back as spam writes nothing."""
        if qualified.screening.gated or qualified.score is None:
            return
        values = _columns(qualified, qualified.score)
        with self._database.writing(f"crm:{qualified.lead.id}") as session:
            if _is_outdated(session, qualified.lead.id, qualified.score):
                return
            row = session.get(CrmLeadRow, qualified.lead.id)
            if row is None:
                row = CrmLeadRow(lead_id=qualified.lead.id, ours="{}")
                session.add(row)
            written: dict[str, Value] = json.loads(row.ours)
            for column, value in values.items():
                if getattr(row, column) == written.get(column):
                    setattr(row, column, value)
                    written[column] = value
            row.ours = json.dumps(written, sort_keys=True)
            row.updated = datetime.now(UTC)


def _is_outdated(session: Session, lead_id: str, score: Score) -> bool:
    """Whether a later score was kept meanwhile: whoever kept it writes it, and may have done so already."""
    lead = session.get(LeadRow, lead_id)
    return lead is not None and lead.score_id is not None and lead.score_id != score.id


def _columns(qualified: Qualified, score: Score) -> Mapping[str, Value]:
    contact = qualified.lead.contact
    states = {fact.factor: str(fact.state) for fact in qualified.facts}
    return {
        **{field: None if (text := getattr(contact, field)) is None else storable(text) for field in CONTACT_COLUMNS},
        **{str(factor): states.get(factor) for factor in BANT},
        "points": score.points,
        "low": score.low,
        "high": score.high,
        "band": score.band,
        "stage": str(score.stage),
        "facts": FACTS.dump_json(qualified.facts).decode(),
        "score_id": score.id,
    }
