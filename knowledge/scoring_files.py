"""Leads out of a table to be scored at once: a row a lead, and if there is one a second file of what they did."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import polars as pl

from agent.claims import BANT, EvidenceClass
from agent.conditions import CHECKS
from agent.errors import InputError
from agent.facts import CheckOutcome, State
from agent.lead import is_business_email
from agent.many.lead_frame import ACTIVITIES, BUSINESS_EMAIL, EMPLOYEES, column_type, keys_of, written_amounts
from agent.scorecard import Scorecard
from agent.seen import BUDGET_AMOUNT, EXTRA, BudgetAmounts, BudgetSum
from knowledge.open_rows import OpenFile, OpenRow, RowProblem, open_file, refuse_if_strict
from knowledge.rows import MAX_IMPORT_BYTES, RowError, amount_of, currency_of

CONTACT = ("name", "title", "phone", "company", "industry", "country")
MONEY = ("budget_amount", "budget_currency", "budget_period")
COLUMNS = ("id", *CONTACT, "email", "employees", *BANT, *CHECKS, "request", *MONEY)
"""What a table of leads may hold; any other column is a form field, `contact.extra.COLUMN` of a card."""

ACTIVITY_COLUMNS = ("lead", "kind", "at", "detail")
"""What a file of activities holds; `detail` may be left out."""

USUAL_NAMES = {
    "id": ("lead_id", "lead", "record_id"),
    "name": ("full_name", "contact_name", "lead_name"),
    "title": ("job_title",),
    "phone": ("phone_number",),
    "company": ("company_name", "account_name", "account"),
    "country": ("country/region",),
    "email": ("email_address", "e-mail"),
    "employees": ("number_of_employees", "headcount", "no._of_employees"),
    "lead": ("lead_id", "id"),
    "kind": ("activity", "activity_type", "event"),
    "at": ("date", "time", "timestamp", "activity_date"),
}
"""Names that exports give these columns, beside our own; without regard to case, with _ for a blank."""

MOST_EMPLOYEES = 1_000_000_000
PERIODS = ("total", "unit", "month", "quarter", "year")

_YES_NO = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}


@dataclass(frozen=True, slots=True)
class LeadsToScore:
    """Leads as a frame with what the card looks at, the line of each, and the rows that could not be used.

    `looked_for` are the columns that the card looks at and the file does not have, `passed_over` those that it has and
    the card does not look at.
    """

    leads: pl.DataFrame
    lines: tuple[int, ...]
    problems: tuple[RowProblem, ...]
    looked_for: tuple[str, ...]
    passed_over: tuple[str, ...]


def read_leads_to_score(
    raw: bytes,
    name: str,
    card: Scorecard,
    *,
    columns: Mapping[str, str] | None = None,
    strict: bool = False,
    max_bytes: int = MAX_IMPORT_BYTES,
) -> LeadsToScore:
    """Read leads from CSV or JSON lines.

    `columns` says which of the file's columns stands for which of ours. Raises as `open_file`, and InputError
    "column_unknown", "no_leads", "rows_unreadable".
    """
    file = open_file(raw, name, max_bytes=max_bytes)
    ours = _ours(file, columns or {}, COLUMNS)
    sources = {key: source for key in keys_of(card) if (source := _source(key, ours, file.columns)) is not None}
    read: dict[str, list[Any]] = {"id": [], **{key: [] for key in sources}}
    lines: list[int] = []
    first: dict[str, int] = {}
    for row in file.rows:
        try:
            lead = row.values.get(ours["id"]) if "id" in ours else None
            values = {key: _value(key, source, row) for key, source in sources.items()}
            if lead is not None and first.setdefault(lead, row.line) != row.line:
                raise RowError(f"the lead {lead[:80]} stands in line {first[lead]} already")  # noqa: TRY301 - noted below
        except RowError as error:
            file.note(row.line, str(error))
            continue
        lines.append(row.line)
        read["id"].append(lead or f"line {row.line}")
        for key, value in values.items():
            read[key].append(value)
    file.problems.sort(key=lambda problem: problem.line)
    refuse_if_strict(file, strict)
    if not lines:
        shown = f" The first: line {file.problems[0].line}: {file.problems[0].reason}." if file.problems else ""
        raise InputError("no_leads", f"No row of {name} can be used.{shown}")
    used = {column for source in sources.values() for column in source.values()} | {ours.get("id")}
    return LeadsToScore(
        leads=pl.DataFrame(read, schema={key: column_type(key) for key in read}),
        lines=tuple(lines),
        problems=tuple(file.problems),
        looked_for=tuple(key for key in _looked_at(card) if key not in sources),
        passed_over=tuple(column for column in file.columns if column not in used),
    )


def read_activities(
    raw: bytes,
    name: str,
    leads: Sequence[str],
    as_of: datetime,
    *,
    columns: Mapping[str, str] | None = None,
    strict: bool = False,
    max_bytes: int = MAX_IMPORT_BYTES,
) -> tuple[pl.DataFrame, tuple[RowProblem, ...]]:
    """Read what leads, told by their ids, did up to `as_of`, and the rows that could not be used.

    Raises as `open_file`, and InputError "column_unknown", "columns_missing", "rows_unreadable".
    """
    file = open_file(raw, name, max_bytes=max_bytes)
    ours = _ours(file, columns or {}, ACTIVITY_COLUMNS)
    missing = [each for each in ("lead", "kind", "at") if each not in ours]
    if missing:
        raise InputError(
            "columns_missing",
            f"{name} has no column for: {', '.join(missing)}. Name it with --activity-column OURS=THEIRS; its columns "
            f"are {', '.join(file.columns)[:1500]}.",
        )
    rows = {lead: place for place, lead in enumerate(leads)}
    did: list[tuple[int, str, timedelta, str | None]] = []
    for row in file.rows:
        try:
            place, kind, at = _activity(row, ours, rows)
        except RowError as error:
            file.note(row.line, str(error))
            continue
        if at <= as_of:
            did.append((place, kind, as_of - at, row.values.get(ours.get("detail", ""))))
    file.problems.sort(key=lambda problem: problem.line)
    refuse_if_strict(file, strict)
    return pl.DataFrame(did, schema=ACTIVITIES, orient="row"), tuple(file.problems)


def _activity(row: OpenRow, ours: Mapping[str, str], rows: Mapping[str, int]) -> tuple[int, str, datetime]:
    lead, kind, at = (row.values.get(ours[each]) for each in ("lead", "kind", "at"))
    if lead is None or kind is None or at is None:
        raise RowError("needs a lead, a kind and a time")
    if lead not in rows:
        raise RowError(f"there is no lead {lead[:80]} among those to score")
    try:
        given = datetime.fromisoformat(at)
    except ValueError:
        raise RowError(f"“{at[:40]}” is no time (write 2026-03-31 or 2026-03-31T14:00+02:00)") from None
    return rows[lead], kind, given.replace(tzinfo=UTC) if given.tzinfo is None else given


def _ours(file: OpenFile, chosen: Mapping[str, str], known: Sequence[str]) -> dict[str, str]:
    """Which of the file's columns stands for which of ours: as chosen, else that of our name or of a usual one."""
    for our in chosen:
        if our not in known:
            raise InputError("column_unknown", f"“{our[:80]}” is none of our columns: {', '.join(known)}.")
    file.require(list(chosen.values()))
    by_name = {_plain(column): column for column in reversed(file.columns)}
    found = {}
    for our in known:
        named = next((name for name in (our, *USUAL_NAMES.get(our, ())) if name in by_name), None)
        if named is not None:
            found[our] = by_name[named]
    return found | dict(chosen)


