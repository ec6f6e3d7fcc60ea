"""Leads with their outcomes as a table: columns of values, and of every lead whether it was won."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from agent.errors import InputError
from agent.learning.columns import Column, column_of

Places = np.ndarray[tuple[int], np.dtype[np.intp]]
Marks = np.ndarray[tuple[int], np.dtype[np.bool_]]


@dataclass(frozen=True, slots=True)
class LeadTable:
    """`columns` by name, each as long as `won`. `days` say when each lead came in, None where that is not known."""

    columns: Mapping[str, Column]
    won: Marks
    days: tuple[date | None, ...] = ()

    def __len__(self) -> int:
        return len(self.won)

    def without(self, names: Sequence[str]) -> LeadTable:
        """The same leads without some columns. Raises InputError "column_unknown"."""
        for name in names:
            if name not in self.columns:
                raise unknown_column(name, tuple(self.columns))
        kept = {name: column for name, column in self.columns.items() if name not in names}
        return LeadTable(kept, self.won, self.days)


def lead_table(
    values: Mapping[str, Sequence[str | None]],
    won: Sequence[bool],
    days: Sequence[date | None] = (),
    *,
    attributes: bool = False,
) -> LeadTable:
    """A table of texts as they were written; None where a value is missing.

    With `attributes` the columns are named by the attributes of a card that they are ("factor.budget").
    Raises InputError "no_leads" where there is no row.
    """
    if not won:
        raise InputError("no_leads", "There are no leads with an outcome to look at.")
    columns = {name: column_of(name, column) for name, column in values.items()}
    if attributes:
        columns = {name: replace(column, attribute=name) for name, column in columns.items()}
    return LeadTable(columns, np.asarray(won, dtype=np.bool_), tuple(days))


def unknown_column(name: str, columns: Sequence[str]) -> InputError:
    """The error for a column that somebody named and the file does not have."""
    from difflib import get_close_matches

    close = get_close_matches(name, columns, n=1) or [c for c in columns if c.casefold() == name.casefold()]
    hint = f" Did you mean “{close[0]}”?" if close else ""
    return InputError(
        "column_unknown", f"There is no column “{name[:80]}”.{hint} The columns are: {', '.join(columns)[:1500]}."
    )
