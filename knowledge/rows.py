"""Rows of a file that somebody imports: decoded, split, each with its line number, and what is wrong with them."""

from __future__ import annotations

import codecs
import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal, InvalidOperation
from typing import Generic, NoReturn, TypeVar

from agent.conversation import Frozen
from agent.errors import InputError, InputTooLarge, UnreadableInput

MAX_IMPORT_BYTES = 100_000_000
"""How large an imported file may be where nobody says; the setting LEADPROOF_MAX_IMPORT_BYTES has the same default."""

SHOWN_PROBLEMS = 20
"""How many bad rows an error names; the rest it counts."""

LARGEST_AMOUNT = Decimal(10) ** 15
MOST_DECIMALS = 6

T = TypeVar("T")

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")


class Imported(Frozen, Generic[T]):
    """What could be read of an imported file.

    `problems` say what is wrong with the rows that could not ("line 7: ..."; the first 20), `refused` counts all of
    them. `left_out` are columns that mean nothing here.
    """

    items: tuple[T, ...]
    problems: tuple[str, ...] = ()
    refused: int = 0
    left_out: tuple[str, ...] = ()

    def refuse_bad(self, kind: str) -> None:
        """Raises InputError "<kind>_invalid" that names the bad rows, if there are any."""
        if self.refused:
            raise InputError(
                f"{kind}_invalid",
                _refusal(self.problems, self.refused, "Correct these rows and import the file again."),
            )


class RowError(Exception):
    """What is wrong with one row, in words that follow "line 7: "."""


class Row(Frozen):
    """One row: the number of the line it starts at, counted from 1, and its filled fields by lower-case name."""

    line: int
    fields: dict[str, str | tuple[str, ...]]

    def text(self, name: str) -> str | None:
        """A field's text without blanks around it; None where there is none. Raises RowError where it is a list."""
        value = self.fields.get(name)
        if isinstance(value, tuple):
            raise RowError(f"“{name}” must be a text, not a list")
        return value

    def needed(self, name: str) -> str:
        """As `text`, for a field that must be there."""
        value = self.text(name)
        if value is None:
            raise RowError(f"“{name}” is missing")
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """A list; a text is split at its semicolons."""
        value = self.fields.get(name, ())
        parts = value.split(";") if isinstance(value, str) else value
        return tuple(part.strip() for part in parts if part.strip())


