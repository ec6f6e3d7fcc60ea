"""Queries of Salesforce (SOQL), with text from outside as literals that nothing can end."""

from __future__ import annotations

from collections.abc import Iterable


def select(columns: Iterable[str], kind: str, where: str = "", *values: str) -> str:
    """A query of an object; each “{}” in `where`, which is our own text, becomes a value's literal."""
    condition = where.format(*map(quoted, values))
    return " ".join(["SELECT", ", ".join(columns), "FROM", kind, *(["WHERE", condition] if where else [])])


def quoted(text: str) -> str:
    """Text as a literal: quotes, backslashes and line ends are escaped."""
    escaped = text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\r", "\\r")
    return f"'{escaped}'"
