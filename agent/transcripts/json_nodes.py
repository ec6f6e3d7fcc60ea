"""A vendor's JSON, walked field by field: strict on what is needed, blind to the rest, each error with its path.

Vendors add fields without notice, so nothing asks which fields there are; what is asked for must be what it should.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import datetime
from typing import NoReturn

from agent.compiled import compiled
from agent.errors import UnreadableInput
from agent.transcripts.decoding import CONTROL
from agent.transcripts.json_fields import kind_of, refuse
from agent.transcripts.moments import moment, since_1970

_UNCLEAN = compiled(rf"{CONTROL.pattern}|[\ud800-\udfff]")
"""What no text may hold: control characters, and halves of character pairs, which JSON can write."""

_LONGEST = 500
_MOST_SECONDS = 10_000_000.0
"""A call of a hundred days: a longer one has its times in another unit than the one documented."""


class Node:
    """A value in a JSON document, with the path to it. One that is missing has the value None, as null has."""

    __slots__ = ("_key", "_parent", "value")

    def __init__(self, value: object, parent: Node | None = None, key: str | int = "") -> None:
        self.value = value
        self._parent = parent
        self._key = key

    @property
    def path(self) -> str:
        """Such as `callTranscripts[0].transcript[3].speakerId`; empty for the document."""
        if self._parent is None:
            return ""
        before = self._parent.path
        if isinstance(self._key, int):
            return f"{before}[{self._key}]"
        return f"{before}.{self._key}" if before else self._key

    def at(self, key: str) -> Node:
        """The field of an object; of nothing, nothing. Raises UnreadableInput where this is neither."""
        if self.value is None:
            return Node(None, self, key)
        if not isinstance(self.value, dict):
            self.refuse(f"is {kind_of(self.value)}; an object in braces is needed")
        return Node(self.value.get(key), self, key)

    def first(self, *keys: str) -> Node:
        """The first of several fields that is there, else the last."""
        found = [self.at(key) for key in keys]
        return next((node for node in found if node), found[-1])

    def each(self, at_most: int | None = None) -> Iterator[Node]:
        """The values of a list; none of nothing."""
        for index, value in enumerate(self._list(at_most)):
            yield Node(value, self, index)

    def ends(self) -> tuple[Node, Node]:
        """The first and the last value of a list; two that are missing where it is empty."""
        values = self._list(None)
        if not values:
            return Node(None, self, 0), Node(None, self, 0)
        return Node(values[0], self, 0), Node(values[-1], self, len(values) - 1)

    def __bool__(self) -> bool:
        """Whether there is a value here, be it 0 or false."""
        return self.value is not None

    def text(self) -> str | None:
        """A short text; None where there is none or a blank one."""
        if self.value is None:
            return None
        text = self._clean()
        if len(text) > _LONGEST:
            self.refuse(f"has {len(text):,} characters; at most {_LONGEST:,} fit")
        return text.strip() or None

    def words(self) -> str:
        """What somebody says, of any length, on lines ended by one newline each; null is silence.

        The field must be there: where it is not, the vendor may have renamed it, and what was said would be lost.
        """
        if self.value is None:
            if self._is_null():
                return ""
            self.refuse("is missing; it holds what was said")
        text = self._clean()
        if text.isprintable():
            return text.strip()
        return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0c", "\n").strip()

    def _is_null(self) -> bool:
        above = self._parent.value if self._parent is not None else None
        return isinstance(above, dict) and self._key in above

    def ident(self) -> str | None:
        """An id, as text whatever its kind: ids of 20 digits are no numbers to reckon with."""
        if isinstance(self.value, int) and not isinstance(self.value, bool):
            return str(self.value)
        return self.text()

    def flag(self) -> bool | None:
        """True or false; None where it is open."""
        if self.value is not None and not isinstance(self.value, bool):
            self.refuse(f"is {kind_of(self.value)}; true or false is needed")
        return self.value

    def number(self) -> float | None:
        """A number of a size that can be reckoned with."""
        if self.value is None:
            return None
        if not isinstance(self.value, int | float) or isinstance(self.value, bool):
            self.refuse(f"is {kind_of(self.value)}; a number is needed")
        if abs(self.value) > 1e15 or math.isnan(self.value):
            self.refuse("is out of any range that can be meant")
        return float(self.value)

    def seconds(self, unit: float = 1.0) -> float | None:
        """A time from the start of the call, in seconds; `unit` is how many seconds one is (0.001: milliseconds)."""
        found = self.number()
        if found is None:
            return None
        if found * unit > _MOST_SECONDS:
            self.refuse(f"is {found:,.0f}; no call lasts so long, it may be a date")
        return round(max(0.0, found * unit), 6)

    def date(self) -> datetime | None:
        """An ISO 8601 moment in UTC."""
        text = self.text()
        if text is None:
            return None
        found = moment(text)
        if found is None:
            self.refuse(f"is “{text[:60]}”; a date like 2023-10-21T10:02:00Z is needed")
        return found

    def date_in_ms(self) -> datetime | None:
        """A moment in UTC from milliseconds since 1970."""
        found = self.number()
        if found is None:
            return None
        date = since_1970(found / 1000)
        if date is None:
            self.refuse(f"is {found:,.0f}; milliseconds since 1970 are needed")
        return date

    def refuse(self, why: str) -> NoReturn:
        """Raise UnreadableInput "json_shape" with the path of this value."""
        refuse(f"“{self.path}”" if self._parent else "The JSON", why)

    def _list(self, at_most: int | None) -> list[object]:
        if self.value is None:
            return []
        if not isinstance(self.value, list):
            self.refuse(f"is {kind_of(self.value)}; a list is needed")
        if at_most is not None and len(self.value) > at_most:
            self.refuse(f"has {len(self.value):,} entries; at most {at_most:,} fit")
        return self.value

    def _clean(self) -> str:
        if not isinstance(self.value, str):
            self.refuse(f"is {kind_of(self.value)}; text in quotes is needed")
        # Many texts are a word each; nothing unclean is printable
        found = None if self.value.isprintable() else _UNCLEAN.search(self.value)
        if found:
            raise UnreadableInput(
                "input_control_character",
                f"“{self.path}” holds U+{ord(found.group()):04X} at character {found.start()}, which is no character "
                "of a text. It often means a damaged export; export it again.",
            )
        return self.value
