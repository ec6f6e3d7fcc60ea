"""The little of SOQL that is asked here, over records in memory, as Salesforce's reference has it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

QUERY = re.compile(
    r"^SELECT (?P<columns>[\w., ]+) FROM (?P<kind>\w+)(?: WHERE (?P<where>.+?))?"
    r"(?: ORDER BY (?P<order>[\w.]+)(?P<desc> DESC| ASC)?)?(?: LIMIT (?P<limit>\d+))?$",
    re.DOTALL,
)
TERM = re.compile(
    r"(?P<name>[\w.]+) (?P<how>=|!=|LIKE|>=|>) (?P<value>'(?:[^'\\]|\\.)*'|true|false|null|[\dT:.Z+-]+)(?: AND |$)"
)

Row = dict[str, Any]
Lookup = Callable[[Row, str], Any]


class Malformed(Exception):
    """What Salesforce answers MALFORMED_QUERY to."""


def parsed(soql: str) -> re.Match[str]:
    found = QUERY.match(soql)
    if found is None:
        raise Malformed(soql)
    return found


def columns(query: re.Match[str]) -> list[str]:
    return [name.strip() for name in query["columns"].split(",")]


def selected(query: re.Match[str], rows: Iterable[Row], lookup: Lookup) -> list[Row]:
    """The rows that meet the condition, in order, as many as are wanted."""
    terms = _terms(query["where"] or "")
    found = [row for row in rows if all(_meets(lookup(row, name), how, value) for name, how, value in terms)]
    if query["order"]:
        found.sort(key=lambda row: lookup(row, query["order"]), reverse=query["desc"] == " DESC")
    return found[: int(query["limit"])] if query["limit"] else found


def names(query: re.Match[str]) -> list[str]:
    """Every field that a query names."""
    return columns(query) + [name for name, _, _ in _terms(query["where"] or "")]


def _terms(where: str) -> list[tuple[str, str, Any]]:
    found, end = [], 0
    for term in TERM.finditer(where):
        if term.start() != end:
            raise Malformed(where)
        end = term.end()
        found.append((term["name"], term["how"], _value(term["value"])))
    if end != len(where):
        raise Malformed(where)
    return found


def _value(literal: str) -> Any:
    if literal.startswith("'"):
        return re.sub(r"\\(.)", lambda m: {"n": "\n", "r": "\r"}.get(m[1], m[1]), literal[1:-1])
    return {"true": True, "false": False, "null": None}.get(literal, literal)


def _meets(stands: Any, how: str, value: Any) -> bool:
    if how == "LIKE":
        pattern = re.escape(value).replace("%", ".*")
        return re.fullmatch(pattern, stands or "", re.IGNORECASE | re.DOTALL) is not None
    if how in (">=", ">"):
        if stands is None:
            return False
        one, other = datetime.fromisoformat(stands), datetime.fromisoformat(value)
        return one >= other if how == ">=" else one > other
    if isinstance(stands, str) and isinstance(value, str):
        same = stands.casefold() == value.casefold()
    else:
        same = stands == value
    return same if how == "=" else not same
