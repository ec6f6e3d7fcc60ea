"""What people decide of a CRM's fields: to accept or dismiss a proposal, take a write back, give a field to us."""

from __future__ import annotations

from collections.abc import Sequence

from agent.conversation import Frozen
from agent.errors import Conflict, DeliveryError, InputError, NotFound
from agent.lead import Lead
from api.crm.fields import Field, same
from api.crm.record import Record, RecordChanged
from api.crm.target import CrmTarget
from knowledge.crm_proposals import CrmProposals, Decision, Proposal
from knowledge.crm_writes import Cause, Change, CrmWrite, CrmWrites
from knowledge.database import Database
from knowledge.inbox import Inbox


class TakenBack(Frozen):
    """A write that was taken back: the fields that have their earlier value again, and those that were left alone.

    What was left alone says something else by now than Leadproof wrote.
    """

    target: str
    lead_id: str
    undone: tuple[CrmWrite, ...]
    left: tuple[CrmWrite, ...]


class CrmDesk:
    """Decisions about the CRMs that are set up."""

    def __init__(self, targets: Sequence[CrmTarget], database: Database, inbox: Inbox) -> None:
        self._targets = {target.name: target for target in targets}
        self._writes = CrmWrites(database)
        self._inbox = inbox
        self.proposals = CrmProposals(database)

    def log(self, lead_id: str | None = None, target: str | None = None) -> tuple[CrmWrite, ...]:
        """What was written, when, and what stood there before."""
        return self._writes.log(lead_id, target)

    def accept(self, number: int, by: str) -> Proposal:
        """Write a proposal in the name of a person.

        Raises NotFound "proposal_unknown", "crm_record_missing"; Conflict "proposal_decided", and "proposal_outdated"
        where something else stands there by now than the person was shown; DeliveryError.
        """
        proposal = self._still_open(number)
        target, field = self._target(proposal.target), Field(proposal.field)
        lead = self._inbox.lead(proposal.lead_id).lead
        record = _there(target.read(lead), target)
        now = record.values.get(field)
        if not same(field, now, proposal.value):
            if not same(field, now, proposal.stands):
                raise self._outdated(proposal, now)
            self._put(target, lead, record, proposal, by)
        self._writes.let_go(target.name, lead.id, [field.value])
        return self.proposals.decide(number, Decision.ACCEPTED, by)

    def dismiss(self, number: int, by: str) -> Proposal:
        """Keep that a person does not want it: it is not offered again."""
        return self.proposals.decide(number, Decision.DISMISSED, by)

    def undo(self, lead_id: str | None, target: str | None, by: str) -> TakenBack:
        """Take the last write back, of one lead or of any, as far as the fields are still as Leadproof left them.

        Raises NotFound "nothing_to_undo", "crm_record_missing"; Conflict "crm_record_changed"; DeliveryError.
        """
        found = self._writes.to_undo(lead_id, target)
        if not found:
            raise NotFound("nothing_to_undo", "Nothing that Leadproof wrote is there to be taken back.")
        crm, lead = self._target(found[0].target), self._inbox.lead(found[0].lead_id).lead
        record = _there(crm.read(lead), crm)
        ours = [w for w in found if same(Field(w.field), record.values.get(Field(w.field)), w.after)]
        changes = [Change(field=w.field, before=w.after, after=w.before, undoes=w.number) for w in ours]
        try:
            written = crm.put(lead, record, changes, Cause.UNDO, by)
        except RecordChanged:
            raise _changed(crm) from None
        undone = {change.undoes for change in written}
        return TakenBack(
            target=crm.name,
            lead_id=lead.id,
            undone=tuple(write for write in found if write.number in undone),
            left=tuple(write for write in found if write.number not in undone),
        )

    def release(self, lead_id: str, fields: Sequence[str], target: str) -> tuple[str, ...]:
        """A person gives fields to Leadproof, which keeps them up to date from now on.

        Raises InputError "field_unknown", NotFound "crm_record_missing", DeliveryError.
        """
        crm, lead = self._target(target), self._inbox.lead(lead_id).lead
        unknown = [name for name in fields if name not in crm.crm.fields]
        if unknown:
            raise InputError("field_unknown", f"“{unknown[0][:40]}” is no field of {target}: {', '.join(Field)}.")
        record = _there(crm.read(lead), crm)
        chosen = [Field(name) for name in fields]
        self._writes.release(crm.name, lead.id, record.id, {field.value: record.values.get(field) for field in chosen})
        return tuple(field.value for field in chosen)

    def _target(self, name: str) -> CrmTarget:
        if name not in self._targets:
            known = ", ".join(self._targets) or "none"
            raise InputError("crm_not_set_up", f"The CRM “{name[:40]}” is not set up; set up: {known}.")
        return self._targets[name]

    def _still_open(self, number: int) -> Proposal:
        proposal = self.proposals.one(number)
        if proposal.state is not Decision.OPEN:
            raise Conflict("proposal_decided", f"Proposal {number} is not open any more: it is {proposal.state}.")
        return proposal

    def _outdated(self, proposal: Proposal, now: str | None) -> Conflict:
        self.proposals.stands(proposal.number, now)
        return Conflict(
            "proposal_outdated",
            f"Something else stands there by now: “{(now or '')[:200]}”. Accept proposal {proposal.number} again to "
            "replace that.",
        )

    def _put(self, target: CrmTarget, lead: Lead, record: Record, proposal: Proposal, by: str) -> None:
        change = Change(field=proposal.field, before=record.values.get(Field(proposal.field)), after=proposal.value)
        try:
            written = target.put(lead, record, [change], Cause.PROPOSAL, by)
        except RecordChanged:
            raise _changed(target) from None
        if not written:
            raise DeliveryError(
                "crm_not_taken", f"{target.name} kept what stood in the field; nothing was written.", lasting=True
            )


def _there(record: Record | None, target: CrmTarget) -> Record:
    if record is None:
        raise NotFound("crm_record_missing", f"{target.name} has no record of this lead any more.")
    return record


def _changed(target: CrmTarget) -> Conflict:
    return Conflict(
        "crm_record_changed", f"Somebody changed the record in {target.name} just now. Look at it and try again."
    )
