"""A CRM on paper: one record a lead, with the history of each field, edited by people and by us; it can die anywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime

from agent.explanation import Explanation
from agent.lead import Lead
from agent.score import Score
from api.crm.closed_deals import ClosedDeal
from api.crm.fields import Field, Values
from api.crm.hubspot import fate
from api.crm.hubspot_answers import History
from api.crm.record import Fate, Planned, Record, Written, is_marked


class Died(BaseException):
    """The process is gone."""


class PaperCrm:
    """Fills api.crm.record.Crm. `at` has what happens at a step: "write", "written", "note" or "noted"."""

    name = "hubspot"
    fields = frozenset(Field)

    def __init__(self) -> None:
        self.history: dict[Field, list[str | None]] | None = None
        self.notes: list[tuple[str, str]] = []
        """Marker and band."""
        self.at: dict[str, Callable[[], None]] = {}
        self.writes: list[Mapping[Field, str | None]] = []

    def now(self, field: Field) -> str | None:
        entries = (self.history or {}).get(field)
        return entries[0] if entries else None

    def edit(self, field: Field, value: str | None) -> None:
        """A person changes a field."""
        self.history = self.history or {}
        if self.now(field) != value:
            self.history.setdefault(field, []).insert(0, value)

    def read(self, lead: Lead, record: str | None) -> Record | None:
        return None if self.history is None else Record(id="1", values={field: self.now(field) for field in Field})

    def write(self, lead: Lead, record: Record | None, values: Values) -> str:
        self._at("write")
        self.writes.append(values)
        self.history = self.history or {}
        for field, value in values.items():
            self.edit(field, value)
        self._at("written")
        return "1"

    def fates(self, record: str, written: Sequence[Written]) -> Mapping[Field, Fate]:
        found = {}
        for each in written:
            history = [History(value=value) for value in (self.history or {}).get(each.field, [])]
            found[each.field] = fate(each, self.now(each.field), history)
        return found

    def find_note(self, record: str, marker: str) -> str | None:
        return next((note for note, _ in self.notes if is_marked(note, marker)), None)

    def add_note(self, record: str, marker: str, score: Score, explanation: Explanation) -> str:
        self._at("note")
        self.notes.append((marker, score.band))
        self._at("noted")
        return marker

    def link_note(self, record: str, note: str) -> None:
        """Nothing to link."""

    def plan(self) -> tuple[Planned, ...]:
        return ()

    def create(self, planned: Planned) -> None:
        """Nothing to create."""

    def closed_deals(self, since: datetime | None) -> Iterator[ClosedDeal]:
        return iter(())

    def _at(self, step: str) -> None:
        happening = self.at.pop(step, None)
        if happening is not None:
            happening()
