"""Leads are merged into one, and taken apart again, in somebody's name.

Nothing is moved: conversations keep their bytes and the lead that they came in for, so that a merge can be undone at
any time. A lead that was merged away is found by its old id, and what comes in for it later goes where it belongs.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from pydantic import AwareDatetime
from sqlalchemy import select
from sqlalchemy.orm import Session

from agent.conversation import Frozen
from agent.errors import Conflict, InputError, NotFound
from knowledge.database import Database
from knowledge.leads import SqlLeadFile, SqlLeads, storable
from knowledge.merges import members, resolved
from knowledge.tables import ConversationRow, LeadMergeRow, LeadRow

LONGEST_NAME = 200
"""How long the name of who merges may be."""

_LOCK = "merges"


class Merge(Frozen):
    """That `other` was merged into `lead`. While it is in force, `undone` and `undone_by` are None."""

    lead: str
    other: str
    merged: AwareDatetime
    merged_by: str
    undone: AwareDatetime | None = None
    undone_by: str | None = None


class Merging:
    """Merges leads and takes them apart. Each change comes with the files of the leads whose score it changes.

    The files are open in the transaction of the change: what is kept in them is stored with it, or neither is.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._leads = SqlLeads(database)

    @contextmanager
    def merge(self, lead_id: str, other_id: str, by: str) -> Iterator[tuple[SqlLeadFile, ...]]:
        """Make `other_id` part of `lead_id`; an id of a lead merged before stands for the lead that it is part of.

        Raises NotFound "lead_unknown", Conflict "leads_same", InputError "name_missing".
        """
        by = _name(by)
        with self._database.writing(_LOCK) as session:
            kept, other = (self._known(session, each) for each in (lead_id, other_id))
            if kept == other:
                raise Conflict("leads_same", f"That is one lead already: {kept}. Name two different ones.")
            # Whoever opens a merged lead's file holds that one first and what it is part of second.
            for each in (other, kept):
                self._leads.hold(session, each)
            session.add(LeadMergeRow(lead_id=kept, other_id=other, merged=datetime.now(UTC), merged_by=by))
            session.flush()
            with _rebuilt(session, kept) as files:
                yield files

    @contextmanager
    def unmerge(self, lead_id: str, conversation_id: str | None, by: str) -> Iterator[tuple[SqlLeadFile, ...]]:
        """Take apart what was merged into a lead: the one that a conversation came in for, or all where None is given.

        The lead's own file comes first, then one for each that stands for itself again. Raises NotFound
        "lead_unknown" and "conversation_unknown", InputError "not_merged" and "name_missing".
        """
        by = _name(by)
        with self._database.writing(_LOCK) as session:
            lead_id = self._known(session, lead_id)
            rows = _to_undo(session, lead_id, conversation_id)
            apart = sorted(row.other_id for row in rows)
            for each in (*apart, lead_id):
                self._leads.hold(session, each)
            for row in rows:
                row.undone, row.undone_by = datetime.now(UTC), by
            session.flush()
            with _rebuilt(session, lead_id, *apart) as files:
                yield files

    def records(self, lead_id: str | None = None) -> list[Merge]:
        """What was merged and taken apart, in that order; of one lead, what it or its parts were ever part of."""
        chosen = select(LeadMergeRow).order_by(LeadMergeRow.number)
        with self._database.session() as session:
            if lead_id is not None:
                own = members(session, resolved(session, storable(lead_id)))
                chosen = chosen.where(LeadMergeRow.lead_id.in_(own) | LeadMergeRow.other_id.in_(own))
            return [_record(row) for row in session.scalars(chosen)]

    def _known(self, session: Session, lead_id: str) -> str:
        if session.get(LeadRow, storable(lead_id)) is None:
            raise NotFound("lead_unknown", f"There is no lead with the id {lead_id!r}.")
        return resolved(session, lead_id)


@contextmanager
def _rebuilt(session: Session, *lead_ids: str) -> Iterator[tuple[SqlLeadFile, ...]]:
    files = tuple(SqlLeadFile(session, lead_id) for lead_id in lead_ids)
    for file in files:
        file.rebuild()
    yield files
    for file in files:
        file.close()


def _to_undo(session: Session, lead_id: str, conversation_id: str | None) -> list[LeadMergeRow]:
    in_force = select(LeadMergeRow).where(LeadMergeRow.undone.is_(None)).order_by(LeadMergeRow.number)
    if conversation_id is None:
        rows = session.scalars(in_force.where(LeadMergeRow.lead_id == lead_id)).all()
        why = f"Nothing was merged into {lead_id}."
    else:
        came_for = _came_for(session, lead_id, conversation_id)
        rows = session.scalars(in_force.where(LeadMergeRow.other_id.in_(came_for))).all()
        why = (
            f"Conversation {conversation_id} came in for {lead_id} itself, not for a lead that was merged into it. "
            "To have it counted for another lead, score it again with --lead."
        )
    if not rows:
        raise InputError("not_merged", why)
    return list(rows)


def _came_for(session: Session, lead_id: str, conversation_id: str) -> list[str]:
    """The parts of a lead that a conversation came in for."""
    here = ConversationRow.lead_id.in_(members(session, lead_id)), ConversationRow.id == storable(conversation_id)
    found = session.scalars(select(ConversationRow.lead_id).where(*here)).all()
    if not found:
        raise NotFound("conversation_unknown", f"Lead {lead_id} has no conversation with the id {conversation_id!r}.")
    return [part for part in found if part != lead_id]


def _name(by: str) -> str:
    name = " ".join(storable(by).split())
    if not name or len(name) > LONGEST_NAME:
        raise InputError("name_missing", f"Say in whose name, in 1 to {LONGEST_NAME} characters.")
    return name


def _record(row: LeadMergeRow) -> Merge:
    return Merge(
        lead=row.lead_id,
        other=row.other_id,
        merged=row.merged,
        merged_by=row.merged_by,
        undone=row.undone,
        undone_by=row.undone_by,
    )
