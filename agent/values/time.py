"""A time found in a text, and what reads one."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from agent.facts import Wanted


@dataclass(frozen=True)
class Time:
    """When something is wanted, with the span of the words."""

    start: int
    end: int
    wanted: Wanted


Reading = Callable[[re.Match[str], date], Wanted | None]
"""What a match of an expression says, on the day on which it was said; None where it names no time."""
