"""Numbers as people and spreadsheets write them plainly."""

from __future__ import annotations

from decimal import Decimal

from agent.compiled import compiled

_PLAIN = compiled(r"[+-]?[0-9]{1,30}(?:\.[0-9]{1,30})?")
LARGEST = 1e15


def plain_number(text: str) -> float | None:
    """The number that a text is in plain decimal spelling ("45", "-0.5"), below 10^15 in size; None where it is none.

    It is the spelling that a scorecard reads, so that a card sees what was learned from.
    """
    if not _PLAIN.fullmatch(text):
        return None
    number = float(text)
    return number if abs(number) < LARGEST else None


def written(number: float) -> str:
    """A number as a card writes it: 12, 2.5."""
    return str(int(number)) if number == int(number) else f"{Decimal(repr(number)):f}"
