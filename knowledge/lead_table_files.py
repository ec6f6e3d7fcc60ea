"""A table of leads with outcomes out of a file, for learning a card and for measuring one."""

from __future__ import annotations

import fnmatch
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from agent.errors import InputError
from agent.learning.lead_table import LeadTable, lead_table, unknown_column
from agent.outcomes import outcome_of
from knowledge.open_rows import OpenFile, OpenRow, RowProblem, open_file, refuse_if_strict
from knowledge.rows import MAX_IMPORT_BYTES, RowError


@dataclass(frozen=True, slots=True)
class ReadTable:
    """The table, the rows that are not in it, and of every lead its line and what a person said of it."""

    table: LeadTable
    problems: tuple[RowProblem, ...]
    lines: tuple[int, ...]
    labels: tuple[bool | None, ...]
    segments: tuple[str | None, ...]


def read_lead_table(
    raw: bytes,
    name: str,
    *,
    outcome: str,
    drop: Sequence[str] = (),
    missing: Sequence[str] = (),
    day: str | None = None,
    label: str | None = None,
    segment: str | None = None,
    strict: bool = False,
    max_bytes: int = MAX_IMPORT_BYTES,
) -> ReadTable:
    """Read leads from CSV or JSON lines.

    `outcome` names the column that says won or lost, `drop` columns to leave out (`*` stands for any characters),
    `missing` spellings that mean that nothing is known, `day` the column with the day a lead came in, `label` that with
    a person's verdict, `segment` one to tell figures apart by. Raises as `open_file`, and InputError "column_unknown",
    "no_leads", "rows_unreadable".
    """
    file = open_file(raw, name, max_bytes=max_bytes)
    named = [each for each in (outcome, day, label, segment) if each is not None]
    file.require(named)
    dropped = _dropped(file.columns, drop)
    unknown = {each.casefold() for each in missing}
    kept = [row for row in file.rows if _is_usable(file, row, outcome, day, label)]
    refuse_if_strict(file, strict)
    if not kept:
        first = f" The first: line {file.problems[0].line}: {file.problems[0].reason}." if file.problems else ""
        raise InputError("no_leads", f"No row of {name} has an outcome that can be read.{first}")
    left_out = {outcome, day, label, *dropped}
    columns = [column for column in file.columns if column not in left_out]
    values = {column: [_known(row.values.get(column), unknown) for row in kept] for column in columns}
    days = [_day(row.values.get(day)) if day else None for row in kept]
    return ReadTable(
        table=lead_table(values, [outcome_of(row.values[outcome]).is_won for row in kept], days),
        problems=tuple(file.problems),
        lines=tuple(row.line for row in kept),
        labels=tuple(_verdict(row.values.get(label)) if label else None for row in kept),
        segments=tuple(_known(row.values.get(segment), unknown) if segment else None for row in kept),
    )


def _dropped(columns: Sequence[str], drop: Sequence[str]) -> set[str]:
    """The columns that are left out; a `*` stands for any characters. Raises InputError "column_unknown"."""
    dropped: set[str] = set()
    for pattern in drop:
        found = [column for column in columns if column == pattern] or fnmatch.filter(columns, pattern)
        if not found:
            raise unknown_column(pattern, columns)
        dropped.update(found)
    return dropped


def _is_usable(file: OpenFile, row: OpenRow, outcome: str, day: str | None, label: str | None) -> bool:
    try:
        if outcome not in row.values:
            raise RowError(f"“{outcome}” is blank: no outcome yet")  # noqa: TRY301 - the reasons are noted in one place
        outcome_of(row.values[outcome])
        _day(row.values.get(day) if day else None)
        _verdict(row.values.get(label) if label else None)
    except (RowError, ValueError) as error:
        file.note(row.line, str(error))
        return False
    return True


def _known(text: str | None, unknown: set[str]) -> str | None:
    return None if text is None or text.casefold() in unknown else text


def _day(text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return datetime.fromisoformat(text).date()
    except ValueError:
        raise RowError(f"“{text[:40]}” is no date (write 2024-03-31)") from None


def _verdict(text: str | None) -> bool | None:
    return None if text is None else outcome_of(text).is_won
