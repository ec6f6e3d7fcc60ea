"""Values that are offered for a CRM's fields, which a person accepts or dismisses."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum

from pydantic import AwareDatetime
from sqlalchemy import Select, select

from agent.conversation import Frozen
from agent.errors import Conflict, NotFound
from knowledge.crm_writes import Change
from knowledge.database import Database
from knowledge.leads import storable
from knowledge.tables import CrmProposalRow


class Decision(StrEnum):
    """What became of a proposal."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DISMISSED = "dismissed"
    REPLACED = "replaced"
    """A later score proposes something else, or nothing any more"""


class Proposal(Frozen):
    """A value offered for a field, with what stood there when it was made."""

    number: int
    target: str
    lead_id: str
    field: str
    stands: str | None
    value: str
    score_id: str
    made: AwareDatetime
    state: Decision
    decided_by: str | None = None


class CrmProposals:
    """The proposals for all CRMs."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def offer(self, target: str, lead_id: str, score_id: str, changes: tuple[Change, ...]) -> tuple[Proposal, ...]:
        """Make these the lead's open proposals; what is open and no longer offered is replaced. The new ones."""
        wanted = {change.field: change for change in changes}
        made = []
        with self._database.writing(f"crm-proposals:{target}:{lead_id}") as session:
            for row in session.scalars(_open(target, lead_id)):
                change = wanted.get(row.field)
                if change is not None and (row.value, row.stands) == (change.after, change.before):
                    del wanted[row.field]
                else:
                    row.state, row.decided = Decision.REPLACED.value, datetime.now(UTC)
            session.flush()
            for change in wanted.values():
                row = CrmProposalRow(
                    target=target,
                    lead_id=lead_id,
                    field=change.field,
                    stands=None if change.before is None else storable(change.before),
                    value=storable(change.after or ""),
                    score_id=score_id,
                    made=datetime.now(UTC),
                    state=Decision.OPEN.value,
                )
                session.add(row)
                session.flush()
                made.append(_proposal(row))
        return tuple(made)

    def dismissed(self, target: str, lead_id: str) -> set[tuple[str, str | None]]:
        """Fields with the values that a person did not want."""
        chosen = select(CrmProposalRow.field, CrmProposalRow.value).where(
            CrmProposalRow.target == target,
            CrmProposalRow.lead_id == lead_id,
            CrmProposalRow.state == Decision.DISMISSED.value,
        )
        with self._database.session() as session:
            return {(field, value) for field, value in session.execute(chosen)}

    def listed(self, lead_id: str | None = None, *, every: bool = False) -> list[Proposal]:
        """The open proposals, of one lead or of all, the oldest first; `every`: the decided ones as well."""
        chosen = select(CrmProposalRow).order_by(CrmProposalRow.number)
        if lead_id is not None:
            chosen = chosen.where(CrmProposalRow.lead_id == lead_id)
        if not every:
            chosen = chosen.where(CrmProposalRow.state == Decision.OPEN.value)
        with self._database.session() as session:
            return [_proposal(row) for row in session.scalars(chosen)]

    def one(self, number: int) -> Proposal:
        """The proposal of that number. Raises NotFound "proposal_unknown"."""
        with self._database.session() as session:
            row = session.get(CrmProposalRow, number)
            if row is None:
                raise NotFound(
                    "proposal_unknown", f"There is no proposal {number}. List them: leadproof crm proposals list"
                )
            return _proposal(row)

    def decide(self, number: int, decision: Decision, by: str) -> Proposal:
        """Keep what a person decided. Raises NotFound "proposal_unknown", Conflict "proposal_decided"."""
        with self._database.writing(f"crm-proposal:{number}") as session:
            row = session.get(CrmProposalRow, number)
            if row is None:
                return self.one(number)
            if row.state != Decision.OPEN.value:
                raise Conflict("proposal_decided", f"Proposal {number} is not open any more: it is {row.state}.")
            row.state, row.decided, row.decided_by = decision.value, datetime.now(UTC), storable(by)
            session.flush()
            return _proposal(row)

    def stands(self, number: int, value: str | None) -> None:
        """Keep that something else stands in the field now."""
        with self._database.writing(f"crm-proposal:{number}") as session:
            session.get_one(CrmProposalRow, number).stands = None if value is None else storable(value)


def _open(target: str, lead_id: str) -> Select[CrmProposalRow]:
    return select(CrmProposalRow).where(
        CrmProposalRow.target == target,
        CrmProposalRow.lead_id == lead_id,
        CrmProposalRow.state == Decision.OPEN.value,
    )


def _proposal(row: CrmProposalRow) -> Proposal:
    return Proposal(
        number=row.number,
        target=row.target,
        lead_id=row.lead_id,
        field=row.field,
        stands=row.stands,
        value=row.value,
        score_id=row.score_id,
        made=row.made,
        state=Decision(row.state),
        decided_by=row.decided_by,
    )
