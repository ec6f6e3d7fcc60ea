"""Rows of a file whose columns we do not know beforehand: what can be read, and what is wrong with the rest.

Unlike an import of a known shape (knowledge/rows.py), a bad row does not stop the others: it is listed with its reason.
"""

from __future__ import annotations

import codecs
import csv
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath

from agent.conversation import Frozen
from agent.errors import InputError, InputTooLarge, UnreadableInput
from agent.learning.lead_table import unknown_column
from knowledge.rows import MAX_IMPORT_BYTES, RowError

JSON_ENDINGS = (".jsonl", ".ndjson", ".json")
CSV_ENDINGS = (".csv", ".tsv", ".txt")
MOST_CHARACTERS = 10_000
"""The longest value that is read."""

_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


class RowProblem(Frozen):
    """A row that could not be used: the number of its line, counted from 1, and why."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class OpenRow:
    """One row: the line it starts at, counted from 1, and its filled values by column."""

    line: int
    values: Mapping[str, str]


@dataclass(slots=True)
class OpenFile:
    """A file as it was read: its columns in order, its good rows, and the problems of the others."""

    columns: tuple[str, ...]
    rows: list[OpenRow] = field(default_factory=list)
    problems: list[RowProblem] = field(default_factory=list)

    def note(self, line: int, reason: str) -> None:
        """Remember why a row cannot be used."""
        self.problems.append(RowProblem(line=line, reason=reason))

    def require(self, names: Sequence[str]) -> None:
        """Raises InputError "column_unknown" for a column that the file does not have, with the nearest one."""
        for name in names:
            if name not in self.columns:
                raise unknown_column(name, self.columns)


def open_file(raw: bytes, name: str, *, max_bytes: int = MAX_IMPORT_BYTES) -> OpenFile:
    """Read a CSV with a header (commas, semicolons or tabs), or JSON lines.

    Raises InputTooLarge "file_too_large", UnreadableInput "file_invalid" where it is empty, binary, UTF-16, or its
    header is no header. A row that is not UTF-8, too long or too short is a problem of its own.
    """
    if len(raw) > max_bytes:
        raise InputTooLarge(
            "file_too_large",
            f"{name} has {len(raw):,} bytes; the limit is {max_bytes:,} (setting LEADPROOF_MAX_IMPORT_BYTES). Split "
            "the file, or raise the limit.",
        )
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise _invalid(f"{name} is encoded as UTF-16. Save it as UTF-8 (in Excel: CSV UTF-8).")
    if b"\x00" in raw:
        raise _invalid(f"{name} is binary (it holds NUL bytes), not text. Export it as UTF-8 text.")
    # Bytes that are not UTF-8 become lone surrogates, so that only the rows that hold them are lost.
    text = raw.removeprefix(codecs.BOM_UTF8).decode("utf-8", "surrogateescape")
    if not text.strip():
        raise _invalid(f"{name} is empty.")
    return _json_lines(text, name) if _holds_json(text, name) else _csv(text, name)


def refuse_if_strict(file: OpenFile, strict: bool) -> None:
    """Raises InputError "rows_unreadable" where rows are bad and somebody wants all or nothing."""
    if strict and file.problems:
        shown = "; ".join(f"line {each.line}: {each.reason}" for each in file.problems[:20])
        more = f" ... and {len(file.problems) - 20:,} more" if len(file.problems) > 20 else ""
        raise InputError(
            "rows_unreadable", f"{len(file.problems):,} rows cannot be used, so nothing was done: {shown}{more}"
        )


def _invalid(message: str) -> UnreadableInput:
    return UnreadableInput("file_invalid", message)


def _holds_json(text: str, name: str) -> bool:
    ending = PurePath(name).suffix.casefold()
    if ending in JSON_ENDINGS or ending in CSV_ENDINGS:
        return ending in JSON_ENDINGS
    return text.lstrip().startswith("{")


def _csv(text: str, name: str) -> OpenFile:
    text = text.lstrip("\r\n")
    header_line = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=header_line.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    lines = _lines(reader)
    _, first = next(lines, (1, []))
    if not first:
        raise _invalid(f"{name} holds nothing but empty cells.")
    if isinstance(first, str):
        raise _invalid(f"Line 1 of {name} must name the columns, but {first}.")
    file = OpenFile(_header(first, name))
    for line, cells in lines:
        if isinstance(cells, str):
            file.note(line, cells)
            continue
        try:
            file.rows.append(OpenRow(line, _values(file.columns, cells)))
        except RowError as error:
            file.note(line, str(error))
    return file


def _lines(reader: Iterator[list[str]]) -> Iterator[tuple[int, list[str] | str]]:
    """Each row with the line it starts at; where it is no valid CSV, what is wrong with it."""
    line = 1
    while True:
        try:
            cells: list[str] | str = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            cells = f"is no valid CSV ({error}); check its quotation marks"
        if isinstance(cells, str) or any(cell.strip() for cell in cells):
            yield line, cells
        line = getattr(reader, "line_num", line) + 1


def _header(cells: Sequence[str], name: str) -> tuple[str, ...]:
    names = tuple(" ".join(cell.split()) for cell in cells)
    if any(_SURROGATE.search(each) for each in names):
        raise _invalid(f"The header of {name} is not UTF-8. Save the file as UTF-8 (in Excel: CSV UTF-8).")
    for place, each in enumerate(names, 1):
        if not each:
            raise _invalid(f"Line 1 of {name} must name the columns; column {place} has no name.")
        if names.count(each) > 1:
            raise _invalid(f"Line 1 of {name} names the column “{each[:80]}” twice.")
    return names


def _values(columns: Sequence[str], cells: Sequence[str]) -> dict[str, str]:
    if len(cells) != len(columns):
        raise RowError(f"has {len(cells)} values, but the header names {len(columns)} columns")
    return {name: value for name, cell in zip(columns, cells, strict=True) if (value := _cell(name, cell))}


def _cell(name: str, text: str) -> str:
    if _SURROGATE.search(text):
        raise RowError(f"“{name}” is not UTF-8")
    if found := _CONTROL.search(text):
        raise RowError(f"“{name}” holds the control character U+{ord(found[0]):04X}")
    if len(text) > MOST_CHARACTERS:
        raise RowError(f"“{name}” has {len(text):,} characters; {MOST_CHARACTERS:,} are read")
    return text.strip()


def _json_lines(text: str, name: str) -> OpenFile:
    read: list[OpenRow] = []
    columns: dict[str, None] = {}
    problems: list[RowProblem] = []
    for line, part in enumerate(text.split("\n"), 1):
        if not part.strip():
            continue
        try:
            values = _json_object(part)
        except RowError as error:
            problems.append(RowProblem(line=line, reason=str(error)))
            continue
        columns |= dict.fromkeys(values)
        read.append(OpenRow(line, {key: value for key, value in values.items() if value}))
    if not columns:
        reason = f" Line {problems[0].line}: {problems[0].reason}." if problems else ""
        raise _invalid(f"{name} holds no row that can be read.{reason}")
    return OpenFile(tuple(columns), read, problems)


def _json_object(text: str) -> dict[str, str]:
    try:
        # Numbers stay as they were written; "NaN" and "Infinity" are kept by name and taken as missing later.
        value = json.loads(text, parse_int=str, parse_float=str, parse_constant=str)
    except json.JSONDecodeError as error:
        raise RowError(f"is no valid JSON ({error.msg}, column {error.colno})") from error
    except RecursionError as error:
        raise RowError("is nested too deeply") from error
    if not isinstance(value, dict):
        raise RowError("must be one JSON object {...}")
    return {" ".join(str(key).split()): _json_cell(str(key), each) for key, each in value.items()}


def _json_cell(name: str, value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if not isinstance(value, str):
        raise RowError(f"“{name[:80]}” must be a text, a number or true or false")
    return _cell(name, value)
