"""Activities out of a file: CSV or JSON lines."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import PurePath

from pydantic import ValidationError

from agent.conversation import Frozen, utc
from agent.lead import Activity, contact_from
from knowledge.activity_events import ActivityEvent
from knowledge.column_map import ColumnMap
from knowledge.rows import MAX_IMPORT_BYTES, Imported, ImportedFile, Row, RowError

FIELDS = ("id", "kind", "at", "detail", "lead", "email", "crm_id", "name", "company", "title", "phone", "country")
"""What is read of a file of activities; `kind`, `at` and one of `lead`, `email` and `crm_id` are needed."""

USUAL_NAMES = {
    "id": ("event id", "event_id", "message id", "messageid"),
    "kind": ("event", "event name", "event_name", "activity", "activity type", "type"),
    "at": ("timestamp", "time", "date", "occurred at", "occurred_at", "event time", "created at", "created_at"),
    "detail": ("page", "url", "path", "subject", "campaign"),
    "lead": ("lead id", "lead_id"),
    "email": ("e-mail", "email address", "contact email", "user email"),
    "crm_id": ("crm id", "contact id", "contact_id"),
}
"""Names that exports give these columns."""

JSON_ENDINGS = (".jsonl", ".ndjson", ".json")
CSV_ENDINGS = (".csv", ".tsv", ".txt")


class ActivityRow(Frozen):
    """An activity and the line it stands in, counted from 1."""

    line: int
    event: ActivityEvent


def activities_in(
    raw: bytes,
    name: str,
    source: str,
    *,
    chosen: Sequence[str] = (),
    max_bytes: int = MAX_IMPORT_BYTES,
) -> Imported[ActivityRow]:
    """The activities of somebody's export, and what is wrong with the rows that are none.

    `chosen` say which column fills which field ("kind=Event Name"); columns that fill none are left out. Raises
    InputError "mapping_invalid", "activities_invalid" where nothing can be used, and InputTooLarge
    "activities_too_large".
    """
    file = ImportedFile(raw, "activities", max_bytes=max_bytes)
    columns = ColumnMap(FIELDS, needed=("kind", "at"), usual=USUAL_NAMES, chosen=chosen)
    is_json = _holds_json(file.text, name)
    rows = file.json_rows(None) if is_json else file.csv_rows(None, check=columns.check_header)
    read = file.collect(columns.rows(rows), lambda row: ActivityRow(line=row.line, event=_event(row, source)))
    return file.imported(read, columns.left_out)


def _holds_json(text: str, name: str) -> bool:
    ending = PurePath(name).suffix.casefold()
    if ending in JSON_ENDINGS or ending in CSV_ENDINGS:
        return ending in JSON_ENDINGS
    return text.lstrip().startswith("{")


def _event(row: Row, source: str) -> ActivityEvent:
    told = {field: row.text(field) for field in ("email", "crm_id", "name", "company", "title", "phone", "country")}
    if not (row.text("lead") or told["email"] or told["crm_id"]):
        raise RowError("does not say whose activity it is: lead, email or crm_id")
    if told["email"] and "@" not in told["email"]:
        raise RowError(f"“email” is no e-mail address: {told['email'][:60]}")
    try:
        activity = Activity(kind=row.needed("kind"), at=_moment(row.needed("at")), detail=row.text("detail"))
    except ValidationError:
        raise RowError("“kind” has more than 100 characters") from None
    return ActivityEvent(
        source=source,
        id=row.text("id"),
        lead_id=row.text("lead"),
        contact=contact_from({field: value for field, value in told.items() if value}),
        activity=activity,
    )


def _moment(text: str) -> datetime:
    try:
        read = utc(datetime.fromisoformat(text))
    except (ValueError, OverflowError):
        raise RowError(f"“at” is no time: {text[:40]} (write 2026-03-31T14:00:00Z)") from None
    if not 1970 <= read.year < 2200:
        raise RowError(f"“at” must lie between 1970 and 2200, not {text[:40]}")
    return read
