"""Outcomes of leads out of a file: whose, how it ended and when."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from agent.errors import Conflict, InputError, NotFound
from agent.outcomes import KnownOutcome, outcome_of
from knowledge.open_rows import OpenFile, RowProblem, open_file, refuse_if_strict
from knowledge.rows import MAX_IMPORT_BYTES, RowError

WHO = ("email", "lead", "crm_id")
"""Columns that tell a lead by themselves; name and company tell one together."""

COLUMNS = (*WHO, "name", "company", "outcome", "date")
"""What is read of a file of outcomes; other columns are passed over."""

LABEL_COLUMNS = (*WHO, "name", "company", "label")
"""What is read of a file of labels."""


@dataclass(frozen=True, slots=True)
class ReadOutcomes:
    """The outcomes of a file, and the rows that could not be used."""

    outcomes: tuple[KnownOutcome, ...]
    problems: tuple[RowProblem, ...]


def read_outcomes(
    raw: bytes,
    name: str,
    find: Callable[[str], str],
    *,
    columns: Mapping[str, str] | None = None,
    strict: bool = False,
    max_bytes: int = MAX_IMPORT_BYTES,
) -> ReadOutcomes:
    """Read outcomes from CSV or JSON lines.

    `find` gives the id of the lead that an e-mail, id, CRM id or "name, company" tells, and raises NotFound or
    Conflict. `columns` says which of the file's columns stands for which of ours. The last row of a lead counts.
    Raises as `open_file`, and InputError "column_unknown", "columns_missing", "rows_unreadable".
    """
    file = open_file(raw, name, max_bytes=max_bytes)
    ours = _named(file, columns or {}, COLUMNS, ("outcome", "date"))
    read: dict[str, KnownOutcome] = {}
    for row in file.rows:
        try:
            found = _outcome({our: row.values.get(their) for our, their in ours.items()}, find)
            read.pop(found.lead_id, None)
            read[found.lead_id] = found
        except (RowError, ValueError) as error:
            file.note(row.line, str(error))
        except (NotFound, Conflict) as error:
            file.note(row.line, error.message)
    file.problems.sort(key=lambda problem: problem.line)
    refuse_if_strict(file, strict)
    return ReadOutcomes(tuple(read.values()), tuple(file.problems))


def read_labels(raw: bytes, name: str, find: Callable[[str], str]) -> tuple[dict[str, bool], tuple[RowProblem, ...]]:
    """Read whether people hold leads for sales qualified, by lead: a column `label` with yes or no, beside who it is.

    Raises as `read_outcomes`.
    """
    file = open_file(raw, name)
    ours = _named(file, {}, LABEL_COLUMNS, ("label",))
    labels: dict[str, bool] = {}
    for row in file.rows:
        values = {our: row.values.get(their) for our, their in ours.items()}
        try:
            labels[_whose(values, find)] = outcome_of(values.get("label") or "").is_won
        except (RowError, ValueError) as error:
            file.note(row.line, str(error))
        except (NotFound, Conflict) as error:
            file.note(row.line, error.message)
    return labels, tuple(file.problems)


def _named(file: OpenFile, columns: Mapping[str, str], known: Sequence[str], needed: Sequence[str]) -> dict[str, str]:
    """Which of the file's columns stands for which of ours: as mapped, else the one of that name in any case."""
    for our in columns:
        if our not in known:
            raise InputError("column_unknown", f"“{our[:80]}” is none of our columns: {', '.join(known)}.")
    file.require(list(columns.values()))
    by_name = {column.casefold().replace(" ", "_"): column for column in file.columns}
    named = {our: by_name[our] for our in known if our in by_name} | dict(columns)
    missing = [our for our in needed if our not in named]
    if not any(our in named for our in WHO) and not {"name", "company"} <= named.keys():
        missing.append("email, lead, crm_id, or name and company")
    if missing:
        raise InputError(
            "columns_missing",
            f"The file has no column for: {'; '.join(missing)}. Name it with --column OURS=THEIRS; the file's columns "
            f"are {', '.join(file.columns)[:1500]}.",
        )
    return named


def _outcome(values: Mapping[str, str | None], find: Callable[[str], str]) -> KnownOutcome:
    outcome = values.get("outcome")
    if outcome is None:
        raise RowError("“outcome” is blank: no outcome yet")
    return KnownOutcome(lead_id=_whose(values, find), outcome=outcome_of(outcome), day=_day(values.get("date")))


def _whose(values: Mapping[str, str | None], find: Callable[[str], str]) -> str:
    for our in WHO:
        told = values.get(our)
        if told is not None:
            return find(told)
    name, company = values.get("name"), values.get("company")
    if name is None or company is None:
        raise RowError("does not say whose outcome it is: email, lead, crm_id, or name and company")
    return find(f"{name}, {company}")


def _day(text: str | None) -> date:
    if text is None:
        raise RowError("“date” is blank")
    try:
        return datetime.fromisoformat(text).date()
    except ValueError:
        raise RowError(f"“date” is no date: {text[:40]} (write 2024-03-31)") from None
