"""Labelled conversations: the one row format of the golden set and of everybody's own data.

A row is a JSON object. `id` and `transcript` are needed; of the labels (`failed_factors`, `states`, `values`,
`evidence`) whatever is there is measured. tests/golden/README.md describes each field and how labels are decided.
"""

from __future__ import annotations

import json
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated

from pydantic import AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from agent.claims import BANT, Factor
from agent.conversation import utc
from agent.errors import InputError, InputTooLarge, UnreadableInput
from agent.facts import State
from agent.lead import Contact
from agent.offer import Product

NAMES = {factor: factor.value.capitalize() for factor in BANT}
_BY_NAME = {name.casefold(): factor for factor, name in NAMES.items()}


def _factor(name: object) -> object:
    if isinstance(name, Factor):
        return name
    found = _BY_NAME.get(str(name).casefold())
    if found is None:
        raise ValueError(f"“{name}” is no factor: use {', '.join(NAMES.values())}")
    return found


def _moment(value: object) -> object:
    return utc(datetime.fromisoformat(value)) if isinstance(value, str) else value


NamedFactor = Annotated[Factor, BeforeValidator(_factor)]


class _Row(BaseModel):
    """Fields that a row does not need are ignored, so that one file serves many ends."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class LabelledBudget(_Row):
    """`period`: total, month, year or seat-month."""

    amount: Decimal
    currency: str | None = None
    period: str = "total"


class LabelledTime(_Row):
    """`to` is the last day that still serves; `days` is set where a span was said."""

    to: date | None = None
    days: int | None = None


class LabelledProduct(_Row):
    name: str
    quantity: int | None = None


class LabelledValues(_Row):
    budget: LabelledBudget | None = None
    timeline: LabelledTime | None = None
    products: tuple[LabelledProduct, ...] | None = None


class LabelledQuote(_Row):
    speaker: str
    quote: str


class LabelledPrice(_Row):
    product: str
    unit_price: Decimal = Field(ge=0)


class LabelledCall(_Row):
    """One conversation with its labels; None or empty where nobody labelled that."""

    id: str
    transcript: str
    kind: str = "call"
    trade: str | None = None
    date: Annotated[AwareDatetime | None, BeforeValidator(_moment)] = None
    sellers: tuple[str, ...] = ()
    buyers: tuple[str, ...] = ()
    failed_factors: tuple[NamedFactor, ...] | None = None
    states: dict[NamedFactor, State] = Field(default_factory=dict)
    values: LabelledValues | None = None
    evidence: dict[str, tuple[LabelledQuote, ...]] = Field(default_factory=dict)
    catalogue: tuple[LabelledPrice, ...] = ()

    @property
    def contact(self) -> Contact:
        """Who wrote, of a mail or a form: it has one buyer and no seller."""
        return Contact(name=self.buyers[0] if len(self.buyers) == 1 and not self.sellers else None)

    @property
    def prices(self) -> tuple[Product, ...]:
        """The row's own price list, empty where it has none."""
        return tuple(Product(name=row.product, unit_price=row.unit_price) for row in self.catalogue)


def read_calls(raw: bytes, name: str, *, max_bytes: int | None = None) -> tuple[LabelledCall, ...]:
    """Rows of JSON lines.

    Raises InputTooLarge "rows_too_large", and InputError: rows_invalid names each bad line, rows_empty where there is
    none.
    """
    if max_bytes is not None and len(raw) > max_bytes:
        raise InputTooLarge(
            "rows_too_large",
            f"{name} has over {max_bytes:,} bytes (setting LEADPROOF_MAX_IMPORT_BYTES). Split it, or raise the limit.",
        )
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableInput("not_utf8", f"{name} is not UTF-8 at byte {error.start}. Save it as UTF-8.") from None
    calls, wrong = [], []
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                calls.append(LabelledCall.model_validate(_object(line)))
            except (ValueError, RecursionError) as error:
                wrong.append(f"{name}:{number}: {_said(error)}")
    if wrong:
        raise InputError("rows_invalid", f"{len(wrong)} rows cannot be read:\n" + "\n".join(wrong[:20]))
    if not calls:
        raise InputError(
            "rows_empty", f"{name} holds no rows. Each line is a JSON object: id, transcript, failed_factors."
        )
    return tuple(calls)


def _object(line: str) -> dict[str, object]:
    row = json.loads(line)
    if not isinstance(row, dict):
        raise ValueError("a JSON object was expected")  # noqa: TRY004 - one kind of error for each bad row
    if "failed_factors" not in row and "states" not in row:
        raise ValueError("failed_factors or states is needed: there is nothing to measure against")
    return row


def _said(error: Exception) -> str:
    if isinstance(error, ValidationError):
        first = error.errors()[0]
        return f"{'.'.join(map(str, first['loc']))}: {first['msg']}"
    return str(error) or "nested too deeply"
