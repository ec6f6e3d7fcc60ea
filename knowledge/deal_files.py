"""Past deals out of a file: CSV or JSON lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import PurePath

from agent.deals import Outcome, PastDeal
from knowledge.column_map import ColumnMap
from knowledge.rows import MAX_IMPORT_BYTES, Imported, ImportedFile, Row, RowError, amount_of, currency_of

COLUMNS = (
    "id",
    "text",
    "outcome",
    "closed",
    "opened",
    "account",
    "industry",
    "employees",
    "amount",
    "currency",
    "reason",
    "products",
)
"""What a file of past deals may hold. The first four are needed, the rest may be left out or blank."""

NEEDED = ("id", "text", "outcome", "closed")

USUAL_NAMES = {
    "id": ("deal id", "record id", "opportunity id", "opportunity_id"),
    "text": ("description", "deal description", "deal name", "opportunity name"),
    "outcome": ("stage", "deal stage", "deal_stage", "status"),
    "closed": ("close date", "close_date", "closed date", "closedate"),
    "opened": ("create date", "created date", "engage_date", "createdate"),
    "account": ("account name", "company", "company name", "associated company"),
    "industry": ("sector",),
    "employees": ("number of employees", "headcount"),
    "amount": ("value", "deal value", "close_value"),
    "reason": ("closed won reason", "closed lost reason", "loss reason"),
    "products": ("product",),
}
"""Names that exports of HubSpot, Salesforce and spreadsheets give these columns."""

JSON_ENDINGS = (".jsonl", ".ndjson", ".json")
CSV_ENDINGS = (".csv", ".tsv", ".txt")
MOST_EMPLOYEES = 1_000_000_000

_OUTCOMES = {"won": Outcome.WON, "closedwon": Outcome.WON, "lost": Outcome.LOST, "closedlost": Outcome.LOST}


def read_deals(raw: bytes, name: str, *, max_bytes: int = MAX_IMPORT_BYTES) -> tuple[PastDeal, ...]:
    """The deals of a file, in its order.

    `name` is the file's name; where its ending says neither CSV nor JSON lines, the content does. Dates are written
    as 2024-03-31, outcomes as won or lost. `products` are added to the text. Raises InputTooLarge "deals_too_large",
    and InputError "deals_invalid" with the number and the fault of every bad line (the first 20 are named).
    """
    file = ImportedFile(raw, "deals", max_bytes=max_bytes)
    rows = file.json_rows(COLUMNS) if _holds_json(file.text, name) else file.csv_rows(COLUMNS)
    read = file.collect(rows, _deal)
    file.note_repeated("id", ((line, deal.id) for line, deal in read))
    file.refuse_if_bad("Correct these rows and import the file again.")
    return tuple(deal for _, deal in read)


def deals_in(
    raw: bytes, name: str, *, chosen: Sequence[str] = (), max_bytes: int = MAX_IMPORT_BYTES
) -> Imported[PastDeal]:
    """The deals of somebody's export, and what is wrong with the rows that are none.

    `chosen` say which column fills which field ("closed=Close Date"); columns that fill none are left out. Of an id
    that comes twice the first row counts. Raises InputError "mapping_invalid", "deals_invalid" where nothing can be
    used, and InputTooLarge "deals_too_large".
    """
    file = ImportedFile(raw, "deals", max_bytes=max_bytes)
    columns = ColumnMap(COLUMNS, needed=NEEDED, usual=USUAL_NAMES, chosen=chosen)
    is_json = _holds_json(file.text, name)
    rows = file.json_rows(None) if is_json else file.csv_rows(None, check=columns.check_header)
    read = file.first_of_each("id", file.collect(columns.rows(rows), _deal), lambda deal: deal.id)
    return file.imported(read, columns.left_out)


def _holds_json(text: str, name: str) -> bool:
    ending = PurePath(name).suffix.casefold()
    if ending in JSON_ENDINGS or ending in CSV_ENDINGS:
        return ending in JSON_ENDINGS
    return text.lstrip().startswith(("{", "["))


def _deal(row: Row) -> PastDeal:
    amount, employees, currency = row.text("amount"), row.text("employees"), row.text("currency")
    opened = row.text("opened")
    deal = PastDeal(
        id=row.needed("id"),
        text=_with_products(row.needed("text"), row.texts("products")),
        outcome=_outcome(row.needed("outcome")),
        closed=_day("closed", row.needed("closed")),
        opened=_day("opened", opened) if opened else None,
        account=row.text("account"),
        industry=row.text("industry"),
        employees=_head_count(employees) if employees else None,
        amount=amount_of("amount", amount) if amount else None,
        currency=currency_of(currency) if currency else None,
        reason=row.text("reason"),
    )
    if deal.opened and deal.closed < deal.opened:
        raise RowError(f"closed on {deal.closed} before it was opened on {deal.opened}")
    return deal


def _with_products(text: str, products: tuple[str, ...]) -> str:
    return f"{text}\nProducts: {', '.join(products)}" if products else text


def _outcome(text: str) -> Outcome:
    outcome = _OUTCOMES.get(re.sub(r"[\s_-]", "", text.casefold()))
    if outcome is None:
        raise RowError(f"“outcome” must be won or lost, not {text[:40]}")
    return outcome


def _day(name: str, text: str) -> date:
    try:
        return datetime.fromisoformat(text).date()
    except ValueError:
        raise RowError(f"“{name}” is not a date: {text[:40]} (write 2024-03-31)") from None


def _head_count(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,9}", text):
        raise RowError(f"“employees” must be a whole number from 0 to {MOST_EMPLOYEES - 1:,}, not {text[:40]}")
    return int(text)
