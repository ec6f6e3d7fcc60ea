"""Which columns of somebody's export fill which of our fields."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence

from agent.errors import InputError
from knowledge.rows import Row

NAMES_SHOWN = 30


class ColumnMap:
    """Fields by the columns they are filled from.

    `chosen` are what a person asked for, each "field=Column name"; a field chosen twice is filled from both columns,
    joined. A field nobody chose is filled from the column of its own name, else from the first of its `usual` names
    that the file has. Names are compared without regard to case and spacing. Raises InputError "mapping_invalid".
    """

    def __init__(
        self,
        fields: Sequence[str],
        *,
        needed: Sequence[str] = (),
        usual: Mapping[str, Sequence[str]] | None = None,
        chosen: Iterable[str] = (),
    ) -> None:
        self._fields = tuple(fields)
        self._needed = tuple(needed)
        self._usual = {field: (field, *(usual or {}).get(field, ())) for field in fields}
        self._chosen: dict[str, list[str]] = {}
        for choice in chosen:
            field, column = self._choice(choice)
            self._chosen.setdefault(field, []).append(column)
        self._seen: dict[str, None] = {}
        self._used: set[str] = set()

    def _choice(self, text: str) -> tuple[str, str]:
        field, equals, column = text.partition("=")
        field, column = _plain(field), _plain(column)
        if not equals or not column:
            raise InputError(
                "mapping_invalid", f"“{text[:80]}” maps nothing. Write FIELD=COLUMN, as in closed=Close Date."
            )
        if field not in self._fields:
            raise InputError(
                "mapping_invalid",
                f"“{field[:80]}” is no field{_meant(field, self._fields)}; the fields are {', '.join(self._fields)}.",
            )
        return field, column

    @property
    def left_out(self) -> tuple[str, ...]:
        """Columns that filled nothing, in the order they were met."""
        return tuple(name for name in self._seen if name not in self._used)

    def check_header(self, names: Sequence[str]) -> None:
        """Raises InputError where a chosen column, or every column for a needed field, is missing."""
        columns = f"the file has {', '.join(names[:NAMES_SHOWN])}"
        for wanted in self._chosen.values():
            for column in wanted:
                if column not in names:
                    raise InputError(
                        "mapping_invalid", f"There is no column “{column[:80]}”{_meant(column, names)}; {columns}."
                    )
        for field in self._needed:
            if not any(column in names for column in self._columns(field)):
                raise InputError(
                    "mapping_invalid",
                    f"No column fills “{field}”; {columns}. Choose one with --map {field}=COLUMN.",
                )

    def rows(self, rows: Iterable[Row]) -> Iterator[Row]:
        """The rows under our fields' names."""
        for row in rows:
            self._seen.update(dict.fromkeys(row.fields))
            fields = {field: value for field in self._fields if (value := self._value(field, row)) is not None}
            yield Row(line=row.line, fields=fields)

    def _columns(self, field: str) -> Sequence[str]:
        return self._chosen.get(field) or self._usual[field]

    def _value(self, field: str, row: Row) -> str | tuple[str, ...] | None:
        present = [column for column in self._columns(field) if column in row.fields]
        if field not in self._chosen:
            present = present[:1]
        self._used.update(present)
        if len(present) < 2:
            return row.fields[present[0]] if present else None
        return ". ".join(_joined(row.fields[column]) for column in present)


def _joined(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else ", ".join(value)


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _meant(name: str, allowed: Sequence[str]) -> str:
    near = difflib.get_close_matches(name, allowed, n=1)
    return f" (did you mean “{near[0]}”?)" if near else ""
