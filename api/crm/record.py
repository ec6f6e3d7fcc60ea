"""What the common part of publishing needs of a CRM. HubSpot and Salesforce fill it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from agent.conversation import Frozen
from agent.explanation import Explanation
from agent.lead import Lead
from agent.score import Score
from api.crm.closed_deals import ClosedDeal
from api.crm.fields import Field, Values


class Record(Frozen):
    """A lead's record as it stands in a CRM: all fields that it has a place for, None where nothing stands.

    `version` is what the CRM needs to find it again, or to see that nobody changed it meanwhile. `unnamed` says that
    our own id is still to be written into it, where the CRM has a place for that.
    """

    id: str
    values: Mapping[Field, str | None]
    version: str | None = None
    unnamed: bool = False


class RecordChanged(Exception):
    """Somebody changed the record between our read and our write; nothing was written. Read it again."""


class Outcome(StrEnum):
    """What became of a field that was written."""

    WRITTEN = "written"
    NOT_TAKEN = "not-taken"
    """The CRM answered that all was well, and something else stands there"""
    OVERTAKEN = "overtaken"
    """A person had changed it between our read and our write"""


class Written(Frozen):
    """A field that was written: from what to what."""

    field: Field
    before: str | None
    after: str | None


class Fate(Frozen):
    """What became of a field. `theirs` is the person's value where one was overtaken."""

    outcome: Outcome
    theirs: str | None = None


class Presence(StrEnum):
    """Whether something that Leadproof needs is in a CRM."""

    THERE = "there"
    MISSING = "missing"
    DIFFERENT = "different"
    """There, and made in a way that values would not fit"""


class Planned(Frozen):
    """A group, property or field that Leadproof needs in a CRM."""

    kind: str
    name: str
    label: str
    presence: Presence
    differs: str = ""


def is_marked(text: str | None, marker: str) -> bool:
    """Whether a note is the one of that marker, and not the one of a marker that begins alike."""
    return re.search(re.escape(marker) + r"(?!\d)", text or "") is not None


class Crm(Protocol):
    """One CRM's records and notes. Every method raises DeliveryError where the CRM refuses or cannot be reached."""

    @property
    def name(self) -> str:
        """Short and stable ("hubspot")."""

    @property
    def fields(self) -> frozenset[Field]:
        """The fields that this CRM has a place for."""

    def read(self, lead: Lead, record: str | None) -> Record | None:
        """The record of a lead as it stands; None where there is none. `record` is the one that it had before."""

    def write(self, lead: Lead, record: Record | None, values: Values) -> str:
        """Write fields into a record, or make one; the id of it. Raises RecordChanged."""

    def fates(self, record: str, written: Sequence[Written]) -> Mapping[Field, Fate]:
        """Look what became of fields that were written."""

    def find_note(self, record: str, marker: str) -> str | None:
        """The note on a record that has `marker` in its text, as the CRM names it; None where there is none."""

    def add_note(self, record: str, marker: str, score: Score, explanation: Explanation) -> str:
        """Put a note with `marker` in its text on a record; what the CRM names it. May be sent only once."""

    def link_note(self, record: str, note: str) -> None:
        """Connect a note with the record's open deal, where there is exactly one. May be sent again."""

    def plan(self) -> tuple[Planned, ...]:
        """What Leadproof needs there, and whether it is there; in the order in which it can be made."""

    def create(self, planned: Planned) -> None:
        """Make what is missing; that somebody made it meanwhile is as well."""

    def closed_deals(self, since: datetime | None) -> Iterator[ClosedDeal]:
        """Won and lost deals that were changed at `since` or later; all of them where it is None."""
