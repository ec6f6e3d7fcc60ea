"""A column of a table of leads: numbers or texts, with the gaps kept as gaps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from agent.learning.numbers import plain_number
from agent.spelling import folded

NOT_A_NUMBER = frozenset({"nan", "inf", "-inf", "+inf", "infinity", "-infinity", "+infinity"})
"""Spellings of values that are no numbers to reckon with; they count as missing."""

NUMBERS_SHARE = 0.98
"""A column is one of numbers where at least this share of its filled values are numbers; the rest count as missing."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column as it was read.

    `values` of numbers are NaN where missing; of texts they are places in `texts`, -1 where missing. Texts that differ
    in case or spacing only are one. `set_aside` counts filled values that were taken as missing, by their spelling.
    """

    name: str
    is_numbers: bool
    values: np.ndarray
    texts: tuple[str, ...] = ()
    set_aside: dict[str, int] = field(default_factory=dict)
    attribute: str | None = None
    """The attribute of a card that it is, where that is known already."""

    @property
    def filled(self) -> np.ndarray:
        """Of each row whether it has a value."""
        return np.asarray(~np.isnan(self.values) if self.is_numbers else self.values >= 0)

    @property
    def distinct(self) -> int:
        """How many different values it holds."""
        return len(np.unique(self.values[self.filled])) if self.is_numbers else len(self.texts)

    @property
    def is_identifier(self) -> bool:
        """Whether (nearly) every row has a value of its own, as ids, names and addresses have."""
        filled = int(self.filled.sum())
        if self.is_numbers:
            return filled >= 20 and self.distinct == filled and _is_whole(self.values[self.filled])
        return filled >= 20 and self.distinct > 0.5 * filled


def column_of(name: str, values: Sequence[str | None]) -> Column:
    """Read a column from its texts; None and blanks are missing."""
    texts = [None if value is None or not value.strip() else value.strip() for value in values]
    odd = Counter(text for text in texts if text is not None and text.casefold() in NOT_A_NUMBER)
    known = [None if text is not None and text in odd else text for text in texts]
    numbers = [None if text is None else plain_number(text) for text in known]
    filled = sum(text is not None for text in known)
    read = sum(number is not None for number in numbers)
    if read and read >= NUMBERS_SHARE * filled:
        odd.update(text for text, number in zip(known, numbers, strict=True) if text is not None and number is None)
        array = np.array([np.nan if number is None else number for number in numbers], dtype=np.float64)
        return Column(name, is_numbers=True, values=array, set_aside=dict(odd))
    return _texts(name, known, dict(odd) if read else {}, texts)


def _texts(name: str, known: Sequence[str | None], odd: dict[str, int], as_written: Sequence[str | None]) -> Column:
    # Among texts, "Infinity" and "Nan" may be names: they are set aside only in a column that holds numbers too.
    values = known if odd else as_written
    spellings: dict[str, Counter[str]] = {}
    for text in values:
        if text is not None:
            spellings.setdefault(folded(text), Counter())[text] += 1
    order = {folded_text: place for place, folded_text in enumerate(spellings)}
    codes = np.array([-1 if text is None else order[folded(text)] for text in values], dtype=np.int64)
    shown = tuple(counted.most_common(1)[0][0] for counted in spellings.values())
    return Column(name, is_numbers=False, values=codes, texts=shown, set_aside=odd)


def _is_whole(numbers: np.ndarray) -> bool:
    return bool(np.all(numbers == np.floor(numbers)))