class ImportedFile:
    """The text of an imported file and the problems found in it.

    `kind` names the sort of file in its error codes: "deals" gives deals_invalid and deals_too_large.
    """

    def __init__(self, raw: bytes, kind: str, *, max_bytes: int = MAX_IMPORT_BYTES) -> None:
        """Raises InputTooLarge over `max_bytes`, UnreadableInput where the bytes are empty, binary or not UTF-8."""
        self.kind = kind
        self._problems: list[str] = []
        self._count = 0
        if len(raw) > max_bytes:
            raise InputTooLarge(
                f"{kind}_too_large",
                f"The file has {len(raw):,} bytes; the limit is {max_bytes:,} (setting LEADPROOF_MAX_IMPORT_BYTES). "
                "Split the file, or raise the limit.",
            )
        self.text = self._decoded(raw)

    def _decoded(self, raw: bytes) -> str:
        if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            self._unreadable("The file is encoded as UTF-16. Save it as UTF-8 (in Excel: CSV UTF-8).")
        if b"\x00" in raw:
            self._unreadable("The file is binary (it holds NUL bytes), not text. Export it as UTF-8 text.")
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = raw.count(b"\n", 0, error.start) + 1
            self._unreadable(f"Line {line} is not UTF-8. Save the file as UTF-8 (in Excel: CSV UTF-8).")
        if not text.strip():
            self._unreadable("The file is empty.")
        return text

    def _unreadable(self, message: str) -> NoReturn:
        raise UnreadableInput(f"{self.kind}_invalid", message)

    def collect(self, rows: Iterator[Row], read: Callable[[Row], T]) -> list[tuple[int, T]]:
        """What `read` makes of each row, with its line number; a row it refuses is noted as a problem."""
        read_rows = []
        for row in rows:
            try:
                read_rows.append((row.line, read(row)))
            except RowError as error:
                self.note(row.line, str(error))
        if not read_rows and not self._count:
            self._unreadable("The file holds no rows to import.")
        return read_rows

    def note_repeated(self, what: str, names: Iterable[tuple[int, str]], same: Callable[[str], str] = str) -> None:
        """Remember every line whose name stood in an earlier line; names are the same where `same` makes them so."""
        first_line: dict[str, int] = {}
        for line, name in names:
            first = first_line.setdefault(same(name), line)
            if first != line:
                self.note(line, f"the {what} {name[:80]} stands in line {first} already")

    def note(self, line: int, reason: str) -> None:
        """Remember what is wrong with a line."""
        self._count += 1
        if len(self._problems) < SHOWN_PROBLEMS:
            self._problems.append(f"line {line}: {reason}")

    def refuse_if_bad(self, what_to_try: str) -> None:
        """Raises InputError that names the bad lines, if there are any."""
        if self._count:
            raise InputError(f"{self.kind}_invalid", _refusal(self._problems, self._count, what_to_try))

    def imported(self, read: Sequence[tuple[int, T]], left_out: Sequence[str] = ()) -> Imported[T]:
        """What was read, beside what could not be. Raises UnreadableInput where every row was bad."""
        if not read:
            shown = "\n".join(self._problems)
            self._unreadable(f"No row of the file can be used:\n{shown}")
        items = tuple(item for _, item in read)
        return Imported(items=items, problems=tuple(self._problems), refused=self._count, left_out=tuple(left_out))

    def first_of_each(
        self, what: str, read: Sequence[tuple[int, T]], name_of: Callable[[T], str]
    ) -> list[tuple[int, T]]:
        """The rows without those whose name stood in an earlier line, which are noted."""
        first_line: dict[str, int] = {}
        kept = []
        for line, item in read:
            first = first_line.setdefault(name_of(item), line)
            if first == line:
                kept.append((line, item))
            else:
                self.note(line, f"the {what} {name_of(item)[:80]} stands in line {first} already")
        return kept

    def csv_rows(
        self,
        known: Sequence[str] | None,
        same: dict[str, str] | None = None,
        check: Callable[[Sequence[str]], None] = lambda _: None,
    ) -> Iterator[Row]:
        """Rows of a CSV with a header; separated by commas, semicolons or tabs, whichever the header holds most of.

        Names of columns are taken without regard to case; `same` maps other names to the known ones; `check` is shown
        all of them. Raises UnreadableInput where the header names a column twice or one that is not `known` (None:
        any name may stand there).
        """
        header_line = self.text.lstrip("\r\n").split("\n", 1)[0]
        delimiter = max(",;\t", key=header_line.count)
        reader = csv.reader(io.StringIO(self.text, newline=""), delimiter=delimiter, strict=True)
        lines = self._csv_lines(reader)
        _, header = next(lines, (1, []))
        names = [(same or {}).get(name, name) for name in (" ".join(cell.split()).casefold() for cell in header)]
        self._check_header(names, known)
        check(names)
        for line, cells in lines:
            if len(cells) > len(names):
                self.note(line, f"has {len(cells)} values, but the header names {len(names)} columns")
                continue
            yield from self._row(line, dict(zip(names, cells, strict=False)))

    def _csv_lines(self, reader: Iterator[list[str]]) -> Iterator[tuple[int, list[str]]]:
        line = 1
        while True:
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                self.note(line, f"is no valid CSV ({error}); check its quotation marks")
                return
            if any(cell.strip() for cell in cells):
                yield line, cells
            line = getattr(reader, "line_num", line) + 1

    def _check_header(self, names: Sequence[str], known: Sequence[str] | None) -> None:
        columns = "" if known is None else f"The columns are {', '.join(known)}."
        for name in names:
            if known is not None and name not in known:
                self._unreadable(f"Line 1 must name the columns; “{name[:80]}” is none. {columns}")
            if name and names.count(name) > 1:
                self._unreadable(f"Line 1 names the column “{name}” twice. {columns}")

    def _row(self, line: int, values: dict[str, object]) -> Iterator[Row]:
        try:
            yield Row(
                line=line, fields={name: field for name, value in values.items() if (field := _field(name, value))}
            )
        except RowError as error:
            self.note(line, str(error))

    def json_rows(self, known: Sequence[str] | None) -> Iterator[Row]:
        """Rows of JSON lines: one object a line. A key that is not `known` is a problem of its line (None: any may)."""
        for line, text in enumerate(self.text.split("\n"), start=1):
            if not text.strip():
                continue
            try:
                values = _json_object(text, known)
            except RowError as error:
                self.note(line, str(error))
                continue
            yield from self._row(line, values)


