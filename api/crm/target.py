"""Publishes scores to a CRM: reads what stands there, writes what is Leadproof's to write, and keeps both.

The way of a score: settle what a process that died left open, read the record, decide field by field, keep the intent,
write, look what became of it, keep that, and put a note on the record where the band changed. Wherever it stops, the
next time goes on from there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from agent.errors import DeliveryError
from agent.explanation import Explanation
from agent.lead import Lead
from agent.qualifier import Qualified
from agent.score import Score
from api.attempts import within
from api.crm.fields import Field, Values, same, values
from api.crm.ownership import Standing, Verdict, Wrote, verdict
from api.crm.policy import Policy
from api.crm.record import Crm, Fate, Outcome, Record, RecordChanged, Written
from api.lead_locks import LeadLocks
from knowledge.crm_notes import CrmNotes
from knowledge.crm_proposals import CrmProposals
from knowledge.crm_writes import Cause, Change, CrmWrite, CrmWrites, State

READS = 3
"""How often a record is read anew because somebody changed it before it could be written."""

BUSY_SECONDS = 2.0
"""How long another process may take to write a lead."""

EarlierValues = Callable[[str], Values | None]
"""What a stored score, by its id, would have filled the fields with; None where it is not known."""

STATE_OF = {Outcome.WRITTEN: State.DONE, Outcome.NOT_TAKEN: State.VOID, Outcome.OVERTAKEN: State.OVERTAKEN}


def unknown_score(score_id: str) -> Values | None:  # noqa: ARG001  (for where no earlier scores are at hand)
    """No score is known."""
    return None


class CrmTarget:
    """agent.ports.Target over a CRM. `link` has “{lead}” where the lead's id goes.

    `patience` is how many seconds one publication, reading or writing may take before no request is sent again.
    """

    def __init__(
        self,
        crm: Crm,
        policy: Policy,
        writes: CrmWrites,
        proposals: CrmProposals,
        notes: CrmNotes,
        *,
        link: str | None = None,
        patience: float = 10.0,
        earlier: EarlierValues = unknown_score,
    ) -> None:
        self.crm = crm
        self.policy = policy
        self._writes = writes
        self._proposals = proposals
        self._notes = notes
        self._link = link
        self._patience = patience
        self._earlier = earlier
        self._locks = LeadLocks()

    @property
    def name(self) -> str:
        return self.crm.name

    def publish(self, qualified: Qualified) -> None:
        """Bring the lead's record up to date with its score. Raises DeliveryError.

        A gated conversation is not written, nor a score that a later one has replaced, nor the same one twice.
        """
        score, explanation, lead = qualified.score, qualified.explanation, qualified.lead
        if score is None or explanation is None or not self._writes.is_latest(lead.id, score.id):
            return
        with self._locks.of(lead.id), self._writes.alone(self.name, lead.id) as alone, within(self._patience):
            if not alone:
                raise DeliveryError(
                    f"{self.name}_busy",
                    f"Somebody else is writing this lead to {self.name} right now.",
                    retry_after=BUSY_SECONDS,
                )
            published = self._writes.published(self.name, lead.id)
            if published is not None and published.score_id == score.id:
                return
            wanted = values(score, explanation, qualified.facts, lead.contact, self._link)
            record = self._write(lead, score.id, wanted, published.record if published else None)
            self._tell(lead.id, score, explanation, record)
            self._writes.publish(self.name, lead.id, record, score.id)

    def read(self, lead: Lead) -> Record | None:
        """The lead's record as it stands, after what was left open has been settled."""
        known = self._writes.published(self.name, lead.id)
        with within(self._patience):
            record = self.crm.read(lead, known.record if known else None)
            self._settle_open(lead, record)
        return record

    def put(self, lead: Lead, record: Record, changes: Iterable[Change], cause: Cause, by: str) -> tuple[Change, ...]:
        """Write what a person decided; the changes that stand there now. Raises RecordChanged, DeliveryError."""
        wanted = tuple(changes)
        if not wanted:
            return ()
        begun = self._writes.begin(self.name, lead.id, record.id, wanted, cause, by=by)
        with within(self._patience):
            self._send(lead, record, begun)
            fates = self._settled(lead, record.id, begun)
        return tuple(change for change in wanted if fates[Field(change.field)].outcome is Outcome.WRITTEN)

    def _write(self, lead: Lead, score_id: str, wanted: Values, known: str | None) -> str:
        """Write the fields that are ours to write; the id of the record."""
        for _ in range(READS):
            record = self.crm.read(lead, known)
            self._settle_open(lead, record)
            changes = self._decided(lead.id, score_id, wanted, record)
            if not changes and record is not None:
                return record.id
            begun = self._writes.begin(
                self.name, lead.id, record.id if record else None, changes, Cause.SCORE, score_id=score_id
            )
            try:
                written = self._send(lead, record, begun)
            except RecordChanged:
                continue
            self._settled(lead, written, begun)
            return written
        raise DeliveryError(
            f"{self.name}_busy", "Somebody keeps changing the record; publish again later.", retry_after=5.0
        )

    def _send(self, lead: Lead, record: Record | None, begun: tuple[CrmWrite, ...]) -> str:
        """Write what was begun; the id of the record. What was surely not written is kept as void.

        A record that was changed stays open: it may be our own first request that changed it.
        """
        try:
            return self.crm.write(lead, record, {Field(write.field): write.after for write in begun})
        except DeliveryError as error:
            if error.lasting:
                self._writes.settle({write.number: State.VOID for write in begun})
            raise

    def _settled(self, lead: Lead, record: str, begun: Iterable[CrmWrite]) -> Mapping[Field, Fate]:
        """Look what became of writes, keep it, and put back what a person had written before us."""
        by_field = {Field(write.field): write for write in begun}
        asked = [Written(field=field, before=write.before, after=write.after) for field, write in by_field.items()]
        fates = {f: self._known(lead, f, fate, by_field[f]) for f, fate in self.crm.fates(record, asked).items()}
        overtaken = {field: fate.theirs for field, fate in fates.items() if fate.outcome is Outcome.OVERTAKEN}
        if overtaken:
            self._restore(lead, record, overtaken, {field: by_field[field].after for field in overtaken})
        self._writes.settle({by_field[field].number: STATE_OF[fate.outcome] for field, fate in fates.items()}, record)
        return fates

    def _known(self, lead: Lead, field: Field, fate: Fate, write: CrmWrite) -> Fate:
        """What was overtaken may be no person's value, but a request of ours that was lost and arrived after all."""
        if fate.outcome is not Outcome.OVERTAKEN:
            return fate
        others = (*self._writes.open(self.name, lead.id), *self._writes.last(self.name, lead.id).values())
        ours = any(
            each.field == field and each.number != write.number and same(field, each.after, fate.theirs)
            for each in others
        )
        return Fate(outcome=Outcome.WRITTEN) if ours else fate

    def _restore(self, lead: Lead, record: str, theirs: Values, ours: Values) -> None:
        self._writes.hold(self.name, lead.id, {field.value: value for field, value in theirs.items()})
        changes = [Change(field=field, before=ours[field], after=value) for field, value in theirs.items()]
        kept = self._writes.begin(self.name, lead.id, record, changes, Cause.RESTORED)
        self.crm.write(lead, self.crm.read(lead, record), theirs)
        self._writes.settle({write.number: State.DONE for write in kept}, record)

    def _settle_open(self, lead: Lead, record: Record | None) -> None:
        """Find out what became of writes that a process left open when it died.

        One that is not there is lost, and still remembered: its request may arrive late.
        """
        left = self._writes.open(self.name, lead.id)
        if not left:
            return
        landed = self._landed(lead, left, record)
        lost = [write.number for write in left if write not in landed and write.state is State.OPEN]
        restored = [write.number for write in landed if write.cause is Cause.RESTORED]
        self._writes.settle(dict.fromkeys(lost, State.LOST) | dict.fromkeys(restored, State.DONE))
        others = [write for write in landed if write.cause is not Cause.RESTORED]
        for batch in sorted({write.batch for write in others}):
            if record is not None:
                self._settled(lead, record.id, [write for write in others if write.batch == batch])

    def _landed(self, lead: Lead, left: Sequence[CrmWrite], record: Record | None) -> list[CrmWrite]:
        """Those of the writes whose value stands there, the latest of each field; not where a settled one says so."""
        last = self._writes.last(self.name, lead.id)
        found: dict[str, CrmWrite] = {}
        for write in left:
            field = Field(write.field)
            now = None if record is None else record.values.get(field)
            explained = field in last and same(field, now, last[field].after)
            if record is not None and same(field, now, write.after) and not explained:
                found[field] = write
        return list(found.values())

    def _decided(self, lead_id: str, score_id: str, wanted: Values, record: Record | None) -> tuple[Change, ...]:
        """What is to be written; what is found to be a person's is kept as such, and proposals are made."""
        fields = self.crm.fields if record is None else self.crm.fields & record.values.keys()
        standing = self._standing(lead_id, record)
        found = {field: verdict(field, self.policy[field], wanted[field], standing[field]) for field in sorted(fields)}
        self._writes.hold(self.name, lead_id, {f.value: standing[f].now for f, v in found.items() if v is Verdict.HOLD})

        def changes(kind: Verdict) -> tuple[Change, ...]:
            chosen = (field for field, what in found.items() if what is kind)
            return tuple(Change(field=f, before=standing[f].now, after=wanted[f]) for f in chosen)

        self._proposals.offer(self.name, lead_id, score_id, changes(Verdict.PROPOSE))
        return changes(Verdict.WRITE)

    def _standing(self, lead_id: str, record: Record | None) -> dict[Field, Standing]:
        """What is known of each field of a lead's record."""
        last, held = self._writes.last(self.name, lead_id), self._writes.held(self.name, lead_id)
        refused = self._proposals.dismissed(self.name, lead_id) | self._writes.taken_back(self.name, lead_id)
        now = {} if record is None else record.values
        earlier = {} if last or record is None else self._written_before(now)
        return {
            field: Standing(
                record=record.id if record else None,
                now=now.get(field),
                wrote=_wrote(last.get(field.value)) or earlier.get(field),
                held=field.value in held,
                refused=tuple(value for name, value in refused if name == field.value),
            )
            for field in self.crm.fields
        }

    def _written_before(self, now: Values) -> dict[Field, Wrote]:
        """What an older version of Leadproof, which kept no record of it, wrote into the fields.

        The record names the score that it was filled from. What says just what that score says was written from it.
        """
        score_id = now.get(Field.SCORE_ID)
        said = None if not score_id else self._earlier(score_id)
        if said is None:
            return {}
        return {
            field: Wrote(record=None, value=value)
            for field, value in now.items()
            if value and field in said and same(field, value, said[field])
        }

    def _tell(self, lead_id: str, score: Score, explanation: Explanation, record: str) -> None:
        """Put a note on the record where the band is another than the one told last."""
        self._find_open_note(lead_id)
        last = self._notes.last(self.name, lead_id)
        if last is not None and last.band == score.band:
            return
        note = self._notes.begin(self.name, lead_id, record, score.id, score.band)
        reference = self.crm.add_note(record, note.marker, score, explanation)
        self.crm.link_note(record, reference)
        self._notes.told(note, reference)

    def _find_open_note(self, lead_id: str) -> None:
        """Find out what became of a note that a process left open when it died."""
        left = self._notes.open(self.name, lead_id)
        if left is None:
            return
        reference = self.crm.find_note(left.record, left.marker)
        if reference is None:
            self._notes.drop(left)
            return
        self.crm.link_note(left.record, reference)
        self._notes.told(left, reference)


def _wrote(write: CrmWrite | None) -> Wrote | None:
    return None if write is None else Wrote(record=write.record, value=write.after)