def _source(key: str, ours: Mapping[str, str], columns: Sequence[str]) -> dict[str, str] | None:
    """The columns that an attribute is read from, by what they are to it; None where the file has none."""
    if key == BUDGET_AMOUNT:
        return {our: ours[our] for our in MONEY if our in ours} if BUDGET_AMOUNT in ours else None
    if key.startswith(EXTRA):
        wanted = key.removeprefix(EXTRA)
        named = [column for column in columns if column == wanted or _plain(column) == _plain(wanted)]
        return {"": wanted if wanted in named else named[0]} if named else None
    our = "email" if key == BUSINESS_EMAIL else key.rpartition(".")[2]
    return {"": ours[our]} if our in ours else None


def _looked_at(card: Scorecard) -> list[str]:
    """What the card's rules, grade and terms look at, as far as a table can hold it."""
    from agent.many.looked_at import conditions_by_key

    return list(conditions_by_key(card))


def _value(key: str, source: Mapping[str, str], row: OpenRow) -> Any:
    if key == BUDGET_AMOUNT:
        return _amount(*(row.values.get(source.get(our, "")) for our in MONEY))
    text = row.values.get(source[""])
    if text is None:
        return None
    read = _READ.get(key) or _READ.get(key.partition(".")[0])
    return text if read is None else read(source[""], text)


def _head_count(name: str, text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,9}", text):
        raise RowError(f"“{name}” must be a whole number from 0 to {MOST_EMPLOYEES - 1:,}, not {text[:40]}")
    return int(text)


def _standing(name: str, text: str) -> str | None:
    """ "confirmed" or "confirmed said". What only stands in a table nobody heard the buyer say."""
    state, _, heard = text.casefold().partition(" ")
    if state == State.UNKNOWN:
        return None
    if state not in list(State) or (heard and heard not in list(EvidenceClass)):
        states = ", ".join(State)
        raise RowError(f"“{name}” must be one of {states}, if need be with {', '.join(EvidenceClass)}, not {text[:40]}")
    return f"{state} {heard or EvidenceClass.REPORTED}"


def _outcome(name: str, text: str) -> str | None:
    outcome = text.casefold()
    if outcome not in list(CheckOutcome):
        raise RowError(f"“{name}” must be one of {', '.join(CheckOutcome)}, not {text[:40]}")
    return None if outcome == CheckOutcome.UNKNOWN else outcome


def _yes_no(name: str, text: str) -> bool:
    if text.casefold() not in _YES_NO:
        raise RowError(f"“{name}” must be yes or no, not {text[:40]}")
    return _YES_NO[text.casefold()]


def _is_business(_: str, text: str) -> bool | None:
    return is_business_email(text)


def _amount(amount: str | None, currency: str | None, period: str | None) -> str | None:
    if amount is None:
        return None
    each = (period or "total").casefold()
    if each not in PERIODS:
        raise RowError(f"“budget_period” must be one of {', '.join(PERIODS)}, not {each[:40]}")
    money = BudgetSum(amount_of(BUDGET_AMOUNT, amount), currency_of(currency) if currency else None, each)
    return written_amounts(BudgetAmounts((money,)))


def _plain(name: str) -> str:
    return "_".join(name.casefold().split())


_READ: dict[str, Callable[[str, str], Any]] = {
    EMPLOYEES: _head_count,
    BUSINESS_EMAIL: _is_business,
    "factor": _standing,
    "check": _outcome,
    "request": _yes_no,
}
"""How a column's text is read, by attribute or by kind of attribute; any other is a text and stays as it is."""