def _refusal(problems: Sequence[str], count: int, what_to_try: str) -> str:
    more = count - len(problems)
    shown = "\n".join([*problems, *([f"... and {more:,} more"] if more else [])])
    rows = "1 row" if count == 1 else f"{count:,} rows"
    return f"{rows} cannot be used, so nothing was stored:\n{shown}\n{what_to_try}"


def _json_object(text: str, known: Sequence[str] | None) -> dict[str, object]:
    try:
        # Numbers stay the text they were written as: a float would lose cents, and "NaN" is refused later by name.
        value = json.loads(text, parse_int=str, parse_float=str, parse_constant=str, object_pairs_hook=_unique)
    except json.JSONDecodeError as error:
        raise RowError(f"is no valid JSON ({error.msg}, column {error.colno})") from error
    except RecursionError as error:
        raise RowError("is nested too deeply") from error
    if not isinstance(value, dict):
        raise RowError("must be one JSON object {...}")
    if known is None:
        return {" ".join(name.split()).casefold(): field for name, field in value.items() if _is_plain(field)}
    for name in value:
        if name not in known:
            raise RowError(f"“{name[:80]}” is no known key; the keys are {', '.join(known)}")
    return value


def _is_plain(value: object) -> bool:
    """Whether a row can hold a value; somebody's export may hold objects beside, which mean nothing here."""
    return (
        value is None or isinstance(value, str) or (isinstance(value, list) and all(isinstance(v, str) for v in value))
    )


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    values = dict(pairs)
    if len(values) < len(pairs):
        raise RowError("names a key twice")
    return values


def _field(name: str, value: object) -> str | tuple[str, ...] | None:
    if value is None:
        return None
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return tuple(_clean(name, part) for part in value)
    if not isinstance(value, str):
        raise RowError(f"“{name}” must be a text or a number")
    return _clean(name, value) or None


def _clean(name: str, text: str) -> str:
    if found := _CONTROL.search(text):
        raise RowError(f"“{name}” holds the control character U+{ord(found[0]):04X}")
    return text.strip()


def amount_of(name: str, text: str) -> Decimal:
    """An exact amount of money, 0 or more. Raises RowError with the reason where the text is none."""
    try:
        amount = Decimal(text) if "_" not in text else Decimal("sNaN")
    except InvalidOperation:
        raise RowError(f"“{name}” is not a number: {text[:40]} (write 1234.50)") from None
    if not amount.is_finite():
        raise RowError(f"“{name}” is not a number: {text[:40]} (write 1234.50)")
    if amount < 0:
        raise RowError(f"“{name}” is negative: {text[:40]}")
    if amount >= LARGEST_AMOUNT or amount != round(amount, MOST_DECIMALS):
        raise RowError(f"“{name}” has more than 15 digits or {MOST_DECIMALS} decimals: {text[:40]}")
    return abs(amount)


def currency_of(text: str) -> str:
    """An ISO 4217 code in capitals. Raises RowError where the text does not look like one."""
    if not re.fullmatch(r"[A-Za-z]{3}", text):
        raise RowError(f"“currency” must be a code of three letters such as USD, not {text[:40]}")
    return text.upper()
