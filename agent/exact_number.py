"""Numbers as a scorecard compares them: exactly, whole ones and decimals as they are written."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import PlainSerializer, PlainValidator, ValidationInfo, WithJsonSchema

from agent.compiled import compiled

LARGEST = 10**15
"""Numbers stay below this, in either direction."""

_PLAIN = compiled(r"[+-]?[0-9]{1,30}(?:\.[0-9]{1,30})?")


def _exact(value: object, info: ValidationInfo) -> int | Decimal:
    """A whole number as int, any other as the decimal that was written."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise ValueError(f"`{info.field_name}` must be a number, not {value!r:.60}")  # noqa: TRY004 - pydantic reports ValueError only
    number = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if not number.is_finite() or abs(number) >= LARGEST:
        raise ValueError(f"`{info.field_name}` must lie between -10^15 and 10^15")
    return int(number) if number == number.to_integral_value() else number.normalize()


def _written(number: int | Decimal | None) -> int | str | None:
    """A decimal as text: a float would lose its last digit."""
    return str(number) if isinstance(number, Decimal) else number


Number = Annotated[
    int | Decimal,
    PlainValidator(_exact),
    PlainSerializer(_written, return_type=int | str | None, when_used="json"),
    WithJsonSchema({"type": "number"}),
]
"""A number of a card."""


def number_in(text: str) -> Decimal | None:
    """The number that a text is, in plain decimal spelling ("45", "-0.5"); None where it is no number."""
    stripped = text.strip()
    return Decimal(stripped) if _PLAIN.fullmatch(stripped) else None
